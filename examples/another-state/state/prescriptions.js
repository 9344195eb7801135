import { electronic } from './citations.js';

const says = (text) => ({ says: text, cites: [electronic] });

/** When a prescription is sent and not carried. */
export const electronicPrescribing = {
  id: 'jn.prescriptions',
  ...says('Prescriptions are sent, unless the line is down or somebody carries them over a closed pass.'),
  facts: {
    type: 'facts',
    ask: 'Which prescription is it?',
    facts: {
      issuedOn: { type: 'date', needed: true, ask: 'On which day?' },
      carried: { type: 'yes-no', ask: 'Is it carried by hand?', says: 'it is carried by hand' },
      exception: {
        type: 'one-of',
        by: 'kind',
        ask: 'Which exception is claimed?',
        cases: {
          none: {},
          pass: { closed: { type: 'yes-no', ask: 'Is the pass closed?', says: 'the pass is closed' } },
          leave: { leave: { type: 'span', ask: 'From when to when is leave given?', says: 'the leave' } },
        },
      },
    },
  },
  from: '2025-01-01',
  free: [{ when: { fact: 'carried', is: false }, code: 'E-SENT' }],
  exceptions: [
    { id: 'jn.prescriptions.pass', letter: '1', kind: 'pass', facts: ['closed'], ...says('The pass is closed.') },
    { id: 'jn.prescriptions.leave', letter: '2', kind: 'leave', facts: [], granted: 'leave', maximumMonths: 3, ...says('Leave was given, for a season at most.') },
  ],
  reasons: { 'E-SENT': says('It was sent.'), 'E-NO-EXCEPTION': says('It was carried, and nobody claims why.') },
};
