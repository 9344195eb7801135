import { validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { cleanFile, compoundFile, ON, type TestFile } from './fixtures.js';

/** Everything that is said of one element, each as kind, reason and severity. */
function saidOf(file: TestFile, ref: string): readonly string[] {
  const { issues } = validate(file.text(), { profile: kentucky, on: ON });
  const said = issues.filter(({ location }) => location?.ref === ref).map(({ code, severity, params }) => [code.replace('asap.', ''), ...(params?.['reason'] === undefined ? [] : [params['reason']]), severity].join(' '));
  return said.toSorted();
}

const kentuckyLicense = cleanFile.set('PAT01', 'KY').set('PAT02', '06');
const tennesseeLicense = cleanFile.set('PAT01', 'TN').set('PAT02', '06');

/** A file, an element, and what each of its values is told, with the reason: a number that is made up, or another form of what is meant. */
const rows: readonly (readonly [TestFile, string, Readonly<Record<string, readonly string[]>>])[] = [
  [cleanFile, 'PRE02', {
    GI9910010: [],
    AB1234563: ['placeholder sample-number warning'],
    BB1111111: ['placeholder repeated-digit warning'],
    BB1111119: ['placeholder repeated-digit warning'],
    BB0000000: ['check-digit warning'],
    BB1234567: ['check-digit warning'],
    BB1112225: ['check-digit warning'],
    gi9910010: ['code-form lower-case warning'],
    'GI9910010-12': ['bad-format dea-suffix error'],
    'GI9910010/A1': ['bad-format dea-suffix error'],
    'GI9910010 12': ['bad-format dea-suffix error'],
    GI9910010A12: ['bad-format dea-suffix error'],
    'GI9910010-1234567': ['bad-format dea-suffix error'],
    'GI9910010-12345678': ['bad-format dea error'],
    'GI9910011-12': ['bad-format dea-suffix error'],
    GI991001112: ['bad-format dea error'],
    'GI9910010-': ['bad-format dea error'],
    'GI9910010-1+': ['bad-format dea error'],
    2999100011: ['bad-format npi-in-dea error'],
    2999100012: ['bad-format dea error'],
    GI991OO1O: ['bad-format dea-letter error'],
    GI99IOOIO: ['bad-format dea-letter error'],
    GI99I0OIL: ['bad-format dea error'],
    GI991OO1: ['bad-format dea error'],
  }],
  [cleanFile, 'PRE01', {
    2999100011: [],
    1234567893: ['placeholder sample-number warning'],
    1234567890: ['placeholder sample-number warning'],
    1111111112: ['placeholder repeated-digit warning'],
    1111111111: ['placeholder repeated-digit warning'],
    '0000000000': ['check-digit warning'],
    2999100012: ['check-digit warning'],
    GI9910010: ['bad-format dea-in-npi warning'],
    GI9910011: ['bad-format npi warning'],
    299910001: ['bad-format npi warning'],
  }],
  [kentuckyLicense, 'PAT03', {
    L99900002: [],
    123456789: ['placeholder sample-number warning'],
    '123-456-789': ['punctuation warning', 'placeholder sample-number warning'],
    111111111: ['placeholder repeated-digit warning'],
    999999: ['placeholder repeated-digit warning'],
    99999: ['implausible license warning'],
    9999999999: ['implausible license warning'],
    L9990000: ['implausible license warning'],
    REFUSED: ['bad-format license error'],
  }],
  // No shape is known of what another state gives, but a number that is made up is one anywhere.
  [tennesseeLicense, 'PAT03', { 99999: [], 999999: ['placeholder repeated-digit warning'], 9999999999: [], 123456789: ['placeholder sample-number warning'] }],
  [cleanFile, 'PAT03', {
    899010001: [],
    '000000000': [],
    '899-01-0001': ['punctuation warning'],
    '000-00-0000': ['punctuation warning'],
    111111111: ['placeholder repeated-digit warning'],
    '111-11-1111': ['punctuation warning', 'placeholder repeated-digit warning'],
    666010001: ['implausible ssn warning'],
    987654321: ['implausible ssn warning'],
    89901000: ['bad-format ssn-lost-zero error'],
    8990100: ['bad-format ssn-lost-zero error'],
    '0001': ['bad-format ssn-last-four error'],
    'XXX-XX-0001': ['bad-format ssn-last-four error'],
    '###-##-0001': ['bad-format ssn-last-four error'],
    899010: ['bad-format ssn error'],
  }],
  [cleanFile, 'DSP08', {
    77777010130: [],
    11111111111: ['placeholder repeated-digit warning'],
    11111111112: [],
    99999999999: [],
    '00000000000': ['placeholder zeros error'],
    '0000-0000-00': ['placeholder zeros error'],
    7777701013: ['bad-format ndc-ten-digits error'],
    '7.77770101E+10': ['bad-format ndc-exponent error'],
    '7E10': ['bad-format ndc-exponent error'],
    777770101301: ['bad-format ndc error'],
    '77777-0101-30': ['punctuation ndc-5-4-2 error'],
  }],
  [cleanFile, 'DSP09', {
    60: [],
    '.5': [],
    '5.': [],
    '-60': ['amount negative error'],
    '60-': ['amount negative error'],
    '(60)': ['amount negative error'],
    '1,000': ['bad-number comma error'],
    '60,': ['bad-number comma error'],
    '1E3': ['bad-number exponent error'],
    '60 EA': ['bad-number unit error'],
    '6.0.0': ['bad-number decimal error'],
    '.': ['bad-number decimal error'],
    sixty: ['bad-number decimal error'],
  }],
  [cleanFile, 'DSP10', {
    30: [],
    '30.0': ['bad-number fraction error'],
    '30.': ['bad-number fraction error'],
    '30.5': ['bad-number integer error'],
    '30 days': ['bad-number unit error'],
    '-30': ['amount negative error'],
    thirty: ['bad-number integer error'],
  }],
  // What counts is no amount, which could be below zero.
  [cleanFile, 'TP01', { '-5': ['bad-number integer error'], '5.0': ['bad-number fraction error'] }],
  [cleanFile, 'DSP03', {
    20250309: [],
    '2025-03-09': ['bad-date separators error'],
    '3/9/2025': ['bad-date separators error'],
    '03092025': ['bad-date month-first error'],
    31122025: ['bad-date day-first error'],
    '9-MAR-2025': ['bad-date month-name error'],
    'March 9, 2025': ['bad-date month-name error'],
    202503091200: ['bad-date with-time error'],
    '2025-03-09T12:00:00': ['bad-date with-time error'],
    45725: ['bad-date day-number error'],
    65725: ['bad-date error'],
    250309: ['bad-date short-year error'],
    20250230: ['bad-date error'],
    20251309: ['bad-date error'],
  }],
  [cleanFile, 'TH06', {
    '081500': [],
    '0815': [],
    '08:15': ['bad-time colons error'],
    '8:15:00': ['bad-time colons error'],
    '8:15 AM': ['bad-time twelve-hour error'],
    '0815pm': ['bad-time twelve-hour error'],
    815: ['bad-time lost-zero error'],
    81500: ['bad-time lost-zero error'],
    875: ['bad-time error'],
    2460: ['bad-time error'],
    240000: ['bad-time error'],
    235960: ['bad-time error'],
    235959: [],
  }],
  [cleanFile, 'PAT16', {
    40601: [],
    406011234: [],
    '40601-1234': ['punctuation warning'],
    4060: ['bad-format zip-lost-zero error'],
    406: ['bad-format zip-lost-zero error'],
    '4060-1234': ['bad-format zip-lost-zero error'],
    5025550111: ['bad-format zip-is-phone error'],
    'K1A 0B1': ['bad-format foreign-postal-code error'],
    ABCDE: ['bad-format zip error'],
    406012: ['bad-format zip error'],
    '00000': ['implausible zip-zeros warning'],
  }],
  [cleanFile, 'PAT17', {
    5025550111: [],
    '(502) 555-0111': ['punctuation warning'],
    15025550111: ['bad-format phone-country-code warning'],
    '+1 502 555 0111': ['bad-format phone-country-code warning'],
    '+1 102 555 0111': ['bad-format phone warning'],
    5550111: ['bad-format phone-without-area warning'],
    '555-0111': ['bad-format phone-without-area warning'],
    1550111: ['bad-format phone warning'],
    5555555555: ['placeholder repeated-digit warning'],
    '555-555-5555': ['punctuation warning', 'placeholder repeated-digit warning'],
  }],
  [cleanFile, 'PAT15', { KY: [], ky: ['code-form warning'], ZZ: ['implausible usps warning'], Kentucky: ['implausible usps warning'], US: ['implausible usps warning'] }],
  [cleanFile, 'PAT07', {
    'Mc-Fable': [],
    FABLE2: ['character not-in-names warning'],
    MÜLLER: ['character beyond-a-to-z warning'],
    'MU\u0308LLER': ['character beyond-a-to-z warning'],
    'O\u2019FABLE': ['character typographic warning'],
    'M\u00c3\u00bcLLER': ['character lost warning'],
    'M\ufffdLLER': ['character lost warning'],
    'FABLE\u20ac': ['character not-ascii warning'],
    'FA\u0001BLE': ['character control error'],
  }],
  [cleanFile, 'PAT19', { F: [], f: ['code-form warning'], FEMALE: ['bad-code word error'], Q: ['bad-code error'], '1': ['bad-code error'] }],
  [cleanFile, 'DSP11', { '01': [], 1: ['code-form warning'], '09': ['bad-code error'], EA: ['bad-code word error'], 100: ['bad-code error'] }],
  [compoundFile, 'CDI03', { 77777040110: [], 7777704011: ['bad-format ndc-ten-digits error'] }],
];

describe('what is said of a value', () => {
  const cases = rows.flatMap(([file, ref, values]) => Object.entries(values).map(([value, said]) => [ref, value, said, file] as const));

  it.each(cases)('of %s %j is %j', (ref, value, said, file) => {
    expect(saidOf(file.set(ref, value), ref)).toEqual(said.toSorted());
  });
});

describe('a value that is too long', () => {
  /** The greatest lengths that the standard gives. */
  it.each([['PAT07', 'X', 50], ['DSP02', '1', 25], ['DSP09', '1', 11], ['DSP10', '1', 3], ['TP01', '1', 10]] as const)('of %s is told the greatest length there is', (ref, character, most) => {
    const lengths = (count: number) => validate(cleanFile.set(ref, character.repeat(count)).text(), { profile: kentucky, on: ON }).issues.filter(({ code }) => code === 'asap.too-long');
    expect(lengths(most)).toEqual([]);
    expect(lengths(most + 1)).toMatchObject([{ location: { ref }, params: { limit: most }, message: expect.stringContaining(` ${String(most)} `) as string }]);
  });
});
