/** Something known to be so or not; left out when it is not known. */
export type Fact = boolean;

/** A calendar day of the jurisdiction: `2022-06-01`. */
export type IsoDate = string;

/** An instant with its offset: `2022-06-01T09:30:00-04:00`. */
export type IsoInstant = string;

/** A stretch of days, both included. */
export interface Span {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day, or `open` where there is no end yet. */
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
  readonly until: IsoDate | 'open';
}
