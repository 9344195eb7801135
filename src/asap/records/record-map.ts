import type { AsapDocument } from '../document.js';
import { examineText } from '../reading/examine-text.js';
import { endInInput, placeInInput } from '../reading/segment-view.js';
import { serialize } from '../serialize.js';
import type { SegmentId } from '../tables/spec.js';
import { createEntryMaker, type StreamedDispensing } from './entry.js';

/** Where a segment stands in the text and in the tree. */
export interface MappedSegment {
  /** 0-based index; TH is 0. */
  readonly index: number;
  /** `undefined` for an id that the format does not know. */
  readonly id: SegmentId | undefined;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  /** Pharmacy, patient and dispensing around it, -1 where there is none. */
  readonly place: readonly [number, number, number];
}

/** A record and the segment that opens it. */
export interface MappedRecord {
  readonly entry: StreamedDispensing;
  readonly opener: MappedSegment;
}

/** The segments and records of a file, and the text they stand in. */
export interface RecordMap {
  readonly text: string;
  readonly segments: readonly MappedSegment[];
  readonly records: readonly MappedRecord[];
}

const NOWHERE: MappedSegment['place'] = [-1, -1, -1];

function mapOf(document: AsapDocument): RecordMap {
  const text = serialize(document);
  const segments: MappedSegment[] = [];
  const records: MappedRecord[] = [];
  const maker = createEntryMaker();
  let opener: MappedSegment | undefined;
  examineText(text, { examined: 'what hinders reading' }, {
    // What is wrong with a file does not keep its records from being found.
    finding: () => undefined,
    segment: (view) => {
      const { index, id, line, place: [pharmacy, patient, dispensing] } = view;
      const offset = placeInInput(view, view.start);
      const place: MappedSegment['place'] = id === undefined ? NOWHERE : [pharmacy, patient, dispensing];
      const segment = { index, id, offset, length: endInInput(view, view.end) - offset, line, place };
      segments.push(segment);
      // DSP, or where it is missing the first segment under the record.
      if (place[2] >= 0) opener ??= segment;
    },
    dispensingEnds: (loops) => {
      if (opener) records.push({ entry: maker.entry(loops), opener });
      opener = undefined;
    },
    patientEnds: maker.patientEnds,
    pharmacyEnds: maker.pharmacyEnds,
  });
  return { text, segments, records };
}

/** A list of rejected records is asked of one document, place by place. */
const maps = new WeakMap<AsapDocument, RecordMap>();

/** The map of a document, which is plain data and never changed. */
export function recordMapOf(document: AsapDocument): RecordMap {
  const known = maps.get(document);
  if (known) return known;
  const map = mapOf(document);
  maps.set(document, map);
  return map;
}
