import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
} from '../generated/records.js';
import type { DispensingEntry, Submission } from '../submission.js';

/** A record as a database gives it: what is not known is left out, `undefined` or `null`. */
export type RowOf<SegmentRecord> = { readonly [Member in keyof SegmentRecord]: SegmentRecord[Member] | null | undefined };

/** One dispensing with what belongs to it, as a database or JSON gives it. */
export interface EntryRows {
  /** DSP: what was dispensed, when, how much of it. */
  readonly dispensing: RowOf<DispensingRecord>;
  /** PRE; left out where nothing is known of the prescriber. */
  readonly prescriber?: RowOf<PrescriberRecord> | null | undefined;
  /** The reportable ingredients of a compound, in order; left out for any other product. */
  readonly compound?: readonly RowOf<CompoundIngredientRecord>[] | null | undefined;
  /** AIR, where something is to be told in it. */
  readonly additional?: RowOf<AdditionalRecord> | null | undefined;
}

/** A patient with what was dispensed to them, as a database or JSON gives it. */
export interface PatientRows {
  /** PAT: the person, or the owner of the animal. */
  readonly patient: RowOf<PatientRecord>;
  /** What was dispensed to them, in order. */
  readonly dispensings: readonly EntryRows[];
}

/** A pharmacy with its patients, as a database or JSON gives it. */
export interface PharmacyRows {
  /** PHA: the dispenser. */
  readonly pharmacy: RowOf<PharmacyRecord>;
  /** The patients in order. */
  readonly patients: readonly PatientRows[];
}

/** A submission as a database or JSON gives it: every `Submission` is one, and beside it what is not known may be `null` or `undefined`. */
export interface SubmissionRows {
  /** TH: version, control number, when the file was made, production or test. */
  readonly header: RowOf<HeaderRecord>;
  /** IS: who sends the file. */
  readonly source: RowOf<SourceRecord>;
  /** The pharmacies in order. */
  readonly pharmacies: readonly PharmacyRows[];
}

/** A record without what is not known. One that holds nothing else stays the object it is, and so the digits it was read with. */
export function known<SegmentRecord extends object>(row: RowOf<SegmentRecord>): SegmentRecord {
  const values = Object.entries(row as object);
  const filled = values.filter(([, value]) => value !== undefined && value !== null);
  return (filled.length === values.length ? row : Object.fromEntries(filled)) as SegmentRecord;
}

/** A dispensing as `read` gives one. */
export function entryOf({ dispensing, prescriber, compound, additional }: EntryRows): DispensingEntry {
  return {
    dispensing: known<DispensingRecord>(dispensing),
    prescriber: known<PrescriberRecord>(prescriber ?? {}),
    compound: (compound ?? []).map((ingredient) => known<CompoundIngredientRecord>(ingredient)),
    ...(additional && { additional: known<AdditionalRecord>(additional) }),
  };
}

/** A submission as `read` gives one. */
export function exactSubmission({ header, source, pharmacies }: SubmissionRows): Submission {
  return {
    header: known<HeaderRecord>(header),
    source: known<SourceRecord>(source),
    pharmacies: pharmacies.map(({ pharmacy, patients }) => ({
      pharmacy: known<PharmacyRecord>(pharmacy),
      patients: patients.map(({ patient, dispensings }) => ({ patient: known<PatientRecord>(patient), dispensings: dispensings.map(entryOf) })),
    })),
  };
}
