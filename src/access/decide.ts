import type { AuthorityCitation } from '../rules/law/authority-citation.js';
import type { PlainDate } from '../core/plain-date.js';
import type { AccessReadings } from '../rules/facts/access-facts.js';
import type { AccessProfile, AccessRule } from '../rules/law/access-rule.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import { withRooms } from '../rules/profile/room.js';
import type { Finding, Settings } from './rules/compile-condition.js';
import type { AccessDecision, AccessReason, NearMiss } from './answers/decision.js';
import { compileRule, once, type CompiledRule, type RuleAnswer } from './rules/evaluate-rule.js';
import { isRecord } from './facts/fact-reader.js';
import { isWordAt } from './facts/fact-words.js';
import { readingNames, settingsOf } from './rules/settings.js';

/** Whose rules decide, and how their open questions are read. */
export interface AccessOptions {
  readonly readings?: AccessReadings;
  /** A jurisdiction; Kentucky when left out. */
  readonly profile?: ProfileWith<'access'>;
}

interface CompiledProfile {
  readonly rules: readonly CompiledRule[];
  readonly onward: readonly CompiledRule[];
  readonly defaults: Settings;
}

const compiled = new WeakMap<AccessProfile, CompiledProfile>();

function compile(profile: AccessProfile): CompiledProfile {
  const known = compiled.get(profile);
  if (known) return known;
  const inOrder = (rules: readonly AccessRule[]) => [...rules].sort((a, b) => a.order - b.order).map((rule) => compileRule(rule, profile));
  const made = { rules: inOrder(profile.rules), onward: inOrder(profile.onward), defaults: settingsOf({}, profile.readings) };
  compiled.set(profile, made);
  return made;
}

const byCode = (a: AccessReason, b: AccessReason) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Each code of a rule once, with the first fact it turns on. */
function reasonsOf(answer: RuleAnswer, findings: readonly Finding[], profile: AccessProfile): readonly AccessReason[] {
  const firstByCode = new Map<string, Finding>();
  for (const finding of findings) if (!firstByCode.has(finding.code)) firstByCode.set(finding.code, finding);
  return [...firstByCode.values()]
    .map(({ code, paths: [path], cite }) => ({
      code,
      rule: answer.rule.id,
      ...(path !== undefined && { path }),
      message: profile.codes[code] ?? code,
      citation: cite ?? answer.cites[0],
    }))
    .sort(byCode);
}

function distinct(cites: readonly AuthorityCitation[]): readonly AuthorityCitation[] {
  return cites.filter((cite, index) => cites.findIndex((other) => other.authority === cite.authority) === index);
}

function nearestOf(answers: readonly RuleAnswer[]): NearMiss | undefined {
  const [closest] = [...answers].sort((a, b) => a.failed.length - b.failed.length);
  return closest && { rule: closest.rule.id, failed: once(closest.failed.flatMap(({ paths }) => paths)), missing: closest.missing };
}

function scopeOf({ rule, release }: RuleAnswer, facts: unknown): Pick<AccessDecision, 'scope'> {
  if (rule.releaseTo === undefined || release === undefined) return {};
  const asked = isRecord(facts) && isRecord(facts['asked']) ? facts['asked'] : {};
  const { from, to } = asked;
  return {
    scope: {
      releaseTo: rule.releaseTo,
      reaches: rule.reaches,
      ...(typeof from === 'string' && { from }),
      ...(typeof to === 'string' && { to }),
      redact: release.redact,
    },
  };
}

function channelOf(answers: readonly RuleAnswer[], facts: unknown): AccessDecision['channel'] {
  const accepted = once(answers.flatMap((answer) => answer.accepted));
  const used = isRecord(facts) ? facts['channel'] : undefined;
  if (!isChannel(used)) return { accepted };
  return { used, accepted, ok: accepted.includes(used) };
}

const isChannel = (value: unknown): value is NonNullable<AccessDecision['channel']['used']> => isWordAt('channel', value);

/** Asks every candidate rule and weighs the answers: a permit of any, else what any holds open, else the denial of all. */
export function decide(which: 'rules' | 'onward', facts: { readonly at: PlainDate }, options: AccessOptions): AccessDecision {
  const { at } = facts;
  const asked = withRooms(options.profile ?? defaultAccess, 'access');
  if ('code' in asked) {
    return {
      outcome: 'indeterminate',
      reasons: [],
      missing: [],
      channel: channelOf([], facts),
      obligations: [],
      advice: [],
      readingsUsed: [],
      citations: [],
      verified: false,
      lawDate: at,
      issues: [asked],
    };
  }
  const profile = asked.access;
  const { [which]: rules, defaults } = compile(profile);
  const settings = options.readings === undefined ? defaults : settingsOf(options.readings, profile.readings);

  if (at < profile.recordedFrom) {
    const [first] = profile[which];
    const citation = profile.recordedCite;
    const message = profile.codes[profile.lawDate] ?? profile.lawDate;
    return {
      outcome: 'indeterminate',
      reasons: [{ code: profile.lawDate, rule: first?.id ?? which, path: 'at', message, citation }],
      missing: [],
      channel: channelOf([], facts),
      obligations: [],
      advice: [],
      readingsUsed: [],
      citations: [citation],
      verified: true,
      lawDate: at,
    };
  }

  const candidates = rules.flatMap((ask) => ask(facts, at, settings) ?? []);
  const basis = candidates.find((answer) => answer.outcome === 'permit');
  const held = candidates.filter((answer) => answer.outcome === 'indeterminate');
  const deciding = basis ? [basis] : held.length > 0 ? held : candidates;
  const outcome = basis ? 'permit' : held.length > 0 ? 'indeterminate' : 'deny';
  const reasons = deciding.flatMap((answer) => reasonsOf(answer, findingsOf(answer, profile), profile));
  const used = new Set(deciding.flatMap((answer) => answer.readingsUsed));
  const nearest = outcome === 'deny' ? nearestOf(candidates) : undefined;
  return {
    outcome,
    ...(basis && { basis: basis.rule.id }),
    reasons,
    missing: outcome === 'indeterminate' ? once(held.flatMap((answer) => answer.missing)) : [],
    ...(basis && scopeOf(basis, facts)),
    channel: channelOf(basis ? [basis] : candidates, facts),
    obligations: basis?.release?.obligations ?? [],
    advice: once(deciding.flatMap((answer) => answer.advice)),
    readingsUsed: readingNames(profile.readings).filter((name) => used.has(name)),
    citations: distinct([...reasons.map(({ citation }) => citation), ...deciding.flatMap(({ cites }) => cites)]),
    verified: basis?.release?.standing !== 'unverified',
    lawDate: at,
    ...(nearest && { nearest }),
  };
}

/** The findings an answer gives as its reasons. */
function findingsOf({ outcome, failed, open, missing, release }: RuleAnswer, profile: AccessProfile): readonly Finding[] {
  if (outcome === 'deny') return failed;
  if (release) return [{ code: release.code, paths: [], advice: [] }];
  return missing.length > 0 ? [...open, { code: profile.missing, paths: missing, advice: [] }] : open;
}
