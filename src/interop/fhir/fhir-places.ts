import { mustHaveShape } from '../../core/mistake.js';
import type { DispensingRecord, PatientRecord, PharmacyRecord, PrescriberRecord } from '../../asap/generated/records.js';
import type { Issue } from '../../core/issue.js';

/** The place of every element of a segment in FHIR R4, in the order of the segment; `null` where FHIR has none that is read here. */
type Places<SegmentRecord> = Readonly<Record<keyof SegmentRecord, string | null>>;

const pharmacy: Places<PharmacyRecord> = {
  npi: 'Organization.identifier',
  ncpdp: 'Organization.identifier',
  dea: 'Organization.identifier',
  name: 'Organization.name',
  address1: 'Organization.address.line',
  address2: 'Organization.address.line',
  city: 'Organization.address.city',
  state: 'Organization.address.state',
  zip: 'Organization.address.postalCode',
  phone: 'Organization.telecom',
  contactName: null,
  chainSiteId: null,
};

const patient: Places<PatientRecord> = {
  idJurisdiction: 'Patient.identifier.system',
  idQualifier: 'Patient.identifier.type',
  id: 'Patient.identifier.value',
  additionalIdJurisdiction: 'Patient.identifier.system',
  additionalIdQualifier: 'Patient.identifier.type',
  additionalId: 'Patient.identifier.value',
  lastName: 'Patient.name.family',
  firstName: 'Patient.name.given',
  middleName: 'Patient.name.given',
  namePrefix: 'Patient.name.prefix',
  nameSuffix: 'Patient.name.suffix',
  address1: 'Patient.address.line',
  address2: 'Patient.address.line',
  city: 'Patient.address.city',
  state: 'Patient.address.state',
  zip: 'Patient.address.postalCode',
  phone: 'Patient.telecom',
  dateOfBirth: 'Patient.birthDate',
  gender: 'Patient.gender',
  species: null,
  locationCode: null,
  country: 'Patient.address.country',
  animalName: null,
};

const dispensing: Places<DispensingRecord> = {
  reportingStatus: 'MedicationDispense.status',
  prescriptionNumber: 'MedicationDispense.identifier',
  dateWritten: 'MedicationRequest.authoredOn',
  refillsAuthorized: 'MedicationRequest.dispenseRequest.numberOfRepeatsAllowed',
  dateFilled: 'MedicationDispense.whenPrepared',
  refillNumber: 'MedicationDispense.extension',
  productIdQualifier: 'MedicationDispense.medication.coding.system',
  productId: 'MedicationDispense.medication.coding.code',
  quantityDispensed: 'MedicationDispense.quantity',
  daysSupply: 'MedicationDispense.daysSupply',
  dosageUnits: 'MedicationDispense.quantity.code',
  prescriptionOrigin: 'MedicationDispense.extension',
  partialFill: 'MedicationDispense.type',
  pharmacistNpi: 'MedicationDispense.performer.actor',
  pharmacistLicense: null,
  paymentType: null,
  dateSold: 'MedicationDispense.whenHandedOver',
  rxNormQualifier: null,
  rxNormCode: 'MedicationDispense.medication.coding.code',
  ePrescriptionReference: null,
  ePrescriptionOrder: null,
};

const prescriber: Places<PrescriberRecord> = {
  npi: 'Practitioner.identifier',
  dea: 'Practitioner.identifier',
  deaSuffix: 'Practitioner.identifier',
  stateLicense: null,
  lastName: 'Practitioner.name.family',
  firstName: 'Practitioner.name.given',
  middleName: 'Practitioner.name.given',
  phone: 'Practitioner.telecom',
};

/** The segments that a record is made of here, with the place of each of their elements in FHIR. */
const segments = { pharmacy: ['PHA', pharmacy], patient: ['PAT', patient], dispensing: ['DSP', dispensing], prescriber: ['PRE', prescriber] } as const;

/** An element of the record that FHIR did not say. */
export interface NotSaid {
  /** The element: `DSP10`. */
  readonly ref: string;
  /** Its place in the record: `['dispensing', 'daysSupply']`. */
  readonly path: readonly [string, string];
  /** Where FHIR R4 would say it; absent where it has no place that is read here. */
  readonly place?: string;
}

/** Where FHIR R4 says an element of a record. */
function placeOf([segment, member]: readonly (string | number)[]): string | null | undefined {
  const places: Readonly<Record<string, string | null>> = segment !== undefined && Object.hasOwn(segments, segment) ? segments[segment as keyof typeof segments][1] : {};
  return member !== undefined && Object.hasOwn(places, member) ? places[member] : undefined;
}

/**
 * Issues of `validateRecord` with the paths of FHIR R4 resources in place of the record's, for a client that knows no other: `dispensing.daysSupply` becomes `MedicationDispense.daysSupply`.
 *
 * What has no place in FHIR keeps the path of the record, as do the ingredients of a compound. Nothing else of an issue changes.
 *
 * @example
 * ```ts
 * import { validateRecord } from 'kasper-rules/asap';
 * import { atFhirPlaces, toOperationOutcome } from 'kasper-rules/fhir';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { issues } = validateRecord({ dispensing: { quantityDispensed: 0 }, prescriber: {}, compound: [] }, { profile: kentucky, on: '2025-03-31' });
 * const wrong = atFhirPlaces(issues).find(({ code }) => code === 'asap.out-of-range');
 * toOperationOutcome(wrong ? [wrong] : []).issue[0]?.expression; // [ 'MedicationDispense.quantity' ]
 * ```
 */
export function atFhirPlaces<Found extends Pick<Issue, 'path'>>(issues: readonly Found[]): readonly Found[] {
  mustHaveShape('atFhirPlaces', issues, 'the issues', [{ path: 'list' }]);
  return issues.map((issue) => {
    const place = placeOf(issue.path);
    return typeof place === 'string' ? { ...issue, path: place.split('.') } : issue;
  });
}

type Segments = { readonly [Name in keyof typeof segments]?: object | null | undefined };

/** The elements that stayed absent, in the order of segments and elements. */
export function notSaidIn(record: Segments): readonly NotSaid[] {
  return Object.entries(segments).flatMap(([name, [id, places]]) => {
    const said = record[name as keyof typeof segments] ?? {};
    return Object.entries(places).flatMap(([member, place], index) => {
      if (Object.hasOwn(said, member)) return [];
      return { ref: `${id}${String(index + 1).padStart(2, '0')}`, path: [name, member] as const, ...(place !== null && { place }) };
    });
  });
}
