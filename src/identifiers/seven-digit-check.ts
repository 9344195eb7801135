import { DIGIT_0, codeAt } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';

/** The DEA arithmetic on seven digits: the last digit of (d1 + d3 + d5) + 2 x (d2 + d4 + d6) is d7. */
export function sevenDigitCheckHolds(codes: CodeUnits, start: number): boolean {
  let sum = 0;
  for (let at = start; at < start + 6; at += 2) {
    sum += codeAt(codes, at) - DIGIT_0 + 2 * (codeAt(codes, at + 1) - DIGIT_0);
  }
  return sum % 10 === codeAt(codes, start + 6) - DIGIT_0;
}
