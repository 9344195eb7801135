import { isRecord } from '../core/is-record.js';
import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingEntry,
  DispensingRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
} from '../asap/index.js';
import { recordParts } from '../asap/records/record-key.js';
import type { Dictionary, ElementSpec, SegmentId } from '../asap/tables/spec.js';
import { keepWrittenForms, writtenForms } from '../asap/records/typed-record.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import type { SubmittedEntry } from './reported-dispensing.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;
type Path = readonly (string | number)[];

/** New values by element name; `null` blanks an element, an element that is not named stays as it is. */
export type ChangesTo<SegmentRecord> = { readonly [Name in keyof SegmentRecord]?: SegmentRecord[Name] | null };

/** What is to stand in a record afterwards. `patient` and `pharmacy` need an original that carries them. */
export interface RecordChanges {
  /** DSP: new values of the dispensing, without the status, which the kind of correction sets. */
  readonly dispensing?: ChangesTo<Omit<DispensingRecord, 'reportingStatus'>>;
  /** PRE: new values of the prescriber. */
  readonly prescriber?: ChangesTo<PrescriberRecord>;
  /** The whole list of ingredients. */
  readonly compound?: readonly CompoundIngredientRecord[];
  /** `null` takes the segment away. */
  readonly additional?: ChangesTo<AdditionalRecord> | null;
  /** PAT: new values of the patient, where the original carries them. */
  readonly patient?: ChangesTo<PatientRecord>;
  /** PHA: new values of the dispenser, where the original carries them. */
  readonly pharmacy?: ChangesTo<PharmacyRecord>;
}

const segmentOf: Readonly<Record<string, SegmentId>> = {
  ...Object.fromEntries(Object.entries(recordParts).map(([id, part]) => [part, id])),
  compound: 'CDI',
};

export function wrongType(path: Path, member: string, expected: string): CorrectionIssue {
  return issueOf(correctionIssues, 'corrections.wrong-type', { path, params: { member, expected } });
}

function isOfType(value: unknown, { numeric }: ElementSpec, mayBeNull: boolean): boolean {
  if (value === undefined || value === null) return value === undefined || mayBeNull;
  return numeric ? typeof value === 'number' && Number.isFinite(value) : typeof value === 'string';
}

/** The path stops above a name that is unknown, because a name from outside is not repeated. */
function elementIssues(values: unknown, part: string, path: Path, dictionary: Dictionary, mayBeNull: boolean): CorrectionIssue[] {
  const { elements } = dictionary.segments[segmentOf[part] ?? 'DSP'];
  if (!isRecord(values)) return [wrongType(path, part, 'an object')];
  return Object.entries(values).flatMap(([name, value]) => {
    if (name === 'reportingStatus') return [issueOf(correctionIssues, 'corrections.status-given', { path: [...path, name] })];
    const element = elements.find((candidate) => candidate.name === name);
    if (!element) {
      const known = elements.map((candidate) => candidate.name).filter((candidate) => candidate !== 'reportingStatus');
      return [issueOf(correctionIssues, 'corrections.unknown-element', { path, params: { known: known.join(', ') } })];
    }
    return isOfType(value, element, mayBeNull) ? [] : [wrongType([...path, name], name, element.numeric ? 'a number' : 'text')];
  });
}

function partIssues(values: unknown, part: string, original: SubmittedEntry, dictionary: Dictionary): CorrectionIssue[] {
  const path = ['changes', part];
  if (!Object.hasOwn(segmentOf, part)) {
    return [issueOf(correctionIssues, 'corrections.unknown-element', { path: ['changes'], params: { known: Object.keys(segmentOf).join(', ') } })];
  }
  if (values === undefined || (part === 'additional' && values === null)) return [];
  if ((part === 'patient' || part === 'pharmacy') && !original[part]) return [issueOf(correctionIssues, 'corrections.not-carried', { path, params: { member: part } })];
  if (part !== 'compound') return elementIssues(values, part, path, dictionary, true);
  if (!Array.isArray(values)) return [wrongType(path, part, 'a list')];
  return values.flatMap((ingredient, at) => elementIssues(ingredient, part, [...path, at], dictionary, false));
}

/** What is wrong with changes, whoever wrote them: unknown names, values of the wrong type, a patient or pharmacy that is not there. */
export function changeIssues(changes: unknown, original: SubmittedEntry, dictionary: Dictionary): CorrectionIssue[] {
  if (!isRecord(changes)) return [wrongType(['changes'], 'changes', 'an object')];
  return Object.entries(changes).flatMap(([part, values]) => partIssues(values, part, original, dictionary));
}

/** A copy of a record of a segment with changes applied; empty text blanks an element as `null` does. */
export function changedRecord<SegmentRecord extends object>(record: SegmentRecord, changes: ChangesTo<SegmentRecord> = {}): SegmentRecord {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  const values = Object.entries({ ...record, ...Object.fromEntries(named) }).filter(([, value]) => value !== null && value !== '');
  return keepWrittenForms(record, Object.fromEntries(values) as SegmentRecord);
}

/** An ingredient with its own digits, or else with those of the one that stood in its place. */
function withWrittenForms(ingredient: CompoundIngredientRecord, before: CompoundIngredientRecord | undefined): CompoundIngredientRecord {
  return before === undefined || writtenForms(ingredient) ? ingredient : keepWrittenForms(before, { ...ingredient });
}

/** A copy of an entry with changes applied that have no issues. */
export function changedEntry<Entry extends DispensingEntry>(original: Entry, changes: RecordChanges): Entry {
  const { patient, pharmacy }: SubmittedEntry = original;
  const { additional, ...kept } = original;
  const addition = changes.additional === undefined ? additional : changes.additional && changedRecord(additional ?? {}, changes.additional);
  const changed: SubmittedEntry = {
    ...kept,
    dispensing: changedRecord(original.dispensing, changes.dispensing),
    prescriber: changedRecord(original.prescriber, changes.prescriber),
    compound: changes.compound?.map((ingredient, at) => withWrittenForms(ingredient, original.compound[at])) ?? original.compound,
    ...(addition && { additional: addition }),
    ...(patient && { patient: changedRecord(patient, changes.patient) }),
    ...(pharmacy && { pharmacy: changedRecord(pharmacy, changes.pharmacy) }),
  };
  // Every member of the original is there again, apart from an optional one.
  return changed as Entry;
}

/** The refs of the elements in which two entries differ; `CDI` when the ingredients do. */
export function changedElements(original: SubmittedEntry, changed: SubmittedEntry, dictionary: Dictionary): string[] {
  const differingIn = (id: SegmentId, one: object | undefined, other: object | undefined): string[] => {
    const [before, after]: readonly Readonly<Record<string, unknown>>[] = [{ ...one }, { ...other }];
    return dictionary.segments[id].elements.filter(({ name }) => (before?.[name] ?? '') !== (after?.[name] ?? '')).map(({ ref }) => ref);
  };
  const differing = Object.entries(recordParts).flatMap(([id, part]) => differingIn(id as keyof typeof recordParts, original[part], changed[part]));
  const hasSameIngredients = original.compound.length === changed.compound.length && original.compound.every((ingredient, at) => differingIn('CDI', ingredient, changed.compound[at]).length === 0);
  return hasSameIngredients ? differing : [...differing, 'CDI'];
}
