import { areOneDigit, BLANK, codeAt, codeUnitsOf, DIGIT, HYPHEN, spells } from '../../core/char-codes.js';
import { isDoubtfulSsn, isPossibleSsn } from '../../identifiers/ssn.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { Loops } from '../examination/loops.js';
import type { Report } from '../findings.js';
import { addKey, createKeySet, mixIn, mixInText, startHash, type KeyHash, type KeySet } from '../records/key-set.js';
import { createNumberTable, findOrAdd, type NumberTable } from '../records/number-table.js';
import { kindsOf, isReadable, numberOf, sliceOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** What a new record is compared by: numbers alone, from which nobody can be told. */
export interface RecordFacts {
  /** Pharmacy and prescription number. */
  readonly prescription: KeyHash;
  /** Kind and number of the patient's id; two zeros where it names nobody. */
  readonly person: KeyHash;
  /** The last name as a hash. */
  name: number;
  /** Dates as CCYYMMDD; 0 where they cannot be relied on. */
  birth: number;
  fill: number;
  /** -1 where it cannot be relied on, or a portion was dispensed. */
  refill: number;
}

/** What is remembered of the new records of a file. */
export interface RecordsMemory {
  readonly prescriptions: NumberTable;
  readonly fills: NumberTable;
  readonly people: NumberTable;
  /** What has been said, which is not said again. */
  readonly said: KeySet;
}

/** Nothing seen yet. */
export function createRecordsMemory(): RecordsMemory {
  return { prescriptions: createNumberTable(3), fills: createNumberTable(1), people: createNumberTable(2), said: createKeySet() };
}

/** No facts yet. */
export function createRecordFacts(): RecordFacts {
  return { prescription: { high: 0, low: 0 }, person: { high: 0, low: 0 }, name: 0, birth: 0, fill: 0, refill: -1 };
}

const ANIMAL = 2;
const LICENSE = 6;
const SSN = 7;
const SAMPLE_NUMBER = '123456789';

/** Compares new records of a file with each other. */
export interface RecordsTogether {
  /** Reads what the open record is compared by; false where it is not compared. */
  readonly read: (loops: Loops, facts: RecordFacts) => boolean;
  /** Holds a record against those before it. */
  readonly compare: (facts: RecordFacts, patient: SegmentView, dispensing: SegmentView, memory: RecordsMemory, report: Report) => void;
  /** Where findings stand: positions in PAT and DSP. */
  readonly places: { readonly id: number; readonly birth: number; readonly prescription: number; readonly refill: number };
}

/** Takes an id into a hash without its hyphens and blanks. */
function mixInId(key: KeyHash, view: SegmentView, element: number): void {
  const end = valueEnd(view, element);
  for (let at = valueStart(view, element); at < end; at += 1) {
    const code = codeAt(view.codes, at);
    if (code !== HYPHEN && code !== BLANK) mixIn(key, code >= 0x61 ? code & ~0x20 : code);
  }
}

/** Whether an id names somebody: no placeholder, no number that was made up. */
function namesSomebody(kind: number, view: SegmentView, element: number): boolean {
  let { codes } = view;
  let start = valueStart(view, element);
  let end = valueEnd(view, element);
  if (kindsOf(view, element) !== DIGIT) {
    const number = sliceOf(view, start, end).replace(/[- ]/g, '');
    [codes, start, end] = [codeUnitsOf(number), 0, number.length];
    if (number === SAMPLE_NUMBER) return false;
  } else if (spells(codes, start, end, SAMPLE_NUMBER)) return false;
  if (areOneDigit(codes, start, end)) return false;
  return kind === LICENSE || (isPossibleSsn(codes, start, end) && !isDoubtfulSsn(codes, start, end));
}

/** One prescription number and one patient, one id and one person, one day and one refill. */
export function recordsTogether(dictionary: CompiledDictionary): RecordsTogether {
  const dea = dictionary.position('PHA', 'dea');
  const prescriptionNumber = dictionary.position('DSP', 'prescriptionNumber');
  const filled = dictionary.position('DSP', 'dateFilled');
  const refillNumber = dictionary.position('DSP', 'refillNumber');
  const partial = dictionary.position('DSP', 'partialFill');
  const qualifier = dictionary.position('PAT', 'idQualifier');
  const jurisdiction = dictionary.position('PAT', 'idJurisdiction');
  const id = dictionary.position('PAT', 'id');
  const lastName = dictionary.position('PAT', 'lastName');
  const born = dictionary.position('PAT', 'dateOfBirth');
  const species = dictionary.position('PAT', 'species');
  const scratch: KeyHash = { high: 0, low: 0 };

  const readPerson = (patient: SegmentView, person: KeyHash): void => {
    person.high = 0;
    person.low = 0;
    if (!isReadable(patient, qualifier) || !isReadable(patient, id)) return;
    const kind = numberOf(patient, qualifier);
    if ((kind !== SSN && kind !== LICENSE) || !namesSomebody(kind, patient, id)) return;
    startHash(person);
    mixIn(person, kind);
    if (kind === LICENSE && isReadable(patient, jurisdiction)) mixInText(person, patient.codes, valueStart(patient, jurisdiction), valueEnd(patient, jurisdiction));
    mixInId(person, patient, id);
  };

  /** Says a thing about a pair once. */
  const isSaid = (memory: RecordsMemory, key: KeyHash, other: KeyHash, ...more: readonly number[]): boolean => {
    scratch.high = key.high;
    scratch.low = key.low;
    for (const value of [other.high, other.low, ...more]) mixIn(scratch, value);
    return !addKey(memory.said, scratch);
  };

  return {
    places: { id, birth: born, prescription: prescriptionNumber, refill: refillNumber },
    read: ({ pharmacy, patient, dispensing, status }, facts) => {
      if (status !== 'new' || !dispensing || !patient || !isReadable(pharmacy, dea)) return false;
      if (species > 0 && isReadable(patient, species) && numberOf(patient, species) === ANIMAL) return false;
      startHash(facts.prescription);
      mixInText(facts.prescription, pharmacy.codes, valueStart(pharmacy, dea), valueEnd(pharmacy, dea));
      mixIn(facts.prescription, -1);
      mixInText(facts.prescription, dispensing.codes, valueStart(dispensing, prescriptionNumber), valueEnd(dispensing, prescriptionNumber));
      readPerson(patient, facts.person);
      startHash(scratch);
      if (isReadable(patient, lastName)) mixInText(scratch, patient.codes, valueStart(patient, lastName), valueEnd(patient, lastName));
      facts.name = scratch.low;
      facts.birth = isReadable(patient, born) ? numberOf(patient, born) : 0;
      facts.fill = isReadable(dispensing, filled) ? numberOf(dispensing, filled) : 0;
      const isPortion = partial > 0 && isReadable(dispensing, partial) && numberOf(dispensing, partial) > 0;
      facts.refill = !isPortion && isReadable(dispensing, refillNumber) ? numberOf(dispensing, refillNumber) : -1;
      return true;
    },
    compare: ({ prescription, person, name, birth, fill, refill }, patient, dispensing, memory, report) => {
      const isKnown = (person.high !== 0 || person.low !== 0) && birth !== 0;
      let isAnotherPatient = false;
      if (isKnown) {
        const first = findOrAdd(memory.prescriptions, prescription, person.high, person.low, birth);
        const { slots } = memory.prescriptions;
        isAnotherPatient = first >= 0 && (slots[first] !== person.high || slots[first + 1] !== person.low) && slots[first + 2] !== birth;
        if (isAnotherPatient && !isSaid(memory, prescription, person, birth)) {
          report('records-disagree', dispensing, prescriptionNumber, { reason: 'number-two-patients' });
        }
        const earlier = findOrAdd(memory.people, person, name, birth);
        const { slots: people } = memory.people;
        if (earlier >= 0 && people[earlier + 1] !== birth && !isSaid(memory, person, person, name, birth)) {
          if (people[earlier] === name) report('records-disagree', patient, born, { reason: 'person-two-births' });
          else report('records-disagree', patient, id, { reason: 'id-two-people' });
        }
      }
      // Another patient under the number is what the two refills come from.
      if (refill < 0 || fill === 0 || isAnotherPatient) return;
      scratch.high = prescription.high;
      scratch.low = prescription.low;
      mixIn(scratch, fill);
      const sameDay = findOrAdd(memory.fills, scratch, refill);
      if (sameDay >= 0 && memory.fills.slots[sameDay] !== refill) report('records-disagree', dispensing, refillNumber, { reason: 'refill-same-day' });
    },
  };
}
