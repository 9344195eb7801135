import { fromDayNumber, type PlainDate } from '../core/plain-date.js';
import type { Truth } from '../core/truth.js';
import { groundsOf, isForAnimal, spanOf, type DaySpan, type Frame, type Framed, type HeldRecord, type UnknownReason, type UnknownRecord } from './answer.js';
import { choice } from './citations.js';
import { classesOf, factsOf, isCompound, type DrugClass, type DrugFacts, type DrugOf } from './drug-facts.js';
import { reachesBetween } from './reaches.js';
import { supplyOf, type SupplyReadings } from './supply.js';

/** Two classes of drugs; the same class twice asks for two supplies of it. */
export type ClassPair = readonly [DrugClass, DrugClass];

/** What is looked for. */
export interface OverlapOptions extends SupplyReadings {
  /** The days looked at. */
  readonly frame: Frame;
  /** The catalogue of drugs. */
  readonly drugOf: DrugOf;
  /** The classes that meet. */
  readonly pair: ClassPair;
  /** Days, not necessarily in a row, of which to say whether they were reached. */
  readonly atLeastDays?: number;
}

/** Days in a row on which both classes were supplied. */
export interface OverlapStretch {
  /** First day. */
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** The records of either class that run on any of the days. */
  readonly ids: readonly string[];
}

/** Days on which two classes of drugs were supplied. */
export interface Overlaps extends Framed {
  /** The classes looked for. */
  readonly pair: ClassPair;
  /** How many days there are for certain, and how many there may be. */
  readonly days: {
    /** For certain. */
    readonly atLeast: number;
    /** If all that is unknown were of the missing class and ran on. */
    readonly atMost: number;
  };
  /** The certain days. */
  readonly stretches: readonly OverlapStretch[];
  /** Whether the days asked for with `atLeastDays` are reached. */
  readonly reached?: Truth;
}

/** A record on the days it may run: what it is for certain, and what it may be. */
interface Running extends DaySpan {
  readonly id: string;
  readonly isFirst: boolean;
  readonly isSecond: boolean;
  /** The classes or the days are not known: what it is, it may only be. */
  readonly open: boolean;
  readonly mayBeFirst: boolean;
  readonly mayBeSecond: boolean;
}

/** Whether two of the records can be taken as one of each class. */
function meets(records: readonly Running[], isFirst: (record: Running) => boolean, isSecond: (record: Running) => boolean): boolean {
  const firsts = records.filter(isFirst);
  const seconds = records.filter(isSecond);
  return firsts.length > 0 && seconds.length > 0 && (firsts.length > 1 || seconds.length > 1 || firsts[0] !== seconds[0]);
}

function runningOf(record: HeldRecord, facts: DrugFacts | undefined, span: DaySpan, { pair: [one, other], ...readings }: OverlapOptions): { readonly running: readonly Running[]; readonly reason?: UnknownReason } {
  const classes = classesOf(facts);
  const [isFirst, isSecond] = [classes?.includes(one) ?? false, classes?.includes(other) ?? false];
  if (isForAnimal(record) || record.dispensing.quantityDispensed === 0 || (classes && !isFirst && !isSecond)) return { running: [] };
  const supply = supplyOf(record, facts, readings);
  const open = classes === undefined || supply.reason !== undefined;
  const running = { id: record.id, first: supply.first ?? span.first, last: supply.last ?? span.last, isFirst, isSecond, open, mayBeFirst: isFirst || !classes, mayBeSecond: isSecond || !classes };
  const unclassed: UnknownReason = isCompound(record) ? 'compound' : facts ? 'class-not-known' : 'product-not-known';
  const reason = classes === undefined ? unclassed : supply.reason;
  return { running: running.last < span.first || running.first > span.last ? [] : [running], ...(reason && { reason }) };
}

/** Overlaps of records that were looked up. */
export function overlapsOf(known: readonly { readonly record: HeldRecord; readonly facts: DrugFacts | undefined }[], options: OverlapOptions): Overlaps {
  const { frame, pair, atLeastDays, start = 'filled', patchDays = 'reported' } = options;
  const span = spanOf('overlaps', frame);
  const unknown: UnknownRecord[] = [];
  const running: Running[] = [];
  for (const { record, facts } of known) {
    const found = runningOf(record, facts, span, options);
    running.push(...found.running);
    if (found.reason && found.running.length > 0) unknown.push({ id: record.id, reason: found.reason });
  }
  const bounds = [...new Set([span.first, span.coveredFrom, ...running.flatMap(({ first, last }) => [first, last + 1])])].filter((day) => day >= span.first && day <= span.last).sort((one, other) => one - other);
  let [atLeast, atMost] = [0, 0];
  const stretches: { first: number; last: number; ids: Set<string> }[] = [];
  bounds.forEach((first, index) => {
    const last = (bounds[index + 1] ?? span.last + 1) - 1;
    const present = running.filter((each) => each.first <= first && each.last >= first);
    const certain = present.filter(({ open }) => !open);
    const isCertain = meets(certain, ({ isFirst }) => isFirst, ({ isSecond }) => isSecond);
    const days = last - first + 1;
    if (isCertain || first < span.coveredFrom || meets(present, ({ mayBeFirst }) => mayBeFirst, ({ mayBeSecond }) => mayBeSecond)) atMost += days;
    if (!isCertain) return;
    atLeast += days;
    const before = stretches.at(-1);
    const ids = certain.map(({ id }) => id);
    if (before?.last === first - 1) {
      before.last = last;
      for (const id of ids) before.ids.add(id);
    } else stretches.push({ first, last, ids: new Set(ids) });
  });
  return {
    frame,
    pair,
    days: { atLeast, atMost },
    stretches: stretches.map(({ first, last, ids }) => ({ from: fromDayNumber(first), to: fromDayNumber(last), ids: [...ids].sort() })),
    ...(atLeastDays !== undefined && { reached: reachesBetween(atLeast, atMost, atLeastDays, 'at-least') }),
    ...groundsOf({
      definitions: ['overlap', `start:${start}`, `patch-days:${patchDays}`, 'window:prorated'],
      cites: [choice],
      caveats: ['late-data', atMost > atLeast && 'lower-bound', running.some(({ first, last, open }) => !open && (first < span.first || last > span.last)) && 'window-cut'],
      unknown,
    }),
  };
}

/**
 * The days on which one person was supplied with drugs of two classes: how many for certain, how many there may be, and which.
 *
 * A day counts once, however many supplies meet on it. A record of a product the catalogue does not know, or whose days are not known,
 * raises `atMost` only. Days before `frame.coverageFrom` may be any. The classes are the catalogue's, and which pair matters is yours to say.
 *
 * @example
 * ```ts
 * import { overlaps } from 'kasper-rules/reports';
 *
 * const record = (id: string, productId: string, dateFilled: '2025-01-01' | '2025-01-15') => ({
 *   id, patient: {}, pharmacy: {}, prescriber: {}, compound: [],
 *   dispensing: { productIdQualifier: '01', productId, dateFilled, daysSupply: 30 },
 * }) as const;
 * const { days, stretches } = overlaps([record('a', '77777020101', '2025-01-01'), record('b', '77777140101', '2025-01-15')], {
 *   frame: { from: '2025-01-01', to: '2025-03-31', asOf: '2025-05-01' },
 *   drugOf: ({ ndc }) => ({ classes: [ndc === '77777140101' ? 'benzodiazepine' : 'opioid'] }),
 *   pair: ['opioid', 'benzodiazepine'],
 * });
 * console.log(days.atLeast, stretches[0]?.from, stretches[0]?.to); // 16 2025-01-15 2025-01-30
 * ```
 */
export function overlaps(records: readonly HeldRecord[], options: OverlapOptions): Overlaps {
  return overlapsOf(records.map((record) => ({ record, facts: factsOf(record, options.drugOf) })), options);
}
