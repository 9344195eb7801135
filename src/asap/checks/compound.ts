import { isReadable, numberOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { COMPOUND, isCompoundId, NDC } from '../values/product-id.js';
import type { CheckFactory } from './check.js';

/** Whether an NDC is called for and the id of a compound written. */
function isCompoundAsNdc(view: SegmentView, qualifier: number, id: number): boolean {
  return isReadable(view, id) && numberOf(view, qualifier) === NDC && isCompoundId(view.codes, valueStart(view, id), valueEnd(view, id));
}


/** A compound has ingredients and repeats the first one's quantity; another product has none; ingredients count 1, 2, 3. */
export const compound: CheckFactory = (dictionary) => {
  const qualifier = dictionary.position('DSP', 'productIdQualifier');
  const quantity = dictionary.position('DSP', 'quantityDispensed');
  const product = dictionary.position('DSP', 'productId');
  const ingredientQualifier = dictionary.position('CDI', 'productIdQualifier');
  const ingredientProduct = dictionary.position('CDI', 'productId');
  const sequenceNumber = dictionary.position('CDI', 'sequenceNumber');
  const ingredientQuantity = dictionary.position('CDI', 'quantity');
  return ({ dispensing, compound: ingredients, isVoid, isCut }, report) => {
    if (!dispensing) return;
    let expected = 0;
    for (const ingredient of ingredients) {
      expected += 1;
      if (isReadable(ingredient, sequenceNumber) && numberOf(ingredient, sequenceNumber) !== expected) {
        report('sequence', ingredient, sequenceNumber, { expected });
      }
      if (isReadable(ingredient, ingredientQualifier) && isCompoundAsNdc(ingredient, ingredientQualifier, ingredientProduct)) {
        report('conflict', ingredient, ingredientProduct, { reason: 'compound-as-ingredient' });
      }
    }
    // A product that cannot be told from its qualifier is held against nothing.
    if (!isReadable(dispensing, qualifier)) return;

    const [first] = ingredients;
    if (isCompoundAsNdc(dispensing, qualifier, product)) {
      report('conflict', dispensing, qualifier, { severity: 'error', reason: 'compound-as-ndc' });
    } else if (numberOf(dispensing, qualifier) !== COMPOUND) {
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
