import type { Profile } from '../law/profile.js';

/** A pattern of keys below a room, as `placesAt` reads it: `rules.*.cites`. */
type Pattern = string;

/** Where in one room of a profile the things stand that every room has; all lists may be left out. */
export interface RoomMap {
  /** Rules under a permanent `id` (in a row of a table: `rule`). */
  readonly rules?: readonly Pattern[];
  /** What must carry a list of citations under `cites`. */
  readonly cited?: readonly Pattern[];
  /** Single citations, and lists of citations that are not called `cites`. */
  readonly citations?: readonly Pattern[];
  /** Lists of versions by date, none of which may be empty. `by`: a list of several things, each with versions of its own. */
  readonly versions?: readonly (Pattern | { readonly list: Pattern; readonly by: string })[];
  /** What is in force from one day to another without being a version. */
  readonly periods?: readonly Pattern[];
  /** Names of open questions that the profile declares under `readings`. */
  readonly readings?: readonly Pattern[];
  /** Open questions that the room declares itself, by name, and where conditions turn on them under `reading`, with `settings`. */
  readonly ownReadings?: { readonly declared: Pattern; readonly named: readonly Pattern[] };
  /** Codes that the room puts into words, and the places that name them. */
  readonly codes?: readonly { readonly declared: Pattern; readonly named: readonly Pattern[] }[];
  /** Decision tables whose last row must hold whatever the facts are. */
  readonly tables?: readonly Pattern[];
}

/** Where the rows of a clock name open questions, below the clock. */
export const clockReadings: readonly Pattern[] = ['versions.*.value.*.reading', 'versions.*.value.*.hourOpen', 'versions.*.value.*.under.*.reading'];

const CONDITIONS: Pattern = 'versions.*.value.conditions.*';

const duty: RoomMap = {
  rules: ['', CONDITIONS],
  cited: ['versions.*', CONDITIONS, `${CONDITIONS}.findings.*`],
  versions: ['versions'],
  periods: [`${CONDITIONS}.findings.*`],
  tables: [`${CONDITIONS}.findings`],
  readings: [`${CONDITIONS}.findings.*.under.*.reading`],
};

/** The conditions of the one duty among the clocks of reporting. */
const OF_ZERO_REPORT: Pattern = `zeroReportDuty.${CONDITIONS}`;

const reporting: RoomMap = {
  rules: ['*', OF_ZERO_REPORT],
  cited: ['*.versions.*', OF_ZERO_REPORT, `${OF_ZERO_REPORT}.findings.*`],
  versions: ['*.versions'],
  periods: [`${OF_ZERO_REPORT}.findings.*`],
  tables: [`${OF_ZERO_REPORT}.findings`],
  readings: ['*.versions.*.value.reading', ...clockReadings.map((pattern) => `*.${pattern}`), `${OF_ZERO_REPORT}.findings.*.under.*.reading`],
};

/** The places that name codes in a list of access rules. */
const accessCodes = (rules: 'rules' | 'onward'): readonly Pattern[] => [
  ...['otherwise', 'deny', 'unknown', 'advice', 'opens', 'obligation'].map((key) => `${rules}.*.conditions.**.${key}`),
  ...['permits', 'obligations', 'advice'].map((key) => `${rules}.*.${key}.*.value`),
];

/** Every room of a profile; a room without a map does not compile. */
export const profileMap: Readonly<Record<Exclude<keyof Profile, 'id' | 'name'>, RoomMap>> = {
  asap: {
    rules: [''],
    cited: ['versions.*', 'versions.*.value.requirements.*', 'versions.*.value.refillLimits.*', 'versions.*.value.others.*', 'versions.*.value.patientNumber'],
    versions: ['versions'],
    readings: ['versions.*.value.requirements.*.under.*.reading', 'versions.*.value.versionsOpen.*.reading'],
  },
  readings: { rules: ['*'], cited: ['*'] },
  calendar: { rules: ['closures.*'], cited: ['', 'closures.*', 'earlyClosings.*'], readings: ['reading'] },
  reporting,
  corrections: {
    rules: ['clocks.*', 'transitions.*'],
    cited: ['editions.*', 'clocks.*.versions.*', 'states.*', 'transitions.*', 'records.*'],
    citations: ['counting.*'],
    versions: ['editions', 'clocks.*.versions', 'records'],
    readings: clockReadings.map((pattern) => `clocks.*.${pattern}`),
    tables: ['transitions'],
  },
  reportingDuty: duty,
  toxicologyDuty: duty,
  drugSchedules: { rules: [''], cited: ['', 'rows.*'], versions: [{ list: 'rows', by: 'ingredient' }] },
  reportableDrugs: { rules: [''], cited: ['', 'rows.*'] },
  patientIdentifier: { rules: [''], cited: ['versions.*'], versions: ['versions'], readings: ['versions.*.value.rows.*.under.*.reading'] },
  access: {
    rules: ['rules.*', 'onward.*', 'end.*'],
    cited: ['rules.*.cites.*', 'onward.*.cites.*'],
    citations: ['recordedCite', 'end.*.cites', 'wrongChannel.**.cite', 'rules.*.conditions.**.cite', 'onward.*.conditions.**.cite'],
    versions: ['rules.*.cites', 'onward.*.cites'],
    periods: ['rules.*', 'onward.*'],
    ownReadings: { declared: 'readings', named: ['rules.*.conditions.**', 'onward.*.conditions.**'] },
    codes: [
      {
        declared: 'codes',
        named: [...accessCodes('rules'), ...accessCodes('onward'), 'wrongChannel.**.deny', 'wrongChannel.advice.*', 'end.*.code', 'missing', 'lawDate'],
      },
    ],
  },
  accounts: {
    rules: ['gatewayCutOver', 'activationHours', 'welcomeDays', 'passwordDays', 'noticeDays', 'pharmacists', 'prescribers.*', 'enrollment.*', 'enrolled', 'certificates.*', 'noCertificate', 'uploader', 'prescribing'],
    cited: [
      'gatewayCutOver', 'activationHours', 'welcomeDays', 'passwordDays', 'noticeDays', 'pharmacists', 'prescribers.*.required', 'prescribers.*.notCovered',
      'enrolled', 'certificates.*', 'noCertificate', 'uploader', 'prescribing', 'reasons.*', 'steps.*', 'noticeStates.*',
    ],
    codes: [
      {
        declared: 'reasons',
        named: ['prescribers.*.reason', 'enrollment.*.reason', 'questions.*.gates.*.reason', 'questions.*.gate.reason', 'questions.*.reasons.*', 'questions.*.rows.*.reasons.*'],
      },
      { declared: 'steps', named: ['questions.*.rows.*.next', 'questions.*.rows.*.due.past.next'] },
    ],
  },
  queryDuty: {
    rules: ['', 'laws.*.triggers.*', 'laws.*.rhythm.*', 'laws.*.exemptions.*', 'laws.*.floor'],
    cited: ['laws.*', 'laws.*.exemptions.*', 'laws.*.floor', 'reasons.*'],
    citations: ['laws.*.triggers.*.cites'],
    readings: ['laws.*.triggers.*.under.*.reading', 'laws.*.rhythm.*.under.*.reading'],
    versions: ['laws'],
    periods: ['laws.*.floor', 'laws.*.triggers.*', 'laws.*.rhythm.*'],
    tables: ['laws.*.triggers', 'laws.*.rhythm'],
    codes: [{ declared: 'reasons', named: ['laws.*.triggers.*.code', 'laws.*.rhythm.*.code', 'laws.*.floor.code', 'laws.*.exemptionsUnread'] }],
  },
  electronicPrescribing: { rules: ['', 'exceptions.*'], cited: ['', 'exceptions.*', 'reasons.*'], periods: [''], codes: [{ declared: 'reasons', named: ['free.*.code'] }] },
  counties: { rules: [''], cited: [''] },
};
