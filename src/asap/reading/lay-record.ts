import { BLANK, CONTROL, DIGIT, DIGIT_0, kindTable, SPACE } from '../../core/char-codes.js';
import { isPlain } from '../../core/is-plain.js';
import { CODE, DATE, isBlank, NO_VALUE, NUMBER, type RecordField, type Values } from '../records/record-fields.js';
import { writtenForms } from '../records/typed-record.js';
import type { RecordDraft } from '../generated/setters.js';
import { digitsOfPlainDate } from '../values/plain-date.js';
import { BENCH_LENGTH, type BenchColumns } from './bench-columns.js';
import { ABSENT } from './element-state.js';

/** What the segments that are laid down have between their elements and behind them. */
export interface LaidLayout {
  readonly delimiter: number;
  readonly terminator: number;
  /** After each terminator. */
  readonly newline: string;
  /** Every element of the version is written, and not only those up to the last one filled. */
  readonly keepsEmpty: boolean;
}

/** Lays records on the workbench as they would be written, with what a scan would note of them. */
export interface RecordLayer {
  /** Starts on an empty bench. */
  readonly start: (layout: LaidLayout) => void;
  /** How many characters lie there. */
  readonly length: () => number;
  /** Whether a segment of these elements is sure to find room. */
  readonly hasRoom: (fields: readonly RecordField[]) => boolean;
  /**
   * Lays a segment down, as the only one in the columns of segments; what is computed takes the place of the record's own. False where a
   * value cannot be written as it is, or not in ASCII, and where the record holds a name that is no element: why, the writer of texts says.
   */
  readonly lay: (id: string, fields: readonly RecordField[], record: Values, computed?: Values) => boolean;
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
  const room = fields.reduce((sum, { max }) => sum + max + 1, 8);
  roomOf.set(fields, room);
  return room;
}

const NO_FORMS = {};

/** A record with its values in the order of the elements; `undefined` where some of them are no elements. */
function inOrder(fields: readonly RecordField[], record: Values, computed: Values = {}): Values | undefined {
  const ordered: RecordDraft = {};
  let known = 0;
  for (const { name, type, set } of fields) {
    if (Object.hasOwn(record, name)) known += 1;
    // Whether it can be written is seen when it is laid down.
    const value = (computed[name] ?? record[name]) as string | number;
    if (isBlank(value)) continue;
    if (type === NO_VALUE) ordered[name] = value;
    else set(ordered, value);
  }
  return Object.keys(record).length === known ? ordered : undefined;
}

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

  const layText = (text: string, from: number): number => {
    const { length } = text;
    let kinds = 0;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      // Delimiters count as controls here; beyond ASCII nothing lies on the bench.
      kinds |= code < 0x80 ? (kindOf[code] ?? 0) : CONTROL;
      codes[from + index] = code;
    }
    found = kinds;
    if ((kinds & CONTROL) !== 0) return NO;
    return (kinds & SPACE) !== 0 && (codes[from] === BLANK || codes[from + length - 1] === BLANK) ? NO : length;
  };

  /** A whole number of few digits, the last first. */
  const layWhole = (number: number, from: number): number => {
    let length = 1;
    for (let rest = number; rest > 9; rest = (rest / 10) | 0) length += 1;
    let rest = number;
    for (let place = from + length - 1; place >= from; place -= 1) {
      codes[place] = DIGIT_0 + (rest % 10);
      rest = (rest / 10) | 0;
    }
    found = DIGIT;
    return length;
  };

  const layNumber = (value: unknown, { spec, max }: RecordField, form: string | undefined, from: number): number => {
    if (typeof value !== 'number') return NO;
    if (form === undefined && value >= 1 && value <= GREATEST_QUICK && Number.isInteger(value)) return layWhole(value, from);
    const text = form !== undefined && Number(form) === value ? form : Object.is(value, -0) ? '-0' : String(value);
    if (text !== form && !(spec.type === 'D' ? DECIMAL_TEXT : WHOLE_TEXT).test(text)) return NO;
    return text.length > max ? NO : layText(text, from);
  };

  /** Whether the text that was laid last is a code of the element as it is listed. */
  const isCode = (value: string, length: number, { codes: list, codeOfNumber }: RecordField, from: number): boolean => {
    if (length !== 2 || found !== DIGIT) return list?.normalize(value) === value;
    return codeOfNumber[((codes[from] ?? 0) - DIGIT_0) * 10 + (codes[from + 1] ?? 0) - DIGIT_0] !== undefined;
  };

  const layValue = (value: unknown, field: RecordField, from: number): number => {
    const { type, max } = field;
    if (typeof value !== 'string') return NO;
    if (type === NO_VALUE) {
      codes[from] = layout.terminator;
      found = kindTable[layout.terminator] ?? 0;
      return 1;
    }
    if (type === DATE) {
      const digits = digitsOfPlainDate(value);
      return digits === undefined ? NO : layText(digits, from);
    }
    if (value.length > max) return NO;
    const length = layText(value, from);
    return type === CODE && length >= 0 && !isCode(value, length, field, from) ? NO : length;
  };

  /** Lays the values of a record down that stand in the order of the elements; the numbers as the record they come from had them written. */
  const layInOrder = (id: string, fields: readonly RecordField[], values: Values, record: Values): boolean => {
    const { delimiter, terminator, newline, keepsEmpty } = layout;
    let to = at;
    let on = row;
    starts[0] = to;
    firsts[0] = on;
    to += layText(id, to);
    kinds[on] = found;
    states[on] = ABSENT;
    ends[on] = to;
    let lastWritten = -1;
    let forms: Readonly<Record<string, string>> | undefined;
    let next = 0;
    for (const name in values) {
      let field: RecordField | undefined;
      do {
        field = fields[next];
        if (field === undefined) return false;
        next += 1;
        codes[to] = delimiter;
        to += 1;
        on += 1;
        kinds[on] = 0;
        ends[on] = to;
      } while (field.name !== name);
      const value = values[name];
      if (isBlank(value)) continue;
      if (field.type === NUMBER) forms ??= writtenForms(record) ?? NO_FORMS;
      const length = field.type === NUMBER ? layNumber(value, field, forms?.[name], to) : layValue(value, field, to);
      if (length > field.max || length < 0) return false;
      to += length;
      kinds[on] = found;
      ends[on] = to;
      lastWritten = on;
    }
    if (keepsEmpty || lastWritten < 0) {
      for (; next < fields.length; next += 1) {
        codes[to] = delimiter;
        to += 1;
        on += 1;
        kinds[on] = 0;
        ends[on] = to;
      }
    } else {
      on = lastWritten;
      to = ends[on] ?? 0;
    }
    lasts[0] = on;
    row = on + 1;
    codes[to] = terminator;
    to += 1;
    for (let index = 0; index < newline.length; index += 1) codes[to + index] = newline.charCodeAt(index);
    at = to + newline.length;
    return true;
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
    lay: (id, fields, record, computed) => {
      // Nearly every record comes in order, as it was read or written down. A member that is not enumerable is none, as in a copy or in JSON.
      if (computed === undefined && isPlain(record) && layInOrder(id, fields, record, record)) return true;
      const ordered = inOrder(fields, record, computed);
      return ordered !== undefined && layInOrder(id, fields, ordered, record);
    },
  };
}
