import { issueOf, type Severity } from '../../core/issue.js';
import { inForce, type Dated } from '../../core/dated.js';
import { isRecord } from '../../core/is-record.js';
import { mustBeObject } from '../../core/mistake.js';
import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { isExplainedByFiller } from '../checks/filler-words.js';
import type { Examiner } from '../examination/file-state.js';
import { findings, type FindingDetails } from '../findings.js';
import { asapIssues, issueMaker, type AsapIssue, type SeverityOverrides } from '../issues.js';
import { isZeroReportPatient, type Loops } from '../examination/loops.js';
import { DEFAULT_MAX_ISSUES } from '../parse.js';
import { limitsOf, type ThresholdName } from '../thresholds.js';
import { numberOfPlainDate } from '../values/plain-date.js';
import type { ExaminationOptions } from '../examination/file-state.js';
import type { AsapLaw, DatedAsapLaw } from '../profile.js';
import { createIssueList } from './issue-list.js';
import { CLEAN, FATAL, gradeOf, moveGrades, SERIOUS, type GradeCounts } from './record-grades.js';
import type { WithReadings } from '../taken-law.js';
import { takenLaw } from '../taken-law.js';
import type { SegmentView } from '../reading/segment-view.js';

/** What a validation counts. Zero reports are no dispensings and their PAT no patients. */
export interface ValidationCounts {
  /** Segments of any kind. */
  readonly segments: number;
  /** PHA segments. */
  readonly pharmacies: number;
  /** Patients, zero reports apart. */
  readonly patients: number;
  /** Records: `new`, `revise` and `void` together, and those without a readable status. */
  readonly dispensings: number;
  /** Records with the status 00. */
  readonly new: number;
  /** Records with the status 01. */
  readonly revise: number;
  /** Records with the status 02. */
  readonly void: number;
  /** Issues of severity `error`, listed or not. */
  readonly errors: number;
  /** Issues of severity `warning`, listed or not. */
  readonly warnings: number;
}

/** Shares of records from which a receiver of the RxSentry kind refuses a whole file. */
export interface ReceiverThresholds {
  /** Above this share of fatal records, 0 to 1, the file is refused. */
  readonly fatal: number;
  /** Above this share of serious records, 0 to 1, the file is refused. */
  readonly serious: number;
}

/** How a receiver of the RxSentry kind would take the records; no statement about KASPER, whose thresholds are not published. */
export interface ReceiverTiers {
  /** Records without a fault. */
  readonly clean: number;
  /** Records taken with a doubt. */
  readonly minor: number;
  /** Records taken with gaps. */
  readonly serious: number;
  /** Records not taken. */
  readonly fatal: number;
  /** Whether the shares reach the thresholds, or the frame of the file is at fault. */
  readonly fileRefused: boolean;
}

/** The answer of `validate`: plain JSON without patient data. */
export interface ValidationReport {
  /** No issue of severity `error`. */
  readonly ok: boolean;
  /** By position, then code. */
  readonly issues: readonly AsapIssue[];
  /** How much there is of what. */
  readonly counts: ValidationCounts;
  /** The file says that nothing was dispensed. */
  readonly zeroReport: boolean;
  /** A record with an error counts as rejected; an error around it rejects every record inside. */
  readonly records: {
    /** Records without an error on them or around them. */
    readonly accepted: number;
    /** The others. */
    readonly rejected: number;
  };
  /** How a receiver of the RxSentry kind would grade the records, where `tiers` was asked for. */
  readonly tiers?: ReceiverTiers;
  /** The profile's id. */
  readonly profile: string;
  /** The day of validation, as it was given. */
  readonly on: PlainDate;
}

/** What `validate` is told besides the file. */
export interface ValidateOptions {
  /** The jurisdiction, as `kentucky` from `kasper-rules/kentucky`. */
  readonly profile: {
    /** The profile's permanent id, which the report repeats. */
    readonly id: string;
    /** What the jurisdiction asks of a file, by date; without it the file is held against the standard alone, and an issue says so. */
    readonly asap?: DatedAsapLaw | undefined;
    /** Its open questions, where rows of the law turn on them. */
    readonly readings?: WithReadings['readings'];
  };
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The day of validation: it selects the law, and dates after it lie in the future. */
  readonly on: PlainDate;
  /** Severity by code, or `off`. */
  readonly severity?: SeverityOverrides;
  /** Compares the records of a file with each other beyond their key (`asap.records-disagree`), which takes some hundred bytes a record. Default true. */
  readonly compareRecords?: boolean;
  /** Limits of doubt other than the usual ones, by their name in `asapThresholds`; `Infinity` switches one off. */
  readonly thresholds?: Readonly<Partial<Record<ThresholdName, number>>>;
  /** Issues beyond this many are counted, not listed; an error is listed before any that is none. Default 10,000. */
  readonly maxIssues?: number;
  /** Adds `tiers` to the report; `true` takes 10 % fatal and 20 % serious. */
  readonly tiers?: true | ReceiverThresholds;
}

/** What a file is examined against under these options. */
export function examinationOf({ on, thresholds, compareRecords }: ValidateOptions, law: AsapLaw | undefined): Omit<ExaminationOptions, 'headerForm'> {
  return { law, on: numberOfPlainDate(on), limits: limitsOf(thresholds), compareRecords };
}

/** Collects a report while a file is examined. */
export interface ReportBuilder {
  readonly examiner: Examiner;
  /** What is asked on the day of validation; `undefined` when no law is recorded for it. */
  readonly law: Dated<AsapLaw> | undefined;
  readonly add: (issue: AsapIssue) => void;
  readonly finish: () => ValidationReport;
  /** What has been counted so far. */
  readonly counts: () => ValidationCounts;
  /** How many issues have been found so far, and how the open record and the open patient are graded. */
  readonly openState: () => { readonly found: number; readonly dispensingGrade: number; readonly patientGrade: number };
  /** Everything about the patients so far, as another report can take it; issues as they were found. */
  readonly tally: () => ReportTally;
  /** Adds what another report says of patients in the open pharmacy, but for its issues. */
  readonly addTally: (tally: ReportTally) => void;
  /** Lists an issue that has been counted; `undefined` where it was not kept, as the list was full. */
  readonly addCounted: (issue: AsapIssue | undefined) => void;
  /** Closes a record that other parts of the file have shown in another light: it was graded before. */
  readonly regrade: (had: number) => void;
}

/** What a report holds on patients without the frame around them. */
export interface ReportTally {
  /** What was counted. */
  readonly counts: ValidationCounts;
  /** How many records have which grade. */
  readonly grades: readonly number[];
  /** As they were found. */
  readonly issues: readonly AsapIssue[];
  /** The place of each issue among all that were found; only where some of them are not listed. */
  readonly places?: readonly number[];
  /** How many were found, listed or not. */
  readonly found: number;
}

/** What a report counts, by name. */
export const countNames = ['segments', 'pharmacies', 'patients', 'dispensings', 'new', 'revise', 'void', 'errors', 'warnings'] as const satisfies readonly (keyof ValidationCounts)[];
const NO_DETAILS: FindingDetails = {};
const DEFAULT_THRESHOLDS: ReceiverThresholds = { fatal: 0.1, serious: 0.2 };

export function byPosition(a: AsapIssue, b: AsapIssue): number {
  const distance = (a.location?.offset ?? Number.POSITIVE_INFINITY) - (b.location?.offset ?? Number.POSITIVE_INFINITY);
  if (distance !== 0 && !Number.isNaN(distance)) return distance;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Who is told of issues while they are found. */
export interface IssueListener {
  /** Every issue, also those beyond `maxIssues`. */
  readonly found?: (issue: AsapIssue) => void;
  /** An issue the report will list, and the segment it stands on unless it concerns the file as a whole. */
  readonly listed?: (issue: AsapIssue, view: SegmentView | undefined) => void;
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'off'];

/** Severities that are none, or of codes that are none, are a mistake of the programmer, and said at once. */
export function checkSeverity(call: string, severity: SeverityOverrides = {}): void {
  mustBeObject(call, severity, 'option `severity`');
  for (const [code, level] of Object.entries(severity)) {
    if (!Object.hasOwn(asapIssues, code)) throw new TypeError('Option `severity` names a code that no file can earn; `asapIssues` lists them all');
    if (!SEVERITIES.includes(level)) throw new TypeError(`Option \`severity\`: ${code} must be error, warning, info or off`);
  }
}

/** The law in force on the day of validation. A mistake in the options is the programmer's, and said at once. */
export function lawOf(options: Pick<ValidateOptions, 'profile' | 'on' | 'readings'>): Dated<AsapLaw> | undefined {
  // Callers without types may leave out what the signature demands.
  const given = options as Partial<ValidateOptions> | undefined;
  if (!given?.profile) throw new TypeError('Option `profile` is missing; pass the profile of a state, such as that of the entry named after it');
  if (!isRecord(given.profile) || 'versions' in given.profile) throw new TypeError('Option `profile` must be the whole profile of a state, not one of its rooms');
  if (!isPlainDate(given.on)) throw new TypeError("Option `on` must be a date such as '2025-03-31'; the library never reads the clock");
  const law = inForce(given.profile.asap?.versions ?? [], given.on);
  return law && takenLaw(law, given.profile, given.readings);
}

/** Starts a report. A mistake in the options is the programmer's, and said at once. */
export function startReport(options: ValidateOptions, { found, listed }: IssueListener = {}): ReportBuilder {
  const law = lawOf(options);
  const { profile, on, severity: overrides, maxIssues = DEFAULT_MAX_ISSUES } = options;
  checkSeverity('validate', overrides);
  if (!Number.isInteger(maxIssues) && maxIssues !== Infinity) throw new TypeError('Option `maxIssues` must be a whole number, or Infinity');
  if (maxIssues < 0) throw new TypeError('Option `maxIssues` must be 0 or more');
  const makeIssue = issueMaker(law);
  const issues = createIssueList(maxIssues);
  const counts = { segments: 0, pharmacies: 0, patients: 0, dispensings: 0, new: 0, revise: 0, void: 0, errors: 0, warnings: 0 };
  let zeroReports = 0;

  // Worst grade so far of the open loops, and the grades of the records closed in them.
  let fileGrade = CLEAN;
  let pharmacyGrade = CLEAN;
  let patientGrade = CLEAN;
  let dispensingGrade = CLEAN;
  const inFile: GradeCounts = [0, 0, 0, 0];
  const inPharmacy: GradeCounts = [0, 0, 0, 0];
  const inPatient: GradeCounts = [0, 0, 0, 0];
  let open: Loops | undefined;

  const grade = (view: SegmentView, worst: number): void => {
    const level = view.id ?? (open?.dispensing ? 'DSP' : open?.patient ? 'PAT' : open?.pharmacy ? 'PHA' : 'TH');
    if (level === 'PAT') patientGrade = Math.max(patientGrade, worst);
    else if (level === 'PHA' || level === 'TP') pharmacyGrade = Math.max(pharmacyGrade, worst);
    else if (level === 'TH' || level === 'IS' || level === 'TT') fileGrade = Math.max(fileGrade, worst);
    else dispensingGrade = Math.max(dispensingGrade, worst);
  };

  const severityOf = (code: AsapIssue['code'], usual: Severity): Severity | 'off' => overrides?.[code] ?? usual;

  const list = (severity: Severity, view: SegmentView | undefined, make: () => AsapIssue): void => {
    if (severity === 'error') counts.errors += 1;
    if (severity === 'warning') counts.warnings += 1;
    const issue = issues.add(severity === 'error', make, found);
    if (issue) listed?.(issue, view);
  };

  const examiner: Examiner = {
    finding: (kind, view, element, details = NO_DETAILS) => {
      if (law && isExplainedByFiller(law.value, kind, view, element)) return;
      const severity = severityOf(`asap.${kind}`, details.severity ?? findings[kind].severity);
      if (severity === 'off') return;
      const ref = view.spec?.elements[element - 1]?.ref;
      // Records that disagree are a doubt about the later one, not about whoever it names.
      if (kind === 'records-disagree') dispensingGrade = Math.max(dispensingGrade, gradeOf(kind, severity, ref));
      else grade(view, gradeOf(kind, severity, ref));
      list(severity, view, () => makeIssue(kind, view, element, details, severity));
    },
    segment: (view, loops) => {
      open = loops;
      counts.segments += 1;
      if (view.id === 'PHA') counts.pharmacies += 1;
    },
    dispensingEnds: (loops) => {
      // A report whose words are swapped is none to a receiver, and no dispensing either.
      if (loops.dispensing && loops.isZeroReport) zeroReports += loops.patientNamesSwapped ? 0 : 1;
      else if (loops.dispensing) {
        counts.dispensings += 1;
        if (loops.status !== undefined) counts[loops.status] += 1;
        inPatient[dispensingGrade] = (inPatient[dispensingGrade] ?? 0) + 1;
      }
      dispensingGrade = CLEAN;
    },
    patientEnds: (loops) => {
      if (loops.patient && !isZeroReportPatient(loops)) counts.patients += 1;
      moveGrades(inPatient, inPharmacy, patientGrade);
      patientGrade = CLEAN;
    },
    pharmacyEnds: () => {
      moveGrades(inPharmacy, inFile, pharmacyGrade);
      pharmacyGrade = CLEAN;
    },
  };

  const add = (issue: AsapIssue): void => {
    const severity = severityOf(issue.code, issue.severity);
    if (severity === 'off') return;
    fileGrade = Math.max(fileGrade, gradeOf(issue.code.slice('asap.'.length) as keyof typeof findings, severity, undefined));
    list(severity, undefined, () => ({ ...issue, severity }));
  };

  return {
    examiner,
    law,
    add,
    counts: () => ({ ...counts }),
    openState: () => ({ found: issues.found(), dispensingGrade, patientGrade }),
    tally: () => ({ counts: { ...counts }, grades: [...inPharmacy], ...issues.listed() }),
    addTally: (tally) => {
      for (const name of countNames) counts[name] += tally.counts[name];
      for (let level = CLEAN; level <= FATAL; level += 1) inPharmacy[level] = (inPharmacy[level] ?? 0) + (tally.grades[level] ?? 0);
    },
    addCounted: (issue) => {
      if (issue) issues.add(issue.severity === 'error', () => issue);
      else issues.skip();
    },
    regrade: (had) => {
      const has = Math.max(had, dispensingGrade);
      dispensingGrade = CLEAN;
      inPharmacy[had] = (inPharmacy[had] ?? 0) - 1;
      inPharmacy[has] = (inPharmacy[has] ?? 0) + 1;
    },
    finish: () => {
      if (!law) add(issueOf(asapIssues, 'asap.law-missing', { params: { reason: profile.asap ? 'day' : 'room' } }));
      const { issues: inOrder, found: count } = issues.listed();
      const shown = [...inOrder].sort(byPosition);
      if (shown.length < count) shown.push(issueOf(asapIssues, 'asap.too-many-issues', { params: { expected: count - shown.length } }));
      const raised: GradeCounts = [0, 0, 0, 0];
      moveGrades(inFile, raised, fileGrade);
      const [clean, minor, serious, fatal] = raised;
      const all = clean + minor + serious + fatal;
      const thresholds = options.tiers === true ? DEFAULT_THRESHOLDS : options.tiers;
      return {
        ok: counts.errors === 0,
        issues: shown,
        counts,
        zeroReport: zeroReports > 0 && counts.dispensings === 0,
        records: { accepted: clean + minor, rejected: serious + fatal },
        ...(thresholds && {
          tiers: {
            clean,
            minor,
            serious,
            fatal,
            fileRefused: fileGrade >= SERIOUS || (all > 0 && (serious + fatal === all || fatal / all > thresholds.fatal || serious / all > thresholds.serious)),
          },
        }),
        profile: profile.id,
        on,
      };
    },
  };
}
