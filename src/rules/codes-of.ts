import { mustBeObject } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { SourcedStatement } from './law/authority-citation.js';
import { citationOf } from './law/authority-citation.js';
import type { Profile, ProfileRoom } from './law/profile.js';
import { rulesOf } from './rules-of.js';

/** A code that answers carry, in words. */
export interface CodeSummary {
  /** `D-NO-SPECIFIC`; the same code may stand in several rooms. */
  readonly code: string;
  /** The room of the profile. */
  readonly room: ProfileRoom;
  /** In one sentence. */
  readonly summary: string;
  /** What it rests on by itself; a code of access rests on the rule that gives it. */
  readonly cites: readonly Citation[];
  /** Ids of the rules that can answer with it. */
  readonly rules: readonly string[];
}

/**
 * Every code that the answers of a profile carry: reasons, obligations, advice, steps and states, with their words, sources and rules.
 *
 * @example
 * ```ts
 * import { codesOf } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(codesOf(kentucky).find(({ code }) => code === 'D-DUTY')?.rules); // [ 'ky.access.officer' ]
 * ```
 */
export function codesOf(profile: Profile): readonly CodeSummary[] {
  mustBeObject('codesOf', profile, 'the profile');
  const rules = rulesOf(profile);
  const { access, accounts, queryDuty, electronicPrescribing } = profile;
  const summary = (room: ProfileRoom, code: string, says: string, cites: readonly Citation[]): CodeSummary => ({
    code,
    room,
    summary: says,
    cites,
    rules: rules.filter((rule) => rule.room === room && rule.codes.includes(code)).map(({ id }) => id),
  });
  const statements = (room: ProfileRoom, table: Readonly<Record<string, SourcedStatement>> = {}) =>
    Object.entries(table).map(([code, { says, cites }]) => summary(room, code, says, cites.map(citationOf)));
  return [
    ...Object.entries(access?.codes ?? {}).map(([code, words]) => summary('access', code, words, [])),
    ...[accounts?.reasons, accounts?.steps, accounts?.noticeStates].flatMap((table) => statements('accounts', table)),
    ...statements('queryDuty', queryDuty?.reasons),
    ...statements('electronicPrescribing', electronicPrescribing?.reasons),
  ];
}
