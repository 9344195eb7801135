import { closeDispensing, closePatient, closePharmacy, reportMissing } from './closing.js';
import type { FileState } from './file-state.js';
import { releaseView, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';

/** The order of the segments under a DSP. */
const RANK = { PRE: 1, CDI: 2, AIR: 3 } as const;

/** CDI01 counts ingredients in two digits. What stands open is held in memory, so that it has to have an end. */
const MOST_INGREDIENTS = 99;

function noteMisplaced(file: FileState): void {
  if (!file.isMuted) file.misplaced = 'order';
  if (file.trailerSeen) file.isMuted = true;
}

function openPharmacy(file: FileState, view: SegmentView, isReal: boolean): void {
  file.loops.pharmacy = isReal ? view : undefined;
  file.isPharmacyOpen = true;
  file.pharmacySeen = true;
  file.pharmacyStart = view.index;
  file.patientSeen = false;
  file.pharmacies += 1;
  file.patients = 0;
}

function openPatient(file: FileState, view: SegmentView, isReal: boolean): void {
  if (!file.isPharmacyOpen) openPharmacy(file, view, false);
  file.loops.patient = isReal ? view : undefined;
  file.isPatientOpen = true;
  file.patientSeen = true;
  file.dispensingSeen = false;
  file.patients += 1;
  file.dispensings = 0;
}

function openDispensing(file: FileState, view: SegmentView, isReal: boolean): void {
  if (!file.isPatientOpen) openPatient(file, view, false);
  file.loops.dispensing = isReal ? view : undefined;
  file.isDispensingOpen = true;
  file.dispensingSeen = true;
  file.rank = 0;
  file.dispensings += 1;
}

function placeUnderDispensing(file: FileState, view: SegmentView, id: keyof typeof RANK): boolean {
  const { loops } = file;
  const own = RANK[id];
  if (!file.isDispensingOpen) {
    noteMisplaced(file);
    openDispensing(file, view, false);
    if (id === 'PRE') file.strayPrescribers += 1;
  } else {
    const isRepeated = (id === 'PRE' && loops.prescriber !== undefined) || (id === 'AIR' && loops.additional !== undefined);
    if (isRepeated || own < file.rank) noteMisplaced(file);
    if (isRepeated) {
      if (id === 'PRE') file.strayPrescribers += 1;
      return false;
    }
  }
  if (id === 'CDI' && loops.compound.length === MOST_INGREDIENTS) {
    if (!file.isMuted) file.misplaced ??= 'ingredients';
    return false;
  }
  // The order goes on from a segment out of place: what follows it in order is not at fault as well.
  file.rank = own;
  if (id === 'PRE') loops.prescriber = view;
  else if (id === 'AIR') loops.additional = view;
  else loops.compound.push(view);
  return true;
}

function placeById(file: FileState, view: SegmentView, id: SegmentId): boolean {
  switch (id) {
    case 'TH':
      if (view.index === 0) {
        file.loops.header = view;
        return true;
      }
      noteMisplaced(file);
      file.isMuted = true;
      return false;
    case 'IS':
      if (file.lastId !== 'TH' || file.sourceSeen) {
        noteMisplaced(file);
        if (file.sourceSeen) return false;
      }
      file.sourceSeen = true;
      file.loops.source = view;
      return true;
    case 'PHA':
      if (file.trailerSeen) noteMisplaced(file);
      closePharmacy(file, false);
      openPharmacy(file, view, true);
      return true;
    case 'PAT':
      closePatient(file);
      if (!file.isPharmacyOpen || file.trailerSeen) noteMisplaced(file);
      openPatient(file, view, true);
      return true;
    case 'DSP':
      closeDispensing(file);
      if (!file.isPatientOpen || file.trailerSeen) noteMisplaced(file);
      openDispensing(file, view, true);
      return true;
    case 'PRE':
    case 'CDI':
    case 'AIR':
      return placeUnderDispensing(file, view, id);
    case 'TP':
      closePatient(file);
      if (!file.isPharmacyOpen || file.trailerSeen) noteMisplaced(file);
      file.pharmacySeen = true;
      return file.isPharmacyOpen;
    case 'TT':
      if (file.trailerSeen) noteMisplaced(file);
      else if (file.isPharmacyOpen && file.patientSeen) {
        closePatient(file);
        file.earlyTrailer = 'TT';
      } else closePharmacy(file, false);
      return !file.trailerSeen;
  }
}

/**
 * Opens loops for a segment with a known id, closing those it ends; false when the segment fills no place and is only looked at.
 * A segment out of place opens its loop all the same, so that one cause gives one finding: its children are at home there, and neither
 * it nor the parent it lacks is missed.
 */
export function place(file: FileState, view: SegmentView, id: SegmentId): boolean {
  const isPlaced = placeById(file, view, id);
  view.place[0] = file.isPharmacyOpen ? file.pharmacies - 1 : -1;
  view.place[1] = file.isPatientOpen ? file.patients - 1 : -1;
  view.place[2] = file.isDispensingOpen ? file.dispensings - 1 : -1;
  view.place[3] = file.loops.compound.length - 1;
  file.lastId = id;
  // Reported once its place is known, by which its path is found.
  if (file.misplaced === 'order') file.examiner.finding(id === 'TH' && file.trailerSeen ? 'second-transaction' : 'misplaced-segment', view, 0);
  if (file.misplaced === 'ingredients') file.examiner.finding('misplaced-segment', view, 0, { reason: 'ingredients', expected: MOST_INGREDIENTS });
  file.misplaced = undefined;
  return isPlaced;
}

/** Passes over an id the format does not know; answers whether it is to be reported, which after TT is so once. */
export function passOver(file: FileState): boolean {
  const isReported = !file.isMuted;
  if (file.trailerSeen) file.isMuted = true;
  return isReported;
}

/** Closes the pharmacy that an early trailer has left open: what comes next tells whether a segment is missing or only out of place. */
export function settleTrailer(file: FileState, next: SegmentId | undefined): void {
  const { earlyTrailer } = file;
  if (earlyTrailer === undefined) return;
  file.earlyTrailer = undefined;
  if (earlyTrailer === 'TP') {
    if (next === 'PAT') file.patientSeen = true;
    closePharmacy(file, true);
  } else if (next !== 'TP') {
    closePharmacy(file, false);
  }
}

/** Closes what a trailer closes, once its elements have been judged. */
export function finishTrailer(file: FileState, id: SegmentId): void {
  if (id === 'TP' && file.isPharmacyOpen && !file.patientSeen) file.earlyTrailer = 'TP';
  else if (id === 'TP') closePharmacy(file, true);
  if (id === 'TT') file.trailerSeen = true;
}

/** Whether counts and control numbers still speak of this transaction. */
export function isCounting(file: FileState): boolean {
  return !file.trailerSeen && !file.isMuted;
}

/** Closes what the end of the file leaves open. */
export function endFile(file: FileState): void {
  const { loops } = file;
  settleTrailer(file, undefined);
  // A trailer that is itself cut off is not missing.
  closePharmacy(file, loops.isCut && file.lastId === 'TP');
  if (!loops.isCut && !file.hasNoRecords) {
    if (!file.sourceSeen) reportMissing(file, loops.header, 'IS');
    if (!file.pharmacySeen) reportMissing(file, loops.header, 'PHA');
  }
  if (!file.trailerSeen) reportMissing(file, loops.header, 'TT');
}

/** Gives back what a file has held to its end. */
export function releaseFile({ view, loops }: FileState): void {
  for (const held of [view, loops.header, loops.source]) if (held) releaseView(held);
}
