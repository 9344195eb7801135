import { toDayNumber } from '../../core/plain-date.js';
import type { Report } from '../findings.js';
import type { Loops } from '../examination/loops.js';
import { isReadable, numberOf, type SegmentView } from '../reading/segment-view.js';
import type { Limits } from '../thresholds.js';
import { plainDateOf } from '../values/plain-date.js';
import type { CheckFactory } from './check.js';
import { monthsOn } from './schedule-limits.js';

/** A year, on dates written as the number CCYYMMDD. */
const YEAR = 1_00_00;

/** Days from one date to another, both as CCYYMMDD. */
function daysBetween(from: number, to: number): number {
  return toDayNumber(plainDateOf(to)) - toDayNumber(plainDateOf(from));
}

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
  const created = dictionary.position('TH', 'creationDate');

  /** A date sold is held against the last date before it that it contradicts. */
  const judgeSale = (dispensing: SegmentView, fill: number, hasWritten: boolean, limits: Limits, report: Report): void => {
    const sale = numberOf(dispensing, sold);
    if (hasWritten && sale < numberOf(dispensing, written)) report('implausible', dispensing, sold, { reason: 'sold-before-written' });
    else if (sale < fill) report('implausible', dispensing, sold, { reason: 'sold-before-filled' });
    else if (sale > fill && daysBetween(fill, sale) > limits.daysToSale) report('implausible', dispensing, sold, { reason: 'sold-late', limit: limits.daysToSale });
  };

  return (loops, report) => {
    const { dispensing } = loops;
    const hasWritten = isPast(dispensing, written, loops, report);
    const hasFilled = isPast(dispensing, filled, loops, report);
    const hasSold = isPast(dispensing, sold, loops, report);
    if (!dispensing || !hasFilled) return;

    const fill = numberOf(dispensing, filled);
    if (loops.firstFill === 0 || fill < loops.firstFill) loops.firstFill = fill;
    if (fill > loops.lastFill) loops.lastFill = fill;
    const { header, limits, period, status } = loops;
    // What is revised or voided was filled in an earlier period; a zero report beside it is the greater contradiction.
    if (period && status === 'new' && loops.pharmacyZeroReports === 0 && (fill < period.from || fill > period.to) && period.from <= period.to) report('implausible', dispensing, filled, { reason: 'outside-period' });
    if (hasWritten && fill < numberOf(dispensing, written)) report('date-order', dispensing, filled);
    if (hasSold) judgeSale(dispensing, fill, hasWritten && fill >= numberOf(dispensing, written), loops.limits, report);
    if (status === 'new' && isReadable(header, created)) {
      const creation = numberOf(header, created);
      // Nearly every record is of the last month.
      if (creation - fill > YEAR && monthsOn(fill, limits.recordAge) < creation) report('implausible', dispensing, filled, { reason: 'old-record', limit: limits.recordAge });
    }
  };
};

/** Born before every fill, not on the day of one, and not longer before any than people live; said once for a patient. */
export const dateOfBirth: CheckFactory = (dictionary) => {
  const born = dictionary.position('PAT', 'dateOfBirth');
  return (loops, report) => {
    const { patient } = loops;
    if (!isPast(patient, born, loops, report)) return;
    const birth = numberOf(patient, born);
    if (loops.firstFill === 0) return;
    const { patientAge } = loops.limits;
    if (birth > loops.firstFill) report('implausible', patient, born, { reason: 'born-after-fill' });
    else if (birth === loops.firstFill) report('implausible', patient, born, { reason: 'born-on-fill' });
    else if (birth + patientAge * YEAR < loops.lastFill) report('implausible', patient, born, { reason: 'born-long-ago', limit: patientAge });
  };
};
