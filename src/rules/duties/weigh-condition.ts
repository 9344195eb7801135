import { isInForce } from '../../core/dated.js';
import { addDays, type PlainDate } from '../../core/plain-date.js';
import type { Truth } from '../../core/truth.js';
import type { FactDeclaration } from '../facts/fact-declaration.js';
import type { Condition, FactMatch, Finding } from '../law/condition.js';
import { matchesFact } from '../law/fact-match.js';

/** Facts by name; an array stands for one of several possible values. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a table says of a condition, as far as the facts settle it. */
export interface Weighed {
  readonly truth: Truth;
  /** The finding that says it: of several that agree the first, of an open condition the one that says it is open. */
  readonly finding: Finding;
  /** Names of the facts for want of which it is open. */
  readonly missing: readonly string[];
}

const isDated = ({ from, to }: Finding) => from !== undefined || to !== undefined;

type Asked = readonly (readonly [name: string, match: FactMatch])[];

const asked = new WeakMap<Finding, Asked>();

/** What a finding asks of facts; it is gone through for every value that an unknown fact may have. */
function askedBy(finding: Finding): Asked {
  const known = asked.get(finding);
  if (known) return known;
  const built = Object.entries(finding.when ?? {});
  asked.set(finding, built);
  return built;
}

/** Whether a finding holds: on the day, and for the facts; unknown while a fact or the day is. */
function holds(finding: Finding, facts: Facts, on: PlainDate | null): Truth {
  let truth: Truth = !isDated(finding) || (on === null ? null : isInForce(finding, on));
  for (const [name, match] of askedBy(finding)) {
    if (truth === false) return false;
    const found = matchesFact(match, facts[name]);
    if (found !== true) truth = found;
  }
  return truth;
}

/** The first finding that holds for certain, and those before it that may hold, in their order. */
function possibleFindings({ id, findings }: Condition, facts: Facts, on: PlainDate | null): { readonly unsure: readonly Finding[]; readonly certain: Finding } {
  const unsure: Finding[] = [];
  for (const finding of findings) {
    const truth = holds(finding, facts, on);
    if (truth === true) return { unsure, certain: finding };
    if (truth === null) unsure.push(finding);
  }
  throw new TypeError(`The last finding of ${id} must hold whatever the facts are.`);
}

function unknownIn(finding: Finding, facts: Facts, on: PlainDate | null): readonly string[] {
  const names = askedBy(finding).flatMap(([name, match]) => (matchesFact(match, facts[name]) === null ? [name] : []));
  return isDated(finding) && on === null ? ['on', ...names] : names;
}

const HALF = 0.5;

/** One value of each sort that a match tells apart. */
function sortsOf(match: FactMatch): readonly unknown[] {
  if (match === 'absent') return [];
  if ('other' in match) return [...match.other, 'none of these'];
  if ('moreThan' in match) return [match.moreThan, match.moreThan + HALF];
  if ('atLeast' in match) return [match.atLeast - HALF, match.atLeast, match.atMost, match.atMost + HALF];
  return match.some((word) => typeof word === 'boolean') ? [true, false] : [...match, 'none of these'];
}

/** Every sort of value that the table tells apart in a fact, or the values that are possible, or those that are declared. */
function valuesOf(name: string, { findings }: Condition, facts: Facts, declared: FactDeclaration | undefined): readonly unknown[] {
  const value = facts[name];
  if (Array.isArray(value)) return value;
  if (declared?.type === 'word' && !declared.beyond) return declared.words;
  return [...new Set(findings.flatMap(askedBy).flatMap(([asked, match]) => (asked === name ? sortsOf(match) : [])))];
}

/** The last day before each change of the table, and the first day after it. */
function daysOf({ findings }: Condition): readonly PlainDate[] {
  return findings.flatMap(({ from, to }) => [...(from === undefined ? [] : [addDays(from, -1), from]), ...(to === undefined ? [] : [to, addDays(to, 1)])]);
}

type Declared = (name: string) => FactDeclaration | undefined;

/** Adds what the condition may turn out to be once the unknown facts are known; looks no further once that is more than one truth. */
function collectTruths(condition: Condition, facts: Facts, on: PlainDate | null, declared: Declared, truths: Set<Truth>): void {
  if (truths.size > 1) return;
  const { unsure: [first], certain } = possibleFindings(condition, facts, on);
  const [name] = first ? unknownIn(first, facts, on) : [];
  if (!first || name === undefined) truths.add(certain.truth);
  else if (name === 'on' && isDated(first) && on === null) for (const day of daysOf(condition)) collectTruths(condition, facts, day, declared, truths);
  else for (const value of valuesOf(name, condition, facts, declared(name))) collectTruths(condition, { ...facts, [name]: value }, on, declared, truths);
}

/**
 * Weighs one condition. A finding whose facts are not all known neither holds nor fails, and no wider finding after it catches what it
 * leaves: the condition is settled where it comes out alike whatever the unknown facts are, and open otherwise.
 */
export function weighCondition(condition: Condition, facts: Facts, on: PlainDate | null, declared: Declared): Weighed {
  const { unsure, certain } = possibleFindings(condition, facts, on);
  if (unsure.length === 0) return { truth: certain.truth, finding: certain, missing: [] };
  const truths = new Set<Truth>();
  collectTruths(condition, facts, on, declared, truths);
  const [truth] = truths;
  const possible = [...unsure, certain];
  // A list of no possible values settles nothing.
  if (truth === undefined || truths.size > 1) {
    const { summary, cites } = condition;
    const open = certain.truth === null ? certain : unsure.find((finding) => finding.truth === null);
    const missing = [...new Set(possible.flatMap((finding) => unknownIn(finding, facts, on)))];
    return { truth: null, finding: open ?? { truth: null, message: `Not known: ${summary}`, cites }, missing };
  }
  return { truth, finding: possible.find((finding) => finding.truth === truth) ?? certain, missing: [] };
}
