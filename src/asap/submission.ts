import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
} from './tables/record.js';

/** One dispensing with everything that belongs to it: DSP, PRE, CDI and AIR. */
export interface DispensingEntry {
  readonly dispensing: DispensingRecord;
  readonly prescriber: PrescriberRecord;
  /** The reportable ingredients of a compound, in order; otherwise empty. */
  readonly compound: readonly CompoundIngredientRecord[];
  readonly additional?: AdditionalRecord;
}

/** A patient with what was dispensed to them. */
export interface PatientEntry {
  readonly patient: PatientRecord;
  readonly dispensings: readonly DispensingEntry[];
}

/** A pharmacy with its patients. */
export interface PharmacyEntry {
  readonly pharmacy: PharmacyRecord;
  readonly patients: readonly PatientEntry[];
}

/**
 * An ASAP transaction as a typed tree: names instead of numbers, dates as `PlainDate`, quantities as numbers, codes as listed.
 * Blank elements are absent; trailers and counts are computed when it is written.
 */
export interface Submission {
  readonly header: HeaderRecord;
  readonly source: SourceRecord;
  readonly pharmacies: readonly PharmacyEntry[];
}
