import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUsageError } from '../../src/cli/command.js';
import { jsonOf } from '../../src/cli/json-text.js';

const read = (text: string) => jsonOf(new TextEncoder().encode(text), 'The file');

function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (isUsageError(error)) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('a file that should be JSON', () => {
  it.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1,'],
    ['[1, 2,]', 'line 1, column 7,'],
    ['{ "a" 1 }', 'line 1, column 7,'],
    ["{ 'a': 1 }", 'line 1, column 3,'],
    ['{\n"a": 1\n"b": 2 }', 'line 3, column 1,'],
    ['{ "a": 01 }', 'line 1, column 9,'],
    ['{ "a": 1 } x', 'line 1, column 12,'],
    ['{ "a": [1, {"b": tru', 'line 1, column 18,'],
    ['{ // no\n}', 'line 1, column 3,'],
    ['[', 'ends too early, on line 1, column 2.'],
    ['', 'ends too early, on line 1, column 1.'],
    ['{ "a": \n', 'ends too early, on line 2, column 1.'],
  ])('%j is told apart by its place', (text, place) => {
    expect(faultOf(text)).toContain(place);
  });

  it('says why behind a comma alone', () => {
    expect(faultOf('[1,]')).toContain('behind a comma');
    expect(faultOf('[1 2]')).not.toContain('behind a comma');
  });

  it('is read as JSON is, whatever it holds, and its fault repeats none of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\u0000', 'SECRET'), (value, at, put) => {
        const text = JSON.stringify(value, null, 1);
        expect(read(text)).toEqual(JSON.parse(text));
        const place = at % (text.length + 1);
        const broken = `${text.slice(0, place)}${put}${text.slice(place + 1)}`;
        const said = faultOf(broken);
        expect(said).toMatch(/^(?:no fault|The file is not JSON\. (?:What stands on|It ends too early, on) line \d+, column \d+)/);
        expect(said).not.toContain('SECRET');
        // The place is on a line of the text.
        const [, line = '1'] = /line (\d+)/.exec(said) ?? [];
        expect(Number(line)).toBeLessThanOrEqual(broken.split('\n').length);
      }),
    );
  });
});
