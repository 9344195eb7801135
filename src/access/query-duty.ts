import { isInForce } from '../core/dated.js';
import { addMonths, type PlainDate } from '../core/plain-date.js';
import type { SourcedStatement } from '../rules/law/authority-citation.js';
import type { IsoDate } from '../rules/facts/fact.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultQueryDuty } from '../rules/profile/default-profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import type { QueryDutyFacts } from '../rules/facts/query-duty-facts.js';
import type { DrugTrigger, ProfessionTriggers, QueryDutyLaw, QueryDutyReason } from '../rules/law/query-duty-rule.js';
import { checkFacts } from './facts/check-facts.js';
import { givenDate } from './facts/given-date.js';
import { groundOf, isVerified, type Ground } from './answers/ground.js';
import { parseQueryDutyFacts } from './facts/query-duty-schema.js';
import { exemptionTest, floorTest } from './duties/query-exemption.js';

/** Whether a query is due, for how far back, and when the next one is. */
export interface QueryDutyAnswer {
  readonly due: 'required' | 'done' | 'not-required' | 'indeterminate';
  readonly reasons: readonly QueryDutyReason[];
  /** What each reason says and rests on. */
  readonly grounds: readonly Ground[];
  /** False when law that was remembered and not read decided. */
  readonly verified: boolean;
  /** Dotted paths of the facts still needed. */
  readonly missing?: readonly string[];
  /** First day the query covers; `all` for everything there is. */
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
  readonly lookBackFrom?: IsoDate | 'all';
  readonly lookBackTo?: IsoDate;
  /** Day on which continued prescribing needs another query. */
  readonly nextDueBy?: IsoDate;
  /** Why the law could not be asked: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
}

/** What `queryDuty` asks of a jurisdiction. */
export interface QueryDutyOptions {
  /** Default: Kentucky. */
  readonly profile?: ProfileWith<'queryDuty'>;
}

/**
 * Whether a prescriber must look at the monitoring program before this encounter, how far back, and when again.
 *
 * Days are `YYYY-MM-DD`. A fact left out is unknown and never becomes "not required": the answer is then `indeterminate` and names it.
 * KRS 218A.172 and the boards' rules; 42 U.S.C. 1396w-3a(a).
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
 * console.log(answer.due, answer.lookBackFrom); // required 2022-03-15
 */
export function queryDuty(facts: QueryDutyFacts, { profile = defaultQueryDuty }: QueryDutyOptions = {}): QueryDutyAnswer {
  checkFacts('queryDuty', parseQueryDutyFacts, facts);
  const asked = withRooms(profile, 'queryDuty');
  if ('code' in asked) return { due: 'indeterminate', reasons: [], grounds: [], verified: false, issues: [asked] };
  const { laws, reasons } = asked.queryDuty;
  const encounterOn = givenDate(facts.encounterOn, 'encounterOn');
  const answer: AnswerMaker = (due, codes, sources = {}) => {
    const grounds = codes.map((code) => groundOf(code, reasons[code], sources[code]));
    return { due, reasons: codes, grounds, verified: isVerified(grounds) };
  };

  const law = laws.find((version) => isInForce(version, encounterOn));
  if (!law) return answer('indeterminate', ['I-LAW-DATE']);
  if (facts.patient.species === 'animal') return answer('not-required', ['Q-NOT-HUMAN']);
  const row = law.professions.find(({ profession }) => profession === facts.profession);
  if (!row) return answer('not-required', ['Q-NO-DUTY']);
  const under = (trigger: DrugTrigger) => answerUnder(trigger, { facts, encounterOn, law, row, answer });

  const cell = row.schedules[facts.drug.schedule];
  if (typeof cell === 'string') return under(cell);
  const known = facts.drug[cell.fact];
  if (known !== undefined) return under(known ? cell.yes : cell.no);

  const triggers = [cell.yes, cell.no].filter((trigger) => trigger === 'statute' || trigger === 'board');
  // Where both limbs ask for a query, the duty stands without the fact; that the statute is the one to ask is not known.
  if (triggers.length === 2) return under('board');
  const ifTriggered = under(triggers[0] ?? 'unread');
  const alsoWithoutTrigger = ifTriggered.due === 'not-required' && (cell.yes === 'none' || cell.no === 'none');
  return alsoWithoutTrigger ? ifTriggered : { ...answer('indeterminate', ['I-MISSING']), missing: [`drug.${cell.fact}`, ...(ifTriggered.missing ?? [])] };
}

type AnswerMaker = (
  due: QueryDutyAnswer['due'],
  codes: readonly QueryDutyReason[],
  /** Sources of a code that depend on the case, beside what its statement says. */
  sources?: Readonly<Partial<Record<QueryDutyReason, Partial<SourcedStatement>>>>,
) => QueryDutyAnswer;

interface QueryCase {
  readonly facts: QueryDutyFacts;
  readonly encounterOn: PlainDate;
  readonly law: QueryDutyLaw;
  readonly row: ProfessionTriggers;
  readonly answer: AnswerMaker;
}

/** The answer once it is known which law, if any, asks for a query before the drug. */
function answerUnder(trigger: DrugTrigger, { facts, encounterOn, law, row, answer }: QueryCase): QueryDutyAnswer {
  const board = { cites: row.board };
  if (trigger === 'none') return answer('not-required', ['Q-NOT-TRIGGERED'], { 'Q-NOT-TRIGGERED': board });
  if (trigger === 'unread') return answer('indeterminate', ['I-BOARD-TEXT'], { 'I-BOARD-TEXT': board });

  const { exemption, phase } = facts;
  const rule = law.exemptions.find(({ kind }) => kind === exemption?.kind);
  const exempt = exemptionTest(exemption, rule, encounterOn);
  const floor = exempt.truth === true && !rule?.holdsUnderFloor ? floorTest(facts, encounterOn, law.floor) : { truth: false, absent: [] };
  if (exempt.truth === true && floor.truth === false) return answer('not-required', ['Q-EXEMPT'], { 'Q-EXEMPT': rule ?? {} });

  const lastQuery = facts.lastQuery === undefined || facts.lastQuery === 'never' ? facts.lastQuery : givenDate(facts.lastQuery, 'lastQuery');
  const dates = {
    lookBackFrom: row.lookBack === 'all' ? row.lookBack : addMonths(encounterOn, -row.lookBack),
    lookBackTo: encounterOn,
    nextDueBy: addMonths(encounterOn, law.repeatMonths),
  };
  if (lastQuery === encounterOn) return { ...answer('done', ['Q-DONE'], trigger === 'board' ? { 'Q-DONE': board } : {}), ...dates };
  // Of a query after the encounter it is not known whether another came before.
  const before = lastQuery === undefined || lastQuery === 'never' || encounterOn < lastQuery ? undefined : addMonths(lastQuery, law.repeatMonths);
  if (phase === 'continuing' && before !== undefined && encounterOn < before) return { ...answer('not-required', ['Q-CURRENT']), nextDueBy: before };

  const queryKnown = lastQuery === 'never' || before !== undefined || (phase === 'initial' && lastQuery !== undefined);
  const missing = [...exempt.absent, ...floor.absent, ...(phase === undefined ? ['phase'] : []), ...(queryKnown ? [] : ['lastQuery'])];
  if (missing.length > 0) return { ...answer('indeterminate', ['I-MISSING']), missing };

  const continuing = phase === 'continuing';
  const codes: QueryDutyReason[] = continuing ? ['Q-REPEAT'] : [];
  if (floor.truth === true) codes.push('Q-MEDICAID');
  else if (!continuing) codes.push(trigger === 'statute' ? 'Q-STATUTE' : 'Q-BOARD');
  if (exempt.truth === false && exemption?.kind !== 'none') codes.push('Q-EXEMPTION-FAILS');
  return { ...answer('required', codes, { 'Q-BOARD': board, 'Q-EXEMPTION-FAILS': rule ?? {} }), ...dates };
}
