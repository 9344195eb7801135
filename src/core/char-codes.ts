// Constants come first in this file: a bundler then writes their values wherever they are used.

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const BLANK = 0x20;
const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const POINT = 0x2e;
export const DIGIT_0 = 0x30;
export const DIGIT_9 = 0x39;

/**
 * Kinds of characters, a bit each: the kinds in a range of text are the union of its characters' bits, so that one pass over a text
 * answers most questions about its parts.
 */
export const DIGIT = 1;
export const CAPITAL = 2;
export const SMALL = 4;
export const SPACE = 8;
/** Hyphen, apostrophe and period, which names hold besides letters and blanks. */
export const NAME_MARK = 16;
/** Any other printable ASCII. */
export const MARK = 32;
/** Beyond ASCII, controls apart. */
export const FOREIGN = 64;
export const CONTROL = 128;

/** Text as its UTF-16 code units: what loops over characters run on, since an array is read twice as fast as a string. */
export type CodeUnits = Uint8Array | Uint16Array;

/** The code unit at a place; 0 beyond the end. */
export function codeAt(codes: CodeUnits, at: number): number {
  return codes[at] ?? 0;
}

/** The code units of a text; one byte each where that is enough, so that loops see one kind of array. */
export function codeUnitsOf(text: string): CodeUnits {
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return Uint16Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit));
    codes[at] = code;
  }
  return codes;
}

export function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/** Whether a code is an ASCII letter of either case. */
export function isLetter(code: number): boolean {
  // Setting bit 5 folds A-Z onto a-z.
  const folded = code | 0x20;
  return folded >= 0x61 && folded <= 0x7a;
}

export function isPrintableAscii(code: number): boolean {
  return code >= 0x20 && code <= 0x7e;
}

/** Whether every character from `start` up to `end` is a digit; false for an empty range. */
export function areDigits(codes: CodeUnits, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isDigit(codeAt(codes, at))) return false;
  return end > start;
}

/** Whether every character from `start` up to `end` is `0`. */
export function areZeros(codes: CodeUnits, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (codeAt(codes, at) !== DIGIT_0) return false;
  return true;
}

/** Whether every character from `start` up to `end` is one and the same digit; false for an empty range. */
export function areOneDigit(codes: CodeUnits, start: number, end: number): boolean {
  const first = codeAt(codes, start);
  for (let at = start + 1; at < end; at += 1) if (codeAt(codes, at) !== first) return false;
  return end > start && isDigit(first);
}

/** Whether a range spells a text; letters of the text are capitals, those of the range of either case. */
export function spells(codes: CodeUnits, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = codeAt(codes, start + at);
    if ((isLowerCase(code) ? code - 0x20 : code) !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** The number that a range of digits spells. */
export function digitsToNumber(codes: CodeUnits, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + (codeAt(codes, at) - DIGIT_0);
  return number;
}

export function isNewline(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** How many line feeds stand from `start` up to `end`. */
export function lineFeedsIn(codes: CodeUnits, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) if (codes[at] === LINE_FEED) lines += 1;
  return lines;
}

/** C0, DEL and C1: characters that stand for no glyph. */
export function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Replaces the characters that show nothing and steer what shows text: controls (C0, DEL, C1), marks of direction, zero width and line
 * separation, and lone surrogates. Each code unit has its own replacement, so that places in the text can be kept.
 */
export function withoutInvisible(text: string, replacement: (unit: number) => string): string {
  return text.replace(INVISIBLE, (character) => {
    let shown = '';
    for (let at = 0; at < character.length; at += 1) shown += replacement(character.charCodeAt(at));
    return shown;
  });
}

export function isLowerCase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The kinds of the first 256 characters. */
export const kindTable: Readonly<Uint8Array> = /* @__PURE__ */ (() => {
  const table = new Uint8Array(256).fill(MARK, BLANK, 0x7f).fill(CONTROL, 0, BLANK).fill(CONTROL, 0x7f, 0xa0).fill(FOREIGN, 0xa0);
  table.fill(DIGIT, DIGIT_0, DIGIT_9 + 1).fill(CAPITAL, 0x41, 0x5b).fill(SMALL, 0x61, 0x7b);
  for (const code of [HYPHEN, APOSTROPHE, POINT]) table[code] = NAME_MARK;
  table[BLANK] = SPACE;
  return table;
})();

/** The kind of a character. */
export function kindOf(code: number): number {
  return code < 256 ? (kindTable[code] ?? FOREIGN) : FOREIGN;
}

/** The kinds of characters from `start` up to `end`. */
export function kindsIn(codes: CodeUnits, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at += 1) found |= kindOf(codeAt(codes, at));
  return found;
}
