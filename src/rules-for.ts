import {
  decideAccess,
  decideAccount,
  decideRedisclosure,
  electronicPrescribingDuty,
  explain,
  explainAccessRule,
  parseAccessReadings,
  parseAccessRequest,
  parseAccountFacts,
  parseEpcsFacts,
  parseQueryDutyFacts,
  parseRedisclosure,
  queryDuty,
  type AccessOptions,
  type AccountFactsOf,
  type AccessRequestOf,
  type EpcsFactsOf,
  type QueryDutyFactsOf,
  type RedisclosureOf,
} from './access/index.js';
import { asapSchema, describe, findElements, mergeParts, validate, validateChunks, validatePart, validateRecord, validateStream } from './asap/index.js';
import {
  correctionRecords,
  correctPatient,
  parseCorrectionCase,
  parseCorrectionEvents,
  reconcile,
  resend,
  suggestRecord,
  trackCorrection,
  type CorrectionCaseInput,
  type CorrectionOptions,
  type CorrectionsOf,
} from './corrections/index.js';
import {
  addBusinessDays,
  branchNoticeDeadline,
  closures,
  correctionDeadline,
  drugSchedule,
  elementRequirement,
  errorDeadline,
  extensionDeadline,
  extensionGrant,
  isBusinessDay,
  lastDay,
  patientIdentifier,
  reportableDrug,
  reportedItem,
  reportFormat,
  reportingDeadline,
  reportingDuty,
  submissionDeadlines,
  toxicologyDuty,
  transmissionChannels,
  zeroReportDeadline,
  zoneOfCounty,
  type Profile,
  type ProfileRoom,
} from './rules/index.js';
import { lazily } from './core/lazily.js';
import { withRooms } from './rules/profile/room.js';

/** A parameter without the profile that is bound already. */
type Unbound<Parameter> = Parameter extends unknown ? ('profile' extends keyof Parameter ? Omit<Parameter, 'profile'> : Parameter) : never;

/** A function whose profile is bound. */
type Bound<Ask> = Ask extends (...parameters: infer Parameters) => infer Answer ? (...parameters: { [At in keyof Parameters]: Unbound<Parameters[At]> }) => Answer : never;

/** Every function that looks at a profile, under its own name, with the profile bound. */
function boundTo(profile: Profile) {
  // One record is validated in microseconds, so that the profile is not looked over for each.
  const files = lazily((): Required<Pick<Profile, 'id' | 'asap'>> => {
    const found = withRooms(profile, 'asap');
    if ('code' in found) throw new TypeError(`${found.message} A file means nothing without it.`);
    return { ...found, id: profile.id };
  });
  const bound: { readonly [Name in keyof Needs]: Bound<Functions[Name]> } = {
    addBusinessDays: (date, count, options) => addBusinessDays(date, count, { ...options, profile }),
    asapSchema: (options) => asapSchema({ ...options, profile: files() }),
    branchNoticeDeadline: (input) => branchNoticeDeadline({ ...input, profile }),
    closures: (year, options) => closures(year, { ...options, profile }),
    correctionDeadline: (input) => correctionDeadline({ ...input, profile }),
    correctionRecords: (original, request, options) => correctionRecords(original, request, { ...options, profile }),
    correctPatient: (original, correction, options) => correctPatient(original, correction, { ...options, profile }),
    decideAccess: (request, options) => decideAccess(request, { ...options, profile }),
    decideAccount: (facts, options) => decideAccount(facts, { ...options, profile }),
    decideRedisclosure: (request, options) => decideRedisclosure(request, { ...options, profile }),
    describe: (ref, options) => describe(ref, { ...options, profile }),
    findElements: (word, options) => findElements(word, { ...options, profile }),
    drugSchedule: (name, on, options) => drugSchedule(name, on, { ...options, profile }),
    electronicPrescribingDuty: (facts, options) => electronicPrescribingDuty(facts, { ...options, profile }),
    elementRequirement: (ref, question) => elementRequirement(ref, { ...question, profile }),
    errorDeadline: (question) => errorDeadline({ ...question, profile }),
    explain: (decision, options) => explain(decision, { ...options, profile }),
    explainAccessRule: (id, options) => explainAccessRule(id, { ...options, profile }),
    extensionDeadline: (input) => extensionDeadline({ ...input, profile }),
    extensionGrant: (ground, question) => extensionGrant(ground, { ...question, profile }),
    isBusinessDay: (date, options) => isBusinessDay(date, { ...options, profile }),
    lastDay: (date, options) => lastDay(date, { ...options, profile }),
    mergeParts: (reports, options) => mergeParts(reports, { ...options, profile: files() }),
    parseAccessReadings: (json, options) => parseAccessReadings(json, { ...options, profile }),
    parseAccessRequest: (json, options) => parseAccessRequest(json, { ...options, profile }),
    parseAccountFacts: (json, options) => parseAccountFacts(json, { ...options, profile }),
    parseCorrectionCase: (json, options) => parseCorrectionCase(json, { ...options, profile }),
    parseCorrectionEvents: (json, options) => parseCorrectionEvents(json, { ...options, profile }),
    parseEpcsFacts: (json, options) => parseEpcsFacts(json, { ...options, profile }),
    parseQueryDutyFacts: (json, options) => parseQueryDutyFacts(json, { ...options, profile }),
    parseRedisclosure: (json, options) => parseRedisclosure(json, { ...options, profile }),
    patientIdentifier: (patient, options) => patientIdentifier(patient, { ...options, profile }),
    queryDuty: (facts, options) => queryDuty(facts, { ...options, profile }),
    reconcile: (original, correction, options) => reconcile(original, correction, { ...options, profile }),
    reportableDrug: (name, question) => reportableDrug(name, { ...question, profile }),
    reportedItem: (item, question) => reportedItem(item, { ...question, profile }),
    reportFormat: (question) => reportFormat({ ...question, profile }),
    reportingDeadline: (input) => reportingDeadline({ ...input, profile }),
    reportingDuty: (facts, options) => reportingDuty(facts, { ...options, profile }),
    resend: (entries, answer, options) => resend(entries, answer, { ...options, profile }),
    submissionDeadlines: (submission, options) => submissionDeadlines(submission, { ...options, profile }),
    suggestRecord: (original, changes, options) => suggestRecord(original, changes, { ...options, profile }),
    toxicologyDuty: (facts, options) => toxicologyDuty(facts, { ...options, profile }),
    trackCorrection: (input, options) => trackCorrection(input, { ...options, profile }),
    transmissionChannels: (options) => transmissionChannels({ ...options, profile }),
    validate: (input, options) => validate(input, { ...options, profile: files() }),
    validateChunks: (chunks, options) => validateChunks(chunks, { ...options, profile: files() }),
    validatePart: (part, options) => validatePart(part, { ...options, profile: files() }),
    validateRecord: (record, options) => validateRecord(record, { ...options, profile: files() }),
    validateStream: (chunks, options) => validateStream(chunks, { ...options, profile: files() }),
    zeroReportDeadline: (question) => zeroReportDeadline({ ...question, profile }),
    zoneOfCounty: (county, options) => zoneOfCounty(county, { ...options, profile }),
  };
  return bound;
}

/** What is asked in the facts that a profile declares has the type of those facts. */
interface DeclaredFunctions<Given extends Profile> {
  readonly decideAccess: (request: AccessRequestOf<Given>, options?: Omit<AccessOptions<Given>, 'profile'>) => ReturnType<typeof decideAccess>;
  readonly decideAccount: (facts: AccountFactsOf<Given>) => ReturnType<typeof decideAccount>;
  readonly decideRedisclosure: (request: RedisclosureOf<Given>, options?: Omit<AccessOptions<Given>, 'profile'>) => ReturnType<typeof decideRedisclosure>;
  readonly electronicPrescribingDuty: (facts: EpcsFactsOf<Given>) => ReturnType<typeof electronicPrescribingDuty>;
  readonly parseAccessReadings: (json: unknown) => ReturnType<typeof parseAccessReadings<Given>>;
  readonly parseAccessRequest: (json: unknown) => ReturnType<typeof parseAccessRequest<Given>>;
  readonly parseAccountFacts: (json: unknown) => ReturnType<typeof parseAccountFacts<Given>>;
  readonly parseCorrectionCase: (json: unknown) => ReturnType<typeof parseCorrectionCase<Given>>;
  readonly parseCorrectionEvents: (json: unknown) => ReturnType<typeof parseCorrectionEvents<Given>>;
  readonly parseEpcsFacts: (json: unknown) => ReturnType<typeof parseEpcsFacts<Given>>;
  readonly parseQueryDutyFacts: (json: unknown) => ReturnType<typeof parseQueryDutyFacts<Given>>;
  readonly parseRedisclosure: (json: unknown) => ReturnType<typeof parseRedisclosure<Given>>;
  readonly queryDuty: (facts: QueryDutyFactsOf<Given>) => ReturnType<typeof queryDuty>;
  readonly trackCorrection: (input: CorrectionCaseInput<CorrectionsOf<Given>>, options?: Omit<CorrectionOptions<Given>, 'profile'>) => ReturnType<typeof trackCorrection<Given>>;
}

interface Functions {
  readonly addBusinessDays: typeof addBusinessDays;
  readonly asapSchema: typeof asapSchema;
  readonly branchNoticeDeadline: typeof branchNoticeDeadline;
  readonly closures: typeof closures;
  readonly correctionDeadline: typeof correctionDeadline;
  readonly correctionRecords: typeof correctionRecords;
  readonly correctPatient: typeof correctPatient;
  readonly decideAccess: typeof decideAccess;
  readonly decideAccount: typeof decideAccount;
  readonly decideRedisclosure: typeof decideRedisclosure;
  readonly describe: typeof describe;
  readonly findElements: typeof findElements;
  readonly drugSchedule: typeof drugSchedule;
  readonly electronicPrescribingDuty: typeof electronicPrescribingDuty;
  readonly elementRequirement: typeof elementRequirement;
  readonly errorDeadline: typeof errorDeadline;
  readonly explain: typeof explain;
  readonly explainAccessRule: typeof explainAccessRule;
  readonly extensionDeadline: typeof extensionDeadline;
  readonly extensionGrant: typeof extensionGrant;
  readonly isBusinessDay: typeof isBusinessDay;
  readonly lastDay: typeof lastDay;
  readonly mergeParts: typeof mergeParts;
  readonly parseAccessReadings: typeof parseAccessReadings;
  readonly parseAccessRequest: typeof parseAccessRequest;
  readonly parseAccountFacts: typeof parseAccountFacts;
  readonly parseCorrectionCase: typeof parseCorrectionCase;
  readonly parseCorrectionEvents: typeof parseCorrectionEvents;
  readonly parseEpcsFacts: typeof parseEpcsFacts;
  readonly parseQueryDutyFacts: typeof parseQueryDutyFacts;
  readonly parseRedisclosure: typeof parseRedisclosure;
  readonly patientIdentifier: typeof patientIdentifier;
  readonly queryDuty: typeof queryDuty;
  readonly reconcile: typeof reconcile;
  readonly reportableDrug: typeof reportableDrug;
  readonly reportedItem: typeof reportedItem;
  readonly reportFormat: typeof reportFormat;
  readonly reportingDeadline: typeof reportingDeadline;
  readonly reportingDuty: typeof reportingDuty;
  readonly resend: typeof resend;
  readonly submissionDeadlines: typeof submissionDeadlines;
  readonly suggestRecord: typeof suggestRecord;
  readonly toxicologyDuty: typeof toxicologyDuty;
  readonly trackCorrection: typeof trackCorrection;
  readonly transmissionChannels: typeof transmissionChannels;
  readonly validate: typeof validate;
  readonly validateChunks: typeof validateChunks;
  readonly validatePart: typeof validatePart;
  readonly validateRecord: typeof validateRecord;
  readonly validateStream: typeof validateStream;
  readonly zeroReportDeadline: typeof zeroReportDeadline;
  readonly zoneOfCounty: typeof zoneOfCounty;
}

/** The rooms without which a function has nothing to ask. */
interface Needs {
  readonly addBusinessDays: 'calendar';
  readonly asapSchema: 'asap';
  readonly branchNoticeDeadline: 'calendar' | 'corrections';
  readonly closures: 'calendar';
  readonly correctionDeadline: 'calendar' | 'corrections';
  readonly correctionRecords: 'asap' | 'corrections';
  readonly correctPatient: 'asap' | 'corrections';
  readonly decideAccess: 'access';
  readonly decideAccount: 'accounts';
  readonly decideRedisclosure: 'access';
  readonly describe: never;
  readonly findElements: never;
  readonly drugSchedule: 'drugSchedules';
  readonly electronicPrescribingDuty: 'electronicPrescribing';
  readonly elementRequirement: 'asap';
  readonly errorDeadline: 'calendar' | 'reporting';
  readonly explain: 'access';
  readonly explainAccessRule: 'access';
  readonly extensionDeadline: 'calendar' | 'reporting';
  readonly extensionGrant: 'reporting';
  readonly isBusinessDay: 'calendar';
  readonly lastDay: 'calendar';
  readonly mergeParts: 'asap';
  readonly parseAccessReadings: 'access';
  readonly parseAccessRequest: 'access';
  readonly parseAccountFacts: 'accounts';
  readonly parseCorrectionCase: 'corrections';
  readonly parseCorrectionEvents: 'corrections';
  readonly parseEpcsFacts: 'electronicPrescribing';
  readonly parseQueryDutyFacts: 'queryDuty';
  readonly parseRedisclosure: 'access';
  readonly patientIdentifier: 'patientIdentifier';
  readonly queryDuty: 'queryDuty';
  readonly reconcile: 'asap' | 'corrections';
  readonly reportableDrug: 'reportableDrugs';
  readonly reportedItem: 'reporting';
  readonly reportFormat: 'asap';
  readonly reportingDeadline: 'calendar' | 'reporting';
  readonly reportingDuty: 'reportingDuty';
  readonly resend: 'asap' | 'corrections';
  readonly submissionDeadlines: 'calendar' | 'reporting';
  readonly suggestRecord: 'asap' | 'corrections';
  readonly toxicologyDuty: 'toxicologyDuty';
  readonly trackCorrection: 'corrections';
  readonly transmissionChannels: 'reporting';
  readonly validate: 'asap';
  readonly validateChunks: 'asap';
  readonly validatePart: 'asap';
  readonly validateRecord: 'asap';
  readonly validateStream: 'asap';
  readonly zeroReportDeadline: 'reporting';
  readonly zoneOfCounty: 'counties';
}

/** The functions that a profile of this type can answer: those whose rooms it has, or may have. */
export type RulesFor<Given extends Profile> = {
  readonly [Name in keyof Needs as Needs[Name] & ProfileRoom extends keyof Given ? Name : never]: Name extends keyof DeclaredFunctions<Given> ? DeclaredFunctions<Given>[Name] : Bound<Functions[Name]>;
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
  // Which facts a profile declares the compiler knows of its type alone.
  return boundTo(profile) as unknown as RulesFor<Given>;
}
