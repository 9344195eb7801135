import { codeAt } from '../../core/char-codes.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { Period } from '../examination/loops.js';
import type { Report } from '../findings.js';
import type { CompiledDictionary } from '../dictionary.js';
import { ABSENT } from '../reading/element-state.js';
import { isReadable, isWritten, stateOf, textOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** The period stands first in IS03. */
const PERIOD = /^#(\d{8})#-#(\d{8})#/;

function isWrittenDate(digits: string): boolean {
  return isPlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

/** Tells a zero report, the notice that nothing was dispensed, from a dispensing. */
export interface ZeroReportChecks {
  /** Whether PAT07 and PAT08 say REPORT and ZERO, in any case. */
  readonly isNamed: (patient: SegmentView) => boolean;
  /** Whether they say ZERO and REPORT, the words in each other's place. */
  readonly isSwapped: (patient: SegmentView) => boolean;
  /** Reports the words in each other's place. */
  readonly swapped: (patient: SegmentView, report: Report) => void;
  /** The period that IS03 names, where it has the form of one. */
  readonly periodOf: (source: SegmentView) => Period | undefined;
  /** Judges the period of a zero report on the day of validation. */
  readonly period: (source: SegmentView, on: number, report: Report) => void;
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
  const message = dictionary.position('IS', 'message');
  const periodOf = (source: SegmentView): Period | undefined => {
    if (!isReadable(source, message)) return undefined;
    const [, from = '', to = ''] = PERIOD.exec(textOf(source, message)) ?? [];
    return isWrittenDate(from) && isWrittenDate(to) ? { from: Number(from), to: Number(to) } : undefined;
  };
  return {
    isNamed: (patient) => says(patient, firstName, 'ZERO') && says(patient, lastName, 'REPORT'),
    isSwapped: (patient) => says(patient, firstName, 'REPORT') && says(patient, lastName, 'ZERO'),
    swapped: (patient, report) => {
      report('zero-report', patient, lastName, { reason: 'names-swapped', severity: 'error' });
    },
    periodOf,
    period: (source, on, report) => {
      if (!isReadable(source, message)) return;
      const period = periodOf(source);
      if (!period) report('zero-report', source, message, { reason: 'period-form' });
      else if (period.to < period.from) report('zero-report', source, message, { reason: 'period-reversed', severity: 'error' });
      else if (period.to > on) report('zero-report', source, message, { reason: 'period-future', severity: 'error' });
    },
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
