import type { AuthorityCitation } from '../law/authority-citation.js';
import type { QueryDutyLaw, QueryDutyRules, QueryTrigger } from '../law/query-duty-rule.js';
import { queryDutyFacts } from './facts/query-duty-facts.js';
import type { QueryDutyDeclaration } from './generated/facts.js';

const physicians: AuthorityCitation = { authority: 'Ohio Adm. Code 4731-11-11', standing: 'text', asOf: '2024-09-16' };
const dentists: AuthorityCitation = { authority: 'Ohio Adm. Code 4715-6-01', standing: 'text' };
const recordDay: AuthorityCitation = { authority: 'Ohio, record day 2025-01-01 (no first day was read)', standing: 'unverified' };
const unchanged: AuthorityCitation = { authority: 'Ohio, editions read (assumed unchanged since)', standing: 'interpretation' };

const law: Omit<QueryDutyLaw, 'from' | 'cites' | 'triggers'> = {
  rhythm: [
    { id: 'oh.query.initial', when: { fact: 'phase', is: 'initial' }, due: 'each' },
    { id: 'oh.query.continuing', due: 'open', code: 'I-INTERVALS', because: 'text-unread' },
  ],
  exemptions: [],
  exemptionsUnread: 'I-EXEMPTIONS',
};

const drugs: readonly QueryTrigger[] = [
  { id: 'oh.query.acts', when: { not: { fact: 'action', is: ['prescribe', 'dispense'] } }, asks: 'open', code: 'I-ROW', because: 'row-missing' },
  { id: 'oh.query.opioids', when: { fact: 'drug.class', is: ['opioid-analgesic', 'benzodiazepine'] }, asks: 'yes', code: 'Q-CLASS' },
  { id: 'oh.query.red-flag', when: { fact: 'redFlag', is: true }, asks: 'yes', code: 'Q-RED-FLAG' },
  { id: 'oh.query.other-drugs', asks: 'no', code: 'Q-NOT-TRIGGERED' },
];

/** When a prescriber looks at OARRS first: 4731-11-11 for physicians and 4715-6-01 for dentists, read in part. */
export const queryDuty: QueryDutyRules<QueryDutyDeclaration> = {
  id: 'oh.query.duty',
  says: 'Before a physician or dentist first prescribes an opioid analgesic or a benzodiazepine, or another reported drug where a warning sign appears, OARRS is queried.',
  facts: queryDutyFacts,
  laws: [
    {
      ...law,
      from: '2024-09-16',
      to: '2024-12-31',
      cites: [physicians],
      triggers: [
        { id: 'oh.query.dentists-before', when: { fact: 'profession', is: 'dentist' }, asks: 'open', code: 'I-LAW-DATE', because: 'date-before-law', cites: [dentists, recordDay] },
        { id: 'oh.query.professions', when: { not: { fact: 'profession', is: 'physician' } }, asks: 'open', code: 'I-ROW', because: 'row-missing' },
        ...drugs,
      ],
    },
    {
      ...law,
      from: '2025-01-01',
      cites: [physicians, dentists, unchanged],
      triggers: [
        { id: 'oh.query.professions', when: { not: { fact: 'profession', is: ['physician', 'dentist'] } }, asks: 'open', code: 'I-ROW', because: 'row-missing' },
        ...drugs,
      ],
    },
  ],
  reasons: {
    'Q-CLASS': { says: 'Before an opioid analgesic or a benzodiazepine a query is due.', cites: [physicians, dentists] },
    'Q-RED-FLAG': { says: 'A warning sign of the rule appears.', cites: [physicians] },
    'Q-NOT-TRIGGERED': { says: 'The rule asks for no query before this drug, as no warning sign appears.', cites: [physicians] },
    'Q-DONE': { says: 'A query was made on the day of the encounter.', cites: [physicians] },
    'Q-CURRENT': { says: 'The last query is still good.', cites: [physicians] },
    'Q-EXEMPT': { says: 'An exemption applies.', cites: [physicians] },
    'Q-EXEMPTION-FAILS': { says: 'The exemption claimed does not meet its conditions.', cites: [physicians] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [physicians] },
    'I-ROW': { says: 'No rule that was read covers this profession or act.', cites: [physicians, dentists] },
    'I-INTERVALS': { says: 'The intervals of a continuing treatment were not read.', cites: [physicians] },
    'I-EXEMPTIONS': { says: 'The exceptions of the rule were not read.', cites: [physicians] },
    'I-LAW-DATE': { says: 'No law is recorded for that day.', cites: [physicians] },
  },
};
