import { areOneDigit, codeUnitsOf, DIGIT, spells, type CodeUnits } from '../../core/char-codes.js';
import { isDoubtfulSsn, isPossibleSsn } from '../../identifiers/ssn.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { Loops } from '../examination/loops.js';
import type { Report } from '../findings.js';
import { addKey, createKeySet, findOrAdd, type KeySet } from '../records/key-set.js';
import { continueHash, createHashState, createHashWords, endHash, endShortHash, keepHash, mixIn, mixInText, startHash, type HashKey, type HashWords, type KeyHash } from '../records/keyed-hash.js';
import { DRIVERS_LICENSE, SAMPLE_NUMBER, SSN } from '../values/person-id.js';
import { kindsOf, isReadable, numberOf, sliceOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** What a new record is compared by; where it is shared, hashes alone, from which without their key nobody can be told. */
export interface RecordFacts {
  /** Pharmacy and prescription number. */
  readonly prescription: KeyHash;
  /** Kind and number of the patient's id; two zeros where it names nobody. */
  readonly person: KeyHash;
  /** The last name. */
  name: number;
  /** The birth date, as a hash where the facts are shared; 0 where it cannot be relied on. */
  birth: number;
  /** The day of the fill, likewise; 0 where it or the refill number cannot be relied on, or a portion was dispensed. */
  fill: number;
  /** The refill number. */
  refill: number;
}

/** What is remembered of the new records of a file. */
export interface RecordsMemory {
  /** Of each prescription number its first patient and birth date, and its first fill and refill number until there are several fills. */
  readonly prescriptions: KeySet;
  /** Of each day of a prescription with several fills its first refill number. */
  readonly fills: KeySet;
  /** Of each id its first last name and birth date. */
  readonly people: KeySet;
  /** What has been said, which is not said again. */
  readonly said: KeySet;
  /** The hash of the open pharmacy, by the index of its segment. */
  readonly pharmacy: HashWords & { index: number };
}

/** Nothing seen yet. */
export function createRecordsMemory(): RecordsMemory {
  return { prescriptions: createKeySet(4), fills: createKeySet(1), people: createKeySet(2), said: createKeySet(), pharmacy: { index: -1, ...createHashWords() } };
}

/** No facts yet. */
export function createRecordFacts(): RecordFacts {
  return { prescription: { high: 0, low: 0 }, person: { high: 0, low: 0 }, name: 0, birth: 0, fill: 0, refill: 0 };
}

/** The numbers that stand with a prescription. */
const PATIENT = 0;
const BIRTH = 1;
const FILL = 2;
const REFILL = 3;
/** The fills of the prescription stand with its days. */
const SEVERAL = -1;

const ANIMAL = 2;

/** Compares new records of a file with each other. */
export interface RecordsTogether {
  /** Reads what the open record is compared by; false where it is not compared. */
  readonly read: (loops: Loops, by: { readonly key: HashKey; readonly isShared: boolean; readonly together: RecordsMemory | undefined }, facts: RecordFacts) => boolean;
  /** Holds a record against those before it. */
  readonly compare: (facts: RecordFacts, patient: SegmentView, dispensing: SegmentView, memory: RecordsMemory, report: Report) => void;
  /** Where findings stand: positions in PAT and DSP. */
  readonly places: { readonly id: number; readonly birth: number; readonly prescription: number; readonly refill: number };
}

/** Whether an id names somebody: no placeholder, no number that was made up. */
function namesSomebody(kind: number, codes: CodeUnits, start: number, end: number): boolean {
  if (spells(codes, start, end, SAMPLE_NUMBER) || areOneDigit(codes, start, end)) return false;
  return kind === DRIVERS_LICENSE || (isPossibleSsn(codes, start, end) && !isDoubtfulSsn(codes, start, end));
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
  const hash = createHashState();
  const scratch: KeyHash = { high: 0, low: 0 };

  const readPerson = (patient: SegmentView, key: HashKey, person: KeyHash): void => {
    person.high = 0;
    person.low = 0;
    if (!isReadable(patient, qualifier) || !isReadable(patient, id)) return;
    const kind = numberOf(patient, qualifier);
    if (kind !== SSN && kind !== DRIVERS_LICENSE) return;
    let { codes } = patient;
    let start = valueStart(patient, id);
    let end = valueEnd(patient, id);
    if (kindsOf(patient, id) !== DIGIT) {
      const number = sliceOf(patient, start, end).replace(/[- ]/g, '');
      [codes, start, end] = [codeUnitsOf(number), 0, number.length];
    }
    if (!namesSomebody(kind, codes, start, end)) return;
    startHash(hash, key);
    mixIn(hash, kind);
    if (kind === DRIVERS_LICENSE && isReadable(patient, jurisdiction)) mixInText(hash, patient.codes, valueStart(patient, jurisdiction), valueEnd(patient, jurisdiction));
    mixInText(hash, codes, start, end);
    endHash(hash, person);
  };

  const readPrescription = (pharmacy: SegmentView, dispensing: SegmentView, key: HashKey, prefix: RecordsMemory['pharmacy'] | undefined, prescription: KeyHash): void => {
    if (prefix?.index === pharmacy.index) continueHash(hash, prefix);
    else {
      startHash(hash, key);
      mixInText(hash, pharmacy.codes, valueStart(pharmacy, dea), valueEnd(pharmacy, dea));
      if (prefix) {
        keepHash(hash, prefix);
        prefix.index = pharmacy.index;
      }
    }
    mixInText(hash, dispensing.codes, valueStart(dispensing, prescriptionNumber), valueEnd(dispensing, prescriptionNumber));
    endHash(hash, prescription);
  };

  /** The hash of a day; never 0, which stands for none. */
  const hashOf = (key: HashKey, day: number): number => {
    startHash(hash, key);
    mixIn(hash, day);
    return endShortHash(hash) || 1;
  };

  /** Says a thing about a pair once. */
  const isSaid = (memory: RecordsMemory, key: KeyHash, ...of: readonly number[]): boolean => {
    startHash(hash, { first: key.high, second: key.low });
    for (const value of of) mixIn(hash, value);
    endHash(hash, scratch);
    return !addKey(memory.said, scratch);
  };

  /** The first refill number of a day of a prescription, which is this one where the day is new. */
  const refillOf = ({ fills }: RecordsMemory, { high, low }: KeyHash, fill: number, refill: number): number => {
    scratch.high = high ^ fill;
    scratch.low = (low + fill) | 0;
    if (!findOrAdd(fills, scratch)) fills.found[fills.at] = refill;
    return fills.found[fills.at] ?? refill;
  };

  return {
    places: { id, birth: born, prescription: prescriptionNumber, refill: refillNumber },
    read: ({ pharmacy, patient, dispensing, status }, { key, isShared, together }, facts) => {
      if (status !== 'new' || !dispensing || !patient || !pharmacy || !isReadable(pharmacy, dea)) return false;
      if (species > 0 && isReadable(patient, species) && numberOf(patient, species) === ANIMAL) return false;
      readPrescription(pharmacy, dispensing, key, together?.pharmacy, facts.prescription);
      readPerson(patient, key, facts.person);
      startHash(hash, key);
      if (isReadable(patient, lastName)) mixInText(hash, patient.codes, valueStart(patient, lastName), valueEnd(patient, lastName));
      facts.name = endShortHash(hash);
      const birth = isReadable(patient, born) ? numberOf(patient, born) : 0;
      facts.birth = isShared && birth !== 0 ? hashOf(key, birth) : birth;
      const isPortion = partial > 0 && isReadable(dispensing, partial) && numberOf(dispensing, partial) > 0;
      const isFill = !isPortion && isReadable(dispensing, refillNumber) && isReadable(dispensing, filled);
      const fill = isFill ? numberOf(dispensing, filled) : 0;
      facts.fill = isShared && fill !== 0 ? hashOf(key, fill) : fill;
      facts.refill = isFill ? numberOf(dispensing, refillNumber) : 0;
      return true;
    },
    compare: ({ prescription, person, name, birth, fill, refill }, patient, dispensing, memory, report) => {
      const isKnown = (person.high !== 0 || person.low !== 0) && birth !== 0;
      const { prescriptions, people } = memory;
      const isAgain = findOrAdd(prescriptions, prescription);
      const { found, at } = prescriptions;
      const isAnotherPatient = isKnown && found[at + BIRTH] !== 0 && found[at + PATIENT] !== person.low && found[at + BIRTH] !== birth;
      if (isKnown && found[at + BIRTH] === 0) {
        found[at + PATIENT] = person.low;
        found[at + BIRTH] = birth;
      }
      if (isAnotherPatient && !isSaid(memory, prescription, person.high, person.low, birth)) {
        report('records-disagree', dispensing, prescriptionNumber, { reason: 'number-two-patients' });
      }
      if (isKnown) {
        const isKnownId = findOrAdd(people, person);
        const { found: first, at: own } = people;
        if (!isKnownId) {
          first[own] = name;
          first[own + 1] = birth;
        } else if (first[own + 1] !== birth && !isSaid(memory, person, name, birth)) {
          if (first[own] === name) report('records-disagree', patient, born, { reason: 'person-two-births' });
          else report('records-disagree', patient, id, { reason: 'id-two-people' });
        }
      }
      if (!isAgain) {
        found[at + FILL] = fill;
        found[at + REFILL] = refill;
        return;
      }
      const first = found[at + FILL] ?? 0;
      if (first !== 0 && first !== SEVERAL) refillOf(memory, prescription, first, found[at + REFILL] ?? 0);
      found[at + FILL] = SEVERAL;
      // Another patient under the number is what the two refills come from.
      if (fill === 0 || isAnotherPatient) return;
      if (refillOf(memory, prescription, fill, refill) !== refill) report('records-disagree', dispensing, refillNumber, { reason: 'refill-same-day' });
    },
  };
}
