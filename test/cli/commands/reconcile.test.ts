import { readFileSync } from 'node:fs';
import { parse, read } from 'kasper-rules/asap';
import { reconcile } from 'kasper-rules/corrections';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const sent = readFileSync(new URL('../../samples/20_clean_three_dispensings.dat', import.meta.url), 'utf8');
const correction = readFileSync(new URL('../../samples/22_revise_and_void.dat', import.meta.url), 'utf8');
const files = { 'sent.dat': sent, 'correction.dat': correction, 'bad.dat': sent.replace('*60*30*', '*ZYXOMMA*30*') };
const run = (...args: readonly string[]) => runOn({ files }, 'reconcile', ...args);
const submissionIn = (text: string) => {
  const result = read(parse(text).value);
  if (!result.ok) throw new Error('The sample cannot be read.');
  return result.value;
};

describe('kasper-rules reconcile', () => {
  it('says what a receiver holds after a correction', async () => {
    const { applied, issues, submission } = reconcile(submissionIn(sent), submissionIn(correction));
    const { status, output, errors } = await run('sent.dat', 'correction.dat');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toBe('correction.dat  1 revised, 1 voided, 1 added\n3 records held.\n');
    const json = JSON.parse((await run('sent.dat', 'correction.dat', '--format', 'json')).output) as unknown;
    expect(json).toEqual({ ok: true, corrections: [{ file: 'correction.dat', applied, issues }], records: 3 });
    const whole = JSON.parse((await run('sent.dat', 'correction.dat', '--format', 'json', '--show-phi')).output) as { submission: unknown };
    expect(whole.submission).toEqual(JSON.parse(JSON.stringify(submission)));
  });

  it('says on which line something would not be applied, with 1 and no value of the file', async () => {
    const { status, output } = await run('sent.dat', 'correction.dat', 'correction.dat');
    expect(status).toBe(1);
    expect(output).toMatch(/^error in correction\.dat on line \d+: .*\[corrections\.unmatched-void\]$/m);
    for (const secret of ['4012347', "O'FABLE", '899010002']) expect(output).not.toContain(secret);
  });

  it.each([
    [['sent.dat'], 'Name the file that was sent, then its corrections'],
    [[], 'Name the file that was sent'],
    [['-', '-'], 'can be read once'],
    [['sent.dat', 'missing.dat'], 'missing.dat does not exist'],
    [['sent.dat', 'correction.dat', '--show-phi'], '--show-phi goes with --format json'],
    [['sent.dat', 'bad.dat'], 'bad.dat: error on line 5: '],
  ])('refuses %j', async (args, says) => {
    const { status, output, errors } = await run(...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    expect(errors).not.toContain('ZYXOMMA');
  });
});
