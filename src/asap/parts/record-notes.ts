import { lineFeedsIn } from '../../core/char-codes.js';
import { createRecordFacts, type RecordFacts } from '../checks/records-together.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { KeyHash } from '../records/key-set.js';
import type { ReportingStatus } from '../examination/loops.js';
import { createView, endOf, startOf, type SegmentView } from '../reading/segment-view.js';

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
  /** The line of an element in the whole file. */
  readonly lineOf: (view: SegmentView, element: number) => number;
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

/** Starts to note records as numbers, which are few and name nobody. */
export function createNotes(notes: number[], dictionary: CompiledDictionary): RecordNotes {
  let raised = 0;
  const places = placesOf(dictionary);
  const addPlaces = (view: SegmentView, elements: readonly number[]): void => {
    notes.push(view.index);
    for (const element of elements) {
      const start = startOf(view, element);
      notes.push(view.base + start, endOf(view, element) - start, view.line + lineFeedsIn(view.codes, view.start, start));
    }
  };
  return {
    add: ({ status, key, dispensing, patient, facts }, found, grade) => {
      const from = notes.length;
      notes.push(0, grade, statuses.indexOf(status), key.high, key.low, dispensing.place[1], dispensing.place[2], found);
      addPlaces(dispensing, facts ? places.dispensing : places.dispensing.slice(0, PLACES_BY_KEY));
      if (facts && patient) {
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
  const viewOf = (id: 'DSP' | 'PAT'): SegmentView => ({ ...createView(), id, spec: dictionary.segment(id).spec, base: place.offset });
  const [dispensing, patient] = [viewOf('DSP'), viewOf('PAT')];
  const key: KeyHash = { high: 0, low: 0 };
  const noted = createRecordFacts();
  const lines = new Map<number, number>();
  // A copy that was kept of an earlier record has the line of its own DSP01.
  const lineOf: RecordNote['lineOf'] = (view, element) => (view === dispensing || view === patient ? (lines.get(element) ?? view.line) : view.line);
  let at = 0;
  const next = (): number => {
    const number = notes[at] ?? 0;
    at += 1;
    return number;
  };
  const readPlaces = (view: SegmentView, elements: readonly number[]): void => {
    view.index = place.segment + next();
    view.count = Math.max(...elements);
    for (const element of elements) {
      const start = next();
      view.ends[element - 1] = start - 1;
      view.ends[element] = start + next();
      const line = place.line + next() - 1;
      lines.set(element, line);
      if (element === elements[0]) view.line = line;
    }
  };
  while (at < notes.length) {
    const end = at + next();
    const grade = next();
    const status = statuses[next()] ?? 'new';
    key.high = next();
    key.low = next();
    const ofPatient = place.patient + next();
    dispensing.place = [place.pharmacy, ofPatient, next(), -1];
    patient.place = [place.pharmacy, ofPatient, -1, -1];
    const found = next();
    const hasFacts = end - at > 1 + 3 * PLACES_BY_KEY;
    readPlaces(dispensing, hasFacts ? places.dispensing : places.dispensing.slice(0, PLACES_BY_KEY));
    if (hasFacts) {
      noted.prescription.high = next();
      noted.prescription.low = next();
      noted.person.high = next();
      noted.person.low = next();
      noted.name = next();
      noted.birth = next();
      noted.fill = next();
      noted.refill = next();
      readPlaces(patient, places.patient);
    }
    yield { status, key, dispensing, patient, facts: hasFacts ? noted : undefined, lineOf, found, grade };
  }
}
