import { isRecord } from '../../core/is-record.js';
import { mustBeObject } from '../../core/mistake.js';
import type { DispensingRecord } from '../../asap/generated/records.js';
import { prescriptionOrigins } from '../../asap/tables/codes/prescription-origins.js';
import type { RecordToValidate } from '../../asap/validate-record.js';
import { failure, success, type Result } from '../../core/result.js';
import { notSaidIn, type NotSaid } from './fhir-places.js';
import { dayOfFhir, type DayOf } from './from-date.js';
import { identifierOfReference, prescriptionNumberOf } from './from-identifiers.js';
import type { FromFhirIssueCode } from './from-issues.js';
import { patientRecordOf, pharmacyRecordOf, prescriberRecordOf } from './from-people.js';
import { productOfDispense, quantityOf } from './from-product.js';
import { recordOf } from './record-of.js';
import { createResourceReader, type FhirNode, type ResourceReader } from './resource-reader.js';
import { systems } from './systems.js';

/** What stands around a MedicationDispense: resources it refers to, as parsed JSON, and what FHIR leaves to agreement. */
export interface DispenseContext {
  /** The Patient who is its subject. */
  readonly patient?: unknown;
  /** The MedicationRequest it fills. */
  readonly request?: unknown;
  /** The Practitioner who asked for it. */
  readonly prescriber?: unknown;
  /** The Organization that dispensed. */
  readonly pharmacy?: unknown;
  /** The Medication, where the product is referred to. */
  readonly medication?: unknown;
  /** The identifier system of prescription numbers, by URI; needed only where a resource bears several identifiers. */
  readonly prescriptionSystem?: string;
  /** The day of an instant (ISO text with an offset) in the dispenser's zone, such as `dayIn` of `kasper-rules/rules` gives it. */
  readonly dayOf?: DayOf;
}

/** A dispensing as a record, and what the record still lacks. */
export interface RecordFromFhir {
  /** The record, for `validateRecord`; the patient and the pharmacy as far as they came along. */
  readonly record: RecordToValidate;
  /** Every element of PHA, PAT, DSP and PRE that FHIR did not say; which of them a state asks for, `validateRecord` tells. */
  readonly notSaid: readonly NotSaid[];
}

/** The statuses under which a dispensing was carried out. Whether it was reported before, so that this is a revision, FHIR does not say. */
const statuses: Readonly<Record<string, DispensingRecord['reportingStatus']>> = { completed: '00', 'entered-in-error': '02', unknown: undefined };

/** What FHIR's kinds of supply say: whether it is the original fill, and whether it was filled whole. A further partial fill has a number FHIR does not know. */
const supplies: Readonly<Record<string, Pick<DispensingRecord, 'refillNumber' | 'partialFill'>>> = {
  FF: { refillNumber: 0 },
  FFC: { refillNumber: 0, partialFill: '00' },
  FFP: { refillNumber: 0, partialFill: '01' },
  RFC: { partialFill: '00' },
};
const SUPPLY = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const isOrigin = (code: string): code is keyof typeof prescriptionOrigins => Object.hasOwn(prescriptionOrigins, code);

/** A resource of a type, or what stands in its way, noted as an error. */
function resourceOf(reader: ResourceReader, value: unknown, type: string): FhirNode | undefined {
  const node = { path: [type], value };
  if (!isRecord(value) || reader.member(node, 'resourceType').value !== type) reader.note('interop.fhir.not-a-resource', node.path, { expected: type });
  else if (reader.list(node, 'modifierExtension').length > 0) reader.note('interop.fhir.modifier', node.path);
  else return node;
  return undefined;
}

/** The resource a reference names: one contained in the dispensing, or the one passed along, which must not be another than it names. */
function referredTo(reader: ResourceReader, dispense: FhirNode, reference: FhirNode | undefined, passed: unknown, type: string): FhirNode | undefined {
  const target = reference && reader.text(reference, 'reference');
  if (target?.startsWith('#') === true) {
    const inside = reader.list(dispense, 'contained').find((entry) => reader.member(entry, 'id').value === target.slice(1));
    if (inside) return reader.member(inside, 'resourceType').value === type ? resourceOf(reader, inside.value, type) : undefined;
  }
  if (passed === undefined || passed === null) return undefined;
  const resource = resourceOf(reader, passed, type);
  const id = resource && reader.member(resource, 'id').value;
  const [named, version] = (target ?? '').split('/_history/', 2);
  const isOther = typeof id === 'string' && target !== undefined && version !== '' && /\//.test(named ?? '') && !`/${named ?? ''}`.endsWith(`/${type}/${id}`);
  if (reference && isOther) reader.note('interop.fhir.other-resource', reference.path, { expected: type });
  return resource;
}

/** The value of one of the guide's extensions, under the member it is typed with. */
function extensionOf(reader: ResourceReader, resource: FhirNode, url: string): FhirNode | undefined {
  return reader.list(resource, 'extension').find((extension) => reader.member(extension, 'url').value === url);
}

function fillOf(reader: ResourceReader, dispense: FhirNode): Pick<DispensingRecord, 'refillNumber' | 'partialFill' | 'prescriptionOrigin'> {
  const fill = extensionOf(reader, dispense, systems.fillNumber);
  const number = fill && reader.number(fill, 'valuePositiveInt');
  const coding = reader.list(reader.member(dispense, 'type'), 'coding').find((entry) => reader.member(entry, 'system').value === SUPPLY);
  const supply = (coding && reader.text(coding, 'code')) ?? '';
  const method = extensionOf(reader, dispense, systems.transmissionMethod);
  const origin = method && reader.text(reader.member(method, 'valueCoding'), 'code');
  if (method && origin !== undefined && !isOrigin(origin)) reader.leaveOut(reader.member(method, 'valueCoding'), 'word');
  return {
    ...(Object.hasOwn(supplies, supply) ? supplies[supply] : {}),
    ...(number !== undefined && { refillNumber: number - 1 }),
    ...(origin !== undefined && isOrigin(origin) && { prescriptionOrigin: origin }),
  };
}

/** Days' supply: a quantity of days, by code or by word or without either. */
function daysOf(reader: ResourceReader, dispense: FhirNode): number | undefined {
  const supply = reader.member(dispense, 'daysSupply');
  const unit = reader.text(supply, 'code') ?? reader.text(supply, 'unit') ?? 'd';
  if (/^(?:d|days?)$/i.test(unit)) return reader.number(supply, 'value');
  reader.leaveOut(supply, 'unit');
  return undefined;
}

/** The references to who dispensed: the pharmacy, and the pharmacist; what may be either is neither. */
function performersOf(reader: ResourceReader, dispense: FhirNode): { readonly [Type in 'Organization' | 'Practitioner']?: FhirNode } {
  const found: { [Type in 'Organization' | 'Practitioner']?: FhirNode } = {};
  for (const performer of reader.list(dispense, 'performer')) {
    const actor = reader.member(performer, 'actor');
    const isPharmacy = reader.member(reader.member(actor, 'identifier'), 'system').value === systems.ncpdp;
    const type = isPharmacy ? 'Organization' : (reader.text(actor, 'type') ?? /(?:^|\/)(\w+)\/[^/]+$/.exec(reader.text(actor, 'reference') ?? '')?.[1]);
    if (type !== 'Organization' && type !== 'Practitioner') reader.leaveOut(actor, 'kind');
    else if (found[type]) reader.leaveOut(actor, 'several');
    else found[type] = actor;
  }
  return found;
}

function pharmacyOf(reader: ResourceReader, dispense: FhirNode, actor: FhirNode | undefined, passed: unknown): RecordToValidate['pharmacy'] {
  const resource = referredTo(reader, dispense, actor, passed, 'Organization');
  if (resource) return pharmacyRecordOf(reader, resource);
  if (!actor) return undefined;
  const name = reader.text(actor, 'display');
  const record = { ...identifierOfReference(reader, actor), ...(name !== undefined && { name }) };
  return Object.keys(record).length > 0 ? record : undefined;
}

function recordOfDispense(reader: ResourceReader, dispense: FhirNode, around: DispenseContext): RecordToValidate {
  const { dayOf, prescriptionSystem } = around;
  const status = reader.text(dispense, 'status') ?? 'unknown';
  if (!Object.hasOwn(statuses, status)) reader.note('interop.fhir.not-dispensed', ['MedicationDispense', 'status']);

  const [prescription] = reader.list(dispense, 'authorizingPrescription');
  const request = referredTo(reader, dispense, prescription, around.request, 'MedicationRequest');
  const patient = referredTo(reader, dispense, reader.member(dispense, 'subject'), around.patient, 'Patient');
  const requester = request && reader.member(request, 'requester');
  const prescriber = referredTo(reader, dispense, requester, around.prescriber, 'Practitioner');
  const medication = referredTo(reader, dispense, reader.member(dispense, 'medicationReference'), around.medication, 'Medication');
  const { Organization: organization, Practitioner: practitioner } = performersOf(reader, dispense);
  const pharmacy = pharmacyOf(reader, dispense, organization, around.pharmacy);

  const { value: quantityDispensed, dosageUnits } = quantityOf(reader, reader.member(dispense, 'quantity'));
  const product = productOfDispense(reader, dispense, medication);
  const dispensing = recordOf<DispensingRecord>({
    reportingStatus: statuses[status],
    prescriptionNumber: prescriptionNumberOf(reader, dispense, prescriptionSystem) ?? (request && prescriptionNumberOf(reader, request, prescriptionSystem)),
    dateWritten: request && dayOfFhir(reader, reader.member(request, 'authoredOn'), dayOf),
    refillsAuthorized: request && reader.number(reader.member(request, 'dispenseRequest'), 'numberOfRepeatsAllowed'),
    dateFilled: dayOfFhir(reader, reader.member(dispense, 'whenPrepared'), dayOf),
    ...fillOf(reader, dispense),
    ...product.dispensing,
    ...{ quantityDispensed, dosageUnits, daysSupply: daysOf(reader, dispense) },
    pharmacistNpi: practitioner && identifierOfReference(reader, practitioner).npi,
    dateSold: dayOfFhir(reader, reader.member(dispense, 'whenHandedOver'), dayOf),
  });
  return {
    ...(pharmacy && { pharmacy }),
    ...(patient && { patient: patientRecordOf(reader, patient) }),
    dispensing,
    prescriber: prescriber ? prescriberRecordOf(reader, prescriber) : requesterRecordOf(reader, requester),
    compound: product.compound,
  };
}

/** The requester's numbers where nothing but the reference is there. */
function requesterRecordOf(reader: ResourceReader, requester: FhirNode | undefined): RecordToValidate['prescriber'] {
  if (!requester) return {};
  const { npi, dea } = identifierOfReference(reader, requester);
  return recordOf({ npi, dea });
}

/**
 * Reads a FHIR R4 MedicationDispense, with the resources around it, into a record for `validateRecord`; what FHIR did not say is named, never guessed.
 *
 * Takes parsed JSON from anywhere and never throws on it. Values go over as they are, but for what only FHIR writes otherwise: hyphens of NDC, ZIP, telephone and social security
 * numbers, UCUM and NCI units, instants (see `dayOf`). Resources come from `contained` or from `around`; one that is not the one referred to fails. Fill 1 is refill 0 and the type of supply
 * tells a first partial fill, this library's reading. That a patient is human, who paid and the amounts of a compound have no place in FHIR: add them to the record.
 * Errors: `interop.fhir.not-a-resource`, `not-dispensed` (planned, stopped or declined), `other-resource`, `modifier`; warning: `left-out`, with the place in the resource.
 * The record holds patient data, the issues and `notSaid` none. Source: HL7 FHIR R4 and US PDMP 1.0.0, pdmp-medicationdispense.
 *
 * @example
 * ```ts
 * import { validateRecord } from 'kasper-rules/asap';
 * import { fromMedicationDispense } from 'kasper-rules/fhir';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const read = fromMedicationDispense({
 *   resourceType: 'MedicationDispense',
 *   status: 'completed',
 *   quantity: { value: 30, system: 'http://unitsofmeasure.org', code: '{tbl}' },
 *   whenPrepared: '2025-03-10',
 * });
 * if (read.ok) {
 *   read.value.record.dispensing; // { reportingStatus: '00', dateFilled: '2025-03-10', quantityDispensed: 30, dosageUnits: '01' }
 *   read.value.notSaid.find(({ ref }) => ref === 'DSP10')?.place; // 'MedicationDispense.daysSupply'
 *   validateRecord(read.value.record, { profile: kentucky, on: '2025-03-11' }).ok; // false
 * }
 * ```
 */
export function fromMedicationDispense(resource: unknown, around: DispenseContext = {}): Result<RecordFromFhir, FromFhirIssueCode> {
  mustBeObject('fromMedicationDispense', around, 'what stands around the resource');
  if (around.dayOf !== undefined && typeof around.dayOf !== 'function') throw new TypeError('fromMedicationDispense: `dayOf` must be a function');
  const reader = createResourceReader();
  const dispense = resourceOf(reader, resource, 'MedicationDispense');
  const record = dispense && recordOfDispense(reader, dispense, around);
  const [first, ...others] = reader.issues.filter(({ severity }) => severity === 'error');
  const left = reader.issues.filter(({ severity }) => severity !== 'error');
  if (first || !record) return failure([first, ...others, ...left] as Parameters<typeof failure<RecordFromFhir, FromFhirIssueCode>>[0]);
  return success({ record, notSaid: notSaidIn(record) }, left);
}
