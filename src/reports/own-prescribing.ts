import type { AccessRequestOf, AccessRoom } from '../access/index.js';
import { failure, success, type Result } from '../core/result.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { groundsOf, spanOf, type Frame, type Framed, type HeldRecord } from './answer.js';
import { counts, type Counts } from './counts.js';
import { knownRecords } from './dose-days.js';
import type { PersonOf } from './exact-person.js';
import { assertTable, citesOf, type EquivalentOptions } from './morphine-equivalent.js';
import { isFilledWithin, schedulesOf } from './patient-report.js';
import { prescriberNumber } from './registration.js';
import { releasedRecords, type ReleaseAudit, type ReleaseOptions, type ReportPermit } from './released-records.js';
import type { ReportIssueCode } from './report-issues.js';
import { numbered, rowOf, scheduler, type ReportRow, type ShownMember } from './report-rows.js';
import { heldGiven } from './records-given.js';

/** What a report on one's own prescribing holds. */
export interface OwnPrescribingOptions<Of extends AccessRoom = DefaultProfile> extends EquivalentOptions, ReleaseOptions<Of> {
  /** The days looked at: a record counts by the day filled. */
  readonly frame: Frame;
  /** The suffix of the registration, where an institution's number is shared; only records with the same suffix are one's own. */
  readonly deaSuffix?: string;
  /** The key of a person; without it patients are not counted. */
  readonly personOf?: PersonOf;
  /** What rows show beside what they always show. */
  readonly show?: readonly ShownMember[];
}

/** The records under a prescriber's own registration. */
export interface OwnPrescribing extends Framed {
  /** Which report it is: on the records held. */
  readonly report: 'own-prescribing';
  /** The permit it goes out under, with its obligations and its law. */
  readonly permit: ReportPermit;
  /** What was filled on the days looked at, by day. */
  readonly rows: readonly ReportRow[];
  /** Counts of them. */
  readonly counts: Counts;
}

/** A report and what stays with the holder. */
export interface OwnPrescribingRelease {
  /** What may be handed out. */
  readonly report: OwnPrescribing;
  /** What is kept as evidence and never handed out. */
  readonly audit: ReleaseAudit;
}

/**
 * The records that carry a prescriber's own DEA number (PRE02), so that the prescriber can look for wrong ones.
 *
 * It decides access itself, as `patientReport` does: the request must ask for `own-prescribing` and be permitted. Records of another
 * registration, of an unknown one, and of the same number under another suffix are left out before anything is counted. That the number is
 * the requester's is a fact of the request. No number, name, birth date or address of a patient stands in the report. A blank number is a TypeError.
 *
 * @example
 * ```ts
 * import { cdc2022, ownPrescribing } from 'kasper-rules/reports';
 *
 * const made = ownPrescribing({ records: [] }, {
 *   at: '2025-03-10', requester: { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' }, asked: { report: 'own-prescribing' },
 *   channel: 'ekasper', purpose: 'self-review', subject: { kind: 'prescriber-record', deaIsOwn: true }, certifiesPurpose: true,
 * }, 'AA0000001', { frame: { from: '2025-01-01', to: '2025-01-30', asOf: '2025-03-10' }, drugOf: () => undefined, table: cdc2022 });
 * console.log(made.ok && made.value.report.rows.length); // 0
 * ```
 */
export function ownPrescribing<Of extends AccessRoom = DefaultProfile>(
  held: {
    /** The records held, as `heldRecords` gives them. */
    readonly records: readonly HeldRecord[];
  },
  request: AccessRequestOf<Of>,
  dea: string,
  options: OwnPrescribingOptions<Of>,
): Result<OwnPrescribingRelease, ReportIssueCode> {
  heldGiven('ownPrescribing', held);
  assertTable('ownPrescribing', options);
  const { deaSuffix, personOf, show = [], profile, table, patchDays = 'reported' } = options;
  spanOf('ownPrescribing', options.frame);
  const own = prescriberNumber({ dea, ...(deaSuffix !== undefined && { deaSuffix }) });
  if (own === undefined) throw new TypeError('ownPrescribing: give the DEA number whose records are reported');
  const ofOwn = held.records.filter(({ prescriber }) => prescriberNumber(prescriber) === own);
  const release = releasedRecords<Of>(ofOwn, request, 'own-prescribing', options.frame, options);
  if (!release.ok) return failure(release.issues);
  const { frame, permit, audit } = release.value;
  const span = spanOf('ownPrescribing', frame);
  const records = numbered(release.value.records.filter((record) => isFilledWithin(record, span)));
  const known = knownRecords(records, options);
  const counted = counts(records, { frame, ...(personOf && { personOf }) });
  const scheduleOf = scheduler(schedulesOf(profile));
  return success({
    report: {
      report: 'own-prescribing',
      frame,
      permit,
      rows: known.map((each) => rowOf(each, scheduleOf, show)),
      counts: counted,
      ...groundsOf({
        definitions: [...counted.definitions, 'equivalent', `patch-days:${patchDays}`],
        cites: [...counted.cites, ...citesOf(table, patchDays)],
        caveats: [...counted.caveats, 'factor-table', 'not-for-conversion'],
        unknown: [...counted.unknown, ...known.flatMap(({ record: { id }, weighed }) => (weighed.status === 'unknown' ? [{ id, reason: weighed.reason }] : []))],
      }),
    },
    audit: { ...audit, withheld: { ...audit.withheld, otherRegistration: held.records.length - ofOwn.length } },
  });
}
