import { parseQueryDutyFacts, queryDuty, type QueryRoom } from 'kasper-rules/access';
import type { PlainDate } from 'kasper-rules/asap';
import { cited } from '../common/cited.js';
import { dayWords } from '../common/day-words.js';
import { groundReasons } from './ground-reasons.js';
import { chosenOf } from '../readings/profile-readings.js';
import type { Question } from './question.js';
import { roomReadings } from '../readings/room-readings.js';

const HEADLINES = {
  required: 'A query is due before this encounter',
  done: 'No query is due: one was made that is still good',
  'not-required': 'No query is required',
  indeterminate: 'Undecided: it is not shown that no query is due',
} as const;
const TONES = { required: 'duty', done: 'free', 'not-required': 'free', indeterminate: 'open' } as const;

/** When a prescriber must look at the monitoring program. */
export const queryQuestion: Question = {
  id: 'query',
  title: 'Must the program be queried before prescribing?',
  about: 'The drug, the encounter, the last query and any exemption decide.',
  declaration: ({ queryDuty: law }) => law?.facts,
  openQuestions: (profile) => roomReadings(profile, 'queryDuty'),
  check: (facts, profile) => parseQueryDutyFacts<QueryRoom>(facts, { profile }).issues,
  ask: (facts, profile, choices) => {
    const parsed = parseQueryDutyFacts<QueryRoom>(facts, { profile });
    if (!parsed.ok) throw new TypeError('Ask `check` before asking.');
    const { outcome, grounds, missing = [], lookBackFrom, lookBackTo, nextDueBy, verified, issues = [] } = queryDuty<QueryRoom>(parsed.value, { profile, ...chosenOf(roomReadings(profile, 'queryDuty'), choices) });
    const day = (date: string) => dayWords(date as PlainDate);
    return {
      outcome,
      tone: TONES[outcome],
      headline: HEADLINES[outcome],
      reasons: groundReasons(grounds),
      missing,
      details: [
        ...(lookBackFrom === undefined ? [] : [{ title: 'The query covers', lines: [lookBackFrom === 'all' ? 'everything there is' : `${day(lookBackFrom)} to ${lookBackTo === undefined ? 'the day of the query' : day(lookBackTo)}`] }]),
        ...(nextDueBy === undefined ? [] : [{ title: 'Continued prescribing needs another query by', lines: [day(nextDueBy)] }]),
      ],
      readings: [],
      cites: cited(grounds.flatMap(({ cites }) => cites)),
      verified,
      issues,
    };
  },
};
