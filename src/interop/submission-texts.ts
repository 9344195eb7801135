import type { ElementTexts } from './segment-records.js';

/** One dispensing with every value as it stands in a file. */
export interface DispensingTexts {
  readonly dispensing: ElementTexts<'DSP'>;
  readonly prescriber: ElementTexts<'PRE'>;
  readonly compound: readonly ElementTexts<'CDI'>[];
  readonly additional?: ElementTexts<'AIR'>;
}

/** A submission with every value as it stands in a file: text by element name. */
export interface SubmissionTexts {
  readonly header: ElementTexts<'TH'>;
  readonly source: ElementTexts<'IS'>;
  readonly pharmacies: readonly {
    readonly pharmacy: ElementTexts<'PHA'>;
    readonly patients: readonly { readonly patient: ElementTexts<'PAT'>; readonly dispensings: readonly DispensingTexts[] }[];
  }[];
}
