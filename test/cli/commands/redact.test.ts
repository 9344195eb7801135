import { readFileSync } from 'node:fs';
import { parse, redact, serialize } from 'kasper-rules/asap';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
const files = { 'clean.dat': sample('clean.dat'), 'mistakes.dat': sample('instructive-mistakes.dat'), 'words.txt': 'no file', empty: '', '-': sample('clean.dat') };

describe('kasper-rules redact', () => {
  it.each(['clean.dat', 'mistakes.dat'] as const)('writes what the library masks of %s', async (name) => {
    const { status, output, errors } = await runOn({ files }, 'redact', name);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toBe(serialize(redact(parse(files[name]).value)));
    expect(output).not.toContain('MOCKINGBIRD');
    expect(output).toHaveLength(files[name].length);
  });

  it('makes a file, and reads standard input', async () => {
    const { status, output, errors, created } = await runOn({ files }, 'redact', '-', '--output', 'masked.dat');
    expect({ status, output, errors }).toEqual({ status: 0, output: '', errors: 'Wrote masked.dat.\n' });
    expect(created['masked.dat']).toBe(serialize(redact(parse(files['-']).value)));
  });

  it.each([
    [[], 'Name one ASAP file'],
    [['clean.dat', 'mistakes.dat'], 'Name one ASAP file'],
    [['missing.dat'], 'missing.dat does not exist'],
    [['words.txt'], 'words.txt is no ASAP file'],
    [['empty'], 'empty is empty'],
  ])('refuses %j', async (args, says) => {
    const { status, output, errors } = await runOn({ files }, 'redact', ...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });
});
