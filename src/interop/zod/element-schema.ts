import * as z from 'zod';
import { isPlainDate } from '../../core/plain-date.js';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { codeListOf } from '../../asap/values/code.js';
import { DATE, DECIMAL, DIGITS, elementFormOf, shapeOf } from '../element-form.js';

/** The value of an element in a record. */
export function valueSchema(spec: ElementSpec) {
  const { type, max, numeric } = spec;
  const list = codeListOf(spec);
  if (list) return z.enum(list.codes);
  if (type === 'DT') return z.iso.date().refine(isPlainDate);
  if (!numeric) return z.string().max(max).regex(shapeOf(spec));
  if (type === 'N') return z.int().min(0).max(10 ** max - 1);
  const { encode } = elementFormOf(spec);
  return z.number().min(0).lt(10 ** max).refine((value) => encode(value) !== undefined);
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
