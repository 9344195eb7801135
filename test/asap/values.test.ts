import { describe, expect, it } from 'vitest';
import { cleanFile, compoundFile, findingsOf, zeroReportFile, type TestFile } from './fixtures.js';

const segmentOf: Readonly<Record<string, number>> = { TH: 0, IS: 1, PHA: 2, PAT: 3, DSP: 4, PRE: 5, CDI: 6, AIR: 8 };

/** A value in an element, and the kinds found there: `kind severity`. */
type Row = readonly [ref: string, value: string, ...kinds: readonly string[]];

/** The same without the element, for values that several elements take. */
type Judgement = readonly [value: string, ...kinds: readonly string[]];

const under = (ref: string, judgements: readonly Judgement[]): readonly Row[] => judgements.map((judgement) => [ref, ...judgement]);

function judge(file: TestFile, [ref, value, ...kinds]: Row): void {
  const segment = segmentOf[ref.slice(0, -2)] ?? -1;
  expect(findingsOf(file.set(ref, value)).toSorted()).toEqual(kinds.map((kind) => `${String(segment)} ${ref} ${kind}`).toSorted());
}

function itJudges(file: TestFile, rows: readonly Row[]): void {
  it.each(rows.map((row) => ({ row })))('$row', ({ row }) => { judge(file, row); });
}

describe('text (AN)', () => {
  itJudges(cleanFile, [
    ['IS02', 'x'.repeat(60)],
    ['IS02', 'x'.repeat(61), 'too-long error'],
    ['IS02', '!"#$%&()+,-./:;<=>?@[]^_`{|}'],
    ['IS02', 'tab\there', 'character error'],
    ['IS02', 'nul\u0000here', 'character error'],
    ['IS02', 'del\u007fhere', 'character error'],
    ['IS02', 'CAFÉ', 'character warning'],
    ['IS02', '漢字', 'character warning'],
    ['IS02', 'É\u0001', 'character error'],
    ['IS02', 'É'.repeat(61), 'character warning', 'too-long error'],
    ['IS02', ' A', 'whitespace warning'],
    ['IS02', 'A ', 'whitespace warning'],
    ['IS02', '  É ', 'character warning', 'whitespace warning'],
    ['IS02', '  ', 'missing-element error'],
    ['IS03', '   '],
    ['IS02', 'A  B'],
    ['IS02', `${'x'.repeat(60)} `, 'whitespace warning'],
    ['PAT12', 'x'.repeat(35)],
    ['PAT12', 'x'.repeat(36), 'too-long error'],
    ['DSP02', 'x'.repeat(25)],
    ['DSP02', 'x'.repeat(26), 'too-long error'],
    ['IS01', 'ABCDEFGHIJ'],
    ['IS01', '502-555-01'],
    ['IS01', '12345678901', 'too-long error'],
    ['PRE03', 'anything'.slice(0, 7)],
    ['PRE03', 'x'.repeat(8), 'too-long error'],
    ['DSP15', 'x'.repeat(11), 'too-long error'],
  ]);
});

describe('names', () => {
  itJudges(cleanFile, [
    ['PAT07', "O'FABLE-SMITH JR."],
    ['PAT07', 'fictitious'],
    ['PAT07', 'FICT1TIOUS', 'character warning'],
    ['PAT07', 'FICTITIOUS, JR', 'character warning'],
    ['PAT08', 'FAYÉ', 'character warning'],
    ['PAT09', '?', 'character warning'],
    ['PRE05', 'INVENTED9', 'character warning'],
    ['PRE06', 'I/R', 'character warning'],
    ['PRE07', 'Q2', 'character warning'],
    ['PAT07', 'A'.repeat(50)],
    ['PAT07', 'A'.repeat(51), 'too-long error'],
    ['PAT09', 'A'.repeat(31), 'too-long error'],
    ['PAT07', `${'A'.repeat(50)}1`, 'character warning', 'too-long error'],
    ['PAT07', 'FICT\u0007', 'character error'],
    ['PAT10', 'DR. 2ND'],
    ['PAT11', '3RD'],
  ]);
  itJudges(compoundFile, [
    ['AIR07', 'PRET3ND', 'character warning'],
    ['AIR08', "D'ARC"],
    ['AIR09', 'R2'],
  ]);
});

describe('numbers', () => {
  itJudges(cleanFile, [
    ['DSP09', '60'],
    ['DSP09', '60.000'],
    ['DSP09', '.5'],
    ['DSP09', '5.'],
    ['DSP09', '0000060'],
    ['DSP09', '12345678901', 'amount warning'],
    ['DSP09', '123456789012', 'too-long error'],
    ['DSP09', '1234567890.1', 'too-long error'],
    ['DSP09', '.', 'bad-number error'],
    ['DSP09', '1.2.3', 'bad-number error'],
    ['DSP09', '1,5', 'bad-number error'],
    ['DSP09', '-1', 'amount error'],
    ['DSP09', '+1', 'bad-number error'],
    ['DSP09', '1e2', 'bad-number error'],
    ['DSP09', '6 0', 'bad-number error'],
    ['DSP09', 'SIXTY', 'bad-number error'],
    ['DSP09', '60\u0009', 'character error'],
    ['DSP09', ' 60', 'whitespace warning'],
    ['DSP09', '0', 'out-of-range error'],
    ['DSP09', '0.00', 'out-of-range error'],
    ['DSP09', '0.001'],
    ['DSP10', '1'],
    ['DSP10', '001'],
    ['DSP10', '999', 'amount warning'],
    ['DSP10', '0', 'out-of-range error'],
    ['DSP10', '000', 'out-of-range error'],
    ['DSP10', '1000', 'too-long error'],
    ['DSP10', '0000', 'too-long error'],
    ['DSP10', '3.5', 'bad-number error'],
    ['DSP10', '-3', 'amount error'],
    ['DSP04', '99', 'implausible warning'],
    ['DSP04', '05'],
    ['DSP04', 'PRN', 'bad-number error'],
    ['DSP04', '100', 'too-long error'],
    ['DSP06', '00'],
    ['DSP06', '05'],
    ['DSP06', 'R', 'bad-number error'],
    ['TH08', '123456'],
    ['TH08', '1234567', 'too-long error'],
    ['TH08', 'ABC', 'bad-number error'],
  ]);
  itJudges(compoundFile, [
    ['CDI04', '7.500'],
    ['CDI04', 'x', 'bad-number error'],
    ['CDI01', '01'],
    ['CDI01', '1A', 'bad-number error'],
    ['CDI01', '001', 'too-long error'],
  ]);
});

describe('dates and times', () => {
  itJudges(cleanFile, [
    ['PAT18', '20240229'],
    ['DSP03', '20230229', 'bad-date error'],
    ['DSP03', '19000229', 'bad-date error'],
    ['PAT18', '20000229'],
    ['DSP03', '20250230', 'bad-date error'],
    ['DSP03', '20250431', 'bad-date error'],
    ['DSP03', '20251301', 'bad-date error'],
    ['DSP03', '20250001', 'bad-date error'],
    ['DSP03', '20250100', 'bad-date error'],
    ['DSP03', '00000000', 'bad-date error'],
    ['DSP03', '2025-03-09', 'bad-date error'],
    ['DSP03', '03092025', 'bad-date error'],
    ['DSP03', '250309', 'bad-date error'],
    ['DSP03', '202503091', 'bad-date error'],
    ['DSP03', '2025030', 'bad-date error'],
    ['DSP03', '２０２５０３０９', 'bad-date error', 'character warning'],
    ['DSP03', '2025030\u0000', 'character error'],
    ['PAT18', '19880229'],
    ['PAT18', '19890229', 'bad-date error'],
    ['DSP17', '20250310'],
    ['DSP17', 'x', 'bad-date error'],
    ['TH06', '0000'],
    ['TH06', '2359'],
    ['TH06', '235959'],
    ['TH06', '2400', 'bad-time error'],
    ['TH06', '0860', 'bad-time error'],
    ['TH06', '081560', 'bad-time error'],
    ['TH06', '08:15', 'bad-time error'],
    ['TH06', '08150', 'bad-time error'],
    ['TH06', '815', 'bad-time error'],
    ['TH06', '081500Z', 'bad-time error'],
    ['TH06', '', 'missing-element error'],
    ['TH05', '20250230', 'bad-date error'],
  ]);
});

describe('codes', () => {
  itJudges(cleanFile, [
    ['DSP01', '0', 'code-form warning'],
    ['DSP01', '3', 'bad-code error'],
    ['DSP01', '000', 'bad-code error'],
    ['DSP01', 'N', 'bad-code error'],
    ['DSP07', '1', 'code-form warning'],
    ['DSP11', '1', 'code-form warning'],
    ['DSP11', '04', 'bad-code error'],
    ['DSP12', '06', 'bad-code error'],
    ['DSP13', '02'],
    ['DSP13', '99'],
    ['DSP13', '7', 'code-form warning'],
    ['DSP13', 'X', 'bad-code error'],
    ['DSP16', '99'],
    ['DSP16', '08', 'bad-code error'],
    ['PAT19', 'F'],
    ['PAT19', 'f', 'code-form warning'],
    ['PAT19', 'X', 'bad-code error'],
    ['PAT19', 'FEMALE', 'bad-code error'],
    ['PAT20', '03', 'bad-code error'],
    ['PAT21', '98'],
    ['PAT21', '12', 'bad-code error'],
    ['PAT02', '7', 'code-form warning'],
    ['PAT02', '09', 'bad-code error'],
    ['TH03', '1', 'code-form warning'],
    ['TH03', '05', 'bad-code error'],
    ['TH03', 'NULL', 'placeholder warning'],
    ['TH03', '-', 'bad-code error'],
    ['TH04', 'NULLA'],
    ['TH08', 'N/A', 'placeholder warning'],
    ['TH08', '-', 'bad-number error'],
    ['IS03', 'NONE'],
    ['TH07', 't', 'code-form warning', 'test-file info'],
    ['TH07', 'p', 'code-form warning'],
    ['TH07', 'T', 'test-file info'],
    ['TH07', 'X', 'bad-code error'],
    ['DSP18', '04'],
    ['DSP18', '05', 'bad-code error'],
    ['DSP18', ' 1', 'code-form warning', 'whitespace warning'],
    ['DSP16', '\u00014', 'character error'],
    ['PAT19', '__proto__', 'bad-code error'],
    ['PAT19', 'constructor', 'bad-code error'],
  ]);
  itJudges(compoundFile, [
    ['CDI02', '1', 'code-form warning'],
    ['CDI02', '06', 'bad-code error'],
    ['CDI05', '9', 'bad-code error'],
    ['AIR06', '05', 'bad-code error'],
    ['AIR11', '98'],
    ['AIR11', '2', 'code-form warning'],
  ]);
});

describe('DEA numbers', () => {
  const rows: readonly Judgement[] = [
    ['FB1234563'],
    ['F91234563'],
    ['MP3614511'],
    ['fb1234563', 'code-form warning'],
    ['fB1234563', 'code-form warning'],
    ['AB1234567', 'check-digit warning'],
    ['AB0000000', 'check-digit warning'],
    ['ab1234567', 'check-digit warning', 'code-form warning'],
    ['ZZ1234567', 'check-digit warning'],
    ['XB1234563', 'implausible warning'],
    ['xb1234563', 'code-form warning', 'implausible warning'],
    ['9B1234563', 'bad-format error'],
    ['AB123456', 'bad-format error'],
    ['AB12345634', 'bad-format error'],
    ['A81234563', 'bad-format error'],
    ['AB1234563-A12', 'bad-format error'],
    ['AB 1234563', 'bad-format error'],
    ['ÄB1234563', 'bad-format error', 'character warning'],
    ['AB12\u00063563', 'character error'],
    [' FB1234563', 'whitespace warning'],
  ];
  itJudges(cleanFile, under('PHA03', rows));
  itJudges(cleanFile, under('PRE02', rows));
  it.each(['A', 'B', 'F', 'G', 'M', 'P', 'R'])('first letter %s is known', (letter) => { judge(cleanFile, ['PRE02', `${letter}C1234563`]); });
});

describe('NPI', () => {
  for (const ref of ['PHA01', 'PRE01', 'DSP14']) {
    itJudges(cleanFile, under(ref, [
      ['1245319599'],
      ['1234567893', 'placeholder warning'],
      ['2000000002'],
      ['1234567890', 'placeholder warning'],
      ['0000000000', 'check-digit warning'],
      ['9999999995', 'bad-format warning'],
      ['0123456789', 'bad-format warning'],
      ['123456789', 'bad-format warning'],
      ['12345678933', 'bad-format warning'],
      ['123456789A', 'bad-format warning'],
      ['1234-567893', 'bad-format warning'],
      ['000000000', 'bad-format warning'],
    ]));
  }
});

describe('NCPDP', () => {
  itJudges(cleanFile, [
    ['PHA02', '1800007'],
    ['PHA02', '1812343'],
    ['PHA02', '1800006', 'check-digit warning'],
    ['PHA02', '0000000', 'check-digit warning'],
    ['PHA02', '180000', 'bad-format warning'],
    ['PHA02', '18000070', 'bad-format warning'],
    ['PHA02', '18A0007', 'bad-format warning'],
  ]);
});

describe('NDC and other product ids', () => {
  const ndc: readonly Judgement[] = [
    ['00406577123'],
    ['0406-5771-23', 'punctuation error'],
    ['12345-678-90', 'punctuation error'],
    ['12345-6789-0', 'punctuation error'],
    ['12345-6789-01', 'punctuation error'],
    ['00000000000', 'placeholder error'],
    ['00000-0000-00', 'placeholder error'],
    ['0000-0000-00', 'placeholder error'],
    ['00000-0000-01', 'punctuation error'],
    ['123456-7890-12', 'bad-format error'],
    ['1234-567-890', 'bad-format error'],
    ['12345-678901', 'bad-format error'],
    ['1234567890', 'bad-format error'],
    ['123456789012', 'bad-format error'],
    ['1234567890123456', 'bad-format error'],
    ['1234567890A', 'bad-format error'],
    ['12345 6789 01', 'bad-format error'],
    ['0406*5771*23'.replaceAll('*', '.'), 'bad-format error'],
  ];
  itJudges(cleanFile, under('DSP08', ndc));
  itJudges(compoundFile, under('CDI03', ndc));
  it.each(['02', '03', '04', '05'])('is free under qualifier %s', (qualifier) => {
    expect(findingsOf(cleanFile.set('DSP07', qualifier).set('DSP08', '12-A'))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP07', qualifier).set('DSP08', 'x'.repeat(16)))).toEqual(['4 DSP08 too-long error']);
    expect(findingsOf(compoundFile.set('CDI02', qualifier).set('CDI03', '12-A'))).toEqual([]);
  });
  it.each(['99999000101', '99999', '99999ABC', '9999912345', `99999${'1'.repeat(10)}`])('is a compound whose code is at fault under the code of an NDC: %s', (id) => {
    expect(findingsOf(cleanFile.set('DSP07', '01').set('DSP08', id))).toEqual(['4 DSP07 conflict error']);
    expect(findingsOf(compoundFile.set('CDI02', '01').set('CDI03', id))).toEqual(['6 CDI03 conflict warning']);
  });
  it('is a compound too long for its element under the code of an NDC', () => {
    expect(findingsOf(cleanFile.set('DSP07', '01').set('DSP08', `99999${'1'.repeat(11)}`))).toContain('4 DSP08 too-long error');
  });
  it.each(['09', ''])('is judged by no shape under qualifier %j', (qualifier) => {
    const kind = qualifier === '' ? 'missing-element' : 'bad-code';
    expect(findingsOf(cleanFile.set('DSP07', qualifier).set('DSP08', '1234567890'))).toEqual([`4 DSP07 ${kind} error`]);
  });
  itJudges(compoundFile, [
    ['DSP08', '99999'],
    ['DSP08', '99999ABC'],
    ['DSP08', '99999999999'],
    ['DSP08', '9999', 'bad-format error'],
    ['DSP08', '00406577123', 'bad-format error'],
    ['DSP08', 'COMPOUND', 'bad-format error'],
    ['DSP08', `99999${'0'.repeat(10)}`],
    ['DSP08', `99999${'0'.repeat(11)}`, 'too-long error'],
    ['DSP08', `99998${'0'.repeat(11)}`, 'bad-format error'],
  ]);
});

describe('SSN', () => {
  const rows: readonly Judgement[] = [
    ['899010001'],
    ['899-01-0001', 'punctuation warning'],
    ['000000000'],
    ['000-00-0000', 'punctuation warning'],
    ['000010001', 'implausible warning'],
    ['666010001', 'implausible warning'],
    ['900010001', 'implausible warning'],
    ['999-99-9999', 'implausible warning', 'punctuation warning'],
    ['899000001', 'implausible warning'],
    ['899010000', 'implausible warning'],
    ['078051120', 'implausible warning'],
    ['219099999', 'implausible warning'],
    ['123456789', 'implausible warning'],
    ['123-45-6789', 'implausible warning', 'punctuation warning'],
    ['111111111', 'placeholder warning'],
    ['89901001', 'bad-format error'],
    ['8990100011', 'bad-format error'],
    ['89-9010-001', 'bad-format error'],
    ['899 01 0001', 'bad-format error'],
    ['899-010001', 'bad-format error'],
    ['XXX-XX-0001', 'bad-format error'],
    ['89901000A', 'bad-format error'],
    ['NONE', 'bad-format error'],
    ['x'.repeat(21), 'bad-format error'],
  ];
  itJudges(cleanFile, under('PAT03', rows));
  itJudges(cleanFile.set('PAT05', '07'), under('PAT06', rows));
  itJudges(compoundFile.set('AIR04', '07'), under('AIR05', rows));
  it('is read under a qualifier of one digit', () => {
    expect(findingsOf(cleanFile.set('PAT02', '7').set('PAT03', '666010001'))).toEqual(['3 PAT02 code-form warning', '3 PAT03 implausible warning']);
  });
  it('is not looked for under a bad qualifier', () => {
    expect(findingsOf(cleanFile.set('PAT02', '77').set('PAT03', 'ABC'))).toEqual(['3 PAT02 bad-code error']);
  });
});

describe("driver's licenses", () => {
  const kentuckian = cleanFile.set('PAT01', 'KY').set('PAT02', '06');
  const rows: readonly Judgement[] = [
    ['L99900002'],
    ['L999000021'],
    ['999000021'],
    ['l99900002'],
    ['L99-900-002', 'punctuation warning'],
    ['L99 900 002', 'punctuation warning'],
    ['L9990000', 'implausible warning'],
    ['L9-99', 'implausible warning', 'punctuation warning'],
    ['99900002', 'implausible warning'],
    ['LL9990002', 'implausible warning'],
    ['L9990000211', 'implausible warning'],
    ['NONE', 'bad-format error'],
    ['00000', 'bad-format error'],
    ['L00000000', 'bad-format error'],
    ['9'.repeat(21), 'too-long error'],
    ['N'.repeat(21), 'bad-format error'],
    ['L9990\u00010002', 'character error'],
  ];
  itJudges(kentuckian, under('PAT03', rows));
  itJudges(cleanFile.set('PAT04', 'KY').set('PAT05', '06'), under('PAT06', rows));
  itJudges(compoundFile.set('AIR03', 'KY').set('AIR04', '06'), under('AIR05', rows));
  it('have no known shape elsewhere', () => {
    expect(findingsOf(kentuckian.set('PAT01', 'TN').set('PAT03', '1'))).toEqual([]);
    // A letter of its name alone makes no state Kentucky.
    for (const neighbor of ['KS', 'NY', 'WY']) expect(findingsOf(kentuckian.set('PAT01', neighbor).set('PAT03', '1'))).toEqual([]);
    expect(findingsOf(kentuckian.set('PAT01', 'US').set('PAT03', '1'))).toEqual([]);
    expect(findingsOf(kentuckian.set('PAT01', 'TN').set('PAT03', '1'.repeat(20)))).toEqual([]);
    expect(findingsOf(kentuckian.set('PAT01', '').set('PAT03', '1'))).toEqual(['3 PAT01 missing-companion warning']);
  });
  it('of a jurisdiction in lower case are held to its shape', () => {
    expect(findingsOf(kentuckian.set('PAT01', 'ky').set('PAT03', '1'))).toEqual(['3 PAT01 code-form warning', '3 PAT03 implausible warning']);
  });
  it('are told from other ids', () => {
    for (const qualifier of ['01', '03', '04', '05', '08', '99']) expect(findingsOf(cleanFile.set('PAT05', qualifier).set('PAT06', 'A'))).toEqual([]);
    expect(findingsOf(cleanFile.set('PAT04', 'KY').set('PAT05', '02').set('PAT06', '1'))).toEqual([]);
    expect(findingsOf(cleanFile.set('PAT05', '05').set('PAT06', 'x'.repeat(21)))).toEqual(['3 PAT06 too-long error']);
  });
});

describe('ZIP codes', () => {
  const rows = (severity: 'error' | 'warning'): readonly Judgement[] => [
    ['40601'],
    ['406010001'],
    ['40601-0001', 'punctuation warning'],
    ['406010000'],
    ['00000', 'implausible warning'],
    ['000000000', 'implausible warning'],
    ['00000-0000', 'implausible warning', 'punctuation warning'],
    ['000001234', 'implausible warning'],
    ['4060', `bad-format ${severity}`],
    ['406011', `bad-format ${severity}`],
    ['4060-10001', `bad-format ${severity}`],
    ['40601 0001', `bad-format ${severity}`],
    ['4O601', `bad-format ${severity}`],
    ['K1A 0B1', `bad-format ${severity}`],
    ['4060100011', `bad-format ${severity}`],
    ['40601-', `bad-format ${severity}`],
  ];
  itJudges(cleanFile, under('PAT16', rows('error')));
  itJudges(cleanFile, under('PHA09', rows('warning')));

  const abroad = cleanFile.set('PAT22', 'CANADA').set('PAT15', 'ONTARIO');
  it('may be zeros abroad', () => {
    expect(findingsOf(abroad.set('PAT16', '00000'))).toEqual([]);
    expect(findingsOf(abroad.set('PAT16', '000000000'))).toEqual([]);
  });
  it('are free abroad from 4.2A on', () => {
    expect(findingsOf(abroad.set('PAT16', 'K1A 0B1'))).toEqual(['3 PAT16 bad-format error']);
    for (const version of ['4.2A', '4.2B', '5.0']) {
      expect(findingsOf(abroad.set('TH01', version).set('PAT15', 'ON').set('PAT16', 'K1A 0B1'))).toEqual(['0 TH01 version warning']);
      expect(findingsOf(cleanFile.set('TH01', version).set('PAT16', 'K1A 0B1'))).toEqual(['0 TH01 version warning', '3 PAT16 bad-format error']);
    }
  });
});

describe('phones', () => {
  for (const ref of ['PHA10', 'PAT17', 'PRE08']) {
    itJudges(cleanFile, under(ref, [
      ['5025550142'],
      ['502-555-0142', 'punctuation warning'],
      ['(502) 555-0142', 'punctuation warning'],
      ['502.555.0142', 'punctuation warning'],
      ['502 555 0142', 'punctuation warning'],
      ['5555555555', 'placeholder warning'],
      ['555-555-5555', 'placeholder warning', 'punctuation warning'],
      ['1025550142', 'bad-format warning'],
      ['0000000000', 'bad-format warning'],
      ['5021550142', 'bad-format warning'],
      ['9115550142', 'bad-format warning'],
      ['5024110142', 'bad-format warning'],
      ['5550142', 'bad-format warning'],
      ['15025550142', 'bad-format warning'],
      ['+15025550142', 'bad-format warning'],
      ['5025550142x12', 'bad-format warning'],
      ['502/555/0142', 'bad-format warning'],
    ]));
  }
});

describe('USPS codes', () => {
  for (const ref of ['PAT01', 'PAT04', 'PAT15', 'PHA08']) {
    const abroad = cleanFile.set('PAT16', '').set('PHA09', '');
    it.each(['PR', 'DC', 'AE'])(`${ref} may be %s`, (code) => {
      expect(findingsOf(abroad.set(ref, code))).toEqual(['3 PAT16 missing-element error']);
    });
    itJudges(cleanFile, under(ref, [
      ['KY'],
      ['ky', 'code-form warning'],
      ['Ky', 'code-form warning'],
      ['ZZ', 'implausible warning'],
      ['K', 'implausible warning'],
      ['KEN', 'implausible warning'],
      ['KENTUCKY', 'implausible warning'],
      ['COMMONWEALTH OF KENTUCKY', 'implausible warning'],
      ['21', 'implausible warning'],
      ['K\u0000', 'character error'],
      ['KÝ', 'character warning', 'implausible warning'],
    ]));
  }
  it('US stands for a federal issuer in PAT01 alone', () => {
    judge(cleanFile, ['PAT01', 'US']);
    judge(cleanFile, ['PAT04', 'US', 'implausible warning']);
    judge(cleanFile, ['PHA08', 'US', 'implausible warning']);
    judge(compoundFile, ['AIR01', 'US', 'implausible warning']);
    judge(compoundFile, ['AIR03', 'ZZ', 'implausible warning']);
  });
  it('PAT15 is free abroad', () => {
    expect(findingsOf(cleanFile.set('PAT22', 'CANADA').set('PAT15', 'ONTARIO'))).toEqual([]);
    expect(findingsOf(cleanFile.set('PAT22', 'CANADA').set('PAT01', 'ON'))).toEqual(['3 PAT01 implausible warning']);
  });
});

describe('elements beyond the definition', () => {
  it.each([['PHA13', 2], ['PAT24', 3], ['DSP22', 4], ['PRE09', 5], ['IS04', 1], ['TP02', 6], ['TT03', 7]] as const)('%s', (ref, segment) => {
    expect(findingsOf(cleanFile.set(ref, 'SURPLUS'))).toEqual([`${String(segment)} ${ref} surplus-element warning`]);
    expect(findingsOf(cleanFile.set(ref, '  '))).toEqual([]);
    expect(findingsOf(cleanFile.set(ref, ''))).toEqual([]);
  });
  it('each one is named', () => {
    expect(findingsOf(cleanFile.set('DSP22', '1').set('DSP25', 'A'))).toEqual(['4 DSP22 surplus-element warning', '4 DSP25 surplus-element warning']);
  });
  it('are at home where the version defines them', () => {
    expect(findingsOf(cleanFile.set('TH01', '4.2A').set('PHA13', 'P1').set('DSP22', '60').set('DSP24', '01').set('PRE09', 'XB1234563'))).toEqual(['0 TH01 version warning']);
  });
  it('an AIR that holds one is not empty', () => {
    expect(findingsOf(cleanFile.insert(6, 'AIR************SURPLUS'))).toEqual(['6 AIR12 surplus-element warning']);
  });
});

describe('blank elements', () => {
  it('are missed where they are required, blanks or nothing', () => {
    for (const value of ['', '  ']) expect(findingsOf(cleanFile.set('PAT07', value))).toEqual(['3 PAT07 missing-element error']);
  });
  it('an AIR of blanks is empty', () => {
    expect(findingsOf(cleanFile.insert(6, 'AIR* * **'))).toEqual(['6 - empty-segment warning']);
    expect(findingsOf(cleanFile.insert(6, 'AIR'))).toEqual(['6 - empty-segment warning']);
    expect(findingsOf(zeroReportFile)).toEqual([]);
  });
});
