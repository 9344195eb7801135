import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { ncpdp } from 'kasper-rules/identifiers';
import { hasNcpdpShape, ncpdpCheckDigitHolds } from '../../src/identifiers/ncpdp.js';

describe('ncpdp', () => {
  it('accepts a doubtful check digit with a warning of unverified standing', () => {
    expect(ncpdp.parse('1800006')).toMatchObject({ ok: true, value: '1800006', issues: [{ severity: 'warning', cites: [{ standing: 'unverified' }] }] });
  });

  it('is checked inside a text, zeros failing', () => {
    const text = '*1800007*1812343*1812345*0000000*';
    expect([1, 9, 17, 25].map((start) => hasNcpdpShape(codeUnitsOf(text), start, start + 7))).toEqual([true, true, true, true]);
    expect([1, 9, 17, 25].map((start) => ncpdpCheckDigitHolds(codeUnitsOf(text), start, start + 7))).toEqual([true, true, false, false]);
    expect(hasNcpdpShape(codeUnitsOf(text), 1, 9)).toBe(false);
    expect(hasNcpdpShape(codeUnitsOf(text), 2, 9)).toBe(false);
    expect(ncpdpCheckDigitHolds(codeUnitsOf(text), 1, 7)).toBe(false);
  });
});
