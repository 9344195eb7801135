import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('../../', import.meta.url));
const env = { ...process.env, NO_COLOR: '1' };

describe('npm start', () => {
  let shown = '';
  beforeAll(async () => {
    shown = (await run(process.execPath, ['scripts/demo.mjs'], { cwd, env })).stdout;
  }, 60_000);

  it('shows a file, a deadline, a correction and a question of access', () => {
    expect(shown).toContain('asap.missing-element');
    expect(shown).toContain('Due Mon 2025-12-01, 2025-12-01T16:30:00-05:00');
    expect(shown).toContain('corrected data transmitted by 2025-03-15 as counted, 2025-03-17 if it rolls to an open day');
    expect(shown).toContain('Undecided: nothing may be released until it is decided.');
  });

  it('ends with calls that all do something', async () => {
    const calls = [...shown.matchAll(/^ {2}node (build\/demo\/main\.js .*?)(?: {2,}.*)?$/gm)].map(([, call = '']) => call);
    expect(calls.length).toBeGreaterThan(3);
    for (const call of calls) {
      // A file with problems ends with 1 and says which.
      const { stdout, code = 0 } = (await run(process.execPath, call.split(' '), { cwd, env }).catch((error: unknown) => error)) as { readonly stdout: string; readonly code?: number };
      expect(stdout, call).not.toBe('');
      expect(code, call).toBeLessThan(2);
    }
  });
});
