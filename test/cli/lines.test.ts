import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText, printable } from '../../src/cli/lines.js';

/** What steers a terminal or shows a text as another one. */
const unseen = ['\u0000', '\u001b', '\u007f', '\u009b', '\u00ad', '\u200b', '\u2028', '\u202e', '\u2066', '\ufeff', '\ud800', '\u{e0041}'];
const isUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const hostile = fc.array(fc.oneof(fc.constantFrom(...unseen), fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));

describe('text from outside', () => {
  it.each(unseen)('%j is shown escaped', (character) => {
    expect(isUnseen.test(character)).toBe(true);
    expect(printable(`a${character}b`)).toMatch(/^a(\\u[\da-f]{4})+b$/);
  });

  it('keeps letters of every script', () => {
    expect(printable('Ñandú 薬局 🙂')).toBe('Ñandú 薬局 🙂');
  });

  it('holds nothing unseen afterwards, whatever it held', () => {
    fc.assert(fc.property(hostile, (text) => { expect(printable(text)).not.toMatch(isUnseen); }));
  });

  it('reads back from JSON as it was, and the JSON shows nothing unseen but its own line feeds', () => {
    fc.assert(
      fc.property(hostile, hostile, (key, text) => {
        const value = { [`k${key}`]: [text, { text }] };
        const json = jsonText(value);
        expect(JSON.parse(json)).toEqual(value);
        expect(json.replaceAll('\n', '')).not.toMatch(isUnseen);
      }),
    );
  });
});
