import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** Quantities are above zero and the days' supply is at least one, unless the record is void. */
export const amounts: CheckFactory = (dictionary) => {
  const quantity = dictionary.position('DSP', 'quantityDispensed');
  const daysSupply = dictionary.position('DSP', 'daysSupply');
  const ingredientQuantity = dictionary.position('CDI', 'quantity');
  return ({ dispensing, compound, isVoid }, report) => {
    if (isVoid) return;
    if (isReadable(dispensing, quantity) && numberOf(dispensing, quantity) <= 0) report('out-of-range', dispensing, quantity, { reason: 'quantity' });
    if (isReadable(dispensing, daysSupply) && numberOf(dispensing, daysSupply) < 1) report('out-of-range', dispensing, daysSupply, { reason: 'days-supply' });
    for (const ingredient of compound) {
      if (isReadable(ingredient, ingredientQuantity) && numberOf(ingredient, ingredientQuantity) <= 0) {
        report('out-of-range', ingredient, ingredientQuantity, { reason: 'quantity' });
      }
    }
  };
};
