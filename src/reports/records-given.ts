import { mustBeList, mustBeObject, mustHaveShape, type Shape } from '../core/mistake.js';

/** The parts of a record that are records of a segment, as messages name them. */
const names = { dispensing: '`dispensing` of a record', patient: '`patient` of a record', pharmacy: '`pharmacy` of a record', prescriber: '`prescriber` of a record' } as const;

type Part = keyof typeof names;

const wholeRecord: readonly Part[] = ['dispensing', 'patient', 'pharmacy', 'prescriber'];

/** What no element of a record is, nor anything that JSON has. */
const foreign: readonly string[] = ['symbol', 'bigint', 'function'];

/** Throws the TypeError of a programmer's mistake where something is no record with the parts that are needed. */
export function recordGiven(call: string, record: unknown, parts: readonly Part[] = wholeRecord): void {
  mustBeObject(call, record, 'a record');
  for (const part of parts) {
    const given: unknown = Reflect.get(record as object, part);
    mustBeObject(call, given, names[part]);
    if (Object.values(given as object).some((value) => foreign.includes(typeof value))) throw new TypeError(`${call}: the members of ${names[part]} must be texts and numbers`);
  }
}

/** Throws the TypeError of a programmer's mistake where something is no list of held records. */
export function recordsGiven(call: string, records: unknown): void {
  mustBeList(call, records, 'the records');
  for (const record of records as readonly unknown[]) {
    recordGiven(call, record);
    mustBeList(call, Reflect.get(record as object, 'compound'), '`compound` of a record');
  }
}

/** Throws the TypeError of a programmer's mistake where something is not what `heldRecords` gives. */
export function heldGiven(call: string, held: unknown): void {
  mustBeObject(call, held, 'what is held, as `heldRecords` gives it,');
  recordsGiven(call, Reflect.get(held as object, 'records'));
}

const doseDays: Shape = {
  frame: { from: 'text', to: 'text' },
  entries: [{ from: 'text', to: 'text', exactly: 'text', running: ['text'], mayRun: ['text'] }],
  supplies: [{ id: 'text', start: 'text', from: 'text', to: 'text', days: 'number', perDayExactly: 'text' }],
  excluded: [{ id: 'text', reason: 'text' }],
  unknown: 'list',
  definitions: 'list',
  caveats: 'list',
  cites: [{ id: 'text' }],
};

/** Throws the TypeError of a programmer's mistake where something is not what `doseDays` answers. */
export function mustBeDoseDays(call: string, days: unknown): void {
  mustHaveShape(call, days, 'the days', doseDays);
}
