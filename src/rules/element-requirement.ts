import { mustBeOptions, mustBeText } from '../core/mistake.js';
import { requirementRows } from '../asap/checks/requirement-rows.js';
import { takenLaw } from '../asap/taken-law.js';
import { testElements } from '../asap/element-test.js';
import type { AsapLaw, ElementRequirement } from '../asap/profile.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { foldWord } from '../core/fold-word.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Truth } from '../core/truth.js';
import { allOf } from '../core/truth.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import type { Rule } from './law/rule.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';

/** What {@link elementRequirement} is told besides the element. */
export interface ElementRequirementQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** The elements of a record by reference, as text; a blank is empty or `null`, and what is left out is unknown. */
  readonly record?: Readonly<Record<string, string | null>>;
  /** Facts that no file shows, in the words of the profile; what is left out is unknown. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'asap' | 'readings'>;
}

/** What a law asks of an element. */
export interface ElementRequirementAnswer {
  /** `none`: not asked for; `null`: unknown, which is not `none`. */
  readonly level: ElementRequirement['level'] | null;
  /** The row that decides, where one does. */
  readonly requirement?: ElementRequirement;
  /** The elements and facts that would settle it. */
  readonly missing: readonly string[];
  /** Why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law it rests on. */
  readonly cites: readonly Citation[];
}

interface Weighed {
  readonly row: ElementRequirement;
  readonly truth: Truth;
  readonly missing: readonly string[];
}

function isGiven(value: unknown, values: readonly (string | number | boolean)[]): Truth {
  if (value === undefined || value === null) return null;
  const folded = typeof value === 'string' ? foldWord(value) : value;
  return values.some((one) => (typeof one === 'string' ? foldWord(one) : one) === folded);
}

function weigh(row: ElementRequirement, { record = {}, facts = {} }: ElementRequirementQuestion): Weighed {
  const valueOf = (ref: string) => (Object.hasOwn(record, ref) ? (record[ref] ?? '') : null);
  const tests = (row.when ?? []).map((test) => ({ truth: testElements([test], valueOf), names: ('to' in test ? [test.ref, test.to] : [test.ref]).filter((ref) => valueOf(ref) === null) }));
  const unseen = Object.entries(row.unseen ?? {}).map(([name, values]) => ({ truth: isGiven(facts[name], values), names: [name] }));
  const all = [...tests, ...unseen];
  return { row, truth: allOf(all.map(({ truth }) => truth)), missing: all.flatMap(({ truth, names }) => (truth === null ? names : [])) };
}

/** Why an element without a row has no answer. */
function unlistedIssue({ unlisted = 'unread' }: AsapLaw, { id, versions }: Rule<AsapLaw>): Issue<RulesIssueCode> | undefined {
  if (unlisted === 'none') return undefined;
  const from = versions.find(({ value }) => value.unlisted !== 'before-law')?.from;
  return unlisted === 'unread' || from === undefined ? rulesIssue('rules.text-unread', { params: { rule: id } }) : rulesIssue('rules.date-before-law', { params: { rule: id, from } });
}

/**
 * What the law of a day asks of an element of an ASAP file, such as `DSP25`: required, recommended, forbidden or not asked for.
 *
 * Where that turns on other elements or on facts no file shows, they are taken from `record` and `facts`, and named in `missing` as long as they
 * are unknown. `level` is `null` where the answer is not known: `rules.text-unread`, `rules.date-before-law`, `rules.date-format` and
 * `rules.room-missing` say why. Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.2(2) and (7).
 *
 * @example
 * ```ts
 * import { elementRequirement } from 'kasper-rules/rules';
 * console.log(elementRequirement('PRE02', { on: '2025-03-10' }).level); // required
 * console.log(elementRequirement('PAT20', { on: '2025-03-10' }).issues[0]?.code); // rules.text-unread
 * ```
 */
export function elementRequirement(ref: string, question: ElementRequirementQuestion = {}): ElementRequirementAnswer {
  mustBeText('elementRequirement', ref, 'the element');
  mustBeOptions('elementRequirement', question);
  const { on, readings, profile = defaultProfile } = question;
  const open = (issue: Issue<RulesIssueCode>, cites: readonly Citation[] = []): ElementRequirementAnswer => ({ level: null, missing: [], issues: [issue], cites });
  const rooms = withRooms<'asap'>(profile, 'asap');
  if ('code' in rooms) return open(rooms);
  const recorded = lawOn(rooms.asap, on);
  if ('code' in recorded) return open(recorded, recorded.cites);
  const law = takenLaw(recorded, profile, readings);
  const rows = requirementRows(law.value, ref.trim().toUpperCase());
  if (rows.length === 0) {
    const issue = unlistedIssue(law.value, rooms.asap);
    return issue ? open({ ...issue, cites: law.cites }, law.cites) : { level: 'none', missing: [], issues: [], cites: law.cites };
  }

  const weighed = rows.map((row) => weigh(row, question)).filter(({ truth }) => truth !== false);
  const certain = weighed.findIndex(({ truth }) => truth === true);
  const mayDecide = certain < 0 ? weighed : weighed.slice(0, certain + 1);
  // Where no row is sure to hold, the element may be one that is not asked for.
  const levels = new Set([...mayDecide.map(({ row }) => row.level), ...(certain < 0 ? (['none'] as const) : [])]);
  const [level = 'none'] = levels;
  const cites = mayDecide.length > 0 ? mayDecide.flatMap(({ row }) => row.cites) : law.cites;
  if (levels.size > 1) return { level: null, missing: [...new Set(mayDecide.flatMap(({ missing }) => missing))], issues: [], cites };
  const [decided] = mayDecide;
  return { level, ...(mayDecide.length === 1 && decided && { requirement: decided.row }), missing: [], issues: [], cites };
}
