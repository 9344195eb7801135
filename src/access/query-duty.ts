import { isRecord } from '../core/is-record.js';
import { mustBeOptions } from '../core/mistake.js';
import { isInForce } from '../core/dated.js';
import { addMonths, type PlainDate } from '../core/plain-date.js';
import { lazily } from '../core/lazily.js';
import type { Result } from '../core/result.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { FactsOf } from '../rules/facts/facts-of.js';
import type { SourcedStatement } from '../rules/law/authority-citation.js';
import type { IsoDate } from '../rules/facts/fact.js';
import type { OpenBecause } from '../rules/law/open-because.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { QueryDutyLaw, QueryDutyRules, QueryTrigger } from '../rules/law/query-duty-rule.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultQueryDuty } from '../rules/profile/default-profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { settingsOf } from '../core/readings.js';
import { withRooms } from '../rules/profile/room.js';
import { checkFacts } from './facts/check-facts.js';
import { factsSchema } from './facts/facts-schema.js';
import { givenFacts } from '../rules/facts/given-facts.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { givenDate } from './facts/given-date.js';
import { noFacts } from './facts/no-facts.js';
import { parseFacts } from './facts/parse-facts.js';
import { groundOf, isVerified, type Ground } from './answers/ground.js';
import { exemptionTest, type ClaimedExemption } from './duties/query-exemption.js';
import { compileQueryLaw, queryLawUnder } from './duties/query-law.js';
import { dayAfter, queryResults, type LastQuery, type QueryResult } from './duties/query-results.js';

/** Whether a query is due, for how far back, and when the next one is. */
export interface QueryDutyAnswer {
  /** `required`: a query is due now; `done`: one was made for this encounter; `not-required`: none is asked for now; `indeterminate`: facts are missing, and never `not-required`. */
  readonly outcome: 'required' | 'done' | 'not-required' | 'indeterminate';
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly due: 'required' | 'done' | 'not-required' | 'indeterminate';
  /** Codes of the profile that say why. */
  readonly reasons: readonly string[];
  /** What each reason says and rests on. */
  readonly grounds: readonly Ground[];
  /** False when law that was remembered and not read decided. */
  readonly verified: boolean;
  /** Dotted paths of the facts still needed. */
  readonly missing?: readonly string[];
  /** Why no fact would settle it. */
  readonly because?: OpenBecause;
  /** First day the query covers; `all` for everything there is. */
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
  readonly lookBackFrom?: IsoDate | 'all';
  /** Last day the query covers. */
  readonly lookBackTo?: IsoDate;
  /** Day on which continued prescribing needs another query. */
  readonly nextDueBy?: IsoDate;
  /** Why the law could not be asked: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
}

/** A profile as far as it says when to query. */
export type QueryRoom = ProfileWith<'queryDuty' | 'readings'>;

/** The facts of an encounter, as a profile declares them. */
export type QueryDutyFactsOf<Of extends QueryRoom> = FactsOf<NonNullable<Of['queryDuty']>['facts']>;

/** What `queryDuty` asks of a jurisdiction. */
export interface QueryDutyOptions<Of extends QueryRoom = DefaultProfile> {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: Of;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** What the codes that every jurisdiction shares say where a profile has no words for them. */
const COMMON: Readonly<Record<string, string>> = {
  'Q-DONE': 'A query was made on the day of the encounter.',
  'Q-CURRENT': 'The last query is still good.',
  'Q-EXEMPT': 'An exemption applies.',
  'Q-EXEMPTION-FAILS': 'The exemption claimed does not meet its conditions.',
  'I-MISSING': 'Facts that decide are missing.',
  'I-LAW-DATE': 'No law is recorded for that day.',
};

/**
 * Whether a prescriber must look at the monitoring program before this encounter, how far back, and when again.
 *
 * Days are `YYYY-MM-DD`. A fact left out is unknown and never becomes "not required": the answer is then `indeterminate` and names it.
 * A profile without the duty answers so with the issue `rules.room-missing`. KRS 218A.172 and the boards' rules; 42 U.S.C. 1396w-3a(a).
 *
 * @throws TypeError when a word, day or instant is not of the vocabulary; `parseQueryDutyFacts` refuses such facts with issues instead.
 * @example
 * import { queryDuty } from 'kasper-rules/access';
 *
 * const answer = queryDuty({
 *   encounterOn: '2023-03-15',
 *   profession: 'physician',
 *   action: 'prescribe',
 *   drug: { schedule: 'II' },
 *   patient: { species: 'human' },
 *   phase: 'initial',
 *   lastQuery: 'never',
 *   exemption: { kind: 'none' },
 * });
 * console.log(answer.outcome, answer.lookBackFrom); // required 2022-03-15
 */
export function queryDuty<Of extends QueryRoom = DefaultProfile>(facts: QueryDutyFactsOf<Of>, options: QueryDutyOptions<Of> = {}): QueryDutyAnswer {
  mustBeOptions('queryDuty', options);
  const room = withRooms<'queryDuty'>(options.profile ?? defaultQueryDuty, 'queryDuty');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
  if ('code' in room) return { outcome: 'indeterminate', due: 'indeterminate', reasons: [], grounds: [], verified: false, issues: [room] };
  const rules: QueryDutyRules = room.queryDuty;
  checkFacts('queryDuty', (json) => parseFacts(rules.facts, json), facts);
  const asked: unknown = facts;
  const given = isRecord(asked) ? givenFacts(asked) : {};
  const encounterOn = givenDate(String(given['encounterOn']), 'encounterOn');
  const recorded = rules.laws.find((version) => isInForce(version, encounterOn));
  const law = recorded && queryLawUnder(recorded, settingsOf((options.profile ?? {}).readings, options.readings));
  const answer: AnswerMaker = (outcome, codes, sources = {}) => {
    const [{ cites }] = rules.laws as readonly [QueryDutyLaw, ...QueryDutyLaw[]];
    const stated = (code: string): SourcedStatement => rules.reasons[code] ?? { says: COMMON[code] ?? code, cites: law?.cites ?? cites };
    const grounds = codes.map((code) => groundOf(code, stated(code), sources[code]));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
    return { outcome, due: outcome, reasons: codes, grounds, verified: isVerified(grounds) };
  };
  if (!law) return { ...answer('indeterminate', ['I-LAW-DATE']), because: 'date-before-law' };

  const known = { ...law.assume, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  const { rows, unknown } = compileQueryLaw(law, rules.facts).triggers(known, encounterOn);
  const answers = rows.map((trigger) => ({ trigger, found: answerUnder(trigger, { facts: known, encounterOn, law, rules, answer }) }));
  const asking = answers.filter(({ trigger }) => trigger.asks !== 'no');
  // Where rows agree, the duty stands without the fact; which of them is the one to ask is not known, so the wider one is named.
  const named = (asking.at(-1) ?? answers.at(-1))?.found ?? answer('indeterminate', ['I-MISSING']);
  const agree = answers.every(({ found }) => found.outcome === named.outcome);
  if (answers.length === 1 || (agree && named.outcome !== 'indeterminate')) return named;
  const missing = [...new Set([...unknown, ...answers.flatMap(({ found }) => found.missing ?? [])])];
  return { ...answer('indeterminate', ['I-MISSING']), missing };
}

type AnswerMaker = (
  outcome: QueryDutyAnswer['outcome'],
  codes: readonly string[],
  /** Sources of a code that depend on the case, beside what its statement says. */
  sources?: Readonly<Partial<Record<string, Partial<SourcedStatement>>>>,
) => QueryDutyAnswer;

interface QueryCase {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly encounterOn: PlainDate;
  readonly law: QueryDutyLaw;
  readonly rules: QueryDutyRules;
  readonly answer: AnswerMaker;
}

/** The answer once it is known which law, if any, asks for a query before the drug. */
function answerUnder(trigger: QueryTrigger, asked: QueryCase): QueryDutyAnswer {
  const { facts, encounterOn, law, answer } = asked;
  const { code, cites, because } = trigger;
  const own = cites ? { cites } : {};
  switch (trigger.asks) {
    case 'no':
      return answer('not-required', [code], { [code]: own });
    case 'open':
      return { ...answer('indeterminate', [code], { [code]: own }), ...(because && { because }) };
    case 'always':
      return answer('required', [code], { [code]: own });
    case 'yes':
      return answerAsked(trigger, exemptionTest(facts['exemption'], law, encounterOn), asked);
  }
}

function lastQueryOf({ lastQuery }: Readonly<Record<string, unknown>>): LastQuery {
  if (typeof lastQuery !== 'string') return undefined;
  return lastQuery === 'never' ? lastQuery : givenDate(lastQuery, 'lastQuery');
}

/** The answer for a drug that asks for a query. */
function answerAsked(trigger: QueryTrigger, exempt: ClaimedExemption, { facts, encounterOn, law, rules, answer }: QueryCase): QueryDutyAnswer {
  const { floor: floorTest, rhythm, lookBack } = compileQueryLaw(law, rules.facts);
  const { rule } = exempt;
  const own = trigger.cites ? { cites: trigger.cites } : {};

  const floorAsks = exempt.truth === true && !rule?.holdsUnderFloor && law.floor !== undefined && law.floor.from <= encounterOn && floorTest ? floorTest : undefined;
  const floor = floorAsks ? floorAsks.truth(facts) : false;
  const lastQuery = lastQueryOf(facts);
  // Where the query is not known, an exemption that holds settles that none is due.
  const doneFirst = law.sameDayFulfils === true && law.sameDayBeforeExemptions === true && lastQuery === encounterOn;
  if (exempt.truth === true && floor === false && !doneFirst) return answer('not-required', ['Q-EXEMPT'], { 'Q-EXEMPT': rule ?? {} });

  const rows = rhythm(facts, encounterOn);
  const results = rows.rows.flatMap((row) => queryResults(row, lastQuery, encounterOn, law.sameDayFulfils === true));
  const datesOf = ({ row }: QueryResult): Pick<QueryDutyAnswer, 'lookBackFrom' | 'lookBackTo' | 'nextDueBy'> => {
    const [reach, ...others] = lookBack(facts, encounterOn).rows;
    const next = row.next ?? (typeof row.due === 'object' ? row.due : undefined);
    return {
      ...(reach && others.length === 0 && { lookBackFrom: reach.months === 'all' ? reach.months : addMonths(encounterOn, -reach.months), lookBackTo: encounterOn }),
      ...(next && { nextDueBy: dayAfter(encounterOn, next) }),
    };
  };
  const [first] = results;
  const allAre = (is: QueryResult['is']) => first !== undefined && results.every((result) => result.is === is);
  if (first && allAre('done')) return { ...answer('done', ['Q-DONE'], { 'Q-DONE': own }), ...datesOf(first) };
  if (first && allAre('current')) return { ...answer('not-required', ['Q-CURRENT']), ...(first.until !== undefined && { nextDueBy: first.until }) };
  if (exempt.unread && exempt.claimed && law.exemptionsUnread !== undefined) return { ...answer('indeterminate', [law.exemptionsUnread]), because: 'text-unread' };
  // Where no exemption was read at all, none of them can settle what the rhythm leaves open.
  const settlesNothing = exempt.truth === false || (exempt.unread && law.exemptions.length === 0);
  if (first && allAre('open') && settlesNothing) return { ...answer('indeterminate', [first.row.code ?? trigger.code]), because: first.row.because ?? 'text-unread' };

  const queryUnknown = rows.rows.some((row) => queryResults(row, lastQuery, encounterOn, law.sameDayFulfils === true).length > 1);
  // Rows that ask for a query on different grounds are different answers: which one it is stays open.
  const sameGround = results.every(({ row }) => row.code === first?.row.code);
  const required = allAre('due') && sameGround && exempt.truth !== null && floor !== null;
  if (!first || !required) {
    const ofRhythm = rows.rows.length > 1 ? rows.unknown : [];
    const missing = [...exempt.absent, ...(floor === null && floorAsks ? floorAsks.unknown(facts) : []), ...ofRhythm, ...(queryUnknown ? ['lastQuery'] : [])];
    return { ...answer('indeterminate', ['I-MISSING']), missing: [...new Set(missing)] };
  }
  const codes = first.row.code === undefined ? [] : [first.row.code];
  if (floor && law.floor) codes.push(law.floor.code);
  else if (first.row.code === undefined) codes.push(trigger.code);
  if (!exempt.truth && exempt.claimed) codes.push('Q-EXEMPTION-FAILS');
  return { ...answer('required', codes, { [trigger.code]: own, 'Q-EXEMPTION-FAILS': rule ?? {} }), ...datesOf(first) };
}

/**
 * The vocabulary of `queryDuty` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { queryDutyFactsSchema } from 'kasper-rules/zod';
 *
 * queryDutyFactsSchema().safeParse({ encounterOn: 'yesterday' }).success; // false
 * ```
 */
export const queryDutySchema = lazily(() => factsSchema(defaultQueryDuty.queryDuty.facts));

/**
 * Reads untrusted JSON as the facts of `queryDuty`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `not-an-instant`, `too-many-issues`. They name
 * the place by its path and repeat nothing that arrived.
 *
 * @example
 * import { parseQueryDutyFacts } from 'kasper-rules/access';
 *
 * const result = parseQueryDutyFacts({ encounterOn: 'yesterday' });
 * console.log(result.issues[0]?.code, result.issues[0]?.path); // access.facts.missing [ 'action' ]
 */
export function parseQueryDutyFacts<Of extends QueryRoom = DefaultProfile>(json: unknown, options: QueryDutyOptions<Of> = {}): Result<QueryDutyFactsOf<Of>, FactsIssueCode> {
  mustBeOptions('parseQueryDutyFacts', options);
  const declaration: FactsDeclaration = (options.profile ?? defaultQueryDuty).queryDuty?.facts ?? noFacts;
  return parseFacts(declaration, json) as Result<QueryDutyFactsOf<Of>, FactsIssueCode>;
}
