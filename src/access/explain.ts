import { mustBeOptions } from '../core/mistake.js';
import type { AccessProfile } from '../rules/law/access-rule.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import { deciderOf, type AccessRoom } from './decide.js';
import { mustBeDecision, type AccessDecision } from './answers/decision.js';
import { labelsOf, type Labels } from './facts/fact-labels.js';
import { citationWords } from './answers/standing-words.js';
import { textSection } from './answers/text-section.js';

const headlines: Readonly<Record<AccessDecision['outcome'], string>> = {
  permit: 'Permitted.',
  deny: 'Denied: nothing may be released.',
  indeterminate: 'Undecided: nothing may be released until it is decided.',
};

/** Facts and choices whose change could change the answer. */
function changes(
  { outcome, reasons, nearest, missing, channel, readingsUsed }: AccessDecision,
  { recordedFrom, lawDate, readings, rules, onward = [] }: AccessProfile,
  label: Labels,
): readonly string[] {
  if (outcome === 'permit') return [];
  if (reasons.some(({ code }) => code === lawDate)) return [`${label('at')}, if it were ${recordedFrom} or later`];
  const facts =
    outcome === 'deny'
      ? (nearest?.failed ?? []).map((path) =>
          path === 'channel' && channel.accepted.length > 0 ? `the channel, if it were ${channel.accepted.join(' or ')}` : `${label(path)} (${path})`,
        )
      : missing.map((path) => `${label(path)}, once it is known (${path})`);
  const nearestRule = [...rules, ...onward].find(({ id }) => id === nearest?.rule);
  const ofRule = nearestRule && nearestRule.effect === 'permit' ? [`The closest rule is ${nearestRule.id}: ${nearestRule.who}, for ${nearestRule.purpose}.`] : [];
  const choices = readingsUsed.map((name) => {
    const settings = Object.entries(readings[name]?.settings ?? {}).map(([setting, meaning]) => `'${setting}' (${meaning})`);
    return `the reading ${name}: ${settings.join(', ')}`;
  });
  return [...ofRule, ...facts, ...choices];
}

/** The profile whose words a decision is explained in: the one it was made with, or one of the same id. */
function profileOf(decision: AccessDecision, given: AccessRoom | undefined): AccessRoom | undefined {
  const made = deciderOf(decision);
  if (made) return made;
  if (decision.profile === undefined) return given;
  return [given, defaultAccess].find((profile) => profile?.id === decision.profile);
}

/** What is said where the profile of a decision is not at hand: no other law's words stand in its place. */
function withoutWords({ profile }: AccessDecision): string {
  return `Codes and facts stand without their words, which are those of ${profile === undefined ? 'the profile it was made with' : `the profile ${profile}`}: pass that as \`profile\`.`;
}

/**
 * Explains a decision in plain English: why, what is not known, what must be met, which readings it rests on, what would change it and how
 * sure the law behind it is. The text names facts and rules, never a person.
 *
 * The words are those of the profile that decided, which is known of a decision at hand. One that was stored and read again tells the
 * profile's id: that of the default profile is known, and any other is passed as `profile`; without it, codes stand without their words,
 * and the text says so.
 *
 * @example
 * ```ts
 * import { decideAccess, explain } from 'kasper-rules/access';
 *
 * explain(decideAccess({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } })); // 'Denied: nothing …'
 * ```
 */
export function explain(decision: AccessDecision, options: {
    /** The profile of a decision that was stored and read again; not needed otherwise. */
    readonly profile?: AccessRoom;
  } = {}): string {
  mustBeDecision('explain', decision);
  mustBeOptions('explain', options);
  const room = profileOf(decision, options.profile);
  const profile: AccessProfile | undefined = room?.access;
  const label = labelsOf(profile?.facts, profile?.onwardFacts);
  const { outcome, reasons, missing, scope, obligations, advice, readingsUsed, verified, lawDate, issues = [] } = decision;
  const inWords = (code: string) => `${profile?.codes[code] ?? ''} [${code}]`.trim();
  const released = scope
    ? [`To the ${scope.releaseTo}: ${scope.reaches}${scope.redact.length > 0 ? ', without the rows under 42 C.F.R. Part 2' : ''}.`]
    : [];
  return [
    headlines[outcome],
    ...(verified || issues.length > 0 ? [] : ['Caution: this permit rests on law that was remembered and not read. Check the official text before relying on it (verified: false).']),
    ...textSection(
      'Why',
      [...reasons.map(({ code, rule, message, cites }) => `${message} [${[code, rule, ...cites.map(citationWords)].join('; ')}]`), ...issues.map(({ code, message }) => `${message} [${code}]`)],
    ),
    ...textSection('What is released', released),
    ...textSection('Not known', missing.map((path) => `${label(path)} (${path})`)),
    ...textSection('Must be met', obligations.map(inWords)),
    ...textSection('May help', advice.map(inWords)),
    ...textSection('Policy choices this rests on', readingsUsed.map((name) => `${name}: ${profile?.readings[name]?.question ?? ''}`)),
    ...textSection('What would change the answer', profile ? changes(decision, profile, label) : []),
    ...textSection('Law', decision.cites.map(citationWords)),
    ...(room ? [] : ['', withoutWords(decision)]),
    '',
    `Law as of ${lawDate}. Not legal advice.`,
  ].join('\n');
}
