import type { FactCases, FactGroup } from '../../facts/fact-declaration.js';
import { accessWords as words } from './access-words.js';

/** Legal paper in hand, in a request as in a question of passing data on. */
export const legalProcess = {
  type: 'one-of',
  by: 'kind',
  ask: 'Which legal paper is in hand, whoever carries it?',
  says: 'the legal process',
  bySays: 'the legal process',
  source: 'the paper itself',
  cases: {
    none: {},
    'grand-jury-subpoena': {
      convened: { type: 'yes-no', ask: 'Is the grand jury properly convened?', says: 'the grand jury is properly convened' },
      properlyIssued: { type: 'yes-no', ask: 'Is the subpoena properly issued?', says: 'the subpoena is properly issued' },
      coversSubject: { type: 'yes-no', ask: 'Does the paper cover the person the data are about?', says: 'the process covers the subject' },
    },
    'court-order': {
      shown: { type: 'yes-no', ask: 'Is a signed order exhibited?', says: 'a signed order is exhibited' },
      competentCourt: { type: 'yes-no', ask: 'Does the court have jurisdiction?', says: 'the court has jurisdiction' },
      caseType: { type: 'word', words: words.caseType, ask: 'Is the case criminal or civil?', says: 'the case' },
      coversSubject: { type: 'yes-no', ask: 'Does the paper cover the person the data are about?', says: 'the process covers the subject' },
      deliverTo: { type: 'word', words: words.deliverTo, ask: 'To whom does the order deliver: to the judge in camera, or to a party?', says: 'the delivery' },
    },
    'trial-subpoena': {},
    'civil-subpoena': {},
  },
} as const satisfies FactCases;

/** The investigation a request is made in. */
export const investigation = {
  type: 'facts',
  ask: 'In which investigation is it asked?',
  source: 'the file of the investigation',
  facts: {
    bonaFide: { type: 'yes-no', ask: 'Is the investigation bona fide?', says: 'the investigation is bona fide' },
    specific: { type: 'yes-no', ask: 'Is it a specific investigation, and no search of an area or a hunch?', says: 'the investigation is specific' },
    concernsSubject: { type: 'yes-no', ask: 'Does the investigation concern the person the data are about?', says: 'the investigation concerns the subject' },
  },
} as const satisfies FactGroup;
