import { mustBeOptions, mustBeText } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { factsMissing } from './facts/facts-missing.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { matchesFacts } from './law/fact-match.js';
import type { ExtensionGround, ProfileWith } from './law/profile.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { reportingRule } from './profile/room.js';

/** What {@link extensionGrant} is asked. */
export interface ExtensionGrantQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** Facts on which a ground turns, in the words of the profile; what is left out is unknown. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'reporting'>;
}

/** What a ground is good for. */
export interface ExtensionGrantAnswer {
  /** `none` where the ground does not hold, and where that is not known: the narrower permission. */
  readonly grant: ExtensionGround['grant'] | 'none';
  /** Hours from the discovery to apply within; `null` where no time is stated. */
  readonly applyWithin: {
    /** How many hours. */
    readonly hours: number;
  } | null;
  /** Days of more time, where the law says how many at most. */
  readonly days?: number;
  /** Years for which it is valid, where the law says so. */
  readonly validYears?: number;
  /** What to do next. */
  readonly advice?: string;
  /** Names of the facts that would settle it. */
  readonly missing: readonly string[];
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * What a ground for reporting late is good for: more time that may or shall be granted, no violation, a waiver, or nothing.
 *
 * A fact that is not known gives `none` with `rules.fact-missing`; `rules.ground-unknown`, `rules.date-before-law`, `rules.date-format` and
 * `rules.room-missing` give `none`, too. Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.2(4), s.2(5).
 *
 * @example
 * ```ts
 * import { extensionGrant } from 'kasper-rules/rules';
 * console.log(extensionGrant('reports-not-received', { on: '2025-03-10' }).grant); // shall
 * ```
 */
export function extensionGrant(ground: string, question: ExtensionGrantQuestion = {}): ExtensionGrantAnswer {
  mustBeText('extensionGrant', ground, 'the ground');
  mustBeOptions('extensionGrant', question);
  const { on, facts = {}, profile = defaultProfile } = question;
  const none = (issue: Issue<RulesIssueCode>): ExtensionGrantAnswer => ({ grant: 'none', applyWithin: null, missing: [], issues: [issue], cites: issue.cites ?? [] });
  const rule = reportingRule(profile, 'extension');
  if ('code' in rule) return none(rule);
  const law = lawOn(rule, on);
  if ('code' in law) return none(law);
  const found = law.value.grounds.find((known) => known.ground === ground);
  if (!found) return none(rulesIssue('rules.ground-unknown', { path: ['ground'] }));
  const { grant, when, days, validYears, advice, cites = [] } = found;
  const { truth: holds, unknown: missing } = matchesFacts(when, facts);
  return {
    grant: holds === true ? grant : 'none',
    applyWithin: law.value.hours === undefined ? null : { hours: law.value.hours },
    ...(holds === true && days !== undefined && { days }),
    ...(holds === true && validYears !== undefined && { validYears }),
    ...(holds === true && { advice }),
    missing,
    issues: factsMissing(missing),
    cites: [...law.cites, ...cites],
  };
}
