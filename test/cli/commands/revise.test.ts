import { parse, read, validate } from 'kasper-rules/asap';
import { reportedDispensings } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../corrections/reported-records.js';
import { runOn } from '../fake-io.js';

const sent = sampleText('20_clean_three_dispensings.dat');
const compound = sampleText('21_compound_and_air.dat');
/** Two fills of one prescription. */
const refilled = sent.replace('6012346*20250224*2*20250310*1', '6012345*20250309*2*20250311*1').replace('*20250311*081500*', '*20250312*081500*');
const files = { 'sent.dat': sent, 'compound.dat': compound, 'refilled.dat': refilled, 'typo.dat': sent.replace('*60*30*01*', '*60*thirty*01*'), 'empty.dat': '', 'clash.dat': refilled, 'odd.dat': sent.replaceAll('*', '\u001d') };

const revise = (...args: readonly string[]) => runOn({ files, localTime: '2025-03-14T10:10:10' }, 'revise', ...args);
const secrets = ['FICTITIOUS', 'FAYE', '899010001', '6012345', '6012346', '19610704'];

function recordsIn(text: string) {
  const result = read(parse(text).value);
  return reportedDispensings((result.ok ? result.value : result.partial) ?? { header: {}, source: {}, pharmacies: [] });
}

describe('kasper-rules revise', () => {
  it('writes a revision of the record with every element again', async () => {
    const { status, output, errors } = await revise('sent.dat', '--rx', '6012345', '--set', 'DSP10=20', '--control-number', 'KY22-7F3A9C10-0003');
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const expected = sampleText('22_revise_and_void.dat').split('\n');
    expect(output.split('\n').slice(0, 6)).toEqual(expected.slice(0, 6));
    expect(validate(output, { profile: kentucky, on: '2025-03-14' })).toMatchObject({ ok: true, issues: [], counts: { new: 0, revise: 1, void: 0 } });
  });

  it('makes a control number of the time and of what it writes', async () => {
    const numberOf = async (...args: readonly string[]) => (await revise('sent.dat', ...args)).output.split('*')[2];
    const call = ['--rx', '6012345', '--set', 'DSP10=20'] as const;
    const number = await numberOf(...call);
    expect(number).toMatch(/^COR-20250314-101010-[\dA-F]{8}$/);
    expect(await numberOf(...call)).toBe(number);
    expect(await numberOf(...call, '--created-at', '2025-03-13T08:05')).toMatch(/^COR-20250313-0805-[\dA-F]{8}$/);
    const others = [await numberOf('--rx', '6012345', '--set', 'DSP10=21'), await numberOf('--rx', '6012346', '--set', 'DSP10=20'), await numberOf('--rx', '6012345', '--set', 'DSP10=20', '--set', 'DSP16=02')];
    expect(new Set([number, ...others]).size).toBe(4);
  });

  it('lets a value hold what does not delimit the file', async () => {
    const piped = { files: { 'sent.dat': sent.replaceAll('*', '|') }, localTime: '2025-03-14T10:10:10' } as const;
    const { status, output } = await runOn(piped, 'revise', 'sent.dat', '--rx', '6012345', '--set', 'PAT13=APT * 2', '--wrong-patient');
    expect(status).toBe(0);
    expect(recordsIn(output).map(({ patient }) => patient.address2)).toEqual([undefined, 'APT * 2']);
  });

  it('makes a file with --output', async () => {
    const { output, errors, created } = await revise('sent.dat', '--rx', '6012345', '--set', 'dsp10=20', '--output', 'correction.dat', '--newline', 'crlf');
    expect({ output, errors }).toEqual({ output: '', errors: 'Wrote correction.dat.\n' });
    expect(created['correction.dat']).toContain('*60*20*01*05*00*2999200019*999901*04*20250310****~\r\n');
  });

  it('sets codes, dates, text, blanks and ingredients', async () => {
    const { output } = await revise('compound.dat', '--rx', recordsIn(compound)[0]?.dispensing.prescriptionNumber ?? '', '--set', 'CDI04.2=7.5', '--set', 'DSP16=1', '--set', 'DSP17=2025-03-12', '--set', 'PRE08=');
    const [before] = recordsIn(compound);
    const [after] = recordsIn(output);
    expect(after?.compound.map(({ quantity }, at) => quantity === before?.compound[at]?.quantity)).toEqual([true, false, true]);
    expect(after?.compound[1]?.quantity).toBe(7.5);
    expect(after?.dispensing).toMatchObject({ paymentType: '01', dateSold: '2025-03-12', reportingStatus: '01' });
    expect(after?.prescriber).not.toHaveProperty('phone');
    expect(after?.additional).toEqual(before?.additional);
  });

  it('turns a change of the key into a void and a new record, and says so', async () => {
    const { status, output, errors } = await revise('sent.dat', '--rx', '6012345', '--set', 'DSP02=6012399');
    expect(status).toBe(0);
    expect(recordsIn(output).map(({ dispensing }) => [dispensing.reportingStatus, dispensing.prescriptionNumber])).toEqual([['02', '6012345'], ['00', '6012399']]);
    expect(errors).toContain('identifies the record');
    expect(errors).toContain('(DSP02)');
    expect(errors).toContain('[corrections.wait-unpublished]');
  });

  it('changes patient data in every record of the patient', async () => {
    const { output, errors } = await revise('sent.dat', '--rx', '6012345', '--set', 'PAT14=LOUISVILLE', '--set', 'DSP10=20');
    expect(recordsIn(output).map(({ dispensing, patient }) => [dispensing.reportingStatus, dispensing.daysSupply, patient.city])).toEqual([['01', 20, 'LOUISVILLE'], ['01', 15, 'LOUISVILLE']]);
    expect(errors).toContain('2 records. What other files hold');
    expect(errors).not.toContain('corrections.other-records');
    expect((await revise('sent.dat', '--rx', '4012347', '--set', 'PAT14=LOUISVILLE')).errors).toContain('1 record. What other files hold');
  });

  it('moves one record to the right patient with --wrong-patient', async () => {
    const { output } = await revise('sent.dat', '--rx', '6012345', '--set', 'PAT08=FERN', '--wrong-patient');
    expect(recordsIn(output).map(({ dispensing, patient }) => [dispensing.reportingStatus, patient.firstName])).toEqual([['02', 'FAYE'], ['00', 'FERN']]);
  });

  it('lists the fills of an ambiguous number by refill and date, and takes the one that is meant', async () => {
    const { status, output, errors } = await revise('refilled.dat', '--rx', '6012345', '--set', 'DSP10=20');
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain('2 fills');
    expect(errors).toContain('--filled 2025-03-10 --refill 0 --partial 00 --pharmacy GB9900019');
    expect(errors).toContain('--filled 2025-03-11 --refill 1');
    for (const choice of [['--refill', '1'], ['--filled', '2025-03-11'], ['--filled', '2025-03-11', '--partial', '0', '--pharmacy', 'gb9900019']]) {
      const chosen = await revise('refilled.dat', '--rx', '6012345', '--set', 'DSP10=20', ...choice);
      expect(recordsIn(chosen.output).map(({ dispensing }) => dispensing.refillNumber)).toEqual([1]);
    }
  });

  it('corrects what stands after the revisions and voids of the file itself', async () => {
    const { output } = await runOn({ files: { 'sent.dat': sampleText('22_revise_and_void.dat') }, localTime: '2025-03-15T10:10:10' }, 'revise', 'sent.dat', '--rx', '6012345', '--set', 'DSP09=40');
    expect(recordsIn(output)[0]?.dispensing).toMatchObject({ daysSupply: 20, quantityDispensed: 40 });
    const voided = await runOn({ files: { 'sent.dat': sampleText('22_revise_and_void.dat') } }, 'revise', 'sent.dat', '--rx', '4012347', '--set', 'DSP10=4');
    expect(voided).toMatchObject({ status: 2, output: '' });
  });

  it.each([
    ['no file', ['--rx', '6012345', '--set', 'DSP10=20'], 'Name the one ASAP file'],
    ['two files', ['sent.dat', 'sent.dat', '--rx', '6012345', '--set', 'DSP10=20'], 'Name the one ASAP file'],
    ['a file that is empty', ['empty.dat', '--rx', '6012345', '--set', 'DSP10=20'], 'is empty'],
    ['no prescription number', ['sent.dat', '--set', 'DSP10=20'], '--rx is needed once'],
    ['two prescription numbers', ['sent.dat', '--rx', '6012345', '--rx', '6012346', '--set', 'DSP10=20'], '--rx is needed once'],
    ['a number the file does not hold', ['sent.dat', '--rx', '60', '--set', 'DSP10=20'], 'holds no record'],
    ['a fill the file does not hold', ['sent.dat', '--rx', '6012345', '--refill', '7', '--set', 'DSP10=20'], '--refill 0'],
    ['a refill that is no number', ['sent.dat', '--rx', '6012345', '--refill', 'x', '--set', 'DSP10=20'], '--refill takes'],
    ['a partial fill that is no number', ['sent.dat', '--rx', '6012345', '--partial', 'x', '--set', 'DSP10=20'], '--partial takes'],
    ['a day that is none', ['sent.dat', '--rx', '6012345', '--filled', 'x', '--set', 'DSP10=20'], '--filled takes'],
    ['no change', ['sent.dat', '--rx', '6012345'], '--set is needed'],
    ['a change without value', ['sent.dat', '--rx', '6012345', '--set', 'FICTITIOUS'], '--set takes an element and its value'],
    ['an element that does not exist', ['sent.dat', '--rx', '6012345', '--set', 'DSP99=FICTITIOUS'], 'does not have'],
    ['the reporting status', ['sent.dat', '--rx', '6012345', '--set', 'DSP01=02'], 'takes no DSP01'],
    ['an element of the file', ['sent.dat', '--rx', '6012345', '--set', 'TH02=FICTITIOUS'], 'is not of a record'],
    ['a number that is none', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=FICTITIOUS'], 'DSP10 takes a number'],
    ['a date that is none', ['sent.dat', '--rx', '6012345', '--set', 'PAT18=FICTITIOUS'], 'PAT18 takes a date'],
    ['a code that is none', ['sent.dat', '--rx', '6012345', '--set', 'PAT19=FICTITIOUS'], 'PAT19 takes one of its codes'],
    ['an ingredient that is not there', ['sent.dat', '--rx', '6012345', '--set', 'CDI04=5'], 'does not have'],
    ['an ingredient without its number', ['compound.dat', '--rx', recordsIn(compound)[0]?.dispensing.prescriptionNumber ?? '', '--set', 'CDI04=5'], 'Say which ingredient'],
    ['the number of an ingredient for what is none', ['compound.dat', '--rx', recordsIn(compound)[0]?.dispensing.prescriptionNumber ?? '', '--set', 'DSP10.2=5'], 'takes no number after a point'],
    ['a quantity of zero', ['sent.dat', '--rx', '6012345', '--set', 'DSP09=0'], 'use kasper-rules void'],
    ['the control number of the file', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=20', '--control-number', 'KY20-7F3A9C10-0001'], 'must differ'],
    ['a time that is none', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=20', '--created-at', '2025-03-14'], '--created-at takes'],
    ['a newline that is none', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=20', '--newline', 'cr'], '--newline takes'],
    ['a newline called as nothing can be', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=20', '--newline', 'constructor'], '--newline takes'],
  ])('is an unusable call with %s', async (_, args, says) => {
    const { status, output, errors, created } = await revise(...args);
    expect({ status, output, created }).toEqual({ status: 2, output: '', created: {} });
    expect(errors).toContain(says);
    for (const secret of secrets) expect(errors).not.toContain(secret);
  });

  it.each([
    ['a file of which a value cannot be read', ['typo.dat', '--rx', '6012345', '--set', 'DSP09=20'], '[asap.bad-number]'],
    ['a change that changes nothing', ['sent.dat', '--rx', '6012345', '--set', 'DSP10=30'], '[corrections.nothing-changed]'],
    ['delimiters that can be read but not written', ['odd.dat', '--rx', '6012345', '--set', 'DSP10=20'], '[asap.unwritable]'],
    ['a key that another record has', ['refilled.dat', '--rx', '6012345', '--refill', '0', '--set', 'DSP05=2025-03-11', '--set', 'DSP06=1'], '[corrections.existing-record]'],
    ['a value the format does not take', ['sent.dat', '--rx', '6012345', '--set', 'PAT08=FICTITIOUS*'], '[asap.unwritable]'],
    ['a date after the day of writing', ['sent.dat', '--rx', '6012345', '--set', 'DSP17=2025-03-15'], '[asap.future-date]'],
    ['a record that would be wrong', ['sent.dat', '--rx', '6012345', '--set', 'PRE02='], '[asap.missing-element]'],
  ])('writes nothing, with 1, for %s', async (_, args, says) => {
    const { status, output, errors, created } = await revise(...args, '--output', 'correction.dat');
    expect({ status, output, created }).toEqual({ status: 1, output: '', created: {} });
    expect(errors).toContain(says);
    expect(errors).toContain('Nothing was written.');
    for (const secret of secrets) expect(errors).not.toContain(secret);
  });
});
