import { describe, expect, it } from 'vitest';
import type { AsapIssue } from 'kasper-rules/asap';
import { cleanFile, compoundFile, reportOf, secondDispensing, type TestFile } from './fixtures.js';

const said = ({ code, severity, location, params }: AsapIssue): string => [location?.ref, code.slice('asap.'.length), params?.['reason'], severity].filter((word) => word !== undefined).join(' ');
const found = (file: TestFile): readonly string[] => reportOf(file).issues.map(said);

/** An element, a value in another form than its own with the reason that names it, and the nearest values that have another reason or none. */
type Row = readonly [ref: string, value: string, expected: string, ...nearest: readonly (readonly [value: string, ...expected: readonly string[]])[]];

const itTells = (file: TestFile, rows: readonly Row[]): void => {
  it.each(rows.map((row) => ({ row })))('$row', ({ row: [ref, value, expected, ...nearest] }) => {
    expect(found(file.set(ref, value))).toEqual([`${ref} ${expected}`]);
    for (const [near, ...others] of nearest) expect(found(file.set(ref, near)), near).toEqual(others.map((other) => `${ref} ${other}`));
    const [issue] = reportOf(file.set(ref, value)).issues;
    expect(JSON.stringify(issue && [issue.message, issue.path, issue.params])).not.toContain(value);
  });
};

describe('a DEA number and an NPI', () => {
  itTells(cleanFile, [
    ['PRE02', 'GI991OO10', 'bad-format dea-letter error', ['GI9910010'], ['GI991OO11', 'bad-format dea error'], ['GI991XX10', 'bad-format dea error'], ['GI991OO1', 'bad-format dea error']],
    ['PRE02', 'GI9910010-1234567', 'bad-format dea-suffix error', ['GI9910010-12345678', 'bad-format dea error']],
    ['PRE02', 'gi99l0010', 'bad-format dea-letter error', ['gi9910010', 'code-form lower-case warning']],
    ['PHA03', 'GB99000I9', 'bad-format dea-letter error', ['GB99000L9', 'bad-format dea-letter error'], ['GB9900019']],
    ['PRE02', '2999100011', 'bad-format npi-in-dea error', ['2999100012', 'bad-format dea error'], ['3999100011', 'bad-format dea error']],
    ['PRE01', 'GI9910010', 'bad-format dea-in-npi warning', ['GI9910011', 'bad-format npi warning'], ['299910001', 'bad-format npi warning']],
    ['PHA01', 'GB9900019', 'bad-format dea-in-npi warning', ['2999000013']],
  ]);
});

describe('an NDC', () => {
  itTells(cleanFile, [
    ['DSP08', '7777710130', 'bad-format ndc-ten-digits error', ['77777010130'], ['777771013', 'bad-format ndc error'], ['777770101300', 'bad-format ndc error'], ['77777X1013', 'bad-format ndc error']],
    ['DSP08', '7.7777E+10', 'bad-format ndc-exponent error', ['7E10', 'bad-format ndc-exponent error'], ['E10', 'bad-format ndc error'], ['77E+9', 'bad-format ndc error']],
  ]);
  itTells(compoundFile, [['CDI03', '7777704011', 'bad-format ndc-ten-digits error', ['77777040110']]]);
});

describe('a social security number', () => {
  itTells(cleanFile, [
    ['PAT03', '99010001', 'bad-format ssn-lost-zero error', ['9901000', 'bad-format ssn-lost-zero error'], ['990100', 'bad-format ssn error'], ['099010001']],
    ['PAT03', '0001', 'bad-format ssn-last-four error', ['00001', 'bad-format ssn error'], ['001', 'bad-format ssn error']],
    ['PAT03', 'XXX-XX-0001', 'bad-format ssn-last-four error', ['###-##-0001', 'bad-format ssn-last-four error'], ['XXX-XX-001', 'bad-format ssn error']],
  ]);
});

describe('a ZIP code', () => {
  itTells(cleanFile.set('PAT15', 'MA'), [
    ['PAT16', '2108', 'bad-format zip-lost-zero error', ['02108'], ['21081234', 'bad-format zip-lost-zero error'], ['2108-1234', 'bad-format zip-lost-zero error'], ['21', 'bad-format zip error'], ['021081', 'bad-format zip error']],
    ['PAT16', '5025550111', 'bad-format zip-is-phone error', ['1025550111', 'bad-format zip error'], ['50255501112', 'bad-format zip error']],
  ]);
  itTells(cleanFile, [['PHA09', '4060', 'bad-format zip-lost-zero warning', ['40601']]]);
});

describe('a telephone number', () => {
  itTells(cleanFile, [
    ['PAT17', '15025550111', 'bad-format phone-country-code warning', ['5025550111'], ['25025550111', 'bad-format phone warning'], ['11025550111', 'bad-format phone warning']],
    ['PAT17', '+1 (502) 555-0111', 'bad-format phone-country-code warning', ['(502) 555-0111', 'punctuation warning'], ['+44 502 555 0111', 'bad-format phone warning']],
    ['PHA10', '5550111', 'bad-format phone-without-area warning', ['1550111', 'bad-format phone warning'], ['555011', 'bad-format phone warning'], ['555-0111', 'bad-format phone-without-area warning']],
  ]);
});

describe('a date', () => {
  itTells(cleanFile, [
    ['DSP03', '31012025', 'bad-date day-first error', ['01312025', 'bad-date month-first error'], ['32012025', 'bad-date error'], ['31011825', 'bad-date error']],
    ['DSP03', '09-MAR-2025', 'bad-date month-name error', ['09MAR25', 'bad-date month-name error'], ['Mar 9, 2025', 'bad-date month-name error'], ['09-03-2025', 'bad-date separators error'], ['MARCH', 'bad-date error']],
    ['DSP03', '20250309081500', 'bad-date with-time error', ['2025-03-09T08:15:00', 'bad-date with-time error'], ['20250309 0815', 'bad-date with-time error'], ['202503091', 'bad-date error'], ['20250309']],
    ['DSP03', '45725', 'bad-date day-number error', ['65725', 'bad-date error'], ['4572', 'bad-date error'], ['250309', 'bad-date short-year error']],
  ]);
});

describe('a time', () => {
  itTells(cleanFile, [
    ['TH06', '8:15 AM', 'bad-time twelve-hour error', ['0815PM', 'bad-time twelve-hour error'], ['08:15:00 p.m.', 'bad-time twelve-hour error'], ['8:15', 'bad-time colons error'], ['0815AX', 'bad-time error']],
    ['TH06', '81500', 'bad-time lost-zero error', ['815', 'bad-time lost-zero error'], ['081500'], ['0815'], ['861', 'bad-time error'], ['81560', 'bad-time error']],
  ]);
});

describe('a number', () => {
  itTells(cleanFile, [
    ['DSP09', '1E+02', 'bad-number exponent error', ['1.5e1', 'bad-number exponent error'], ['100'], ['E2', 'bad-number decimal error'], ['1E', 'bad-number unit error']],
    ['DSP10', '3E+1', 'bad-number exponent error', ['30']],
  ]);
});

describe('a code', () => {
  itTells(cleanFile, [
    ['PAT19', 'FEMALE', 'bad-code word error', ['F'], ['f', 'code-form warning'], ['FE', 'bad-code error'], ['X', 'bad-code error']],
    ['DSP11', 'EACH', 'bad-code word error', ['01'], ['ML', 'bad-code word error'], ['1', 'code-form warning'], ['E', 'bad-code error'], ['04', 'bad-code error']],
    ['DSP01', 'NEW', 'bad-code word error', ['00'], ['N', 'bad-code error']],
    ['TH07', 'test', 'bad-code word error', ['P'], ['X', 'bad-code error']],
  ]);
});

describe('a count', () => {
  const two = cleanFile.insert(6, ...secondDispensing);
  itTells(two, [
    ['TP01', '6', 'segment-count one-left-out error', ['7'], ['8', 'segment-count error'], ['4', 'segment-count error']],
    ['TP01', '5', 'segment-count ends-left-out error'],
    ['TT02', '9', 'segment-count one-left-out error', ['10'], ['11', 'segment-count error']],
    ['TT02', '8', 'segment-count ends-left-out error', ['2', 'segment-count error']],
  ]);
});
