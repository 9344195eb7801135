import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** The refill number is not above the refills authorized, unless a portion of a fill was dispensed. */
export const refills: CheckFactory = (dictionary) => {
  const authorized = dictionary.position('DSP', 'refillsAuthorized');
  const number = dictionary.position('DSP', 'refillNumber');
  const partial = dictionary.position('DSP', 'partialFill');
  return ({ dispensing }, report) => {
    if (!isReadable(dispensing, authorized) || !isReadable(dispensing, number)) return;
    // A prescription may be dispensed in more portions than refills.
    if (isReadable(dispensing, partial) && numberOf(dispensing, partial) > 0) return;
    if (numberOf(dispensing, number) > numberOf(dispensing, authorized)) {
      report('implausible', dispensing, number, { reason: 'refill-above-authorized' });
    }
  };
};
