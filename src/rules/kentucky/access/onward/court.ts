import type { AccessRule, Condition, Test } from '../../../law/access-rule.js';
import { part2 } from '../citations.js';
import { courtCites, courtProcess } from '../court.js';

export const reachesCourt: Test = { all: [{ fact: 'to.kind', is: 'court' }, { not: { fact: 'obtainedUnder', is: 'none' } }] };

/** Rows under 42 C.F.R. Part 2 that an order asks of a holder. */
const heldPart2Rows: Condition = {
  reading: 'part2Rows',
  unless: {
    any: [
      { fact: 'part2Order', is: true },
      { fact: 'part2Rows', is: false },
    ],
  },
  settings: {
    redact: { redacts: 'part2', obligation: 'O-PART2' },
    open: { opens: 'I-PART2' },
    deny: { requires: [{ require: { fact: 'part2Rows', is: false }, otherwise: 'D-PART2', cite: part2 }] },
  },
};

export const courtOnward: AccessRule = {
  id: 'ky.redisclosure.court',
  order: 10,
  effect: 'permit',
  who: 'any holder',
  purpose: 'a court’s order',
  reaches: 'the judge, in camera and under seal',
  from: '2018-01-05',
  applies: { any: [reachesCourt, { fact: 'process.kind', is: 'civil-subpoena' }] },
  conditions: [courtProcess, heldPart2Rows],
  permits: [{ value: 'P-COURT' }],
  standing: [{ value: 'text' }],
  cites: courtCites,
  releaseTo: 'court',
  obligations: [{ value: 'O-NO-REDISCLOSE' }, { value: 'O-IN-CAMERA' }],
};
