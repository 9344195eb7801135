import type { Authorities } from '../../rules/law/authority-citation.js';
import type { Standing } from '../../core/citation.js';
import { isInForce } from '../../core/dated.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { AccessProfile, AccessRule, ByFacts, DatedCitation, Test } from '../../rules/law/access-rule.js';
import { compileConditions, type Finding, type Inquiry, type Settings } from './compile-condition.js';
import { compileGuard, compileTest, type TestWords } from './compile-test.js';
import { compileTable } from './settle-table.js';
import { factReader } from '../facts/fact-reader.js';

/** What a permit of a rule brings with it. */
export interface Release {
  readonly code: string;
  readonly standing: Standing;
  readonly obligations: readonly string[];
  readonly redact: readonly string[];
}

/** What one rule says about one request. */
export interface RuleAnswer {
  readonly rule: AccessRule;
  readonly outcome: 'permit' | 'deny' | 'indeterminate';
  readonly failed: readonly Finding[];
  readonly open: readonly Finding[];
  readonly missing: readonly string[];
  readonly accepted: readonly string[];
  readonly readingsUsed: readonly string[];
  readonly advice: readonly string[];
  readonly cites: Authorities;
  /** Present when the rule permits. */
  readonly release?: Release;
}

/** A rule made ready to ask. */
export interface CompiledRule {
  /** The answer, or `undefined` where the rule is no candidate for the request as far as it is known. */
  readonly ask: (facts: unknown, day: PlainDate, settings: Settings) => RuleAnswer | undefined;
  /** The unknown facts that may yet make the rule a candidate; empty where none can. */
  readonly mayReach: (facts: unknown, day: PlainDate) => readonly string[];
}

type Rows<T> = readonly { readonly holds: (facts: unknown) => boolean; readonly value: T }[];

function compileRows<T>(rows: ByFacts<T>, words: TestWords): Rows<T> {
  return rows.map(({ when, value }) => ({ holds: compileGuard(when, words), value }));
}

/** The unknown facts that may yet choose a row whose value is not wanted, or none; empty where they cannot. */
function unsettling<T>(rows: ByFacts<T>, words: TestWords): (facts: unknown, day: PlainDate, isWanted: (value: T) => boolean) => readonly string[] {
  // A last row that always fits stands for no row of the rule's own.
  const table = compileTable<{ readonly when?: Test; readonly value?: T }>([...rows, {}], words);
  return (facts, day, isWanted) => {
    const possible = table(facts, day);
    return possible.rows.every(({ value }) => value !== undefined && isWanted(value)) ? [] : possible.unknown;
  };
}

const first = <T>(rows: Rows<T>, facts: unknown): T | undefined => rows.find((row) => row.holds(facts))?.value;
const every = <T>(rows: Rows<T>, facts: unknown): readonly T[] => rows.filter((row) => row.holds(facts)).map((row) => row.value);

/** Each value once, in the order of its first place. */
export function once<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

const readingsOf = (found: readonly { readonly reading?: string | undefined }[]): readonly string[] =>
  once(found.flatMap(({ reading }) => reading ?? []));

/** The citations of the day; where none is recorded, the first. */
function citesOn(entries: readonly [DatedCitation, ...DatedCitation[]], day: PlainDate) {
  return (entries.find((entry) => isInForce(entry, day)) ?? entries[0]).cites;
}

/** The reason where the profile names none of its own. */
const WRONG_CHANNEL = 'D-WRONG-CHANNEL';

/** What rules are compiled with: the profile's words, and every channel it knows. */
export interface RuleWords extends TestWords {
  readonly channels: readonly string[];
}

function compileChannel(rule: AccessRule, { wrongChannel, recordedCite }: AccessProfile, words: RuleWords) {
  const { channels } = rule;
  if (channels === undefined || channels === 'any') {
    const accepted = channels === 'any' ? words.channels : [];
    return { accepted: () => accepted, ask: () => undefined };
  }
  const rows = compileRows(channels, words);
  const unsettled = unsettling(channels, words);
  const isWord = words.isWordAt('channel');
  const read = factReader('channel');
  const instead = new Map(Object.entries(wrongChannel?.instead ?? {}));
  const accepted = (facts: unknown) => first(rows, facts) ?? [];
  const ask = (inquiry: Inquiry, day: PlainDate) => {
    const used = read(inquiry.facts);
    if (!isWord(used)) {
      inquiry.gaps.push({ paths: ['channel'] });
      return;
    }
    const right = accepted(inquiry.facts);
    if (right.some((channel) => channel === used)) {
      const paths = unsettled(inquiry.facts, day, (channels) => channels.some((channel) => channel === used));
      if (paths.length > 0) inquiry.gaps.push({ paths });
      return;
    }
    const denial = instead.get(used);
    if (denial) inquiry.failed.push({ code: denial.deny, paths: ['channel'], cite: denial.cite });
    else {
      const advice = right.flatMap((channel) => wrongChannel?.advice[channel] ?? []);
      inquiry.failed.push({ code: wrongChannel?.deny ?? WRONG_CHANNEL, paths: ['channel'], advice, cite: wrongChannel?.cite ?? recordedCite });
    }
  };
  return { accepted, ask };
}

/** Makes a rule ready to ask. */
export function compileRule(rule: AccessRule, profile: AccessProfile, words: RuleWords): CompiledRule {
  const applies = compileGuard(rule.applies, words);
  const reach = compileTest(rule.applies, words);
  const channel = compileChannel(rule, profile, words);
  const conditions = compileConditions(rule.conditions, words);
  const advice = compileRows(rule.advice ?? [], words);
  const permits = compileRows(rule.permits ?? [], words);
  const unsettled = unsettling(rule.permits ?? [], words);
  const standings = compileRows(rule.standing, words);
  const obligations = compileRows(rule.obligations, words);

  const mayReach: CompiledRule['mayReach'] = (facts, day) => (isInForce(rule, day) && reach.truth(facts) === null ? reach.unknown(facts) : []);
  const ask: CompiledRule['ask'] = (facts, day, settings) => {
    if (!isInForce(rule, day) || !applies(facts)) return undefined;
    const inquiry: Inquiry = { facts, settings, failed: [], gaps: [], open: [], later: [], settled: [], redact: [], reading: undefined };
    channel.ask(inquiry, day);
    conditions(inquiry);
    const { failed, gaps, open, settled, redact } = inquiry;
    // Open questions come last: a false fact denies whatever they say.
    if (failed.length === 0) for (const ask of inquiry.later) ask();

    const common = { rule, failed, open, missing: once(gaps.flatMap(({ paths }) => paths)), accepted: channel.accepted(facts), cites: citesOn(rule.cites, day) };
    if (failed.length > 0) {
      return {
        ...common,
        outcome: 'deny',
        readingsUsed: readingsOf(failed),
        advice: [...failed.flatMap((finding) => finding.advice ?? []), ...every(advice, facts)],
      };
    }
    const code = first(permits, facts);
    // A rule and its reason are chosen as if a fact that is not known were not so; a permit has to stand whatever it is.
    const missing = common.missing.length > 0 ? common.missing : once([...(reach.truth(facts) === null ? reach.unknown(facts) : []), ...unsettled(facts, day, () => true)]);
    if (missing.length > 0 || open.length > 0 || code === undefined) {
      return { ...common, missing, outcome: 'indeterminate', readingsUsed: readingsOf([...open, ...gaps]), advice: every(advice, facts) };
    }
    return {
      ...common,
      outcome: 'permit',
      readingsUsed: settled,
      advice: [],
      release: {
        code,
        standing: first(standings, facts) ?? 'unverified',
        obligations: once([...every(obligations, facts), ...redact.map(({ obligation }) => obligation)]),
        redact: redact.map(({ rows }) => rows),
      },
    };
  };
  return { ask, mayReach };
}
