import { readFileSync } from 'node:fs';
import { indiana } from 'kasper-rules/indiana';
import { ohio } from 'kasper-rules/ohio';
import type { Profile } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { expect } from 'vitest';

/** A question to a state's profile, in the words of test/cases/states, and what the answer must say. */
export interface StateCase {
  readonly id: string;
  readonly profile: 'oh' | 'tn' | 'in';
  readonly ask: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Expected;
  readonly why: string;
}

interface Moment {
  readonly due?: string;
  readonly dueAt?: string;
}

/** An answer in the words of the cases. `missing` and `issues` may hold more than a case names. */
export interface Answer extends Moment {
  readonly [name: string]: unknown;
  readonly alternatives?: readonly object[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly issues?: readonly string[] | undefined;
}

interface Expected extends Moment {
  readonly [name: string]: unknown;
  readonly alternatives?: readonly object[];
  readonly missing?: readonly string[];
  readonly issue?: string;
  readonly elements?: readonly string[];
  readonly versions?: readonly string[];
}

export const stateProfiles: Readonly<Record<StateCase['profile'], Profile>> = { oh: ohio, tn: tennessee, in: indiana };

const files = ['ohio', 'tennessee', 'indiana'];
export const stateCases: readonly StateCase[] = files.flatMap((file) => JSON.parse(readFileSync(new URL(`../cases/states/${file}.json`, import.meta.url), 'utf8')) as readonly StateCase[]);

/** The cases that put one of these questions. */
export function casesAsking(...asks: readonly string[]): readonly StateCase[] {
  return stateCases.filter(({ ask }) => asks.includes(ask));
}

/** The members of an answer that stand even where an issue is a caution beside them. */
const ANSWERS = ['due', 'outcome', 'reported', 'grant', 'level', 'tellBoard', 'transmit', 'unresolved', 'send', 'PAT03', 'versions', 'movesTo', 'open'];

const instant = (text: unknown) => Date.parse(String(text));

function sameMoment(answer: Moment | undefined, expected: Moment) {
  expect(answer?.due).toBe(expected.due);
  expect(instant(answer?.dueAt)).toBe(instant(expected.dueAt));
}

const isMoment = (value: unknown): value is Moment => typeof value === 'object' && value !== null && 'dueAt' in value;

/** An alternative with its moment as an instant, so that it compares whatever offset it is written with. */
const comparable = (alternative: object): object => ({ ...alternative, ...('dueAt' in alternative && { dueAt: instant(alternative.dueAt) }) });

/** Compares an answer with what a case expects, member by member. */
export function compare(answer: Answer, { expect: expected }: StateCase) {
  const { alternatives = [], missing = [], issue, elements, versions, due, dueAt, ...others } = expected;
  if (issue !== undefined) expect(answer.issues ?? []).toContain(issue);
  if (issue !== undefined && !ANSWERS.some((name) => name in expected)) {
    for (const name of ANSWERS) expect(answer[name] ?? null, `${name} beside ${issue}`).toBeNull();
  }
  if (dueAt !== undefined) sameMoment(answer, { due, dueAt } as Moment);
  for (const alternative of alternatives) expect(answer.alternatives?.map(comparable)).toContainEqual(comparable(alternative));
  expect(answer.missing ?? []).toEqual(expect.arrayContaining([...missing]));
  if (elements) expect(new Set(answer['elements'] as readonly string[])).toEqual(new Set(elements));
  if (versions) expect(new Set(answer['versions'] as readonly string[])).toEqual(new Set(versions));
  for (const [name, value] of Object.entries(others)) {
    if (isMoment(value)) sameMoment(answer[name] as Moment | undefined, value);
    else expect(answer[name] ?? null, name).toEqual(value);
  }
}

/** The families of issues in which the cases name them: the code without its area. */
export function familiesOf(issues: readonly { readonly code: string }[]): readonly string[] {
  return issues.map(({ code }) => code.replace(/^[a-z]+\.(?:facts\.)?/, ''));
}
