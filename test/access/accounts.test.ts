import { describe, it } from 'vitest';
import { decideAccount } from '../../src/access/accounts.js';
import cases from '../cases/accounts.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('decideAccount', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(decideAccount(request as never), expected, ['reasons', 'missing']);
  });
});
