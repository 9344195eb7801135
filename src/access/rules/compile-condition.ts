import type { AuthorityCitation } from '../../rules/law/authority-citation.js';
import type { Condition, ReadingEffect, Requirement, WordCases } from '../../rules/law/access-rule.js';
import { compileTest, placed, type TestWords } from './compile-test.js';
import { factReader } from '../facts/fact-reader.js';

/** The setting chosen for every open question of the jurisdiction. */
export type Settings = Readonly<Record<string, string>>;

/** Something found while a rule's conditions were asked. */
export interface Finding {
  readonly code: string;
  readonly paths: readonly string[];
  /** What may be done next, of what denies. */
  readonly advice?: readonly string[];
  readonly cite?: AuthorityCitation | undefined;
  /** The open question through which it was asked. */
  readonly reading?: string | undefined;
}

/** Facts that are not known. */
export interface Gap {
  readonly paths: readonly string[];
  readonly reading?: string | undefined;
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
  readonly settled: string[];
  readonly redact: { readonly rows: string; readonly obligation: string }[];
  /** The open question being asked. */
  reading: string | undefined;
}

type Ask = (inquiry: Inquiry) => void;

/** What stands around a condition: its words, who `requester` is, and the fact that led to it. */
interface Surroundings extends TestWords {
  readonly path?: string;
}

const inOrder = (asks: readonly Ask[]): Ask => (inquiry) => {
  for (const ask of asks) ask(inquiry);
};

function compileRequirement(condition: Requirement, around: Surroundings): Ask {
  const test = compileTest(condition.require, around);
  const advice = condition.advice === undefined ? [] : [condition.advice];
  const failure = { code: condition.otherwise, paths: test.paths, advice, cite: condition.cite };
  const { unknown: unknownCode } = condition;
  return (inquiry) => {
    const truth = test.truth(inquiry.facts);
    const { reading } = inquiry;
    if (truth === false) inquiry.failed.push({ ...failure, reading });
    if (truth !== null) return;
    inquiry.gaps.push({ paths: test.unknown(inquiry.facts), reading });
    if (unknownCode !== undefined) inquiry.open.push({ code: unknownCode, paths: test.paths, reading });
  };
}

function compileCases(condition: WordCases, around: Surroundings): Ask {
  const path = placed(condition.by, around.requester);
  const inside = { ...around, path };
  const isWord = around.isWordAt(path);
  const read = factReader(path);
  const missing = path.endsWith('.kind') ? path.slice(0, -'.kind'.length) : path;
  const cases = new Map(
    Object.entries(condition.cases).map(([word, conditions]) => [word, compileConditions(conditions, inside)]),
  );
  const otherwise = compileConditions(condition.otherwise, inside);
  return (inquiry) => {
    const word = read(inquiry.facts);
    if (isWord(word)) (cases.get(word) ?? otherwise)(inquiry);
    else inquiry.gaps.push({ paths: [missing], reading: inquiry.reading });
  };
}

function compileEffect(name: string, effect: ReadingEffect, around: Surroundings): Ask {
  if (effect === 'permits') return (inquiry) => void inquiry.settled.push(name);
  if ('opens' in effect) {
    const finding: Finding = { code: effect.opens, paths: around.path === undefined ? [] : [around.path], reading: name };
    return (inquiry) => void inquiry.open.push(finding);
  }
  if ('redacts' in effect) {
    return (inquiry) => {
      inquiry.settled.push(name);
      inquiry.redact.push({ rows: effect.redacts, obligation: effect.obligation });
    };
  }
  const conditions = compileConditions(effect.requires, around);
  const ask: Ask = (inquiry) => {
    inquiry.reading = name;
    conditions(inquiry);
    inquiry.reading = undefined;
  };
  // What an open question asks for fails after the ordinary conditions alone, unless it is one of them.
  return effect.asOrdinary ? ask : (inquiry) => void inquiry.later.push(() => { ask(inquiry); });
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
  const unless = condition.unless && compileTest(condition.unless, around);
  const effects = new Map(
    Object.entries(condition.settings).map(([setting, effect]) => [setting, compileEffect(condition.reading, effect, around)]),
  );
  return (inquiry) => {
    if (unless?.truth(inquiry.facts) === true) return;
    const effect = effects.get(inquiry.settings[condition.reading] ?? '');
    // A question nobody answers must never let a request pass.
    if (effect === undefined) throw new TypeError(`The profile's access rules turn on the reading ${condition.reading} otherwise than it is declared; checkProfile names the fault.`);
    effect(inquiry);
  };
}

/** Makes conditions ready to ask, in their order. */
export function compileConditions(conditions: readonly Condition[], around: Surroundings): Ask {
  return inOrder(conditions.map((condition) => compileCondition(condition, around)));
}
