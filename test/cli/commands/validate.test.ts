import { readdirSync, readFileSync } from 'node:fs';
import { parse, read, validate, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { submissionDeadlines } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
const clean = sample('clean.dat');
const mistakes = sample('instructive-mistakes.dat');
const cleanText = clean.toString();
const files = { 'clean.dat': clean, 'mistakes.dat': mistakes };
const reportOn = (bytes: Uint8Array, on: `${number}-${number}-${number}` = '2025-03-13') => validate(bytes, { profile: kentucky, on });

/** The entry of the one file in the answer of `--format json`. */
function onlyFile(output: string) {
  const { files: entries } = JSON.parse(output) as { readonly files: readonly { readonly ok: boolean; readonly report: ValidationReport; readonly deadlines?: unknown }[] };
  const [entry, ...more] = entries;
  if (!entry || more.length > 0) throw new Error('There is not exactly one file.');
  return entry;
}

/** The clean sample with its second patient and record repeated under numbers of their own. */
function manyRecords(count: number, change: (record: string) => string): string {
  const lines = cleanText.split('\n');
  const [patient = '', dispensing = '', prescriber = ''] = lines.slice(6, 9);
  const records = Array.from({ length: count }, (_, at) => [patient, change(dispensing.replace('8100002', String(8200000 + at))), prescriber]).flat();
  return [...lines.slice(0, 3), ...records, `TP*${records.length + 2}~`, `TT*DEMO-0001*${records.length + 5}~`, ''].join('\n');
}

describe('kasper-rules validate, the report for people', () => {
  it('says what a clean file is and ends with 0', async () => {
    const { status, output, errors } = await runOn({ files }, 'validate', 'clean.dat');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toContain('clean.dat\nASAP 4.2 · from RIVERBEND DEMO PHARMACY · filled 2025-03-11 · 720 bytes, 11 segments\n');
    expect(output).toContain('1 pharmacy, 2 patients, 2 dispensings: 2 new\n');
    expect(output).toContain('NO ERRORS FOUND  0 errors, 0 warnings\n2 of 2 records accepted, 0 rejected by these checks');
    expect(output).toContain('No certification by the program is implied.');
    expect(output).not.toContain('What to do');
  });

  it('shows each mistake at its place with frame, code and law, and ends with 1', async () => {
    const { status, output, errors } = await runOn({ files }, 'validate', 'mistakes.dat');
    expect({ status, errors }).toEqual({ status: 1, errors: '' });
    expect(output).toContain('ERRORS FOUND  4 errors, 2 warnings\n1 of 4 records accepted, 3 rejected by these checks');
    const [, atRecord1 = ''] = output.split('Record 1 · line 5, segment 5 ');
    expect(atRecord1.slice(0, atRecord1.indexOf('Record 2 '))).toContain("error   Days' supply (DSP10) is required and blank\n    5 | DSP*00*XXXXXXX*");
    expect(atRecord1).toContain('asap.missing-element · 902 KAR 55:110 s.2(2)(e)');
    expect(output.indexOf('Patient 1 ')).toBeLessThan(output.indexOf('Record 1 '));
    expect(output.indexOf('Record 4 ')).toBeLessThan(output.indexOf('What to do'));
  });

  it('puts the caret under the element', async () => {
    const { output } = await runOn({ files }, 'validate', 'mistakes.dat');
    const lines = output.split('\n');
    const carets = lines.findIndex((line) => /^ +\| +\^{9}$/.test(line));
    const column = lines[carets]?.indexOf('^') ?? -1;
    expect(lines[carets - 1]?.slice(column, column + 9)).toBe('MK9901147');
  });

  it('gives each remedy once, the most frequent code first', async () => {
    const { output } = await runOn({ files }, 'validate', 'mistakes.dat');
    const [, advice = ''] = output.split('What to do');
    expect(advice.indexOf('2 × asap.missing-element  DSP10, DSP01')).toBeGreaterThan(0);
    expect(advice.indexOf('asap.missing-element')).toBeLessThan(advice.indexOf('asap.punctuation'));
    expect(output.split('Fill the element; the citation says who asks for it.')).toHaveLength(2);
  });

  it('names a standing that is not the text of the law', async () => {
    const { output } = await runOn({ files: { f: cleanText.replace('*F*01*01', '**01*01') } }, 'validate', 'f');
    expect(output.replace(/\s+/g, ' ')).toContain('[practice: Required by most programs;');
  });

  it('says why clean records are rejected when the frame of the file is wrong', async () => {
    const { output } = await runOn({ files: { f: cleanText.replace('TP*8', 'TP*9') } }, 'validate', 'f');
    expect(output).toContain('0 of 2 records accepted, 2 rejected');
    expect(output).toContain('rejects every record inside it');
  });

  it('shows three frames of what repeats and counts the rest', async () => {
    const text = manyRecords(40, (record) => record.replace('*12*3*', '*12**'));
    const { output } = await runOn({ files: { f: text } }, 'validate', 'f');
    expect(output.split('is required and blank')).toHaveLength(4);
    expect(output).toContain('and 37 more like this, the last on line 122');
    expect(output).toContain('40 × asap.missing-element  DSP10');
  });

  it('tells a zero report and its period', async () => {
    const { created } = await runOn(
      {}, 'zero-report', '--sender-id', '8595550140', '--sender-name', 'RIVERBEND DEMO PHARMACY', '--dea', 'FH9900425',
      '--from', '2025-03-10', '--to', '2025-03-12', '--control-number', 'DEMO-3', '--output', 'zero.dat',
    );
    const { status, output } = await runOn({ files: created }, 'validate', 'zero.dat');
    expect(status).toBe(0);
    expect(output).toContain('nothing dispensed 2025-03-10 to 2025-03-12');
    expect(output).toContain('1 pharmacy, a zero report');
  });

  it('keeps lines within 100 columns, also of a file on one line', async () => {
    const oneLine = mistakes.toString().replaceAll('\n', '');
    const { output } = await runOn({ files: { ...files, oneLine } }, 'validate', 'oneLine', 'mistakes.dat');
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('shows a segment by itself where the file is one line', async () => {
    const oneLine = mistakes.toString().replaceAll('\n', '');
    const { output } = await runOn({ files: { oneLine } }, 'validate', 'oneLine');
    expect(output).toContain('    1 | PRE*2999300116*MK9901147***PRETENDER*KIM**8595550142~\n      |                ^^^^^^^^^\n');
    expect(output).toContain('Record 4 · line 1, segment 13 ');
  });

  it('shows a revision that a void further on contradicts in its own place', async () => {
    const [revised = ''] = cleanText.split('\n').filter((line) => line.startsWith('DSP*00*8100001'));
    const lines = cleanText.replace('DSP*00*8100001', 'DSP*01*8100001').split('\n');
    const record = lines.slice(6, 9).map((line) => (line.startsWith('DSP') ? revised.replace('DSP*00', 'DSP*02') : line));
    const text = lines.toSpliced(9, 0, ...record).join('\n').replace('TP*8', 'TP*11').replace('DEMO-0001*11', 'DEMO-0001*14');
    const { output } = await runOn({ files: { f: text } }, 'validate', 'f', '--show-phi');
    const at = lines.findIndex((line) => line.startsWith('DSP*01')) + 1;
    const [, place = ''] = output.split(`Record 1 · line ${at}, segment ${at} · prescription 8100001 `);
    expect(place).toContain(`    ${at} | DSP*01*8100001`);
    expect(place).toContain('asap.status-conflict');
  });

  it('is coloured only where the machine says so, and otherwise the same', async () => {
    const plain = await runOn({ files }, 'validate', 'mistakes.dat');
    const coloured = await runOn({ files, colour: true }, 'validate', 'mistakes.dat');
    expect(plain.output).not.toContain('\u001b');
    expect(coloured.output).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex
    expect(coloured.output.replace(/\u001b\[\d+m/g, '')).toBe(plain.output);
  });

  it('lets no control character of a file or its name reach the terminal', async () => {
    const name = 'evil\u001b[2J.dat';
    const text = mistakes.toString().replace('RIVERBEND', 'RIVER\u001b[2J').replace('PRETENDER', 'PRE\u0007');
    const { output, errors } = await runOn({ files: { [name]: text } }, 'validate', name, `${name}2`);
    expect(output).not.toMatch(/[\u001b\u0007]/); // eslint-disable-line no-control-regex
    expect(output).toContain('evil\\u001b[2J.dat');
    expect(errors).not.toBe('');
  });

  it('takes today from the machine and another day from --on', async () => {
    const early = await runOn({ files, localTime: '2025-03-11T23:59:59' }, 'validate', 'clean.dat');
    expect(early.status).toBe(1);
    expect(early.output).toContain('Creation date (TH05) lies in the future');
    expect((await runOn({ files, localTime: '2025-03-11T23:59:59' }, 'validate', 'clean.dat', '--on', '2025-03-12')).status).toBe(0);
  });
});

describe('kasper-rules validate --links', () => {
  const call = ['validate', 'mistakes.dat', '--on', '2025-03-13'] as const;
  const { issues } = reportOn(mistakes);

  it('names the row of the documentation under each issue', async () => {
    const { output } = await runOn({ files }, ...call, '--all', '--links');
    for (const { code } of issues) expect(output).toContain(`\n        reference/issue-codes#${code}\n`);
    expect((await runOn({ files }, ...call, '--all')).output).not.toContain('reference/issue-codes');
  });

  it.each(['json', 'ndjson'])('gives it with each issue in %s, and with none where it is not asked for', async (format) => {
    const { output } = await runOn({ files }, ...call, '--format', format, '--links');
    for (const { code } of issues) expect(output).toMatch(new RegExp(`"docs":\\s*"reference/issue-codes#${code.replace('.', '\\.')}"`));
    expect((await runOn({ files }, ...call, '--format', format)).output).not.toContain('"docs"');
  });
});

describe('kasper-rules validate --format json', () => {
  it('prints the report of the API for one file', async () => {
    const { status, output } = await runOn({ files }, 'validate', 'mistakes.dat', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toEqual({ ok: false, files: [{ file: 'mistakes.dat', ok: false, report: reportOn(mistakes) }] });
  });

  it('prints the same for several, of which each has its own verdict', async () => {
    const { status, output } = await runOn({ files }, 'validate', '--format=json', 'clean.dat', 'mistakes.dat');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toEqual({
      ok: false,
      files: [
        { file: 'clean.dat', ok: true, report: reportOn(clean) },
        { file: 'mistakes.dat', ok: false, report: reportOn(mistakes) },
      ],
    });
  });

  it('caps the issues with --max-issues', async () => {
    const { output } = await runOn({ files }, 'validate', 'mistakes.dat', '--format', 'json', '--max-issues', '2');
    const { report } = onlyFile(output);
    expect(report).toEqual(validate(mistakes, { profile: kentucky, on: '2025-03-13', maxIssues: 2 }));
    expect(report).toMatchObject({ counts: { errors: 4, warnings: 2 } });
  });

  it('never holds patient data, whatever is asked', async () => {
    const { output } = await runOn({ files }, 'validate', 'mistakes.dat', '--format', 'json', '--show-phi');
    expect(onlyFile(output).report).toEqual(reportOn(mistakes));
  });
});

describe('kasper-rules validate, several files and standard input', () => {
  it('reports on each file and counts them', async () => {
    const { status, output } = await runOn({ files }, 'validate', 'clean.dat', 'mistakes.dat');
    expect(status).toBe(1);
    expect(output.indexOf('clean.dat\n')).toBeLessThan(output.indexOf('mistakes.dat\n'));
    expect(output).toContain('2 files checked: 1 with errors, 1 without.');
  });

  it('goes on after a file it cannot read and ends with 2', async () => {
    const { status, output, errors } = await runOn({ files }, 'validate', 'missing.dat', 'clean.dat');
    expect(status).toBe(2);
    expect(errors).toBe('kasper-rules validate: missing.dat does not exist; check the path.\n');
    expect(output).toContain('NO ERRORS FOUND');
  });

  it('has an entry with its error for a file that it could not read', async () => {
    const { status, output, errors } = await runOn({ files }, 'validate', 'missing.dat', 'clean.dat', '--format', 'json');
    expect(status).toBe(2);
    expect(JSON.parse(output)).toEqual({
      ok: false,
      files: [
        { file: 'missing.dat', ok: false, error: 'missing.dat does not exist; check the path.' },
        { file: 'clean.dat', ok: true, report: reportOn(clean) },
      ],
    });
    expect(errors).toBe('kasper-rules validate: missing.dat does not exist; check the path.\n');
  });

  it('reads standard input for -', async () => {
    const { status, output } = await runOn({ files: { '-': clean } }, 'validate', '-');
    expect(status).toBe(0);
    expect(output.startsWith('standard input\n')).toBe(true);
  });
});

describe('kasper-rules validate, long work', () => {
  const long = manyRecords(20_000, (record) => record.replace('*12*3*', '*12**'));

  function watched() {
    const seen: { readonly bytes: number; readonly dispensings: number; readonly errors: number }[] = [];
    const log: (string | number | undefined)[] = [];
    const startProgress = (size: number | undefined) => {
      log.push(size);
      return {
        update: (bytes: number, { dispensings, errors }: { readonly dispensings: number; readonly errors: number }) => void seen.push({ bytes, dispensings, errors }),
        stop: () => void log.push('stopped'),
      };
    };
    return { seen, log, startProgress };
  }

  it('tells somebody who watches how many bytes, records and issues it has come to', async () => {
    const { seen, log, startProgress } = watched();
    const { output } = await runOn({ files: { long }, startProgress }, 'validate', 'long', '--format', 'json');
    expect(log).toEqual([long.length, 'stopped']);
    expect(seen.at(-1)).toMatchObject({ bytes: long.length, dispensings: 20_000 });
    expect(seen[0]?.dispensings).toBeLessThan(20_000);
    expect(seen.at(-1)?.errors).toBeGreaterThan(19_900);
    expect(onlyFile(output).report.counts.dispensings).toBe(20_000);
  });

  it('lists issues up to the bound and counts those beyond', async () => {
    const { output } = await runOn({ files: { long } }, 'validate', 'long', '--format', 'json');
    const { report } = onlyFile(output);
    expect(report.issues).toHaveLength(10_001);
    expect(report.issues.at(-1)?.code).toBe('asap.too-many-issues');
    expect(report.counts.errors).toBeGreaterThanOrEqual(20_000);
  });

  it('shows nothing of short work', async () => {
    const { log, startProgress } = watched();
    await runOn({ files, startProgress }, 'validate', 'clean.dat', 'mistakes.dat');
    expect(log).toEqual([]);
  });

  it('ends with 2, and takes the bar away, when a file breaks off while it is read', async () => {
    const { log, startProgress } = watched();
    const { status, output, errors } = await runOn({ files: { long, clean: cleanText }, breaksOff: 'long', startProgress }, 'validate', 'long', 'clean');
    expect(status).toBe(2);
    expect(errors).toBe('kasper-rules validate: long broke off.\n');
    expect(log.at(-1)).toBe('stopped');
    expect(output.startsWith('clean\n')).toBe(true);
  });
});

describe('kasper-rules validate, unusable calls', () => {
  it.each([
    { args: [], says: 'Name at least one file' },
    { args: ['-', '-'], says: 'can be read once' },
    { args: ['clean.dat', '--on', '2025-02-30'], says: '--on takes a date' },
    { args: ['clean.dat', '--on'], says: '--on needs a value: a date such as 2025-03-31.' },
    { args: ['clean.dat', '--format', 'xml'], says: '--format takes pretty, json, ndjson, sarif, junit or github.' },
    { args: ['clean.dat', '--max-issues', '0'], says: '--max-issues takes a whole number' },
    { args: ['clean.dat', '--max-issues', '1e3'], says: '--max-issues takes a whole number' },
  ])('$args: $says', async ({ args, says }) => {
    const { status, output, errors } = await runOn({ files }, 'validate', ...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    expect(errors).toContain('Usage: kasper-rules validate');
  });

  const bytes = (...start: readonly number[]) => Uint8Array.from([...start, 1, 2, 3]);
  it.each([
    { what: 'empty', content: new Uint8Array(), says: 'is empty' },
    { what: 'zip', content: bytes(0x50, 0x4b, 3, 4), says: 'is a zip archive: decompress it first' },
    { what: 'gzip', content: bytes(0x1f, 0x8b), says: 'is a gzip file: decompress it first' },
    { what: '7-Zip', content: bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), says: 'is a 7-Zip archive: decompress it first' },
    { what: 'PGP armor', content: '-----BEGIN PGP MESSAGE-----\n\nhQ', says: 'is a PGP message: decrypt it first' },
    ...[0x84, 0x85, 0x86, 0x8c, 0xa3, 0xc1, 0xc3, 0xd2].map((tag) => ({ what: `PGP packet ${tag}`, content: bytes(tag), says: 'is a PGP message: decrypt it first' })),
    { what: 'PDF', content: '%PDF-1.7\n', says: 'is a PDF document' },
    { what: 'UTF-16 with its mark', content: bytes(0xff, 0xfe, 0x54, 0), says: 'is text in UTF-16: save it as ASCII or UTF-8 first' },
    { what: 'UTF-16, big end first', content: bytes(0xfe, 0xff, 0, 0x54), says: 'is text in UTF-16' },
    { what: 'UTF-16 without its mark', content: Buffer.from('TH*4.2', 'utf16le'), says: 'is text in UTF-16' },
    { what: 'binary', content: bytes(0x7f, 0x45, 0x4c, 0x46, 0), says: 'is a binary file' },
  ])('tells a file that is $what', async ({ content, says }) => {
    const { status, output, errors } = await runOn({ files: { f: content } }, 'validate', 'f');
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(`f ${says}`);
  });

  it('validates a file that starts as a transmission, though it holds a NUL', async () => {
    const { status, output } = await runOn({ files: { f: cleanText.replace('DANA', 'DA\0NA') } }, 'validate', 'f');
    expect(status).toBe(1);
    expect(output).toContain('asap.character');
  });

  it('reports text that is no ASAP file as a problem', async () => {
    const { status, output } = await runOn({ files: { f: 'name;number\n' } }, 'validate', 'f');
    expect(status).toBe(1);
    expect(output).toContain('asap.header');
  });
});

describe('kasper-rules validate --transmitted-at', () => {
  const time = ['--transmitted-at', '2025-03-13T08:00', '--zone', 'America/Chicago'];

  it('groups the new records by due date and ends with 1 when one is late', async () => {
    const late = await runOn({ files }, 'validate', 'clean.dat', ...time);
    expect(late.status).toBe(1);
    expect(late.output).toContain('Deadlines of a transmission at 2025-03-13T08:00\n  late       due 2025-03-12T16:30:00-04:00  2 records: 1, 2\n');
    expect(late.output).toContain('902 KAR 55:110 s.2(3) [text]');
    const inTime = await runOn({ files }, 'validate', 'clean.dat', '--transmitted-at', '2025-03-12T16:30:00-04:00');
    expect(inTime.status).toBe(0);
    expect(inTime.output).toContain('  due today  due 2025-03-12T16:30:00-04:00  2 records: 1, 2\n');
  });

  it('names ten records of a group and counts the rest', async () => {
    const { output } = await runOn({ files: { f: manyRecords(13, (record) => record) } }, 'validate', 'f', ...time);
    expect(output).toContain('13 records: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more');
  });

  it('sets corrections apart and holds no patient data', async () => {
    const { output } = await runOn({ files: { f: cleanText.replace('DSP*00', 'DSP*01') } }, 'validate', 'f', ...time);
    const [, deadlines = ''] = output.split('Deadlines of a transmission');
    expect(deadlines).toContain('1 record: 2');
    expect(deadlines).toContain('1 × rules.correction-not-new');
    expect(deadlines).not.toMatch(/8100001|899/);
  });

  const dated = (filled: string, sold = '') =>
    cleanText.replace(/^DSP\*.*$/gm, (segment) => {
      const values = segment.replace('~', '').split('*');
      values[5] = filled;
      while (values.length <= 17) values.push('');
      values[17] = sold;
      return `${values.join('*').replace(/\*+$/, '')}~`;
    });

  it('shows the safe day where it has passed, though the file is in time', async () => {
    const { output } = await runOn({ files: { f: dated('20241223') } }, 'validate', 'f', '--transmitted-at', '2024-12-26T09:00:00-05:00');
    expect(output).toContain('  due today  due 2024-12-26T16:30:00-05:00  2 records: 1, 2\n    late under ky.reading.business-day = earliest: due 2024-12-24T16:30:00-05:00\n');
  });

  it('shows the count from the fill beside that from the sale', async () => {
    const { output } = await runOn({ files: { f: dated('20250310', '20250312') } }, 'validate', 'f', '--transmitted-at', '2025-03-12T09:00:00-04:00');
    const [, deadlines = ''] = output.split('Deadlines of a transmission');
    expect(deadlines).toContain('  in time    due 2025-03-13T16:30:00-04:00  2 records: 1, 2\n');
    expect(deadlines).toContain('    late under ky.reading.dispensing-act = filled: due 2025-03-11T16:30:00-04:00\n');
    expect(deadlines).toContain('    late under ky.reading.business-day = earliest: due 2025-03-11T16:30:00-04:00\n');
    expect(deadlines).toContain('2 × rules.filled-earlier');
  });

  it('says when a file has no deadline', async () => {
    const { status, output } = await runOn({ files: { f: cleanText.replaceAll('DSP*00', 'DSP*02') } }, 'validate', 'f', ...time);
    expect(status).toBe(0);
    expect(output).toContain('No new record has a deadline.');
  });

  const samples = new URL('../../samples/', import.meta.url);
  it.each(readdirSync(samples).filter((name) => name.endsWith('.dat')))('gives for %s the deadlines the API gives for the whole file', async (name) => {
    const file = readFileSync(new URL(name, samples));
    const { output } = await runOn({ files: { file } }, 'validate', 'file', ...time, '--format', 'json');
    const whole = read(parse(file).value);
    const expected = submissionDeadlines((whole.ok ? whole.value : whole.partial) ?? { pharmacies: [] }, { transmittedAt: '2025-03-13T08:00', zone: 'America/Chicago' });
    expect(onlyFile(output).deadlines).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('prints the answers of the API as JSON', async () => {
    const { output } = await runOn({ files }, 'validate', 'clean.dat', ...time, '--format', 'json');
    const { ok, report, deadlines } = onlyFile(output);
    expect(ok).toBe(false);
    expect(report).toEqual(JSON.parse(JSON.stringify(reportOn(clean))));
    expect(deadlines).toMatchObject({ ok: true, value: [{ due: '2025-03-12', late: true, status: 'late' }] });
  });

  it.each([
    [['--transmitted-at', '2025-03-13T08:00'], '--zone: The question turns on a local clock'],
    [['--transmitted-at', '2025-03-13'], '--transmitted-at: The question turns on hours'],
    [['--transmitted-at', 'now', '--zone', 'America/Chicago'], '--transmitted-at: The date or time'],
    [['--transmitted-at', '2025-03-13T08:00', '--zone', 'Frankfort'], '--zone: The zone is not'],
    [['--zone', 'America/Chicago'], '--zone goes with --transmitted-at.'],
  ])('refuses %j', async (options, message) => {
    const { status, errors } = await runOn({ files }, 'validate', 'clean.dat', ...options);
    expect(status).toBe(2);
    expect(errors).toContain(message);
  });
});

describe('kasper-rules validate, of files of which one cannot be read', () => {
  it('counts it in what they come to', async () => {
    const { readFileSync } = await import('node:fs');
    const clean = readFileSync(new URL('../../../samples/clean.dat', import.meta.url));
    const { status, output, errors } = await runOn({ files: { 'one.dat': clean, 'two.dat': new Uint8Array([0x50, 0x4b, 3, 4]) } }, 'validate', 'one.dat', 'two.dat', 'three.dat', '--on', '2025-03-13');
    expect(status).toBe(2);
    expect(errors.split('\n').filter((line) => line !== '')).toHaveLength(2);
    expect(output).toMatch(/\n1 file checked: 0 with errors, 1 without\. 2 files could not be read\.\n$/);
  });
});
