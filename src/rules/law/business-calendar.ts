import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';

/** Which days are closed: `earliest` closes the fewest days, `latest` the most; the sets nest. */
export type CalendarReading = 'default' | 'earliest' | 'latest';

/** How sure a closure's date is: it follows from a statute, stands on an official list, is inferred, or rests on an order or a report. */
export type Certainty = 'statute' | 'official-list' | 'local-notice' | 'pattern' | 'order' | 'reported';

/** A yearly day by formula. Weekdays count from 0, Sunday. */
export type Recurrence =
  | {
      /** The month, 1 to 12. */
      readonly month: number;
      /** The day of the month, 1 to 31. */
      readonly day: number;
      /** On a Saturday it is kept the Friday before, on a Sunday the Monday after; left out: it is kept on its day. */
      readonly observed?: 'nearest-weekday';
      /** Only in years that this number divides; left out: every year. */
      readonly everyYears?: number;
    }
  | {
      /** The month, 1 to 12. */
      readonly month: number;
      /** The weekday, 0 being Sunday. */
      readonly weekday: number;
      /** Which of the month's. */
      readonly nth: 1 | 2 | 3 | 4 | 'last';
      /** So many days after it: 1 is the Tuesday after the first Monday. */
      readonly plusDays?: number;
      /** Only in years that this number divides; left out: every year. */
      readonly everyYears?: number;
    }
  | {
      /** Days after Easter Sunday; negative: before, so that -2 is Good Friday. */
      readonly easterPlusDays: number;
    };

/** A closed day whose certainty differs from its group's, or that may have been another day. */
export interface DesignatedDay {
  /** The calendar day, `YYYY-MM-DD`. */
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
  /** Why it is closed: a holiday, an extra day beside one, an election, an order. */
  readonly kind: 'holiday' | 'extra-day' | 'election' | 'order' | 'legal-holiday' | 'half-day' | 'emergency';
  /** The readings that close it: `latest`, `default` and `latest`, or all three where nobody disputes it. */
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
  /** The calendar day, `YYYY-MM-DD`. */
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
  readonly coverage: {
    /** The first day. */
    readonly from: PlainDate;
    /** The last day. */
    readonly to: PlainDate;
  };
  /** The days for which closures can at least be computed from the statute. */
  readonly computable: {
    /** The first day. */
    readonly from: PlainDate;
    /** The last day. */
    readonly to: PlainDate;
  };
  /** Where two groups close one day, the earlier in this list names it. */
  readonly closures: readonly ClosureGroup[];
  /** Days that closed early. */
  readonly earlyClosings: readonly EarlyClosing[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** A closure the caller knows of and the calendar does not: a full day, under the readings `default` and `latest`. */
export interface CallerClosure {
  /** The calendar day, `YYYY-MM-DD`. */
  readonly date: PlainDate;
  /** Why offices are closed on it, in a few words. */
  readonly reason: string;
  /** Who says so: an order, a page, a notice. */
  readonly source: string;
}
