import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPlainDate } from '../../src/core/plain-date.js';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo, takesColour } from '../../src/cli/node-io.js';

const directory = mkdtempSync(join(tmpdir(), 'kasper-rules-'));
afterAll(() => { rmSync(directory, { recursive: true }); });
const io = nodeIo();

describe('the machine of the command line', () => {
  it('reads a file', async () => {
    const path = join(directory, 'read.dat');
    writeFileSync(path, 'TH*');
    expect(new TextDecoder().decode(await io.read(path))).toBe('TH*');
  });

  it('says what is wrong with a path', async () => {
    await expect(io.read(join(directory, 'missing.dat'))).rejects.toThrow('missing.dat does not exist; check the path.');
    await expect(io.read(directory)).rejects.toThrow('is a directory; name the files in it.');
  });

  it('makes a file and never overwrites one', async () => {
    const path = join(directory, 'made.dat');
    await io.createFile(path, 'first');
    await expect(io.createFile(path, 'second')).rejects.toThrow('exists already');
    expect(readFileSync(path, 'utf8')).toBe('first');
    await expect(io.createFile(join(directory, 'no', 'made.dat'), '')).rejects.toThrow('does not exist');
  });

  it('tells local date and time', () => {
    const [date, time] = io.localTime().split('T');
    expect(isPlainDate(date)).toBe(true);
    expect(time).toMatch(/^\d\d:\d\d:\d\d$/);
  });

  it('tells the version of the package', () => {
    expect(io.version()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each([
    { terminal: true, environment: {}, colour: true },
    { terminal: false, environment: {}, colour: false },
    { terminal: true, environment: { NO_COLOR: '1' }, colour: false },
    { terminal: true, environment: { NO_COLOR: '' }, colour: true },
    { terminal: true, environment: { TERM: 'dumb' }, colour: false },
  ])('takes colour ($terminal, $environment): $colour', ({ terminal, environment, colour }) => {
    expect(takesColour(terminal, environment)).toBe(colour);
  });
});
