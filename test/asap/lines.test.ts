import { readFileSync } from 'node:fs';
import { validate, validateStream, type AsapIssue } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';

const options = { profile: kentucky, on: '2025-03-31' } as const;
const sample = readFileSync(new URL('../samples/24_defects.dat', import.meta.url), 'latin1').replaceAll(/[\r\n]/g, '');

/** The line each issue stands on by counting, and by what it says. */
function linesOf(text: string, issues: readonly AsapIssue[]) {
  const found = issues.flatMap(({ location }) => location ?? []);
  return { said: found.map(({ line }) => line), counted: found.map(({ offset }) => text.slice(0, offset).split('\n').length) };
}

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 7) yield await Promise.resolve(text.slice(at, at + 7));
}

describe('the line of an issue', () => {
  it.each([
    ['one line', sample],
    ['a line a segment', sample.replaceAll('~', '~\n')],
    ['lines that a carriage return ends as well', sample.replaceAll('~', '~\r\n')],
    ['blank lines between segments', sample.replaceAll('~DSP', '~\n\n\nDSP')],
    ['a line feed that ends segments after a header that declares another', sample.replace('~~', '~\\\n').replaceAll(/~(?!\\)/g, '\n')],
    ['the same with blank lines', sample.replace('~~', '~\\\n').replaceAll(/~(?!\\)/g, '\n').replaceAll('\nDSP', '\n\n\nDSP')],
  ])('counts the line feeds before it in %s', async (_, text) => {
    const { issues } = validate(text, options);
    const { said, counted } = linesOf(text, issues);
    expect(said.length).toBeGreaterThan(5);
    expect(said).toEqual(counted);

    const streamed: AsapIssue[] = [];
    for await (const item of validateStream(pieces(text), options)) streamed.push(...item.issues);
    const stream = linesOf(text, streamed);
    expect(stream.said).toEqual(stream.counted);
  });
});
