import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { phone } from 'kasper-rules/identifiers';
import { isPossiblePhone, phoneDigits } from '../../src/identifiers/phone.js';

describe('phone', () => {
  it.each(['5025550142', '15025550142', '+15025550142', '1-502-555-0142', '+1 (502) 555.0142'])('reads %s', (value) => {
    expect(phone.parse(value)).toEqual({ ok: true, value: '5025550142', issues: [] });
  });

  it.each(['555-0142', '+5025550142', '+44 20 7946 0142', '25025550142', '11502555 0142', '502-555-0142 x12', '502/555/0142', '1'])('refuses the shape of %s', (value) => {
    expect(phone.parse(value).issues[0].code).toBe('identifier.phone.shape');
  });

  it.each([
    ['102-555-0142', 'identifier.phone.area'],
    ['011-555-0142', 'identifier.phone.area'],
    ['411-555-0142', 'identifier.phone.area'],
    ['502-055-0142', 'identifier.phone.exchange'],
    ['502-911-0142', 'identifier.phone.exchange'],
  ])('refuses %s: %s', (value, code) => {
    expect(phone.parse(value).issues[0]).toMatchObject({ code, cites: [{ standing: 'unverified' }] });
  });

  it('formats with the area code in parentheses', () => {
    expect(phone.format('+1 502 555 0142')).toBe('(502) 555-0142');
  });

  it('is judged inside a text', () => {
    const text = '*5025550142*9115550142*5021550142*';
    expect([1, 12, 23].map((start) => isPossiblePhone(codeUnitsOf(text), start, start + 10))).toEqual([true, false, false]);
    expect(isPossiblePhone(codeUnitsOf(text), 1, 10)).toBe(false);
    expect(phoneDigits('502.555.0142')).toBe('5025550142');
  });
});
