import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { FactMatch } from './condition.js';
import type { Period } from './period.js';
import type { ReadingOption } from '../../core/readings.js';
import type { Rule } from './rule.js';

/** What starts a clock. `day` is a day as such: the one without a dispensing that a zero report is about. */
export type ClockStart = 'dispensing' | 'sale' | 'discovery' | 'request' | 'refusal' | 'correction' | 'previous-report' | 'day';

/** A duty to act that the law gives no number of days or hours: what it says instead, such as `at-once`. */
export interface UnmeasuredPeriod {
  /** What the law says in place of a number, as a word. */
  readonly unmeasured: string;
}

/** One line of a clock: for whom, under which readings, from what and how long it runs. */
export interface ClockRow {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from?: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** By fact name, the words being the profile's own; left out: whatever the facts are. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** Whether the dispenser has to be open or closed on the day after the start. */
  readonly dayAfter?: 'open' | 'closed';
  /** The options that all have to be taken for the row to count; left out: under every reading. */
  readonly under?: readonly ReadingOption[];
  /** What starts it; of several, the last of those that are known. */
  readonly starts: ClockStart | readonly [ClockStart, ...ClockStart[]];
  /** Whose clock names the day of the start: the dispenser's (default), or the offices', where an instant is told. */
  readonly dayIn?: 'dispenser' | 'office';
  /** Whether hours run from the start itself (default), or from the end of its local day. */
  readonly runsFrom?: 'start' | 'end-of-day';
  /** How long it runs. */
  readonly period: Period | UnmeasuredPeriod;
  /** An open question it turns on whose options change no date. */
  readonly reading?: string;
  /** The reading that says from which moment hours run when only the date is known, with the options `day-start` and `day-end`. */
  readonly hourOpen?: string;
  /** What it rests on beside the sources of its version. */
  readonly cites?: readonly [Citation, ...Citation[]];
}

/** A period of the law by rows: the first whose facts fit decides. */
export type Clock = Rule<readonly ClockRow[]>;
