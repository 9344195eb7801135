import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';

/** A schedule of controlled substances; `none`: not controlled. */
export type Schedule = 'I' | 'II' | 'III' | 'IV' | 'V' | 'none';

/** The schedule of an ingredient between two days; several where the day of a change is not established. */
export interface DrugScheduleRow {
  /** The ingredient in lower case: `gabapentin`. */
  readonly ingredient: string;
  /** The schedules it may be in; one where that is established. */
  readonly schedules: readonly [Schedule, ...Schedule[]];
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from?: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Ingredients whose schedule in the jurisdiction is not simply the federal one. */
export interface DrugScheduleLaw {
  /** Permanent id. */
  readonly id: string;
  /** In one sentence. */
  readonly summary: string;
  /** Its rows; the first that fits decides, where they are a table. */
  readonly rows: readonly DrugScheduleRow[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}
