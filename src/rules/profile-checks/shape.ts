import { isRecord } from '../../core/is-record.js';
import type * as z from 'zod';
import type { RulesProfileIssueCode } from '../issues.js';
import { rulesIssues } from '../issues.js';
import type { ProfilePath } from '../profile/profile-place.js';
import { profileShape } from '../profile-shape/profile-shape.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const DEEPEST = 100;

/** Whether a value is nested deeper than any profile, or refers to itself. */
function isTooDeep(value: unknown, depth = 0, around: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST || around.includes(value)) return true;
  return Object.values(value).some((member) => isTooDeep(member, depth + 1, [...around, value]));
}

const isFault = (message: string): message is RulesProfileIssueCode => message.startsWith('rules.profile.') && Object.hasOwn(rulesIssues, message);

type ShapeIssue = z.core.$ZodIssue;

/** How deep in a value a fault lies; a name that is not known there says nothing of what was meant. */
function depthOf(issue: ShapeIssue): number {
  if (issue.code === 'unrecognized_keys') return 0;
  return issue.path.length + (issue.code === 'invalid_union' ? Math.max(0, ...issue.errors.map(shallowest)) : 0);
}

const shallowest = (issues: readonly ShapeIssue[]): number => Math.min(...issues.map(depthOf));

/** Of the shapes a value might have had, the one it comes nearest to: whose faults lie deepest, or for a text, the one that is a word. */
function nearestOf(branches: readonly (readonly ShapeIssue[])[], value: unknown): readonly ShapeIssue[] {
  const [nearest = []] = [...branches].sort((one, other) => shallowest(other) - shallowest(one));
  if (shallowest(nearest) > 0) return nearest;
  return typeof value === 'string' ? (branches.find(([issue]) => issue?.code === 'invalid_value') ?? []) : [];
}

/** What stands at a place of a value. */
const valueAt = (value: unknown, path: ProfilePath): unknown => path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), value);

/**
 * The faults behind one issue of zod; a shape that has a code of its own names it as its message. Names are repeated to the author of a profile, whose words
 * they are; where nothing shows that the value is a profile, they come from elsewhere, and may be anybody's.
 */
function faultsOf(issue: ShapeIssue, around: ProfilePath, profile: unknown, isOwn: boolean): ProfileIssue[] {
  const path = [...around, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'invalid_union') {
    const inner = nearestOf(issue.errors, valueAt(profile, path)).flatMap((nested) => faultsOf(nested, path, profile, isOwn));
    if (inner.length > 0) return inner;
    // The word by which cases are told apart is none of theirs.
    if ('options' in issue && Array.isArray(issue.options)) return [profileIssue('rules.profile.word-unknown', path, { words: issue.options.map(String).join(', ') })];
  }
  if (isFault(issue.message)) return [profileIssue(issue.message, path, issue.code === 'invalid_value' ? { words: issue.values.map(String).join(', ') } : undefined)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => (isOwn ? profileIssue('rules.profile.member-unknown', [...path, name], { name }) : profileIssue('rules.profile.member-unknown', path)));
  return [profileIssue(path.length < 2 ? 'rules.profile.room-missing' : 'rules.profile.wrong-type', path)];
}

/** What is missing, unknown, of the wrong kind or outside its limits, place by place. */
export function checkShape(profile: unknown): ProfileIssue[] {
  if (!isRecord(profile)) return [profileIssue('rules.profile.room-missing', [])];
  if (isTooDeep(profile)) return [profileIssue('rules.profile.too-deep', [])];
  const found = profileShape().safeParse(profile, { error: ({ input }) => (input === undefined ? 'rules.profile.member-missing' : undefined) });
  return found.success ? [] : found.error.issues.flatMap((issue) => faultsOf(issue, [], profile, typeof profile['id'] === 'string' || typeof profile['name'] === 'string'));
}
