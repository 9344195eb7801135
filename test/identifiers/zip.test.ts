import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { zip } from 'kasper-rules/identifiers';
import { hasZipShape, isZeroZip, zipDigits } from '../../src/identifiers/zip.js';

describe('zip', () => {
  it('refuses 00000 with and without four more digits', () => {
    for (const value of ['00000', '000000000', '00000-1234', '000001234']) expect(zip.parse(value).issues[0].code).toBe('identifier.zip.zeros');
    expect(zip.isValid('00001')).toBe(true);
  });

  it('formats nine digits with a hyphen', () => {
    expect(zip.format('406011234')).toBe('40601-1234');
    expect(zip.format('40601')).toBe('40601');
  });

  it.each(['K1A 0B1', '406011', '4060', '40601-', '40601-123', '4060-11234', '40601 1234'])('refuses %s', (value) => {
    expect(zip.parse(value).issues[0].code).toBe('identifier.zip.shape');
  });
});

describe('a ZIP inside a text', () => {
  it('is five or nine digits, and zeros are seen', () => {
    const text = '*40601*406011234*00000*';
    expect(hasZipShape(codeUnitsOf(text), 1, 6)).toBe(true);
    expect(hasZipShape(codeUnitsOf(text), 7, 16)).toBe(true);
    expect(hasZipShape(codeUnitsOf(text), 7, 15)).toBe(false);
    expect(hasZipShape(codeUnitsOf(text), 0, 5)).toBe(false);
    expect([1, 7, 17].map((start) => isZeroZip(codeUnitsOf(text), start))).toEqual([false, false, true]);
  });

  it('loses its hyphen only after the fifth digit', () => {
    expect(['40601-1234', '40601', '4060-11234'].map(zipDigits)).toEqual(['406011234', '40601', undefined]);
  });
});
