import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import { addKey, createKeySet, mixIn, mixInText, startHash, type KeyHash, type KeySet } from '../records/key-set.js';
import type { Loops, ReportingStatus } from '../examination/loops.js';
import type { AsapLaw } from '../profile.js';
import { keyElements } from '../records/record-key.js';
import { ABSENT, copyView, numberOf, READABLE, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';

/** What has been seen of the records of one file. */
export interface RecordMemory {
  readonly created: KeySet;
  readonly voided: Set<string>;
  /** Revisions wait for a void that may still come; copies, since their views are reused. */
  readonly revised: Map<string, SegmentView[]>;
  /** Where only a part of the file is seen, records are noted to be compared later. */
  readonly note?: (status: ReportingStatus, key: KeyHash, dispensing: SegmentView) => void;
}

/** Nothing seen yet. */
export function createRecordMemory(): RecordMemory {
  return { created: createKeySet(), voided: new Set(), revised: new Map() };
}

/** Tells records of a file apart. */
export interface IdentityCheck {
  /** Holds the open record against those before it, or notes it. */
  readonly check: (loops: Loops, memory: RecordMemory, report: Report) => void;
  /** Holds a record with a key against those before it. */
  readonly compare: (status: ReportingStatus, key: KeyHash, dispensing: SegmentView, memory: RecordMemory, report: Report) => void;
}

/** Mixes a number into a key; the hash itself takes whole numbers, and a key may hold a quantity. */
function mixNumber(key: KeyHash, value: number): void {
  mixIn(key, value);
  if (!Number.isInteger(value)) mixIn(key, (value % 1) * 0x7fffffff);
}

/** The same record sent as new twice, or both revised and voided; records are told apart by the key the law names. */
export function identityCheck(dictionary: CompiledDictionary, law: AsapLaw): IdentityCheck {
  const elements = keyElements(dictionary, law.recordKey);
  const status = dictionary.position('DSP', 'reportingStatus');
  const prescriptionNumber = dictionary.position('DSP', 'prescriptionNumber');
  const key: KeyHash = { high: 0, low: 0 };

  /** Reads the key of the open record; false when an element of it cannot be relied on. */
  const readKey = (loops: Loops): boolean => {
    startHash(key);
    for (const { part, position, compares, mayBeBlank } of elements) {
      const view = loops[part];
      const state = view?.states[position];
      if (view && state === READABLE) {
        if (compares === 'text') mixInText(key, view.codes, valueStart(view, position), valueEnd(view, position));
        else mixNumber(key, numberOf(view, position));
      } else if (mayBeBlank && state === ABSENT) {
        mixIn(key, 0);
      } else {
        return false;
      }
      // Keeps `12` + `3` apart from `1` + `23`.
      mixIn(key, -1);
    }
    return true;
  };

  const compare: IdentityCheck['compare'] = (is, record, dispensing, memory, report) => {
    if (is === 'new') {
      if (!addKey(memory.created, record)) report('duplicate-record', dispensing, prescriptionNumber);
      return;
    }
    const name = `${record.high}|${record.low}`;
    if (is === 'revise') {
      if (memory.voided.has(name)) report('status-conflict', dispensing, status);
      else if (!memory.revised.get(name)?.push(copyView(dispensing))) memory.revised.set(name, [copyView(dispensing)]);
    } else {
      for (const revision of memory.revised.get(name) ?? []) report('status-conflict', revision, status);
      memory.revised.delete(name);
      memory.voided.add(name);
    }
  };

  return {
    compare,
    check: (loops, memory, report) => {
      const { dispensing } = loops;
      if (!dispensing || loops.status === undefined || !readKey(loops)) return;
      if (memory.note) memory.note(loops.status, key, dispensing);
      else compare(loops.status, key, dispensing, memory, report);
    },
  };
}
