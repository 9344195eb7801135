import type { CompiledDictionary } from '../dictionary.js';
import { isOneOf, testElements, type ElementValue } from '../element-test.js';
import type { Loops } from '../examination/loops.js';
import type { FindingDetails, Report } from '../findings.js';
import type { AsapLaw, ElementRequirement } from '../profile.js';
import { ABSENT, UNREADABLE } from '../reading/element-state.js';
import { isMissing, stateOf, textOf, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';
import type { Check, CheckFactory } from './check.js';
import { isConditional, requirementRows } from './requirement-rows.js';

/** An element whose rows of law depend on more than whether it is blank. */
interface ConditionalElement {
  readonly position: number;
  readonly rows: readonly ElementRequirement[];
  /** A void repeats it whatever else is left out. */
  readonly inVoid: boolean;
  /** With a value in it there is nothing more to ask, or without one. */
  readonly isDoneFilled: boolean;
  readonly isDoneBlank: boolean;
}

/** Reports what a segment lacks, or holds too much, by the rows that turn on other elements. */
export type ConditionalCheck = (view: SegmentView, loops: Loops, isVoid: boolean, report: Report) => void;

/** What tests can look at from another segment. IS is not among them: a part of a file is judged without it. */
const partOf = {
  TH: 'header',
  PHA: 'pharmacy',
  PAT: 'patient',
  DSP: 'dispensing',
  PRE: 'prescriber',
  AIR: 'additional',
} as const satisfies Partial<Record<SegmentId, keyof Loops>>;

const hasPart = (id: string): id is keyof typeof partOf => id in partOf;

/** Where every element of a version stands. */
function positionsOf(dictionary: CompiledDictionary): ReadonlyMap<string, number> {
  return new Map(Object.values(dictionary.segments).flatMap(({ elements }) => elements.map(({ ref }, index) => [ref, index + 1] as const)));
}

/** Reads elements of a segment and of what stands open around it. */
function valuesAround(positions: ReadonlyMap<string, number>, own: { readonly id: SegmentId; readonly view: SegmentView | undefined }, loops: Loops): ElementValue {
  return (ref) => {
    const id = ref.slice(0, -2);
    const view = id === own.id ? own.view : hasPart(id) ? loops[partOf[id]] : undefined;
    const position = positions.get(ref) ?? 0;
    // A record that stands by itself, under no header: of what is not given nothing is known.
    if (!view && !loops.header && (id === 'TH' || id === 'PHA' || id === 'PAT')) return null;
    if (!view || position === 0 || position > view.count) return '';
    return stateOf(view, position) === UNREADABLE ? null : textOf(view, position);
  };
}

/** The rows that may decide: up to the first that holds for certain; and whether one of them is sure to. */
function candidates(rows: readonly ElementRequirement[], valueOf: ElementValue): { readonly rows: readonly ElementRequirement[]; readonly isCertain: boolean } {
  const found: ElementRequirement[] = [];
  for (const row of rows) {
    const truth = testElements(row.when, valueOf);
    if (truth === false) continue;
    found.push(row);
    if (truth === true && row.unseen === undefined) return { rows: found, isCertain: found.length === 1 };
  }
  return { rows: found, isCertain: false };
}

function judge(element: ConditionalElement, view: SegmentView, valueOf: ElementValue, isVoid: boolean, report: Report): void {
  const { position, inVoid } = element;
  const isBlank = stateOf(view, position) === ABSENT;
  if (isBlank ? element.isDoneBlank || !isMissing(view, position) : element.isDoneFilled) return;
  const { rows, isCertain } = candidates(element.rows, valueOf);
  const found = rows.find(({ level, codes }) => {
    if (isBlank) return level === 'required' || level === 'recommended';
    return level === 'forbidden' || (codes !== undefined && stateOf(view, position) !== UNREADABLE && !isOneOf(textOf(view, position), codes));
  });
  if (!found) return;
  const unseen: FindingDetails = { cites: found.cites, reason: 'unseen', severity: 'warning' };
  if (!isBlank && found.level === 'forbidden') report('forbidden-element', view, position, isCertain ? { cites: found.cites } : unseen);
  else if (!isBlank) report('bad-code', view, position, { cites: found.cites, reason: 'law', ...(!isCertain && { severity: 'warning' }) });
  else if (found.level === 'recommended') report('missing-recommended', view, position, { cites: found.cites });
  else if (!isCertain) report('missing-recommended', view, position, unseen);
  else if (isVoid && !inVoid) report('missing-recommended', view, position, { cites: found.cites, reason: 'void' });
  else report('missing-element', view, position, { cites: found.cites });
}

/** The check of a segment under a law; `undefined` where nothing in it depends on other elements. */
export function conditionalCheck(id: SegmentId, dictionary: CompiledDictionary, law: AsapLaw | undefined): ConditionalCheck | undefined {
  const keptInVoid = [...(law?.recordKey ?? []), ...(law?.voidRepeats ?? [])];
  const elements = dictionary.segment(id).spec.elements.flatMap(({ ref }, index): ConditionalElement[] => {
    const rows = requirementRows(law, ref);
    if (!isConditional(rows)) return [];
    const isAsked = rows.some(({ level }) => level === 'required' || level === 'recommended');
    const isLimited = rows.some(({ level, codes }) => level === 'forbidden' || codes !== undefined);
    return [{ position: index + 1, rows, inVoid: keptInVoid.includes(ref), isDoneFilled: !isLimited, isDoneBlank: !isAsked }];
  });
  if (elements.length === 0) return undefined;
  const positions = positionsOf(dictionary);
  return (view, loops, isVoid, report) => {
    const valueOf = valuesAround(positions, { id, view }, loops);
    for (const element of elements) judge(element, view, valueOf, isVoid, report);
  };
}

/** The segments of a dispensing are judged when it closes: then they can be held against each other. */
const inDispensing = ['DSP', 'PRE', 'AIR'] as const;

/** What a law asks of a segment that need not be there is missed at the dispensing, unless a row that turns on it fails. */
function missedSegment(dictionary: CompiledDictionary, law: AsapLaw | undefined): Check | undefined {
  const rowsOf = dictionary.segment('AIR').spec.elements.map(({ ref }) => requirementRows(law, ref)).filter((rows) => rows.length > 0);
  if (rowsOf.length === 0) return undefined;
  const positions = positionsOf(dictionary);
  return (loops, report) => {
    const { dispensing, additional, isVoid, isCut } = loops;
    if (!dispensing || additional || isCut) return;
    const valueOf = valuesAround(positions, { id: 'AIR', view: undefined }, loops);
    const asked = rowsOf.map((rows) => candidates(rows, valueOf)).flatMap(({ rows, isCertain }) => rows.filter(({ level }) => level === 'required' || level === 'recommended').slice(0, 1).map((row) => ({ row, isCertain })));
    const [first] = asked;
    const certain = asked.find(({ row, isCertain }) => isCertain && row.level === 'required');
    if (certain && !isVoid) report('missing-segment', dispensing, 0, { missing: 'AIR', reason: 'asked', expected: certain.row.ref, cites: certain.row.cites });
    else if (first) report('missing-recommended', dispensing, 0, { missing: 'AIR', reason: 'segment', expected: first.row.ref, cites: first.row.cites });
  };
}

/** What a law asks of the segments of a dispensing by rows that turn on other elements. */
export const conditionalRequirements: CheckFactory = (dictionary, law) => {
  const missed = missedSegment(dictionary, law);
  const checks = inDispensing.flatMap((id) => {
    const check = conditionalCheck(id, dictionary, law);
    return check ? [{ check, part: partOf[id] }] : [];
  });
  const ingredient = conditionalCheck('CDI', dictionary, law);
  return (loops, report) => {
    for (const { check, part } of checks) {
      const view = loops[part];
      if (view) check(view, loops, loops.isVoid, report);
    }
    if (ingredient) for (const view of loops.compound) ingredient(view, loops, loops.isVoid, report);
    missed?.(loops, report);
  };
};
