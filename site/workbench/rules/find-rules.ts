import type { PlainDate, Standing } from 'kasper-rules/asap';
import { codesOf, rulesOf, type CodeSummary, type Profile, type ProfileRoom, type RuleSummary } from 'kasper-rules/rules';
import { ruleOn, type RuleOn } from './rule-on.js';

/** What is looked for. */
export interface RuleQuery {
  readonly on: PlainDate;
  /** Words that must all stand somewhere in the rule, its codes or its sources. */
  readonly text?: string;
  readonly room?: ProfileRoom;
  /** A standing that one of its sources has. */
  readonly standing?: Standing;
  /** Rules that are not in force on the day as well. */
  readonly withOthers?: boolean;
}

/** Rules of one room. */
export interface RoomRules {
  readonly room: ProfileRoom;
  readonly rules: readonly RuleOn[];
}

const searched = new WeakMap<RuleSummary, string>();

/** All words of a rule by which it is found, in lower case. */
function textOf(rule: RuleSummary, codes: readonly CodeSummary[]): string {
  const known = searched.get(rule);
  if (known !== undefined) return known;
  const meanings = rule.codes.map((code) => codes.find((each) => each.code === code && each.room === rule.room)?.summary ?? '');
  const text = [rule.id, rule.summary, ...rule.codes, ...meanings, ...rule.readings, ...rule.cites.flatMap(({ id, title }) => [id, title ?? ''])].join(' ').toLowerCase();
  searched.set(rule, text);
  return text;
}

const tables = new WeakMap<Profile, { readonly rules: readonly RuleSummary[]; readonly codes: readonly CodeSummary[] }>();

/** The rules and codes of a profile, made once. */
export function tablesOf(profile: Profile): { readonly rules: readonly RuleSummary[]; readonly codes: readonly CodeSummary[] } {
  const known = tables.get(profile) ?? { rules: rulesOf(profile), codes: codesOf(profile) };
  tables.set(profile, known);
  return known;
}

/** The rules of a profile that a query finds, by room, in the order of the profile. */
export function findRules(profile: Profile, { on, text = '', room, standing, withOthers = false }: RuleQuery): readonly RoomRules[] {
  const { rules, codes } = tablesOf(profile);
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = rules
    .filter((rule) => room === undefined || rule.room === room)
    .filter((rule) => standing === undefined || rule.cites.some((cite) => cite.standing === standing))
    .filter((rule) => words.every((word) => textOf(rule, codes).includes(word)))
    .map((rule) => ruleOn(rule, on))
    .filter(({ status }) => withOthers || status === 'in force');
  const rooms = [...new Set(found.map(({ rule }) => rule.room))];
  return rooms.map((each) => ({ room: each, rules: found.filter(({ rule }) => rule.room === each) }));
}
