import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { isObject } from '../profile/profile-place.js';
import { valueShapes } from './values.js';

/** The rhythm of queries, as zod reads them; built on first use. */
export const queryShapes = lazily(() => {
  const { count } = valueShapes();

  const length = count(1);

  function isInterval(value: unknown): boolean {
    if (!isObject(value)) return false;
    const [unit, ...others] = Object.keys(value);
    return others.length === 0 && (unit === 'months' || unit === 'days') && length.safeParse(value[unit]).success;
  }

  const interval = z.custom(isInterval, 'rules.profile.period-number');
  const due = z.custom((value) => value === 'each' || value === 'open' || isInterval(value), 'rules.profile.period-number');

  /** How often a query is due, in the case of a row. */
  const queryRhythmShape = z.looseObject({ due, next: interval.optional() });

  return { queryRhythmShape };
});
