import { mustBeList, mustBeObject } from '../core/mistake.js';
import { fromDayNumber, type PlainDate } from '../core/plain-date.js';
import type { Truth } from '../core/truth.js';
import { daysNotHeld, groundsOf, isForAnimal, isNothing, spanOf, type DaySpan, type Frame, type Framed, type HeldRecord, type UnknownReason, type UnknownRecord } from './answer.js';
import { grouped } from '../core/grouped.js';
import { choice } from './citations.js';
import { classesOf, factsOf, isCompound, type DrugClass, type DrugFacts, type DrugOf } from './drug-facts.js';
import { mustBeThreshold, reachesBetween } from './reaches.js';
import { supplyOf, type SupplyReadings } from './supply.js';
import { recordsGiven } from './records-given.js';

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
  /** First day of the stretch. */
  readonly from: PlainDate;
  /** Last day of the stretch. */
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
    /** Days that overlap for certain. */
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

/** How many of the records of a day are of either class. */
interface Present {
  first: number;
  second: number;
  either: number;
}

/** Whether two of the records can be taken as one of each class. */
const meets = ({ first, second, either }: Present): boolean => first > 0 && second > 0 && either > 1;

function change(present: Present, isFirst: boolean, isSecond: boolean, by: 1 | -1): void {
  if (isFirst) present.first += by;
  if (isSecond) present.second += by;
  if (isFirst || isSecond) present.either += by;
}

function runningOf(record: HeldRecord, facts: DrugFacts | undefined, span: DaySpan, { pair: [one, other], ...readings }: OverlapOptions): { readonly running: readonly Running[]; readonly reason?: UnknownReason } {
  const classes = classesOf(facts);
  const [isFirst, isSecond] = [classes?.includes(one) ?? false, classes?.includes(other) ?? false];
  if (isForAnimal(record) || isNothing(record) || (classes && !isFirst && !isSecond)) return { running: [] };
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
  const begins = grouped(running, ({ first }) => Math.max(first, span.first));
  const ends = grouped(running, ({ last }) => last + 1);
  const bounds = [...new Set([span.first, span.coveredFrom, span.coveredTo + 1, ...begins.keys(), ...ends.keys()])].filter((day) => day >= span.first && day <= span.last).sort((one, other) => one - other);
  const certain: Present = { first: 0, second: 0, either: 0 };
  const possible: Present = { first: 0, second: 0, either: 0 };
  const sure = new Set<Running>();
  const count = (each: Running, by: 1 | -1) => {
    const { isFirst, isSecond, mayBeFirst, mayBeSecond, open } = each;
    change(possible, mayBeFirst, mayBeSecond, by);
    if (open) return;
    change(certain, isFirst, isSecond, by);
    if (by === 1) sure.add(each);
    else sure.delete(each);
  };
  const notHeld = daysNotHeld(span);
  let [atLeast, atMost] = [0, 0];
  const met: { readonly first: number; last: number; readonly among: Running[] }[] = [];
  bounds.forEach((first, index) => {
    for (const each of ends.get(first) ?? []) count(each, -1);
    const begun = begins.get(first) ?? [];
    for (const each of begun) count(each, 1);
    const last = (bounds[index + 1] ?? span.last + 1) - 1;
    const days = last - first + 1;
    const isCertain = meets(certain);
    if (isCertain || notHeld.some((open) => first >= open.first && first <= open.last) || meets(possible)) atMost += days;
    if (!isCertain) return;
    atLeast += days;
    const before = met.at(-1);
    if (before?.last === first - 1) {
      before.last = last;
      for (const each of begun) if (!each.open) before.among.push(each);
    } else met.push({ first, last, among: [...sure] });
  });
  const stretches = met.map(({ first, last, among }) => ({ from: fromDayNumber(first), to: fromDayNumber(last), ids: among.map(({ id }) => id).sort() }));
  return {
    frame,
    pair,
    days: { atLeast, atMost },
    stretches,
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
 * raises `atMost` only. Days before `frame.coverageFrom` and after `frame.asOf` may be any. The classes are the
 * catalogue's, and which pair matters is yours to say.
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
  recordsGiven('overlaps', records);
  mustBeObject('overlaps', options, 'the options');
  if (typeof options.drugOf !== 'function') throw new TypeError('overlaps: give the catalogue of drugs as `drugOf`');
  mustBeList('overlaps', options.pair, '`pair`');
  if (options.atLeastDays !== undefined) mustBeThreshold('overlaps', options.atLeastDays, '`atLeastDays`');
  return overlapsOf(records.map((record) => ({ record, facts: factsOf(record, options.drugOf) })), options);
}
