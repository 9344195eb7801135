import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import type { FhirNode, ResourceReader } from './resource-reader.js';

/** The day of an instant where the dispenser is. */
export type DayOf = (instant: string) => PlainDate;

const PARTIAL = /^\d{4}(?:-\d{2})?$/;
/** FHIR's type `dateTime` with a time: the offset is part of it. A leap second is no second of ours. */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const UTC = /^(?:Z|[+-]00:00)$/;

/**
 * The day of a FHIR date or dateTime, where one is there. A time comes with an offset: `dayOf` tells its day; without it the day as written stands where the offset is one of
 * a place, while UTC leaves the day open.
 */
export function dayOfFhir(reader: ResourceReader, node: FhirNode, dayOf?: DayOf): PlainDate | undefined {
  const { value } = node;
  if (isPlainDate(value)) return value;
  const text = typeof value === 'string' ? value : '';
  const [, day, offset = ''] = DATE_TIME.exec(text) ?? [];
  if (!isPlainDate(day)) {
    reader.leaveOut(node, PARTIAL.test(text) ? 'partial-date' : 'shape');
    return undefined;
  }
  if (dayOf) return dayOf(text);
  if (!UTC.test(offset)) return day;
  reader.leaveOut(node, 'zone');
  return undefined;
}
