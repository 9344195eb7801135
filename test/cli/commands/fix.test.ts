import { readdirSync, readFileSync } from 'node:fs';
import { applyFixes, locate, parse, read, serialize, suggestFixes, validate } from 'kasper-rules/asap';
import { reportedDispensings } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { cleanFile, secondDispensing, secondPatient, secondPharmacy } from '../../asap/fixtures.js';
import { sampleText } from '../../corrections/reported-records.js';
import { runOn } from '../fake-io.js';

/** Two dispensings of one patient, one of another: 4 DSP, 6 DSP, 9 DSP. */
const three = cleanFile.insert(6, ...secondDispensing, ...secondPatient);
const four = three.insert(12, ...secondPharmacy);
const typos = three.set('DSP10', 'thirty', 4).set('PRE02', 'GI99', 7);
const compound = sampleText('21_compound_and_air.dat');

const files = {
  'sent.dat': three.text(),
  'typo.dat': three.set('DSP10', 'thirty', 4).text(),
  'typos.dat': typos.text(),
  'four.dat': four.text(),
  'compound.dat': compound,
  'one-line.dat': three.text({ newline: '' }),
  'terminator.dat': three.text().replace('*P**~~', '*P**\\~'),
  'by-line.dat': three.text().replaceAll('~', ''),
  'wrapped.dat': three.text({ newline: '' }).replace(/.{80}/g, '$&\r\n'),
  'counts.dat': three.set('TT02', '99').set('TP01', '3').text(),
  'no-trailers.dat': three.drop(11, 2).text(),
  'unknown.dat': three.insert(5, 'ZZZ*1').text(),
  'cut.dat': three.text().slice(0, -30),
  'status.dat': three.set('DSP01', '7', 4).text(),
  'time.dat': three.set('TH06', '8:15').text(),
  'suffix.dat': three.set('PRE02', 'GI9910010-12', 5).text(),
  'negative.dat': three.set('DSP09', '-60', 4).text(),
  'test.dat': three.set('TH07', 'T').text(),
  'surplus.dat': three.set('PHA14', 'MORE').text(),
  'revising.dat': three.set('DSP01', '01', 4).set('DSP01', '02', 9).text(),
  'two.dat': three.text() + three.text(),
  'empty.dat': '',
  'letter.txt': 'Dear Sir or Madam',
  'response.dat': 'TH*4.2*C1*02*C0*20250311*081500*P**~~\nTT*C1*2~\n',
  'zero.dat': 'TH*4.2*C1*01**20250311*081500*P**~~\nTT*C1*2~\n',
};

const fix = (...args: readonly string[]) => runOn({ files, localTime: '2025-03-14T10:10:10' }, 'fix', ...args);
const treeOf = (text: string) => {
  const result = read(parse(text).value);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};
const recordsIn = (text: string) => reportedDispensings(treeOf(text));
const rowsIn = (text: string) => recordsIn(text).map(({ dispensing }) => [dispensing.reportingStatus, dispensing.prescriptionNumber, dispensing.daysSupply]);
/** A file without what each writing gives it anew. */
const anew: Readonly<Record<string, readonly number[]>> = { TH: [1, 4, 5], TT: [0] };
function lasting(text: string): string {
  const { value } = parse(text);
  return serialize({ ...value, segments: value.segments.map((segment) => ({ ...segment, elements: segment.elements.map((element, at) => (anew[segment.id]?.includes(at) ? '' : element)) })) });
}
const secrets = ['FICTITIOUS', 'FAYE', '899010001', '6012345', '6012346', '19610704'];

describe('kasper-rules fix, of a file refused as a whole', () => {
  it('writes the whole file with what was wrong put right, and nothing else changed', async () => {
    const { status, output, errors } = await fix('typo.dat', '--line', '5', '--set', 'DSP10=30');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(lasting(output)).toBe(lasting((await fix('sent.dat')).output));
    expect(treeOf(output)).toEqual({ ...treeOf(files['sent.dat']), header: { ...treeOf(output).header } });
    expect(validate(output, { profile: kentucky, on: '2025-03-14' }).ok).toBe(true);
  });

  it.each([
    ['a line', ['--line', '5']],
    ['another line of the record', ['--line', '6']],
    ['an offset', ['--offset', String(files['typo.dat'].indexOf('thirty'))]],
    ['a segment number', ['--segment', '5']],
    ['a prescription number', ['--rx', '6012345']],
    ['a prescription number and its fill', ['--rx', '6012345', '--filled', '2025-03-10', '--refill', '0', '--partial', '0', '--pharmacy', 'GB9900019']],
  ])('finds the record by %s', async (_, place) => {
    const { status, output } = await fix('typo.dat', ...place, '--set', 'DSP10=30');
    expect(status).toBe(0);
    expect(rowsIn(output)).toEqual([['00', '6012345', 30], ['00', '6012346', 15], ['00', '4012347', 9]]);
  });

  it('puts several records right, each by what follows its place', async () => {
    const { status, output } = await fix('typos.dat', '--line', '5', '--set', 'DSP10=20', '--set', 'dsp16=02', '--line', '8', '--set', 'PRE02=GM9910022');
    expect(status).toBe(0);
    expect(recordsIn(output).map(({ dispensing, prescriber }) => [dispensing.daysSupply, dispensing.paymentType, prescriber.dea])).toEqual([[20, '02', 'GI9910010'], [15, '03', 'GM9910022'], [9, '01', 'GI9910010']]);
    const both = await fix('sent.dat', '--line', '5', '--segment', '7', '--set', 'DSP10=8');
    expect(rowsIn(both.output).map(([, , days]) => days)).toEqual([8, 8, 9]);
  });

  it('says what else stands in the way, on its line, and writes nothing', async () => {
    const { status, output, errors, created } = await fix('typos.dat', '--line', '5', '--set', 'DSP10=30', '--output', 'again.dat');
    expect({ status, output, created }).toEqual({ status: 1, output: '', created: {} });
    expect(errors).toMatch(/^error on line 8: Prescriber DEA number \(PRE02\).*\[asap\.bad-format\]$/m);
    const unread = await fix('typos.dat', '--line', '8', '--set', 'PRE02=GM9910022');
    expect(unread).toMatchObject({ status: 1, output: '' });
    expect(unread.errors).toMatch(/^error on line 5: .*\(DSP10\).*\[asap\.bad-number\]$/m);
  });

  it('gives the file the time of writing and a number made of what it says', async () => {
    const call = ['typo.dat', '--line', '5', '--set', 'DSP10=30'] as const;
    const { output } = await fix(...call);
    expect(output).toMatch(/^TH\*4\.2\*COR-20250314-101010-[\dA-F]{8}\*01\*\*20250314\*101010\*P\*\*~~\n/);
    expect((await fix(...call)).output).toBe(output);
    expect((await fix('typo.dat', '--line', '5', '--set', 'DSP10=20')).output.slice(0, 40)).not.toBe(output.slice(0, 40));
    expect((await fix(...call, '--control-number', 'KY-2', '--created-at', '2025-03-13T08:05')).output).toMatch(/^TH\*4\.2\*KY-2\*01\*\*20250313\*0805\*P/);
  });

  it('makes a number that the version has room for', async () => {
    const older = cleanFile.set('TH01', '4.0').set('DSP01', '').set('DSP13', '').text().replace('*P**~~', '*P*:~').replaceAll('KY-TEST-0001', 'KY20');
    const { output } = await runOn({ files: { 'older.dat': older }, localTime: '2025-03-14T10:10:10' }, 'fix', 'older.dat');
    expect(output.split('*')[2]).toMatch(/^[\dA-F]{10}$/);
  });

  it.each([
    ['a terminator that is not declared', 'terminator.dat', ''],
    ['lines without a terminator', 'by-line.dat', 'written with * and ~'],
    ['wrapped lines', 'wrapped.dat', ''],
    ['wrong counts', 'counts.dat', ''],
    ['missing trailers', 'no-trailers.dat', ''],
    ['everything on one line', 'one-line.dat', ''],
    ['a time of creation that is none', 'time.dat', ''],
  ])('puts right the frame: %s', async (_, name, says) => {
    const { status, output, errors } = await fix(name);
    expect(status).toBe(0);
    expect(errors).toContain(says);
    expect(lasting(output)).toBe(lasting((await fix('sent.dat')).output));
  });

  it('sets what is of a patient, a pharmacy or the file where one is meant', async () => {
    const { output } = await fix('sent.dat', '--line', '4', '--set', 'PAT14=LOUISVILLE');
    expect(recordsIn(output).map(({ patient }) => patient.city)).toEqual(['LOUISVILLE', 'LOUISVILLE', 'LAWRENCEBURG']);
    expect(recordsIn((await fix('sent.dat', '--line', '5', '--set', 'PAT14=LOUISVILLE')).output).map(({ patient }) => patient.city)).toEqual(['LOUISVILLE', 'LOUISVILLE', 'LAWRENCEBURG']);
    expect(recordsIn((await fix('sent.dat', '--set', 'PHA05=RENAMED')).output).map(({ pharmacy }) => pharmacy.address1)).toEqual(['RENAMED', 'RENAMED', 'RENAMED']);
    expect((await fix('sent.dat', '--line', '4', '--set', 'PAT14=LOUISVILLE')).errors).not.toContain('is set for all');
    expect((await fix('sent.dat', '--line', '5', '--set', 'PAT14=LOUISVILLE')).errors).toContain('PAT14 is set for all 2 records of its patient.');
    expect((await fix('sent.dat', '--line', '5', '--set', 'PHA05=RENAMED', '--set', 'DSP10=20')).errors).toContain('PHA05 is set for all 3 records of its pharmacy.');
    expect((await fix('sent.dat', '--line', '9', '--set', 'PAT14=LOUISVILLE')).errors).not.toContain('is set for all');
    expect((await fix('sent.dat', '--line', '5', '--line', '7', '--set', 'PAT14=LOUISVILLE')).errors).not.toContain('is set for all');
    const test = treeOf((await fix('test.dat', '--set', 'TH07=P', '--set', 'IS02=RENAMED')).output);
    expect([test.header.fileType, test.source.sourceName]).toEqual(['P', 'RENAMED']);
    expect(treeOf((await fix('test.dat', '--line', '1', '--set', 'TH07=P')).output).header.fileType).toBe('P');
  });

  it('sets ingredients, and the status that a program of the sender left wrong', async () => {
    const { output } = await fix('compound.dat', '--rx', recordsIn(compound)[0]?.dispensing.prescriptionNumber ?? '', '--set', 'CDI04.2=7.5', '--set', 'DSP09=7.5');
    expect(recordsIn(output)[0]?.compound.map(({ quantity }) => quantity)).toEqual([7.5, 7.5, ...recordsIn(compound)[0]?.compound.slice(2).map(({ quantity }) => quantity) ?? []]);
    expect(rowsIn((await fix('status.dat', '--line', '5', '--set', 'DSP01=00')).output)[0]).toEqual(['00', '6012345', 30]);
  });

  it('keeps the digits of every number that is not set', async () => {
    const padded = three.set('DSP09', '060.0', 6).text();
    const { output } = await runOn({ files: { 'padded.dat': padded }, localTime: '2025-03-14T10:10:10' }, 'fix', 'padded.dat', '--line', '5', '--set', 'DSP10=20');
    expect(output).toContain('*060.0*15*');
  });

  it('says what the new file leaves out', async () => {
    const { status, errors } = await fix('surplus.dat');
    expect(status).toBe(0);
    expect(errors).toContain('[asap.surplus-element]');
  });

  it('makes a file with --output', async () => {
    const { output, errors, created } = await fix('typo.dat', '--rx', '6012345', '--set', 'DSP10=30', '--output', 'again.dat', '--newline', 'crlf');
    expect({ output, errors }).toEqual({ output: '', errors: 'Wrote again.dat.\n' });
    expect(created['again.dat']).toContain('~\r\nDSP*00*6012345*');
  });
});

describe('kasper-rules fix, of records that were refused alone', () => {
  it('sends a rejected record as new, alone', async () => {
    const { status, output, errors } = await fix('typo.dat', '--line', '5', '--set', 'DSP10=30', '--rejected');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(rowsIn(output)).toEqual([['00', '6012345', 30]]);
    expect(validate(output, { profile: kentucky, on: '2025-03-14' }).ok).toBe(true);
  });

  it('sends it with another number or day, and as it is', async () => {
    expect(rowsIn((await fix('sent.dat', '--line', '5', '--set', 'DSP02=77', '--line', '10', '--rejected')).output)).toEqual([['00', '77', 30], ['00', '4012347', 9]]);
    expect(rowsIn((await fix('sent.dat', '--line', '4', '--rejected')).output)).toEqual([['00', '6012345', 30], ['00', '6012346', 15]]);
  });

  it('does not mind what is wrong elsewhere, and names what is wrong in the record', async () => {
    expect(rowsIn((await fix('typos.dat', '--line', '8', '--set', 'PRE02=GM9910022', '--rejected')).output)).toEqual([['00', '6012346', 15]]);
    const { status, errors } = await fix('typos.dat', '--line', '5', '--set', 'DSP09=30', '--rejected');
    expect(status).toBe(1);
    expect(errors).toMatch(/^error on line 5: .*\[asap\.bad-number\]$/m);
    expect((await fix('typos.dat', '--line', '8', '--rejected')).errors).toContain('[asap.bad-format]');
  });

  it('sends a rejected revision or void as what it was', async () => {
    const { status, output, errors } = await fix('revising.dat', '--line', '5', '--set', 'DSP10=20', '--line', '10', '--rejected');
    expect(status).toBe(0);
    expect(rowsIn(output)).toEqual([['02', '4012347', 9], ['01', '6012345', 20]]);
    expect(errors.match(/corrections\.sent-as-before/g)).toHaveLength(2);
  });

  it('sends an accepted record as a revision, or voids it and sends it anew', async () => {
    expect(rowsIn((await fix('sent.dat', '--segment', '5', '--set', 'DSP10=20', '--accepted')).output)).toEqual([['01', '6012345', 20]]);
    const moved = await fix('sent.dat', '--segment', '5', '--set', 'DSP05=2025-03-09', '--accepted');
    expect(rowsIn(moved.output)).toEqual([['02', '6012345', 30], ['00', '6012345', 30]]);
    expect(moved.errors).toContain('[corrections.wait-unpublished]');
  });

  it('refuses what the receiver would not apply', async () => {
    const taken = await fix('sent.dat', '--line', '5', '--set', 'DSP02=6012346', '--set', 'DSP05=2025-03-10', '--set', 'DSP06=1', '--rejected');
    expect(taken.errors).toContain('[corrections.existing-record]');
    const voided = await fix('revising.dat', '--line', '10', '--set', 'DSP10=20', '--accepted');
    expect(voided.errors).toContain('[corrections.already-void]');
    for (const { status, output } of [taken, voided]) expect({ status, output }).toEqual({ status: 1, output: '' });
  });
});

describe('kasper-rules fix, of what leaves no doubt', () => {
  const certain = three.set('PAT18', '1961-07-04', 3).set('DSP08', '77777-0130-10', 4).set('DSP10', '30.0', 6);
  const options = { profile: kentucky, on: '2025-03-14' } as const;
  const run = (...args: readonly string[]) => runOn({ files: { 'certain.dat': certain.text() }, localTime: '2025-03-14T10:10:10' }, 'fix', 'certain.dat', ...args);

  it('puts it right by itself, and says it with its line and without the value', async () => {
    const { status, output, errors } = await run();
    expect(status).toBe(0);
    expect(errors.split('\n').map((line) => /^Put right on line (\d+): .*\[(.*)\]$/.exec(line)?.slice(1))).toEqual([['4', 'asap.bad-date'], ['5', 'asap.punctuation'], ['7', 'asap.bad-number'], undefined]);
    expect(validate(output, options).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(recordsIn(output)[0]).toMatchObject({ patient: { dateOfBirth: '1961-07-04' }, dispensing: { productId: '77777013010' } });
    for (const secret of [...secrets, '1961-07-04', '77777']) expect(errors).not.toContain(secret);
  });

  it('lets what is set win, and does so for the records that are sent alone', async () => {
    const { output, errors } = await run('--line', '7', '--set', 'DSP10=12');
    expect(rowsIn(output)[1]).toEqual(['00', '6012346', 12]);
    expect(errors).not.toContain('on line 7');
    const alone = await run('--line', '7', '--rejected');
    expect(rowsIn(alone.output)).toEqual([['00', '6012346', 30]]);
    expect(alone.errors).not.toContain('on line 5');
  });

  it('leaves it in a record that was taken as it stands', async () => {
    const { status, errors } = await run('--line', '7', '--accepted', '--set', 'DSP11=02');
    expect(status).toBe(1);
    expect(errors).not.toContain('Put right');
  });
});

describe('kasper-rules fix, of files with the faults of real senders', () => {
  const folder = new URL('../../real/', import.meta.url);
  const real = readdirSync(folder).filter((name) => name.endsWith('.dat'));
  const ofFrame = /^asap\.(?:terminator|delimiter|line-break|file-mark|blank-around-segment|segment-count|control-number|header|header-form|truncated)$/;

  it.each(real)('%s is written without a fault of the frame and with every record, or not at all', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const localTime = '2025-12-14T10:10:10';
    const { status, output, errors } = await runOn({ files: { [name]: bytes }, localTime }, 'fix', name);
    expect(status === 0).toBe(output !== '');
    if (status !== 0) {
      expect(errors).not.toBe('');
      return;
    }
    const { issues, ok, counts } = validate(output, { profile: kentucky, on: '2025-12-14' });
    expect({ ok, faults: issues.filter(({ code }) => ofFrame.test(code)) }).toEqual({ ok: true, faults: [] });
    const before = validate(bytes, { profile: kentucky, on: '2025-12-14' });
    expect(counts.dispensings).toBe(before.counts.dispensings);
    const entriesOf = (file: string | Uint8Array) => parse(file).value.segments.flatMap((_, at) => locate(parse(file).value, { segment: at + 1 }).records.filter(({ location }) => location.segment === at).map(({ entry }) => entry));
    const { value } = parse(bytes);
    const certain = applyFixes(serialize(value), suggestFixes(value, before.issues));
    if (before.counts.segments < 50) expect(entriesOf(output)).toEqual(entriesOf(certain));
    const again = await runOn({ files: { [name]: output }, localTime }, 'fix', name, '--control-number', 'C-2');
    expect({ status: again.status, text: lasting(again.output) }).toEqual({ status: 0, text: lasting(output) });
  });
});

describe('kasper-rules fix', () => {
  it.each([
    ['no file', ['--line', '5', '--set', 'DSP10=20'], 'Name the one ASAP file'],
    ['two files', ['sent.dat', 'typo.dat'], 'Name the one ASAP file'],
    ['an empty file', ['empty.dat'], 'is empty'],
    ['a text that is no file', ['letter.txt'], 'is no ASAP file'],
    ['a response', ['response.dat'], 'is the response of a receiver'],
    ['two transactions', ['two.dat'], 'more than one transaction'],
    ['a line beyond the file', ['sent.dat', '--line', '93', '--set', 'DSP10=20'], '--line 93 is no place'],
    ['a line that is none', ['sent.dat', '--line', 'x', '--set', 'DSP10=20'], '--line takes'],
    ['an offset that is none', ['sent.dat', '--offset', '1.5', '--set', 'DSP10=20'], '--offset takes'],
    ['a segment of no record', ['sent.dat', '--segment', '2', '--set', 'DSP10=20'], '--segment 2 is a place of no record'],
    ['a place without a value', ['sent.dat', '--line', '5'], '--set is needed'],
    ['a line of two records', ['sent.dat', '--line', '4', '--set', 'DSP10=20'], '--line 4 stands for 2 records'],
    ['a line of two patients', ['sent.dat', '--line', '3', '--set', 'PAT14=LOUISVILLE'], '--line 3 stands for 2 patients'],
    ['two cities of one patient', ['sent.dat', '--line', '5', '--set', 'PAT14=LOUISVILLE', '--line', '7', '--set', 'PAT14=LEXINGTON'], 'two values to one patient'],
    ['a value without its record', ['sent.dat', '--set', 'DSP10=20'], 'stands for 3 records'],
    ['a value without its pharmacy', ['four.dat', '--set', 'PHA05=RENAMED'], 'stands for 2 pharmacies'],
    ['a value of a record in a file without one', ['zero.dat', '--set', 'DSP10=20'], 'holds no record'],
    ['a number that is not there', ['sent.dat', '--rx', '99', '--set', 'DSP10=20'], 'holds no record'],
    ['a number of two fills', ['four.dat', '--rx', '4012347', '--set', 'DSP10=20'], '--pharmacy GB9900021'],
    ['both ends of a refusal', ['sent.dat', '--line', '5', '--set', 'DSP10=20', '--rejected', '--accepted'], 'write two files'],
    ['no record to send', ['sent.dat', '--rejected'], 'Name the records'],
    ['a record named twice', ['sent.dat', '--line', '5', '--set', 'DSP10=20', '--line', '6', '--set', 'DSP09=20', '--rejected'], 'named twice'],
    ['the status of a correction', ['sent.dat', '--line', '5', '--set', 'DSP01=02', '--accepted'], 'takes no DSP01'],
    ['the control number as an element', ['sent.dat', '--set', 'TH02=KY-2'], '--control-number and --created-at'],
    ['an element that does not exist', ['sent.dat', '--line', '5', '--set', 'DSP99=FICTITIOUS'], 'does not have'],
    ['a number that is none', ['sent.dat', '--line', '5', '--set', 'DSP10=FICTITIOUS'], 'DSP10 takes a number'],
    ['the number of an ingredient in the file', ['sent.dat', '--set', 'IS02.2=FICTITIOUS'], 'takes no number after a point'],
    ['the control number of the file', ['sent.dat', '--control-number', 'KY-TEST-0001'], 'must differ'],
    ['a time that is none', ['sent.dat', '--created-at', 'noon'], '--created-at takes'],
    ['a newline that is none', ['sent.dat', '--newline', 'cr'], '--newline takes'],
    ['an option that it does not have', ['sent.dat', '--row', '5'], "Unknown option '--row'"],
  ])('is an unusable call with %s', async (_, args, says) => {
    const { status, output, errors, created } = await fix(...args);
    expect({ status, output, created }).toEqual({ status: 2, output: '', created: {} });
    expect(errors).toContain(says);
    for (const secret of secrets) expect(errors).not.toContain(secret);
  });

  it.each([
    ['of a record', ['sent.dat', '--line', '5', '--set', 'DSP09='], 'call fix with --line 5 --set DSP09=VALUE.'],
    ['of the sender', ['sent.dat', '--set', 'IS02='], 'call fix with --set IS02=VALUE.'],
  ])('says how a value %s that stops it is given', async (_, args, says) => {
    const { status, errors } = await fix(...args);
    expect(status).toBe(1);
    expect(errors).toContain(says);
  });

  it.each([
    ['a segment that would be lost', ['unknown.dat'], '[asap.unknown-segment]'],
    ['a file that breaks off', ['cut.dat'], '[asap.truncated]'],
    ['a value the format does not take', ['sent.dat', '--line', '5', '--set', 'PAT08=FICTITIOUS*'], '[asap.unwritable]'],
    ['a date after the day of writing', ['sent.dat', '--line', '5', '--set', 'DSP17=2025-03-15'], '[asap.future-date]'],
    ['a record that would be wrong', ['sent.dat', '--line', '5', '--set', 'PRE02='], 'error on line 6'],
    ['a sender that would be wrong', ['sent.dat', '--set', 'IS02='], 'error on line 2'],
    ['a number with its suffix, named for that', ['suffix.dat'], 'move the suffix to PRE03'],
    ['a quantity below zero, named for that', ['negative.dat'], 'void the record'],
  ])('writes nothing, with 1, for %s', async (_, args, says) => {
    const { status, output, errors, created } = await fix(...args, '--output', 'again.dat');
    expect({ status, output, created }).toEqual({ status: 1, output: '', created: {} });
    expect(errors).toContain(says);
    expect(errors).toContain('Nothing was written.');
    for (const secret of secrets) expect(errors).not.toContain(secret);
  });
});
