import { mustBeOptions, mustBeText } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { factsMissing } from './facts/facts-missing.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { matchesFacts } from './law/fact-match.js';
import type { ProfileWith } from './law/profile.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { reportingRule } from './profile/room.js';

/** What {@link reportedItem} is asked. */
export interface ReportedItemQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** Facts on which an item turns, in the words of the profile; what is left out is unknown. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'reporting'>;
}

/** Whether a report carries an item, and where. */
export interface ReportedItemAnswer {
  /** Indeterminate is never `not-required`. */
  readonly outcome: 'required' | 'not-required' | 'indeterminate';
  /** The elements that carry it; none where ASAP has no place for it, or none was read. */
  readonly elements: readonly string[];
  /** Names of the facts that would settle it. */
  readonly missing: readonly string[];
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

const OUTCOMES = { true: 'required', false: 'not-required', null: 'indeterminate' } as const;

/**
 * Whether a report carries an item of the law's list, and in which elements: `icd10`, `quantity-prescribed`, `a`.
 *
 * An item the recorded list does not name is `indeterminate` with `rules.text-unread`, as is one on a day before the record
 * (`rules.date-before-law`); one that came in later is `not-required` before. `rules.room-missing` and `rules.date-format` leave the
 * answer open, too, as do facts that are not known (`rules.fact-missing`). Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.2(2).
 *
 * @example
 * ```ts
 * import { reportedItem } from 'kasper-rules/rules';
 * console.log(reportedItem('e', { on: '2025-03-10' }).elements); // [ 'DSP10' ]
 * ```
 */
export function reportedItem(item: string, question: ReportedItemQuestion = {}): ReportedItemAnswer {
  mustBeText('reportedItem', item, 'the item');
  mustBeOptions('reportedItem', question);
  const { on, facts = {}, profile = defaultProfile } = question;
  const open = (issue: Issue<RulesIssueCode>, cites: readonly Citation[] = []): ReportedItemAnswer => ({ outcome: 'indeterminate', elements: [], missing: [], issues: [issue], cites });
  const rule = reportingRule(profile, 'items');
  if ('code' in rule) return open(rule);
  const law = lawOn(rule, on);
  if ('code' in law) return open(law);
  const found = law.value.find((candidate) => candidate.item === item);
  if (!found) {
    const comesLater = rule.versions.find(({ from, value }) => from !== undefined && on !== undefined && on < from && value.some((candidate) => candidate.item === item));
    if (comesLater) return { outcome: 'not-required', elements: [], missing: [], issues: [], cites: [...law.cites, ...comesLater.cites] };
    return open(rulesIssue('rules.text-unread', { path: ['item'], params: { rule: rule.id }, cites: law.cites }), law.cites);
  }
  const { truth, unknown: missing } = matchesFacts(found.when, facts);
  return { outcome: OUTCOMES[`${truth}`], elements: found.elements, missing, issues: factsMissing(missing), cites: law.cites };
}
