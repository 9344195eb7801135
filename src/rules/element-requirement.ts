import { testElements } from '../asap/element-test.js';
import type { ElementRequirement } from '../asap/profile.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { allOf } from '../core/truth.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { matchesFact } from './law/fact-match.js';
import type { ProfileWith } from './law/profile.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';

/** What {@link elementRequirement} is asked. */
export interface ElementRequirementQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** The elements of the record, by reference; one that is not given is unknown. */
  readonly record?: Readonly<Record<string, string>>;
  /** Facts that no file shows, in the words of the profile; what is left out is unknown. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'asap'>;
}

/** What a jurisdiction asks of an element in one case. */
export interface ElementRequirementAnswer {
  /** `null`: not known, which is not `none`. */
  readonly level: ElementRequirement['level'] | null;
  /** Names of the facts, and references of the elements, that would settle it. */
  readonly missing: readonly string[];
  readonly issues: readonly Issue<RulesIssueCode>[];
  readonly cites: readonly Citation[];
}

const UNLISTED = { unread: 'rules.text-unread', 'before-law': 'rules.date-before-law' } as const;

/**
 * What a jurisdiction asks of an element, given the rest of the record and the facts that no file shows.
 *
 * The first row that holds decides; rows that may hold and say otherwise leave it open, and name what is missing. An element without a row
 * is open with `rules.text-unread` or `rules.date-before-law` unless the whole list was read. Also `rules.room-missing`, `rules.date-format`.
 * Kentucky: 902 KAR 55:110 s.2(2).
 *
 * @example
 * ```ts
 * import { elementRequirement } from 'kasper-rules/rules';
 * console.log(elementRequirement('DSP10', { on: '2025-03-10' }).level); // required
 * ```
 */
export function elementRequirement(ref: string, { on, record = {}, facts = {}, profile: asked = defaultProfile }: ElementRequirementQuestion = {}): ElementRequirementAnswer {
  const open = (issues: readonly Issue<RulesIssueCode>[], cites: readonly Citation[] = [], missing: readonly string[] = []): ElementRequirementAnswer => ({ level: null, missing, issues, cites });
  const profile = withRooms(asked, 'asap');
  if ('code' in profile) return open([profile]);
  const law = lawOn(profile.asap, on);
  if ('code' in law) return open([law]);
  const { requirements, unlisted = 'unread' } = law.value;
  const rows = requirements.filter((row) => row.ref === ref);
  if (rows.length === 0) {
    if (unlisted === 'none') return { level: 'none', missing: [], issues: [], cites: law.cites };
    return open([rulesIssue(UNLISTED[unlisted], { path: ['ref'], params: { rule: profile.asap.id, from: law.to ?? '' }, cites: law.cites })], law.cites);
  }
  const possible: ElementRequirement[] = [];
  const missing = new Set<string>();
  for (const row of rows) {
    const seen = testElements(row.when, (wanted) => record[wanted] ?? null);
    const unseen = Object.entries(row.unseen ?? {}).map(([name, values]) => ({ name, truth: matchesFact(values.map((value) => (typeof value === 'number' ? String(value) : value)), facts[name]) }));
    const holds = allOf([seen, ...unseen.map(({ truth }) => truth)]);
    if (holds === false) continue;
    possible.push(row);
    if (holds === true) break;
    for (const { name, truth } of unseen) if (truth === null) missing.add(name);
    if (seen === null) for (const { ref: other } of row.when ?? []) if (record[other] === undefined) missing.add(other);
  }
  const [first] = possible;
  const cites = possible.flatMap((row) => row.cites);
  if (first && possible.every(({ level }) => level === first.level)) return { level: first.level, missing: [], issues: [], cites };
  if (!first) return { level: 'none', missing: [], issues: [], cites: law.cites };
  return open([rulesIssue('rules.fact-missing', { path: ['facts'], params: { facts: [...missing].join(', ') } })], cites, [...missing]);
}
