import { describe, it } from 'vitest';
import { queryDuty } from '../../src/access/query-duty.js';
import cases from '../cases/query-duty.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('queryDuty', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(queryDuty(request as never), expected, ['missing']);
  });
});
