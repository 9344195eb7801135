import { isRecord } from '../core/is-record.js';
import { mustBeOptions } from '../core/mistake.js';
import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { AccessProfile, AccessRule, EndOfList } from '../rules/law/access-rule.js';
import { citationOf, type AuthorityCitation } from '../rules/law/authority-citation.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { ReadingsOf } from '../rules/law/readings-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import { roomMissing, withRooms, type RoomMissing } from '../rules/profile/room.js';
import type { Finding, Settings } from './rules/compile-condition.js';
import type { AccessDecision, AccessReason, NearMiss } from './answers/decision.js';
import { compileRule, once, type CompiledRule, type RuleAnswer } from './rules/evaluate-rule.js';
import { compileCheck } from './facts/check-request.js';
import { factReader } from './facts/fact-reader.js';
import { noFacts } from './facts/no-facts.js';
import { vocabularyOf } from './facts/fact-words.js';
import { readingNames, settingsOf, type GivenReadings } from './rules/settings.js';

/** A profile as far as it says who may receive data. */
export type AccessRoom = ProfileWith<'access'>;

/** Whose rules decide, and how their open questions are read. */
export interface AccessOptions<Of extends AccessRoom = DefaultProfile> {
  /** How the open questions of law are read; the profile's defaults where left out. */
  readonly readings?: ReadingsOf<NonNullable<Of['access']>['readings']>;
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: Of;
}

/** The rules of one list and what they are asked with. */
interface CompiledList {
  readonly check: (call: string, request: unknown) => void;
  readonly rules: readonly CompiledRule[];
  readonly isChannel: (value: unknown) => value is string;
}

interface CompiledProfile {
  readonly rules: CompiledList;
  readonly onward: CompiledList;
  readonly defaults: Settings;
}

const compiled = new WeakMap<AccessProfile, CompiledProfile>();

function channelsOf(declaration: FactsDeclaration): readonly string[] {
  const channel = declaration.type === 'facts' ? declaration.facts['channel'] : undefined;
  return channel?.type === 'word' ? channel.words : [];
}

function compileList(rules: readonly AccessRule[], facts: FactsDeclaration, profile: AccessProfile): CompiledList {
  const isWordAt = vocabularyOf(facts);
  const words = { isWordAt, requester: 'requester', day: 'at', channels: channelsOf(facts) };
  const inOrder = [...rules].sort((a, b) => a.order - b.order);
  return { check: compileCheck(facts), rules: inOrder.map((rule) => compileRule(rule, profile, words)), isChannel: isWordAt('channel') };
}

function compile(profile: AccessProfile): CompiledProfile {
  const known = compiled.get(profile);
  if (known) return known;
  const made = {
    rules: compileList(profile.rules, profile.facts, profile),
    onward: compileList(profile.onward ?? [], profile.onwardFacts ?? noFacts, profile),
    defaults: settingsOf({}, profile.readings),
  };
  compiled.set(profile, made);
  return made;
}

/** A source of a reason, in the shape of all answers and in the one before it. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
const restingOn = (citation: AuthorityCitation): Pick<AccessReason, 'cites' | 'citation'> => ({ cites: [citationOf(citation)], citation });

/** The sources of a decision, in the shape of all answers and in the one before it. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
const citing = (citations: readonly AuthorityCitation[]): Pick<AccessDecision, 'cites' | 'citations'> => ({ cites: citations.map(citationOf), citations });

/** A reason with its source as the profile cites it. */
interface SourcedReason {
  readonly reason: AccessReason;
  readonly source: AuthorityCitation;
}

const byCode = ({ reason: { code: a } }: SourcedReason, { reason: { code: b } }: SourcedReason) => (a < b ? -1 : a > b ? 1 : 0);

/** Each code of a rule once, with the first fact it turns on. */
function reasonsOf(answer: RuleAnswer, findings: readonly Finding[], profile: AccessProfile): readonly SourcedReason[] {
  const firstByCode = new Map<string, Finding>();
  for (const finding of findings) if (!firstByCode.has(finding.code)) firstByCode.set(finding.code, finding);
  return [...firstByCode.values()]
    .map(({ code, paths: [path], cite = answer.cites[0] }) => ({
      reason: { code, rule: answer.rule.id, ...(path !== undefined && { path }), message: profile.codes[code] ?? code, ...restingOn(cite) },
      source: cite,
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

function channelOf(answers: readonly RuleAnswer[], facts: unknown, isChannel: CompiledList['isChannel']): AccessDecision['channel'] {
  const accepted = once(answers.flatMap((answer) => answer.accepted));
  const used = isRecord(facts) ? facts['channel'] : undefined;
  if (!isChannel(used)) return { accepted };
  return { used, accepted, ok: accepted.includes(used) };
}

/** The answer where no rule is asked at all, for a reason that leaves it open or, at the end of a whole list, denies. */
function unasked(outcome: 'deny' | 'indeterminate', reason: AccessReason, cite: AuthorityCitation, lawDate: PlainDate, channel: AccessDecision['channel']): AccessDecision {
  return {
    outcome,
    reasons: [reason],
    missing: [],
    channel,
    obligations: [],
    advice: [],
    readingsUsed: [],
    ...citing([cite]),
    verified: true,
    lawDate,
  };
}

/** What answers where the list ends without a rule for the request: a denial only where the law's list was read to its end. */
function endReason(which: 'rules' | 'onward', profile: AccessProfile): { readonly outcome: 'deny' | 'indeterminate'; readonly reason: AccessReason; readonly cite: AuthorityCitation } {
  const end: EndOfList | undefined = profile.end?.[which];
  const code = end?.code ?? 'I-LIST-INCOMPLETE';
  const message = profile.codes[code] ?? 'No rule recorded reaches the request, and whether the law has another was not established.';
  const cite = end?.cites[0] ?? profile.recordedCite;
  const reason = { code, rule: end?.id ?? which, message, ...restingOn(cite) };
  return end?.readWhole ? { outcome: 'deny', reason, cite } : { outcome: 'indeterminate', reason: { ...reason, because: 'list-incomplete' }, cite };
}

/** The answer where no rule reaches the request: while a rule may, for want of a fact, the end of the list denies nobody. */
function atEndOfList(which: 'rules' | 'onward', profile: AccessProfile, rules: readonly CompiledRule[], facts: unknown, at: PlainDate, channel: AccessDecision['channel']): AccessDecision {
  const { outcome, reason, cite } = endReason(which, profile);
  const missing = once(rules.flatMap(({ mayReach }) => mayReach(facts, at)));
  const [path] = missing;
  if (path === undefined) return unasked(outcome, reason, cite, at, channel);
  const open: AccessReason = { code: profile.missing, rule: reason.rule, path, message: profile.codes[profile.missing] ?? profile.missing, ...restingOn(cite) };
  return { ...unasked('indeterminate', open, cite, at, channel), missing };
}

const readAt = factReader('at');

/** The answer where the profile says nothing of the question. */
function unanswered(issue: RoomMissing, facts: unknown): AccessDecision {
  const at = readAt(facts);
  return {
    outcome: 'indeterminate',
    reasons: [],
    missing: [],
    channel: { accepted: [] },
    obligations: [],
    advice: [],
    readingsUsed: [],
    ...citing([]),
    verified: false,
    lawDate: typeof at === 'string' ? at : '',
    issues: [issue],
  };
}

/** The day of the request; the check has found one there wherever the profile declares it. */
function dayOf(facts: unknown, { recordedFrom }: AccessProfile): PlainDate {
  const at = readAt(facts);
  return isPlainDate(at) ? at : recordedFrom;
}

const deciders = new WeakMap<AccessDecision, AccessRoom>();

/** The profile that a decision was made with; not known of one that was stored and read again. */
export function deciderOf(decision: AccessDecision): AccessRoom | undefined {
  return deciders.get(decision);
}

/** Decides by the rules of a profile; the decision says whose they are. */
export function decide(
  call: string,
  which: 'rules' | 'onward',
  facts: unknown,
  options: { readonly profile?: AccessRoom; readonly readings?: GivenReadings },
): AccessDecision {
  mustBeOptions(call, options);
  const { profile = defaultAccess, readings } = options;
  const decided = decideBy(call, which, facts, profile, readings);
  const decision = profile.id === undefined ? decided : { ...decided, profile: profile.id };
  deciders.set(decision, profile);
  return decision;
}

/** Asks every candidate rule and weighs the answers: a permit of any, else what any holds open, else the denial of all. */
function decideBy(call: string, which: 'rules' | 'onward', facts: unknown, room: AccessRoom, readings: GivenReadings | undefined): AccessDecision {
  const asked = withRooms<'access'>(room, 'access');
  if ('code' in asked) return unanswered(asked, facts);
  const profile: AccessProfile = asked.access;
  if (profile[which] === undefined) return unanswered(roomMissing(asked, `access.${which}`), facts);
  const { [which]: list, defaults } = compile(profile);
  list.check(call, facts);
  const { rules, isChannel } = list;
  const at = dayOf(facts, profile);
  const settings = readings === undefined ? defaults : settingsOf(readings, profile.readings);

  if (at < profile.recordedFrom) {
    const [first] = profile[which] ?? [];
    const message = profile.codes[profile.lawDate] ?? profile.lawDate;
    const reason: AccessReason = { code: profile.lawDate, rule: first?.id ?? which, path: 'at', message, ...restingOn(profile.recordedCite), because: 'date-before-law' };
    return unasked('indeterminate', reason, profile.recordedCite, at, channelOf([], facts, isChannel));
  }

  const candidates = rules.flatMap(({ ask }) => ask(facts, at, settings) ?? []);
  if (candidates.length === 0) return atEndOfList(which, profile, rules, facts, at, channelOf([], facts, isChannel));
  const basis = candidates.find((answer) => answer.outcome === 'permit');
  const held = candidates.filter((answer) => answer.outcome === 'indeterminate');
  const deciding = basis ? [basis] : held.length > 0 ? held : candidates;
  const outcome = basis ? 'permit' : held.length > 0 ? 'indeterminate' : 'deny';
  const sourced = deciding.flatMap((answer) => reasonsOf(answer, findingsOf(answer, profile), profile));
  const used = new Set(deciding.flatMap((answer) => answer.readingsUsed));
  const nearest = outcome === 'deny' ? nearestOf(candidates) : undefined;
  return {
    outcome,
    ...(basis && { basis: basis.rule.id }),
    ...(basis?.rule.grant && { grant: basis.rule.grant }),
    reasons: sourced.map(({ reason }) => reason),
    missing: outcome === 'indeterminate' ? once(held.flatMap((answer) => answer.missing)) : [],
    ...(basis && scopeOf(basis, facts)),
    channel: channelOf(basis ? [basis] : candidates, facts, isChannel),
    obligations: basis?.release?.obligations ?? [],
    advice: once(deciding.flatMap((answer) => answer.advice)),
    readingsUsed: readingNames(profile.readings).filter((name) => used.has(name)),
    ...citing(distinct([...sourced.map(({ source }) => source), ...deciding.flatMap(({ cites }) => cites)])),
    verified: basis?.release?.standing !== 'unverified',
    lawDate: at,
    ...(nearest && { nearest }),
  };
}

/** The findings an answer gives as its reasons. */
function findingsOf({ outcome, failed, open, missing, release }: RuleAnswer, profile: AccessProfile): readonly Finding[] {
  if (outcome === 'deny') return failed;
  if (release) return [{ code: release.code, paths: [] }];
  return missing.length > 0 ? [...open, { code: profile.missing, paths: missing }] : open;
}
