import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesMeant } from '../../src/cli/files-meant.js';

const root = mkdtempSync(join(tmpdir(), 'kasper-rules-files-'));
const at = (path: string) => join(root, path);

beforeAll(() => {
  for (const folder of ['in/deep', 'in/.hidden', 'odd', 'empty', 'in[1]']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['in/b.dat', 'in/a.ASAP', 'in/deep/c.txt', 'in/.x.dat', 'in/.hidden/h.dat', 'in/n.csv', 'odd/*.dat', 'odd/z.dat', 'in[1]/d.dat']) writeFileSync(at(file), '');
  // Back to where the search begins.
  symlinkSync('..', at('in/deep/loop'));
});
afterAll(() => { rmSync(root, { recursive: true }); });

/** What an operand stands for, from the folder of the test. */
const meant = async (operand: string) => (await filesMeant(at(operand))).map((path) => path.slice(root.length + 1));

describe('the files an operand stands for', () => {
  it.each([
    ['in', ['in/a.ASAP', 'in/b.dat', 'in/deep/c.txt']],
    ['in/*.dat', ['in/b.dat']],
    ['in/**/*.{dat,txt}', ['in/b.dat', 'in/deep/c.txt']],
    ['in/?.csv', ['in/n.csv']],
    ['odd/[a-z]*', ['odd/z.dat']],
    ['in[1]', ['in[1]/d.dat']],
  ])('%s: a folder or a pattern, in a stable order, without what is hidden', async (operand, paths) => {
    expect(await meant(operand)).toEqual(paths);
  });

  it.each(['in/b.dat', 'odd/*.dat', 'in/.x.dat', 'in/n.csv'])('%s: a file that is there, whatever its name', async (path) => {
    expect(await meant(path)).toEqual([path]);
  });

  it('is left alone where it is not there, so that it is missed when it is opened', async () => {
    expect(await meant('missing.dat')).toEqual(['missing.dat']);
  });

  it.each([
    ['empty', 'holds no file that ends in .dat, .asap or .txt; name files, or a pattern such as'],
    ['nothing/*.dat', 'matches no file; check the pattern'],
    ['empty/*', 'matches no file; check the pattern'],
  ])('%s: refused where it stands for none', async (operand, says) => {
    await expect(meant(operand)).rejects.toThrow(says);
  });
});
