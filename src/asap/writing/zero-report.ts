import { mustHaveShape } from '../../core/mistake.js';
import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { known, type RowOf } from '../rows/submission-rows.js';
import type { Submission } from '../submission.js';
import type { PharmacyRecord, SourceRecord } from '../generated/records.js';
import type { AsapVersion } from '../tables/spec.js';

/** What a zero report says. */
export interface ZeroReportRequest {
  /** IS without its message, which names the period. */
  readonly source: RowOf<Omit<SourceRecord, 'message'>>;
  /** PHA: the dispenser. */
  readonly pharmacy: RowOf<PharmacyRecord>;
  /** First and last day on which nothing was dispensed. */
  readonly from: PlainDate;
  /** The last day, the first included. */
  readonly to: PlainDate;
  /** Local date and time of writing: `2025-03-11T08:15` or `2025-03-11T08:15:00`; an offset behind it is not written. */
  readonly createdAt: string;
  /** Unique for the sender. */
  readonly controlNumber: string;
  /** `P` production (default) or `T` test. */
  readonly fileType?: 'P' | 'T';
  /** The version of the standard. Default 4.2. */
  readonly version?: AsapVersion;
}

const CREATED_AT = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

const digits = (date: string): string => date.replaceAll('-', '');

/**
 * Makes the submission that says nothing was dispensed in a period; write it with `write`.
 *
 * Throws a `TypeError` when a date is not `YYYY-MM-DD` or the period ends before it starts. Kentucky's regulation names no duty to send
 * zero reports (902 KAR 55:110 is silent), so nothing in this library demands one.
 *
 * @example
 * ```ts
 * import { write, zeroReport } from 'kasper-rules/asap';
 *
 * write(zeroReport({
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   pharmacy: { dea: 'GB9900019' },
 *   from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001',
 * })).includes('#20250310#-#20250310#'); // true
 * ```
 */
export function zeroReport(request: ZeroReportRequest): Submission {
  mustHaveShape('zeroReport', request, 'the request', { source: 'object', pharmacy: 'object', from: 'text', to: 'text', createdAt: 'text', controlNumber: 'text' });
  const { source, pharmacy, from, to, createdAt, controlNumber, fileType = 'P', version = '4.2' } = request;
  const [, creationDate, time = '', seconds = '00'] = CREATED_AT.exec(createdAt) ?? [];
  if (!isPlainDate(creationDate)) throw new TypeError('zeroReport: createdAt must be a local date and time such as 2025-03-11T08:15');
  if (!isPlainDate(from) || !isPlainDate(to)) throw new TypeError('zeroReport: from and to must be dates such as 2025-03-10');
  if (to < from) throw new TypeError('zeroReport: to must not lie before from');
  return {
    header: {
      version,
      controlNumber,
      transactionType: '01',
      creationDate,
      creationTime: time.replace(':', '') + seconds,
      fileType,
    },
    source: { ...known<SourceRecord>(source), message: `#${digits(from)}#-#${digits(to)}#` },
    pharmacies: [
      {
        pharmacy: known<PharmacyRecord>(pharmacy),
        patients: [
          {
            patient: { lastName: 'REPORT', firstName: 'ZERO' },
            // DSP05 is a day of the period; the usual form sends CDI and AIR empty.
            dispensings: [{ dispensing: { dateFilled: to }, prescriber: {}, compound: [{}], additional: {} }],
          },
        ],
      },
    ],
  };
}
