import { mustBeObject, mustHaveShape, type Shape } from '../../core/mistake.js';
import type { DispensingEntry } from '../../asap/submission.js';
import type { DispensingRecord, PharmacyRecord } from '../../asap/generated/records.js';
import type { ReportRow } from '../../reports/report-rows.js';
import type { CodeableConcept, Coding, Extension, Identifier, MedicationDispense, Quantity, Reference } from './resources.js';
import { systems } from './systems.js';

const product: Shape = { 'productId?': 'text', 'productIdQualifier?': 'text', 'rxNormCode?': 'text' };
const recordShape: Shape = { dispensing: { ...product, 'refillNumber?': 'number', 'partialFill?': 'text' }, compound: [product] };

/** What stands around a dispensing in a submission. */
export interface DispensingContext {
  /** The pharmacy's record, which becomes the performer; without it the pharmacist is, by NPI. */
  readonly pharmacy?: PharmacyRecord;
  /** The patient as the receiving system knows them. */
  readonly subject?: Reference;
  /** The dose, as `morphineEquivalent` or the row of a report gives it: it goes over only where it was computed, and not of a patch. */
  readonly equivalent?: ReportRow['equivalent'];
}

const statuses = { '00': 'completed', '01': 'completed', '02': 'entered-in-error' } as const;
const units: Readonly<Record<NonNullable<DispensingRecord['dosageUnits']>, Omit<Quantity, 'value'>>> = {
  '01': { unit: 'each', system: systems.ucum, code: '{each}' },
  '02': { unit: 'mL', system: systems.ucum, code: 'mL' },
  '03': { unit: 'g', system: systems.ucum, code: 'g' },
};
/** The code system of the guide has the codes of ASAP, with names of its own. */
const transmissions: Readonly<Record<NonNullable<DispensingRecord['prescriptionOrigin']>, string>> = {
  '01': 'Written Prescription',
  '02': 'Telephone Prescription',
  '03': 'Telephone Emergency Prescription',
  '04': 'Fax Prescription',
  '05': 'Electronic Prescription',
  '99': 'Other',
};
const COMPOUND = 'compound';
const absent: CodeableConcept = { extension: [{ url: systems.dataAbsentReason, valueCode: 'unknown' }] };

/** The product of a dispensing or of an ingredient. */
interface Product {
  readonly productId?: string;
  readonly productIdQualifier?: string;
  readonly rxNormCode?: string;
}

/** FHIR's type `code`: no blank at either end, and none beside another. */
const CODE = /^\S+(?: \S+)*$/;

/** A product by its NDC and RxNorm code; an id of another kind, and what FHIR takes for no code, as text. */
function productOf({ productId, productIdQualifier, rxNormCode }: Product): CodeableConcept {
  const ids = [
    { system: productIdQualifier === '01' ? systems.ndc : undefined, code: productId },
    { system: systems.rxNorm, code: rxNormCode },
  ];
  const coding: Coding[] = [];
  const words: string[] = [];
  for (const { system, code } of ids) {
    if (code === undefined) continue;
    if (system !== undefined && CODE.test(code)) coding.push({ system, code });
    else words.push(code);
  }
  if (coding.length + words.length === 0) return absent;
  return { ...(coding.length > 0 && { coding }), ...(words.length > 0 && { text: words.join(', ') }) };
}

function medicationOf({ dispensing, compound }: DispensingEntry): Pick<MedicationDispense, 'contained' | 'medicationCodeableConcept' | 'medicationReference'> {
  if (compound.length > 0) {
    const ingredient = compound.map((record) => ({ itemCodeableConcept: productOf(record) }));
    return { contained: [{ resourceType: 'Medication', id: COMPOUND, ingredient }], medicationReference: { reference: `#${COMPOUND}` } };
  }
  return { medicationCodeableConcept: productOf(dispensing) };
}

/** Who dispensed, by the number the guide would rather have. */
function actorOf({ npi, ncpdp, dea, name }: PharmacyRecord, type: NonNullable<Reference['type']>): Reference | undefined {
  const [identifier] = [
    { system: systems.ncpdp, value: ncpdp },
    { system: systems.npi, value: npi },
    { system: systems.dea, value: dea },
  ].flatMap(({ system, value }): Identifier[] => (value === undefined ? [] : [{ system, value }]));
  if (!identifier && name === undefined) return undefined;
  return { type, ...(identifier && { identifier }), ...(name !== undefined && { display: name }) };
}

/** Of a patch, the guide's extension asks for its strength in mcg/h, which is no equivalent: nothing is said then. */
function equivalentOf(equivalent: DispensingContext['equivalent']): Extension[] {
  return equivalent?.status === 'computed' && equivalent.strengthUnit !== 'mcg/h' ? [{ url: systems.morphineEquivalent, valueDecimal: equivalent.perDay }] : [];
}

function extensionsOf({ refillNumber, prescriptionOrigin }: DispensingRecord, equivalent: DispensingContext['equivalent']): Extension[] {
  return [
    ...(refillNumber === undefined ? [] : [{ url: systems.fillNumber, valuePositiveInt: refillNumber + 1 }]),
    ...(prescriptionOrigin === undefined
      ? []
      : [{ url: systems.transmissionMethod, valueCoding: { system: systems.pmixTransmission, code: prescriptionOrigin, display: transmissions[prescriptionOrigin] } }]),
    ...equivalentOf(equivalent),
  ];
}

/**
 * A dispensing as a FHIR R4 MedicationDispense, with three extensions of the HL7 US PDMP guide: fill number, transmission method and, where you give
 * the `equivalent` that was computed, milligrams of morphine a day.
 *
 * Only what the resource itself has a place for goes over: the prescriber and the date written belong to a MedicationRequest, the amounts of
 * a compound's ingredients nowhere. Of fentanyl patches the guide wants mcg/h in the place of the equivalent, which is none: they get no such extension. A void is `entered-in-error`. Fill 1 is ASAP's refill 0, this library's reading of the guide. The guide
 * asks for a patient and a performer: give `subject` and `pharmacy`. Values go over as they are; `validate` them before. The resource holds
 * patient data. Source: HL7 FHIR R4 and US PDMP 1.0.0, pdmp-medicationdispense.
 *
 * @example
 * ```ts
 * import { toMedicationDispense } from 'kasper-rules/fhir';
 *
 * const resource = toMedicationDispense({
 *   dispensing: { reportingStatus: '00', productIdQualifier: '01', productId: '00406577123', quantityDispensed: 30, dosageUnits: '01', dateFilled: '2025-03-10' },
 *   prescriber: {},
 *   compound: [],
 * });
 * resource.status; // 'completed'
 * resource.quantity?.unit; // 'each'
 * ```
 */
export function toMedicationDispense(entry: DispensingEntry, context: DispensingContext = {}): MedicationDispense {
  mustHaveShape('toMedicationDispense', entry, 'the record', recordShape);
  mustBeObject('toMedicationDispense', context, 'what stands around the record');
  const { dispensing } = entry;
  const { pharmacy, subject, equivalent } = context;
  const { reportingStatus, prescriptionNumber, quantityDispensed, dosageUnits, daysSupply, dateFilled, dateSold, pharmacistNpi } = dispensing;
  const extension = extensionsOf(dispensing, equivalent);
  const actor = pharmacy ? actorOf(pharmacy, 'Organization') : actorOf(pharmacistNpi === undefined ? {} : { npi: pharmacistNpi }, 'Practitioner');
  return {
    resourceType: 'MedicationDispense',
    ...(extension.length > 0 && { extension }),
    ...(prescriptionNumber !== undefined && { identifier: [{ value: prescriptionNumber }] }),
    status: reportingStatus === undefined ? 'unknown' : statuses[reportingStatus],
    ...medicationOf(entry),
    ...(subject && { subject }),
    ...(actor && { performer: [{ actor }] }),
    ...(quantityDispensed !== undefined && { quantity: { value: quantityDispensed, ...(dosageUnits && units[dosageUnits]) } }),
    ...(daysSupply !== undefined && { daysSupply: { value: daysSupply, unit: 'days', system: systems.ucum, code: 'd' } }),
    ...(dateFilled && { whenPrepared: dateFilled }),
    ...(dateSold && { whenHandedOver: dateSold }),
  };
}
