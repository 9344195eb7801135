import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPlainDate } from '../../src/core/plain-date.js';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { nodeIo, takesColour, takesProgress } from '../../src/cli/node-io.js';

const directory = mkdtempSync(join(tmpdir(), 'kasper-rules-'));
afterAll(() => { rmSync(directory, { recursive: true }); });
const io = nodeIo();

describe('the machine of the command line', () => {
  it('reads a file', async () => {
    const path = join(directory, 'read.dat');
    writeFileSync(path, 'TH*');
    expect(new TextDecoder().decode(await io.read(path))).toBe('TH*');
  });

  describe('whose output breaks off', () => {
    const { exitCode } = process;
    afterEach(() => {
      process.exitCode = exitCode;
      vi.restoreAllMocks();
    });

    it.each([
      ['a reader leaves before the verdict', 'EPIPE', undefined, 2, ''],
      ['a reader leaves after the verdict that all is well, of which nobody knows what was read', 'EPIPE', 0, 2, ''],
      ['a reader leaves after the verdict', 'EPIPE', 1, 1, ''],
      ['the disk is full', 'ENOSPC', 0, 2, 'kasper-rules: the output cannot be written (ENOSPC).\n'],
    ])('%s', (_, code, verdict, status, words) => {
      let said = '';
      vi.spyOn(process.stderr, 'write').mockImplementation((text) => { said += String(text); return true; });
      vi.spyOn(process, 'exit').mockImplementation((given) => { throw new Error(`exit ${String(given)}`); });
      process.exitCode = verdict;
      expect(() => process.stdout.emit('error', Object.assign(new Error(code), { code }))).toThrow(`exit ${String(status)}`);
      expect(said).toBe(words);
    });
  });

  it('goes on when standard error cannot be written', () => {
    expect(() => process.stderr.emit('error', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))).not.toThrow();
  });

  it('says what is wrong with a path', async () => {
    await expect(io.read(join(directory, 'missing.dat'))).rejects.toThrow('missing.dat does not exist; check the path.');
    await expect(io.importModule(join(directory, 'missing.mjs'))).rejects.toThrow('missing.mjs does not exist; check the path.');
    await expect(io.read(directory)).rejects.toThrow('is a directory; name the files in it.');
  });

  const bytesOf = async (path: string) => {
    const parts: Uint8Array[] = [];
    const { chunks } = await io.open(path);
    for await (const chunk of chunks) parts.push(chunk.slice());
    return Buffer.concat(parts);
  };

  it('reads a large file piece by piece, and knows its size before', async () => {
    const path = join(directory, 'large.dat');
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
    writeFileSync(path, bytes);
    const { size, chunks } = await io.open(path);
    expect(size).toBe(200_000);
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk.slice());
    expect(Buffer.concat(parts)).toEqual(bytes);
  });

  it('says when a path cannot be opened, and when a file loses its end while it is read', async () => {
    await expect(bytesOf(join(directory, 'missing.dat'))).rejects.toThrow('missing.dat does not exist; check the path.');
    await expect(bytesOf(directory)).rejects.toThrow('is a directory; name the files in it.');
    const path = join(directory, 'shrinking.dat');
    writeFileSync(path, Buffer.alloc(200_000));
    const { chunks } = await io.open(path);
    const read = async () => {
      for await (const chunk of chunks) if (chunk.length > 0) truncateSync(path, 70_000);
    };
    await expect(read()).rejects.toThrow('shrinking.dat became shorter while it was read');
  });

  it('makes a file and never overwrites one', async () => {
    const path = join(directory, 'made.dat');
    await io.createFile(path, 'first');
    await expect(io.createFile(path, 'second')).rejects.toThrow('exists already');
    expect(readFileSync(path, 'utf8')).toBe('first');
    await expect(io.createFile(join(directory, 'no', 'made.dat'), '')).rejects.toThrow('does not exist');
  });

  it('makes a file for its owner only, and leaves nothing beside it, made or not', async () => {
    const folder = mkdtempSync(join(directory, 'outputs-'));
    const path = join(folder, 'made.dat');
    await io.createFile(path, 'first');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(io.createFile(path, 'second')).rejects.toThrow('exists already');
    expect(readdirSync(folder)).toEqual(['made.dat']);
  });

  it('makes a file whose name is as long as names can be', async () => {
    const path = join(directory, `${'n'.repeat(251)}.dat`);
    await io.createFile(path, 'a transmission');
    expect(readFileSync(path, 'utf8')).toBe('a transmission');
  });

  it('says why no file can be made where there is no folder, and where links lead in a circle', async () => {
    writeFileSync(join(directory, 'no-folder'), '');
    await expect(io.createFile(join(directory, 'no-folder', 'made.dat'), '')).rejects.toThrow('made.dat does not exist; check the path.');
    symlinkSync('circle', join(directory, 'circle'));
    await expect(io.createFile(join(directory, 'circle', 'made.dat'), '')).rejects.toThrow('made.dat cannot be opened (ELOOP).');
    await expect(io.createFile(join(directory, `${'n'.repeat(300)}.dat`), '')).rejects.toThrow('cannot be opened (ENAMETOOLONG).');
  });

  it('makes a file whole or not at all when the disk fills up while it is written', async () => {
    const folder = mkdtempSync(join(directory, 'full-'));
    const handle = await open(join(folder, 'probe'), 'w');
    await handle.close();
    rmSync(join(folder, 'probe'));
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    vi.spyOn(prototype, 'sync').mockRejectedValueOnce(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    await expect(io.createFile(join(folder, 'made.dat'), 'a transmission')).rejects.toThrow('made.dat cannot be written: the disk is full; nothing was left there.');
    expect(readdirSync(folder)).toEqual([]);
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

  it.each([
    { terminal: true, environment: {}, progress: true },
    { terminal: true, environment: { NO_COLOR: '1' }, progress: true },
    { terminal: true, environment: { CI: 'false' }, progress: true },
    { terminal: false, environment: {}, progress: false },
    { terminal: true, environment: { CI: 'true' }, progress: false },
    { terminal: true, environment: { TERM: 'dumb' }, progress: false },
  ])('takes progress ($terminal, $environment): $progress', ({ terminal, environment, progress }) => {
    expect(takesProgress(terminal, environment)).toBe(progress);
  });
});
