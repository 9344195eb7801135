import { codeAt, DIGIT, DIGIT_0, digitsToNumber, isDigit, POINT } from '../../core/char-codes.js';
import { kindsOf, READABLE, setNumber, UNREADABLE } from '../reading/segment-view.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** Integer digits (N). */
export function integerCheck(max: number): ValueCheck {
  return (view, element, start, end, report) => {
    if (kindsOf(view, element) !== DIGIT) return rejectValue(view, element, report, 'bad-number', { reason: 'integer' });
    setNumber(view, element, digitsToNumber(view.codes, start, end));
    if (end - start > max) {
      report('too-long', view, element, { limit: max });
      return UNREADABLE;
    }
    return READABLE;
  };
}

/** A decimal number (D): digits with at most one point; `.5` and `5.` are read. */
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
    if (digits === 0) return rejectValue(view, element, report, 'bad-number', { reason: 'decimal' });
    // Dividing two whole numbers rounds once, so 22.5 is 22.5.
    setNumber(view, element, scale > 1 ? number / scale : number);
    if (end - start > max) {
      report('too-long', view, element, { limit: max });
      return UNREADABLE;
    }
    return READABLE;
  };
}
