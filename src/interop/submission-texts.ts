import type { ElementTexts } from './segment-records.js';

/** One dispensing with every value as it stands in a file. */
export interface DispensingTexts {
  /** DSP: what was dispensed, when, how much of it. */
  readonly dispensing: ElementTexts<'DSP'>;
  /** PRE: who prescribed it. */
  readonly prescriber: ElementTexts<'PRE'>;
  /** CDI, one an ingredient. */
  readonly compound: readonly ElementTexts<'CDI'>[];
  /** AIR: serial number, who dropped off or picked up, the pharmacist. */
  readonly additional?: ElementTexts<'AIR'>;
}

/** One patient with what was dispensed, as text. */
export interface PatientTexts {
  /** PAT: the person, or the owner of the animal. */
  readonly patient: ElementTexts<'PAT'>;
  /** What was dispensed to them. */
  readonly dispensings: readonly DispensingTexts[];
}

/** One pharmacy with its patients, as text. */
export interface PharmacyTexts {
  /** PHA: the dispenser. */
  readonly pharmacy: ElementTexts<'PHA'>;
  /** The patients in the order of the file. */
  readonly patients: readonly PatientTexts[];
}

/** A submission with every value as it stands in a file: text by element name. */
export interface SubmissionTexts {
  /** TH: version, control number, when the file was made, production or test. */
  readonly header: ElementTexts<'TH'>;
  /** IS: who sends the file. */
  readonly source: ElementTexts<'IS'>;
  /** The pharmacies in the order of the file. */
  readonly pharmacies: readonly PharmacyTexts[];
}
