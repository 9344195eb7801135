import { areDigits, codeAt, DIGIT, digitsToNumber } from '../../core/char-codes.js';
import { isDay } from '../../core/plain-date.js';
import { kindsOf, READABLE, setNumber } from '../reading/segment-view.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** A date (DT): CCYYMMDD, a day of the calendar. Noted as the number CCYYMMDD, which orders as dates do. */
export const dateCheck: ValueCheck = (view, element, start, end, report) => {
  if (end - start === 8 && kindsOf(view, element) === DIGIT) {
    const date = digitsToNumber(view.codes, start, end);
    if (isDay(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100)) {
      setNumber(view, element, date);
      return READABLE;
    }
  }
  return rejectValue(view, element, report, 'bad-date');
};

const LETTER_Z = 0x5a;

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
    return rejectValue(view, element, report, 'bad-time');
  };
}
