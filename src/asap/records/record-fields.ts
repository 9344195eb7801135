import { setters, type Setter } from '../generated/setters.js';
import type { ElementSpec, SegmentSpec } from '../tables/spec.js';
import { codeListOf, type CodeList } from '../values/code.js';

/** What an element is in a typed record: text, text whose punctuation is taken off, a code, a number or a plain date. */
export const TEXT = 0;
export const FORMATTED = 1;
export const CODE = 2;
export const NUMBER = 3;
export const DATE = 4;
/** TH09 is what cuts the file, and no value of a record. */
export const NO_VALUE = 5;

/** A record as it is given: values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** What `null` says in JSON and databases, nothing and an empty text say in a file. */
export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** An element as the member of a typed record. */
export interface RecordField {
  readonly name: string;
  readonly spec: ElementSpec;
  readonly type: typeof TEXT | typeof FORMATTED | typeof CODE | typeof NUMBER | typeof DATE | typeof NO_VALUE;
  /** How many characters the element takes. */
  readonly max: number;
  readonly codes: CodeList | undefined;
  /** Where in the segment it stands of which kind an id is; 0 where that is not said. */
  readonly qualifier: number;
  /** The code each number of two digits stands for: nearly every code is known without a look at its text. */
  readonly codeOfNumber: readonly (string | undefined)[];
  /** Puts the value into a record. */
  readonly set: Setter;
}

function typeOf(spec: ElementSpec): RecordField['type'] {
  if (spec.name === 'segmentTerminator') return NO_VALUE;
  if (spec.codes) return CODE;
  if (spec.numeric) return NUMBER;
  if (spec.type === 'DT') return DATE;
  return spec.format === undefined ? TEXT : FORMATTED;
}

const leaveOut: Setter = () => undefined;

function fieldOf(spec: ElementSpec, _at: number, elements: readonly ElementSpec[]): RecordField {
  const codes = codeListOf(spec);
  const codeOfNumber = codes ? Array.from({ length: 100 }, (_, number) => codes.normalize(String(number).padStart(2, '0'))) : [];
  const qualifier = elements.findIndex(({ name }) => name === `${spec.name}Qualifier`) + 1;
  return { name: spec.name, spec, type: typeOf(spec), max: spec.max, codes, qualifier, codeOfNumber, set: setters[spec.name] ?? leaveOut };
}

const fieldsBySpec = new WeakMap<SegmentSpec, readonly RecordField[]>();

/** The elements of a segment as members of its typed record, in their order. */
export function recordFields(spec: SegmentSpec): readonly RecordField[] {
  const known = fieldsBySpec.get(spec);
  if (known) return known;
  const fields = spec.elements.map(fieldOf);
  fieldsBySpec.set(spec, fields);
  return fields;
}
