import { isRecord } from '../core/is-record.js';
import { mustBeOptions } from '../core/mistake.js';
import { addMonths, type PlainDate } from '../core/plain-date.js';
import { lazily } from '../core/lazily.js';
import type { Result } from '../core/result.js';
import { allOf } from '../core/truth.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { FactsOf } from '../rules/facts/facts-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import type { SourcedStatement } from '../rules/law/authority-citation.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultElectronicPrescribing } from '../rules/profile/default-profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import type { ElectronicPrescribingException, ElectronicPrescribingRules } from '../rules/law/electronic-prescribing-rule.js';
import { checkFacts } from './facts/check-facts.js';
import { factReader } from './facts/fact-reader.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { noFacts } from './facts/no-facts.js';
import { parseFacts } from './facts/parse-facts.js';
import { allTests, isTrue, type FactTest } from './facts/fact-test.js';
import { vocabularyOf } from './facts/fact-words.js';
import { givenDate } from './facts/given-date.js';
import { groundOf, isVerified, type Ground } from './answers/ground.js';
import { compileTest } from './rules/compile-test.js';

/** Whether a prescription was issued as the law asks. */
export interface EpcsAnswer {
  /** `compliant`: electronic, or an exception holds; `violation`: neither; `indeterminate`: facts are missing, and never compliant. */
  readonly outcome: 'compliant' | 'violation' | 'indeterminate';
  /** Codes of the profile that say why. */
  readonly reasons: readonly string[];
  /** What each reason says and rests on. */
  readonly grounds: readonly Ground[];
  /** False when law that was remembered and not read decided. */
  readonly verified: boolean;
  /** Dotted paths of the facts still needed. */
  readonly missing?: readonly string[];
  /** Letter of the exception relied on. */
  readonly exception?: string;
  /** Why the law could not be asked: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
}

/** A profile as far as it says when prescriptions are electronic. */
export type ElectronicPrescribingRoom = ProfileWith<'electronicPrescribing'>;

/** The facts of a prescription, as a profile declares them. */
export type EpcsFactsOf<Of extends ElectronicPrescribingRoom> = FactsOf<NonNullable<Of['electronicPrescribing']>['facts']>;

/** What `electronicPrescribingDuty` asks of a jurisdiction. */
export interface ElectronicPrescribingOptions<Of extends ElectronicPrescribingRoom = DefaultProfile> {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: Of;
}

/** What the codes that every jurisdiction shares say where a profile has no words for them. */
const COMMON: Readonly<Record<string, string>> = {
  'E-BEFORE-MANDATE': 'The prescription is older than the mandate.',
  'E-NO-EXCEPTION': 'The prescription is not electronic and no exception is claimed.',
  'E-CONDITION': 'The exception claimed does not meet its conditions.',
  'E-WAIVER-NOT-YET': 'The waiver begins after the day of issue.',
  'E-WAIVER-EXPIRED': 'The waiver ended before the day of issue.',
  'E-WAIVER-CAPPED': 'The waiver lasts no longer than the law lets it, whatever its face says.',
  'E-EXCEPTION': 'An exception applies.',
  'I-MISSING': 'Facts that decide are missing.',
};

/**
 * Whether a prescription had to be electronic, and whether an exception covers one that was not.
 *
 * Days are `YYYY-MM-DD`. A fact left out is unknown and never makes a prescription compliant: the answer is then `indeterminate` and
 * names it. A profile without the mandate answers `indeterminate` with the issue `rules.room-missing`. KRS 218A.182; 902 KAR 55:130.
 *
 * @throws TypeError when a word or day is not of the vocabulary; `parseEpcsFacts` refuses such facts with issues instead.
 * @example
 * import { electronicPrescribingDuty } from 'kasper-rules/access';
 *
 * const answer = electronicPrescribingDuty({
 *   issuedOn: '2022-06-01',
 *   schedule: 'II',
 *   form: 'written',
 *   side: 'prescriber',
 *   exception: { kind: 'outage', temporaryFailure: true },
 * });
 * console.log(answer.outcome, answer.exception); // compliant b
 */
export function electronicPrescribingDuty<Of extends ElectronicPrescribingRoom = DefaultProfile>(facts: EpcsFactsOf<Of>, options: ElectronicPrescribingOptions<Of> = {}): EpcsAnswer {
  mustBeOptions('electronicPrescribingDuty', options);
  const room = withRooms<'electronicPrescribing'>(options.profile ?? defaultElectronicPrescribing, 'electronicPrescribing');
  if ('code' in room) return { outcome: 'indeterminate', reasons: [], grounds: [], verified: false, issues: [room] };
  const rules: ElectronicPrescribingRules = room.electronicPrescribing;
  checkFacts('electronicPrescribingDuty', (json) => parseFacts(rules.facts, json), facts);
  const given: unknown = facts;
  const issuedOn = givenDate(String(factReader('issuedOn')(given)), 'issuedOn');
  const answer: AnswerMaker = (outcome, reasons, rule) => {
    const stated = (code: string): SourcedStatement => rules.reasons[code] ?? { says: COMMON[code] ?? code, cites: rules.cites };
    const grounds = reasons.map((code) => groundOf(code, stated(code), rule));
    return { outcome, reasons, grounds, verified: isVerified(grounds) };
  };

  const { code, unknown } = freedomOf(rules, given, issuedOn);
  if (code !== undefined) return answer('compliant', [code]);
  const otherwise = exceptionAnswer(rules, factReader('exception')(given), issuedOn, answer);
  if (unknown.length === 0 || otherwise.outcome === 'compliant') return otherwise;
  return { ...answer('indeterminate', ['I-MISSING']), missing: [...new Set([...unknown, ...(otherwise.missing ?? [])])] };
}

type AnswerMaker = (outcome: EpcsAnswer['outcome'], reasons: readonly string[], rule?: ElectronicPrescribingException) => EpcsAnswer;

/** Why a prescription needs no exception, where it certainly needs none; else the facts on which that may turn. */
function freedomOf({ free, from, facts: declared }: ElectronicPrescribingRules, facts: unknown, issuedOn: PlainDate): { readonly code?: string; readonly unknown: readonly string[] } {
  const words = { isWordAt: vocabularyOf(declared), requester: 'requester', day: 'issuedOn' };
  const unknown: string[] = [];
  for (const { when, beforeMandate, code } of [...free, { beforeMandate: true, code: 'E-BEFORE-MANDATE' } as const]) {
    const test = when && compileTest(when, words);
    const truth = allOf([test ? test.truth(facts) : true, beforeMandate ? issuedOn < from : true]);
    if (truth === true) return { code, unknown: [] };
    if (truth === null) unknown.push(...(test?.unknown(facts) ?? []));
  }
  return { unknown };
}

/** Whether the exception claimed covers a prescription. */
function exceptionAnswer(rules: ElectronicPrescribingRules, exception: unknown, issuedOn: PlainDate, answer: AnswerMaker): EpcsAnswer {
  if (!isRecord(exception)) return rules.exceptions.length === 0 ? answer('violation', ['E-NO-EXCEPTION']) : { ...answer('indeterminate', ['I-MISSING']), missing: ['exception'] };
  const rule = rules.exceptions.find(({ kind }) => kind === exception['kind']);
  if (rule === undefined) return answer('violation', ['E-NO-EXCEPTION']);

  const conditions = allTests(rule.facts.map((fact) => factTest(exception, fact)));
  if (conditions.truth === false) return answer('violation', ['E-CONDITION'], rule);
  const waiver = rule.granted === undefined ? undefined : waiverReasons(exception[rule.granted], `exception.${rule.granted}`, rule.maximumMonths, issuedOn);
  const missing = [...conditions.absent, ...(waiver?.missing ?? [])];
  if (missing.length > 0) return { ...answer('indeterminate', ['I-MISSING'], rule), missing };
  if (waiver?.covers === false) return answer('violation', waiver.reasons, rule);
  return { ...answer('compliant', ['E-EXCEPTION', ...(waiver?.reasons ?? [])], rule), exception: rule.letter };
}

function factTest(exception: Readonly<Record<string, unknown>>, fact: string): FactTest {
  const value = exception[fact];
  return isTrue(value === undefined ? undefined : value === true, `exception.${fact}`);
}

/** What is to be said about a waiver's days, and whether they cover the day of issue. */
interface WaiverDays {
  readonly covers: boolean;
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
}

function waiverReasons(granted: unknown, path: string, maximumMonths: number | undefined, issuedOn: PlainDate): WaiverDays {
  if (!isRecord(granted)) return { covers: false, reasons: [], missing: [path] };
  const from = givenDate(String(granted['from']), `${path}.from`);
  const until = granted['until'] === 'open' ? 'open' : givenDate(String(granted['until']), `${path}.until`);
  if (issuedOn < from) return { covers: false, reasons: ['E-WAIVER-NOT-YET'], missing: [] };
  const longest = maximumMonths === undefined ? 'open' : addMonths(from, maximumMonths);
  const capped = longest !== 'open' && (until === 'open' || longest < until);
  const lastDay = capped ? longest : until;
  const covers = lastDay === 'open' || issuedOn <= lastDay;
  return { covers, reasons: [...(covers ? [] : ['E-WAIVER-EXPIRED']), ...(capped ? ['E-WAIVER-CAPPED'] : [])], missing: [] };
}

/**
 * The vocabulary of `electronicPrescribingDuty` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { epcsFactsSchema } from 'kasper-rules/zod';
 *
 * epcsFactsSchema().safeParse({ issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'pharmacist' }).success; // true
 * ```
 */
export const epcsSchema = lazily(() => factsSchema(defaultElectronicPrescribing.electronicPrescribing.facts));

/**
 * Reads untrusted JSON as the facts of `electronicPrescribingDuty`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `reversed-span`, `too-many-issues`. They name
 * the place by its path and repeat nothing that arrived.
 *
 * @example
 * import { parseEpcsFacts } from 'kasper-rules/access';
 *
 * const result = parseEpcsFacts({ issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'pharmacist' });
 * console.log(result.ok); // true
 */
export function parseEpcsFacts<Of extends ElectronicPrescribingRoom = DefaultProfile>(json: unknown, options: ElectronicPrescribingOptions<Of> = {}): Result<EpcsFactsOf<Of>, FactsIssueCode> {
  mustBeOptions('parseEpcsFacts', options);
  const declaration: FactsDeclaration = (options.profile ?? defaultElectronicPrescribing).electronicPrescribing?.facts ?? noFacts;
  return parseFacts(declaration, json) as Result<EpcsFactsOf<Of>, FactsIssueCode>;
}
