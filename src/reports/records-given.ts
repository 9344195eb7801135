import { mustBeList, mustBeObject } from '../core/mistake.js';

/** The parts of a record that are records of a segment, as messages name them. */
const names = { dispensing: '`dispensing` of a record', patient: '`patient` of a record', pharmacy: '`pharmacy` of a record', prescriber: '`prescriber` of a record' } as const;

type Part = keyof typeof names;

const wholeRecord: readonly Part[] = ['dispensing', 'patient', 'pharmacy', 'prescriber'];

/** Throws the TypeError of a programmer's mistake where something is no record with the parts that are needed. */
export function recordGiven(call: string, record: unknown, parts: readonly Part[] = wholeRecord): void {
  mustBeObject(call, record, 'a record');
  for (const part of parts) mustBeObject(call, Reflect.get(record as object, part), names[part]);
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

/** Throws the TypeError of a programmer's mistake where something is not what `doseDays` answers. */
export function mustBeDoseDays(call: string, days: unknown): void {
  mustBeObject(call, days, 'the days');
  mustBeList(call, Reflect.get(days as object, 'entries'), '`entries` of the days');
}
