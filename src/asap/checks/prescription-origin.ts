import { isReadable, numberOf, type SegmentView } from '../reading/segment-view.js';
import { isFiller } from '../values/filler.js';
import type { CheckFactory } from './check.js';

const WRITTEN = 1;

/** A prescription written on paper has no numbers of an electronic one. */
export const prescriptionOrigin: CheckFactory = (dictionary) => {
  const origin = dictionary.position('DSP', 'prescriptionOrigin');
  const numbers = [dictionary.position('DSP', 'ePrescriptionReference'), dictionary.position('DSP', 'ePrescriptionOrder')];
  const holdsNumber = (view: SegmentView) => numbers.some((element) => isReadable(view, element) && !isFiller(view, element));
  return ({ dispensing }, report) => {
    if (!isReadable(dispensing, origin) || numberOf(dispensing, origin) !== WRITTEN) return;
    if (holdsNumber(dispensing)) report('conflict', dispensing, origin, { reason: 'origin' });
  };
};
