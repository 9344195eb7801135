import type * as z from 'zod';
import { issueOf, type Issue, type IssueParams } from '../../core/issue.js';
import { failure, success, type Result } from '../../core/result.js';
import { factsIssues, type FactsIssueCode } from './facts-issues.js';
import type { FactsFault } from './facts-schema.js';

const MAXIMUM_ISSUES = 100;

type FactsIssue = Issue<FactsIssueCode>;
type Path = readonly (string | number)[];

/**
 * Reads untrusted JSON by a schema. Every fault becomes a typed issue that repeats nothing of what arrived but its path; issues are sorted
 * by path, so that the order of keys does not matter.
 */
export function parseFacts<T>(schema: z.ZodType<T>, json: unknown): Result<T, FactsIssueCode> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, json)).sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const listed = issues.slice(0, MAXIMUM_ISSUES);
  if (issues.length > MAXIMUM_ISSUES) listed.push(issue('access.facts.too-many-issues', [], { limit: MAXIMUM_ISSUES }));
  const [first = issue('access.facts.wrong-type', []), ...rest] = listed;
  return failure([first, ...rest]);
}

function issuesOf(found: z.core.$ZodIssue, json: unknown): readonly FactsIssue[] {
  const path = found.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (found.code === 'unrecognized_keys') return found.keys.map((key) => issue('access.facts.unknown-key', [...path, key]));
  if (found.code === 'custom') return [customIssue(path, found.params)];
  if (valueAt(json, path) === undefined && path.length > 0) return [issue('access.facts.missing', path)];
  if (found.code === 'invalid_type') return [issue('access.facts.wrong-type', path, { expected: found.expected })];
  if (found.code === 'invalid_value') return [issue('access.facts.unknown-word', path, { words: found.values.map(String).join(', ') })];
  if (found.code === 'invalid_union' && 'options' in found && Array.isArray(found.options)) {
    return [issue('access.facts.unknown-word', path, { words: found.options.map(String).join(', ') })];
  }
  return [issue('access.facts.wrong-type', path)];
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
