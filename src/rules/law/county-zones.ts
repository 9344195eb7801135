import type { Citation } from '../../core/citation.js';

/** The time zone of each county. */
export interface CountyZones {
  /** Permanent id. */
  readonly id: string;
  /** In one sentence. */
  readonly summary: string;
  /** The two digits before a county's three in its FIPS code. */
  readonly statePrefix: string;
  /** The zones, each with its counties. */
  readonly zones: readonly {
    /** The IANA name: `America/Chicago`. */
    readonly zone: string;
    /** Name by three-digit code. */
    readonly counties: Readonly<Record<string, string>>;
  }[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}
