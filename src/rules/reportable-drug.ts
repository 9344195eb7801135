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
import { matchesFacts } from './law/fact-match.js';
import type { ProfileWith } from './law/profile.js';
import type { ReportableDrugRow } from './law/reportable-drug-law.js';
import { lawOn } from './profile/dated-law.js';
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

/** Whether a row holds on the day and for the facts, with what of that is not known. */
function weigh(row: ReportableDrugRow, facts: Facts, day: PlainDate | null) {
  const { truth, unknown } = matchesFacts(row.when, facts);
  const isDayOpen = day === null && (row.from !== undefined || row.to !== undefined);
  return { row, holds: allOf([truth, isDayOpen ? null : day === null || isInForce(row, day)]), unknown: isDayOpen ? ['on', ...unknown] : unknown };
}

const firstDay = ({ from }: ReportableDrugRow): string => from ?? '';

/**
 * Whether a drug is among those that are reported on a day, by what the law names beside the schedules and else by its schedule.
 *
 * Names compare without case and outer blanks. A day before the record leaves it open with `rules.date-before-law`; a profile that says
 * nothing about drugs, or nothing of how a schedule decides where none of its rows does, with `rules.room-missing`. Kentucky: 902 KAR 55:015.
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
  const [earliest] = [...named].sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
  if (reportableDrugs && earliest?.from !== undefined && day !== null && day < earliest.from) {
    return open([rulesIssue('rules.date-before-law', { path: ['on'], params: { rule: reportableDrugs.id, from: earliest.from }, cites: earliest.cites })], earliest.cites);
  }
  const weighed = named.map((row) => weigh(row, facts, day)).filter(({ holds }) => holds !== false);
  const certain = weighed.findIndex(({ holds }) => holds === true);
  const mayDecide = certain < 0 ? weighed : weighed.slice(0, certain + 1);
  const [first] = mayDecide;
  if (first) {
    const cites = mayDecide.flatMap(({ row }) => row.cites);
    const { reported } = first.row;
    if (certain >= 0 && mayDecide.every(({ row }) => row.reported === reported)) return { reported, schedule: null, missing: [], issues: [], cites };
    return open([], cites, [...new Set(mayDecide.flatMap(({ unknown }) => unknown))]);
  }

  const { schedule = null, possible = [], cites = [] } = drugSchedules ? drugSchedule(name, day, { profile: { ...profile, drugSchedules } }) : {};
  if (!reportingDuty) return { ...open([roomMissing(profile, 'reportingDuty')], cites), schedule };
  const law = lawOn(reportingDuty, day ?? undefined);
  if ('code' in law) return { ...open([{ ...law, path: ['on'] }], [...cites, ...(law.cites ?? [])]), schedule };
  const condition = law.value.conditions.find(({ about }) => about === 'schedule');
  if (!condition) return { ...open([], cites, ['schedule']), schedule };
  const known = { ...law.value.assume, ...facts, drug, ...(possible.length > 0 && { schedule: possible }) };
  const { truth, finding, missing } = weighCondition(underReadings(condition, settingsOf(profile.readings, readings)), known, day, () => undefined);
  const [scheduledFrom] = drugSchedules?.rows.flatMap(({ ingredient, from = '' }) => (foldWord(ingredient) === drug ? from : [])).sort() ?? [];
  const isBefore = truth === null && day !== null && scheduledFrom !== undefined && day < scheduledFrom;
  const issues = isBefore ? [rulesIssue('rules.date-before-law', { path: ['on'], params: { rule: drugSchedules?.id ?? '', from: scheduledFrom } })] : [];
  return { reported: truth, schedule, missing, issues, cites: [...cites, ...finding.cites] };
}
