import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { FactMatch } from './condition.js';

/** A drug that is reported whatever its schedule, on the days and under the facts of the row. */
export interface ReportableDrugRow {
  /** The drug, compared without case and outer blanks. */
  readonly drug: string;
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from?: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** By fact name; left out: whatever the facts are. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** Whether it is reported then. */
  readonly reported: boolean;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Drugs that the law names beside the schedules. */
export interface ReportableDrugLaw {
  /** Permanent id. */
  readonly id: string;
  /** In one sentence. */
  readonly summary: string;
  /** Its rows; the first that fits decides, where they are a table. */
  readonly rows: readonly ReportableDrugRow[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}
