import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';

/** A schedule of controlled substances; `none`: not controlled. */
export type Schedule = 'I' | 'II' | 'III' | 'IV' | 'V' | 'none';

/** The schedule of an ingredient between two days; several where the day of a change is not established. */
export interface DrugScheduleRow {
  readonly ingredient: string;
  readonly schedules: readonly [Schedule, ...Schedule[]];
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Ingredients whose schedule in the jurisdiction is not simply the federal one. */
export interface DrugScheduleLaw {
  readonly id: string;
  readonly summary: string;
  readonly rows: readonly DrugScheduleRow[];
  readonly cites: readonly [Citation, ...Citation[]];
}
