import { BLANK, CONTROL, DIGIT, DIGIT_0, kindTable, SPACE } from '../../core/char-codes.js';
import { CODE, DATE, NO_VALUE, NUMBER, type RecordField } from '../records/record-fields.js';
import { digitsOfPlainDate } from '../values/plain-date.js';
import { BENCH_LENGTH, type BenchColumns } from './bench-columns.js';
import { ABSENT } from './segment-view.js';

/** What the segments that are laid down have between their elements and behind them. */
export interface LaidLayout {
  readonly delimiter: number;
  readonly terminator: number;
  /** After each terminator. */
  readonly newline: string;
  /** Every element of the version is written, and not only those up to the last one filled. */
  readonly keepsEmpty: boolean;
}

/** How numbers of the record were written when it was read. */
export type WrittenFormsOf = () => Readonly<Record<string, string>> | undefined;

/** Lays records on the workbench as they would be written, with what a scan would note of them. */
export interface RecordLayer {
  /** Starts on an empty bench. */
  readonly start: (layout: LaidLayout) => void;
  /** How many characters lie there. */
  readonly length: () => number;
  /** Whether a segment of these elements is sure to find room. */
  readonly hasRoom: (fields: readonly RecordField[]) => boolean;
  /**
   * Lays a segment down, as the only one in the columns of segments. False where a value cannot be written as it is, or not in ASCII, and
   * where the record holds a name that is no element: why, the writer of texts says. How its numbers were written is asked where it has one.
   */
  readonly lay: (id: string, fields: readonly RecordField[], record: object, formsOf: WrittenFormsOf) => boolean;
}

/** So many digits fit a number of the processor. */
const GREATEST_QUICK = 999_999_999;
const DECIMAL_TEXT = /^\d+(?:\.\d+)?$/;
const WHOLE_TEXT = /^\d+$/;
const roomOf = new WeakMap<readonly RecordField[], number>();

/** How many characters a segment of these elements takes at most. */
function longest(fields: readonly RecordField[]): number {
  const known = roomOf.get(fields);
  if (known !== undefined) return known;
  const room = fields.reduce((sum, { spec }) => sum + spec.max + 1, 8);
  roomOf.set(fields, room);
  return room;
}

const NO_FORMS = {};

/** Refused, as a length. */
const NO = -1;

/** The layer of the one workbench. */
export function createRecordLayer({ codes, ends, kinds, states, starts, firsts, lasts }: BenchColumns): RecordLayer {
  const kindOf = new Uint8Array(kindTable);
  let layout: LaidLayout = { delimiter: 0, terminator: 0, newline: '', keepsEmpty: true };
  let at = 0;
  let row = 0;
  // Kinds of the value laid last.
  let found = 0;

  const layText = (text: string): number => {
    const { length } = text;
    found = 0;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      // Delimiters count as controls here; beyond ASCII nothing lies on the bench.
      found |= code < 0x80 ? (kindOf[code] ?? 0) : CONTROL;
      codes[at + index] = code;
    }
    if ((found & CONTROL) !== 0) return NO;
    return (found & SPACE) !== 0 && (codes[at] === BLANK || codes[at + length - 1] === BLANK) ? NO : length;
  };

  /** A whole number of few digits, the last first. */
  const layWhole = (number: number): number => {
    let length = 1;
    for (let rest = number; rest > 9; rest = (rest / 10) | 0) length += 1;
    let rest = number;
    for (let place = at + length - 1; place >= at; place -= 1) {
      codes[place] = DIGIT_0 + (rest % 10);
      rest = (rest / 10) | 0;
    }
    found = DIGIT;
    return length;
  };

  const layNumber = (value: unknown, { spec }: RecordField, form: string | undefined): number => {
    if (typeof value !== 'number') return NO;
    if (form === undefined && value >= 1 && value <= GREATEST_QUICK && Number.isInteger(value)) return layWhole(value);
    const text = form !== undefined && Number(form) === value ? form : Object.is(value, -0) ? '-0' : String(value);
    if (text !== form && !(spec.type === 'D' ? DECIMAL_TEXT : WHOLE_TEXT).test(text)) return NO;
    return text.length > spec.max ? NO : layText(text);
  };

  const layValue = (value: unknown, field: RecordField): number => {
    const { type, spec } = field;
    if (typeof value !== 'string') return NO;
    if (type === NO_VALUE) {
      codes[at] = layout.terminator;
      found = kindTable[layout.terminator] ?? 0;
      return 1;
    }
    if (type === DATE) {
      const digits = digitsOfPlainDate(value);
      return digits === undefined ? NO : layText(digits);
    }
    if (value.length > spec.max || (type === CODE && field.codes?.normalize(value) !== value)) return NO;
    return layText(value);
  };

  return {
    start: (wanted) => {
      kindOf[layout.delimiter] = kindTable[layout.delimiter] ?? 0;
      kindOf[layout.terminator] = kindTable[layout.terminator] ?? 0;
      layout = wanted;
      kindOf[layout.delimiter] = CONTROL;
      kindOf[layout.terminator] = CONTROL;
      at = 0;
      row = 0;
    },
    length: () => at,
    hasRoom: (fields) => at + longest(fields) <= BENCH_LENGTH,
    lay: (id, fields, record, formsOf) => {
      const values = record as Readonly<Record<string, unknown>>;
      const { delimiter, terminator, newline, keepsEmpty } = layout;
      starts[0] = at;
      firsts[0] = row;
      at += layText(id);
      kinds[row] = found;
      states[row] = ABSENT;
      ends[row] = at;
      let filled = 0;
      let lastWritten = -1;
      let forms: Readonly<Record<string, string>> | undefined;
      for (const field of fields) {
        codes[at] = delimiter;
        at += 1;
        row += 1;
        kinds[row] = 0;
        const value = values[field.name];
        if (value !== undefined) {
          filled += 1;
          if (value !== '') {
            if (field.type === NUMBER) forms ??= formsOf() ?? NO_FORMS;
            const length = field.type === NUMBER ? layNumber(value, field, forms?.[field.name]) : layValue(value, field);
            if (length > field.spec.max || length < 0) return false;
            at += length;
            kinds[row] = found;
            lastWritten = row;
          }
        }
        ends[row] = at;
      }
      if (Object.keys(values).length !== filled) return false;
      if (!keepsEmpty && lastWritten >= 0) {
        row = lastWritten;
        at = ends[row] ?? 0;
      }
      lasts[0] = row;
      row += 1;
      codes[at] = terminator;
      at += 1;
      for (let index = 0; index < newline.length; index += 1) codes[at + index] = newline.charCodeAt(index);
      at += newline.length;
      return true;
    },
  };
}
