import type { CodeUnits } from '../../core/char-codes.js';

const DIGIT_1 = 0x31;

/** Whether a number starts with three of one character or with 123, as every number does that was made up and is looked for. */
export function startsAsDummy(codes: CodeUnits, start: number): boolean {
  const first = codes[start];
  const second = codes[start + 1];
  if (first !== second && first !== DIGIT_1) return false;
  const third = codes[start + 2];
  return first === second ? second === third : second === DIGIT_1 + 1 && third === DIGIT_1 + 2;
}
