import { DateTime } from 'luxon';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { ClockCircumstances } from './clocks/clock-question.js';
import type { Due } from './clocks/close-of-business.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { dateOf, placeWritten } from './clocks/moment.js';
import type { ProfileWith } from './law/profile.js';
import { reportingDeadline } from './reporting-deadline.js';
import { parseMoment } from './clocks/written-moment.js';

/** The parts of a submission that deadlines turn on; the format's `Submission` has them. */
export interface DatedSubmission {
  /** The pharmacies in the order of the file. */
  readonly pharmacies: readonly {
    /** The patients of the pharmacy. */
    readonly patients: readonly {
      /** Who it is; looked at only to tell a zero report. */
      readonly patient?: DatedPatient | undefined;
      /** What was dispensed to them. */
      readonly dispensings: readonly {
        /** DSP. */
        readonly dispensing: DatedDispensing;
      }[];
    }[];
  }[];
}

/** The name, which in a zero report says that nothing was dispensed. */
export interface DatedPatient {
  /** PAT07. */
  readonly lastName?: string | undefined;
  /** PAT08. */
  readonly firstName?: string | undefined;
}

/** What a deadline turns on in a dispensing. */
export interface DatedDispensing {
  /** DSP01. */
  readonly reportingStatus?: string | undefined;
  /** DSP02. */
  readonly prescriptionNumber?: string | undefined;
  /** DSP05. */
  readonly dateFilled?: string | undefined;
}

/** How a file is judged. */
export interface SubmissionDeadlinesOptions extends ClockCircumstances {
  /** When the file was, or will be, transmitted: an instant with offset, or a local time in `zone`. */
  readonly transmittedAt: string;
  /** The dispenser's IANA zone. */
  readonly zone?: string;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** One new record of a file. */
export interface DatedRecord {
  /** Where in the submission: `['pharmacies', 0, 'patients', 2, 'dispensings', 1]`. */
  readonly path: readonly (string | number)[];
  /** The day it was dispensed. */
  readonly dispensedOn: PlainDate;
}

/** The new records of a file that are due on one day. */
export interface DueGroup extends Due {
  /** Whether the file was transmitted after `dueAt`. */
  readonly late: boolean;
  /** `due-today`: transmitted on the due date, in time. */
  readonly status: 'late' | 'due-today' | 'in-time';
  readonly records: readonly DatedRecord[];
  readonly cites: readonly Citation[];
}

/** A zero report says that nothing was dispensed: patient ZERO REPORT, no prescription number. */
function isZeroReport(patient: DatedPatient | undefined, { prescriptionNumber }: DatedDispensing): boolean {
  return patient?.lastName?.trim().toUpperCase() === 'REPORT' && patient.firstName?.trim().toUpperCase() === 'ZERO' && !prescriptionNumber?.trim();
}

const NEW = '00';
const CORRECTIONS = ['01', '02'];

interface OpenGroup extends Omit<DueGroup, 'records'> {
  readonly records: DatedRecord[];
}

/**
 * The new records of a file grouped by due date, oldest first: late, due today or in time for a transmission.
 *
 * A zero report has no deadline and is passed over. Revisions and voids are no new reports and come back as `rules.correction-not-new`; records without a date as
 * `rules.dispensing-date-missing`; each issue carries the record's path. Fails with `rules.date-format`, `rules.time-required`,
 * `rules.zone-required` or `rules.zone-unknown` for the transmission, or as {@link reportingDeadline} does. Kentucky: 902 KAR 55:110 s.2(3).
 *
 * @example
 * ```ts
 * import { submissionDeadlines } from 'kasper-rules/rules';
 * const submission = { pharmacies: [{ patients: [{ dispensings: [{ dispensing: { reportingStatus: '00', dateFilled: '2025-03-10' } }] }] }] };
 * const groups = submissionDeadlines(submission, { transmittedAt: '2025-03-12T08:00:00-04:00' });
 * if (groups.ok) console.log(groups.value[0]?.late); // true
 * ```
 */
export function submissionDeadlines(
  submission: DatedSubmission,
  options: SubmissionDeadlinesOptions,
): Result<readonly DueGroup[], RulesIssueCode> {
  const { profile = defaultProfile, transmittedAt: written, zone, ...choice } = options;
  const placed = placeWritten(written, { name: 'transmittedAt', zone, fallbackZone: profile.calendar?.zone });
  if ('code' in placed) return failure([placed]);
  const transmittedAt = placed.instant.startOf('second');

  const issues: Issue<RulesIssueCode>[] = placed.doubt ? [rulesIssue(placed.doubt, { path: ['transmittedAt'] })] : [];
  const groups = new Map<PlainDate, OpenGroup>();
  const groupOfDate = new Map<string, OpenGroup | Issue<RulesIssueCode>>();

  const groupFor = (dispensed: string): OpenGroup | Issue<RulesIssueCode> => {
    const answer = reportingDeadline({ ...choice, dispensed, profile, ...(zone !== undefined && { zone }) });
    if (!answer.ok) return answer.issues[0];
    const { due, dueAt, cites } = answer.value;
    issues.push(...answer.issues.filter((issue) => !issues.some(({ code, message }) => code === issue.code && message === issue.message)));
    const known = groups.get(due);
    if (known) return known;
    const dueInstant = DateTime.fromISO(dueAt, { setZone: true });
    const late = transmittedAt > dueInstant;
    const isDueToday = dateOf(transmittedAt.setZone(dueInstant.zone)) === due;
    const group: OpenGroup = { due, dueAt, late, status: late ? 'late' : isDueToday ? 'due-today' : 'in-time', records: [], cites };
    groups.set(due, group);
    return group;
  };

  const judge = ({ dateFilled, reportingStatus }: DatedDispensing, path: DatedRecord['path']) => {
    if (reportingStatus !== undefined && CORRECTIONS.includes(reportingStatus)) {
      issues.push(rulesIssue('rules.correction-not-new', { path }));
      return;
    }
    if (reportingStatus !== NEW) issues.push(rulesIssue('rules.status-unknown', { path }));
    const { date, time: clock } = parseMoment(dateFilled) ?? {};
    if (date === undefined || clock !== undefined) {
      issues.push(rulesIssue('rules.dispensing-date-missing', { path }));
      return;
    }
    const group = groupOfDate.get(date) ?? groupFor(date);
    groupOfDate.set(date, group);
    if ('code' in group) issues.push({ ...group, path });
    else group.records.push({ path, dispensedOn: date });
  };

  for (const [pharmacy, { patients }] of submission.pharmacies.entries()) {
    for (const [at, { patient, dispensings }] of patients.entries()) {
      for (const [index, { dispensing }] of dispensings.entries()) {
        if (isZeroReport(patient, dispensing)) continue;
        judge(dispensing, ['pharmacies', pharmacy, 'patients', at, 'dispensings', index]);
      }
    }
  }
  return success(
    [...groups.values()].sort((one, other) => (one.due < other.due ? -1 : 1)),
    issues,
  );
}
