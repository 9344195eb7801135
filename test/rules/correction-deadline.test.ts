import type { PlainDate } from '../../src/core/index.js';
import { correctionDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface CorrectionCase {
  readonly id: string;
  readonly requestedOn: PlainDate;
  readonly expect: { readonly nominal: string; readonly rolled: string };
}

describe('correctionDeadline', () => {
  it.each(casesOf<CorrectionCase>('corrections'))('$id', ({ requestedOn, expect: wanted }) => {
    expect(valueOf(correctionDeadline({ requestedOn }))).toMatchObject(wanted);
  });

  it('shows the days between the two answers', () => {
    expect(valueOf(correctionDeadline({ requestedOn: '2025-06-27' })).days.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2025-07-04 Independence Day',
      '2025-07-05 weekend',
      '2025-07-06 weekend',
      '2025-07-07 business day',
    ]);
  });

  it('warns when rolling rests on a projected closure', () => {
    expect(codesOf(correctionDeadline({ requestedOn: '2025-12-17' }))).toEqual(['rules.weak-closure']);
  });

  it('refuses what it cannot answer', () => {
    expect(codesOf(correctionDeadline({ requestedOn: '2025-02-30' }))).toEqual(['rules.date-format']);
    expect(codesOf(correctionDeadline({ requestedOn: '2012-07-19' }))).toEqual(['rules.date-before-law']);
  });
});
