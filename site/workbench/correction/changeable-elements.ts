import { describe, type ElementDescription } from 'kasper-rules/asap';
import type { RecordChanges } from 'kasper-rules/corrections';

/** The parts of a record whose elements can be changed one by one, by the ids of their segments. */
const PARTS = { DSP: 'dispensing', PRE: 'prescriber', PAT: 'patient' } as const;
const MOST_ELEMENTS = 99;

/** An element that a correction may change. */
export interface ChangeableElement extends ElementDescription {
  readonly part: (typeof PARTS)[keyof typeof PARTS];
}

/** Every element of DSP, PRE and PAT save the reporting status, which follows from the kind of record. */
export const changeableElements: readonly ChangeableElement[] = Object.entries(PARTS).flatMap(([segment, part]) => {
  const found: ChangeableElement[] = [];
  for (let number = 1; number <= MOST_ELEMENTS; number += 1) {
    const element = describe(`${segment}${String(number).padStart(2, '0')}`, {});
    if (element === undefined) break;
    if (element.name !== 'reportingStatus') found.push({ ...element, part });
  }
  return found;
});

/** One change as it is typed: an empty text takes the value away. */
export interface TypedChange {
  readonly ref: string;
  readonly text: string;
}

function valueOf({ numeric }: ChangeableElement, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return numeric && !Number.isNaN(Number(trimmed)) ? Number(trimmed) : trimmed;
}

/** Typed changes as the library takes them, by part and name. */
export function recordChanges(changes: readonly TypedChange[]): RecordChanges {
  const parts: Record<string, Record<string, string | number | null>> = {};
  for (const { ref, text } of changes) {
    const element = changeableElements.find((candidate) => candidate.ref === ref);
    if (element) parts[element.part] = { ...parts[element.part], [element.name]: valueOf(element, text) };
  }
  // The library checks each name and type again.
  return parts;
}
