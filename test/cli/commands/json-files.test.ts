import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, read, type Submission, tryWrite, write } from 'kasper-rules/asap';
import { describe, expect, it } from 'vitest';
import { submission as anySubmission } from '../../asap/submission-arbitrary.js';
import { runOn } from '../fake-io.js';

const folder = new URL('../../samples/', import.meta.url);
const sampleNames = readdirSync(folder).filter((name) => name.endsWith('.dat'));
const clean = readFileSync(new URL('../../../samples/clean.dat', import.meta.url), 'utf8');
const submissionOf = (text: string): Submission => {
  const result = read(parse(text).value);
  if (!result.ok) throw new Error('The sample cannot be read.');
  return result.value;
};
const fromJson = (json: unknown, ...args: readonly string[]) => runOn({ files: { 's.json': typeof json === 'string' ? json : JSON.stringify(json) } }, 'from-json', 's.json', '--on', '2025-03-13', ...args);

describe('kasper-rules to-json', () => {
  it.each(sampleNames)('writes %s as the library reads it, and says that it holds patients', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const result = read(parse(text).value);
    const { status, output, errors } = await runOn({ files: { f: text } }, 'to-json', 'f');
    expect(status).toBe(result.ok ? 0 : 1);
    if (result.ok) {
      expect(JSON.parse(output)).toEqual(JSON.parse(JSON.stringify(result.value)));
      expect(errors).toContain('The JSON holds the data of the patients');
    } else {
      expect(output).toBe('');
      expect(errors).toContain('Nothing was written.');
    }
  });

  it('makes a file', async () => {
    const { status, output, created } = await runOn({ files: { '-': clean } }, 'to-json', '-', '--output', 'clean.json');
    expect({ status, output }).toEqual({ status: 0, output: '' });
    expect(JSON.parse(created['clean.json'] ?? '')).toEqual(submissionOf(clean));
  });

  it('refuses two transactions and what is none', async () => {
    const { status, errors } = await runOn({ files: { f: clean + clean, g: 'words' } }, 'to-json', 'f');
    expect(status).toBe(2);
    expect(errors).toContain('f holds more than one transaction');
    expect((await runOn({ files: { g: 'words' } }, 'to-json', 'g')).errors).toContain('g is no ASAP file');
  });
});

describe('kasper-rules from-json', () => {
  it('writes what to-json read, for any submission that write() writes and read() reads', async () => {
    await fc.assert(
      fc.asyncProperty(anySubmission, async (submission) => {
        const written = tryWrite(submission, { allowErrors: true });
        fc.pre(written.ok);
        const again = read(parse(written.value).value);
        fc.pre(again.ok);
        const json = await runOn({ files: { f: written.value } }, 'to-json', 'f');
        const { status, output } = await fromJson(json.output, '--allow-errors');
        expect(status).toBe(0);
        expect(output).toBe(written.value);
      }),
      { numRuns: 50 },
    );
  });

  it('writes the file, with the line ends that are asked for', async () => {
    expect(await fromJson(submissionOf(clean))).toMatchObject({ status: 0, output: clean, errors: '' });
    expect((await fromJson(submissionOf(clean), '--newline', 'crlf')).output).toBe(write(submissionOf(clean), { newline: 'CRLF' }));
    expect((await fromJson(submissionOf(clean), '--output', 'made.dat')).created['made.dat']).toBe(clean);
  });

  const withDispensing = (change: object) => JSON.parse(JSON.stringify(submissionOf(clean)), (key, value: unknown) => (key === 'dispensing' ? { ...(value as object), ...change } : value)) as unknown;
  const place = 'pharmacies.0.patients.0.dispensings.0.dispensing';

  it.each([
    ['an unknown member, and what was meant', { ...submissionOf(clean), headr: {} }, 'at the top (did you mean header?): '],
    ['an unknown member of a segment', withDispensing({ daySupply: 30 }), `at ${place} (did you mean daysSupply?): `],
    ['a value of another type', withDispensing({ daysSupply: '30' }), `at ${place}.daysSupply: `],
    ['a value that cannot stand in a file', withDispensing({ prescriptionNumber: '77*ZYXOMMA' }), `at ${place}.prescriptionNumber: `],
    ['a value that is missing', withDispensing({ daysSupply: null }), `at ${place}.daysSupply: Days' supply (DSP10) is required and blank`],
    ['something else', [], 'at the top: The submission is not an object'],
    ['no list', { ...submissionOf(clean), pharmacies: 3 }, 'at pharmacies: pharmacies is not a list'],
  ])('says %s by its place, repeats nothing and writes nothing', async (_, json, says) => {
    const { status, output, errors } = await fromJson(json);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toContain(says);
    expect(errors).toContain('Nothing was written.');
    for (const word of ['headr', 'daySupply', 'ZYXOMMA']) expect(errors).not.toContain(word);
  });

  it('writes a file with errors where that is asked for, and still says them', async () => {
    const { status, output, errors } = await fromJson(withDispensing({ daysSupply: null }), '--allow-errors');
    expect(status).toBe(0);
    expect(output).toContain('*60**01*');
    expect(errors).toContain('(DSP10) is required and blank');
  });

  it('refuses what is not JSON', async () => {
    expect(await fromJson('{')).toMatchObject({ status: 2, output: '' });
  });
});
