import { addMonths } from '../core/plain-date.js';
import { lazily } from '../core/lazily.js';
import type { Result } from '../core/result.js';
import type { EpcsException, EpcsFacts } from '../rules/profile/default-facts.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultElectronicPrescribing } from '../rules/profile/default-profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import type { ElectronicPrescribingException, ElectronicPrescribingReason } from '../rules/law/electronic-prescribing-rule.js';
import { checkFacts } from './facts/check-facts.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { noFacts } from './facts/no-facts.js';
import { parseFacts } from './facts/parse-facts.js';
import { allTests, isTrue, type FactTest } from './facts/fact-test.js';
import { givenDate } from './facts/given-date.js';
import { groundOf, isVerified, type Ground } from './answers/ground.js';

/** Whether a prescription was issued as the law asks. */
export interface EpcsAnswer {
  readonly outcome: 'compliant' | 'violation' | 'indeterminate';
  readonly reasons: readonly ElectronicPrescribingReason[];
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

/** What `electronicPrescribingDuty` asks of a jurisdiction. */
export interface ElectronicPrescribingOptions {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: ProfileWith<'electronicPrescribing'>;
}

/**
 * Whether a prescription had to be electronic, and whether an exception covers one that was not.
 *
 * Days are `YYYY-MM-DD`. A fact left out is unknown and never makes a prescription compliant: the answer is then `indeterminate` and
 * names it. KRS 218A.182; 902 KAR 55:130.
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
export function electronicPrescribingDuty(
  facts: EpcsFacts,
  { profile = defaultElectronicPrescribing }: ElectronicPrescribingOptions = {},
): EpcsAnswer {
  const asked = withRooms(profile, 'electronicPrescribing');
  if ('code' in asked) return { outcome: 'indeterminate', reasons: [], grounds: [], verified: false, issues: [asked] };
  const rules = asked.electronicPrescribing;
  checkFacts('electronicPrescribingDuty', (json) => parseFacts(rules.facts, json), facts);
  const issuedOn = givenDate(facts.issuedOn, 'issuedOn');
  const { exception } = facts;
  const answer = (outcome: EpcsAnswer['outcome'], reasons: readonly ElectronicPrescribingReason[], rule?: ElectronicPrescribingException): EpcsAnswer => {
    const grounds = reasons.map((code) => groundOf(code, rules.reasons[code], rule));
    return { outcome, reasons, grounds, verified: isVerified(grounds) };
  };

  if (facts.schedule === 'none') return answer('compliant', ['E-NOT-CONTROLLED']);
  if (issuedOn < rules.from) return answer('compliant', ['E-BEFORE-MANDATE']);
  if (facts.form === 'electronic') return answer('compliant', ['E-ELECTRONIC']);
  if (facts.side === 'pharmacist') return answer('compliant', ['E-NO-DUTY-TO-VERIFY']);
  if (exception === undefined) return { ...answer('indeterminate', ['I-MISSING']), missing: ['exception'] };
  const rule = rules.exceptions.find(({ kind }) => kind === exception.kind);
  if (rule === undefined) return answer('violation', ['E-NO-EXCEPTION']);

  const conditions = allTests(rule.facts.map((fact) => factTest(exception, fact)));
  if (conditions.truth === false) return answer('violation', ['E-CONDITION'], rule);
  const waiver = rule.maximumMonths === undefined || exception.kind !== 'waiver' ? undefined : waiverReasons(exception.granted, rule.maximumMonths, issuedOn);
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
  readonly reasons: readonly ElectronicPrescribingReason[];
  readonly missing: readonly string[];
}

function waiverReasons(granted: Extract<EpcsException, { kind: 'waiver' }>['granted'], maximumMonths: number, issuedOn: string): WaiverDays {
  if (granted === undefined) return { covers: false, reasons: [], missing: ['exception.granted'] };
  const from = givenDate(granted.from, 'exception.granted.from');
  const until = granted.until === 'open' ? 'open' : givenDate(granted.until, 'exception.granted.until');
  if (issuedOn < from) return { covers: false, reasons: ['E-WAIVER-NOT-YET'], missing: [] };
  const lastDay = addMonths(from, maximumMonths);
  const capped = until === 'open' || lastDay < until;
  const covers = issuedOn <= (capped ? lastDay : until);
  return { covers, reasons: [...(covers ? [] : (['E-WAIVER-EXPIRED'] as const)), ...(capped ? (['E-WAIVER-CAPPED'] as const) : [])], missing: [] };
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
export function parseEpcsFacts(json: unknown, { profile = defaultElectronicPrescribing }: ElectronicPrescribingOptions = {}): Result<EpcsFacts, FactsIssueCode> {
  // The questions are those of one vocabulary, whoever's mandate answers them.
  return parseFacts(profile.electronicPrescribing?.facts ?? noFacts, json) as Result<EpcsFacts, FactsIssueCode>;
}
