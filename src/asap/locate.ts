import type { IssueLocation } from '../core/issue.js';
import type { AsapDocument } from './document.js';
import { keyElements, keyValue, recordParts, type KeyElement } from './records/record-key.js';
import { recordMapOf, type MappedRecord, type MappedSegment, type RecordMap } from './records/record-map.js';
import type { StreamedDispensing } from './records/entry.js';
import type { DispensingRecord, PatientRecord, PharmacyRecord, PrescriberRecord } from './generated/records.js';
import { dictionary42, dictionaryOf } from './tables/versions.js';

/** What a list says of a record, in the words of typed records: the elements by which a receiver knows it, or any others. */
export interface SoughtRecord {
  /** Of its pharmacy. */
  readonly pharmacy?: PharmacyRecord;
  /** Of its patient. */
  readonly patient?: PatientRecord;
  /** Of the dispensing itself. */
  readonly dispensing?: DispensingRecord;
  /** Of its prescriber. */
  readonly prescriber?: PrescriberRecord;
}

/** How a receiver names what it has rejected. */
export type RecordPlace =
  | {
      /** The line, from 1. Lines end as the sender wrote them: with a line feed, or with a carriage return where the file has no line feed. */
      readonly line: number;
    }
  | {
      /** The place in the text, from 0, in UTF-16 code units: bytes, in a file of ASCII. */
      readonly offset: number;
    }
  | {
      /** The place among the segments, from 1, as TT02 counts them: TH is 1. */
      readonly segment: number;
    }
  | {
      /** DSP02, compared without regard to case. */
      readonly prescriptionNumber: string;
    }
  | {
      /** The elements that are given must agree; numbers as numbers, text without regard to case, a blank partial fill as 0. */
      readonly key: SoughtRecord;
    };

/** A record of a file, and where it stands. */
export interface LocatedRecord {
  /** The record with its patient and pharmacy, as far as it could be read. */
  readonly entry: StreamedDispensing;
  /** Where it stands in the tree of `read`: `pharmacies`, 0, `patients`, 0, `dispensings`, 0. */
  readonly path: readonly (string | number)[];
  /** Its DSP segment in the text. */
  readonly location: IssueLocation;
}

/** What stands at a place. */
export interface Located {
  /** `frame`: a segment stands there that belongs to no record, such as TH, or is none of the format; `none`: nothing stands there. */
  readonly found: 'one' | 'several' | 'frame' | 'none';
  /** In the order of the file. Where a patient or a pharmacy stands, all records under it. */
  readonly records: readonly LocatedRecord[];
  /** The segments at a place in the text; `ref` is the element at an offset. Empty for a number or a key. */
  readonly segments: readonly IssueLocation[];
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

const locationOf = ({ index, offset, length, line }: MappedSegment): IssueLocation => ({ segment: index, offset, length, line });

function locatedRecord({ entry, opener }: MappedRecord): LocatedRecord {
  const [pharmacy, patient, dispensing] = opener.place;
  return { entry, path: ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing], location: locationOf(opener) };
}

/** The last of some that starts at or before an offset. */
function lastUpTo(segments: readonly MappedSegment[], offset: number): MappedSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}

/** Where a line starts and ends; `undefined` when there is no such line. */
function lineRange(text: string, line: number): readonly [number, number] | undefined {
  const end = text.includes('\n') ? '\n' : '\r';
  let from = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const at = text.indexOf(end, from);
    if (at < 0) return undefined;
    from = at + 1;
  }
  const to = text.indexOf(end, from);
  return [from, to < 0 ? text.length : to];
}

/** The segments of which something stands on a line, terminators included. */
function segmentsOnLine({ text, segments }: RecordMap, line: number): readonly MappedSegment[] {
  const range = line < 1 ? undefined : lineRange(text, line);
  if (!range) return [];
  const [from, to] = range;
  const first = lastUpTo(segments, from)?.index ?? 0;
  const found: MappedSegment[] = [];
  for (let at = first; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment || segment.offset >= to) break;
    const end = segment.offset + text.slice(segment.offset, segments[at + 1]?.offset ?? text.length).trimEnd().length;
    if (end > from) found.push(segment);
  }
  return found;
}

/** The element that an offset is in, as far as the segment is written in elements. */
function refAt({ segments, elementDelimiter }: AsapDocument, { index, id, offset }: MappedSegment, at: number): string | undefined {
  const segment = segments[index];
  if (!segment || id === undefined || segment.id !== id) return undefined;
  let end = offset + id.length;
  const element = segment.elements.findIndex((value) => {
    end += elementDelimiter.length + value.length;
    return at <= end;
  });
  return at < offset + id.length || element < 0 ? undefined : `${id}${String(element + 1).padStart(2, '0')}`;
}

/** Which records a segment belongs to: those of its dispensing, else of its patient, else of its pharmacy. */
function isAround({ place: [pharmacy, patient, dispensing] }: MappedSegment): ((record: MappedRecord) => boolean) | undefined {
  if (pharmacy < 0) return undefined;
  return ({ opener: { place } }) => place[0] === pharmacy && (patient < 0 || place[1] === patient) && (dispensing < 0 || place[2] === dispensing);
}

function recordsAround({ records }: RecordMap, found: readonly MappedSegment[]): readonly MappedRecord[] {
  const tests = found.flatMap((segment) => isAround(segment) ?? []);
  return tests.length === 0 ? [] : records.filter((record) => tests.some((test) => test(record)));
}

/** The elements that are sought, and the record that gives their values. */
function soughtElements(document: AsapDocument, sought: SoughtRecord): readonly KeyElement[] {
  const dictionary = dictionaryOf(document.segments[0]?.elements[0]?.trim() ?? '') ?? dictionary42;
  const parts = { PHA: sought.pharmacy, PAT: sought.patient, DSP: sought.dispensing, PRE: sought.prescriber };
  const refs = Object.entries(parts).flatMap(([id, part]) =>
    Object.entries(part ?? {}).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const element = dictionary.segments[id as keyof typeof parts].elements.find((candidate) => candidate.name === name);
      if (!element) throw new TypeError(`locate: \`key.${recordParts[id as keyof typeof parts]}\` has a member that is no element of ${id}; name elements as the typed records do`);
      return [element.ref];
    }),
  );
  if (refs.length === 0) throw new TypeError('locate: `key` names no element; give at least one, such as `{ dispensing: { prescriptionNumber } }`');
  return keyElements(dictionary, refs);
}

function answer(records: readonly MappedRecord[], segments: readonly IssueLocation[]): Located {
  const found = records.length > 1 ? 'several' : records.length === 1 ? 'one' : segments.length > 0 ? 'frame' : 'none';
  return { found, records: records.map(locatedRecord), segments };
}

const places = '`line`, `offset`, `segment`, `prescriptionNumber` or `key`';

/**
 * Finds the record that a receiver's list of rejections names: by line, offset or segment number in the file as it was sent, by
 * prescription number, or by elements that identify it.
 *
 * Faults of the frame do not matter: a wrapped file is asked by its own lines, and a file on one line by offset or segment number. That
 * nothing is found, or several records, is an answer and never throws; a place that is none of these is a `TypeError`. Entries are those of
 * `readStream` and `reportedDispensings`, and go to `resend` and `correctionRecords`. For an issue of `validate`, ask by its `location.offset`.
 * Source: ASAP Standard for Prescription Monitoring Programs 4.2, as 902 KAR 55:110 s.2(7) names it.
 *
 * @example
 * ```ts
 * import { locate, parse } from 'kasper-rules/asap';
 *
 * const { value } = parse('TH*4.2*C1*01**20250311*081500*P**~~\nPHA***GB9900019~\nPAT**07*000000000~\nDSP*00*77*20250309*0*20250310~\nPRE**GI9910010~\nTP*5~\nTT*C1*7~\n');
 * locate(value, { line: 5 }).records[0]?.entry.dispensing.prescriptionNumber; // '77'
 * locate(value, { segment: 1 }).found; // 'frame'
 * locate(value, { key: { dispensing: { dateFilled: '2025-03-11' } } }).found; // 'none'
 * ```
 */
export function locate(document: AsapDocument, where: RecordPlace): Located {
  const given = document as Partial<AsapDocument> | null | undefined;
  if (!Array.isArray(given?.segments)) throw new TypeError('locate: takes the document that parse(text).value holds');
  const asked: unknown = where;
  if (typeof asked !== 'object' || asked === null) throw new TypeError(`locate: give a place, as ${places}`);
  const members = Object.entries(asked).filter(([, value]) => value !== undefined);
  const [[name, value] = ['', undefined], ...more] = members as [string, unknown][];
  if (more.length > 0) throw new TypeError(`locate: give one place, as ${places}`);
  const map = recordMapOf(document);
  if (name === 'line' || name === 'offset' || name === 'segment') {
    if (!isCount(value)) throw new TypeError(`locate: \`${name}\` must be a whole number`);
    if (name === 'line') {
      const found = segmentsOnLine(map, value);
      return answer(recordsAround(map, found), found.map(locationOf));
    }
    const segment = name === 'segment' ? map.segments[value - 1] : value < map.text.length ? lastUpTo(map.segments, value) : undefined;
    if (!segment) return answer([], []);
    const ref = name === 'offset' ? refAt(document, segment, value) : undefined;
    return answer(recordsAround(map, [segment]), [{ ...locationOf(segment), ...(ref !== undefined && { ref }) }]);
  }
  if (name === 'prescriptionNumber') {
    if (typeof value !== 'string') throw new TypeError('locate: `prescriptionNumber` must be text, so that its leading zeros are kept');
    const number = value.trim().toUpperCase();
    return answer(map.records.filter(({ entry }) => number !== '' && entry.dispensing.prescriptionNumber?.toUpperCase() === number), []);
  }
  if (name !== 'key' || typeof value !== 'object' || value === null) throw new TypeError(`locate: give a place, as ${places}`);
  const sought: SoughtRecord = value;
  const elements = soughtElements(document, sought);
  return answer(map.records.filter(({ entry }) => elements.every((element) => keyValue(entry, element) === keyValue({ ...sought }, element))), []);
}
