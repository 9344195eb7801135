import * as z from 'zod';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { recordElements, type ElementTexts, type RecordSegment, type SegmentRecords } from '../segment-records.js';
import { elementCodec, valueSchema } from './element-schema.js';

/** A schema of the record of a segment. */
export type RecordSchema<Segment extends RecordSegment> = z.ZodType<SegmentRecords[Segment], SegmentRecords[Segment]>;

/** A codec between the texts of a segment's elements and its record. */
export type RecordCodec<Segment extends RecordSegment> = z.ZodType<SegmentRecords[Segment], ElementTexts<Segment>>;

/** Keeps one schema a segment, built on first use. The table's types say what the schemas built from the table take and give. */
function bySegment(schemaOf: (spec: ElementSpec) => z.ZodType): (segment: RecordSegment) => z.ZodType {
  const built = new Map<RecordSegment, z.ZodType>();
  return (segment) => {
    const known = built.get(segment);
    if (known) return known;
    const schema = z.strictObject(Object.fromEntries(recordElements(segment).map((spec) => [spec.name, schemaOf(spec).exactOptional()])));
    built.set(segment, schema);
    return schema;
  };
}

const schemas = /* @__PURE__ */ bySegment(valueSchema);
const codecs = /* @__PURE__ */ bySegment(elementCodec);

/**
 * The zod schema of a record: element names, codes, `PlainDate` dates, numbers and lengths as the table of ASAP 4.2 gives them.
 * Every element may be left out, and no other name stands in a record; what a state requires and whether numbers hold is for `validate`.
 *
 * @example
 * ```ts
 * import { recordSchema } from 'kasper-rules/zod';
 *
 * recordSchema('DSP').safeParse({ dateFilled: '2025-03-10', quantityDispensed: 22.5 }).success; // true
 * recordSchema('DSP').safeParse({ dateFilled: '03/10/2025' }).success; // false
 * ```
 */
export function recordSchema<Segment extends RecordSegment>(segment: Segment): RecordSchema<Segment> {
  return schemas(segment) as RecordSchema<Segment>;
}

/**
 * The zod codec of a record: decodes the texts of a segment's elements (CCYYMMDD, digits, codes) and encodes them again; see `recordSchema`.
 *
 * @example
 * ```ts
 * import * as z from 'zod';
 * import { recordCodec } from 'kasper-rules/zod';
 *
 * z.decode(recordCodec('DSP'), { dateFilled: '20250310', quantityDispensed: '22.5' }); // { dateFilled: '2025-03-10', quantityDispensed: 22.5 }
 * z.encode(recordCodec('DSP'), { dateFilled: '2025-03-10' }); // { dateFilled: '20250310' }
 * ```
 */
export function recordCodec<Segment extends RecordSegment>(segment: Segment): RecordCodec<Segment> {
  return codecs(segment) as RecordCodec<Segment>;
}
