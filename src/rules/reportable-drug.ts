import { mustBeOptions, mustBeText } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import { isInForce } from '../core/dated.js';
import { foldWord } from '../core/fold-word.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Truth } from '../core/truth.js';
import { allOf } from '../core/truth.js';
import { settingsOf } from '../core/readings.js';
import { drugSchedule } from './drug-schedule.js';
import { knownDate } from './duties/decision.js';
import { underReadings } from './duties/under-readings.js';
import { givenFacts } from './facts/given-facts.js';
import type { Facts } from './duties/weigh-condition.js';
import { weighCondition } from './duties/weigh-condition.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { Schedule } from './law/drug-schedule-law.js';
import { matchesFact } from './law/fact-match.js';
import type { ProfileWith } from './law/profile.js';
import { versionOn } from './law/rule.js';
import { defaultProfile } from './profile/default-profile.js';
import { roomMissing } from './profile/room.js';

/** What {@link reportableDrug} is asked. */
export interface ReportableDrugQuestion {
  /** The day of dispensing; `null`: not known. */
  readonly on: PlainDate | null;
  /** Facts on which it turns, in the words of the profile; what is left out is unknown. */
  readonly facts?: Facts;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'reportableDrugs' | 'drugSchedules' | 'reportingDuty' | 'readings'>;
}

/** Whether a drug is one of those that are reported, whoever dispenses it. */
export interface ReportableDrugAnswer {
  /** `null`: not known, which is not "no". */
  readonly reported: Truth;
  /** The jurisdiction's schedule, where it is recorded. */
  readonly schedule: Schedule | null;
  /** Names of the facts that would settle it. */
  readonly missing: readonly string[];
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * Whether a drug is among those that are reported on a day, by what the law names beside the schedules and else by its schedule.
 *
 * Names compare without case and outer blanks. A day before the record leaves it open with `rules.date-before-law`; a profile that says
 * nothing about drugs, with `rules.room-missing`. Kentucky: 902 KAR 55:015.
 *
 * @example
 * ```ts
 * import { reportableDrug } from 'kasper-rules/rules';
 * console.log(reportableDrug(' Gabapentin ', { on: '2025-03-10' }).reported); // true
 * ```
 */
export function reportableDrug(name: string, question: ReportableDrugQuestion): ReportableDrugAnswer {
  mustBeText('reportableDrug', name, 'the name of the drug');
  mustBeOptions('reportableDrug', question);
  const { on, readings } = question;
  const facts = givenFacts(question.facts ?? {});
  const profile: NonNullable<ReportableDrugQuestion['profile']> = question.profile ?? defaultProfile;
  const { reportableDrugs, drugSchedules, reportingDuty } = profile;
  const day = knownDate(on);
  const drug = foldWord(name);
  const open = (issues: readonly Issue<RulesIssueCode>[], cites: readonly Citation[], missing: readonly string[] = []): ReportableDrugAnswer => ({ reported: null, schedule: null, missing, issues, cites });
  if (!reportableDrugs && !drugSchedules && !reportingDuty) return open([roomMissing(profile, 'reportableDrugs')], []);

  const named = reportableDrugs?.rows.filter((row) => foldWord(row.drug) === drug) ?? [];
  if (reportableDrugs && named.length > 0 && day === null) return open([], reportableDrugs.cites, ['on']);
  const rows = named.filter((row) => day !== null && isInForce(row, day));
  const [firstNamed] = named;
  if (firstNamed && rows.length === 0) {
    return open([rulesIssue('rules.date-before-law', { path: ['on'], params: { rule: reportableDrugs?.id ?? '', from: firstNamed.from ?? '' }, cites: firstNamed.cites })], firstNamed.cites);
  }
  const weighed = rows.map((row) => {
    const unknown = Object.entries(row.when ?? {}).filter(([fact, match]) => matchesFact(match, facts[fact]) === null).map(([fact]) => fact);
    return { row, unknown, holds: allOf(Object.entries(row.when ?? {}).map(([fact, match]) => matchesFact(match, facts[fact]))) };
  });
  const holding = weighed.find(({ holds }) => holds === true);
  if (holding) return { reported: holding.row.reported, schedule: null, missing: [], issues: [], cites: holding.row.cites };
  const undecided = weighed.filter(({ holds }) => holds === null);
  if (undecided.length > 0) return open([], undecided.flatMap(({ row }) => row.cites), [...new Set(undecided.flatMap(({ unknown }) => unknown))]);

  const { schedule = null, possible = [], cites = [] } = drugSchedules ? drugSchedule(name, day, { profile: { ...profile, drugSchedules } }) : {};
  const law = reportingDuty && versionOn(reportingDuty, day ?? undefined)?.value;
  const condition = law?.conditions.find(({ about }) => about === 'schedule');
  if (!condition) return { ...open([], cites, ['schedule']), schedule };
  const known = { ...law?.assume, ...facts, drug, ...(possible.length > 0 && { schedule: possible }) };
  const { truth, finding, missing } = weighCondition(underReadings(condition, settingsOf(profile.readings, readings)), known, day, () => undefined);
  const [first] = drugSchedules?.rows.flatMap(({ ingredient, from = '' }) => (foldWord(ingredient) === drug ? from : [])).sort() ?? [];
  const isBefore = truth === null && day !== null && first !== undefined && day < first;
  const issues = isBefore ? [rulesIssue('rules.date-before-law', { path: ['on'], params: { rule: drugSchedules?.id ?? '', from: first } })] : [];
  return { reported: truth, schedule, missing, issues, cites: [...cites, ...finding.cites] };
}
