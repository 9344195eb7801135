import type { AccessRule, Condition } from '../../law/access-rule.js';

// Conditions that several rules share, word for word.

export const assigned: Condition = { require: { fact: 'requester.assigned', is: true }, otherwise: 'D-DUTY' };

export const ownLogin: NonNullable<AccessRule['channels']> = [{ value: ['own-login'] }];

/** A patient of one's own: current, or prospective and bona fide. */
export const ownPatient: Condition = {
  by: 'subject.kind',
  cases: {
    patient: [
      {
        by: 'subject.relation',
        cases: {
          current: [],
          prospective: [{ require: { fact: 'subject.bonaFide', is: true }, otherwise: 'D-NO-PATIENT' }],
        },
        otherwise: [{ deny: 'D-NO-PATIENT' }],
      },
    ],
  },
  otherwise: [{ deny: 'D-SCOPE' }],
};
