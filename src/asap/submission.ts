import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
} from './generated/records.js';

/** One dispensing with everything that belongs to it: DSP, PRE, CDI and AIR. */
export interface DispensingEntry {
  /** DSP: what was dispensed, when, how much of it. */
  readonly dispensing: DispensingRecord;
  /** PRE; empty where the file has none. */
  readonly prescriber: PrescriberRecord;
  /** The reportable ingredients of a compound, in order; otherwise empty. */
  readonly compound: readonly CompoundIngredientRecord[];
  /** AIR, where the file has one. */
  readonly additional?: AdditionalRecord;
}

/** A patient with what was dispensed to them. */
export interface PatientEntry {
  /** PAT: the person, or the owner of the animal. */
  readonly patient: PatientRecord;
  /** What was dispensed to them, in the order of the file. */
  readonly dispensings: readonly DispensingEntry[];
}

/** A pharmacy with its patients. */
export interface PharmacyEntry {
  /** PHA: the dispenser. */
  readonly pharmacy: PharmacyRecord;
  /** The patients in the order of the file. */
  readonly patients: readonly PatientEntry[];
}

/**
 * An ASAP transaction as a typed tree: names instead of numbers, dates as `PlainDate`, quantities as numbers, codes as listed.
 * Blank elements are absent; trailers and counts are computed when it is written.
 */
export interface Submission {
  /** TH: version, control number, when the file was made, production or test. */
  readonly header: HeaderRecord;
  /** IS: who sends the file. */
  readonly source: SourceRecord;
  /** The pharmacies in the order of the file. */
  readonly pharmacies: readonly PharmacyEntry[];
}
