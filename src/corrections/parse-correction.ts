import { mustBeOptions } from '../core/mistake.js';
import * as z from 'zod';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { isPlainDate } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import { CALENDAR_DAY } from '../rules/clocks/written-moment.js';
import { described } from '../rules/facts/described.js';
import { factInWords } from '../rules/facts/fact-in-words.js';
import type { FactDeclaration, FactMembers, FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { AnyCorrectionEvent, CorrectionProfile } from '../rules/law/correction-rule.js';
import type { CorrectionEvent } from '../rules/profile/default-correction-facts.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultCorrections } from '../rules/profile/default-profile.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import type { CorrectionCaseInput, CorrectionRoom, CorrectionsOf } from './correction-status.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;
type Path = readonly (string | number)[];

// Due days must stay within four-digit years.
const isDatedBefore9999 = (value: unknown): value is PlainDate => isPlainDate(value) && value < '9999';

const day = () => z.custom<PlainDate>(isDatedBefore9999).meta({ type: 'string', format: 'date', pattern: CALENDAR_DAY });

/** A fact of an event; the process declares plain facts alone. */
function schemaOf(fact: FactDeclaration): z.ZodType {
  switch (fact.type) {
    case 'date':
      return day();
    case 'word':
      return z.enum(fact.words);
    case 'yes-no':
      return z.boolean();
    case 'number':
      return z.number();
    default:
      return z.string();
  }
}

function shapeOf(members: FactMembers): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(members).map(([name, fact]) => {
      const schema = described(schemaOf(fact), factInWords(fact));
      return [name, fact.needed ? schema : schema.optional()];
    }),
  );
}

function buildSchemas(events: FactsDeclaration) {
  const cases: Readonly<Record<string, FactMembers>> = events.type === 'one-of' ? events.cases : {};
  const options = Object.entries(cases).map(([type, members]) => z.object({ type: z.literal(type).meta({ description: events.ask }), ...shapeOf(members) }));
  const [first, ...others] = options;
  const event = described(first ? z.discriminatedUnion('type', [first, ...others]) : z.never(), 'Something that happened in a correction case, on a day.');
  const listed = described(z.array(event), 'What has happened, in the order of its days.') as unknown as z.ZodType<readonly AnyCorrectionEvent[]>;
  const shape = {
    events: listed,
    at: described(day(), 'The day on which the state of the case is asked, YYYY-MM-DD.'),
    closures: described(z.array(day()), 'The closed days, in place of those of the calendar; left out, the calendar of the profile decides.').optional(),
  };
  return {
    /** The members of each kind of event. */
    members: new Map(options.map((option) => [option.shape.type.value, option.shape])),
    event,
    events: listed,
    shape,
    case: described(z.object(shape), 'A correction case: what has happened, and the day on which its state is asked.'),
  };
}

type Schemas = ReturnType<typeof buildSchemas>;

const built = new WeakMap<FactsDeclaration, Schemas>();

/** Building takes longer than most programs' whole work with a case, so it waits for the first one. */
function schemasOf(events: FactsDeclaration): Schemas {
  const schemas = built.get(events) ?? buildSchemas(events);
  built.set(events, schemas);
  return schemas;
}

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
// What the types say is derived from the same declaration; a test compares the two.
export const correctionEventSchema = () => schemasOf(defaultCorrections.corrections.events).event as unknown as z.ZodType<CorrectionEvent, CorrectionEvent>;

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
export const correctionCaseSchema = () => schemasOf(defaultCorrections.corrections.events).case as unknown as z.ZodType<CorrectionCaseInput, CorrectionCaseInput>;

const typeNames: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', boolean: 'true or false' };

function issueFrom(issue: z.core.$ZodIssue, { members }: Schemas): CorrectionIssue {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  // An entry of a list goes by the list's name and its place: `events.0`.
  const named = path.findLastIndex((key) => typeof key === 'string');
  const member = path.slice(Math.max(named, 0)).join('.') || 'case';
  if (issue.code === 'invalid_union') {
    return issueOf(correctionIssues, 'corrections.unknown-event', { path, params: { allowed: [...members.keys()].join(', ') } });
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

function unknownEventMembers(json: unknown, events: readonly AnyCorrectionEvent[], base: Path, { members }: Schemas): CorrectionIssue[] {
  const listed: readonly unknown[] = Array.isArray(json) ? json : [];
  return events.flatMap(({ type }, index) => {
    const known = members.get(type);
    return known ? unknownMembers(listed[index], known, [...base, index]) : [];
  });
}

function refused(error: z.ZodError, schemas: Schemas): Result<never, CorrectionIssueCode> {
  const [first, ...rest] = error.issues.map((issue) => issueFrom(issue, schemas));
  return failure([first ?? issueOf(correctionIssues, 'corrections.wrong-type'), ...rest]);
}

/** Reads a case whose events a process declares. */
export function parseCase(events: FactsDeclaration, json: unknown): Result<CorrectionCaseInput<CorrectionProfile>, CorrectionIssueCode> {
  const schemas = schemasOf(events);
  const { data, error } = schemas.case.safeParse(json);
  if (error) return refused(error, schemas);
  const given = typeof json === 'object' && json !== null && 'events' in json ? json.events : [];
  return success(data, [...unknownMembers(json, schemas.shape, []), ...unknownEventMembers(given, data.events, ['events'], schemas)]);
}

/** Whose events are read. */
export interface ParseCorrectionOptions<Of extends CorrectionRoom = DefaultProfile> {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: Of;
}

const NO_EVENTS: FactsDeclaration = { type: 'one-of', by: 'type', ask: 'What happened?', cases: {} };

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
export function parseCorrectionEvents<Of extends CorrectionRoom = DefaultProfile>(
  json: unknown,
  options: ParseCorrectionOptions<Of> = {},
): Result<CorrectionCaseInput<CorrectionsOf<Of>>['events'], CorrectionIssueCode> {
  mustBeOptions('parseCorrectionEvents', options);
  const schemas = schemasOf((options.profile ?? defaultCorrections).corrections?.events ?? NO_EVENTS);
  const { data, error } = schemas.events.safeParse(json);
  // The words of the answer are those of the profile that was asked.
  return (error ? refused(error, schemas) : success(data, unknownEventMembers(json, data, [], schemas))) as Result<CorrectionCaseInput<CorrectionsOf<Of>>['events'], CorrectionIssueCode>;
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
export function parseCorrectionCase<Of extends CorrectionRoom = DefaultProfile>(
  json: unknown,
  options: ParseCorrectionOptions<Of> = {},
): Result<CorrectionCaseInput<CorrectionsOf<Of>>, CorrectionIssueCode> {
  mustBeOptions('parseCorrectionCase', options);
  return parseCase((options.profile ?? defaultCorrections).corrections?.events ?? NO_EVENTS, json);
}
