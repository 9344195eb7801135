import type { Citation } from '../core/citation.js';

/** A limit beyond which a value is doubted. */
export interface Threshold {
  /** The greatest value that is not doubted. */
  readonly limit: number;
  /** What the limit counts. */
  readonly unit: 'days' | 'units' | 'milliliters' | 'grams' | 'years' | 'months';
  /** What is doubted above it, and where. */
  readonly doubts: string;
  /** Where the number comes from. */
  readonly cites: readonly [Citation, ...Citation[]];
}

const ours: Threshold['cites'] = [{ id: 'kasper-rules, limits of doubt', title: 'A number of this library; no published rule draws the line', standing: 'interpretation' }];
const otherPrograms: Threshold['cites'] = [{ id: 'Other programs, record age', title: 'Records older than two years are not taken as new by programs that say so; the receiver of a state publishes nothing of it', standing: 'practice' }];

/**
 * The limits of doubt of `validate`, by name. None of them makes an error, and each can be moved by the option `thresholds`.
 *
 * @example
 * ```ts
 * import { asapThresholds } from 'kasper-rules/asap';
 *
 * asapThresholds.daysSupply.limit; // 365
 * ```
 */
export const asapThresholds = {
  daysSupply: { limit: 365, unit: 'days', doubts: "The days' supply in DSP10", cites: ours },
  unitsPerDay: { limit: 100, unit: 'units', doubts: 'DSP09 over DSP10 where DSP11 is 01', cites: ours },
  millilitersPerDay: { limit: 1_000, unit: 'milliliters', doubts: 'DSP09 over DSP10 where DSP11 is 02', cites: ours },
  gramsPerDay: { limit: 1_000, unit: 'grams', doubts: 'DSP09 over DSP10 where DSP11 is 03', cites: ours },
  units: { limit: 9_999, unit: 'units', doubts: 'DSP09 where DSP11 is 01', cites: ours },
  daysToSale: { limit: 30, unit: 'days', doubts: 'DSP17 after DSP05', cites: ours },
  patientAge: { limit: 110, unit: 'years', doubts: 'PAT18 before DSP05', cites: ours },
  recordAge: { limit: 24, unit: 'months', doubts: 'DSP05 of a new record before TH05', cites: otherPrograms },
} as const satisfies Readonly<Record<string, Threshold>>;

/** The name of a limit of doubt. */
export type ThresholdName = keyof typeof asapThresholds;

/** The limits in use. */
export type Limits = Readonly<Record<ThresholdName, number>>;

/** The limits as they are without an option. */
export const usualLimits: Limits = Object.fromEntries(Object.entries(asapThresholds).map(([name, { limit }]) => [name, limit])) as Record<ThresholdName, number>;

/** The limits with those moved that a caller moves; a name or a number that is none is the programmer's mistake. */
export function limitsOf(moved: Readonly<Partial<Record<ThresholdName, number>>> | undefined): Limits {
  if (!moved) return usualLimits;
  for (const [name, limit] of Object.entries(moved)) {
    if (!(name in asapThresholds)) throw new TypeError(`Option \`thresholds\` has a name that is not known; its names are ${Object.keys(asapThresholds).join(', ')}`);
    if (typeof limit !== 'number' || !(limit >= 0)) throw new TypeError(`Option \`thresholds.${name}\` must be a number from 0; Infinity switches the doubt off`);
  }
  return { ...usualLimits, ...moved };
}
