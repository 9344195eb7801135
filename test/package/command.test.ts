import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');
const installed = join(consumer, 'node_modules/kasper-rules');
const faulty = fileURLToPath(new URL('../docs/report.dat', import.meta.url));

const kasperRules = (...args: readonly string[]) =>
  spawnSync('npx', ['--no-install', 'kasper-rules', ...args], { cwd: consumer, encoding: 'utf8', input: '', env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' } });

describe('the installed command', () => {
  beforeAll(() => {
    const withFaults = readFileSync(faulty, 'utf8');
    writeFileSync(join(consumer, 'faulty.dat'), withFaults);
    // Days' supply filled in, and the check digit of the prescriber's DEA number mended.
    writeFileSync(join(consumer, 'clean.dat'), withFaults.replace('*60**01*', '*60*30*01*').replace('GI9910011', 'GI9910010'));
  });

  it('is a program of its own', () => {
    expect(readFileSync(join(installed, 'dist/cli/main.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(join(consumer, 'node_modules/.bin/kasper-rules')).mode & 0o111).not.toBe(0);
  });

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
    expect(kasperRules('--version')).toMatchObject({ stdout: `${version}\n`, status: 0 });
  });

  it('ends with 0 on a clean file', () => {
    expect(kasperRules('validate', 'clean.dat', '--on', '2025-03-11')).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 1 on a file with errors, named by code and element, without the values of the patient', () => {
    const { status, stdout } = kasperRules('validate', 'faulty.dat', '--on', '2025-03-11');
    expect(status).toBe(1);
    expect(stdout).toContain('asap.missing-element');
    expect(stdout).toContain('DSP10');
    expect(stdout).not.toContain('FICTITIOUS');
  });

  it('prints the report as JSON', () => {
    const { stdout, status } = kasperRules('validate', 'faulty.dat', '--on', '2025-03-11', '--format', 'json');
    expect(status).toBe(1);
    expect(stdout).toContain('"asap.missing-element"');
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('ends with 2 on a call it cannot carry out', () => {
    const { status, stderr } = kasperRules('validate', 'no-such-file.dat');
    expect(status).toBe(2);
    expect(stderr).toContain('no-such-file.dat');
  });

  // A device that refuses every write as a full disk does.
  const full = '/dev/full';

  it.skipIf(!existsSync(full))('skips no file and changes no status when standard error cannot be written', () => {
    const call = ['--no-install', 'kasper-rules', 'validate', 'no-such-file.dat', 'faulty.dat', '--on', '2025-03-11'];
    const { status, stdout } = spawnSync('npx', call, { cwd: consumer, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', openSync(full, 'w')] });
    expect(stdout).toContain('DSP10');
    expect(status).toBe(2);
  });

  it.skipIf(!existsSync(full))('ends with 2 when the output cannot be written, also after a good verdict', () => {
    const call = ['--no-install', 'kasper-rules', 'validate', 'clean.dat', '--on', '2025-03-11'];
    const { status, stderr } = spawnSync('npx', call, { cwd: consumer, encoding: 'utf8', stdio: ['ignore', openSync(full, 'w'), 'pipe'] });
    expect(stderr).toContain('the output cannot be written (ENOSPC)');
    expect(status).toBe(2);
  });
});
