import { codeUnitsOf } from '../../src/core/char-codes.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndc } from 'kasper-rules/identifiers';
import { ndcDigits, ndcLayoutOf } from '../../src/identifiers/ndc.js';

const layoutOf = (text: string) => ndcLayoutOf(codeUnitsOf(text), 0, text.length);

describe('ndc', () => {
  it.each([
    ['0406-5771-23', '00406577123'],
    ['12345-678-90', '12345067890'],
    ['12345-6789-0', '12345678900'],
    ['12345-6789-01', '12345678901'],
    ['99999999999', '99999999999'],
  ])('reads %s as %s', (written, digits) => {
    expect(ndc.parse(written)).toEqual({ ok: true, value: digits, issues: [] });
  });

  it('refuses zeros in every layout', () => {
    for (const zeros of ['0000-0000-00', '00000-000-00', '00000-0000-0', '00000-0000-00', '00000000000']) {
      expect(ndc.parse(zeros).issues[0].code).toBe('identifier.all-zeros');
    }
  });

  it('refuses other layouts whatever the digits', () => {
    const known = new Set(['4-4-2', '5-3-2', '5-4-1', '5-4-2']);
    const segment = fc.stringMatching(/^[1-9]{0,7}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const layout = segments.map((digits) => digits.length).join('-');
        expect(ndc.isValid(segments.join('-'))).toBe(known.has(layout) || layout === '11');
      }),
    );
  });

  it('refuses twelve bare digits, letters, asterisks and spaces', () => {
    for (const value of ['304065771236', '0406-5771-2X', '0406*5771*23', '0406 5771 23']) expect(ndc.parse(value).issues[0].code).toBe('identifier.ndc.shape');
  });

  it('formats as 5-4-2', () => {
    expect(ndc.format('00406577123')).toBe('00406-5771-23');
  });
});

describe('the layout of an NDC', () => {
  it('is named when hyphenated', () => {
    expect(['0406-5771-23', '12345-678-90', '12345-6789-0', '12345-6789-01'].map(layoutOf)).toEqual(['4-4-2', '5-3-2', '5-4-1', '5-4-2']);
  });

  it('is unknown for anything else', () => {
    expect(['', '-', '--', '00406577123', '0406-577123', '0406-5771-2X', '123456-7890-12', '0406-5771-23-'].map(layoutOf)).toEqual(Array.from({ length: 8 }, () => undefined));
  });

  it('is found inside a text', () => {
    expect(ndcLayoutOf(codeUnitsOf('01*0406-5771-23*30'), 3, 15)).toBe('4-4-2');
    expect(ndcLayoutOf(codeUnitsOf('01*0406-5771-23*30'), 3, 14)).toBeUndefined();
    expect(ndcLayoutOf(codeUnitsOf('01*0406-5771-23*30'), 2, 15)).toBeUndefined();
  });

  it('gives eleven digits, or none where one would be a guess', () => {
    expect(ndcDigits('0406-5771-23')).toBe('00406577123');
    expect(ndcDigits('0406577123')).toBeUndefined();
  });
});
