import fc from 'fast-check';
import { asapVersions, type ElementSpec, type PlainDate } from 'kasper-rules/asap';
import type { RecordSegment } from 'kasper-rules/zod';
import { dictionary42 } from '../../src/asap/tables/versions.js';

/** Every segment with a record, and the name of its JSON Schema. */
export const recordSegments = [
  ['TH', 'header-record'],
  ['IS', 'source-record'],
  ['PHA', 'pharmacy-record'],
  ['PAT', 'patient-record'],
  ['DSP', 'dispensing-record'],
  ['PRE', 'prescriber-record'],
  ['CDI', 'compound-record'],
  ['AIR', 'additional-record'],
] as const satisfies readonly (readonly [RecordSegment, string])[];

const plainDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate);
const text = (max: number, characters: readonly string[]) => fc.string({ minLength: 1, maxLength: max, unit: fc.constantFrom(...characters) }).filter((value) => value.trim() === value);

function anyValue({ ref, codes, openCodes, type, max, numeric }: ElementSpec): fc.Arbitrary<string | number> {
  if (ref === 'TH01') return fc.constantFrom(...asapVersions);
  if (codes) return fc.constantFrom(...Object.keys(codes), ...(openCodes === undefined ? [] : ['02', '57', '99']));
  if (type === 'DT') return plainDate;
  if (type === 'TM') return fc.constantFrom('0000', '2359', '235959', '081500');
  if (numeric) return type === 'D' ? fc.integer({ min: 0, max: 9_999_999 }).map((number) => number / 1000) : fc.integer({ min: 0, max: 10 ** max - 1 });
  return text(max, type === 'N' ? ['0', '1', '9'] : ['A', 'a', '1', ' ', '*', '~', '.', 'é']);
}

/** A record with any of its elements filled, by the table. */
export function anyRecord(segment: RecordSegment): fc.Arbitrary<Readonly<Record<string, string | number>>> {
  const elements: readonly ElementSpec[] = dictionary42.segments[segment].elements;
  const values = elements.filter(({ name }) => name !== 'segmentTerminator').map((element) => [element.name, anyValue(element)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }).map((record) => record as Readonly<Record<string, string | number>>);
}
