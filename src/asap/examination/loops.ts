import { usualLimits, type Limits } from '../thresholds.js';
import { settleView, type SegmentView } from '../reading/segment-view.js';

/** What a record is: new, the correction of one sent before, or taken back. */
export type ReportingStatus = 'new' | 'revise' | 'void';

/** First and last day as CCYYMMDD, as they are written: the last may stand before the first. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What stands open at a point of the file: the record being read, everything around it, and what later segments are held against. */
export interface Loops {
  header: SegmentView | undefined;
  source: SegmentView | undefined;
  pharmacy: SegmentView | undefined;
  patient: SegmentView | undefined;
  dispensing: SegmentView | undefined;
  prescriber: SegmentView | undefined;
  readonly compound: SegmentView[];
  additional: SegmentView | undefined;

  /** What the open DSP does with its record (DSP01); undefined when it does not say, or says it wrongly. */
  status: ReportingStatus | undefined;
  /** The open DSP takes a record back. */
  isVoid: boolean;
  /** The open DSP stands in a zero report. */
  isZeroReport: boolean;
  /** The file ends inside the open loops. */
  isCut: boolean;

  /** The open PAT names REPORT ZERO, or the two words the other way round. */
  patientNamesZeroReport: boolean;
  patientNamesSwapped: boolean;
  /** Counts of the DSP under the open PAT. */
  patientDispensings: number;
  patientVoids: number;
  patientZeroReports: number;
  /** First and last date filled under the open PAT, as CCYYMMDD; 0 before there is one. */
  firstFill: number;
  lastFill: number;

  /** Counts of the PAT under the open PHA. */
  pharmacyPatients: number;
  pharmacyZeroReports: number;

  /** The period that IS03 names. */
  period: Period | undefined;

  /** The day of validation as CCYYMMDD; a day after every other when nothing is held against it. */
  readonly on: number;
  /** The last day that is not in the future: the day of validation or the creation date, whichever is earlier. */
  latest: number;
  /** The limits of doubt. */
  readonly limits: Limits;
}

/** A day after every other, as CCYYMMDD. */
const NO_LAST_DAY = 9999_99_99;

/** No loop open. */
export function createLoops(on = NO_LAST_DAY, limits: Limits = usualLimits): Loops {
  return {
    header: undefined,
    source: undefined,
    pharmacy: undefined,
    patient: undefined,
    dispensing: undefined,
    prescriber: undefined,
    compound: [],
    additional: undefined,
    status: undefined,
    isVoid: false,
    isZeroReport: false,
    isCut: false,
    patientNamesZeroReport: false,
    patientNamesSwapped: false,
    period: undefined,
    patientDispensings: 0,
    patientVoids: 0,
    patientZeroReports: 0,
    firstFill: 0,
    lastFill: 0,
    pharmacyPatients: 0,
    pharmacyZeroReports: 0,
    on,
    latest: on,
    limits,
  };
}

/** Whether the open PAT is a zero report: it says so, and nothing dispensed stands under it. */
export function isZeroReportPatient(loops: Loops): boolean {
  return loops.patientNamesZeroReport && loops.patientZeroReports === loops.patientDispensings;
}

/** Whether every DSP under the open PAT is a void. */
export function isVoidPatient(loops: Loops): boolean {
  return loops.patientDispensings > 0 && loops.patientVoids === loops.patientDispensings;
}

/** Lets the open loops stay when what they were read from goes. */
export function settleLoops({ header, source, pharmacy, patient, dispensing, prescriber, compound, additional }: Loops): void {
  for (const view of [header, source, pharmacy, patient, dispensing, prescriber, additional, ...compound]) if (view) settleView(view);
}
