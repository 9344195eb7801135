import { parse, read, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const said = {
  '--sender-id': '8595550140',
  '--sender-name': 'RIVERBEND DEMO PHARMACY',
  '--dea': 'FH9900425',
  '--from': '2025-03-10',
  '--control-number': 'DEMO-4',
};

const zeroReport = (options: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  runOn({ localTime: '2025-03-13T09:30:00' }, 'zero-report', ...Object.entries(options).flat(), ...more);

describe('kasper-rules zero-report', () => {
  it('writes a file without findings to standard output', async () => {
    const { status, output, errors } = await zeroReport(said);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const report = validate(output, { profile: kentucky, on: '2025-03-13' });
    expect(report).toMatchObject({ ok: true, zeroReport: true, issues: [] });
  });

  it('says what it was told', async () => {
    const { output } = await zeroReport({ ...said, '--to': '2025-03-12', '--npi': '2999300041', '--ncpdp': '1899028', '--created-at': '2025-03-12T23:15' }, '--test');
    const result = read(parse(output).value);
    expect(result.ok && result.value).toMatchObject({
      header: { controlNumber: 'DEMO-4', creationDate: '2025-03-12', creationTime: '231500', fileType: 'T' },
      source: { sourceId: '8595550140', sourceName: 'RIVERBEND DEMO PHARMACY', message: '#20250310#-#20250312#' },
      pharmacies: [{ pharmacy: { dea: 'FH9900425', npi: '2999300041', ncpdp: '1899028' } }],
    });
  });

  it('takes the time of writing from the machine', async () => {
    expect((await zeroReport(said)).output).toContain('*20250313*093000*P*');
  });

  it('makes a file with --output and says so beside the data', async () => {
    const { status, output, errors, created } = await zeroReport(said, '--output', 'zero.dat', '--newline', 'crlf');
    expect({ status, output, errors }).toEqual({ status: 0, output: '', errors: 'Wrote zero.dat.\n' });
    expect(created['zero.dat']?.split('~\r\n')).toHaveLength(11);
  });

  it.each(Object.keys(said))('needs %s and says what it is', async (name) => {
    const rest = Object.fromEntries(Object.entries(said).filter(([key]) => key !== name));
    const { status, output, errors } = await zeroReport(rest);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(`${name} is needed: `);
  });

  it.each([
    { change: { '--from': '10.03.2025' }, says: '--from takes a date' },
    { change: { '--to': '2025-03-09' }, says: '--to must not lie before --from' },
    { change: { '--to': '2025-03-14' }, says: '--to must not lie after the day of writing' },
    { change: { '--created-at': '2025-03-13' }, says: '--created-at takes a local date and time' },
    { change: { '--created-at': '2025-03-13T25:00' }, says: '--created-at takes a local date and time' },
    { change: { '--newline': 'cr' }, says: '--newline takes lf, crlf or none' },
    { change: { '--pharmacy': 'x' }, says: "Unknown option '--pharmacy'" },
  ])('refuses $change with 2', async ({ change, says }) => {
    const { status, output, errors } = await zeroReport({ ...said, ...change });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });

  it('takes no operand', async () => {
    expect((await zeroReport(said, 'zero.dat')).status).toBe(2);
  });

  it.each([
    { what: 'a value that holds a delimiter', change: { '--control-number': 'A*B' }, says: 'Control number (TH02) holds a delimiter' },
    { what: 'a DEA number that is none', change: { '--dea': 'FH99' }, says: 'Pharmacy DEA number (PHA03) is not a DEA number' },
    { what: 'a name that is too long', change: { '--sender-name': 'N'.repeat(61) }, says: 'longer than 60 characters' },
  ])('writes nothing, with 1, for $what', async ({ change, says }) => {
    const { status, output, errors, created } = await zeroReport({ ...said, ...change }, '--output', 'zero.dat');
    expect({ status, output, created }).toEqual({ status: 1, output: '', created: {} });
    expect(errors).toContain(says);
    expect(errors).toContain('Nothing was written.');
  });

  it('passes on a doubt and writes all the same', async () => {
    const { status, output, errors } = await zeroReport({ ...said, '--dea': 'FH9900426' });
    expect(status).toBe(0);
    expect(output).toContain('FH9900426');
    expect(errors).toContain('[asap.check-digit]');
  });
});
