import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { isNoNumberSentinel, ssn } from 'kasper-rules/identifiers';
import { isDoubtfulSsn, isPossibleSsn, ssnDigits } from '../../src/identifiers/ssn.js';

const codeOf = (value: string) => ssn.parse(value).issues[0].code;

describe('ssn', () => {
  it.each(['001-01-0001', '212-34-5678', '665-99-9999', '667-01-0001', '772-01-0001', '899-99-9999'])('accepts %s', (value) => {
    expect(ssn.parse(value)).toEqual({ ok: true, value: value.replaceAll('-', ''), issues: [] });
  });

  it.each(['000-12-3456', '666-12-3456', '900-12-3456', '999-99-9999'])('knows that %s has an impossible area', (value) => {
    expect(codeOf(value)).toBe('identifier.ssn.area');
  });

  it('knows the numbers that were published and withdrawn, in both forms', () => {
    for (const value of ['078-05-1120', '078051120', '219-09-9999', '219099999']) expect(codeOf(value)).toBe('identifier.ssn.withdrawn');
    expect(ssn.isValid('078-05-1121')).toBe(true);
  });

  it('rests the impossible areas on the Social Security Administration', () => {
    expect(ssn.parse('666-12-3456').issues[0].cites).toMatchObject([{ id: 'Social Security Administration', standing: 'agency' }]);
  });

  it.each(['21-234-5678', '212-345678', '21234-5678', '212 34 5678', '212345678-', '***-**-5678', '2123456789', '21234567'])('refuses the shape of %s', (value) => {
    expect(codeOf(value)).toBe('identifier.ssn.shape');
  });

  it('formats with hyphens', () => {
    expect(ssn.format('123456789')).toBe('123-45-6789');
  });
});

describe('the placeholder for a patient without a number', () => {
  it.each(['000-00-0000', '000000000', ' 000-00-0000\n'])('is %j, and no SSN', (value) => {
    expect(isNoNumberSentinel(value)).toBe(true);
    expect(ssn.parse(value)).toMatchObject({ ok: false, issues: [{ code: 'identifier.ssn.placeholder', cites: [{ standing: 'text' }] }] });
  });

  it.each(['', '0', '00-000-0000', '0000000000', '000 00 0000', '\u00a0000000000', '212-34-5678', 0, null, undefined])('is not %j', (value) => {
    expect(isNoNumberSentinel(value)).toBe(false);
  });
});

describe('nine digits inside a text', () => {
  it('are possible or not, and doubtful or not', () => {
    const text = '*212345678*000000000*666123456*123456789*078051120*';
    const starts = [1, 11, 21, 31, 41];
    expect(starts.map((start) => isPossibleSsn(codeUnitsOf(text), start, start + 9))).toEqual([true, false, false, true, false]);
    expect(starts.map((start) => isDoubtfulSsn(codeUnitsOf(text), start, start + 9))).toEqual([false, false, false, true, false]);
    expect(isPossibleSsn(codeUnitsOf(text), 1, 9)).toBe(false);
  });

  it('are found in both forms, possible or not', () => {
    expect(['666-12-3456', '666123456', '66-612-3456', '66612345'].map(ssnDigits)).toEqual(['666123456', '666123456', undefined, undefined]);
  });
});
