import { codeUnitsOf } from '../../src/core/char-codes.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npi } from 'kasper-rules/identifiers';
import { hasNpiShape, npiCheckDigitHolds } from '../../src/identifiers/npi.js';

describe('npi', () => {
  it('tells all zeros and a wrong first digit from a wrong check digit', () => {
    expect(npi.parse('0000000000').issues[0].code).toBe('identifier.all-zeros');
    expect(npi.parse('9999999995').issues[0].code).toBe('identifier.npi.first-digit');
    expect(npi.parse('1234567890').issues[0].code).toBe('identifier.npi.check-digit');
    expect(npi.parse('808401234567893').issues[0].code).toBe('identifier.npi.shape');
  });

  it('gives every nine digits exactly one check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12][0-9]{8}$/), (nine) => {
        expect(Array.from({ length: 10 }, (_, digit) => nine + String(digit)).filter(npi.isValid)).toHaveLength(1);
      }),
    );
  });

  it('notices every change of a single digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...npi.examples), fc.nat(9), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
        expect(npi.isValid(value.slice(0, at) + String((Number(value[at]) + by) % 10) + value.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe('an NPI inside a text', () => {
  const text = '*1234567893*0000000000*9999999995*1234567890*';

  it('has ten digits, the first 1 or 2', () => {
    expect(hasNpiShape(codeUnitsOf(text), 1, 11)).toBe(true);
    expect(hasNpiShape(codeUnitsOf(text), 34, 44)).toBe(true);
    expect(hasNpiShape(codeUnitsOf(text), 12, 22)).toBe(false);
    expect(hasNpiShape(codeUnitsOf(text), 23, 33)).toBe(false);
    expect(hasNpiShape(codeUnitsOf(text), 1, 12)).toBe(false);
    expect(hasNpiShape(codeUnitsOf(text), 2, 12)).toBe(false);
  });

  it('is checked in place, zeros failing', () => {
    expect(npiCheckDigitHolds(codeUnitsOf(text), 1, 11)).toBe(true);
    expect(npiCheckDigitHolds(codeUnitsOf(text), 23, 33)).toBe(true);
    expect(npiCheckDigitHolds(codeUnitsOf(text), 12, 22)).toBe(false);
    expect(npiCheckDigitHolds(codeUnitsOf(text), 34, 44)).toBe(false);
    expect(npiCheckDigitHolds(codeUnitsOf(text), 1, 10)).toBe(false);
  });
});
