import { CAPITAL, DIGIT, DIGIT_0 } from '../../core/char-codes.js';
import { normalizeValue } from './normalize.js';
import { ABSENT, READABLE } from '../reading/element-state.js';
import { endOf, kindsOf, numberOf, startOf, stateOf, textOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { plainDateOf } from '../values/plain-date.js';
import { DATE, FORMATTED, NO_VALUE, NUMBER, recordFields, TEXT, type RecordField } from './record-fields.js';
import type { RecordDraft } from '../generated/setters.js';
import type { SegmentSpec } from '../tables/spec.js';

/** A record of any segment: values by name. */
export type AnyRecord = Readonly<Record<string, string | number>>;

type WrittenForms = WeakMap<object, Readonly<Record<string, string>>>;

/** A process that both imports and requires the package holds it twice, and reads a record with one copy that it writes with the other. */
const SHARED: unique symbol = Symbol.for('kasper-rules.written-forms');
const shared: { [SHARED]?: WrittenForms | undefined } = globalThis as object;

/**
 * How numbers of a record that was read were written. Kept aside so that records stay plain data: a record that is written again
 * unchanged gives the same digits, a copy with changes the plain form, unless `keepWrittenForms` says whose copy it is.
 */
const written: WrittenForms = (shared[SHARED] ??= new WeakMap());

/** How numbers of a record were written when it was read; a number that has changed since is no longer written so. */
export function writtenForms(record: object): Readonly<Record<string, string>> | undefined {
  return written.get(record);
}

/** Lets a changed copy of a record be written with the digits of the original wherever the number is still the same. */
export function keepWrittenForms<Changed extends object>(original: object, changed: Changed): Changed {
  const forms = written.get(original);
  if (forms) written.set(changed, forms);
  return changed;
}

/** Digits and capitals are in order as they are; and text that is not what it should be is still the text. */
const isInOrder = (kinds: number, state: number): boolean => (kinds & ~(DIGIT | CAPITAL)) === 0 || state !== READABLE;

/** The value of an element that is not the text between its delimiters as it stands; `undefined` for one that cannot be typed. */
function valueOf(view: SegmentView, element: number, field: RecordField): string | number | undefined {
  const { type } = field;
  const state = stateOf(view, element);
  if (type === TEXT || (type === FORMATTED && isInOrder(kindsOf(view, element), state))) return textOf(view, element);
  if (type === FORMATTED) return normalizeValue(view, field, textOf(view, element));
  if (type === NO_VALUE || state !== READABLE) return undefined;
  if (type === NUMBER) return numberOf(view, element);
  if (type === DATE) return plainDateOf(numberOf(view, element));
  const hasTwoDigits = kindsOf(view, element) === DIGIT && endOf(view, element) - startOf(view, element) === 2;
  return hasTwoDigits ? field.codeOfNumber[numberOf(view, element)] : field.codes?.normalize(textOf(view, element));
}

/** Whether a number is written as it would be printed: whole, without zeros before it. */
function isPlainNumber(view: SegmentView, element: number): boolean {
  const start = valueStart(view, element);
  const length = valueEnd(view, element) - start;
  return kindsOf(view, element) === DIGIT && (length === 1 || (length <= LONGEST_EXACT && view.codes[start] !== DIGIT_0));
}

/** So many digits are always a whole number that is exact. */
const LONGEST_EXACT = 15;

/** Makes the typed record of a segment; what cannot be typed is left out and has its issue. */
export function typedRecord(view: SegmentView, spec: SegmentSpec): AnyRecord {
  const record: RecordDraft = {};
  let forms: Record<string, string> | undefined;
  const fields = recordFields(spec);
  const { at, ends, kinds, states, hasOuterBlanks } = view;
  const last = Math.min(view.count, fields.length);
  const text = view.source.text();
  let end = ends[at] ?? 0;
  for (let element = 1; element <= last; element += 1) {
    const row = at + element;
    const start = end + 1;
    end = ends[row] ?? 0;
    const state = states[row] ?? ABSENT;
    const field = fields[element - 1];
    if (state === ABSENT || !field) continue;
    const { type } = field;
    const isAsWritten = !hasOuterBlanks && (type === TEXT || (type === FORMATTED && isInOrder(kinds[row] ?? 0, state)));
    const value = isAsWritten ? text.slice(start, end) : valueOf(view, element, field);
    if (value === undefined) continue;
    field.set(record, value);
    if (type === NUMBER && !isPlainNumber(view, element) && String(value) !== textOf(view, element)) (forms ??= {})[field.name] = textOf(view, element);
  }
  if (forms) written.set(record, forms);
  return record;
}
