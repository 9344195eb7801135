import { mustBeOptions, mustHaveShape, type Shape } from '../core/mistake.js';
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
import { dateOf, millisecondsOf, placeWritten } from './clocks/moment.js';
import { byDeadline, deadlineKey } from './deadline-order.js';
import type { ReadingOption } from '../core/readings.js';
import type { ProfileWith } from './law/profile.js';
import type { DeadlineAnswer, ReportedEvent } from './reporting-deadline.js';
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
        /** DSP: what was dispensed, when, how much of it. */
        readonly dispensing: DatedDispensing;
      }[];
    }[];
  }[];
}

/** The name, which in a zero report says that nothing was dispensed. */
export interface DatedPatient {
  /** The last name (PAT07): REPORT in a zero report. */
  readonly lastName?: string | undefined;
  /** The first name (PAT08): ZERO in a zero report. */
  readonly firstName?: string | undefined;
}

/** What a deadline turns on in a dispensing. */
export interface DatedDispensing {
  /** What the record is for (DSP01): `00` new, `01` revise, `02` void. */
  readonly reportingStatus?: string | undefined;
  /** The number of the prescription (DSP02). */
  readonly prescriptionNumber?: string | undefined;
  /** The day it was filled (DSP05). */
  readonly dateFilled?: string | undefined;
  /** DSP17; what is no date counts as blank. */
  readonly dateSold?: string | undefined;
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
  /** The day it was dispensed, as the law is read: in Kentucky when it was sold, where that is later than the fill. */
  readonly dispensedOn: PlainDate;
}

/** The new records of a file that are due on one day, and on one day under every other reading. */
export interface DueGroup extends Due, Pick<DeadlineAnswer, 'alternatives' | 'underReadings'> {
  /** Whether the file was transmitted after `dueAt`. */
  readonly late: boolean;
  /** `due-today`: transmitted on the due date, in time. */
  readonly status: 'late' | 'due-today' | 'in-time';
  /** The options of `underReadings` under which it was transmitted too late: `ky.reading.business-day` read `earliest` first of all. */
  readonly lateUnder: readonly ReadingOption[];
  /** The records due then. */
  readonly records: readonly DatedRecord[];
  /** The law behind it, each source with its standing. */
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

/** How the records of one fill and sale fare: where they belong, the day that counts, and what is said of each of them. */
interface Judgement {
  readonly group: OpenGroup;
  readonly dispensedOn: PlainDate;
  readonly caution: Issue<RulesIssueCode> | undefined;
}

function plainDateOf(text: string | undefined): PlainDate | undefined {
  const { date, time } = parseMoment(text) ?? {};
  return time === undefined ? date : undefined;
}

const dated: Shape = {
  pharmacies: [{ patients: [{ 'patient?': { 'lastName?': 'text', 'firstName?': 'text' }, dispensings: [{ dispensing: { 'prescriptionNumber?': 'text' } }] }] }],
};

function mustBeSubmission(submission: unknown): void {
  mustHaveShape('submissionDeadlines', submission, 'the submission, such as `submissionOf` makes and the `value` of what `read` answers is,', dated);
}

/**
 * The new records of a file grouped by due date, oldest first: late, due today or in time for a transmission. Each group carries the due dates of the
 * other readings as a single deadline does, and `lateUnder`; records due on one day whose other due dates differ are groups of their own.
 *
 * Where an open question lets the period run from the sale (DSP17) as well as from the fill (DSP05), a record that is late from the fill alone is not
 * `late`: `rules.filled-earlier` names its earlier due date. The class of the dispenser and what else selects a period is told by `facts`.
 *
 * A zero report has no deadline and is passed over. Revisions and voids are no new reports and come back as `rules.correction-not-new`; records without a date as
 * `rules.dispensing-date-missing`, and such as have another status as `rules.status-unknown`; each issue carries the record's path. Fails with `rules.date-format`,
 * `rules.time-required`, `rules.zone-required` or `rules.zone-unknown` for the transmission, or as {@link reportingDeadline} does, whose cautions it carries as well. Kentucky: 902 KAR 55:110 s.2(3).
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
  mustBeOptions('submissionDeadlines', options);
  mustBeSubmission(submission);
  const { profile = defaultProfile, transmittedAt: written, zone, ...choice } = options;
  const placed = placeWritten(written, { name: 'transmittedAt', zone, fallbackZone: profile.calendar?.zone });
  if ('code' in placed) return failure([placed]);
  const transmittedAt = placed.instant.startOf('second');

  const issues: Issue<RulesIssueCode>[] = placed.doubt ? [rulesIssue(placed.doubt, { path: ['transmittedAt'] })] : [];
  const groups = new Map<string, OpenGroup>();
  const judgements = new Map<string, Judgement | Issue<RulesIssueCode>>();
  const isLate = (due: Due): boolean => transmittedAt.toMillis() > millisecondsOf(due.dueAt);
  const deadlineOf = (event: ReportedEvent) => reportingDeadline({ ...choice, ...event, profile, ...(zone !== undefined && { zone }) });

  const groupFor = (answer: DeadlineAnswer): OpenGroup => {
    const key = deadlineKey(answer);
    const known = groups.get(key);
    if (known) return known;
    const { due, dueAt, cites, alternatives, underReadings } = answer;
    const late = isLate(answer);
    const isDueToday = dateOf(transmittedAt.setZone(DateTime.fromISO(dueAt, { setZone: true }).zone)) === due;
    const status = late ? 'late' : isDueToday ? 'due-today' : 'in-time';
    const lateUnder = underReadings.filter(isLate).map(({ reading, option }) => ({ reading, option }));
    const group: OpenGroup = { due, dueAt, late, status, alternatives, underReadings, lateUnder, records: [], cites };
    groups.set(key, group);
    return group;
  };

  /** The caution that a record in time as the law is read is late where an open question is answered for the fill. */
  const cautionOf = (answer: DeadlineAnswer, dispensed: PlainDate): Issue<RulesIssueCode> | undefined => {
    if (answer.dispensedOn === dispensed || isLate(answer)) return undefined;
    const counted = deadlineOf({ dispensed });
    if (!counted.ok || !isLate(counted.value)) return undefined;
    const { due, dueAt } = counted.value;
    const isOpen = answer.underReadings.some((other) => other.reading !== profile.calendar?.reading && other.dueAt === dueAt);
    return isOpen ? rulesIssue('rules.filled-earlier', { params: { due, dueAt } }) : undefined;
  };

  const judgementOf = (dispensed: PlainDate, sold: PlainDate | undefined): Judgement | Issue<RulesIssueCode> => {
    const answer = deadlineOf({ dispensed, ...(sold !== undefined && { sold }) });
    if (!answer.ok) return answer.issues[0];
    issues.push(...answer.issues.filter((issue) => !issues.some(({ code, message }) => code === issue.code && message === issue.message)));
    return { group: groupFor(answer.value), dispensedOn: answer.value.dispensedOn, caution: cautionOf(answer.value, dispensed) };
  };

  const judge = ({ dateFilled, dateSold, reportingStatus }: DatedDispensing, path: DatedRecord['path']) => {
    if (reportingStatus !== undefined && CORRECTIONS.includes(reportingStatus)) {
      issues.push(rulesIssue('rules.correction-not-new', { path }));
      return;
    }
    if (reportingStatus !== NEW) issues.push(rulesIssue('rules.status-unknown', { path }));
    const filled = plainDateOf(dateFilled);
    if (filled === undefined) {
      issues.push(rulesIssue('rules.dispensing-date-missing', { path }));
      return;
    }
    const sold = plainDateOf(dateSold);
    const key = `${filled} ${sold ?? ''}`;
    const judgement = judgements.get(key) ?? judgementOf(filled, sold);
    judgements.set(key, judgement);
    if ('code' in judgement) {
      issues.push({ ...judgement, path });
      return;
    }
    judgement.group.records.push({ path, dispensedOn: judgement.dispensedOn });
    if (judgement.caution) issues.push({ ...judgement.caution, path });
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
    [...groups.values()].sort(byDeadline),
    issues,
  );
}
