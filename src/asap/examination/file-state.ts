import { createRecordMemory, type RecordMemory } from '../checks/record-identity.js';
import { checklistOf, type Checklist, type Examined } from './checklist.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledDictionary } from '../dictionary.js';
import type { OpeningFault } from '../frame/used-delimiters.js';
import type { HeaderForm } from '../reading/delimiters.js';
import type { Report } from '../findings.js';
import { createLoops, type Loops } from './loops.js';
import type { AsapLaw } from '../profile.js';
import type { Limits } from '../thresholds.js';
import type { HashKey } from '../records/keyed-hash.js';
import { takeView, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';

/** What somebody who has a file examined is told as it goes. */
export interface Examiner {
  readonly finding: Report;
  /** A segment has been judged; `isPlaced` says whether it stands in the loops. */
  readonly segment?: (view: SegmentView, loops: Loops, isPlaced: boolean) => void;
  /** The loops are still open when these are called; findings on them have been reported. */
  readonly dispensingEnds?: (loops: Loops) => void;
  readonly patientEnds?: (loops: Loops) => void;
  readonly pharmacyEnds?: (loops: Loops) => void;
}

/** What a file is examined against. */
export interface ExaminationOptions {
  readonly headerForm: HeaderForm;
  /** What TH declares otherwise than the segments behind it are written. */
  readonly openingFaults?: readonly OpeningFault[];
  /** Without a law nothing is required and no records are compared. */
  readonly law?: AsapLaw | undefined;
  /** Default: everything. */
  readonly examined?: Examined | undefined;
  /** The day of validation as CCYYMMDD. */
  readonly on?: number | undefined;
  /** New records are compared with each other beyond their key. */
  readonly compareRecords?: boolean | undefined;
  /** What records are hashed by, where other parts of the file are examined elsewhere. */
  readonly key?: HashKey | undefined;
  /** The limits of doubt. */
  readonly limits?: Limits | undefined;
}

/** A file while it is examined: all that is remembered of it. The functions that examine it have no state. */
export interface FileState {
  readonly examiner: Examiner;
  readonly headerForm: HeaderForm;
  readonly openingFaults: readonly OpeningFault[];
  readonly law: AsapLaw | undefined;
  readonly examined: Examined | undefined;
  dictionary: CompiledDictionary;
  checklist: Checklist;
  readonly loops: Loops;
  readonly memory: RecordMemory;

  /** The view to fill with the next segment. */
  view: SegmentView;

  /** Id of the segment before. */
  lastId: SegmentId | undefined;
  isVersionKnown: boolean;
  /** The transaction voids or answers an earlier one (TH03 = 02, 03, 04) and so consists of TH and TT alone. */
  hasNoRecords: boolean;
  zeroReportSeen: boolean;
  sourceSeen: boolean;
  pharmacySeen: boolean;
  trailerSeen: boolean;
  /** After TT, and from a second TH on, only the first segment out of place is reported. */
  isMuted: boolean;

  /** A loop may stand open without the segment that opens it, when that is missing. */
  isPharmacyOpen: boolean;
  isPatientOpen: boolean;
  isDispensingOpen: boolean;
  /** The open loop holds a PAT, or a DSP. */
  patientSeen: boolean;
  dispensingSeen: boolean;
  /** The segment that is being placed stands out of place: in the order of segments, or as an ingredient beyond those that can be counted. */
  misplaced: 'order' | 'ingredients' | undefined;
  /** How far the order of the segments under the open DSP has come. */
  rank: number;
  /** PRE that stand before the DSP they may belong to, or once more under another. */
  strayPrescribers: number;
  /** A trailer that came before what it closes was whole: its pharmacy stays open until the next segment. */
  earlyTrailer: 'TP' | 'TT' | undefined;
  /** Index of the segment that opened the pharmacy, or -1. */
  pharmacyStart: number;
  /** How many have been opened in the loop around them. */
  pharmacies: number;
  patients: number;
  dispensings: number;
}

/** A file of which nothing has been read. */
export function createFileState({ headerForm, openingFaults = [], law, examined, on, limits, compareRecords = true, key }: ExaminationOptions, examiner: Examiner, memory = createRecordMemory(compareRecords, key)): FileState {
  const dictionary = compiledDictionary(DEFAULT_VERSION);
  return {
    examiner,
    headerForm,
    openingFaults,
    law,
    examined,
    dictionary,
    checklist: checklistOf(dictionary, law, examined),
    loops: createLoops(on, limits),
    memory,
    view: takeView(),
    lastId: undefined,
    isVersionKnown: false,
    hasNoRecords: false,
    zeroReportSeen: false,
    sourceSeen: false,
    pharmacySeen: false,
    trailerSeen: false,
    isMuted: false,
    isPharmacyOpen: false,
    isPatientOpen: false,
    isDispensingOpen: false,
    patientSeen: false,
    dispensingSeen: false,
    misplaced: undefined,
    rank: 0,
    strayPrescribers: 0,
    earlyTrailer: undefined,
    pharmacyStart: -1,
    pharmacies: 0,
    patients: 0,
    dispensings: 0,
  };
}
