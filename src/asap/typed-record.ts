import { normalizeValue } from './normalize.js';
import { ABSENT, numberOf, READABLE, textOf, type SegmentView } from './segment-view.js';
import { plainDateOf } from './values/plain-date.js';
import { codeListOf } from './values/code.js';
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

function valueOf(view: SegmentView, element: number, spec: ElementSpec): string | number | undefined {
  const readable = view.states[element] === READABLE;
  const text = textOf(view, element);
  if (spec.codes) return readable ? codeListOf(spec)?.normalize(text) : undefined;
  if (spec.numeric) return readable ? numberOf(view, element) : undefined;
  if (spec.type === 'DT') return readable ? plainDateOf(numberOf(view, element)) : undefined;
  // Text that is not what it should be is still the text.
  return readable ? normalizeValue(view, spec, text) : text;
}

/** Makes the typed record of a segment; what cannot be typed is left out and has its issue. */
export function typedRecord(view: SegmentView, spec: SegmentSpec): AnyRecord {
  const record: Record<string, string | number> = {};
  const forms: Record<string, string> = {};
  const last = Math.min(view.count, spec.elements.length);
  for (let element = 1; element <= last; element += 1) {
    const elementSpec = spec.elements[element - 1];
    if (!elementSpec || view.states[element] === ABSENT || elementSpec.name === 'segmentTerminator') continue;
    const value = valueOf(view, element, elementSpec);
    if (value === undefined) continue;
    record[elementSpec.name] = value;
    if (typeof value === 'number' && String(value) !== textOf(view, element)) forms[elementSpec.name] = textOf(view, element);
  }
  if (Object.keys(forms).length > 0) written.set(record, forms);
  return record;
}
