import { isDigit, isLetter, isNewline, BLANK } from '../core/char-codes.js';

/**
 * How TH ends: `a` has TH09 and then the terminator, `b` lets TH09 itself end the segment,
 * `none` has no TH09 (the 4.0 layout).
 */
export type HeaderForm = 'a' | 'b' | 'none';

/** The characters a file is cut by, as its TH declares them. */
export interface Delimiters {
  readonly element: string;
  /** Empty when no terminator can be made out. */
  readonly terminator: string;
  readonly headerForm: HeaderForm;
}

const ELEMENTS_OF_HEADER = 9;

/** The character before `IS` + delimiter, newlines skipped: the terminator of a TH that does not declare one. */
function terminatorBeforeSource(text: string, element: string): string {
  const source = `IS${element}`;
  for (let at = text.indexOf(source); at !== -1; at = text.indexOf(source, at + 1)) {
    let before = at - 1;
    while (before > 0 && isNewline(text.charCodeAt(before))) before -= 1;
    const candidate = text.charAt(before);
    // `IS` may also end a word inside an element.
    if (before > 1 && candidate !== element && !isLetter(candidate.charCodeAt(0)) && !isDigit(candidate.charCodeAt(0)) && candidate !== ' ') return candidate;
  }
  return '';
}

/**
 * Reads the delimiters from the start of a text: the third character separates elements, TH09 ends segments.
 * Answers `undefined` when the text has no TH or no usable delimiter.
 */
export function readDelimiters(text: string): Delimiters | undefined {
  if (!text.startsWith('TH') || text.length < 3) return undefined;
  const element = text.charAt(2);
  const code = element.charCodeAt(0);
  if (isLetter(code) || isDigit(code) || isNewline(code) || code === BLANK) return undefined;

  let at = -1;
  for (let counted = 0; counted < ELEMENTS_OF_HEADER; counted += 1) {
    at = text.indexOf(element, at + 1);
    if (at === -1) break;
  }
  const declared = at === -1 ? '' : text.charAt(at + 1);
  const declaredCode = declared.charCodeAt(0);
  if (declared === '' || declared === element || isLetter(declaredCode) || isDigit(declaredCode) || isNewline(declaredCode)) {
    return { element, terminator: terminatorBeforeSource(text, element), headerForm: 'none' };
  }
  return { element, terminator: declared, headerForm: text.charAt(at + 2) === declared ? 'a' : 'b' };
}
