import * as access from './access/index.js';
import * as asap from './asap/index.js';
import * as corrections from './corrections/index.js';
import * as rules from './rules/index.js';
import type { Profile, ProfileRoom } from './rules/index.js';
import { withRooms } from './rules/profile/room.js';

/** A parameter without the profile that is bound already. */
type Unbound<Parameter> = Parameter extends unknown ? ('profile' extends keyof Parameter ? Omit<Parameter, 'profile'> : Parameter) : never;

/** A function whose profile is bound. */
type Bound<Ask> = Ask extends (...parameters: infer Parameters) => infer Answer ? (...parameters: { [At in keyof Parameters]: Unbound<Parameters[At]> }) => Answer : never;

/** Every function that looks at a profile, under its own name, with the profile bound. */
function boundTo(profile: Profile) {
  const files = (): Required<Pick<Profile, 'id' | 'asap'>> => {
    const found = withRooms(profile, 'asap');
    if ('code' in found) throw new TypeError(`${found.message} A file means nothing without it.`);
    return { ...found, id: profile.id };
  };
  const bound: { readonly [Name in keyof Needs]: Bound<Functions[Name]> } = {
    addBusinessDays: (date, count, options) => rules.addBusinessDays(date, count, { ...options, profile }),
    branchNoticeDeadline: (input) => rules.branchNoticeDeadline({ ...input, profile }),
    closures: (year, options) => rules.closures(year, { ...options, profile }),
    correctPatient: (original, correction, options) => corrections.correctPatient(original, correction, { ...options, profile }),
    correctionDeadline: (input) => rules.correctionDeadline({ ...input, profile }),
    correctionRecords: (original, request, options) => corrections.correctionRecords(original, request, { ...options, profile }),
    decideAccess: (request, options) => access.decideAccess(request, { ...options, profile }),
    decideAccount: (facts, options) => access.decideAccount(facts, { ...options, profile }),
    decideRedisclosure: (request, options) => access.decideRedisclosure(request, { ...options, profile }),
    describe: (ref, options) => asap.describe(ref, { ...options, profile }),
    drugSchedule: (name, on, options) => rules.drugSchedule(name, on, { ...options, profile }),
    electronicPrescribingDuty: (facts, options) => access.electronicPrescribingDuty(facts, { ...options, profile }),
    explain: (decision, options) => access.explain(decision, { ...options, profile }),
    explainAccessRule: (id, options) => access.explainAccessRule(id, { ...options, profile }),
    extensionDeadline: (input) => rules.extensionDeadline({ ...input, profile }),
    isBusinessDay: (date, options) => rules.isBusinessDay(date, { ...options, profile }),
    mergeParts: (reports, options) => asap.mergeParts(reports, { ...options, profile: files() }),
    patientIdentifier: (patient, options) => rules.patientIdentifier(patient, { ...options, profile }),
    queryDuty: (facts, options) => access.queryDuty(facts, { ...options, profile }),
    reconcile: (original, correction, options) => corrections.reconcile(original, correction, { ...options, profile }),
    reportFormat: (question) => rules.reportFormat({ ...question, profile }),
    reportingDeadline: (input) => rules.reportingDeadline({ ...input, profile }),
    reportingDuty: (facts, options) => rules.reportingDuty(facts, { ...options, profile }),
    submissionDeadlines: (submission, options) => rules.submissionDeadlines(submission, { ...options, profile }),
    suggestRecord: (original, changes, options) => corrections.suggestRecord(original, changes, { ...options, profile }),
    toxicologyDuty: (facts, options) => rules.toxicologyDuty(facts, { ...options, profile }),
    trackCorrection: (input, options) => corrections.trackCorrection(input, { ...options, profile }),
    transmissionChannels: (options) => rules.transmissionChannels({ ...options, profile }),
    validate: (input, options) => asap.validate(input, { ...options, profile: files() }),
    validateChunks: (chunks, options) => asap.validateChunks(chunks, { ...options, profile: files() }),
    validatePart: (part, options) => asap.validatePart(part, { ...options, profile: files() }),
    validateStream: (chunks, options) => asap.validateStream(chunks, { ...options, profile: files() }),
    zoneOfCounty: (county, options) => rules.zoneOfCounty(county, { ...options, profile }),
  };
  return bound;
}

type Functions = typeof rules & typeof access & typeof corrections & typeof asap;

/** The rooms without which a function has nothing to ask. */
interface Needs {
  readonly addBusinessDays: 'calendar';
  readonly branchNoticeDeadline: 'calendar' | 'corrections';
  readonly closures: 'calendar';
  readonly correctPatient: 'asap' | 'corrections';
  readonly correctionDeadline: 'calendar' | 'corrections';
  readonly correctionRecords: 'asap' | 'corrections';
  readonly decideAccess: 'access';
  readonly decideAccount: 'accounts';
  readonly decideRedisclosure: 'access';
  readonly describe: never;
  readonly drugSchedule: 'drugSchedules';
  readonly electronicPrescribingDuty: 'electronicPrescribing';
  readonly explain: 'access';
  readonly explainAccessRule: 'access';
  readonly extensionDeadline: 'calendar' | 'reporting';
  readonly isBusinessDay: 'calendar';
  readonly mergeParts: 'asap';
  readonly patientIdentifier: 'patientIdentifier';
  readonly queryDuty: 'queryDuty';
  readonly reconcile: 'asap' | 'corrections';
  readonly reportFormat: 'asap';
  readonly reportingDeadline: 'calendar' | 'reporting';
  readonly reportingDuty: 'reportingDuty';
  readonly submissionDeadlines: 'calendar' | 'reporting';
  readonly suggestRecord: 'asap' | 'corrections';
  readonly toxicologyDuty: 'toxicologyDuty';
  readonly trackCorrection: 'corrections';
  readonly transmissionChannels: 'reporting';
  readonly validate: 'asap';
  readonly validateChunks: 'asap';
  readonly validatePart: 'asap';
  readonly validateStream: 'asap';
  readonly zoneOfCounty: 'counties';
}

/** The functions that a profile of this type can answer: those whose rooms it has, or may have. */
export type RulesFor<Given extends Profile> = {
  readonly [Name in keyof Needs as Needs[Name] & ProfileRoom extends keyof Given ? Name : never]: Bound<Functions[Name]>;
};

/**
 * Every function that looks at a profile, bound to one: the profile can then be forgotten nowhere.
 *
 * Each stands under its own name and takes what it takes otherwise, without `profile`. The type has those whose rooms the profile has; a
 * room that is missing all the same is answered with `rules.room-missing`.
 *
 * @example
 * ```ts
 * import { rulesFor } from 'kasper-rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { reportingDeadline, zoneOfCounty } = rulesFor(kentucky);
 * const answer = reportingDeadline({ dispensed: '2025-03-10' });
 * console.log(answer.ok && answer.value.due, zoneOfCounty('Warren').ok); // 2025-03-11 true
 * ```
 */
export function rulesFor<Given extends Profile>(profile: Given): RulesFor<Given> {
  return boundTo(profile);
}
