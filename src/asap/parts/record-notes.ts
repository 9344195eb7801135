import type { CompiledDictionary } from '../dictionary.js';
import type { KeyHash } from '../records/key-set.js';
import type { ReportingStatus } from '../examination/loops.js';
import { createNotedView, noteSegment, standForNote } from '../reading/noted-segment.js';
import type { SegmentView } from '../reading/segment-view.js';

/** Notes the records of a part: what each is known by, and where it would be reported, for those of other parts to be compared with. */
export interface RecordNotes {
  /** Notes the open record, before which so many issues had been found. */
  readonly add: (status: ReportingStatus, key: KeyHash, dispensing: SegmentView, found: number, grade: number) => void;
  /** A fault of the patient is a fault of each of its records, all of which have been noted. */
  readonly raise: (grade: number) => void;
}

/** A note as it is read, in its place in the whole file. */
export interface RecordNote {
  readonly status: ReportingStatus;
  readonly key: KeyHash;
  /** The record's DSP, of which nothing is known but the place of the element it would be reported at. */
  readonly dispensing: SegmentView;
  readonly found: number;
  readonly grade: number;
}

/** Where a part starts: the first of each kind in it. */
export interface PartPlace {
  readonly offset: number;
  readonly line: number;
  readonly segment: number;
  readonly pharmacy: number;
  readonly patient: number;
}

/** So many numbers note a record; the last is its grade. */
const WIDTH = 11;
const GRADE = WIDTH - 1;

const statuses: readonly ReportingStatus[] = ['new', 'revise', 'void'];

/** The element at which a record is reported that another one contradicts. */
function elementOf(status: ReportingStatus, dictionary: CompiledDictionary): number {
  return dictionary.position('DSP', status === 'new' ? 'prescriptionNumber' : 'reportingStatus');
}

/** Starts to note records as numbers, which are few and name nobody. */
export function createNotes(notes: number[], dictionary: CompiledDictionary): RecordNotes {
  let raised = 0;
  return {
    add: (status, { high, low }, view, found, grade) => {
      const { index, offset, length, line, patient, dispensing } = noteSegment(view, elementOf(status, dictionary));
      notes.push(statuses.indexOf(status), high, low, index, offset, length, line, patient, dispensing, found, grade);
    },
    raise: (grade) => {
      for (; raised < notes.length; raised += WIDTH) notes[raised + GRADE] = Math.max(notes[raised + GRADE] ?? 0, grade);
    },
  };
}

/** Reads notes one after the other; each holds until the next. */
export function* readNotes(notes: readonly number[], dictionary: CompiledDictionary, place: PartPlace): Generator<RecordNote, void> {
  const dispensing = createNotedView(dictionary.segment('DSP').spec);
  const key: KeyHash = { high: 0, low: 0 };
  for (let at = 0; at < notes.length; at += WIDTH) {
    const noted = (field: number): number => notes[at + field] ?? 0;
    const status = statuses[noted(0)] ?? 'new';
    const element = elementOf(status, dictionary);
    key.high = noted(1);
    key.low = noted(2);
    standForNote(dispensing, element, {
      index: place.segment + noted(3),
      offset: place.offset + noted(4),
      length: noted(5),
      line: place.line + noted(6) - 1,
      pharmacy: place.pharmacy,
      patient: place.patient + noted(7),
      dispensing: noted(8),
    });
    yield { status, key, dispensing, found: noted(9), grade: noted(GRADE) };
  }
}
