import type { Citation } from 'kasper-rules/asap';
import { submissionDeadlines, type DueGroup, type Profile } from 'kasper-rules/rules';
import { remedyHere } from '../../common/page-remedies.js';
import type { DispensingDay, NumberedRecord } from './dispensing-days.js';

/** When a file is, or will be, sent. */
export interface Sending {
  /** A local time, `2025-03-12T08:00`. */
  readonly at: string;
  /** An IANA zone. */
  readonly zone: string;
}

/** New records that are due on one day. */
export interface DueDay {
  readonly status: DueGroup['status'];
  /** The moment, with its offset. */
  readonly dueAt: string;
  readonly count: number;
  readonly records: readonly NumberedRecord[];
  /** Readings of the law under which they are late all the same. */
  readonly lateUnder: readonly string[];
  readonly cites: readonly Citation[];
}

/** What is said of a sending or of some records besides. */
export interface DueRemark {
  readonly message: string;
  readonly help: string;
  /** How many records it concerns; 0 where it concerns the sending. */
  readonly count: number;
}

/** Which records are late, due today or in time. */
export interface DueDays {
  readonly days: readonly DueDay[];
  readonly remarks: readonly DueRemark[];
}

const NAMED = 12;

/** Judges the records of a file by the time it is sent; those of one day are asked for once. */
export function dueDays(days: readonly DispensingDay[], { at, zone }: Sending, profile: Profile): DueDays {
  const dispensings = days.map(({ reportingStatus, dateFilled, dateSold }) => ({ dispensing: { reportingStatus, dateFilled, dateSold } }));
  const answer = submissionDeadlines({ pharmacies: [{ patients: [{ dispensings }] }] }, { transmittedAt: at, zone, profile });
  const dayAt = (path: readonly (string | number)[]): DispensingDay | undefined => (path[0] === 'pharmacies' ? days[Number(path[5])] : undefined);

  const remarks = new Map<string, DueRemark>();
  for (const issue of answer.issues) {
    const { message, path } = issue;
    const count = (remarks.get(message)?.count ?? 0) + (dayAt(path)?.count ?? 0);
    remarks.set(message, { message, help: remedyHere(issue) ?? '', count });
  }
  const groups = answer.ok ? answer.value : [];
  return {
    days: groups.map(({ status, dueAt, lateUnder, cites, records }) => {
      const found = records.flatMap(({ path }) => dayAt(path) ?? []);
      const count = found.reduce((sum, day) => sum + day.count, 0);
      const numbered = found.flatMap((day) => day.records).toSorted((one, other) => one.number - other.number);
      return { status, dueAt, cites, count, records: numbered.slice(0, NAMED), lateUnder: lateUnder.map(({ reading, option }) => `${reading} = ${option}`) };
    }),
    remarks: [...remarks.values()],
  };
}
