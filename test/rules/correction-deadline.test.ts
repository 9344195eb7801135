import type { PlainDate } from '../../src/core/index.js';
import { kentucky } from 'kasper-rules/kentucky';
import { correctionDeadline, type Profile } from 'kasper-rules/rules';
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

  it('carries both possibilities for an extra day that may have been, or may be, another', () => {
    expect(valueOf(correctionDeadline({ requestedOn: '2025-12-17' })).possibilities).toEqual([
      { closure: 'Christmas extra day', closed: '2025-12-26', open: '2025-12-24', rolled: '2025-12-24' },
    ]);
    // 2029-12-24, the Monday before a Tuesday Christmas, may be designated; then the 26th is the next open day.
    const beyond = valueOf(correctionDeadline({ requestedOn: '2029-12-17' }));
    expect([beyond.nominal, beyond.rolled, beyond.possibilities.map(({ closed, rolled }) => [closed, rolled])]).toEqual([
      '2029-12-24',
      '2029-12-24',
      [['2029-12-24', '2029-12-26']],
    ]);
  });

  it('is a day, for which no closing time is wanted', () => {
    const { clocks } = kentucky.corrections;
    const [version] = clocks.transmit.versions;
    const transmit = { ...clocks.transmit, versions: [{ from: '2020-01-01', cites: version.cites, value: [{ starts: 'request', period: { businessDays: 3, of: 'office', ends: 'close-of-business' } }] }] } as const;
    const profile: Profile = { ...kentucky, corrections: { ...kentucky.corrections, clocks: { ...clocks, transmit } } };
    expect(valueOf(correctionDeadline({ requestedOn: '2025-06-30', closeOfBusiness: 'dispenser-closing', profile }))).toMatchObject({ nominal: '2025-07-03', rolled: '2025-07-03' });
  });

  it('refuses what it cannot answer', () => {
    expect(codesOf(correctionDeadline({ requestedOn: '2025-02-30' }))).toEqual(['rules.date-format']);
    expect(codesOf(correctionDeadline({ requestedOn: '2012-07-19' }))).toEqual(['rules.date-before-law']);
  });
});
