import type { AuthorityCitation } from '../law/authority-citation.js';
import type { QueryDutyRules } from '../law/query-duty-rule.js';
import { queryDutyFacts } from './facts/query-duty-facts.js';
import type { QueryDutyDeclaration } from './generated/facts.js';

const agencyPage: AuthorityCitation = { authority: 'INSPECT, mandatory query (in.gov/pla/4086.htm)', standing: 'agency' };
const firstDay: AuthorityCitation = { authority: 'INSPECT, mandatory query, first day 2018-07-01', standing: 'unverified' };
const sameDay: AuthorityCitation = { authority: 'A query on the day of the encounter', standing: 'interpretation' };

/** When a practitioner looks at INSPECT first, by the phases of the agency's page. */
export const queryDuty: QueryDutyRules<QueryDutyDeclaration> = {
  id: 'in.query.duty',
  says: 'Before an opioid or a benzodiazepine is prescribed INSPECT is queried, under a pain management contract every 90 days; who is bound grew from 2018 to 2021.',
  facts: queryDutyFacts,
  laws: [
    {
      from: '2018-07-01',
      cites: [agencyPage, firstDay],
      assume: { painContract: false, internetWaiver: false },
      triggers: [
        { id: 'in.query.acts', when: { not: { fact: 'action', is: 'prescribe' } }, asks: 'open', code: 'I-ROW', because: 'row-missing' },
        { id: 'in.query.other-drugs', when: { not: { fact: 'drug.class', is: ['opioid-analgesic', 'opioid-other', 'benzodiazepine'] } }, asks: 'no', code: 'Q-NOT-TRIGGERED' },
        { id: 'in.query.waiver', when: { fact: 'internetWaiver', is: true }, asks: 'no', code: 'Q-WAIVER' },
        { id: 'in.query.everyone', from: '2021-01-01', asks: 'yes', code: 'Q-CLASS' },
        { id: 'in.query.integrated', when: { fact: 'ehrIntegrated', is: true }, asks: 'yes', code: 'Q-CLASS' },
        { id: 'in.query.emergency-and-pain', from: '2019-01-01', when: { fact: 'setting', is: ['emergency-department', 'pain-clinic'] }, asks: 'yes', code: 'Q-CLASS' },
        { id: 'in.query.hospitals', from: '2020-01-01', when: { fact: 'setting', is: 'hospital' }, asks: 'yes', code: 'Q-CLASS' },
        { id: 'in.query.not-yet', asks: 'no', code: 'Q-NOT-YET' },
      ],
      rhythm: [
        { id: 'in.query.pain-contract-besides', when: { fact: 'painContract', is: true }, due: 'each', under: [{ reading: 'in.reading.pain-contract', option: 'besides' }] },
        { id: 'in.query.pain-contract', when: { fact: 'painContract', is: true }, due: { days: 90 }, code: 'Q-REPEAT' },
        { id: 'in.query.each', due: 'each' },
      ],
      sameDayFulfils: true,
      exemptions: [],
    },
  ],
  reasons: {
    'Q-CLASS': { says: 'Before an opioid or a benzodiazepine a query is due.', cites: [agencyPage] },
    'Q-REPEAT': { says: 'Under a pain management contract a query is due every 90 days.', cites: [agencyPage] },
    'Q-WAIVER': { says: 'A waiver for want of internet has been granted.', cites: [agencyPage] },
    'Q-NOT-YET': { says: 'The practitioner is not yet bound on that day.', cites: [agencyPage, firstDay] },
    'Q-NOT-TRIGGERED': { says: 'No query is asked for before this drug.', cites: [agencyPage] },
    'Q-DONE': { says: 'A query was made on the day of the encounter.', cites: [sameDay] },
    'Q-CURRENT': { says: 'The last query is less than 90 days old.', cites: [agencyPage] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [agencyPage] },
    'I-ROW': { says: 'The page speaks of prescribing alone.', cites: [agencyPage] },
    'I-LAW-DATE': { says: 'No law is recorded for that day.', cites: [agencyPage, firstDay] },
  },
};
