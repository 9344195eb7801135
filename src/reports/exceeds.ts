import { mustBeObject } from '../core/mistake.js';
import type { Truth } from '../core/truth.js';
import { dayGiven } from './answer.js';
import type { DoseDays } from './dose-days.js';
import { compare, exactly, fractionIn, zero } from './fraction.js';
import { mustBeDoseDays } from './records-given.js';

/** A threshold, which is reached by more than it or by it already. */
export type Threshold =
  | {
      /** More than so much. */
      readonly above: number;
    }
  | {
      /** So much or more. */
      readonly atLeast: number;
    };

/**
 * Whether the dose of a day is above a threshold, or reaches it: true as soon as the known part does, false only where nothing is unknown on
 * that day, else `null`. Compared exactly, before anything is rounded. A day outside the frame is `null`.
 *
 * @example
 * ```ts
 * import { cdc2022, doseDays, exceeds } from 'kasper-rules/reports';
 *
 * const days = doseDays([], { frame: { from: '2025-01-01', to: '2025-01-31', asOf: '2025-03-01' }, drugOf: () => undefined, table: cdc2022 });
 * console.log(exceeds(days, '2025-01-09', { above: 50 }), exceeds(days, '2025-02-01', { above: 50 })); // false null
 * ```
 */
export function exceeds(days: Pick<DoseDays, 'entries'>, on: DoseDays['entries'][number]['from'], threshold: Threshold): Truth {
  mustBeDoseDays('exceeds', days);
  dayGiven('exceeds', 'on', on);
  mustBeObject('exceeds', threshold, 'the threshold');
  const limit = exactly('above' in threshold ? threshold.above : threshold.atLeast);
  if (!limit) throw new TypeError('exceeds: give a number as `above` or `atLeast`');
  const entry = days.entries.find(({ from, to }) => from <= on && on <= to);
  if (!entry) return null;
  const order = compare(fractionIn(entry.exactly) ?? zero, limit);
  if ('above' in threshold ? order > 0 : order >= 0) return true;
  return entry.exact ? false : null;
}
