import type { Report } from '../findings.js';
import { isZeroReportPatient, type Loops } from '../examination/loops.js';
import { isReadable, numberOf, type SegmentView } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** A hundred and twenty years, on dates written as the number CCYYMMDD. */
const LONGEST_LIFE = 120_00_00;

/** Reports a date in the future; answers whether the date can be compared further. */
function isPast(view: SegmentView | undefined, element: number, loops: Loops, report: Report): view is SegmentView {
  if (!isReadable(view, element)) return false;
  if (numberOf(view, element) <= loops.latest) return true;
  report('future-date', view, element, numberOf(view, element) > loops.on ? undefined : { reason: 'after-creation' });
  return false;
}

/** The creation date is not after the day of validation; from here on nothing in the file may be after either. */
export const creationDate: CheckFactory = (dictionary) => {
  const created = dictionary.position('TH', 'creationDate');
  return (loops, report) => {
    if (isPast(loops.header, created, loops, report)) loops.latest = numberOf(loops.header, created);
  };
};

/** Written, filled, sold: none in the future, and in that order. */
export const dispensingDates: CheckFactory = (dictionary) => {
  const written = dictionary.position('DSP', 'dateWritten');
  const filled = dictionary.position('DSP', 'dateFilled');
  const sold = dictionary.position('DSP', 'dateSold');
  return (loops, report) => {
    // The date of a zero report may lie after its creation.
    if (loops.isZeroReport) return;
    const { dispensing } = loops;
    const hasWritten = isPast(dispensing, written, loops, report);
    const hasFilled = isPast(dispensing, filled, loops, report);
    const hasSold = isPast(dispensing, sold, loops, report);
    if (!dispensing || !hasFilled) return;

    const fill = numberOf(dispensing, filled);
    if (loops.firstFill === 0 || fill < loops.firstFill) loops.firstFill = fill;
    if (fill > loops.lastFill) loops.lastFill = fill;
    const { period } = loops;
    // A zero report beside it is the greater contradiction.
    if (period && loops.pharmacyZeroReports === 0 && (fill < period.from || fill > period.to) && period.from <= period.to) report('implausible', dispensing, filled, { reason: 'outside-period' });
    if (hasWritten && fill < numberOf(dispensing, written)) report('date-order', dispensing, filled);
    if (hasSold && numberOf(dispensing, sold) < fill) report('implausible', dispensing, sold, { reason: 'sold-before-filled' });
  };
};

/** Born before every fill, and not more than 120 years before any; said once for a patient. */
export const dateOfBirth: CheckFactory = (dictionary) => {
  const born = dictionary.position('PAT', 'dateOfBirth');
  return (loops, report) => {
    const { patient } = loops;
    if (isZeroReportPatient(loops) || !isPast(patient, born, loops, report)) return;
    const birth = numberOf(patient, born);
    if (loops.firstFill === 0) return;
    if (birth > loops.firstFill) report('implausible', patient, born, { reason: 'born-after-fill' });
    else if (birth + LONGEST_LIFE < loops.lastFill) report('implausible', patient, born, { reason: 'born-long-ago' });
  };
};
