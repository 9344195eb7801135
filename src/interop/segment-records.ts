import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
} from '../asap/generated/records.js';
import type { AsapVersion, ElementSpec } from '../asap/tables/spec.js';
import { asapVersions, dictionary42 } from '../asap/tables/versions.js';

/** The record of every segment that has one, of ASAP 4.2. */
export interface SegmentRecords {
  /** The header. */
  readonly TH: HeaderRecord;
  /** Who sends the file. */
  readonly IS: SourceRecord;
  /** The dispenser. */
  readonly PHA: PharmacyRecord;
  /** The patient. */
  readonly PAT: PatientRecord;
  /** One dispensing. */
  readonly DSP: DispensingRecord;
  /** Who prescribed. */
  readonly PRE: PrescriberRecord;
  /** One ingredient of a compound. */
  readonly CDI: CompoundIngredientRecord;
  /** Serial number, dropping off and picking up. */
  readonly AIR: AdditionalRecord;
}

/** A segment that has a record; TP and TT are computed. */
export type RecordSegment = keyof SegmentRecords;

/** Throws the TypeError of a programmer's mistake where something is none of the segments that a table has. */
export function mustBeSegment(call: string, segment: unknown, table: Readonly<Record<RecordSegment, unknown>>): void {
  if (typeof segment !== 'string' || !Object.hasOwn(table, segment)) throw new TypeError(`${call}: the segment must be one of ${Object.keys(table).join(', ')}`);
}

/** The elements of a record as they stand in a file: each its text, by name. */
export type ElementTexts<Segment extends RecordSegment> = { readonly [Name in keyof SegmentRecords[Segment]]: string };

type ElementsOf<Segment extends RecordSegment> = (typeof dictionary42)['segments'][Segment]['elements'][number];

/** An element of a record as its table has it; the terminator is no part of the header's record, which may name any version. */
export type RecordElement<Segment extends RecordSegment, Element = ElementsOf<Segment>> = Element extends { readonly name: 'segmentTerminator' }
  ? never
  : Element extends { readonly ref: 'TH01' }
    ? Omit<Element, 'codes'> & { readonly codes: Readonly<Record<AsapVersion, string>> }
    : Element;

const anyVersion = Object.fromEntries(asapVersions.map((version) => [version, `ASAP ${version}`]));

/** The elements a record is made of; see {@link RecordElement}. */
export function recordElements(segment: RecordSegment): readonly ElementSpec[] {
  const elements: readonly ElementSpec[] = dictionary42.segments[segment].elements;
  return elements
    .filter(({ name }) => name !== 'segmentTerminator')
    .map((element) => (element.ref === 'TH01' ? { ...element, codes: anyVersion } : element));
}
