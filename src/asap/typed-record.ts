import { CAPITAL, DIGIT, DIGIT_0 } from '../core/char-codes.js';
import { normalizeValue } from './normalize.js';
import { ABSENT, endOf, numberOf, READABLE, startOf, textOf, valueEnd, valueStart, type SegmentView } from './segment-view.js';
import { plainDateOf } from './values/plain-date.js';
import { codeListOf, type CodeList } from './values/code.js';
import type { ElementSpec, SegmentSpec } from './tables/spec.js';

/** A record of any segment: values by name. */
export type AnyRecord = Readonly<Record<string, string | number>>;

/**
 * How numbers of a record that was read were written. Kept aside so that records stay plain data: a record that is written again
 * unchanged gives the same digits, a copy with changes the plain
 * form, unless `keepWrittenForms` says whose copy it is.
 */
const written = new WeakMap<object, Readonly<Record<string, string>>>();

/** The digits a number was read from, if it is still that number. */
export function writtenForm(record: AnyRecord, name: string): string | undefined {
  const form = written.get(record)?.[name];
  return form !== undefined && Number(form) === record[name] ? form : undefined;
}

/** Lets a changed copy of a record be written with the digits of the original wherever the number is still the same. */
export function keepWrittenForms<Changed extends object>(original: object, changed: Changed): Changed {
  const forms = written.get(original);
  if (forms) written.set(changed, forms);
  return changed;
}

/** Reads the value of an element that is not absent; `undefined` for one that cannot be typed. */
type ValueReader = (view: SegmentView, element: number) => string | number | undefined;

interface Field {
  readonly element: number;
  readonly name: string;
  readonly read: ValueReader;
  readonly isNumber: boolean;
}

function codeReader({ normalize }: CodeList): ValueReader {
  // Nearly every code has two digits, and is known by its number without a look at its text.
  const byNumber = Array.from({ length: 100 }, (_, number) => normalize(String(number).padStart(2, '0')));
  return (view, element) => {
    if (view.states[element] !== READABLE) return undefined;
    const isNumber = view.kinds[element] === DIGIT && endOf(view, element) - startOf(view, element) === 2;
    return isNumber ? byNumber[numberOf(view, element)] : normalize(textOf(view, element));
  };
}

const readNumber: ValueReader = (view, element) => (view.states[element] === READABLE ? numberOf(view, element) : undefined);
const readDate: ValueReader = (view, element) => (view.states[element] === READABLE ? plainDateOf(numberOf(view, element)) : undefined);

function readerOf(spec: ElementSpec): ValueReader {
  const codes = codeListOf(spec);
  if (codes) return codeReader(codes);
  if (spec.numeric) return readNumber;
  if (spec.type === 'DT') return readDate;
  if (spec.format === undefined) return textOf;
  return (view, element) => {
    const text = textOf(view, element);
    // Digits and capitals are in order as they are; and text that is not what it should be is still the text.
    const isInOrder = ((view.kinds[element] ?? 0) & ~(DIGIT | CAPITAL)) === 0 || view.states[element] !== READABLE;
    return isInOrder ? text : normalizeValue(view, spec, text);
  };
}

const fieldsBySpec = new WeakMap<SegmentSpec, readonly Field[]>();

function fieldsOf(spec: SegmentSpec): readonly Field[] {
  const known = fieldsBySpec.get(spec);
  if (known) return known;
  const fields = spec.elements
    .map((element, index) => ({ element: index + 1, name: element.name, read: readerOf(element), isNumber: element.numeric === true && !element.codes }))
    .filter(({ name }) => name !== 'segmentTerminator');
  fieldsBySpec.set(spec, fields);
  return fields;
}

/** Whether a number is written as it would be printed: whole, without zeros before it. */
function isPlainNumber(view: SegmentView, element: number): boolean {
  const start = valueStart(view, element);
  const length = valueEnd(view, element) - start;
  return view.kinds[element] === DIGIT && (length === 1 || (length <= LONGEST_EXACT && view.codes[start] !== DIGIT_0));
}

/** So many digits are always a whole number that is exact. */
const LONGEST_EXACT = 15;

/** Makes the typed record of a segment; what cannot be typed is left out and has its issue. */
export function typedRecord(view: SegmentView, spec: SegmentSpec): AnyRecord {
  const record: Record<string, string | number> = {};
  let forms: Record<string, string> | undefined;
  for (const { element, name, read, isNumber } of fieldsOf(spec)) {
    if (element > view.count) break;
    if (view.states[element] === ABSENT) continue;
    const value = read(view, element);
    if (value === undefined) continue;
    record[name] = value;
    if (isNumber && !isPlainNumber(view, element) && String(value) !== textOf(view, element)) (forms ??= {})[name] = textOf(view, element);
  }
  if (forms) written.set(record, forms);
  return record;
}
