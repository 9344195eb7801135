import { recordOf } from '../records/entry.js';
import type { Examiner } from '../examination/file-state.js';
import { createIntake } from '../reading/intake.js';
import type { Loops } from '../examination/loops.js';
import { examinationOf, startReport, type IssueListener, type ValidateOptions, type ValidationCounts, type ValidationReport } from './report.js';
import type { SegmentView } from '../reading/segment-view.js';
import type { DispensingRecord } from '../generated/records.js';

/** A record as it passes, and where it stands in the typed tree. */
export interface PassingRecord {
  readonly path: readonly ['pharmacies', number, 'patients', number, 'dispensings', number];
  readonly dispensing: DispensingRecord;
  /** Says that nothing was dispensed: patient ZERO REPORT, no prescription number. */
  readonly isZeroReport: boolean;
}

/** Somebody who looks at a file while it is validated, since nothing of it is kept afterwards. A view holds only while it is shown. */
export interface Watcher extends Pick<IssueListener, 'listed'> {
  /** A segment has been judged. */
  readonly segment?: (view: SegmentView) => void;
  /** A record is over. */
  readonly record?: (record: PassingRecord) => void;
}

/** A validation that is fed. */
export interface Validation {
  readonly push: (chunk: Uint8Array | string) => void;
  /** What has been counted so far. */
  readonly counts: () => ValidationCounts;
  /** The file is over. */
  readonly end: () => ValidationReport;
}

/** Tells a listener the records of a file; what loops a record stands in is counted as they close. */
function recordTeller(tell: (record: PassingRecord) => void): Required<Pick<Examiner, 'dispensingEnds' | 'patientEnds' | 'pharmacyEnds'>> {
  let [pharmacy, patient, dispensing] = [0, 0, 0];
  return {
    dispensingEnds: (loops) => {
      const record: DispensingRecord = recordOf(loops.dispensing);
      const isZeroReport = loops.patientNamesZeroReport && record.prescriptionNumber === undefined;
      tell({ path: ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing], dispensing: record, isZeroReport });
      dispensing += 1;
    },
    patientEnds: () => {
      patient += 1;
      dispensing = 0;
    },
    pharmacyEnds: () => {
      pharmacy += 1;
      patient = 0;
    },
  };
}

/** An examiner that tells a second one what the first has been told; its findings stay the first one's. */
function watchedBy(watcher: Watcher, examiner: Examiner): Examiner {
  const teller = watcher.record && recordTeller(watcher.record);
  const both = (first: ((loops: Loops) => void) | undefined, second: ((loops: Loops) => void) | undefined) => (loops: Loops) => {
    first?.(loops);
    second?.(loops);
  };
  return {
    finding: examiner.finding,
    segment: (view, loops, isPlaced) => {
      examiner.segment?.(view, loops, isPlaced);
      watcher.segment?.(view);
    },
    dispensingEnds: both(examiner.dispensingEnds, teller?.dispensingEnds),
    patientEnds: both(examiner.patientEnds, teller?.patientEnds),
    pharmacyEnds: both(examiner.pharmacyEnds, teller?.pharmacyEnds),
  };
}

/** Starts to validate a file that comes in chunks; whoever watches sees its segments, records and listed issues pass. */
export function startValidation(options: ValidateOptions, watcher?: Watcher): Validation {
  const report = startReport(options, watcher);
  const examiner = watcher ? watchedBy(watcher, report.examiner) : report.examiner;
  const intake = createIntake(examinationOf(options, report.law?.value), examiner);
  return {
    push: intake.push,
    counts: report.counts,
    end: () => {
      for (const issue of intake.end()) report.add(issue);
      return report.finish();
    },
  };
}
