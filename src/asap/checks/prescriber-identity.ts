import { codeAt } from '../../core/char-codes.js';
import { READABLE } from '../reading/element-state.js';
import { stateOf, isWritten, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** Whether two elements say the same, without regard to the case of letters. */
function isSame(one: SegmentView, element: number, other: SegmentView, at: number): boolean {
  if (stateOf(one, element) !== READABLE || stateOf(other, at) !== READABLE) return false;
  const start = valueStart(one, element);
  const otherStart = valueStart(other, at);
  const length = valueEnd(one, element) - start;
  if (length !== valueEnd(other, at) - otherStart) return false;
  // From the end, where numbers differ.
  for (let place = length - 1; place >= 0; place -= 1) {
    const a = codeAt(one.codes, start + place);
    const b = codeAt(other.codes, otherStart + place);
    if (a !== b && (a | 0x20) !== (b | 0x20)) return false;
  }
  return true;
}

/** The prescriber's number is not the dispenser's: right for a practitioner who dispenses, wrong for a pharmacy, which an NCPDP id tells. */
export const prescriberIdentity: CheckFactory = (dictionary) => {
  const dea = dictionary.position('PRE', 'dea');
  const npi = dictionary.position('PRE', 'npi');
  const dispenserDea = dictionary.position('PHA', 'dea');
  const dispenserNpi = dictionary.position('PHA', 'npi');
  const ncpdp = dictionary.position('PHA', 'ncpdp');
  return ({ pharmacy, prescriber }, report) => {
    if (!pharmacy || !prescriber) return;
    const element = isSame(prescriber, dea, pharmacy, dispenserDea) ? dea : isSame(prescriber, npi, pharmacy, dispenserNpi) ? npi : 0;
    if (element > 0) report('conflict', prescriber, element, { reason: 'prescriber-is-dispenser', severity: isWritten(pharmacy, ncpdp) ? 'warning' : 'info' });
  };
};
