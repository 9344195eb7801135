import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asapIssues } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { rulesOf } from 'kasper-rules/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands/index.js';
import { runOn } from './fake-io.js';

/** What is offered for the last word, and whether paths are. */
async function offers(shell: 'bash' | 'zsh' | 'fish', ...words: readonly string[]) {
  const { status, output, errors } = await runOn({}, 'completion', shell, '--answer', '--', ...words);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  const lines = output.split('\n').slice(0, -1);
  return { words: lines.filter((line) => line !== ':files').map((line) => line.split('\t')[0] ?? ''), files: lines.includes(':files') };
}

describe('what is offered', () => {
  it('is every command, with what it does', async () => {
    expect((await offers('zsh', '')).words).toEqual(allCommands.names);
    expect((await offers('zsh', 'help', 're')).words).toEqual(['redact', 'report', 'revise', 'reconcile'].sort((a, b) => allCommands.names.indexOf(a) - allCommands.names.indexOf(b)));
    expect((await offers('zsh', '--v')).words).toEqual(['--version']);
    expect((await offers('zsh', 'nothing', '')).words).toEqual([]);
    const { output } = await runOn({}, 'completion', 'zsh', '--answer', '--', 'vali');
    expect(output).toMatch(/^validate\tCheck ASAP files: .*\n$/);
  });

  it.each([['ky'], ['oh'], ['tn'], ['in']])('is every term that is explained under %s, each with what it is', async (profile) => {
    const { output } = await runOn({}, 'completion', 'zsh', '--answer', '--', 'explain', '--profile', profile, '');
    const lines = output.split('\n').slice(0, -1).filter((line) => line !== ':files');
    expect(lines.filter((line) => !/^\S+\t\S/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(400);
    expect(lines).toContain("daysSupply\tDays' supply (DSP10)");
  });

  it('is every option of a command, but for what was given and is given once', async () => {
    for (const { name, options } of await allCommands.loadAll()) {
      expect((await offers('zsh', name, '--')).words).toEqual(expect.arrayContaining(Object.keys(options).map((option) => `--${option}`)));
    }
    expect((await offers('zsh', 'validate', '--format', 'json', '--off', 'asap.header', '--fo')).words).toEqual([]);
    expect((await offers('zsh', 'validate', '--off', 'asap.header', '--of')).words).toEqual(['--off']);
    expect((await offers('zsh', 'validate', '--', '--fo')).words).toEqual([]);
  });

  it.each([
    [['validate', '--format', ''], ['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github']],
    [['validate', '--format=j'], ['--format=json', '--format=junit']],
    [['validate', '--off', 'asap.check'], ['asap.check-digit']],
    [['validate', '--off', 'asap.header,asap.check'], ['asap.header,asap.check-digit']],
    [['validate', '--severity', 'asap.check'], ['asap.check-digit=']],
    [['validate', '--severity', 'asap.check-digit='], ['error', 'warning', 'info', 'off'].map((level) => `asap.check-digit=${level}`)],
    [['validate', '--zone', 'America/New_Y'], ['America/New_York']],
    [['deadline', '--close-of-business', 'disp'], ['dispenser-closing']],
    [['deadline', '--set', 'ky.reading.close'], ['ky.reading.close-of-business=']],
    [['deadline', '--profile', ''], ['ky', 'oh', 'tn', 'in']],
    [['fix', 'f', '--set', 'dsp01'], ['DSP01=']],
    [['fix', 'f', '--set', 'DSP01='], ['DSP01=00', 'DSP01=01', 'DSP01=02']],
    [['fix', 'f', '--newline', ''], ['lf', 'crlf', 'none']],
    [['access', '--set', 'prosec'], ['prosecutorInvestigation=']],
    [['access', '--template', 'coro'], ['coroner']],
    [['identifier', 'd'], ['dea', 'drivers-license']],
    [['explain', 'DSP1'], Array.from({ length: 10 }, (_, at) => `DSP${String(10 + at)}`)],
    [['explain', 'ky.reporting.dead'], ['ky.reporting.deadline']],
    [['explain', '--profile', 'oh', 'oh.reporting.dead'], ['oh.reporting.deadline']],
    [['explain', '--profile=oh', 'ky.reporting.dead'], []],
    [['explain', 'requester.lic'], ['requester.licensed', 'requester.licensedDispensary']],
    [['explain', 'valid'], ['validate']],
    [['completion', ''], ['bash', 'zsh', 'fish']],
  ])('for %j is %j', async (words, expected) => {
    expect((await offers('fish', ...words)).words).toEqual(expected);
  });

  it('covers every issue code and every rule', async () => {
    expect((await offers('zsh', 'validate', '--off', '')).words).toEqual(Object.keys(asapIssues));
    expect((await offers('zsh', 'explain', '')).words).toEqual(expect.arrayContaining([...rulesOf(kentucky).map(({ id }) => id), ...Object.keys(asapIssues)]));
  });

  it('leaves paths to the shell', async () => {
    for (const words of [['validate', ''], ['fix', 's'], ['validate', '--config', ''], ['deadline', '--profile', ''], ['report', 'f', '--as', '']]) expect((await offers('zsh', ...words)).files).toBe(true);
    expect((await offers('zsh', 'validate', '--format', '')).files).toBe(false);
  });

  it('puts together what bash cuts at equals signs, and offers what stands behind the last', async () => {
    expect((await offers('bash', 'validate', '--format', '=', 'j')).words).toEqual(['json', 'junit']);
    expect((await offers('bash', 'validate', '--severity', 'asap.check-digit', '=', 'e')).words).toEqual(['error']);
    expect((await offers('bash', 'validate', '--severity', '=', 'asap.check-digit', '=')).words).toEqual(['error', 'warning', 'info', 'off']);
    expect((await offers('bash', 'validate', '--format=j')).words).toEqual(['--format=json', '--format=junit']);
  });

  it('loads no module that is named', async () => {
    const { output } = await runOn({ modules: {} }, 'completion', 'zsh', '--answer', '--', 'explain', '--profile', 'state.js', 'ky.reporting.dead');
    expect(output).toContain('ky.reporting.deadline');
  });

  it.each([[[]], [['tcsh']], [['bash', 'validate']]])('refuses %j', async (args) => {
    const { status, errors } = await runOn({}, 'completion', ...args);
    expect(status).toBe(2);
    expect(errors).toContain('Name your shell: bash, zsh or fish.');
  });
});

describe('in a shell', () => {
  const root = mkdtempSync(join(tmpdir(), 'kasper-rules-completion-'));
  const marker = join(root, 'ran');
  afterAll(() => { rmSync(root, { recursive: true }); });

  beforeAll(async () => {
    mkdirSync(join(root, 'bin'));
    const main = join(root, 'dist/cli/main.mjs');
    await build({ entryPoints: [fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))], bundle: true, platform: 'node', format: 'esm', outfile: main, logLevel: 'silent' });
    writeFileSync(join(root, 'bin/kasper-rules'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`);
    chmodSync(join(root, 'bin/kasper-rules'), 0o755);
  });

  const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
  const inShell = (shell: string, script: string) => {
    const { stdout, stderr, status } = spawnSync(shell, ['-c', script], { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: root, TERM: 'dumb' } });
    return { lines: stdout.trimEnd().split('\n').filter((line) => line !== ''), stderr, status };
  };

  /** Has bash complete a line, as it cuts it into words itself. */
  const inBash = (...words: readonly string[]) =>
    inShell('bash', `set -u; source <(kasper-rules completion bash); COMP_WORDS=(kasper-rules ${words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')}); COMP_CWORD=${String(words.length)}; _kasper-rules 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]-}"; complete -p kasper-rules`);

  it.skipIf(!has('bash'))('bash offers words, and runs nothing that was typed', () => {
    expect(inBash('valid').lines).toEqual(['validate', 'complete -o default -F _kasper-rules kasper-rules']);
    expect(inBash('validate', '--format', 'j').lines.slice(0, -1)).toEqual(['json', 'junit']);
    expect(inBash('validate', '--severity', 'asap.check').lines.slice(0, -1)).toEqual(['asap.check-digit=']);
    expect(inBash('validate', '--severity', 'asap.check-digit', '=', 'e').lines.slice(0, -1)).toEqual(['error']);
    expect(inBash('explain', 'DSP09').lines.slice(0, -1)).toEqual(['DSP09']);
    expect(inBash('validate', `$(touch ${marker})`, '`touch ran`', '--form').lines.slice(0, -1)).toEqual(['--format']);
    expect(existsSync(marker) || existsSync(join(root, 'ran'))).toBe(false);
  });

  it.skipIf(!has('bash'))('bash takes the script twice, and one without any word', () => {
    const { status, stderr } = inShell('bash', 'set -u; source <(kasper-rules completion bash); source <(kasper-rules completion bash); COMP_WORDS=(kasper-rules ""); COMP_CWORD=1; _kasper-rules 2>/dev/null; [[ ${#COMPREPLY[@]} -gt 15 ]]');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!has('fish'))('fish offers words with what they are', () => {
    const inFish = (line: string) => inShell('fish', `kasper-rules completion fish | source; complete --do-complete '${line}'`).lines;
    expect(inFish('kasper-rules valid')).toEqual([expect.stringMatching(/^validate\tCheck ASAP files/)]);
    expect(inFish('kasper-rules validate --format=ju')).toEqual(['--format=junit']);
    expect(inFish('kasper-rules explain DSP09')).toEqual([expect.stringMatching(/^DSP09/)]);
  });

  it.skipIf(!has('zsh'))('zsh takes the script and offers words', () => {
    // What zsh would show is caught where it is handed over.
    const script = (words: string) => `autoload -U compinit; compinit -u -d ${root}/dump; source <(kasper-rules completion zsh); _describe() { print -l -- "\${(@P)4}" }; _files() { print FILES }; words=(kasper-rules ${words}); CURRENT=\${#words}; _kasper-rules`;
    expect(inShell('zsh', script('valid')).lines).toEqual([expect.stringMatching(/^validate:Check ASAP files/)]);
    expect(inShell('zsh', script("validate --severity 'asap.check'")).lines).toEqual([expect.stringMatching(/^asap\.check-digit=:Compare/)]);
    expect(inShell('zsh', script("validate ''")).lines).toEqual(['FILES']);
  });
});
