import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { FactMatch } from './condition.js';

/** A drug that is reported whatever its schedule, on the days and under the facts of the row. */
export interface ReportableDrugRow {
  readonly drug: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** By fact name; left out: whatever the facts are. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** Whether it is reported then. */
  readonly reported: boolean;
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Drugs that the law names beside the schedules. */
export interface ReportableDrugLaw {
  readonly id: string;
  readonly summary: string;
  readonly rows: readonly ReportableDrugRow[];
  readonly cites: readonly [Citation, ...Citation[]];
}
