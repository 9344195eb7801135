import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = ['package.json', 'package-entries.ts', 'tsconfig.json', 'vitest.config.ts', 'scripts/count-reporter.ts', 'src/core', 'src/identifiers', 'test/identifiers', 'test/cases/identifiers.json'];

/** Runs a program of the copied package with Node. */
const node = (cwd: string, ...args: readonly string[]) => run(process.execPath, [...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });

describe('npm run new identifier', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'new-identifier-'));
    for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  it('begins an identifier whose tests pass and whose types hold', { timeout: 120_000 }, async () => {
    const { stdout } = await node(root, 'scripts/new.mjs', 'identifier', 'library-card', '--digits', '12', '--root', copy);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['src/identifiers/library-card.ts', 'test/identifiers/library-card.test.ts', 'src/identifiers/issues.ts']));
    expect(readFileSync(join(copy, 'src/identifiers/index.ts'), 'utf8')).toContain("export { libraryCard } from './library-card.js';");

    const tests = node(copy, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/identifiers/library-card.test.ts', 'test/identifiers/identifiers.test.ts', 'test/identifiers/issues.test.ts');
    expect((await tests).stdout).toMatch(/\n[1-9]\d* passed, 0 failed, 0 skipped/);
    await node(copy, 'node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false');
  });

  it.each([
    ['a name that is taken', ['identifier', 'npi'], 'exists already'],
    ['a name in capitals', ['identifier', 'LibraryCard'], 'lower-case words'],
    ['a path for a name', ['identifier', '../npi'], 'lower-case words'],
    ['an unknown kind', ['toString', 'npi'], 'Usage'],
    ['a call without a name', ['identifier'], 'Usage'],
    ['a length that is no number', ['identifier', 'membership', '--digits', 'ten'], '--digits'],
    ['an unknown option', ['identifier', 'membership', '--force'], '--force'],
  ])('refuses %s and writes nothing', async (_, args, message) => {
    const before = readFileSync(join(copy, 'src/identifiers/index.ts'), 'utf8');
    await expect(node(root, 'scripts/new.mjs', ...args, '--root', copy)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
    expect(readFileSync(join(copy, 'src/identifiers/index.ts'), 'utf8')).toBe(before);
  });
});
