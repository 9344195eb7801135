import { closedObject } from '../../rules/facts/closed-object.js';
import { described } from '../../rules/facts/described.js';
import type * as z from 'zod';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { elementInFull, segmentInWords } from '../../asap/element-in-words.js';
import { dictionary42 } from '../../asap/tables/versions.js';
import { lazily } from '../../core/lazily.js';
import { mustBeSegment, recordElements, type ElementTexts, type RecordElement, type RecordSegment, type SegmentRecords } from '../segment-records.js';
import { elementCodec, valueSchema, type ElementCodec, type ValueSchema } from './element-schema.js';

/** A schema of the record of a segment. */
export type RecordSchema<Segment extends RecordSegment> = z.ZodType<SegmentRecords[Segment], SegmentRecords[Segment]>;

/** A codec between the texts of a segment's elements and its record. */
export type RecordCodec<Segment extends RecordSegment> = z.ZodType<SegmentRecords[Segment], ElementTexts<Segment>>;

/** What zod infers of a record's schema from the schemas of the elements in its table. */
export type TableSchema<Segment extends RecordSegment> = z.ZodObject<
  { [Element in RecordElement<Segment> as Element['name']]: z.ZodExactOptional<ValueSchema<Element>> },
  z.core.$strict
>;

/** What zod infers of a record's codec from the codecs of the elements in its table. */
export type TableCodec<Segment extends RecordSegment> = z.ZodObject<
  { [Element in RecordElement<Segment> as Element['name']]: z.ZodExactOptional<ElementCodec<Element>> },
  z.core.$strict
>;

function fromTable(segment: RecordSegment, schemaOf: (spec: ElementSpec) => z.ZodType): z.ZodType {
  const record = closedObject(Object.fromEntries(recordElements(segment).map((spec) => [spec.name, described(schemaOf(spec).exactOptional(), elementInFull(spec))])));
  return record.meta({ description: segmentInWords(dictionary42.segments[segment]) });
}

// The shape is put together by name while it runs; its type is put together from the same table.
const tableSchema = <Segment extends RecordSegment>(segment: Segment) => lazily(() => fromTable(segment, valueSchema) as TableSchema<Segment>);
const tableCodec = <Segment extends RecordSegment>(segment: Segment) => lazily(() => fromTable(segment, elementCodec) as TableCodec<Segment>);

// Here the compiler compares, record by record, what zod infers with the record of the format.
const schemas: { readonly [Segment in RecordSegment]: () => RecordSchema<Segment> } = {
  TH: /* @__PURE__ */ tableSchema('TH'),
  IS: /* @__PURE__ */ tableSchema('IS'),
  PHA: /* @__PURE__ */ tableSchema('PHA'),
  PAT: /* @__PURE__ */ tableSchema('PAT'),
  DSP: /* @__PURE__ */ tableSchema('DSP'),
  PRE: /* @__PURE__ */ tableSchema('PRE'),
  CDI: /* @__PURE__ */ tableSchema('CDI'),
  AIR: /* @__PURE__ */ tableSchema('AIR'),
};

const codecs: { readonly [Segment in RecordSegment]: () => RecordCodec<Segment> } = {
  TH: /* @__PURE__ */ tableCodec('TH'),
  IS: /* @__PURE__ */ tableCodec('IS'),
  PHA: /* @__PURE__ */ tableCodec('PHA'),
  PAT: /* @__PURE__ */ tableCodec('PAT'),
  DSP: /* @__PURE__ */ tableCodec('DSP'),
  PRE: /* @__PURE__ */ tableCodec('PRE'),
  CDI: /* @__PURE__ */ tableCodec('CDI'),
  AIR: /* @__PURE__ */ tableCodec('AIR'),
};

/**
 * The zod schema of a record: element names, codes, `PlainDate` dates, numbers and lengths as the table of ASAP 4.2 gives them.
 * Every element may be left out, and no other name stands in a record; what a state requires and whether numbers hold is for `validate`.
 * Of ASAP 4.2 only: what other versions add is refused here, while `read` and `validate` know them.
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
  mustBeSegment('recordSchema', segment, schemas);
  return schemas[segment]();
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
  mustBeSegment('recordCodec', segment, codecs);
  return codecs[segment]();
}
