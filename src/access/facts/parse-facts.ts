import type * as z from 'zod';
import { nearest } from '../../core/nearest.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import type { FactsOf } from '../../rules/facts/facts-of.js';
import { issueOf, type Issue, type IssueParams } from '../../core/issue.js';
import { failure, success, type Result } from '../../core/result.js';
import { factsIssues, type FactsIssueCode } from './facts-issues.js';
import { factsSchema, type FactsFault } from './facts-schema.js';
import { declaredAt, membersOf } from './members-at.js';

const MAXIMUM_ISSUES = 100;

type FactsIssue = Issue<FactsIssueCode>;
type Path = readonly (string | number)[];

/** What is declared at the places of the arrived JSON. */
interface Places {
  /** The names that may stand at a place. */
  readonly namesAt: (path: Path) => readonly string[];
  /** The word to write at a place that has to be filled, where no value stands for it. */
  readonly wordAt?: (path: Path) => string | undefined;
}

/**
 * Reads untrusted JSON by a schema. Every fault becomes a typed issue that repeats nothing of what arrived: its path holds only names that
 * are declared, and of an unknown member the place alone is told. Issues are sorted by path, so that the order of keys does not matter.
 */
export function parseBy<T>(schema: z.ZodType<T>, json: unknown, places: Places): Result<T, FactsIssueCode> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, json, places)).sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const listed = issues.slice(0, MAXIMUM_ISSUES);
  if (issues.length > MAXIMUM_ISSUES) listed.push(issue('access.facts.too-many-issues', [], { limit: MAXIMUM_ISSUES }));
  const [first = issue('access.facts.wrong-type', []), ...rest] = listed;
  return failure([first, ...rest]);
}

/** Reads untrusted JSON as the facts of a declaration. */
export function parseFacts<Declaration extends FactsDeclaration>(declaration: Declaration, json: unknown): Result<FactsOf<Declaration>, FactsIssueCode> {
  const namesAt = (path: Path) => {
    const place = declaredAt(declaration, json, path);
    return Object.keys((place && membersOf(place, valueAt(json, path))) ?? {});
  };
  const wordAt = (path: Path) => (path.at(-1) === 'until' && declaredAt(declaration, json, path.slice(0, -1))?.type === 'span' ? 'open' : undefined);
  return parseBy(factsSchema(declaration), json, { namesAt, wordAt });
}

function issuesOf(found: z.core.$ZodIssue, json: unknown, { namesAt, wordAt }: Places): readonly FactsIssue[] {
  const path = found.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (found.code === 'unrecognized_keys') {
    const known = namesAt(path);
    const unknown = Object.keys(valueAt(json, path) ?? {}).filter((name) => !known.includes(name));
    return unknown.map((name) => issue('access.facts.unknown-key', path, meant(name, known)));
  }
  if (found.code === 'custom') return [customIssue(path, found.params)];
  const value = valueAt(json, path);
  const orWord = wordAt?.(path);
  const instead = orWord === undefined ? undefined : { orWord };
  if (value === undefined && path.length > 0) return [issue('access.facts.missing', path, instead)];
  if (found.code === 'invalid_type') return [issue('access.facts.wrong-type', path, { expected: found.expected, ...sentNull(value), ...instead })];
  if (found.code === 'invalid_value') return [unknownWord(path, found.values.map(String), value)];
  if (found.code === 'invalid_union' && 'options' in found && Array.isArray(found.options)) return [unknownWord(path, found.options.map(String), value)];
  return [issue('access.facts.wrong-type', path)];
}

/** The known name that an unknown one is nearest to. */
function meant(word: string, known: readonly string[]): IssueParams {
  const near = nearest(word, known);
  return near === undefined ? {} : { nearest: near };
}

/** Tells a null from a wrong value: its sender means that the fact is not known. */
function sentNull(value: unknown): IssueParams {
  return value === null ? { sent: 'null' } : {};
}

function unknownWord(path: Path, words: readonly string[], value: unknown): FactsIssue {
  return issue('access.facts.unknown-word', path, { words: words.join(', '), ...(typeof value === 'string' && meant(value, words)), ...sentNull(value) });
}

function customIssue(path: Path, params: Readonly<Record<string, unknown>> | undefined): FactsIssue {
  const fault = params?.['fault'];
  return isFault(fault) ? issue(fault.code, path, fault.orWord === undefined ? undefined : { orWord: fault.orWord }) : issue('access.facts.wrong-type', path);
}

function isFault(value: unknown): value is FactsFault {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function issue(code: FactsIssueCode, path: Path, params?: IssueParams): FactsIssue {
  return issueOf(factsIssues, code, { path, ...(params && { params }) });
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);
}

function sortKeyOf({ path, code }: FactsIssue): string {
  return JSON.stringify([path, code]);
}
