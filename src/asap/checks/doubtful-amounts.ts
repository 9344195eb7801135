import type { Limits } from '../thresholds.js';
import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

const EACH = 1;
const perDay: Readonly<Record<number, keyof Limits>> = { 1: 'unitsPerDay', 2: 'millilitersPerDay', 3: 'gramsPerDay' };

/** Amounts that are possible but unlikely; a void repeats what was reported and is not doubted. */
export const doubtfulAmounts: CheckFactory = (dictionary) => {
  const quantity = dictionary.position('DSP', 'quantityDispensed');
  const daysSupply = dictionary.position('DSP', 'daysSupply');
  const unit = dictionary.position('DSP', 'dosageUnits');
  return ({ dispensing, limits, isVoid }, report) => {
    if (isVoid || !dispensing) return;
    const days = isReadable(dispensing, daysSupply) ? numberOf(dispensing, daysSupply) : 0;
    if (days > limits.daysSupply) report('amount', dispensing, daysSupply, { reason: 'days-supply', limit: limits.daysSupply });
    if (!isReadable(dispensing, quantity) || !isReadable(dispensing, unit)) return;
    const amount = numberOf(dispensing, quantity);
    const counted = numberOf(dispensing, unit);
    if (counted === EACH && amount > limits.units) {
      report('amount', dispensing, quantity, { reason: 'quantity', limit: limits.units });
      return;
    }
    const name = perDay[counted];
    if (name !== undefined && days > 0 && amount / days > limits[name]) report('amount', dispensing, quantity, { reason: 'units-per-day', limit: limits[name] });
  };
};
