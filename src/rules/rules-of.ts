import type { Citation, Standing } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { distinctCitations } from './decision.js';
import type { Profile } from './profile.js';
import type { ProfileEntry } from './profile-entries.js';
import { profileEntries } from './profile-entries.js';

/** A rule of a profile as people look it up. */
export interface RuleSummary {
  /** Permanent: `ky.reporting.deadline`. */
  readonly id: string;
  readonly summary: string;
  /** When it was in force and on what it rests; one entry for a rule without dates. */
  readonly versions: readonly { readonly from?: PlainDate; readonly to?: PlainDate; readonly standing: Standing; readonly cites: readonly Citation[] }[];
  /** The weakest standing of any of its citations. */
  readonly standing: Standing;
  readonly cites: readonly Citation[];
}

const WEAKEST_FIRST: readonly Standing[] = ['unverified', 'secondary', 'interpretation', 'practice', 'agency', 'text'];

function weakestOf(cites: readonly Citation[]): Standing {
  return WEAKEST_FIRST.find((standing) => cites.some((cite) => cite.standing === standing)) ?? 'unverified';
}

interface CitedValue {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly cites: readonly Citation[];
}

/** A rule as profiles hold it: with versions, or, undated, with citations of its own. A row of a table names it by `rule`. */
interface RuleEntry {
  readonly id?: string;
  readonly rule?: string;
  readonly summary?: string;
  readonly name?: string;
  readonly question?: string;
  readonly message?: string;
  readonly versions?: readonly CitedValue[];
  readonly cites?: readonly Citation[];
}

/** Whether an object of a profile is a rule: an id, words for it, and versions or citations. */
export function isRuleEntry(value: ProfileEntry['value']): value is ProfileEntry['value'] & RuleEntry {
  const { id, rule, summary, name, question, message, versions, cites } = value;
  return (
    [id, rule].some((key) => typeof key === 'string') &&
    [summary, name, question, message].some((words) => typeof words === 'string') &&
    (Array.isArray(versions) || Array.isArray(cites))
  );
}

function summaryOf(id: string, entry: RuleEntry): RuleSummary {
  const versions: readonly CitedValue[] = entry.versions ?? [{ cites: entry.cites ?? [] }];
  const cites = distinctCitations(versions.flatMap((version) => version.cites));
  return {
    id,
    summary: entry.summary ?? entry.question ?? entry.message ?? entry.name ?? id,
    versions: versions.map((version) => ({
      ...(version.from !== undefined && { from: version.from }),
      ...(version.to !== undefined && { to: version.to }),
      standing: weakestOf(version.cites),
      cites: version.cites,
    })),
    standing: weakestOf(cites),
    cites,
  };
}

/**
 * Every rule, condition, closure and reading of a profile under its permanent id, with dates, citations and standing.
 *
 * @example
 * ```ts
 * import { rulesOf } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(rulesOf(kentucky).find(({ id }) => id === 'ky.reporting.deadline')?.summary);
 * ```
 */
export function rulesOf(profile: Profile): readonly RuleSummary[] {
  const rules = new Map<string, RuleSummary>();
  for (const { value } of profileEntries(profile)) {
    if (!isRuleEntry(value)) continue;
    const id = value.id ?? value.rule ?? '';
    if (!rules.has(id)) rules.set(id, summaryOf(id, value));
  }
  return [...rules.values()];
}
