import { DIGIT_0, codeAt } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';

/** The DEA arithmetic on seven digits: the last digit of (d1 + d3 + d5) + 2 x (d2 + d4 + d6) is d7. */
export function sevenDigitCheckHolds(codes: CodeUnits, start: number): boolean {
  let sum = 0;
  for (let place = 0; place < 6; place += 1) {
    sum += (codeAt(codes, start + place) - DIGIT_0) * (place % 2 === 0 ? 1 : 2);
  }
  return sum % 10 === codeAt(codes, start + 6) - DIGIT_0;
}
