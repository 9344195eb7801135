import type { Loops } from './loops.js';
import type { SegmentView } from './segment-view.js';
import type { SegmentId } from './tables/spec.js';

/** What the placement of segments tells the one who reads them. */
export interface PlacementEvents {
  readonly misplaced: (view: SegmentView) => void;
  /** A loop closes without a segment it needs. */
  readonly missing: (parent: SegmentView, id: SegmentId) => void;
  /** The loops of that level are still open when these are called. */
  readonly dispensingCloses: () => void;
  readonly patientCloses: () => void;
  readonly pharmacyCloses: () => void;
  /** The view of a closed loop may be used for another segment. */
  readonly released: (view: SegmentView) => void;
  /** Whether the transaction voids an earlier one (TH03 = 04) and so consists of TH and TT alone. */
  readonly isTransactionVoid: () => boolean;
}

/** Puts segments into their loops in the order they come. */
export interface Placement {
  /** Opens loops for a segment with a known id, closing those it ends; false when the segment fills no place and is only looked at. */
  readonly place: (view: SegmentView) => boolean;
  /** Closes what a trailer closes, once its elements have been judged. */
  readonly finish: (view: SegmentView) => void;
  /** Passes over an id the format does not know; answers whether it is to be reported, which after TT is so once. */
  readonly skip: () => boolean;
  /** The end of the file. */
  readonly end: () => void;
  /** Index of the segment that opened the pharmacy, if one is open. */
  readonly pharmacyStart: () => number;
  /** Whether counts and control numbers still speak of this transaction. */
  readonly isCounting: () => boolean;
}

/** The order of the segments under a DSP. */
const RANK: Partial<Record<SegmentId, number>> = { PRE: 1, CDI: 2, AIR: 3 };

/**
 * The loop structure of a transaction. A segment out of place opens its loop all the same, so that one cause gives one finding:
 * its children are at home there, and neither it nor the parent it lacks is missed.
 */
export function createPlacement(loops: Loops, events: PlacementEvents): Placement {
  // After TT, and from a second TH on, only the first segment out of place is reported.
  let muted = false;
  let trailerSeen = false;
  let sourceSeen = false;
  let pharmacySeen = false;
  let pharmacyOpen = false;
  let patientOpen = false;
  let dispensingOpen = false;
  let patientSeen = false;
  let dispensingSeen = false;
  let pharmacyStart = -1;
  let rank = 0;
  // A PRE has come before the DSP it may belong to.
  let prescriberAhead = false;
  let last: SegmentView | undefined;
  let pharmacies = 0;
  let patients = 0;
  let dispensings = 0;

  const misplaced = (view: SegmentView): void => {
    if (!muted) events.misplaced(view);
    if (trailerSeen) muted = true;
  };
  const missing = (parent: SegmentView | undefined, id: SegmentId): void => {
    if (parent && !muted) events.missing(parent, id);
  };

  const release = (view: SegmentView | undefined): void => {
    if (view) events.released(view);
  };

  const closeDispensing = (): void => {
    if (!dispensingOpen) return;
    if (!loops.prescriber && !prescriberAhead && !loops.isCut) missing(loops.dispensing, 'PRE');
    if (loops.dispensing) prescriberAhead = false;
    events.dispensingCloses();
    release(loops.dispensing);
    release(loops.prescriber);
    release(loops.additional);
    loops.compound.forEach(release);
    loops.dispensing = undefined;
    loops.prescriber = undefined;
    loops.additional = undefined;
    loops.compound.length = 0;
    loops.status = undefined;
    loops.isZeroReport = false;
    dispensingOpen = false;
  };
  const closePatient = (): void => {
    closeDispensing();
    prescriberAhead = false;
    if (!patientOpen) return;
    if (!dispensingSeen && !loops.isCut) missing(loops.patient, 'DSP');
    events.patientCloses();
    release(loops.patient);
    loops.patient = undefined;
    patientOpen = false;
  };
  const closePharmacy = (trailer: boolean): void => {
    closePatient();
    if (!pharmacyOpen) return;
    if (!patientSeen && !loops.isCut) missing(loops.pharmacy, 'PAT');
    if (!trailer) missing(loops.pharmacy, 'TP');
    events.pharmacyCloses();
    release(loops.pharmacy);
    loops.pharmacy = undefined;
    pharmacyOpen = false;
    pharmacyStart = -1;
  };

  const openPharmacy = (view: SegmentView, real: boolean): void => {
    loops.pharmacy = real ? view : undefined;
    pharmacyOpen = true;
    pharmacySeen = true;
    pharmacyStart = view.index;
    patientSeen = false;
    pharmacies += 1;
    patients = 0;
  };
  const openPatient = (view: SegmentView, real: boolean): void => {
    if (!pharmacyOpen) openPharmacy(view, false);
    loops.patient = real ? view : undefined;
    patientOpen = true;
    patientSeen = true;
    dispensingSeen = false;
    patients += 1;
    dispensings = 0;
  };
  const openDispensing = (view: SegmentView, real: boolean): void => {
    if (!patientOpen) openPatient(view, false);
    loops.dispensing = real ? view : undefined;
    dispensingOpen = true;
    dispensingSeen = true;
    rank = 0;
    dispensings += 1;
  };

  const locate = (view: SegmentView): void => {
    view.place[0] = pharmacyOpen ? pharmacies - 1 : -1;
    view.place[1] = patientOpen ? patients - 1 : -1;
    view.place[2] = dispensingOpen ? dispensings - 1 : -1;
    view.place[3] = loops.compound.length - 1;
  };

  const placeUnderDispensing = (view: SegmentView, id: 'PRE' | 'CDI' | 'AIR'): boolean => {
    const own = RANK[id] ?? 0;
    if (!dispensingOpen) {
      misplaced(view);
      openDispensing(view, false);
      prescriberAhead = id === 'PRE';
    } else {
      const repeated = (id === 'PRE' && loops.prescriber !== undefined) || (id === 'AIR' && loops.additional !== undefined);
      if (repeated || own < rank) misplaced(view);
      if (repeated) return false;
    }
    // The order goes on from a segment out of place: what follows it in order is not at fault as well.
    rank = own;
    if (id === 'PRE') loops.prescriber = view;
    else if (id === 'AIR') loops.additional = view;
    else loops.compound.push(view);
    return true;
  };

  const placeKnown = (view: SegmentView, id: SegmentId): boolean => {
    switch (id) {
      case 'TH':
        if (view.index === 0) {
          loops.header = view;
          return true;
        }
        misplaced(view);
        muted = true;
        return false;
      case 'IS':
        if (last?.id !== 'TH' || sourceSeen) {
          misplaced(view);
          if (sourceSeen) return false;
        }
        sourceSeen = true;
        loops.source = view;
        return true;
      case 'PHA':
        if (trailerSeen) misplaced(view);
        closePharmacy(false);
        openPharmacy(view, true);
        return true;
      case 'PAT':
        closePatient();
        if (!pharmacyOpen || trailerSeen) misplaced(view);
        openPatient(view, true);
        return true;
      case 'DSP':
        closeDispensing();
        if (!patientOpen || trailerSeen) misplaced(view);
        openDispensing(view, true);
        return true;
      case 'PRE':
      case 'CDI':
      case 'AIR':
        return placeUnderDispensing(view, id);
      case 'TP':
        closePatient();
        if (!pharmacyOpen || trailerSeen) misplaced(view);
        pharmacySeen = true;
        return pharmacyOpen;
      case 'TT':
        if (trailerSeen) misplaced(view);
        else closePharmacy(false);
        return !trailerSeen;
    }
  };

  return {
    place: (view) => {
      const { id } = view;
      if (id === undefined) return false;
      const isPlaced = placeKnown(view, id);
      locate(view);
      last = view;
      return isPlaced;
    },
    skip: () => {
      const report = !muted;
      if (trailerSeen) muted = true;
      return report;
    },
    finish: (view) => {
      if (view.id === 'TP') closePharmacy(true);
      if (view.id === 'TT') trailerSeen = true;
    },
    end: () => {
      // A trailer that is itself cut off is not missing.
      closePharmacy(loops.isCut && last?.id === 'TP');
      if (!loops.isCut && !events.isTransactionVoid()) {
        if (!sourceSeen) missing(loops.header, 'IS');
        if (!pharmacySeen) missing(loops.header, 'PHA');
      }
      if (!trailerSeen) missing(loops.header, 'TT');
    },
    pharmacyStart: () => pharmacyStart,
    isCounting: () => !trailerSeen && !muted,
  };
}
