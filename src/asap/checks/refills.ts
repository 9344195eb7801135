import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** The refill number is not above the refills authorized. */
export const refills: CheckFactory = (dictionary) => {
  const authorized = dictionary.position('DSP', 'refillsAuthorized');
  const number = dictionary.position('DSP', 'refillNumber');
  return ({ dispensing, isZeroReport }, report) => {
    if (isZeroReport || !isReadable(dispensing, authorized) || !isReadable(dispensing, number)) return;
    if (numberOf(dispensing, number) > numberOf(dispensing, authorized)) {
      report('implausible', dispensing, number, { reason: 'refill-above-authorized' });
    }
  };
};
