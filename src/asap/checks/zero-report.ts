import { codeAt } from '../../core/char-codes.js';
import type { Report } from '../findings.js';
import type { CompiledDictionary } from '../dictionary.js';
import { ABSENT, isWritten, stateOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** Tells a zero report, the notice that nothing was dispensed, from a dispensing. */
export interface ZeroReportChecks {
  /** Whether PAT07 and PAT08 say REPORT and ZERO, in any case. */
  readonly isNamed: (patient: SegmentView) => boolean;
  /** Whether a DSP under such a PAT is one: it has no prescription number. */
  readonly isEmpty: (dispensing: SegmentView) => boolean;
  /** The only element a zero report fills in DSP. */
  readonly date: number;
  /** Reports every other element that is filled. */
  readonly surplus: (dispensing: SegmentView, report: Report) => void;
}

/** Whether an element says a word of capitals, in any case. */
function says(view: SegmentView, element: number, word: string): boolean {
  if (stateOf(view, element) === ABSENT) return false;
  const start = valueStart(view, element);
  if (valueEnd(view, element) - start !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) {
    // Clearing bit 5 folds a-z onto A-Z.
    if ((codeAt(view.codes, start + at) & ~0x20) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The zero report of a version. */
export function zeroReportChecks(dictionary: CompiledDictionary): ZeroReportChecks {
  const lastName = dictionary.position('PAT', 'lastName');
  const firstName = dictionary.position('PAT', 'firstName');
  const prescriptionNumber = dictionary.position('DSP', 'prescriptionNumber');
  const date = dictionary.position('DSP', 'dateFilled');
  return {
    isNamed: (patient) => says(patient, firstName, 'ZERO') && says(patient, lastName, 'REPORT'),
    isEmpty: (dispensing) => !isWritten(dispensing, prescriptionNumber),
    date,
    surplus: (dispensing, report) => {
      // The last element of a segment that was cut off may lack its end.
      const whole = dispensing.terminated ? dispensing.count : dispensing.count - 1;
      for (let element = 1; element <= whole; element += 1) {
        if (element !== date && isWritten(dispensing, element)) report('zero-report', dispensing, element);
      }
    },
  };
}
