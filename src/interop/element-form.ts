import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import type { ElementSpec } from '../asap/tables/spec.js';
import { codeListOf } from '../asap/values/code.js';

/** The value of an element, by what the table says of the element. */
export type ElementValue<Element> = Element extends { readonly codes: infer Codes }
  ? (keyof Codes & string) | (Element extends { readonly openCodes: string } ? string & {} : never)
  : Element extends { readonly type: 'DT' }
    ? PlainDate
    : Element extends { readonly numeric: true }
      ? number
      : string;

/** How the text of an element in a file and its value in a record stand for each other; `undefined` where one of them is not valid. */
export interface ElementForm {
  /** What an element takes, in words. */
  readonly takes: string;
  readonly decode: (text: string) => string | number | undefined;
  readonly encode: (value: unknown) => string | undefined;
}

/** Text without control characters, and without blanks around it; in a form that validators of other languages know as well. */
// eslint-disable-next-line no-control-regex -- control characters are what it keeps out
const TEXT = /^[^\u0000- \u007f-\u009f](?:[^\u0000-\u001f\u007f-\u009f]*[^\u0000- \u007f-\u009f])?$/;
/** Eight digits; whether they name a day is for the calendar. */
export const DATE = /^\d{8}$/;
/** A 24-hour clock time, HHMM or HHMMSS. */
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;
export const DIGITS = /^\d+$/;
/** Digits with at most one point; `.5` and `5.` are read. */
export const DECIMAL = /^(?:\d+(?:\.\d*)?|\.\d+)$/;

function textForm(takes: string, max: number, shape: RegExp): ElementForm {
  const checked = (value: unknown) => (typeof value === 'string' && value.length <= max && shape.test(value) ? value : undefined);
  return { takes, decode: checked, encode: checked };
}

/** The shape of an element's text that stands for itself. */
export function shapeOf({ type }: ElementSpec): RegExp {
  if (type === 'TM') return TIME;
  return type === 'N' ? DIGITS : TEXT;
}

/**
 * The two forms of an element: codes as listed, dates CCYYMMDD and `PlainDate`, quantities as digits and numbers, times and text as they
 * are. Whether a value is right is for `validate`.
 */
export function elementFormOf(spec: ElementSpec): ElementForm {
  const { type, max, numeric } = spec;
  const list = codeListOf(spec);
  if (list) {
    return {
      takes: `one of the codes of ${spec.ref}`,
      decode: list.normalize,
      encode: (value) => (typeof value === 'string' && list.normalize(value) === value ? value : undefined),
    };
  }
  if (type === 'DT') {
    return {
      takes: 'a day of the calendar',
      decode: (text) => {
        const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
        return DATE.test(text) && isPlainDate(date) ? date : undefined;
      },
      encode: (value) => (isPlainDate(value) ? value.replaceAll('-', '') : undefined),
    };
  }
  if (numeric) {
    const shape = type === 'D' ? DECIMAL : DIGITS;
    const digits = textForm('', max, shape);
    return {
      takes: `a number of at most ${String(max)} ${type === 'D' ? 'characters' : 'digits'}`,
      decode: (text) => (digits.decode(text) === undefined ? undefined : Number(text)),
      encode: (value) => (typeof value === 'number' ? digits.encode(String(value)) : undefined),
    };
  }
  return textForm(`at most ${String(max)} characters${type === 'AN' ? '' : type === 'TM' ? ', a time HHMM or HHMMSS' : ', digits'}`, max, shapeOf(spec));
}
