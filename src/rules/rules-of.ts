import { mustBeObject } from '../core/mistake.js';
import type { Citation, Standing } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import type { AccessRule } from './law/access-rule.js';
import type { AccountRules, PrescriberRule } from './law/account-rule.js';
import type { AuthorityCitation, StatedRule } from './law/authority-citation.js';
import { citationOf } from './law/authority-citation.js';
import type { DutyLaw } from './law/condition.js';
import { distinctCitations } from './duties/decision.js';
import type { Profile, ProfileRoom } from './law/profile.js';
import { clockReadings, profileMap } from './profile/profile-map.js';
import { placesAt } from './profile/profile-place.js';
import type { QueryDutyRules } from './law/query-duty-rule.js';
import type { Rule } from './law/rule.js';

/** The days on which a rule was in force so, and what it rests on. */
export interface RuleVersion {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from?: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** How sure the source is. */
  readonly standing: Standing;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/** A rule of a profile as people look it up. */
export interface RuleSummary {
  /** Permanent: `ky.reporting.deadline`. */
  readonly id: string;
  /** The room of the profile. */
  readonly room: ProfileRoom;
  /** In one sentence. */
  readonly summary: string;
  /** When it was in force and on what it rests; one entry for a rule without dates. */
  readonly versions: readonly RuleVersion[];
  /** The weakest standing of any of its citations. */
  readonly standing: Standing;
  /** False where any of it is remembered and was not read. */
  readonly verified: boolean;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
  /** What of it was not read, or is a choice of this library where the texts are silent. */
  readonly unsettled: readonly Citation[];
  /** The codes it can answer with; `codesOf` says what they mean. */
  readonly codes: readonly string[];
  /** The open questions of law it turns on. */
  readonly readings: readonly string[];
}

const WEAKEST_FIRST: readonly Standing[] = ['unverified', 'secondary', 'interpretation', 'practice', 'agency', 'text'];
const UNSETTLED: readonly Standing[] = ['unverified', 'secondary', 'interpretation'];

function weakestOf(standings: readonly Standing[]): Standing {
  return WEAKEST_FIRST.find((standing) => standings.includes(standing)) ?? 'unverified';
}

interface Period {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

interface CitedPeriod extends Period {
  readonly cites: readonly (Citation | AuthorityCitation)[];
}

/** A rule as its room holds it. */
interface Found {
  readonly id: string;
  readonly summary: string;
  readonly versions: readonly CitedPeriod[];
  readonly codes?: readonly string[];
  readonly readings?: readonly string[];
  /** Of what the citations do not say. */
  readonly standings?: readonly Standing[];
}

const periodOf = ({ from, to }: Period): Period => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });

function summarize(room: ProfileRoom, { id, summary, versions, codes = [], readings = [], standings = [] }: Found): RuleSummary {
  const dated = versions.map((version): RuleVersion => {
    const cites = distinctCitations(version.cites.map(citationOf));
    return { ...periodOf(version), standing: weakestOf(cites.map(({ standing }) => standing)), cites };
  });
  const cites = distinctCitations(dated.flatMap((version) => version.cites));
  const standing = weakestOf([...standings, ...cites.map((cite) => cite.standing)]);
  return {
    id,
    room,
    summary,
    versions: dated,
    standing,
    verified: standing !== 'unverified',
    cites,
    unsettled: cites.filter((cite) => UNSETTLED.includes(cite.standing)),
    codes,
    readings,
  };
}

/** The strings at the places of patterns, each once. */
function wordsAt(value: unknown, patterns: readonly string[]): string[] {
  const words = patterns.flatMap((pattern) => placesAt(value, pattern).map((place) => place.value));
  return [...new Set(words.filter((word) => typeof word === 'string'))];
}

const ofRule = ({ id, summary, versions }: Rule<unknown>): Found => ({ id, summary, versions, readings: wordsAt({ versions }, ['versions.*.value.reading', ...clockReadings]) });
const ofStatement = ({ id, says, cites }: StatedRule): Found => ({ id, summary: says, versions: [{ cites }] });

function ofDuty(rule: Rule<DutyLaw>): Found[] {
  const conditions = rule.versions.flatMap((version) =>
    version.value.conditions.map(({ id, summary, cites }) => ({ id, summary, versions: [{ ...periodOf(version), cites }] })),
  );
  return [ofRule(rule), ...conditions];
}

/** Where access rules name codes and readings, below a rule. */
const BELOW_A_RULE = 'rules.*.';
const accessCodePatterns = (profileMap.access.codes ?? [])
  .flatMap(({ named }) => named)
  .flatMap((pattern) => (pattern.startsWith(BELOW_A_RULE) ? [pattern.slice(BELOW_A_RULE.length)] : []));

function ofAccess(rule: AccessRule, isCode: (word: string) => boolean): Found {
  const { id, who, purpose, reaches, cites, standing } = rule;
  return {
    id,
    summary: `${who}; purpose: ${purpose}; reaches: ${reaches}`,
    versions: cites,
    codes: wordsAt(rule, accessCodePatterns).filter(isCode),
    readings: wordsAt(rule, ['conditions.**.reading']),
    standings: standing.map(({ value }) => value),
  };
}

/** A rule that a reason puts into words. */
function ofReason(id: string, reason: string, { reasons, facts }: AccountRules): Found {
  const { says, cites } = reasons[reason] ?? { says: facts.ask, cites: [] };
  return { id, summary: says, versions: [{ cites }], codes: [reason] };
}

function ofPrescriber(rule: PrescriberRule, rules: AccountRules): Found {
  if (rule.decidedBy === 'never') return ofReason(rule.id, rule.reason, rules);
  const { id, required, notCovered } = rule;
  return { id, summary: `${required.says} ${notCovered.says}`, versions: [{ cites: [...required.cites, ...notCovered.cites] }] };
}

const present = (statements: readonly (StatedRule | undefined)[]): Found[] => statements.flatMap((statement) => (statement ? [ofStatement(statement)] : []));

function ofAccounts(rules: AccountRules): Found[] {
  const { questions, gatewayCutOver, activationHours, welcomeDays, passwordDays, noticeDays, pharmacists, enrolled, certificates = [], noCertificate, uploader, prescribing } = rules;
  return [
    ...present([gatewayCutOver, activationHours, welcomeDays, passwordDays, noticeDays, pharmacists]),
    ...Object.values(questions).flatMap((question) => (question.kind === 'table' ? question.rows.map(({ id, reasons: [reason = ''] }) => ofReason(id, reason, rules)) : [])),
    ...(rules.prescribers ?? []).map((rule) => ofPrescriber(rule, rules)),
    ...(rules.enrollment ?? []).map(({ id, reason }) => ofReason(id, reason, rules)),
    ...present([enrolled, ...certificates, noCertificate, uploader, prescribing]),
  ];
}

function ofQueryDuty({ id, says, laws, reasons }: QueryDutyRules): Found[] {
  const parts = laws.flatMap((law): Found[] => {
    const period = periodOf(law);
    return [
      ...law.triggers.map(({ id, code, cites }) => ({ id, summary: reasons[code]?.says ?? code, versions: [{ ...period, cites: cites ?? reasons[code]?.cites ?? law.cites }], codes: [code] })),
      ...law.rhythm.map(({ id, code }) => ({ id, summary: (code === undefined ? undefined : reasons[code]?.says) ?? says, versions: [{ ...period, cites: law.cites }], ...(code !== undefined && { codes: [code] }) })),
      ...law.exemptions.map((rule) => ({ ...ofStatement(rule), versions: [{ ...period, cites: rule.cites }] })),
      ...(law.floor ? [{ ...ofStatement(law.floor), versions: [{ ...period, from: law.floor.from, cites: law.floor.cites }] }] : []),
    ];
  });
  return [{ id, summary: says, versions: laws, codes: Object.keys(reasons) }, ...parts];
}

/** The rules of every room; those that return in several versions of it stand once for each. */
const finders: { readonly [Room in ProfileRoom]: (law: NonNullable<Profile[Room]>) => readonly Found[] } = {
  // The elements a file must fill are looked up by reference, with `describe`.
  asap: (rule) => [ofRule(rule)],
  readings: (readings) => readings.map(({ id, question, cites }) => ({ id, summary: question, versions: [{ cites }] })),
  calendar: ({ closures }) => closures.map(({ id, name, cites }) => ({ id, summary: name, versions: [{ cites }] })),
  reporting: ({ zeroReportDuty, ...reporting }) => [...Object.values<Rule<unknown>>(reporting).map(ofRule), ...(zeroReportDuty ? ofDuty(zeroReportDuty) : [])],
  corrections: ({ clocks, transitions }) => [
    ...Object.values(clocks).map(ofRule),
    ...transitions.map(({ rule, message, cites }) => ({ id: rule, summary: message, versions: [{ cites }] })),
  ],
  reportingDuty: ofDuty,
  toxicologyDuty: ofDuty,
  drugSchedules: ({ id, summary, cites }) => [{ id, summary, versions: [{ cites }] }],
  reportableDrugs: ({ id, summary, cites }) => [{ id, summary, versions: [{ cites }] }],
  patientIdentifier: (rule) => [ofRule(rule)],
  access: ({ rules, onward, codes }) => [...rules, ...(onward ?? [])].map((rule) => ofAccess(rule, (word) => Object.hasOwn(codes, word))),
  accounts: ofAccounts,
  queryDuty: ofQueryDuty,
  electronicPrescribing: (rules) => [
    { ...ofStatement(rules), versions: [{ from: rules.from, cites: rules.cites }], codes: Object.keys(rules.reasons) },
    ...rules.exceptions.map((rule) => ({ ...ofStatement(rule), versions: [{ from: rules.from, cites: rule.cites }] })),
  ],
  counties: ({ id, summary, cites }) => [{ id, summary, versions: [{ cites }] }],
};

/** The rules of one room; none where the profile does not have it. */
function foundIn<Room extends ProfileRoom>(room: Room, law: Profile[Room]): readonly Found[] {
  return law ? finders[room](law) : [];
}

const ROOMS: readonly ProfileRoom[] = Object.keys(finders).filter((room): room is ProfileRoom => room in finders);

/**
 * Every rule, condition, closure and reading of a profile under its permanent id: what it says, when it was in force, on what it rests,
 * how sure that is, what of it was not read, the codes it answers with and the open questions it turns on.
 *
 * @example
 * ```ts
 * import { rulesOf } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(rulesOf(kentucky).find(({ id }) => id === 'ky.access.officer')?.readings); // [ 'precertifiedOfficer', 'cannabisRecords', 'part2Rows' ]
 * ```
 */
export function rulesOf(profile: Profile): readonly RuleSummary[] {
  mustBeObject('rulesOf', profile, 'the profile');
  const byId = new Map<string, Found & { readonly room: ProfileRoom }>();
  for (const found of ROOMS.flatMap((room) => foundIn(room, profile[room]).map((rule) => ({ ...rule, room })))) {
    const known = byId.get(found.id);
    if (!known) byId.set(found.id, found);
    // A condition stands in each version of its duty.
    else if (known.room === found.room) byId.set(found.id, { ...known, versions: [...known.versions, ...found.versions] });
  }
  return [...byId.values()].map(({ room, ...found }) => summarize(room, found));
}
