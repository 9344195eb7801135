import type { Loops } from '../examination/loops.js';
import type { SegmentView } from '../reading/segment-view.js';
import type { DispensingEntry } from '../submission.js';
import type { PatientRecord, PharmacyRecord } from '../generated/records.js';
import { typedRecord, type AnyRecord } from './typed-record.js';

/** A dispensing with the patient and the pharmacy it belongs to, since a stream has no tree around it. */
export interface StreamedDispensing extends DispensingEntry {
  /** PHA of the pharmacy around it. */
  readonly pharmacy: PharmacyRecord;
  /** PAT of the patient around it. */
  readonly patient: PatientRecord;
}

/** The record of a segment; an empty one where the segment is missing, so that nothing falls out. */
export function recordOf(view: SegmentView | undefined): AnyRecord {
  return view?.spec ? typedRecord(view, view.spec) : {};
}

/** Makes entries of the open loops; patients and pharmacies are made once for all their entries. */
export interface EntryMaker {
  readonly entry: (loops: Loops) => StreamedDispensing;
  readonly patientEnds: () => void;
  readonly pharmacyEnds: () => void;
}

/** Starts a file. */
export function createEntryMaker(): EntryMaker {
  let pharmacy: PharmacyRecord | undefined;
  let patient: PatientRecord | undefined;
  return {
    entry: (loops) => {
      pharmacy ??= recordOf(loops.pharmacy);
      patient ??= recordOf(loops.patient);
      const dispensing = recordOf(loops.dispensing);
      const prescriber = recordOf(loops.prescriber);
      const compound = loops.compound.map(recordOf);
      if (!loops.additional) return { pharmacy, patient, dispensing, prescriber, compound };
      return { pharmacy, patient, dispensing, prescriber, compound, additional: recordOf(loops.additional) };
    },
    patientEnds: () => {
      patient = undefined;
    },
    pharmacyEnds: () => {
      pharmacy = undefined;
    },
  };
}
