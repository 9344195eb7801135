import * as identifiers from 'kasper-rules/identifiers';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const ask = (...args: readonly string[]) => runOn({ files: { '-': ' 899-01-0001\n' } }, 'identifier', ...args);
const kinds = [
  ['dea', identifiers.dea], ['npi', identifiers.npi], ['ncpdp', identifiers.ncpdp], ['ndc', identifiers.ndc], ['ssn', identifiers.ssn],
  ['phone', identifiers.phone], ['zip', identifiers.zip], ['usps-code', identifiers.uspsCode], ['drivers-license', identifiers.driversLicense],
] as const;

describe('kasper-rules identifier', () => {
  it.each(kinds)('takes every example of %s, as its kind and, where it has a form, by guess', async (name, kind) => {
    for (const example of kind.examples) {
      const { status, output } = await ask(name, example);
      expect(status).toBe(0);
      expect(output).toContain(kind.label);
      if (name === 'drivers-license') continue;
      const guessed = JSON.parse((await ask(example, '--format', 'json')).output) as readonly { kind: string; ok: boolean }[];
      expect(guessed.filter(({ ok }) => ok).map((answer) => answer.kind)).toContain(name);
    }
  });

  it('shows the number as it is kept and written, but not one of a person', async () => {
    expect(JSON.parse((await ask('ndc', '77777-401-60', '--format', 'json')).output)).toMatchObject([{ kind: 'ndc', ok: true, value: '77777040160', written: '77777-0401-60' }]);
    const { output } = await ask('ssn', '-');
    expect(output).toBe('✓ Social Security number: well formed\n');
    expect((await ask('-', '--format', 'json')).output).not.toContain('899');
  });

  it('says why a number is none, and how to mend it', async () => {
    const { status, output } = await ask('MK9901147');
    expect(status).toBe(1);
    expect(output.replace(/\s+/g, ' ')).toContain(`no ${identifiers.dea.label} error `);
    expect(output.replace(/\s+/g, ' ')).toContain(identifiers.identifierIssues['identifier.dea.check-digit'].help);
    expect(output).toContain('identifier.dea.check-digit');
  });

  it('says when it cannot tell what a text is', async () => {
    expect(await ask('?')).toMatchObject({ status: 1, output: expect.stringContaining('written like none of dea, npi') as string });
    expect((await ask('?', '--format', 'json')).output).toBe('[]\n');
  });

  it.each([
    [[], 'Name one identifier'],
    [['dea', 'AB1234563', 'x'], 'Name one identifier'],
    [['da', 'AB1234563'], 'There is no kind of identifier da: it is dea, npi, ncpdp, ndc, ssn, phone, zip, usps-code or drivers-license. Did you mean dea?'],
    [['constructor', 'x'], 'There is no kind of identifier constructor'],
  ])('refuses %j', async (args, says) => {
    const { status, output, errors } = await ask(...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });
});
