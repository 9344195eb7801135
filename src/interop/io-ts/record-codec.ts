import * as t from 'io-ts';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { elementFormOf } from '../element-form.js';
import { recordElements, type ElementTexts, type RecordSegment, type SegmentRecords } from '../segment-records.js';
import { strictObject } from './strict-object.js';

/** An io-ts codec between the texts of a segment's elements and its record. */
export type RecordCodec<Segment extends RecordSegment> = t.Type<SegmentRecords[Segment], ElementTexts<Segment>>;

function elementCodec(spec: ElementSpec): t.Type<string | number, string> {
  const { takes, decode, encode } = elementFormOf(spec);
  return new t.Type<string | number, string>(
    spec.name,
    (value): value is string | number => encode(value) !== undefined,
    (text, context) => {
      const value = typeof text === 'string' ? decode(text) : undefined;
      return value === undefined ? t.failure(text, context, `${spec.label} (${spec.ref}) takes ${takes}`) : t.success(value);
    },
    (value) => encode(value) ?? String(value),
  );
}

const built = new Map<RecordSegment, t.Type<unknown, unknown>>();

/**
 * The io-ts codec of a record, built on first use: decodes the texts of a segment's elements (CCYYMMDD, digits, codes) and encodes a
 * record again. Names, codes and lengths are those of the table of ASAP 4.2; every element may be left out, and no other name is taken.
 *
 * An io-ts error keeps the value it is about, which may be patient data: show its `message`, never the whole error.
 *
 * @example
 * ```ts
 * import { recordCodec } from 'kasper-rules/io-ts';
 *
 * const decoded = recordCodec('DSP').decode({ dateFilled: '20250310', quantityDispensed: '22.5' });
 * decoded._tag === 'Right' && decoded.right.dateFilled; // '2025-03-10'
 * recordCodec('DSP').encode({ dateFilled: '2025-03-10' }); // { dateFilled: '20250310' }
 * ```
 */
export function recordCodec<Segment extends RecordSegment>(segment: Segment): RecordCodec<Segment> {
  let codec = built.get(segment);
  if (!codec) {
    const codecs = Object.fromEntries(recordElements(segment).map((spec) => [spec.name, elementCodec(spec)]));
    codec = strictObject(segment, { codecs, optional: () => true });
    built.set(segment, codec);
  }
  // The table's types say what the codec built from the table takes and gives.
  return codec as RecordCodec<Segment>;
}
