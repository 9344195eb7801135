import { areDigits, codeAt, DIGIT, digitsToNumber } from '../../core/char-codes.js';
import { isDay } from '../../core/plain-date.js';
import type { FindingDetails } from '../findings.js';
import { READABLE } from '../reading/element-state.js';
import { kindsOf, setNumber, sliceOf } from '../reading/segment-view.js';
import { rejectValue, type ValueCheck } from './value-check.js';

const SEPARATED = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;
const MONTH_FIRST = /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d\d$/;
const DAY_FIRST = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/;
const MONTH_NAME = /^\d{1,4}[- /.]?[A-Z]{3,9}[- /.,]{0,2}\d{2,4}$|^[A-Z]{3,9}[- .]{0,2}\d{1,2}[-, ]{1,2}\d{4}$/i;
const WITH_TIME = /^(?:19|20)\d\d-?\d\d-?\d\d[T ]?\d\d:?\d\d(?::?\d\d)?$/;
const SHORT_YEAR = /^\d{6}$/;
/** The days of spreadsheets from 1927 to 2064, counted from 1900. */
const DAY_NUMBER = /^[1-5]\d{4}$/;

/** In which other form a text is a date, as far as it tells. */
function dateFault(text: string): FindingDetails | undefined {
  if (SEPARATED.test(text)) return { reason: 'separators' };
  if (MONTH_FIRST.test(text)) return { reason: 'month-first' };
  if (DAY_FIRST.test(text)) return { reason: 'day-first' };
  if (MONTH_NAME.test(text)) return { reason: 'month-name' };
  if (WITH_TIME.test(text)) return { reason: 'with-time' };
  if (DAY_NUMBER.test(text)) return { reason: 'day-number' };
  return SHORT_YEAR.test(text) ? { reason: 'short-year' } : undefined;
}

/** A date (DT): CCYYMMDD, a day of the calendar. Noted as the number CCYYMMDD, which orders as dates do. */
export const dateCheck: ValueCheck = (view, element, start, end, report) => {
  if (end - start === 8 && kindsOf(view, element) === DIGIT) {
    const date = digitsToNumber(view.codes, start, end);
    if (isDay(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100)) {
      setNumber(view, element, date);
      return READABLE;
    }
  }
  return rejectValue(view, element, report, 'bad-date', dateFault(sliceOf(view, start, end)));
};

const LETTER_Z = 0x5a;
const WITH_COLONS = /^\d{1,2}:\d\d/;
const TWELVE_HOUR = /^\d{1,2}:?\d\d(?::?\d\d)? ?[AP]\.?M\.?$/i;
const WITHOUT_ZERO = /^\d[0-5]\d(?:[0-5]\d)?$/;

/** In which other form a text is a time, as far as it tells. */
function timeFault(text: string): FindingDetails | undefined {
  if (TWELVE_HOUR.test(text)) return { reason: 'twelve-hour' };
  if (WITH_COLONS.test(text)) return { reason: 'colons' };
  return WITHOUT_ZERO.test(text) ? { reason: 'lost-zero' } : undefined;
}

/** A time (TM): HHMM or HHMMSS on the 24-hour clock; where the table is a character wider, a closing Z for UTC. */
export function timeCheck(max: number): ValueCheck {
  return (view, element, start, end, report) => {
    const length = max > 6 && end - start > 4 && codeAt(view.codes, end - 1) === LETTER_Z ? end - start - 1 : end - start;
    if ((length === 4 || length === 6) && areDigits(view.codes, start, start + length)) {
      const hour = digitsToNumber(view.codes, start, start + 2);
      const minute = digitsToNumber(view.codes, start + 2, start + 4);
      const second = digitsToNumber(view.codes, start + 4, start + length);
      if (hour < 24 && minute < 60 && second < 60) return READABLE;
    }
    return rejectValue(view, element, report, 'bad-time', timeFault(sliceOf(view, start, end)));
  };
}
