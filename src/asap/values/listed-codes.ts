import type { CodeList } from './code.js';

/** So many marks has a list: one for each number of two digits, and from here on one for each ASCII character. */
export const MARKS = 256;
export const LETTERS_FROM = 128;
const MOST_LISTS = 255;

/** Per list and code: 1 where the list has the code, as it is written. */
export const listedCodes = /* @__PURE__ */ new Uint8Array((MOST_LISTS + 1) * MARKS);

const numbers = new Map<string, number>();

/** The number of a list in `listedCodes`; 0, under which nothing is listed, when there are too many. */
export function listNumber({ codes, normalize }: CodeList): number {
  const name = codes.join(' ');
  const known = numbers.get(name);
  if (known !== undefined) return known;
  if (numbers.size === MOST_LISTS) return 0;
  const number = numbers.size + 1;
  numbers.set(name, number);
  for (let code = 0; code < 100; code += 1) if (normalize(String(code).padStart(2, '0')) !== undefined) listedCodes[number * MARKS + code] = 1;
  for (let code = 0; code < LETTERS_FROM; code += 1) {
    const letter = String.fromCharCode(code);
    if (normalize(letter) === letter) listedCodes[number * MARKS + LETTERS_FROM + code] = 1;
  }
  return number;
}
