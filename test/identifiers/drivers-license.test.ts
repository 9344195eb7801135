import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { driversLicense } from 'kasper-rules/identifiers';
import { hasKentuckyLicenseShape, hasSignificantDigit } from '../../src/identifiers/drivers-license.js';

const codesOf = (value: string, state?: string | null) => driversLicense.parse(value, { state }).issues.map((issue) => issue.code);

describe('driversLicense', () => {
  it('drops spaces and hyphens, folds case, keeps other punctuation', () => {
    expect(driversLicense.parse('a12 345-678')).toMatchObject({ ok: true, value: 'A12345678' });
    expect(driversLicense.parse('roe**ab123c4', { state: 'WA' })).toEqual({ ok: true, value: 'ROE**AB123C4', issues: [] });
  });

  it('counts up to 20 characters after that', () => {
    expect(driversLicense.isValid('A1234567890123456789')).toBe(true);
    expect(driversLicense.isValid('A-1234-5678-9012-3456-789')).toBe(true);
    expect(codesOf('A12345678901234567890')).toEqual(['identifier.drivers-license.length']);
  });

  it.each(['NONE', 'REFUSED', '---', '000000000', 'N000', '***'])('refuses %s, which has no digit other than 0', (value) => {
    expect(codesOf(value)).toEqual(['identifier.drivers-license.no-digit']);
  });

  it('warns of a shape that Kentucky does not use, whatever the case of the state', () => {
    for (const state of ['KY', 'ky', ' Ky ']) expect(codesOf('AB1234567', state)).toEqual(['identifier.drivers-license.state-shape']);
  });

  it('checks no shape for other states or without one', () => {
    for (const state of ['OH', '', ' ', null, undefined]) expect(codesOf('AB1234567', state)).toEqual([]);
    expect(driversLicense.parse('AB1234567').issues).toEqual([]);
  });

  it('warns of a state that is none, and does not name it', () => {
    expect(codesOf('A12345678', 'Quagga')).toEqual(['identifier.drivers-license.state']);
    expect(codesOf('A12345678', 'constructor')).toEqual(['identifier.drivers-license.state']);
    expect(codesOf('A12345678', 21 as unknown as string)).toEqual(['identifier.drivers-license.state']);
    expect(JSON.stringify(driversLicense.parse('A12345678', { state: 'Quagga' }))).not.toMatch(/quagga/i);
  });
});

describe('a license inside a text', () => {
  it.each([
    ['A12345678', true],
    ['a123456789', true],
    ['123456789', true],
    ['12345678', false],
    ['1234567890', false],
    ['A1234567', false],
    ['A1234567890', false],
    ['AB1234567', false],
    ['', false],
  ])('%s has a Kentucky shape: %s', (value, expected) => {
    expect(hasKentuckyLicenseShape(codeUnitsOf(`*${value}*`), 1, 1 + value.length)).toBe(expected);
  });

  it('has a digit other than 0 within its range', () => {
    expect(hasSignificantDigit(codeUnitsOf('9N0E9'), 1, 4)).toBe(false);
    expect(hasSignificantDigit(codeUnitsOf('9N0E9'), 1, 5)).toBe(true);
  });
});
