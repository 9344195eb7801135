import type { Dictionary, SegmentId } from '../tables/spec.js';

/** The parts of a record, as the typed tree and the open loops name them. */
export type RecordPart = 'pharmacy' | 'patient' | 'dispensing' | 'prescriber' | 'additional';

/** The segments that occur once in a record, and its part that each fills. */
export const recordParts = { PHA: 'pharmacy', PAT: 'patient', DSP: 'dispensing', PRE: 'prescriber', AIR: 'additional' } as const satisfies Partial<Record<SegmentId, RecordPart>>;

/** An element by which a receiver tells records apart. */
export interface KeyElement {
  readonly ref: string;
  readonly part: RecordPart;
  readonly name: string;
  /** Position in its segment; 0 where the version has no such element, which leaves every record without a key. */
  readonly position: number;
  /** Numbers compare as numbers, text without regard to case. */
  readonly compares: 'number' | 'date' | 'text';
  /** A blank code says 0, as a partial fill indicator that is left blank does. */
  readonly mayBeBlank: boolean;
}

const isRecordSegment = (id: string): id is keyof typeof recordParts => id in recordParts;

/** Looks up the elements a profile names as the key of a record, or as what a void repeats besides it. */
export function keyElements({ segments }: Pick<Dictionary, 'segments'>, refs: readonly string[]): KeyElement[] {
  return refs.map((ref) => {
    const id = ref.slice(0, -2);
    if (!isRecordSegment(id)) throw new TypeError(`A record cannot be known by ${ref}: name an element of ${Object.keys(recordParts).join(', ')}.`);
    const { elements } = segments[id];
    const at = elements.findIndex((element) => element.ref === ref);
    const element = elements[at];
    return {
      ref,
      part: recordParts[id],
      name: element?.name ?? '',
      position: at + 1,
      compares: element?.type === 'N' || element?.type === 'D' ? 'number' : element?.type === 'DT' ? 'date' : 'text',
      mayBeBlank: element?.codes !== undefined,
    };
  });
}

/** What an element of a typed record compares as; `undefined` where a blank, or what is no number, leaves the record without a key. */
function comparable(value: unknown, { compares, mayBeBlank }: KeyElement): string | number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) return mayBeBlank ? 0 : undefined;
  if (typeof value === 'string' && compares !== 'number') return value.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** The typed record of each part. */
export type PartsOfRecord = Readonly<Partial<Record<RecordPart, object>>>;

/** What an element of the key compares as in a typed record; `undefined` where it is blank and may not be. */
export function keyValue(record: PartsOfRecord, element: KeyElement): string | number | undefined {
  const part: Readonly<Record<string, unknown>> = { ...record[element.part] };
  return comparable(part[element.name], element);
}

/** The key of a typed record: equal for the same record, `undefined` when an element of it is missing. */
export function recordKey(record: PartsOfRecord, elements: readonly KeyElement[]): string | undefined {
  const values = elements.map((element) => keyValue(record, element));
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}
