import { decideAccess, isPermitted, type AccessDecision, type AccessOptions, type AccessRequestOf, type AccessRoom } from '../access/index.js';
import { isPlainDate } from '../core/plain-date.js';
import { issueOf, type Issue } from '../core/issue.js';
import { failure, success, type Result } from '../core/result.js';
import { anyOf, type Truth } from '../core/truth.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { dayOf, type Frame, type HeldRecord } from './answer.js';
import { reportIssues, type ReportIssueCode } from './report-issues.js';

/** Whose rules decide, and which rows fall under 42 C.F.R. Part 2. */
export interface ReleaseOptions<Of extends AccessRoom = DefaultProfile> extends AccessOptions<Of> {
  /** Whether a record is a row under 42 C.F.R. Part 2; `null` where it is not known. */
  readonly part2Of?: (record: HeldRecord) => Truth;
}

/** What a decision says to the one who receives a report: nothing in it tells whether rows were left out. */
export type ReportPermit = Pick<AccessDecision, 'outcome' | 'basis' | 'grant' | 'obligations' | 'advice' | 'verified' | 'lawDate' | 'readingsUsed' | 'cites' | 'citations'>;

/** What the holder keeps and never hands out. */
export interface ReleaseAudit {
  /** The decision as it fell. */
  readonly decision: AccessDecision;
  /** How many records were left out, and why. */
  readonly withheld: {
    /** Not of the days of the scope. */
    readonly outsideScope: number;
    /** Without a day, where the scope has limits. */
    readonly undated: number;
    /** Rows under 42 C.F.R. Part 2, and those of which it is not known. */
    readonly part2: number;
    /** Of another registration than the one reported on. */
    readonly otherRegistration: number;
  };
}

/** Records that may go out, with what is said of it to either side. */
export interface Released {
  /** The days looked at, as far as the scope reaches: of others nothing could be said. */
  readonly frame: Frame;
  readonly records: readonly HeldRecord[];
  readonly permit: ReportPermit;
  readonly audit: ReleaseAudit;
}

const PART_2 = 'part2';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function askedOf(request: unknown): Readonly<Record<string, unknown>> {
  const asked = isObject(request) ? request['asked'] : undefined;
  return isObject(asked) ? asked : {};
}

/** The same request as if it were known whether there are rows under Part 2. */
function withPart2Rows<Request>(request: Request, part2Rows: Truth): Request {
  const asked = Object.fromEntries(Object.entries(askedOf(request)).filter(([name]) => name !== 'part2Rows'));
  return { ...request, asked: part2Rows === null ? asked : { ...asked, part2Rows } };
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
function permitOf({ outcome, basis, grant, obligations, advice, verified, lawDate, readingsUsed, cites, citations }: AccessDecision): ReportPermit {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
  return { outcome, ...(basis !== undefined && { basis }), ...(grant !== undefined && { grant }), obligations, advice, verified, lawDate, readingsUsed, cites, citations };
}

/** A frame as far as a scope reaches. */
function framedBy(frame: Frame, { from, to }: NonNullable<AccessDecision['scope']>): Frame {
  return { ...frame, ...(isPlainDate(from) && from > frame.from && { from }), ...(isPlainDate(to) && to < frame.to && { to }) };
}

type Refused = Issue<ReportIssueCode>;

/** The days of a scope, as text that compares. */
function isWithin(day: string | undefined, { from, to }: { readonly from?: unknown; readonly to?: unknown }): boolean | undefined {
  if (typeof from !== 'string' && typeof to !== 'string') return true;
  if (dayOf(day) === undefined || day === undefined) return undefined;
  return !(typeof from === 'string' && day < from) && !(typeof to === 'string' && day > to);
}

/**
 * Decides whether a report may go out, and cuts the records down to what may be in it, before any figure is made of them.
 * That the records are of the subject of the request cannot be told here.
 */
export function releasedRecords<Of extends AccessRoom = DefaultProfile>(
  records: readonly HeldRecord[],
  request: AccessRequestOf<Of>,
  wanted: string,
  frame: Frame,
  { part2Of, readings, profile }: ReleaseOptions<Of>,
): Result<Released, ReportIssueCode> {
  const refuse = (issue: Refused) => failure<Released, ReportIssueCode>([issue]);
  const asked = askedOf(request);
  if (asked['report'] !== wanted) return refuse(issueOf(reportIssues, 'reports.other-report-asked', { path: ['asked', 'report'], params: { wanted } }));
  const options: AccessOptions<Of> = { ...(readings !== undefined && { readings }), ...(profile !== undefined && { profile }) };
  const isPart2 = (record: HeldRecord): Truth => part2Of?.(record) ?? null;
  // What the data say of themselves goes before what the request says of them.
  const flags = part2Of ? records.filter(({ dispensing }) => isWithin(dispensing.dateFilled, asked) !== false).map(isPart2) : [];
  const hasRows = anyOf(flags);
  const decision = decideAccess<Of>(hasRows !== false && asked['part2Rows'] !== true ? withPart2Rows(request, hasRows) : request, options);
  const { scope } = decision;
  if (!isPermitted(decision) || scope === undefined) return refuse(issueOf(reportIssues, 'reports.not-permitted', { cites: decision.cites }));
  const days = framedBy(frame, scope);
  if (days.to < days.from) return refuse(issueOf(reportIssues, 'reports.outside-scope', { path: ['asked'] }));
  const redacts = scope.redact.includes(PART_2);
  if (scope.redact.some((rows) => rows !== PART_2)) return refuse(issueOf(reportIssues, 'reports.redaction-not-possible'));
  if (redacts && part2Of === undefined) return refuse(issueOf(reportIssues, 'reports.part2-not-known'));
  // The reader is told what anybody is told of whom there are no such rows.
  const told = redacts ? decideAccess<Of>(withPart2Rows(request, false), options) : decision;
  if (!isPermitted(told)) return refuse(issueOf(reportIssues, 'reports.not-permitted', { cites: decision.cites }));
  const withheld = { outsideScope: 0, undated: 0, part2: 0, otherRegistration: 0 };
  const released = records.filter((record) => {
    const within = isWithin(record.dispensing.dateFilled, scope);
    if (within === undefined) withheld.undated += 1;
    else if (!within) withheld.outsideScope += 1;
    else if (redacts && isPart2(record) !== false) withheld.part2 += 1;
    else return true;
    return false;
  });
  return success({ frame: days, records: released, permit: permitOf(told), audit: { decision, withheld } });
}
