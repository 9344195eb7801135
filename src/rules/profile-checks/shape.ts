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

/** Of the shapes a value might have had, the one it comes nearest to: whose faults lie deepest. */
function nearestOf(branches: readonly (readonly ShapeIssue[])[]): readonly ShapeIssue[] {
  const depthOf = (issues: readonly ShapeIssue[]) => Math.min(...issues.map(({ code, path }) => (code === 'unrecognized_keys' ? 0 : path.length)));
  const [nearest = []] = [...branches].sort((one, other) => depthOf(other) - depthOf(one));
  return depthOf(nearest) > 0 ? nearest : [];
}

/**
 * The faults behind one issue of zod; a shape that has a code of its own names it as its message. Names are repeated to the author of a profile, whose words
 * they are; where nothing shows that the value is a profile, they come from elsewhere, and may be anybody's.
 */
function faultsOf(issue: ShapeIssue, around: ProfilePath, isOwn: boolean): ProfileIssue[] {
  const path = [...around, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (isFault(issue.message)) return [profileIssue(issue.message, path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => (isOwn ? profileIssue('rules.profile.member-unknown', [...path, name], { name }) : profileIssue('rules.profile.member-unknown', path)));
  if (issue.code === 'invalid_union') {
    const inner = nearestOf(issue.errors).flatMap((nested) => faultsOf(nested, path, isOwn));
    return inner.length > 0 ? inner : [profileIssue('rules.profile.wrong-type', path)];
  }
  return [profileIssue(path.length < 2 ? 'rules.profile.room-missing' : 'rules.profile.wrong-type', path)];
}

/** What is missing, unknown, of the wrong kind or outside its limits, place by place. */
export function checkShape(profile: unknown): ProfileIssue[] {
  if (!isRecord(profile)) return [profileIssue('rules.profile.room-missing', [])];
  if (isTooDeep(profile)) return [profileIssue('rules.profile.too-deep', [])];
  const found = profileShape().safeParse(profile, { error: ({ input }) => (input === undefined ? 'rules.profile.member-missing' : undefined) });
  return found.success ? [] : found.error.issues.flatMap((issue) => faultsOf(issue, [], typeof profile['id'] === 'string' || typeof profile['name'] === 'string'));
}
