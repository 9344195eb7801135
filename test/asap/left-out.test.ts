import { describe, expect, it } from 'vitest';
import { parse, read, readStream, type AsapIssue } from 'kasper-rules/asap';
import { compoundFile } from './fixtures.js';

const values = ['N/A', '-', '-1', '(5)', '1E5', '0', '20259999', '\u0001', '.', '000'];

function treeOf(text: string) {
  const result = read(parse(text).value);
  return { tree: JSON.stringify(result.ok ? result.value : result.partial), refs: result.issues.map(({ location }) => location?.ref) };
}

/** Every element of a record that the file writes. */
const written = compoundFile.lines.flatMap((line, at) => (line[0]?.startsWith('T') ? [] : line.slice(1).map((_, place) => ({ at, ref: `${line[0] ?? ''}${String(place + 1).padStart(2, '0')}` }))));

describe('a value that is left out of the typed tree', () => {
  it('is named, whatever it is', () => {
    const silent = written.flatMap(({ at, ref }) => {
      const blank = treeOf(compoundFile.set(ref, '', at).text()).tree;
      return values.filter((value) => {
        const { tree, refs } = treeOf(compoundFile.set(ref, value, at).text());
        return tree === blank && !refs.includes(ref);
      }).map((value) => `${ref} ${value}`);
    });
    expect(silent).toEqual([]);
  });

  it('is named in a stream as well', async () => {
    const issues: AsapIssue[] = [];
    // eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
    async function* chunks() { yield compoundFile.set('DSP09', '-7.5').text(); }
    for await (const { dispensing } of readStream(chunks(), { onIssue: (issue) => issues.push(issue) })) expect(dispensing).not.toHaveProperty('quantityDispensed');
    expect(issues.map(({ code, severity, location }) => [code, severity, location?.ref])).toEqual([['asap.amount', 'error', 'DSP09']]);
  });
});
