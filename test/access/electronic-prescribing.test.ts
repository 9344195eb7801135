import { describe, it } from 'vitest';
import { electronicPrescribingDuty } from '../../src/access/electronic-prescribing.js';
import cases from '../cases/epcs.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('electronicPrescribingDuty', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(electronicPrescribingDuty(request as never), expected, ['missing']);
  });
});
