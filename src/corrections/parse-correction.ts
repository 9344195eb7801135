import * as z from 'zod';
import { lazily } from '../core/lazily.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { isPlainDate } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import { correctionParties, correctionRecordKinds } from '../rules/facts/correction-vocabulary.js';
import type { CorrectionEvent } from '../rules/facts/correction-vocabulary.js';
import { CALENDAR_DAY } from '../rules/clocks/written-moment.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import type { CorrectionCaseInput } from './correction-status.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;
type Path = readonly (string | number)[];

// Due days must stay within four-digit years.
const isDatedBefore9999 = (value: unknown): value is PlainDate => isPlainDate(value) && value < '9999';

function buildSchemas() {
  const on = z.custom<PlainDate>(isDatedBefore9999).meta({ type: 'string', format: 'date', pattern: CALENDAR_DAY });
  const plain = <Type extends CorrectionEvent['type']>(type: Type) => z.object({ type: z.literal(type), on });
  const event = z.discriminatedUnion('type', [
    plain('requested').extend({ by: z.enum(correctionParties), to: z.enum(['dispenser', 'branch']), reportDisclosed: z.boolean().optional() }),
    plain('error-confirmed'),
    plain('accuracy-asserted'),
    plain('referred-to-branch').extend({ by: z.enum(['dispenser', 'practitioner']) }),
    plain('branch-found-error'),
    plain('branch-upheld'),
    plain('transmitted').extend({ record: z.enum(correctionRecordKinds), accepted: z.boolean().optional() }),
    plain('system-error-reported'),
    plain('system-error-verified'),
    plain('system-error-rejected'),
    plain('branch-corrected'),
    plain('requester-notified').extend({ by: z.enum(['dispenser', 'branch']) }),
  ]);
  const events = z.array(event);
  return { event, events, case: z.object({ events, at: on, closures: z.array(on).optional() }) };
}

// Building takes longer than most programs' whole work with a case, so it waits for the first one.
const schemas = /* @__PURE__ */ lazily(buildSchemas);

/**
 * One event of a correction case as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { correctionEventSchema } from 'kasper-rules/zod';
 *
 * correctionEventSchema().safeParse({ type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' }).success; // true
 * ```
 */
export const correctionEventSchema = () => schemas().event;

/**
 * A correction case, `{ events, at, closures? }`, as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { correctionCaseSchema } from 'kasper-rules/zod';
 *
 * correctionCaseSchema().safeParse({ events: [], at: '2025-03-10' }).success; // true
 * ```
 */
export const correctionCaseSchema = () => schemas().case;

const typeNames: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', boolean: 'true or false' };

function issueFrom(issue: z.core.$ZodIssue): CorrectionIssue {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  // An entry of a list goes by the list's name and its place: `events.0`.
  const named = path.findLastIndex((key) => typeof key === 'string');
  const member = path.slice(Math.max(named, 0)).join('.') || 'case';
  if (issue.code === 'invalid_union') {
    const types = schemas().event.options.map((option) => option.shape.type.value);
    return issueOf(correctionIssues, 'corrections.unknown-event', { path, params: { allowed: types.join(', ') } });
  }
  if (issue.code === 'invalid_value') {
    return issueOf(correctionIssues, 'corrections.unknown-value', { path, params: { member, allowed: issue.values.join(', ') } });
  }
  if (issue.code === 'invalid_type') {
    return issueOf(correctionIssues, 'corrections.wrong-type', { path, params: { member, expected: typeNames[issue.expected] ?? issue.expected } });
  }
  return issueOf(correctionIssues, 'corrections.bad-date', { path, params: { member } });
}

/** The path stops at the object, because a name from outside is not repeated. */
function unknownMembers(json: unknown, shape: object, path: Path): CorrectionIssue[] {
  const known = Object.keys(shape);
  const isKnown = Object.keys(Object(json) as object).every((name) => known.includes(name));
  return isKnown ? [] : [issueOf(correctionIssues, 'corrections.unknown-member', { path, params: { known: known.join(', ') } })];
}

function unknownEventMembers(json: unknown, events: readonly CorrectionEvent[], base: Path): CorrectionIssue[] {
  const listed: readonly unknown[] = Array.isArray(json) ? json : [];
  return events.flatMap((event, index) => {
    const option = schemas().event.options.find((candidate) => candidate.shape.type.value === event.type);
    return option ? unknownMembers(listed[index], option.shape, [...base, index]) : [];
  });
}

function refused(error: z.ZodError): Result<never, CorrectionIssueCode> {
  const [first, ...rest] = error.issues.map(issueFrom);
  return failure([first ?? issueOf(correctionIssues, 'corrections.wrong-type'), ...rest]);
}

/**
 * Reads a list of correction events from untrusted JSON.
 *
 * Dates are plain dates (`YYYY-MM-DD`). Issues: `corrections.wrong-type`, `corrections.unknown-event`, `corrections.unknown-value`
 * and `corrections.bad-date`; as a warning `corrections.unknown-member`. The order of the dates is judged by `trackCorrection`.
 * Source: 902 KAR 55:110 section 8.
 *
 * @example
 * import { parseCorrectionEvents } from 'kasper-rules/corrections';
 *
 * const parsed = parseCorrectionEvents([{ type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' }]);
 * if (parsed.ok) console.log(parsed.value.length); // 1
 */
export function parseCorrectionEvents(json: unknown): Result<readonly CorrectionEvent[], CorrectionIssueCode> {
  const { data, error } = schemas().events.safeParse(json);
  return error ? refused(error) : success(data, unknownEventMembers(json, data, []));
}

/**
 * Reads a correction case, `{ events, at, closures? }`, from untrusted JSON.
 *
 * Dates are plain dates (`YYYY-MM-DD`). Issues are those of `parseCorrectionEvents`. Source: 902 KAR 55:110 section 8.
 *
 * @example
 * import { parseCorrectionCase } from 'kasper-rules/corrections';
 *
 * const parsed = parseCorrectionCase({ events: [{ type: 'reqested' }], at: '2025-03-10' });
 * console.log(parsed.issues[0]?.code); // 'corrections.unknown-event'
 */
export function parseCorrectionCase(json: unknown): Result<CorrectionCaseInput, CorrectionIssueCode> {
  const { data, error } = schemas().case.safeParse(json);
  if (error) return refused(error);
  const events = typeof json === 'object' && json !== null && 'events' in json ? json.events : [];
  return success(data, [...unknownMembers(json, schemas().case.shape, []), ...unknownEventMembers(events, data.events, ['events'])]);
}
