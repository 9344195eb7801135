import type { Citation } from '../../core/citation.js';

/** How a product is taken, as far as factors differ by it. */
export type Route = 'oral' | 'transdermal' | 'buccal' | 'sublingual' | 'lozenge' | 'film' | 'oral-spray' | 'nasal' | 'rectal' | 'injection' | (string & {});

/** The unit a strength is in. */
export type StrengthUnit = 'mg' | 'mcg' | 'mcg/h';

/** A factor that holds for a daily dose above one bound and up to another, in the unit of the row. */
export interface FactorBand {
  /** The band begins above this dose. */
  readonly above: number;
  /** The band ends with this dose; without it, never. */
  readonly to?: number;
  /** The factor in the band. */
  readonly factor: number;
}

/** What one table says of one opioid. */
export interface FactorRow {
  /** The opioid, in lower case. */
  readonly ingredient: string;
  /** The unit of the strength the factor is for. */
  readonly unit: StrengthUnit;
  /** The routes it is for; without them, every route but injection. */
  readonly routes?: readonly Route[];
  /** The factor; `null` where the table gives the opioid none on purpose, absent where bands stand instead. */
  readonly factor?: number | null;
  /** For patches: whether the factor is that of a whole patch or of a day of wearing it. */
  readonly per?: 'patch' | 'day';
  /** Instead of one factor: factors by the daily dose. */
  readonly bands?: readonly FactorBand[];
  /** What else is to be known of the row. */
  readonly note?: string;
}

/** A published table of factors that turn doses of opioids into milligrams of morphine. */
export interface FactorTable {
  /** Permanent: `cdc-2022`. */
  readonly id: string;
  /** Its publisher, name and date. */
  readonly title: string;
  /** What it was made for: looking back at many dispensings, or one patient. */
  readonly madeFor: 'analysis' | 'single-patient';
  /** Where its factors were read. */
  readonly cites: readonly [Citation, ...Citation[]];
  /** One row for each opioid, unit and group of routes. */
  readonly rows: readonly FactorRow[];
}
