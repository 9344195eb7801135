import { mustHaveShape } from '../core/mistake.js';
import type { Truth } from '../core/truth.js';
import type { Tally } from './answer.js';

/** Whether a number is compared with a threshold as `at-least` it or as `more-than` it; every source picks one silently. */
export type Comparison = 'at-least' | 'more-than';

/** Throws the TypeError of a programmer's mistake where a threshold is no number: nothing would ever reach it. */
export function mustBeThreshold(call: string, threshold: unknown, what: string): void {
  if (typeof threshold !== 'number' || Number.isNaN(threshold)) throw new TypeError(`${call}: ${what} must be a number`);
}

/** Whether a number that may be higher reaches a threshold. */
export function reachesBetween(least: number, most: number, threshold: number, comparison: Comparison): Truth {
  const isReached = (count: number) => (comparison === 'at-least' ? count >= threshold : count > threshold);
  if (isReached(least)) return true;
  return isReached(most) ? null : false;
}

/**
 * Whether a tally reaches a threshold: `null` where the records that say nothing of it might make up the rest.
 *
 * @example
 * ```ts
 * import { reaches } from 'kasper-rules/reports';
 *
 * [2, 3, 4].map((threshold) => reaches({ known: 2, withoutNumber: 1 }, threshold)); // [ true, null, false ]
 * ```
 */
export function reaches(tally: Tally, threshold: number, comparison: Comparison = 'at-least'): Truth {
  mustHaveShape('reaches', tally, 'the tally', { known: 'number', withoutNumber: 'number' });
  mustBeThreshold('reaches', threshold, 'the threshold');
  return reachesBetween(tally.known, tally.known + tally.withoutNumber, threshold, comparison);
}
