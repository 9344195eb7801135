import type { Citation } from '../../core/citation.js';

/** The time zone of each county. */
export interface CountyZones {
  readonly id: string;
  readonly summary: string;
  /** The two digits before a county's three in its FIPS code. */
  readonly statePrefix: string;
  readonly zones: readonly {
    readonly zone: string;
    /** Name by three-digit code. */
    readonly counties: Readonly<Record<string, string>>;
  }[];
  readonly cites: readonly [Citation, ...Citation[]];
}
