/** Whose days are counted: those of the program's offices, by the profile's calendar, or the dispenser's own, which the caller tells. */
export type CountedBy = 'office' | 'dispenser';

/** A count of open days after the day of the start; 0 is the same day, or the next open one when it is closed or its close is past. */
export interface BusinessDayPeriod {
  /** How many open days. */
  readonly businessDays: number;
  /** Default `office`. */
  readonly of?: CountedBy;
  /** When the last day ends: at the `close-of-business` of the profile, by one option of it, or (default) at the `end-of-day` of the dispenser. */
  readonly ends?: string;
}

/** A count of days of which every one counts; the day of the start does not. It ends with the dispenser's day. */
export interface CalendarDayPeriod {
  /** How many days. */
  readonly calendarDays: number;
  /** What a last day does on which the offices are closed. Default `never`: it stands. */
  readonly rolls?: 'never' | 'to-open-day';
}

/** Elapsed hours, whatever clocks show meanwhile. */
export interface HourPeriod {
  /** How many hours. */
  readonly hours: number;
  /** Only the hours of the dispenser's open days count. */
  readonly of?: 'dispenser';
}

/** Up to the end of a day of the month after the start's, in the dispenser's zone; where that month is shorter, of its last day. */
export interface DayOfNextMonthPeriod {
  /** The day of that month, 1 to 31. */
  readonly dayOfNextMonth: number;
}

/** The period that ends last. */
export interface LaterPeriod {
  /** The periods, all of which run. */
  readonly laterOf: readonly [Period, ...Period[]];
}

/** The period that ends first. */
export interface EarlierPeriod {
  /** The periods, all of which run. */
  readonly earlierOf: readonly [Period, ...Period[]];
}

/** A period of the law: what it counts and how it ends. */
export type Period = BusinessDayPeriod | CalendarDayPeriod | HourPeriod | DayOfNextMonthPeriod | LaterPeriod | EarlierPeriod;
