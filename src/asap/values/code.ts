import { READABLE } from '../reading/element-state.js';
import { setNumber, sliceOf } from '../reading/segment-view.js';
import type { ElementSpec } from '../tables/spec.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** The codes an element takes. */
export interface CodeList {
  /** Every code, the open range written out, in the order of text. */
  readonly codes: readonly string[];
  /** The code a value stands for: itself, or what upper-casing or padding to two digits makes of it. */
  readonly normalize: (value: string) => string | undefined;
  /** Whether a value that is no code says in words what one means, or is a word where all codes are digits. */
  readonly isWord: (value: string) => boolean;
}

const LETTERS = /^[A-Z]{2}[A-Z .'-]*$/i;

/** The code list of an element; two-digit codes include the open range. */
export function codeListOf(spec: ElementSpec): CodeList | undefined {
  if (spec.codes === undefined) return undefined;
  const codes = new Set(Object.keys(spec.codes));
  const [first, last] = (spec.openCodes ?? '').split('-').map(Number);
  if (first !== undefined && last !== undefined) {
    for (let code = first; code <= last; code += 1) codes.add(String(code).padStart(2, '0'));
  }
  const meanings = new Set(Object.values(spec.codes).map((meaning) => meaning.toUpperCase()));
  const areDigits = [...codes].every((code) => /^\d+$/.test(code));
  return {
    isWord: (value) => LETTERS.test(value) && (areDigits || meanings.has(value.toUpperCase())),
    get codes() {
      return [...codes].sort();
    },
    normalize: (value) => {
      if (codes.has(value)) return value;
      const upper = value.toUpperCase();
      if (codes.has(upper)) return upper;
      const padded = `0${value}`;
      return value.length === 1 && codes.has(padded) ? padded : undefined;
    },
  };
}

/** A code of the element's list; noted by its number where it is made of digits. */
export function codeCheck(list: CodeList): ValueCheck {
  return (view, element, start, end, report) => {
    const value = sliceOf(view, start, end);
    const code = list.normalize(value);
    if (code === undefined) return rejectValue(view, element, report, 'bad-code', list.isWord(value) ? { reason: 'word' } : undefined);
    setNumber(view, element, Number(code));
    if (code !== value) report('code-form', view, element);
    return READABLE;
  };
}
