import { codeUnitsOf } from '../../src/core/char-codes.js';
import { describe, expect, it } from 'vitest';
import { uspsCode, uspsCodes } from 'kasper-rules/identifiers';
import { isUspsCode } from '../../src/identifiers/usps-code.js';

describe('uspsCode', () => {
  it('knows 50 states, DC, five territories, three associated states and three armed forces areas', () => {
    expect(new Set(uspsCodes).size).toBe(50 + 1 + 5 + 3 + 3);
    expect(uspsCodes).toEqual(expect.arrayContaining(['DC', 'AS', 'GU', 'MP', 'PR', 'VI', 'FM', 'MH', 'PW', 'AA', 'AE', 'AP']));
  });

  it('finds exactly the listed codes among all pairs of characters', () => {
    const characters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const found = characters.flatMap((first) => characters.map((second) => first + second)).filter((pair) => isUspsCode(codeUnitsOf(`*${pair}*`), 1, 3));
    expect(found).toEqual([...uspsCodes].sort());
  });

  it('needs two characters', () => {
    expect(isUspsCode(codeUnitsOf('KYX'), 0, 3)).toBe(false);
    expect(isUspsCode(codeUnitsOf('KY'), 0, 1)).toBe(false);
    expect(isUspsCode(codeUnitsOf('KY'), 1, 3)).toBe(false);
    expect(uspsCode.isValid('US')).toBe(false);
  });
});
