import { mustBeOptions } from '../core/mistake.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import type { AccessProfile, AccessRule, ByFacts } from '../rules/law/access-rule.js';
import { describeConditions, describeTest, type Line } from './rules/describe-condition.js';
import type { AccessRoom } from './decide.js';
import { labelsOf, type Labels } from './facts/fact-labels.js';
import { citationWords, standingWords } from './answers/standing-words.js';
import { textSection } from './answers/text-section.js';

/** Nested lines as an indented list. */
export function indented(lines: readonly Line[], depth = 0): readonly string[] {
  return lines.flatMap(({ text, under }) => [`${'  '.repeat(depth)}- ${text}`, ...indented(under, depth + 1)]);
}

/** Rows that depend on the facts, each in words. */
export function rowsInWords<T>(rows: ByFacts<T>, label: Labels, inWords: (value: T) => string): readonly string[] {
  return rows.map(({ when, value }) => `${inWords(value)}${when ? ` where ${describeTest(when, { label })}` : ''}`);
}

function channelLines({ channels }: AccessRule, label: Labels): readonly string[] {
  if (channels === 'any') return ['any channel'];
  return channels === undefined ? ['no channel is asked'] : rowsInWords(channels, label, (accepted) => accepted.join(' or '));
}

/**
 * Explains one access rule by its id: who, for what, under which conditions, with which duties, how sure and where it is written.
 * `undefined` when the profile has no such rule.
 *
 * @example
 * ```ts
 * import { explainAccessRule } from 'kasper-rules/access';
 *
 * explainAccessRule('ky.access.officer')?.startsWith('ky.access.officer'); // true
 * ```
 */
export function explainAccessRule(id: string, options: {
    /** The jurisdiction; the default profile when left out. */
    readonly profile?: AccessRoom;
  } = {}): string | undefined {
  mustBeOptions('explainAccessRule', options);
  const profile: AccessProfile | undefined = (options.profile ?? defaultAccess).access;
  if (!profile) return undefined;
  const label = labelsOf(profile.facts, profile.onwardFacts);
  const rule = [...profile.rules, ...(profile.onward ?? [])].find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const conditions = indented(describeConditions(rule.conditions, { readings: profile.readings, label }));
  return [
    `${rule.id}: ${rule.who}`,
    `Purpose: ${rule.purpose}`,
    `Reaches: ${rule.reaches}`,
    `In force: from ${rule.from}${rule.to === undefined ? '' : ` to ${rule.to}`}, as far as the law is recorded`,
    ...textSection('Standing', rowsInWords(rule.standing, label, (standing) => `${standing}: ${standingWords[standing]}`)),
    ...textSection('Channels', channelLines(rule, label)),
    ...(conditions.length === 0 ? [] : ['', 'Conditions', ...conditions]),
    ...textSection('Obligations', rowsInWords(rule.obligations, label, (code) => `${profile.codes[code] ?? ''} [${code}]`.trim())),
    ...textSection(
      'Law',
      rule.cites.flatMap(({ from, to, cites }) => cites.map((cite) => `${from} to ${to ?? 'today'}: ${citationWords(cite)}`)),
    ),
  ].join('\n');
}
