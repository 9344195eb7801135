import { mustBeObject } from '../core/mistake.js';
import type { PlainDate } from '../core/plain-date.js';
import { dayGiven, dayOf, groundsOf, isForAnimal, isNothing, spanOf, type Frame, type Framed, type HeldRecord, type UnknownRecord } from './answer.js';
import { choice } from './citations.js';
import { factsOf, type DrugOf } from './drug-facts.js';
import { supplyOf, type SupplyReadings } from './supply.js';
import { recordsGiven } from './records-given.js';

/** Which days around an event are looked at. */
export interface AroundOptions extends SupplyReadings {
  /** The days the records are of. */
  readonly frame: Frame;
  /** How many days before the event are looked at. */
  readonly daysBefore: number;
  /** The catalogue of drugs; only for the days' supply of patches read as three days. */
  readonly drugOf?: DrugOf;
}

/** What was filled before a day and what ran on it. */
export interface Around extends Framed {
  /** The day, as given. */
  readonly event: PlainDate;
  /** Filled in the days before it or on it. */
  readonly filledBefore: readonly string[];
  /** With a supply that has the day in it. */
  readonly runningOn: readonly string[];
}

/**
 * The records of one person that were filled in the days before a day you name, and those whose supply ran on it.
 *
 * Nothing is inferred: what happened on that day is yours to know, and a supply that ran says nothing about its cause. The day itself is
 * looked at; the day after it is not.
 *
 * @experimental The number of days is yours; other programs look from 90 days before to a day after.
 * @example
 * ```ts
 * import { around } from 'kasper-rules/reports';
 *
 * const frame = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' } as const;
 * const record = { id: 'a', dispensing: { dateFilled: '2025-01-15', daysSupply: 30 }, patient: {}, pharmacy: {}, prescriber: {}, compound: [] } as const;
 * const { filledBefore, runningOn } = around([record], '2025-04-15', { frame, daysBefore: 90 });
 * console.log(filledBefore, runningOn); // [ 'a' ] []
 * ```
 */
export function around(records: readonly HeldRecord[], event: PlainDate, options: AroundOptions): Around {
  recordsGiven('around', records);
  mustBeObject('around', options, 'the options');
  const { frame, daysBefore, drugOf, start = 'filled' } = options;
  spanOf('around', frame);
  const day = dayGiven('around', 'event', event);
  if (!Number.isInteger(daysBefore) || daysBefore < 0) throw new TypeError('around: `daysBefore` must be a whole number from 0');
  const unknown: UnknownRecord[] = [];
  const [filledBefore, runningOn]: [string[], string[]] = [[], []];
  for (const record of records) {
    if (isForAnimal(record) || isNothing(record)) continue;
    const filled = dayOf(record.dispensing.dateFilled);
    if (filled !== undefined && filled >= day - daysBefore && filled <= day) filledBefore.push(record.id);
    const supply = supplyOf(record, drugOf && factsOf(record, drugOf), options);
    if ((supply.first ?? day) > day || (supply.last ?? day) < day) continue;
    if (supply.reason) unknown.push({ id: record.id, reason: supply.reason });
    else runningOn.push(record.id);
  }
  return { frame, event, filledBefore, runningOn, ...groundsOf({ definitions: [`start:${start}`, 'counting:difference'], cites: [choice], caveats: ['linkage', 'late-data'], unknown }) };
}
