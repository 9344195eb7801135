import * as z from 'zod';
import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { CALENDAR_DAY } from '../../rules/clocks/written-moment.js';

/** The schema of a `PlainDate`. */
export const plainDateSchema = () =>
  z.custom<PlainDate>(isPlainDate, 'Expected a calendar day written YYYY-MM-DD').meta({ type: 'string', format: 'date', pattern: CALENDAR_DAY });
