import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';

/** Which days are closed: `earliest` closes the fewest days, `latest` the most; the sets nest. */
export type CalendarReading = 'default' | 'earliest' | 'latest';

/** How sure a closure's date is: it follows from a statute, stands on an official list, is inferred, or rests on an order or a report. */
export type Certainty = 'statute' | 'official-list' | 'local-notice' | 'pattern' | 'order' | 'reported';

/** A yearly day by formula. Weekdays count from 0, Sunday. */
export type Recurrence =
  | { readonly month: number; readonly day: number; readonly observed?: 'nearest-weekday'; readonly everyYears?: number }
  | {
      readonly month: number;
      readonly weekday: number;
      readonly nth: 1 | 2 | 3 | 4 | 'last';
      readonly plusDays?: number;
      readonly everyYears?: number;
    }
  | { readonly easterPlusDays: number };

/** A closed day whose certainty differs from its group's, or that may have been another day. */
export interface DesignatedDay {
  /** A day. */
  readonly date: PlainDate;
  /** How sure the day is. */
  readonly certainty: Certainty;
  /** The other days it may have been. */
  readonly alternatives?: readonly PlainDate[];
  /** What is to be known of it. */
  readonly note?: string;
}

/** One holiday or other closure: the readings that close it, its authority and its days. Days on a weekend are left out. */
export interface ClosureGroup {
  /** Permanent id. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Its kind. */
  readonly kind: 'holiday' | 'extra-day' | 'election' | 'order' | 'legal-holiday' | 'half-day' | 'emergency';
  /** Open questions of law. */
  readonly readings: readonly CalendarReading[];
  /** How sure the day is. */
  readonly certainty: Certainty;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
  /** How its days are computed outside the coverage; absent: they cannot be. */
  readonly recurs?: Recurrence;
  /** The holiday it adjoins: outside the coverage one of the working days on either side, named by somebody. */
  readonly adjoins?: string;
  /** After the coverage the day may be closed again, but nobody has said so yet; before its first listed day it was open. */
  readonly undesignated?: Recurrence;
  /** From this day on the days of `undesignated` are in doubt within the coverage as well: the list that was read is older. */
  readonly undesignatedFrom?: PlainDate;
  /** Every closed day of the coverage. */
  readonly days: readonly (PlainDate | DesignatedDay)[];
}

/** A day that closed early: no reading closes it, but a court might. */
export interface EarlyClosing {
  /** A day. */
  readonly date: PlainDate;
  /** What people call it. */
  readonly name: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** A jurisdiction's business days. */
export interface BusinessCalendar {
  /** The reading that names the closed days: its options are those of {@link CalendarReading}. Left out where all closures are closed under every one. */
  readonly reading?: string | undefined;
  /** The zone in whose time the offices close. */
  readonly zone: string;
  /** The weekdays that are always closed, 0 being Sunday; never all seven. Default Saturday and Sunday. */
  readonly weekend?: readonly number[];
  /** The law closes further days, which were not read: every count is in doubt. */
  readonly incomplete?: true;
  /** The days for which closures are listed. */
  readonly coverage: { readonly from: PlainDate; readonly to: PlainDate };
  /** The days for which closures can at least be computed from the statute. */
  readonly computable: { readonly from: PlainDate; readonly to: PlainDate };
  /** Where two groups close one day, the earlier in this list names it. */
  readonly closures: readonly ClosureGroup[];
  readonly earlyClosings: readonly EarlyClosing[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** A closure the caller knows of and the calendar does not: a full day, under the readings `default` and `latest`. */
export interface CallerClosure {
  /** A day. */
  readonly date: PlainDate;
  readonly reason: string;
  readonly source: string;
}
