import * as z from 'zod';
import type { PlainDate } from '../../core/plain-date.js';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { codeListOf } from '../../asap/values/code.js';
import { DATE, DECIMAL, DIGITS, elementFormOf, shapeOf } from '../element-form.js';
import { plainDateSchema } from './plain-date-schema.js';

/** The schema of an element's value, by what the table says of the element. */
export type ValueSchema<Element> = Element extends { readonly codes: infer Codes extends object; readonly openCodes: string }
  ? z.ZodType<(keyof Codes & string) | (string & {}), (keyof Codes & string) | (string & {})>
  : Element extends { readonly codes: infer Codes extends object }
    ? z.ZodEnum<{ readonly [Code in keyof Codes & string]: Code }>
    : Element extends { readonly type: 'DT' }
      ? z.ZodType<PlainDate, PlainDate>
      : Element extends { readonly numeric: true }
        ? z.ZodNumber
        : z.ZodString;

/** The codec of an element between its text and its value; text that stands for itself has one schema for both. */
export type ElementCodec<Element> = Element extends { readonly codes: object } | { readonly type: 'DT' } | { readonly numeric: true }
  ? z.ZodCodec<z.ZodString, ValueSchema<Element>>
  : ValueSchema<Element>;

/** The value of an element in a record. */
export function valueSchema(spec: ElementSpec) {
  const { type, max, numeric } = spec;
  const list = codeListOf(spec);
  if (list) return z.enum(list.codes);
  if (type === 'DT') return plainDateSchema();
  if (type === 'N' && numeric) return z.int().min(0).max(10 ** max - 1);
  const { encode } = elementFormOf(spec);
  const isWritable = (value: unknown) => encode(value) !== undefined;
  if (numeric) return z.number().min(0).lt(10 ** max).refine(isWritable);
  // zod counts characters, a file the units they take.
  return z.string().max(max).regex(shapeOf(spec)).refine(isWritable);
}

/** The text of an element in a file, where it differs from the value. */
function textSchema({ type, max, codes }: ElementSpec) {
  const shape = type === 'D' ? DECIMAL : type === 'DT' ? DATE : DIGITS;
  return codes ? z.string().max(max) : z.string().max(max).regex(shape);
}

/** Reads the text of an element and writes its value; text that stands for itself is only checked. */
export function elementCodec(spec: ElementSpec) {
  const value = valueSchema(spec);
  if (!spec.codes && !spec.numeric && spec.type !== 'DT') return value;
  const { decode, encode } = elementFormOf(spec);
  // What cannot be decoded goes on as it is, and the schema of the other side says what is wrong with it.
  return z.codec(textSchema(spec), value, {
    decode: (text) => decode(text) ?? text,
    encode: (decoded) => encode(decoded) ?? String(decoded),
  });
}
