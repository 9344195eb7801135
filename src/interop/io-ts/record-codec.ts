import * as t from 'io-ts';
import type { ElementSpec } from '../../asap/tables/spec.js';
import { lazily } from '../../core/lazily.js';
import { elementFormOf, type ElementValue } from '../element-form.js';
import { mustBeSegment, recordElements, type ElementTexts, type RecordElement, type RecordSegment, type SegmentRecords } from '../segment-records.js';
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

/** The codec of an element, by what the table says of the element. */
type ElementCodec<Element> = t.Type<ElementValue<Element>, string>;

/** What io-ts infers of a record's codec from the codecs of the elements in its table. */
export type TableCodec<Segment extends RecordSegment> = t.Type<
  { readonly [Element in RecordElement<Segment> as Element['name']]?: t.TypeOf<ElementCodec<Element>> },
  { readonly [Element in RecordElement<Segment> as Element['name']]?: t.OutputOf<ElementCodec<Element>> }
>;

/** A codec put together by name when it is first asked for; its type is put together from the same table. */
function tableCodec<Segment extends RecordSegment>(segment: Segment): () => TableCodec<Segment> {
  return lazily(() => {
    const codecs = Object.fromEntries(recordElements(segment).map((spec) => [spec.name, elementCodec(spec)]));
    return strictObject(segment, { codecs, optional: () => true }) as TableCodec<Segment>;
  });
}

// Here the compiler compares, record by record, what io-ts infers with the record of the format.
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
 * The io-ts codec of a record, built on first use: decodes the texts of a segment's elements (CCYYMMDD, digits, codes) and encodes a
 * record again. Names, codes and lengths are those of the table of ASAP 4.2; every element may be left out, and no other name is taken.
 * Of ASAP 4.2 only: what other versions add is refused here, while `read` and `validate` know them.
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
  mustBeSegment('recordCodec', segment, codecs);
  return codecs[segment]();
}
