import type { FactGroup } from '../../facts/fact-declaration.js';

/** The paper on which a court asks. */
export const legalProcess = {
  type: 'facts',
  ask: 'Which paper is it?',
  source: 'the paper',
  facts: {
    kind: {
      type: 'word',
      words: ['court-order', 'trial-subpoena', 'civil-subpoena', 'grand-jury-subpoena', 'court-subpoena', 'warrant', 'other'],
      ask: 'Which paper is it?',
      says: 'the kind of the paper',
    },
    necessityFound: { type: 'yes-no', ask: 'Did the court find necessity?', says: 'the court found necessity' },
    protectiveOrder: { type: 'yes-no', ask: 'Did the court protect the data?', says: 'the court protected the data' },
  },
} as const satisfies FactGroup;
