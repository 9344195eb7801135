import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

const COMPOUND = 6;

/** A compound has ingredients and repeats the first one's quantity; another product has none; ingredients count 1, 2, 3. */
export const compound: CheckFactory = (dictionary) => {
  const qualifier = dictionary.position('DSP', 'productIdQualifier');
  const quantity = dictionary.position('DSP', 'quantityDispensed');
  const sequenceNumber = dictionary.position('CDI', 'sequenceNumber');
  const ingredientQuantity = dictionary.position('CDI', 'quantity');
  return ({ dispensing, compound: ingredients, isVoid, isZeroReport, isCut }, report) => {
    if (!dispensing || isZeroReport) return;
    let expected = 0;
    for (const ingredient of ingredients) {
      expected += 1;
      if (isReadable(ingredient, sequenceNumber) && numberOf(ingredient, sequenceNumber) !== expected) {
        report('sequence', ingredient, sequenceNumber, { expected });
      }
    }
    // A product that cannot be told from its qualifier is held against nothing.
    if (!isReadable(dispensing, qualifier)) return;

    const [first] = ingredients;
    if (numberOf(dispensing, qualifier) !== COMPOUND) {
      if (first) report('unexpected-segment', first, 0);
    } else if (!first) {
      if (!isCut) report(isVoid ? 'missing-recommended' : 'missing-segment', dispensing, 0, { missing: 'CDI' });
    } else if (isReadable(dispensing, quantity) && isReadable(first, ingredientQuantity)) {
      const dispensed = numberOf(dispensing, quantity);
      const ofFirst = numberOf(first, ingredientQuantity);
      // A quantity of zero is a fault of its own, on either side.
      const areAmounts = dispensed > 0 && ofFirst > 0;
      if ((areAmounts || isVoid) && dispensed !== ofFirst) report('compound-quantity', dispensing, quantity);
    }
  };
};
