import type { AccessRequestOf, AccessRoom } from '../access/index.js';
import { failure, success, type Result } from '../core/result.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { dayOf, groundsOf, spanOf, type Framed, type HeldRecord, type UnknownRecord } from './answer.js';
import { counts, type Counts } from './counts.js';
import { doseDaysOf, knownRecords, type DoseDays, type DoseOptions } from './dose-days.js';
import { doseSummary, type DoseSummary } from './dose-summary.js';
import { assertTable } from './morphine-equivalent.js';
import { overlapsOf, type ClassPair, type Overlaps } from './overlaps.js';
import { releasedRecords, type ReleaseAudit, type ReleaseOptions, type ReportPermit } from './released-records.js';
import type { ReportIssueCode } from './report-issues.js';
import { numbered, rowOf, scheduler, type ReportRow, type ShownMember } from './report-rows.js';
import { heldGiven } from './records-given.js';

/** What a patient report holds and how it is read. */
export interface PatientReportOptions<Of extends AccessRoom = DefaultProfile> extends DoseOptions, ReleaseOptions<Of> {
  /** Pairs of classes of which the days together are listed; none by default. */
  readonly pairs?: readonly ClassPair[];
  /** What rows show beside what they always show. */
  readonly show?: readonly ShownMember[];
}

/** A report on one person's records. */
export interface PatientReport extends Framed {
  /** Which report it is: on the records held. */
  readonly report: 'patient';
  /** The permit it goes out under, with its obligations and its law. */
  readonly permit: ReportPermit;
  /** What was filled on the days looked at, by day. */
  readonly rows: readonly ReportRow[];
  /** Counts of them. */
  readonly counts: Counts;
  /** Doses by day. */
  readonly doses: DoseDays;
  /** Four definitions of the daily dose. */
  readonly summary: DoseSummary;
  /** One answer for each pair asked for. */
  readonly overlaps: readonly Overlaps[];
}

/** A report and what stays with the holder. */
export interface PatientRelease {
  /** What may be handed out. */
  readonly report: PatientReport;
  /** What is kept as evidence and never handed out. */
  readonly audit: ReleaseAudit;
}

/** The part of a profile that says how drugs are scheduled, where it has one. */
export const schedulesOf = (profile: AccessRoom | undefined): ProfileWith<'drugSchedules'> | undefined => profile;

/** Each record and reason once. */
function distinct(unknown: readonly UnknownRecord[]): readonly UnknownRecord[] {
  return [...new Map(unknown.map((each) => [`${each.reason} ${each.id}`, each])).values()];
}

/** Whether a record was filled on the days looked at, or on an unknown day. */
export function isFilledWithin({ dispensing }: HeldRecord, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const day = dayOf(dispensing.dateFilled);
  return day === undefined || (day >= first && day <= last);
}

/**
 * A report on the records held of one person: rows, counts, doses by day, their four averages and the overlaps asked for.
 *
 * It decides access itself: no permit for this very report, no report (`reports.not-permitted`, `reports.other-report-asked`), and nothing is
 * computed. The days looked at are cut to those of the request (`reports.outside-scope` where none is left). Rows outside the scope, and rows under 42 C.F.R. Part 2 where the decision redacts them, are taken out before any figure, and the
 * report does not tell that there were any; `audit` does, and stays with the holder. Where it redacts, `part2Of` must say which rows those are
 * (`reports.part2-not-known`). No number, name, birth date or address of the patient stands in a report. That all records are of the subject
 * cannot be told here: give those of one person. Source: `decideAccess`; the layout is this library's.
 *
 * @example
 * ```ts
 * import { cdc2022, patientReport } from 'kasper-rules/reports';
 *
 * const made = patientReport({ records: [] }, {
 *   at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' },
 *   channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' }, certifiesPurpose: true,
 * }, { frame: { from: '2024-03-10', to: '2025-03-10', asOf: '2025-03-10' }, drugOf: () => undefined, table: cdc2022 });
 * if (made.ok) console.log(made.value.report.rows.length, made.value.report.permit.basis); // 0 ky.access.treatment
 * ```
 */
export function patientReport<Of extends AccessRoom = DefaultProfile>(held: {
    /** The records held, as `heldRecords` gives them. */
    readonly records: readonly HeldRecord[];
  }, request: AccessRequestOf<Of>, options: PatientReportOptions<Of>): Result<PatientRelease, ReportIssueCode> {
  heldGiven('patientReport', held);
  assertTable('patientReport', options);
  const { pairs = [], show = [], drugOf, profile } = options;
  spanOf('patientReport', options.frame);
  const release = releasedRecords<Of>(held.records, request, 'patient', options.frame, options);
  if (!release.ok) return failure(release.issues);
  const { frame, permit, audit } = release.value;
  const span = spanOf('patientReport', frame);
  const framed = { ...options, frame };
  const records = numbered(release.value.records);
  const known = knownRecords(records, framed);
  const scheduleOf = scheduler(schedulesOf(profile));
  const doses = doseDaysOf(known, framed);
  const counted = counts(records, { frame });
  const met = pairs.map((pair) => overlapsOf(known, { ...framed, drugOf, pair }));
  const summary = doseSummary(doses);
  const parts = [doses, counted, summary, ...met];
  return success({
    report: {
      report: 'patient',
      frame,
      permit,
      rows: known.filter(({ record }) => isFilledWithin(record, span)).map((each) => rowOf(each, scheduleOf, show)),
      counts: counted,
      doses,
      summary,
      overlaps: met,
      ...groundsOf({
        definitions: parts.flatMap(({ definitions }) => definitions),
        cites: parts.flatMap(({ cites }) => cites),
        caveats: [...parts.flatMap(({ caveats }) => caveats), 'linkage', audit.decision.scope?.from !== undefined && 'window-cut'],
        unknown: distinct(parts.flatMap(({ unknown }) => unknown)),
      }),
    },
    audit,
  });
}
