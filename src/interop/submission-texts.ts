import type { ElementTexts } from './segment-records.js';

/** One dispensing with every value as it stands in a file. */
export interface DispensingTexts {
  /** DSP. */
  readonly dispensing: ElementTexts<'DSP'>;
  /** PRE. */
  readonly prescriber: ElementTexts<'PRE'>;
  /** CDI, one an ingredient. */
  readonly compound: readonly ElementTexts<'CDI'>[];
  /** AIR. */
  readonly additional?: ElementTexts<'AIR'>;
}

/** One patient with what was dispensed, as text. */
export interface PatientTexts {
  /** PAT. */
  readonly patient: ElementTexts<'PAT'>;
  /** What was dispensed to them. */
  readonly dispensings: readonly DispensingTexts[];
}

/** One pharmacy with its patients, as text. */
export interface PharmacyTexts {
  /** PHA. */
  readonly pharmacy: ElementTexts<'PHA'>;
  /** The patients in the order of the file. */
  readonly patients: readonly PatientTexts[];
}

/** A submission with every value as it stands in a file: text by element name. */
export interface SubmissionTexts {
  /** TH. */
  readonly header: ElementTexts<'TH'>;
  /** IS. */
  readonly source: ElementTexts<'IS'>;
  /** The pharmacies in the order of the file. */
  readonly pharmacies: readonly PharmacyTexts[];
}
