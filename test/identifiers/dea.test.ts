import { codeUnitsOf } from '../../src/core/char-codes.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dea } from 'kasper-rules/identifiers';
import { deaCheckDigitHolds, hasDeaShape, isDoubtfulDeaLetter } from '../../src/identifiers/dea.js';

describe('dea', () => {
  it.each(['AP5836727', 'F91234563', 'BB1388568', 'AB1234563', 'FB1234563', 'MP3614511', 'RP1234563'])('accepts %s', (value) => {
    expect(dea.parse(value)).toEqual({ ok: true, value, issues: [] });
  });

  it.each(['AB1234567', 'BS9876543', 'PM0123456', 'AC0000001'])('refuses the check digit of %s', (value) => {
    expect(dea.parse(value)).toMatchObject({ ok: false, issues: [{ code: 'identifier.dea.check-digit', cites: [{ standing: 'practice' }, { standing: 'unverified' }] }] });
  });

  it('refuses all zeros although they pass the arithmetic', () => {
    expect(dea.parse('FA0000000')).toMatchObject({ ok: false, issues: [{ code: 'identifier.all-zeros' }] });
  });

  it('says nothing of the first letter beside an error', () => {
    expect(dea.parse('XB1234567').issues.map((issue) => issue.code)).toEqual(['identifier.dea.check-digit']);
  });

  it('sends a suffix to its own field, and only a suffix', () => {
    expect(dea.parse('AB1234563-').issues[0].code).toBe('identifier.dea.suffix');
    expect(dea.parse('AB1234563A12').issues[0].code).toBe('identifier.dea.shape');
    expect(dea.parse('AB-1234563').issues[0].code).toBe('identifier.dea.shape');
  });

  it('notices every change of a single digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dea.examples), fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
        const changed = value.slice(0, at) + String((Number(value[at]) + by) % 10) + value.slice(at + 1);
        // A doubled digit keeps the sum's last figure when it moves by five: the arithmetic cannot see it.
        const isBlindSpot = by === 5 && (at - 2) % 2 === 1 && at < 8;
        expect(dea.isValid(changed)).toBe(isBlindSpot);
      }),
    );
  });
});

describe('a DEA number inside a text', () => {
  const text = 'PHA*ab1234563*FA0000000*AB1234567~';

  it('is recognised by its shape, of either case', () => {
    expect(hasDeaShape(codeUnitsOf(text), 4, 13)).toBe(true);
    expect(hasDeaShape(codeUnitsOf(text), 3, 12)).toBe(false);
    expect(hasDeaShape(codeUnitsOf(text), 4, 12)).toBe(false);
    expect(hasDeaShape(codeUnitsOf(text), 4, 14)).toBe(false);
  });

  it('is checked in place, zeros failing', () => {
    expect(deaCheckDigitHolds(codeUnitsOf(text), 4, 13)).toBe(true);
    expect(deaCheckDigitHolds(codeUnitsOf(text), 14, 23)).toBe(false);
    expect(deaCheckDigitHolds(codeUnitsOf(text), 24, 33)).toBe(false);
    expect(deaCheckDigitHolds(codeUnitsOf(text), 4, 12)).toBe(false);
  });

  it('has a doubtful first letter unless it is A, B, F, G, M, P or R', () => {
    const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(0x41 + place));
    const known = letters.filter((letter) => !isDoubtfulDeaLetter(letter.charCodeAt(0)));
    expect(known.join('')).toBe('ABFGMPR');
    expect(letters.filter((letter) => !isDoubtfulDeaLetter(letter.toLowerCase().charCodeAt(0)))).toEqual(known);
  });
});
