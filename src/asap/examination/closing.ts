import type { FileState } from './file-state.js';
import { isVoidPatient, isZeroReportPatient } from './loops.js';
import { releaseView, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';

/** Reports a segment that a loop lacks, at the segment that opened the loop. */
export function reportMissing(file: FileState, parent: SegmentView | undefined, missing: SegmentId): void {
  if (!parent || file.isMuted) return;
  // A record is void until it is closed, and so lacks its PRE alone.
  const kind = file.loops.isVoid ? 'missing-recommended' : 'missing-segment';
  file.examiner.finding(kind, parent, 0, { missing });
}

function release(view: SegmentView | undefined): void {
  if (view) releaseView(view);
}

/** Judges the open record as a whole and closes it. */
export function closeDispensing(file: FileState): void {
  if (!file.isDispensingOpen) return;
  const { loops, checklist, examiner } = file;
  if (loops.dispensing && !loops.prescriber) {
    if (file.strayPrescribers > 0) file.strayPrescribers -= 1;
    else if (!loops.isCut) reportMissing(file, loops.dispensing, 'PRE');
  }
  checklist.onDispensing(loops, examiner.finding);
  checklist.identity?.check(loops, file.memory, examiner.finding);
  examiner.dispensingEnds?.(loops);

  release(loops.dispensing);
  release(loops.prescriber);
  release(loops.additional);
  loops.dispensing = undefined;
  loops.prescriber = undefined;
  loops.additional = undefined;
  while (loops.compound.length > 0) release(loops.compound.pop());
  loops.status = undefined;
  loops.isVoid = false;
  loops.isZeroReport = false;
  file.isDispensingOpen = false;
}

/** Judges the open patient and closes it with its open record. */
export function closePatient(file: FileState): void {
  closeDispensing(file);
  file.strayPrescribers = 0;
  if (!file.isPatientOpen) return;
  const { loops, checklist, examiner } = file;
  const { patient } = loops;
  if (!file.dispensingSeen && !loops.isCut) reportMissing(file, patient, 'DSP');
  const isZeroReport = isZeroReportPatient(loops);
  // What a patient lacks depends on the records.
  if (patient) checklist.requirements.PAT(patient, isZeroReport ? 'zero-report' : isVoidPatient(loops) ? 'void' : 'record', examiner.finding, loops);
  checklist.onPatient(loops, examiner.finding);
  loops.pharmacyPatients += 1;
  if (isZeroReport) loops.pharmacyZeroReports += 1;
  examiner.patientEnds?.(loops);

  release(patient);
  loops.patient = undefined;
  loops.patientNamesZeroReport = false;
  loops.patientNamesSwapped = false;
  loops.patientDispensings = 0;
  loops.patientVoids = 0;
  loops.patientZeroReports = 0;
  loops.firstFill = 0;
  loops.lastFill = 0;
  file.isPatientOpen = false;
}

/** Judges the open pharmacy and closes it with its open patient; a trailer, if there is one, has been read. */
export function closePharmacy(file: FileState, hasTrailer: boolean): void {
  closePatient(file);
  if (!file.isPharmacyOpen) return;
  const { loops, checklist, examiner } = file;
  const { pharmacy } = loops;
  if (!file.patientSeen && !loops.isCut) reportMissing(file, pharmacy, 'PAT');
  if (!hasTrailer) reportMissing(file, pharmacy, 'TP');
  const isZeroReport = loops.pharmacyPatients > 0 && loops.pharmacyZeroReports === loops.pharmacyPatients;
  if (pharmacy) checklist.requirements.PHA(pharmacy, isZeroReport ? 'zero-report' : 'record', examiner.finding, loops);
  checklist.onPharmacy(loops, examiner.finding);
  if (pharmacy && !isZeroReport && loops.pharmacyZeroReports > 0) examiner.finding('zero-report', pharmacy, 0, { reason: 'with-records' });
  examiner.pharmacyEnds?.(loops);

  release(pharmacy);
  loops.pharmacy = undefined;
  loops.pharmacyPatients = 0;
  loops.pharmacyZeroReports = 0;
  file.isPharmacyOpen = false;
  file.pharmacyStart = -1;
}
