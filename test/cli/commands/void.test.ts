import { parse, read } from 'kasper-rules/asap';
import { reconcile, reportedDispensings } from 'kasper-rules/corrections';
import { describe, expect, it } from 'vitest';
import { clean, sampleText, submissionIn } from '../../corrections/reported-records.js';
import { runOn } from '../fake-io.js';

const sent = sampleText('20_clean_three_dispensings.dat');
const files = { 'sent.dat': sent, 'keyless.dat': sent.replace('*4012347*20250310*0*20250310*', '*4012347*20250310*0**'), 'test.dat': sent.replace('*081500*P*', '*081500*T*').replaceAll('*', '|') };

const voidRecords = (...args: readonly string[]) => runOn({ files, localTime: '2025-03-14T10:10:10' }, 'void', ...args);

describe('kasper-rules void', () => {
  it('writes the void of a record, which repeats it', async () => {
    const { status, output, errors } = await voidRecords('sent.dat', '--rx', '4012347', '--control-number', 'KY22-7F3A9C10-0003');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const expected = sampleText('22_revise_and_void.dat').split('\n');
    expect(output.split('\n')).toEqual([...expected.slice(0, 3), ...expected.slice(6, 9), 'TP*5~', 'TT*KY22-7F3A9C10-0003*8~', '']);
  });

  it('takes back several records at once, each once', async () => {
    const { output } = await voidRecords('sent.dat', '--rx', '4012347', '--rx', '6012345', '--rx', '6012346', '--rx', '6012345');
    expect(reconcile(clean, submissionIn(output))).toMatchObject({ submission: { pharmacies: [] }, applied: { voided: 3 }, issues: [] });
  });

  it('takes back a record that the file voids and sends anew', async () => {
    const moved = await runOn({ files, localTime: '2025-03-12T10:10:10' }, 'revise', 'sent.dat', '--rx', '6012345', '--set', 'PAT08=FERN', '--wrong-patient');
    const again = { files: { 'moved.dat': moved.output }, localTime: '2025-03-14T10:10:10' } as const;
    for (const args of [['void', 'moved.dat', '--rx', '6012345'], ['revise', 'moved.dat', '--rx', '6012345', '--set', 'DSP10=20']]) {
      const { status, output, errors } = await runOn(again, ...args);
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(reportedDispensings(submissionIn(output)).map(({ patient }) => patient.firstName)).toEqual(['FERN']);
    }
  });

  it('writes a file of the kind of the one that was sent', async () => {
    const { output } = await voidRecords('test.dat', '--rx', '4012347');
    expect(output).toContain('DSP|02|4012347|');
    const result = read(parse(output).value);
    expect(result.ok && result.value.header.fileType).toBe('T');
  });

  it.each([
    ['no prescription number', ['sent.dat'], '--rx is needed'],
    ['a number the file does not hold', ['sent.dat', '--rx', '4012347', '--rx', '99'], 'holds no record'],
    ['a record without a key', ['keyless.dat', '--rx', '4012347'], 'holds no record'],
    ['a time that is none', ['sent.dat', '--rx', '4012347', '--created-at', 'noon'], '--created-at takes'],
    ['changes', ['sent.dat', '--rx', '4012347', '--set', 'DSP10=1'], "Unknown option '--set'"],
  ])('is an unusable call with %s', async (_, args, says) => {
    const { status, output, errors } = await voidRecords(...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    for (const secret of ['4012347', "O'FABLE", '899010002']) expect(errors).not.toContain(secret);
  });
});

describe('a prescription number that stands for several partial fills', () => {
  const partial = (number: string) => sent.split('\n').map((line) => (line.startsWith('DSP*00*4012347*') ? line.split('*').with(13, number).join('*') : line));
  const [first, second] = [partial('01'), partial('02')];
  const from = first.findIndex((line) => line.startsWith('DSP*00*4012347*'));
  const both = [...first.slice(0, from + 2), ...second.slice(from, from + 2), ...first.slice(from + 2)].join('\n');

  it.each(['01', '02', '1', '2'])('is told apart by --partial %s', async (number) => {
    const { status, output, errors } = await runOn({ files: { 'both.dat': both }, localTime: '2025-03-14T10:10:10' }, 'void', 'both.dat', '--rx', '4012347', '--partial', number);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(reportedDispensings(submissionIn(output)).map(({ dispensing }) => dispensing.partialFill)).toEqual([number.padStart(2, '0')]);
  });

  it('is asked about without, and with one that none has', async () => {
    for (const args of [[], ['--partial', '03']]) {
      const { status } = await runOn({ files: { 'both.dat': both }, localTime: '2025-03-14T10:10:10' }, 'void', 'both.dat', '--rx', '4012347', ...args);
      expect(status).toBe(2);
    }
  });
});
