import { toDayNumber } from '../core/plain-date.js';
import { dayOf, type HeldRecord, type UnknownReason } from './answer.js';
import type { DrugFacts } from './drug-facts.js';
import { supplyDays, type PatchDays } from './supply-days.js';

/** The day on which a supply begins. */
export type SupplyStart = 'filled' | 'sold';

/** How the days of a supply are read. */
export interface SupplyReadings {
  /** The day a supply begins: the day filled (the default), or the day sold. */
  readonly start?: SupplyStart;
  /** The days' supply of fentanyl patches: as reported (the default), or three days a patch. */
  readonly patchDays?: PatchDays;
}

/** The days of a supply, by number. */
export interface Supply {
  /** Its first day; without it, any day may be. */
  readonly first: number | undefined;
  /** Its last day; without it, the supply may last to the end of what is looked at. */
  readonly last: number | undefined;
  /** Why not both are known. */
  readonly reason?: UnknownReason;
}

/** The last day that can be written. */
const LAST_DAY = toDayNumber('9999-12-31');

/** A supply from one day to another, or from the one on where the other cannot be written. */
export function supplyBetween(first: number, last: number): Supply {
  return last > LAST_DAY ? { first, last: undefined, reason: 'days-supply-out-of-range' } : { first, last };
}

/** When the supply of a dispensing begins and ends, both days counted. */
export function supplyOf(record: HeldRecord, facts: DrugFacts | undefined, { start = 'filled', patchDays = 'reported' }: SupplyReadings): Supply {
  const { dateFilled, dateSold } = record.dispensing;
  const first = dayOf(start === 'sold' ? dateSold : dateFilled);
  // What was not sold yet when it was filled may begin on any day from then on.
  if (first === undefined) return { first: start === 'sold' ? dayOf(dateFilled) : undefined, last: undefined, reason: 'date-missing' };
  const days = supplyDays(record, facts, patchDays);
  return typeof days === 'string' ? { first, last: undefined, reason: days } : supplyBetween(first, first + days - 1);
}
