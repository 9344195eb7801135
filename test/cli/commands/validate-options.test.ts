import { readFileSync } from 'node:fs';
import { validate, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
const clean = sample('clean.dat');
const mistakes = sample('instructive-mistakes.dat');
const files = { 'clean.dat': clean, 'mistakes.dat': mistakes };
const run = (...args: readonly string[]) => runOn({ files }, 'validate', ...args);

/** The report of `--format json` on one file. */
async function reportOf(...args: readonly string[]) {
  const { status, output } = await run('mistakes.dat', '--format', 'json', ...args);
  const [file] = (JSON.parse(output) as { readonly files: readonly { readonly report: ValidationReport }[] }).files;
  return { status, report: file?.report };
}

describe('kasper-rules validate --off and --severity', () => {
  it('give the report that the API gives under the same severities', async () => {
    const severity = { 'asap.check-digit': 'error', 'asap.punctuation': 'off', 'asap.missing-element': 'warning', 'asap.bad-format': 'off', 'asap.date-order': 'info' } as const;
    const expected = validate(mistakes, { profile: kentucky, on: '2025-03-13', severity });
    const apart = await reportOf('--severity', 'asap.check-digit=error', '--off', 'asap.punctuation', '--severity', 'asap.missing-element=warning', '--off=asap.bad-format', '--severity', 'asap.date-order=info');
    expect(apart.report).toEqual(expected);
    const together = await reportOf('--severity', 'asap.check-digit=error, asap.missing-element=warning,asap.date-order=INFO', '--off', 'asap.punctuation,asap.bad-format');
    expect(together).toEqual(apart);
    expect(apart.status).toBe(1);
  });

  it('turn errors into a file that ends with 0', async () => {
    const { status, output } = await run('mistakes.dat', '--off', 'asap.missing-element,asap.bad-format,asap.date-order');
    expect(status).toBe(0);
    // Nobody takes a file for clean whose errors are off.
    expect(output.replaceAll(/\s+/g, ' ')).toContain('Not looked for, as --off or the configuration asks: asap.missing-element, asap.bad-format, asap.date-order.');
    expect(JSON.parse((await run('mistakes.dat', '--off', 'asap.bad-format', '--format', 'json')).output)).toMatchObject({ files: [{ off: ['asap.bad-format'] }] });
  });

  it.each([
    [['--off', 'asap.chek-digit'], 'There is no issue code asap.chek-digit. Did you mean asap.check-digit?'],
    [['--off', 'constructor'], 'There is no issue code constructor.'],
    [['--severity', 'asap.check-digit'], '--severity takes an issue code and error, warning, info or off, such as asap.check-digit=error.'],
    [['--severity', 'asap.check-digit=fatal'], '--severity takes an issue code and error, warning, info or off'],
    [['--severity', 'asap.check-digit=error=off'], '--severity takes an issue code'],
    [['--severity', 'asap.check=error'], 'There is no issue code asap.check.'],
    [['--max-warnings', '-1'], '--max-warnings needs a value: a whole number from 0. A value that begins with a dash is written --max-warnings=VALUE.'],
    [['--max-warnings', 'many'], '--max-warnings takes a whole number from 0.'],
    [['--all', '--max-issues', '3'], '--all and --max-issues contradict each other.'],
    [['--quiet=yes'], '--quiet takes no value.'],
    [['--formt', 'json'], "Unknown option '--formt'. Did you mean --format?"],
    [['--format', 'sarf'], 'Did you mean sarif?'],
    [['--closes-at', '18:00'], '--closes-at goes with --transmitted-at.'],
    [['--transmitted-at', '2025-03-13T08:00', '--zone', 'America/Chicago', '--close-of-business', 'dispenser-closing'], '--closes-at is needed with --close-of-business dispenser-closing'],
  ])('refuse %j', async (args, says) => {
    const { status, output, errors } = await run('clean.dat', ...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    expect(errors).toContain('Usage: kasper-rules validate FILE…');
  });
});

describe('kasper-rules validate --max-warnings', () => {
  it.each([
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '2'], 0],
    [['--max-warnings', '0'], 1],
    [[], 0],
  ])('%j ends files with two warnings and no error with %i', async (args, status) => {
    const warned = await run('clean.dat', 'mistakes.dat', '--off', 'asap.missing-element,asap.bad-format,asap.date-order', '--format', 'json', ...args);
    expect(warned.status).toBe(status);
    expect(JSON.parse(warned.output)).toMatchObject({ ok: status === 0, files: [{ ok: true }, { ok: true }] });
    expect(warned.errors).toBe(status === 0 ? '' : `2 warnings: --max-warnings allows ${String(args[1])}.\n`);
  });

  it('counts warnings that are not shown', async () => {
    expect((await run('mistakes.dat', '--off', 'asap.missing-element,asap.bad-format,asap.date-order', '--quiet', '--max-warnings', '1')).status).toBe(1);
  });
});

describe('kasper-rules validate --quiet and --all', () => {
  it('shows errors alone, and of a file without one nothing', async () => {
    const { status, output } = await run('mistakes.dat', '--quiet');
    expect(status).toBe(1);
    expect(output).toContain('4 errors, 2 warnings');
    expect(output).toContain('asap.missing-element');
    expect(output).not.toContain('asap.check-digit');
    expect(await run('clean.dat', '--quiet')).toMatchObject({ status: 0, output: '', errors: '' });
    expect((await run('clean.dat', 'mistakes.dat', '--quiet')).output).toMatch(/^mistakes\.dat\n[^]*\n2 files checked: 1 with errors, 1 without\.\n$/);
    const { report } = await reportOf('--quiet');
    expect(report?.issues.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error']);
    expect(report?.counts).toMatchObject({ errors: 4, warnings: 2 });
  });

  it('still shows a file that is late and has no error', async () => {
    const { status, output } = await run('clean.dat', '--quiet', '--transmitted-at', '2025-03-13T08:00:00-04:00');
    expect(status).toBe(1);
    expect(output).toContain('late       due 2025-03-12');
  });

  it('shows every issue in place of the first three of a kind', async () => {
    const lines = clean.split('\n');
    const [patient = '', dispensing = '', prescriber = ''] = lines.slice(6, 9);
    const records = Array.from({ length: 12 }, (_, at) => [patient, dispensing.replace('8100002', String(8200000 + at)).replace('*12*3*', '*12**'), prescriber]).flat();
    const many = [...lines.slice(0, 3), ...records, `TP*${records.length + 2}~`, `TT*DEMO-0001*${records.length + 5}~`, ''].join('\n');
    const some = await runOn({ files: { many } }, 'validate', 'many');
    expect(some.output.split('is required and blank')).toHaveLength(4);
    expect(some.output).toContain('and 9 more like this');
    const all = await runOn({ files: { many } }, 'validate', 'many', '--all');
    expect(all.output.split('is required and blank')).toHaveLength(13);
    expect(all.output).not.toContain('more like this');
  });
});

describe('kasper-rules validate, deadlines at a dispenser', () => {
  it('ends the day when the dispenser closes, where that is chosen', async () => {
    const closing = ['--close-of-business', 'dispenser-closing', '--closes-at', '21:00', '--zone', 'America/New_York'];
    const at = (time: string, ...more: readonly string[]) => run('clean.dat', '--transmitted-at', `2025-03-12T${time}`, ...more);
    expect((await at('20:59', ...closing)).status).toBe(0);
    expect((await at('21:01', ...closing)).status).toBe(1);
    expect((await at('20:59', '--zone', 'America/New_York')).status).toBe(1);
  });
});

describe('kasper-rules validate, folders and patterns', () => {
  const meant = { inbox: ['inbox/a.dat', 'inbox/b.dat'], 'inbox/*.dat': ['inbox/a.dat', 'inbox/b.dat'] };
  const inbox = { 'inbox/a.dat': clean, 'inbox/b.dat': mistakes };

  it('checks the files an operand stands for, each once', async () => {
    const { status, output } = await runOn({ files: inbox, meant }, 'validate', 'inbox', 'inbox/*.dat', '--format', 'json');
    expect(status).toBe(1);
    expect((JSON.parse(output) as { files: readonly { file: string }[] }).files.map(({ file }) => file)).toEqual(['inbox/a.dat', 'inbox/b.dat']);
  });
});
