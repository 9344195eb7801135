import { lazily } from '../../core/lazily.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import { addKey, createKeySet, exchangeValue, hasKey, type KeySet } from '../records/key-set.js';
import { continueHash, createHashState, createHashWords, endHash, keepHash, mixIn, mixInText, randomKey, startHash, type HashKey, type HashState, type HashWords, type KeyHash } from '../records/keyed-hash.js';
import type { Loops, ReportingStatus } from '../examination/loops.js';
import { createRecordFacts, createRecordsMemory, recordsTogether, type RecordFacts, type RecordsMemory, type RecordsTogether } from './records-together.js';
import type { AsapLaw } from '../profile.js';
import { keyElements } from '../records/record-key.js';
import { addRevision, createRevisionNotes, revisionsUpTo, type RevisionNotes } from '../records/revision-notes.js';
import { createNotedView, noteSegment, standForNote } from '../reading/noted-segment.js';
import { ABSENT, READABLE } from '../reading/element-state.js';
import { numberOf, stateOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** What has been seen of the records of one file. */
export interface RecordMemory {
  /** What records are hashed by. */
  readonly key: HashKey;
  /** The key was given: what is noted by it leaves the process, and so names no day. */
  readonly isShared: boolean;
  readonly created: KeySet;
  readonly voided: KeySet;
  /** Revisions wait for a void that may still come: the last one of each record, by its number in the notes. */
  readonly revised: KeySet;
  readonly revisions: RevisionNotes;
  /** What the open pharmacy adds to the key of every record, by the index of its segment. */
  readonly pharmacy: HashWords & { index: number };
  /** Where only a part of the file is seen, records are noted to be compared later. */
  readonly note?: (status: ReportingStatus, key: KeyHash, dispensing: SegmentView, patient: SegmentView | undefined, facts: RecordFacts | undefined) => void;
  /** What new records are compared by beyond their key, where that is asked for. */
  readonly together: RecordsMemory | undefined;
}

/** Nothing seen yet. */
export function createRecordMemory(compareRecords = true, given?: HashKey): RecordMemory {
  return { key: given ?? randomKey(), isShared: given !== undefined, created: createKeySet(), voided: createKeySet(), revised: createKeySet(1), revisions: createRevisionNotes(), pharmacy: { index: -1, ...createHashWords() }, together: compareRecords ? createRecordsMemory() : undefined };
}

/** Where there is one record alone, none is remembered for another. */
export const noRecords = /* @__PURE__ */ lazily(() => createRecordMemory(false, { first: 0, second: 0 }));

/** Tells records of a file apart. */
export interface IdentityCheck {
  /** Holds the open record against those before it, or notes it. */
  readonly check: (loops: Loops, memory: RecordMemory, report: Report) => void;
  /** Holds new records against each other beyond their key. */
  readonly together: RecordsTogether;
  /** Holds a record with a key against those before it. */
  readonly compare: (status: ReportingStatus, key: KeyHash, dispensing: SegmentView, memory: RecordMemory, report: Report) => void;
}

/** Mixes a number into a key; the hash itself takes whole numbers, and a key may hold a quantity. */
function mixNumber(hash: HashState, value: number): void {
  mixIn(hash, value);
  if (Number.isInteger(value)) return;
  mixIn(hash, (value % 1) * 0x7fffffff);
  // Keeps the fraction apart from the number of another element.
  mixIn(hash, -1);
}

/** The same record sent as new twice, or both revised and voided; records are told apart by the key the law names. */
export function identityCheck(dictionary: CompiledDictionary, law: AsapLaw): IdentityCheck {
  const elements = keyElements(dictionary, law.recordKey);
  const status = dictionary.position('DSP', 'reportingStatus');
  const prescriptionNumber = dictionary.position('DSP', 'prescriptionNumber');
  const hash = createHashState();
  const key: KeyHash = { high: 0, low: 0 };
  const together = recordsTogether(dictionary);
  const facts = createRecordFacts();
  const revised = createNotedView(dictionary.segment('DSP').spec);
  // How many elements of the pharmacy the key starts with.
  const ofPharmacy = elements.findIndex(({ part }) => part !== 'pharmacy');

  /** Reads the key of the open record; false when an element of it cannot be relied on. */
  const readKey = (loops: Loops, { key: by, pharmacy }: RecordMemory): boolean => {
    // A pharmacy's part is the same for all its records.
    const isKnown = loops.pharmacy !== undefined && pharmacy.index === loops.pharmacy.index;
    if (isKnown) continueHash(hash, pharmacy);
    else startHash(hash, by);
    for (let at = isKnown ? ofPharmacy : 0; at < elements.length; at += 1) {
      if (at === ofPharmacy && !isKnown && loops.pharmacy) {
        keepHash(hash, pharmacy);
        pharmacy.index = loops.pharmacy.index;
      }
      const element = elements[at];
      if (!element) continue;
      const { part, position, compares, mayBeBlank } = element;
      // Most stand in DSP; a look-up by a computed name costs as much as the hash of a number.
      const view = part === 'dispensing' ? loops.dispensing : loops[part];
      const state = view && stateOf(view, position);
      if (view && state === READABLE) {
        if (compares === 'text') mixInText(hash, view.codes, valueStart(view, position), valueEnd(view, position));
        else mixNumber(hash, numberOf(view, position));
      } else if (mayBeBlank && state === ABSENT) {
        mixIn(hash, 0);
      } else {
        return false;
      }
    }
    endHash(hash, key);
    return true;
  };

  const compare: IdentityCheck['compare'] = (is, record, dispensing, memory, report) => {
    if (is === 'new') {
      const isAgain = !addKey(memory.created, record);
      if (hasKey(memory.voided, record)) report('records-disagree', dispensing, status, { reason: 'void-and-new' });
      else if (isAgain) report('duplicate-record', dispensing, prescriptionNumber);
      return;
    }
    if (is === 'revise') {
      if (hasKey(memory.voided, record)) report('status-conflict', dispensing, status);
      else {
        const own = memory.revisions.count + 1;
        addRevision(memory.revisions, Math.max(exchangeValue(memory.revised, record, own), 0), noteSegment(dispensing, status));
      }
    } else {
      const isFirst = addKey(memory.voided, record);
      if (hasKey(memory.created, record)) report('records-disagree', dispensing, status, { reason: 'new-then-void', severity: 'info' });
      if (!isFirst || !hasKey(memory.revised, record)) return;
      for (const revision of revisionsUpTo(memory.revisions, exchangeValue(memory.revised, record, 0))) {
        standForNote(revised, status, revision);
        report('status-conflict', revised, status);
      }
    }
  };

  return {
    compare,
    together,
    check: (loops, memory, report) => {
      const { dispensing } = loops;
      if (!dispensing || loops.status === undefined || !readKey(loops, memory)) return;
      const hasFacts = memory.together !== undefined && together.read(loops, memory, facts);
      if (memory.note) memory.note(loops.status, key, dispensing, loops.patient, hasFacts ? facts : undefined);
      else {
        compare(loops.status, key, dispensing, memory, report);
        if (hasFacts && loops.patient) together.compare(facts, loops.patient, dispensing, memory.together, report);
      }
    },
  };
}
