import type { AuthorityCitation } from '../law/authority-citation.js';
import type { QueryDutyLaw, QueryDutyRules } from '../law/query-duty-rule.js';
import { queryDutyFacts } from './facts/query-duty-facts.js';
import type { QueryDutyDeclaration } from './generated/facts.js';

const read = '2021-05-21';
const opioids: AuthorityCitation = { authority: 'Tenn. Code 53-10-310(e)(1)', standing: 'text', asOf: read };
const dispensers: AuthorityCitation = { authority: 'Tenn. Code 53-10-310(e)(2)', standing: 'text', asOf: read };
const improper: AuthorityCitation = { authority: 'Tenn. Code 53-10-310(e)(3)', standing: 'text', asOf: read };
const byRule: AuthorityCitation = { authority: 'Tenn. Code 53-10-310(e)(4)', standing: 'text', asOf: read };
const exemptions: AuthorityCitation = { authority: 'Tenn. Code 53-10-310(e)(6)', standing: 'text', asOf: read };
const amphetamines: AuthorityCitation = { authority: 'svmic.com on rule 1145-01 (amphetamines of Schedule II from 2022-01-26)', standing: 'secondary' };
const unchanged: AuthorityCitation = { authority: 'Tennessee, statute after 2021-05-21 (assumed unchanged)', standing: 'interpretation' };
const counting: AuthorityCitation = { authority: 'A query on the day of the encounter, months clamped to their end, the 90th day within', standing: 'interpretation' };

const law: Omit<QueryDutyLaw, 'from' | 'cites'> = {
  triggers: [
    { id: 'tn.query.humans', when: { fact: 'patient.species', is: 'animal' }, asks: 'no', code: 'Q-NOT-HUMAN' },
    { id: 'tn.query.opioids', when: { fact: 'drug.class', is: ['opioid-analgesic', 'opioid-other', 'benzodiazepine'] }, asks: 'yes', code: 'Q-CLASS' },
    {
      id: 'tn.query.amphetamines',
      from: '2022-01-26',
      when: { all: [{ fact: 'drug.class', is: 'amphetamine' }, { fact: 'drug.schedule', is: 'II' }] },
      asks: 'yes',
      code: 'Q-AMPHETAMINE',
    },
    {
      id: 'tn.query.improper',
      when: { all: [{ fact: 'drug.schedule', is: ['II', 'III', 'IV', 'V'] }, { fact: 'suspectsImproper', is: true }] },
      asks: 'always',
      code: 'Q-IMPROPER',
    },
    { id: 'tn.query.other-drugs', asks: 'no', code: 'Q-NOT-TRIGGERED' },
  ],
  rhythm: [
    { id: 'tn.query.first-at-site', when: { all: [{ fact: 'action', is: 'dispense' }, { fact: 'firstAtSite', is: true }] }, due: 'each', code: 'Q-FIRST-AT-SITE' },
    {
      id: 'tn.query.new-episode',
      when: { all: [{ fact: 'action', is: 'prescribe' }, { since: 'lastPrescribedOn', atLeast: { months: 6 } }] },
      due: 'each',
      code: 'Q-NEW-EPISODE',
    },
    {
      id: 'tn.query.ninety-days',
      when: { all: [{ fact: 'action', is: 'prescribe' }, { since: 'episodeStartedOn', atMost: { days: 90 } }, { fact: 'newPrescription', is: true }] },
      due: 'each',
      code: 'Q-NINETY-DAYS',
    },
    { id: 'tn.query.six-months', due: { months: 6 }, code: 'Q-REPEAT' },
  ],
  sameDayFulfils: true,
  sameDayBeforeExemptions: true,
  exemptions: [
    { id: 'tn.query.exemption.hospice', kind: 'hospice', says: 'For a patient in hospice.', conditions: [], cites: [exemptions] },
    {
      id: 'tn.query.exemption.inpatient-administration',
      kind: 'inpatient-administration',
      says: 'For what is administered to an inpatient or a resident.',
      conditions: [],
      cites: [exemptions],
    },
    {
      id: 'tn.query.exemption.short-supply',
      kind: 'short-supply',
      says: 'For a supply of at most three days without a refill.',
      conditions: [
        { test: 'at-most', fact: 'supplyDays', value: 3 },
        { test: 'equals', fact: 'refills', value: 0 },
      ],
      cites: [exemptions],
    },
  ],
};

/** When the database is queried: Tenn. Code 53-10-310(e), without its (5). */
export const queryDuty: QueryDutyRules<QueryDutyDeclaration> = {
  id: 'tn.query.duty',
  says: 'Before a new episode of an opioid or a benzodiazepine, before each new prescription in its first 90 days, and every six months, the database is queried; by dispensers the first time at a site.',
  facts: queryDutyFacts,
  laws: [
    { ...law, from: '2018-07-01', to: '2021-05-21', cites: [opioids, dispensers] },
    { ...law, from: '2021-05-22', cites: [opioids, dispensers, unchanged] },
  ],
  reasons: {
    'Q-CLASS': { says: 'Before an opioid or a benzodiazepine a query is due.', cites: [opioids] },
    'Q-AMPHETAMINE': { says: 'Before an amphetamine of Schedule II a query is due.', cites: [byRule, amphetamines] },
    'Q-IMPROPER': { says: 'The person seems to try to obtain drugs of Schedules II to V improperly.', cites: [improper] },
    'Q-FIRST-AT-SITE': { says: 'Who dispenses queries the first time at a site.', cites: [dispensers] },
    'Q-NEW-EPISODE': { says: 'A new episode: none was prescribed in the six months before.', cites: [opioids, byRule, counting] },
    'Q-NINETY-DAYS': { says: 'Before each new prescription in the first 90 days of an episode.', cites: [opioids, counting] },
    'Q-REPEAT': { says: 'At least every six months.', cites: [opioids, dispensers, counting] },
    'Q-DONE': { says: 'A query was made on the day of the encounter.', cites: [counting] },
    'Q-CURRENT': { says: 'The last query is less than six months old.', cites: [opioids, dispensers, counting] },
    'Q-EXEMPT': { says: 'An exemption applies.', cites: [exemptions] },
    'Q-EXEMPTION-FAILS': { says: 'The exemption claimed does not meet its conditions.', cites: [exemptions] },
    'Q-NOT-TRIGGERED': { says: 'The statute asks for no query before this drug.', cites: [opioids, improper] },
    'Q-NOT-HUMAN': { says: 'The duty concerns humans only.', cites: [opioids] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [opioids] },
    'I-LAW-DATE': { says: 'No law is recorded for that day.', cites: [opioids] },
  },
};
