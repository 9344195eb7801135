import type { AuthorityCitation } from '../../rules/law/authority-citation.js';
import type { Condition, ReadingEffect, ReadingName, Requirement, WordCases } from '../../rules/law/access-rule.js';
import { compileTest, placed, type RequesterPath } from './compile-test.js';
import { factReader } from '../facts/fact-reader.js';
import { isWordAt } from '../facts/fact-words.js';

/** The setting chosen for every open question of the jurisdiction. */
export type Settings = Readonly<Partial<Record<ReadingName, string>>>;

/** Something found while a rule's conditions were asked. */
export interface Finding {
  readonly code: string;
  readonly paths: readonly string[];
  readonly advice: readonly string[];
  readonly cite?: AuthorityCitation | undefined;
  /** The open question through which it was asked. */
  readonly reading?: ReadingName | undefined;
}

/** Facts that are not known. */
export interface Gap {
  readonly paths: readonly string[];
  readonly reading?: ReadingName | undefined;
}

/** What asking a rule's conditions has brought to light so far. */
export interface Inquiry {
  readonly facts: unknown;
  readonly settings: Settings;
  readonly failed: Finding[];
  readonly gaps: Gap[];
  readonly open: Finding[];
  /** Open questions to ask after the ordinary conditions. */
  readonly later: (() => void)[];
  /** Open questions whose setting let the request pass. */
  readonly settled: ReadingName[];
  readonly redact: { readonly rows: 'part2'; readonly obligation: string }[];
  /** The open question being asked. */
  reading: ReadingName | undefined;
}

type Ask = (inquiry: Inquiry) => void;

/** What stands around a condition: who `requester` is, and the fact that led to it. */
interface Surroundings {
  readonly requester: RequesterPath;
  readonly path?: string;
}

const inOrder = (asks: readonly Ask[]): Ask => (inquiry) => {
  for (const ask of asks) ask(inquiry);
};

function compileRequirement(condition: Requirement, { requester }: Surroundings): Ask {
  const test = compileTest(condition.require, requester);
  const advice = condition.advice === undefined ? [] : [condition.advice];
  const failure = { code: condition.otherwise, paths: test.paths, advice, cite: condition.cite };
  const { unknown: unknownCode } = condition;
  return (inquiry) => {
    const truth = test.truth(inquiry.facts);
    const { reading } = inquiry;
    if (truth === false) inquiry.failed.push({ ...failure, reading });
    if (truth !== null) return;
    inquiry.gaps.push({ paths: test.unknown(inquiry.facts), reading });
    if (unknownCode !== undefined) inquiry.open.push({ code: unknownCode, paths: test.paths, advice: [], reading });
  };
}

function compileCases(condition: WordCases, { requester }: Surroundings): Ask {
  const path = placed(condition.by, requester);
  const inside = { requester, path };
  const read = factReader(path);
  const missing = path.endsWith('.kind') ? path.slice(0, -'.kind'.length) : path;
  const cases = new Map(
    Object.entries<readonly Condition[] | undefined>(condition.cases).map(([word, conditions]) => [word, compileConditions(conditions ?? [], inside)]),
  );
  const otherwise = compileConditions(condition.otherwise, inside);
  return (inquiry) => {
    const word = read(inquiry.facts);
    if (isWordAt(condition.by, word)) (cases.get(word) ?? otherwise)(inquiry);
    else inquiry.gaps.push({ paths: [missing], reading: inquiry.reading });
  };
}

function compileEffect(name: ReadingName, effect: ReadingEffect, around: Surroundings): { readonly ask: Ask; readonly asOrdinary: boolean } {
  if (effect === 'permits') return { ask: (inquiry) => void inquiry.settled.push(name), asOrdinary: false };
  if ('opens' in effect) {
    const finding: Finding = { code: effect.opens, paths: around.path === undefined ? [] : [around.path], advice: [], reading: name };
    return { ask: (inquiry) => void inquiry.open.push(finding), asOrdinary: false };
  }
  if ('redacts' in effect) {
    return {
      ask: (inquiry) => {
        inquiry.settled.push(name);
        inquiry.redact.push({ rows: effect.redacts, obligation: effect.obligation });
      },
      asOrdinary: false,
    };
  }
  const conditions = compileConditions(effect.requires, around);
  return {
    ask: (inquiry) => {
      inquiry.reading = name;
      conditions(inquiry);
      inquiry.reading = undefined;
    },
    asOrdinary: effect.asOrdinary === true,
  };
}

function compileCondition(condition: Condition, around: Surroundings): Ask {
  if ('require' in condition) return compileRequirement(condition, around);
  if ('deny' in condition) {
    const finding: Finding = {
      code: condition.deny,
      paths: around.path === undefined ? [] : [around.path],
      advice: condition.advice === undefined ? [] : [condition.advice],
      cite: condition.cite,
    };
    return (inquiry) => void inquiry.failed.push({ ...finding, reading: inquiry.reading });
  }
  if ('by' in condition) return compileCases(condition, around);
  if ('inPlaceOfRequester' in condition) return compileConditions(condition.conditions, { ...around, requester: condition.inPlaceOfRequester });
  const unless = condition.unless && compileTest(condition.unless, around.requester);
  const effects = new Map(
    Object.entries<ReadingEffect>(condition.settings).map(([setting, effect]) => [setting, compileEffect(condition.reading, effect, around)]),
  );
  return (inquiry) => {
    if (unless?.truth(inquiry.facts) === true) return;
    const effect = effects.get(inquiry.settings[condition.reading] ?? '');
    // A question nobody answers must never let a request pass.
    if (effect === undefined) throw new TypeError(`The profile's access rules turn on the reading ${condition.reading} otherwise than it is declared; checkProfile names the fault.`);
    if (effect.asOrdinary) effect.ask(inquiry);
    else inquiry.later.push(() => { effect.ask(inquiry); });
  };
}

/** Makes conditions ready to ask, in their order. */
export function compileConditions(conditions: readonly Condition[], around: Surroundings = { requester: 'requester' }): Ask {
  return inOrder(conditions.map((condition) => compileCondition(condition, around)));
}
