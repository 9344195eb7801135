import { read, type AsapDocument, type DispensingRecord, type PatientRecord } from 'kasper-rules/asap';

/** A record of a file, for people: its number through the file, and where its DSP stands. */
export interface NumberedRecord {
  /** From 1, through the file. */
  readonly number: number;
  /** The place of its DSP in the text, where the file is in the editor. */
  readonly offset?: number;
}

/** The records of one status, fill and sale, which fare alike. */
export interface DispensingDay {
  readonly reportingStatus: string | undefined;
  readonly dateFilled: string | undefined;
  readonly dateSold: string | undefined;
  readonly count: number;
  /** The first of them. */
  readonly records: readonly NumberedRecord[];
}

/** More of them are only counted. */
const RECORDS_NAMED = 12;

/** Counts records by what a deadline turns on. */
export interface DayTally {
  readonly add: (record: { readonly patient: PatientRecord; readonly dispensing: DispensingRecord }, offset?: number) => void;
  readonly days: () => readonly DispensingDay[];
}

const isZeroReport = ({ lastName, firstName }: PatientRecord, { prescriptionNumber }: DispensingRecord): boolean =>
  lastName?.trim().toUpperCase() === 'REPORT' && firstName?.trim().toUpperCase() === 'ZERO' && !prescriptionNumber?.trim();

/** Starts a file. */
export function createDayTally(): DayTally {
  const tally = new Map<string, { readonly day: Omit<DispensingDay, 'count' | 'records'>; count: number; readonly records: NumberedRecord[] }>();
  let number = 0;
  return {
    add: ({ patient, dispensing }, offset) => {
      number += 1;
      if (isZeroReport(patient, dispensing)) return;
      const { reportingStatus, dateFilled, dateSold } = dispensing;
      const key = `${reportingStatus ?? ''} ${dateFilled ?? ''} ${dateSold ?? ''}`;
      const known = tally.get(key) ?? { day: { reportingStatus, dateFilled, dateSold }, count: 0, records: [] };
      tally.set(key, known);
      known.count += 1;
      if (known.records.length < RECORDS_NAMED) known.records.push({ number, ...(offset !== undefined && { offset }) });
    },
    days: () => [...tally.values()].map(({ day, count, records }) => ({ ...day, count, records })),
  };
}

/** The days of a document that is held as a whole. Records are found again by their DSP, where each has one. */
export function dispensingDays(document: AsapDocument): readonly DispensingDay[] {
  const result = read(document);
  const { pharmacies } = result.ok ? result.value : (result.partial ?? { pharmacies: [] });
  const records = pharmacies.flatMap(({ patients }) => patients.flatMap(({ patient, dispensings }) => dispensings.map(({ dispensing }) => ({ patient, dispensing }))));
  const offsets = document.segments.flatMap(({ id, offset }) => (id.trim() === 'DSP' ? [offset] : []));
  const tally = createDayTally();
  for (const [index, record] of records.entries()) tally.add(record, offsets.length === records.length ? offsets[index] : undefined);
  return tally.days();
}
