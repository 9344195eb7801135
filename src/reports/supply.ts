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

/** When the supply of a dispensing begins and ends, both days counted. */
export function supplyOf(record: HeldRecord, facts: DrugFacts | undefined, { start = 'filled', patchDays = 'reported' }: SupplyReadings): Supply {
  const { dateFilled, dateSold } = record.dispensing;
  const first = dayOf(start === 'sold' ? dateSold : dateFilled);
  // What was not sold yet when it was filled may begin on any day from then on.
  if (first === undefined) return { first: start === 'sold' ? dayOf(dateFilled) : undefined, last: undefined, reason: 'date-missing' };
  const days = supplyDays(record, facts, patchDays);
  return typeof days === 'string' ? { first, last: undefined, reason: days } : { first, last: first + days - 1 };
}
