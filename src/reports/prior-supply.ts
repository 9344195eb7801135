import { mustBeObject } from '../core/mistake.js';
import { fromDayNumber, toDayNumber, type PlainDate } from '../core/plain-date.js';
import type { Truth } from '../core/truth.js';
import { dayOf, groundsOf, isForAnimal, isNothing, spanOf, type Frame, type Framed, type HeldRecord, type UnknownReason, type UnknownRecord } from './answer.js';
import { choice } from './citations.js';
import { classesOf, factsOf, isCompound, type DrugClass, type DrugOf } from './drug-facts.js';
import { supplyOf, type SupplyReadings } from './supply.js';
import { LONGEST_SUPPLY } from './supply-days.js';
import { recordGiven, recordsGiven } from './records-given.js';

const FIRST_DAY = toDayNumber('0100-01-01');

/** What counts as a supply before. */
export interface PriorSupplyOptions extends SupplyReadings {
  /** The days looked at; `coverageFrom` says from when on all is held, and without it nothing is ever certain to be absent. */
  readonly frame: Frame;
  /** The catalogue of drugs. */
  readonly drugOf: DrugOf;
  /** The class looked for. */
  readonly drugClass: DrugClass;
  /** How many days before the day filled are looked at. */
  readonly days: number;
  /** Whether the fill or any day of the supply must lie in them. */
  readonly by: 'fill' | 'supply';
}

/** Whether there was no supply of a class before. */
export interface PriorSupply extends Framed {
  /** True where none is held and the records reach back far enough; else `null`, or false where there was one. */
  readonly none: Truth;
  /** The first day looked back at; `null` where the fill has no day, and where it lies before the year 100, from which on days can be told. */
  readonly since: PlainDate | null;
  /** The records that are a supply before. */
  readonly ids: readonly string[];
}

/**
 * Whether one person had no supply of a class in the days before a fill, as far as the records held reach back.
 *
 * `null` where `frame.coverageFrom` is later than the look-back or not said, where `frame.asOf` lies before its end, where a record that may
 * be one has no known product or day, and where the fill itself has no date. "None before" is no statement about the person: what was supplied elsewhere is not held.
 *
 * @experimental No text was read that fixes the number of days or what counts.
 * @example
 * ```ts
 * import { priorSupply } from 'kasper-rules/reports';
 *
 * const record = { id: 'a', dispensing: { dateFilled: '2025-02-01' }, patient: {}, pharmacy: {}, prescriber: {}, compound: [] } as const;
 * const frame = { from: '2025-01-01', to: '2025-03-31', asOf: '2025-05-01', coverageFrom: '2025-01-01' } as const;
 * console.log(priorSupply(record, [], { frame, drugOf: () => undefined, drugClass: 'opioid', days: 90, by: 'fill' }).none); // null
 * ```
 */
export function priorSupply(record: HeldRecord, records: readonly HeldRecord[], options: PriorSupplyOptions): PriorSupply {
  recordGiven('priorSupply', record);
  recordsGiven('priorSupply', records);
  mustBeObject('priorSupply', options, 'the options');
  const { frame, drugOf, drugClass, days, by } = options;
  const { coveredFrom, coveredTo } = spanOf('priorSupply', frame);
  if (!Number.isInteger(days) || days < 1) throw new TypeError('priorSupply: `days` must be a whole number from 1');
  const day = dayOf(record.dispensing.dateFilled);
  const unknown: UnknownRecord[] = day === undefined ? [{ id: record.id, reason: 'date-missing' }] : [];
  const ids: string[] = [];
  const since = day === undefined ? Number.NaN : day - days;
  for (const other of records) {
    if (other.id === record.id || isForAnimal(other) || isNothing(other) || day === undefined) continue;
    const facts = factsOf(other, drugOf);
    const classes = classesOf(facts);
    if (classes && !classes.includes(drugClass)) continue;
    const supply = supplyOf(other, facts, options);
    const first = supply.first ?? Number.NEGATIVE_INFINITY;
    const last = supply.last ?? Number.POSITIVE_INFINITY;
    const mayBe = first < day && (by === 'fill' && supply.first !== undefined ? first >= since : last >= since);
    if (!mayBe) continue;
    const isKnown = supply.first !== undefined && (by === 'fill' || supply.last !== undefined || first >= since);
    const unclassed: UnknownReason = isCompound(other) ? 'compound' : facts ? 'class-not-known' : 'product-not-known';
    if (classes && isKnown) ids.push(other.id);
    else unknown.push({ id: other.id, reason: classes ? (supply.reason ?? 'date-missing') : unclassed });
  }
  const isCovered = frame.coverageFrom !== undefined && day !== undefined && coveredFrom <= since && coveredTo >= day - 1;
  return {
    frame,
    none: ids.length > 0 ? false : isCovered && unknown.length === 0 ? true : null,
    since: since >= FIRST_DAY ? fromDayNumber(since) : null,
    ids,
    ...groundsOf({ definitions: [`look-back:${by}`, 'counting:difference'], cites: [choice], caveats: ['linkage', !isCovered && 'lower-bound', by === 'supply' && coveredFrom > since - LONGEST_SUPPLY + 1 && 'window-cut'], unknown }),
  };
}
