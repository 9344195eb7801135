import { isDigit, isLetter, isNewline, BLANK } from '../../core/char-codes.js';

/**
 * How TH ends: `a` has TH09 and then the terminator, `b` lets TH09 itself end the segment,
 * `none` has no TH09 (the 4.0 layout).
 */
export type HeaderForm = 'a' | 'b' | 'none';

/** The characters a file is cut by, as its TH declares them. */
export interface Delimiters {
  /** Separates elements. */
  readonly element: string;
  /** Empty when no terminator can be made out. */
  readonly terminator: string;
  /** How TH ends. */
  readonly headerForm: HeaderForm;
}

const ELEMENTS_OF_HEADER = 9;

/** TH and the start of IS stand within so many characters, or are not found: a stream is not kept for longer. */
export const HEADER_WINDOW = 65_536;

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
 * Reads the delimiters from the start of a text, TH first: the third character separates elements, TH09 ends segments.
 * Answers `none` when the text has no TH or no usable delimiter, and `more` when it is only the beginning of a text and too short to tell.
 */
export function readDelimiters(start: string, isWhole = true): Delimiters | 'none' | 'more' {
  const text = start.slice(0, HEADER_WINDOW);
  const isEnough = isWhole || text.length === HEADER_WINDOW;
  if (text.length < 3 && !isEnough && 'TH'.startsWith(text.slice(0, 2))) return 'more';
  if (!text.startsWith('TH') || text.length < 3) return 'none';
  const element = text.charAt(2);
  const code = element.charCodeAt(0);
  if (isLetter(code) || isDigit(code) || isNewline(code) || code === BLANK) return 'none';

  let at = -1;
  for (let counted = 0; counted < ELEMENTS_OF_HEADER; counted += 1) {
    at = text.indexOf(element, at + 1);
    if (at === -1) break;
  }
  // The character after the declared one tells the two forms of TH apart.
  if (!isEnough && (at === -1 || at + 2 >= text.length)) return 'more';
  const declared = at === -1 ? '' : text.charAt(at + 1);
  const declaredCode = declared.charCodeAt(0);
  if (declared === '' || declared === element || isLetter(declaredCode) || isDigit(declaredCode) || isNewline(declaredCode)) {
    const terminator = terminatorBeforeSource(text, element);
    return terminator === '' && !isEnough ? 'more' : { element, terminator, headerForm: 'none' };
  }
  return { element, terminator: declared, headerForm: text.charAt(at + 2) === declared ? 'a' : 'b' };
}
