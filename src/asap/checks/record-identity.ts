import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import type { Loops } from '../loops.js';
import type { AsapProfile } from '../profile.js';
import { ABSENT, copyView, numberOf, READABLE, textOf, type SegmentView } from '../segment-view.js';
import type { SegmentId } from '../tables/spec.js';

/** What has been seen of the records of one file. */
export interface RecordMemory {
  readonly created: Set<string>;
  readonly voided: Set<string>;
  /** Revisions wait for a void that may still come; copies, since their views are reused. */
  readonly revised: Map<string, SegmentView[]>;
}

/** Nothing seen yet. */
export function createRecordMemory(): RecordMemory {
  return { created: new Set(), voided: new Set(), revised: new Map() };
}

/** Holds the open record against those before it. */
export type IdentityCheck = (loops: Loops, memory: RecordMemory, report: Report) => void;

/** A record's key, or `undefined` when an element of it cannot be relied on. */
export type KeyReader = (loops: Loops) => string | undefined;

/** Reads the key a profile names: numbers compare as numbers, text without regard to case, a blank counter as 0. */
export function keyReader(dictionary: CompiledDictionary, profile: AsapProfile): KeyReader {
  const parts = profile.recordKey.map((ref) => {
    const id = ref.slice(0, -2) as SegmentId;
    const element = dictionary.segment(id).spec.elements.findIndex((candidate) => candidate.ref === ref);
    const spec = dictionary.segment(id).spec.elements[element];
    return { id, element: element + 1, isNumber: spec?.type === 'N' || spec?.type === 'D' || spec?.type === 'DT', mayBeBlank: spec?.codes !== undefined };
  });
  return ({ pharmacy, dispensing }) => {
    let key = '';
    for (const { id, element, isNumber, mayBeBlank } of parts) {
      const view = id === 'PHA' ? pharmacy : dispensing;
      const state = view?.states[element];
      if (view && state === READABLE) key += isNumber ? `${numberOf(view, element)}|` : `${textOf(view, element).toUpperCase()}|`;
      else if (mayBeBlank && state === ABSENT) key += '0|';
      else return undefined;
    }
    return key;
  };
}

/** The same record sent as new twice, or both revised and voided. */
export function identityCheck(dictionary: CompiledDictionary, profile: AsapProfile): IdentityCheck {
  const keyOf = keyReader(dictionary, profile);
  const status = dictionary.position('DSP', 'reportingStatus');
  const prescriptionNumber = dictionary.position('DSP', 'prescriptionNumber');
  return (loops, memory, report) => {
    const { dispensing } = loops;
    if (!dispensing || loops.isZeroReport) return;
    const key = loops.status === undefined ? undefined : keyOf(loops);
    if (key === undefined) return;

    if (loops.status === 'new') {
      if (memory.created.has(key)) report('duplicate-record', dispensing, prescriptionNumber);
      memory.created.add(key);
    } else if (loops.status === 'revise') {
      if (memory.voided.has(key)) report('status-conflict', dispensing, status);
      else memory.revised.set(key, [...(memory.revised.get(key) ?? []), copyView(dispensing)]);
    } else {
      for (const revision of memory.revised.get(key) ?? []) report('status-conflict', revision, status);
      memory.revised.delete(key);
      memory.voided.add(key);
    }
  };
}
