import { codeAt, DIGIT, DIGIT_0, digitsToNumber, isDigit, POINT } from '../../core/char-codes.js';
import type { Report } from '../findings.js';
import { READABLE, UNREADABLE } from '../reading/element-state.js';
import { kindsOf, setNumber, sliceOf, type SegmentView } from '../reading/segment-view.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** A minus sign before or behind, or the parentheses of accounting. */
const NEGATIVE = /^-\s*[\d.]+$|^[\d.]+-$|^\([\d.]+\)$/;
const WITH_UNIT = /^[\d.]+ *[A-Za-z]+\.?$/;
const WITH_COMMA = /^\d*,\d[\d.,]*$|^\d+,$/;
const WITH_EXPONENT = /^\d(?:\.\d+)?E[+-]?\d+$/i;
/** What a decimal may well have, and an integer has too much. */
const WITH_ZERO_FRACTION = /^\d+\.0*$/;

/** Says of a text that is no number what it has too much, as far as it tells. */
function rejectNumber(view: SegmentView, element: number, start: number, end: number, report: Report, takes: 'integer' | 'decimal', isAmount: boolean): number {
  const text = sliceOf(view, start, end);
  if (isAmount && NEGATIVE.test(text)) return rejectValue(view, element, report, 'amount', { reason: 'negative', severity: 'error' });
  const reason = WITH_COMMA.test(text) ? 'comma' : WITH_EXPONENT.test(text) ? 'exponent' : WITH_UNIT.test(text) ? 'unit' : WITH_ZERO_FRACTION.test(text) ? 'fraction' : takes;
  return rejectValue(view, element, report, 'bad-number', { reason });
}

/** Of so many digits every step of reading is exact. */
const LONGEST_EXACT = 15;

/** Integer digits (N); an amount below zero is named for that. */
export function integerCheck(max: number, isAmount = false): ValueCheck {
  return (view, element, start, end, report) => {
    if (kindsOf(view, element) !== DIGIT) return rejectNumber(view, element, start, end, report, 'integer', isAmount);
    setNumber(view, element, end - start > LONGEST_EXACT ? Number(sliceOf(view, start, end)) : digitsToNumber(view.codes, start, end));
    if (end - start > max) {
      report('too-long', view, element, { limit: max });
      return UNREADABLE;
    }
    return READABLE;
  };
}

/** A decimal number (D), always an amount: digits with at most one point; `.5` and `5.` are read. */
export function decimalCheck(max: number): ValueCheck {
  return (view, element, start, end, report) => {
    let digits = 0;
    let scale = 0;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const code = codeAt(view.codes, at);
      if (isDigit(code)) {
        number = number * 10 + (code - DIGIT_0);
        digits += 1;
        scale *= 10;
      } else if (code === POINT && scale === 0) {
        scale = 1;
      } else {
        digits = 0;
        break;
      }
    }
    if (digits === 0) return rejectNumber(view, element, start, end, report, 'decimal', true);
    // Dividing two whole numbers rounds once, so 22.5 is 22.5.
    setNumber(view, element, scale > 1 ? number / scale : number);
    if (end - start > max) {
      report('too-long', view, element, { limit: max });
      return UNREADABLE;
    }
    return READABLE;
  };
}
