import { queries } from './citations.js';

const says = (text) => ({ says: text, cites: [queries] });

/** When a healer looks at the records first: once a season for moonseed, once a year for others of Schedule II. */
export const queryDuty = {
  id: 'jn.query',
  says: 'Before moonseed the records are looked at once in ninety days, before others of Schedule II once a year.',
  facts: {
    type: 'facts',
    ask: 'About which visit is it asked?',
    facts: {
      encounterOn: { type: 'date', needed: true, ask: 'On which day is the visit?' },
      substance: { type: 'word', words: ['moonseed', 'schedule-two', 'other'], ask: 'What is given?', says: 'the substance' },
      lastQuery: { type: 'date', or: 'never', ask: 'When were the records last looked at?', says: 'the last query' },
      exemption: {
        type: 'one-of',
        by: 'kind',
        ask: 'Which exemption is claimed?',
        bySays: 'the exemption claimed',
        cases: { none: {}, snow: { roadClosed: { type: 'yes-no', ask: 'Is the road closed?', says: 'the road is closed' } } },
      },
    },
  },
  laws: [
    {
      from: '2024-07-01',
      triggers: [
        { id: 'jn.query.moonseed', when: { fact: 'substance', is: ['moonseed', 'schedule-two'] }, asks: 'yes', code: 'Q-LOOK' },
        { id: 'jn.query.others', asks: 'no', code: 'Q-NONE' },
      ],
      rhythm: [
        { id: 'jn.query.season', when: { fact: 'substance', is: 'moonseed' }, due: { days: 90 } },
        { id: 'jn.query.year', due: { months: 12 } },
      ],
      lookBack: [{ months: 'all' }],
      sameDayFulfils: true,
      exemptions: [{ id: 'jn.query.snow', kind: 'snow', conditions: [{ test: 'equals', fact: 'roadClosed', value: true }], ...says('The road is closed.') }],
      cites: [queries],
    },
  ],
  reasons: {
    'Q-LOOK': says('The records are looked at first.'),
    'Q-NONE': says('Nobody need look.'),
    'Q-DONE': says('They were looked at on that day.'),
    'Q-CURRENT': says('The last look is still good.'),
    'Q-EXEMPT': says('Nobody need look while the road is closed.'),
    'Q-EXEMPTION-FAILS': says('The road is open.'),
    'I-MISSING': says('Facts that decide are missing.'),
    'I-LAW-DATE': says('No law is recorded for that day.'),
  },
};
