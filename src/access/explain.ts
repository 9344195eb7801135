import type { AccessProfile } from '../rules/law/access-rule.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import type { AccessRoom } from './decide.js';
import type { AccessDecision } from './answers/decision.js';
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

/**
 * Explains a decision in plain English: why, what is not known, what must be met, which readings it rests on, what would change it and how
 * sure the law behind it is. The text names facts and rules, never a person.
 *
 * @example
 * ```ts
 * import { decideAccess, explain } from 'kasper-rules/access';
 *
 * explain(decideAccess({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } })); // 'Denied: nothing …'
 * ```
 */
export function explain(decision: AccessDecision, options: {
    /** The jurisdiction; the default profile when left out. */
    readonly profile?: AccessRoom;
  } = {}): string {
  const profile: AccessProfile | undefined = (options.profile ?? defaultAccess).access;
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
      [...reasons.map(({ code, rule, message, citation }) => `${message} [${code}; ${rule}; ${citationWords(citation)}]`), ...issues.map(({ code, message }) => `${message} [${code}]`)],
    ),
    ...textSection('What is released', released),
    ...textSection('Not known', missing.map((path) => `${label(path)} (${path})`)),
    ...textSection('Must be met', obligations.map(inWords)),
    ...textSection('May help', advice.map(inWords)),
    ...textSection('Policy choices this rests on', readingsUsed.map((name) => `${name}: ${profile?.readings[name]?.question ?? ''}`)),
    ...textSection('What would change the answer', profile ? changes(decision, profile, label) : []),
    ...textSection('Law', decision.citations.map(citationWords)),
    '',
    `Law as of ${lawDate}. Not legal advice.`,
  ].join('\n');
}
