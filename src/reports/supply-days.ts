import type { DispensingEntry } from '../asap/index.js';
import type { UnknownReason } from './answer.js';
import type { DrugFacts } from './drug-facts.js';

/** How the days' supply of fentanyl patches is read. */
export type PatchDays = 'reported' | 'three-days';

/** The most that the element holds. */
export const LONGEST_SUPPLY = 999;
const DAYS_OF_A_PATCH = 3;

const isPatch = (facts: DrugFacts | undefined) => facts?.opioid?.ingredient === 'fentanyl' && facts.opioid.unit === 'mcg/h' && facts.opioid.per === 'each';

/** For how many days a dispensing lasts, a whole number from 1, or why that is not known. */
export function supplyDays({ dispensing }: Pick<DispensingEntry, 'dispensing'>, facts: DrugFacts | undefined, patchDays: PatchDays): number | Extract<UnknownReason, `days-supply-${string}`> {
  const { daysSupply, quantityDispensed } = dispensing;
  const days = patchDays === 'three-days' && isPatch(facts) && quantityDispensed !== undefined ? quantityDispensed * DAYS_OF_A_PATCH : daysSupply;
  if (typeof days !== 'number' || Number.isNaN(days)) return 'days-supply-missing';
  if (days <= 0) return 'days-supply-not-positive';
  return Number.isInteger(days) && days <= LONGEST_SUPPLY ? days : 'days-supply-out-of-range';
}
