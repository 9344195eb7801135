import type { Truth } from '../core/truth.js';
import { allOf } from '../core/truth.js';
import type { ElementTest } from './profile.js';

/** The value of an element: text without the blanks around it, empty where it is blank, `null` where it is unknown or cannot be relied on. */
export type ElementValue = (ref: string) => string | null;

const DIGITS = /^\d+(\.\d*)?$|^\.\d+$/;

/** Codes are the same in any case, and one digit stands for two. */
function codeOf(value: string): string {
  const upper = value.trim().toUpperCase();
  return /^\d$/.test(upper) ? `0${upper}` : upper;
}

/** Numbers, and dates written as CCYYMMDD, compare as numbers; anything else as text, in any case. */
function order(value: string, other: string): number {
  if (DIGITS.test(value) && DIGITS.test(other)) return Number(value) - Number(other);
  const [a, b] = [codeOf(value), codeOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a value is one of the codes. */
export function isOneOf(value: string, codes: readonly string[]): boolean {
  return codes.some((code) => codeOf(code) === codeOf(value));
}

const comparisons: Readonly<Record<Extract<ElementTest, { readonly is: string }>['is'], (difference: number) => boolean>> = {
  equal: (difference) => difference === 0,
  different: (difference) => difference !== 0,
  less: (difference) => difference < 0,
  greater: (difference) => difference > 0,
};

function holds(test: ElementTest, valueOf: ElementValue): Truth {
  const value = valueOf(test.ref);
  if (value === null) return null;
  const isFilled = value.trim() !== '';
  if ('filled' in test) return isFilled === test.filled;
  if (!isFilled) return false;
  if ('codes' in test) return isOneOf(value, test.codes);
  if ('notCodes' in test) return !isOneOf(value, test.notCodes);
  const other = valueOf(test.to);
  if (other === null) return null;
  return other.trim() !== '' && comparisons[test.is](order(value, other));
}

/** Whether every test holds on the elements of a record; no test at all holds. */
export function testElements(tests: readonly ElementTest[] | undefined, valueOf: ElementValue): Truth {
  return allOf((tests ?? []).map((test) => holds(test, valueOf)));
}
