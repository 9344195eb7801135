import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as identifiers from 'kasper-rules/identifiers';
import type { Identifier, IdentifierResult, Npi } from 'kasper-rules/identifiers';

const all = Object.entries(identifiers).flatMap(([name, member]): [string, Identifier<string>][] =>
  typeof member === 'object' && 'parse' in member ? [[name, member as Identifier<string>]] : [],
);

/** Text near a valid value, where the interesting mistakes are. */
const nearMiss = (examples: readonly string[]) =>
  fc.tuple(fc.constantFrom(...examples), fc.nat(24), fc.string({ unit: 'grapheme', maxLength: 2 }), fc.nat(2)).map(([example, at, inserted, removed]) => example.slice(0, at) + inserted + example.slice(at + removed));

it('the identifiers of a dispensing report are there', () => {
  expect(all.map(([name]) => name)).toEqual(expect.arrayContaining(['dea', 'driversLicense', 'ncpdp', 'ndc', 'npi', 'phone', 'ssn', 'uspsCode', 'zip']));
});

describe.each(all)('%s', (name, identifier) => {
  const parse = identifier.parse as (input: unknown) => IdentifierResult<string>;
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), nearMiss(identifier.examples), fc.stringMatching(/^[0-9A-Z-]{0,14}$/));

  it.each(identifier.examples)('accepts its example %s without a word', (example) => {
    expect(identifier.parse(example)).toMatchObject({ ok: true, issues: [] });
    expect(identifier.isValid(example)).toBe(true);
  });

  it('answers any input with a result that is plain JSON, and throws on none', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.anything()), (input) => {
        const result = parse(input);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(result.issues.some((issue) => issue.severity === 'error')).toBe(!result.ok);
      }),
    );
  });

  it('refuses what is not text', () => {
    for (const input of [undefined, null, 1234567893, 40601n, true, [identifier.examples[0]], { length: 5 }, new String(identifier.examples[0])]) {
      expect(parse(input)).toMatchObject({ ok: false, issues: [{ code: 'identifier.not-text' }] });
    }
  });

  it('is valid exactly when parse succeeds', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        expect(identifier.isValid(input)).toBe(identifier.parse(input).ok);
      }),
    );
  });

  it('reads its normalised value and its formatted value as the same value', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const result = identifier.parse(input);
        if (!result.ok) {
          expect(identifier.format(input)).toBe(input);
          return;
        }
        expect(identifier.parse(result.value)).toEqual(result);
        expect(identifier.parse(identifier.format(result.value))).toEqual(result);
        expect(identifier.format(input)).toBe(identifier.format(result.value));
      }),
    );
  });

  it('trims space, tab, CR and LF, and no other white space', () => {
    const [example] = identifier.examples;
    expect(identifier.parse(` \t\r\n${example}\n\r\t `)).toEqual(identifier.parse(example));
    for (const space of ['\u00a0', '\u200b', '\ufeff', '\u2003', '\v', '\f', '\0']) {
      expect(identifier.parse(example + space)).toMatchObject({ ok: false, issues: [{ code: 'identifier.character' }] });
      expect(identifier.parse(space + example)).toMatchObject({ ok: false, issues: [{ code: 'identifier.character' }] });
    }
  });

  it('refuses letters and digits of other scripts', () => {
    const [example] = identifier.examples;
    const fullWidth = Array.from(example, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    expect(identifier.parse(fullWidth)).toMatchObject({ ok: false, issues: [{ code: 'identifier.character' }] });
    for (let at = 0; at < example.length; at += 1) {
      const mixed = example.slice(0, at) + (fullWidth[at] ?? '') + example.slice(at + 1);
      expect(identifier.isValid(mixed)).toBe(false);
    }
  });

  it('folds case', () => {
    for (const example of identifier.examples) expect(identifier.parse(example.toLowerCase())).toEqual(identifier.parse(example.toUpperCase()));
  });

  it('never repeats the input in an issue', () => {
    const rare = 'QUAGGA';
    for (const input of [rare, `${rare}1`, `${rare}-${identifier.examples[0]}`, `${identifier.examples[0]}-${rare}`, `${rare}\u00e9`]) {
      expect(JSON.stringify(identifier.parse(input).issues).toUpperCase()).not.toContain(rare);
    }
  });

  it('is a Standard Schema', () => {
    const { version, vendor, validate } = identifier['~standard'];
    const [example] = identifier.examples;
    expect([version, vendor]).toEqual([1, 'kasper-rules']);
    const parsed = identifier.parse(example);
    expect(validate(example)).toEqual(parsed.ok && { value: parsed.value });
    expect(validate(7)).toMatchObject({ issues: [{ code: 'identifier.not-text', path: [] }] });
  });
});

it('gives branded values', () => {
  const result = identifiers.npi.parse('1234567893');
  expectTypeOf(result).toEqualTypeOf<IdentifierResult<Npi>>();
  expectTypeOf<Npi>().toExtend<string>();
  expectTypeOf<string>().not.toExtend<Npi>();
  expect(result.ok).toBe(true);
});
