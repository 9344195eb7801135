import { createRecordFacts, type RecordFacts } from '../checks/records-together.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { KeyHash } from '../records/keyed-hash.js';
import type { ReportingStatus } from '../examination/loops.js';
import { createNotedView, noteSegment, standForNote, type NotedSegment } from '../reading/noted-segment.js';
import type { SegmentView } from '../reading/segment-view.js';

/** A record as it is compared with others: what it is known by, and where it would be reported. */
export interface ComparedRecord {
  readonly status: ReportingStatus;
  readonly key: KeyHash;
  readonly dispensing: SegmentView;
  readonly patient: SegmentView | undefined;
  /** Beyond the key, where that is asked for. */
  readonly facts: RecordFacts | undefined;
}

/** Notes the records of a part for those of other parts to be compared with. */
export interface RecordNotes {
  /** Notes the open record, before which so many issues had been found. */
  readonly add: (record: ComparedRecord, found: number, grade: number) => void;
  /** A fault of the patient is a fault of each of its records, all of which have been noted. */
  readonly raise: (grade: number) => void;
}

/** A note as it is read, in its place in the whole file; of its views nothing is known but the places of elements. */
export interface RecordNote extends ComparedRecord {
  readonly found: number;
  readonly grade: number;
  /** Lets a view of the note stand for one of its elements; other views are left as they are. */
  readonly standFor: (view: SegmentView, element: number) => void;
}

/** Where a part starts: the first of each kind in it. */
export interface PartPlace {
  readonly offset: number;
  readonly line: number;
  readonly segment: number;
  readonly pharmacy: number;
  readonly patient: number;
}

const statuses: readonly ReportingStatus[] = ['new', 'revise', 'void'];

/** A record that is compared by its key alone is reported at DSP01 or DSP02. */
const PLACES_BY_KEY = 2;

/** The length of a note and its grade stand where all notes have them. */
const LENGTH = 0;
const GRADE = 1;

/** The elements at which records are reported that others contradict. */
function placesOf(dictionary: CompiledDictionary) {
  return {
    dispensing: ['reportingStatus', 'prescriptionNumber', 'refillNumber'].map((name) => dictionary.position('DSP', name)),
    patient: ['id', 'dateOfBirth'].map((name) => dictionary.position('PAT', name)),
  };
}

/** Starts to note records as numbers, which are few and name nobody: hashes, whose key lies in the parts, and places. */
export function createNotes(notes: number[], dictionary: CompiledDictionary): RecordNotes {
  let raised = 0;
  const places = placesOf(dictionary);
  const addPlaces = (view: SegmentView, elements: readonly number[]): void => {
    for (const element of elements) {
      const { index, offset, length, line, patient, dispensing } = noteSegment(view, element);
      notes.push(index, offset, length, line, patient, dispensing);
    }
  };
  return {
    add: ({ status, key, dispensing, patient, facts }, found, grade) => {
      const from = notes.length;
      const isCompared = facts !== undefined && patient !== undefined;
      notes.push(0, grade, statuses.indexOf(status), key.high, key.low, found, isCompared ? 1 : 0);
      addPlaces(dispensing, isCompared ? places.dispensing : places.dispensing.slice(0, PLACES_BY_KEY));
      if (isCompared) {
        notes.push(facts.prescription.high, facts.prescription.low, facts.person.high, facts.person.low, facts.name, facts.birth, facts.fill, facts.refill);
        addPlaces(patient, places.patient);
      }
      notes[from + LENGTH] = notes.length - from;
    },
    raise: (grade) => {
      while (raised < notes.length) {
        notes[raised + GRADE] = Math.max(notes[raised + GRADE] ?? 0, grade);
        raised += notes[raised + LENGTH] ?? notes.length;
      }
    },
  };
}

/** Reads notes one after the other; each holds until the next. */
export function* readNotes(notes: readonly number[], dictionary: CompiledDictionary, place: PartPlace): Generator<RecordNote, void> {
  const places = placesOf(dictionary);
  const dispensing = createNotedView(dictionary.segment('DSP').spec);
  const patient = createNotedView(dictionary.segment('PAT').spec);
  const key: KeyHash = { high: 0, low: 0 };
  const noted = createRecordFacts();
  const inDispensing = new Map<number, NotedSegment>();
  const inPatient = new Map<number, NotedSegment>();
  const stood = new Map([[dispensing, inDispensing], [patient, inPatient]]);
  const standFor: RecordNote['standFor'] = (view, element) => {
    const at = stood.get(view)?.get(element);
    if (at) standForNote(view, element, at);
  };
  let at = 0;
  const next = (): number => {
    const number = notes[at] ?? 0;
    at += 1;
    return number;
  };
  const readPlaces = (held: Map<number, NotedSegment>, elements: readonly number[]): void => {
    for (const element of elements) {
      const index = place.segment + next();
      const offset = place.offset + next();
      const length = next();
      const line = place.line + next() - 1;
      const ofPatient = place.patient + next();
      held.set(element, { index, offset, length, line, pharmacy: place.pharmacy, patient: ofPatient, dispensing: next() });
    }
  };
  while (at < notes.length) {
    at += 1;
    const grade = next();
    const status = statuses[next()] ?? 'new';
    key.high = next();
    key.low = next();
    const found = next();
    const isCompared = next() === 1;
    readPlaces(inDispensing, isCompared ? places.dispensing : places.dispensing.slice(0, PLACES_BY_KEY));
    if (isCompared) {
      noted.prescription.high = next();
      noted.prescription.low = next();
      noted.person.high = next();
      noted.person.low = next();
      noted.name = next();
      noted.birth = next();
      noted.fill = next();
      noted.refill = next();
      readPlaces(inPatient, places.patient);
    }
    standFor(dispensing, places.dispensing[0] ?? 0);
    yield { status, key, dispensing, patient, facts: isCompared ? noted : undefined, standFor, found, grade };
  }
}
