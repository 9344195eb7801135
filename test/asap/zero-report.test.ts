import { describe, expect, it } from 'vitest';
import { parse, read, write, zeroReport } from 'kasper-rules/asap';
import { cleanFile, findingsOf, reportOf, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';

const request = {
  source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
  pharmacy: { dea: 'GB9900019' },
  from: '2025-03-04',
  to: '2025-03-10',
  createdAt: '2025-03-11T08:15',
  controlNumber: 'KY-0001',
} as const;

describe('a zero report that is read', () => {
  it('is no dispensing', () => {
    expect(findingsOf(zeroReportFile)).toEqual([]);
    expect(reportOf(zeroReportFile)).toMatchObject({ zeroReport: true, ok: true, counts: { pharmacies: 1, patients: 0, dispensings: 0, new: 0 }, records: { accepted: 0, rejected: 0 } });
    expect(reportOf(cleanFile).zeroReport).toBe(false);
  });
  it('is known by REPORT and ZERO in any case', () => {
    expect(reportOf(zeroReportFile.set('PAT07', 'Report').set('PAT08', 'zero'))).toMatchObject({ zeroReport: true, issues: [] });
    expect(reportOf(zeroReportFile.set('PAT08', 'ZEROS')).zeroReport).toBe(false);
    expect(reportOf(zeroReportFile.set('PAT07', 'ZERO').set('PAT08', 'REPORT')).zeroReport).toBe(false);
  });
  it('with a prescription number is a dispensing', () => {
    expect(reportOf(zeroReportFile.set('DSP02', '6012345'))).toMatchObject({ zeroReport: false, counts: { dispensings: 1, patients: 1 } });
  });
  it('needs the period, the dispenser and a date', () => {
    expect(findingsOf(zeroReportFile.set('IS03', ''))).toEqual(['1 IS03 missing-element error']);
    expect(findingsOf(zeroReportFile.set('PHA03', ''))).toEqual(['2 PHA03 missing-element error']);
    expect(findingsOf(zeroReportFile.set('DSP05', ''))).toEqual(['4 DSP05 missing-element error']);
    expect(findingsOf(zeroReportFile.set('IS03', 'FEBRUARY'))).toEqual(['1 IS03 zero-report warning']);
  });
  it('still needs its header, source, trailers', () => {
    expect(findingsOf(zeroReportFile.set('TH07', ''))).toEqual(['0 TH07 missing-element error']);
    expect(findingsOf(zeroReportFile.set('IS02', ''))).toEqual(['1 IS02 missing-element error']);
    expect(findingsOf(zeroReportFile.set('TP01', ''))).toEqual(['8 TP01 missing-element error']);
  });
  it('may be dated after its creation', () => {
    expect(findingsOf(zeroReportFile.set('DSP05', '20250312'))).toEqual([]);
    expect(findingsOf(zeroReportFile.set('DSP05', '20990101'))).toEqual([]);
    expect(findingsOf(zeroReportFile.set('DSP05', '20250230'))).toEqual(['4 DSP05 bad-date error']);
    expect(findingsOf(zeroReportFile.set('TH05', '20250401'))).toEqual(['0 TH05 future-date error']);
  });
  it.each([['DSP01', '00'], ['DSP01', 'nonsense'], ['DSP03', 'x'], ['DSP04', '0'], ['DSP06', '0'], ['DSP07', '06'], ['DSP08', '123'], ['DSP09', '0'], ['DSP10', '0'], ['DSP14', '1'], ['DSP17', '20990101'], ['DSP20', 'R'], ['DSP21', ' R'], ['DSP22', 'R']])(
    'mentions %s = %s and nothing else about it',
    (ref, value) => { expect(findingsOf(zeroReportFile.set(ref, value))).toEqual([`4 ${ref} zero-report warning`]); },
  );
  it('mentions each DSP element once', () => {
    expect(findingsOf(zeroReportFile.set('DSP01', '00').set('DSP09', '0').set('DSP10', '0'))).toEqual(['DSP01', 'DSP09', 'DSP10'].map((ref) => `4 ${ref} zero-report warning`));
    expect(findingsOf(zeroReportFile.set('DSP03', '  '))).toEqual([]);
  });
  it.each([
    [3, 'PAT03', 'x'.repeat(21), 'too-long error'],
    [3, 'PAT09', 'Q1', 'character warning'],
    [3, 'PAT16', '4060', 'bad-format error'],
    [3, 'PAT20', '9', 'bad-code error'],
    [3, 'PAT24', 'X', 'surplus-element warning'],
    [5, 'PRE02', 'AB1234567', 'check-digit warning'],
    [6, 'CDI04', 'x', 'bad-number error'],
    [7, 'AIR06', '07', 'bad-code error'],
  ] as const)('judges what else is filled by its own value: %i %s', (segment, ref, value, kind) => {
    expect(findingsOf(zeroReportFile.set(ref, value))).toEqual([`${String(segment)} ${ref} ${kind}`]);
  });
  it.each([['PAT02', '07'], ['PAT20', '01'], ['PAT22', 'CANADA'], ['PRE05', 'INVENTED'], ['AIR05', '1'], ['CDI02', '01']])('has nothing to say on a right %s', (ref, value) => {
    expect(findingsOf(zeroReportFile.set(ref, value))).toEqual([]);
  });
  it('says once what all zero reports of a file have in common', () => {
    const second = ['PHA***GB9900019', 'PAT*******REPORT*ZERO', 'DSP*****20250311', 'PRE*', 'TP*5'];
    expect(findingsOf(zeroReportFile.insert(9, ...second).set('IS03', ''))).toEqual(['1 IS03 missing-element error']);
    expect(findingsOf(zeroReportFile.insert(9, ...second).set('IS03', 'FEBRUARY'))).toEqual(['1 IS03 zero-report warning']);
    const swapped = zeroReportFile.set('PAT07', 'ZERO').set('PAT08', 'REPORT');
    expect(findingsOf(swapped.insert(6, 'DSP*****20250311', 'PRE*'))).toEqual(findingsOf(swapped));
    expect(findingsOf(swapped)).toEqual(['3 PAT07 zero-report error']);
  });
  it('that is cut off is held to nothing behind the cut', () => {
    const text = zeroReportFile.set('DSP17', '20250311').text();
    expect(findingsOf(text.slice(0, text.indexOf('11~\nPRE')))).toEqual(['0 TT missing-segment error', '2 TP missing-segment error', '4 - truncated error']);
  });
});

describe('PHA04 in a file with zero reports', () => {
  it('is not missed when every patient of the pharmacy is one', () => { expect(findingsOf(zeroReportFile.set('PHA04', ''))).toEqual([]); });
  it('is missed when one is not', () => {
    expect(findingsOf(zeroReportFile.insert(8, ...secondPatient))).toEqual(['2 - zero-report warning', '2 PHA04 missing-recommended warning']);
    expect(reportOf(zeroReportFile.insert(8, ...secondPatient)).zeroReport).toBe(false);
  });
  it('is judged pharmacy by pharmacy', () => {
    expect(findingsOf(zeroReportFile.insert(9, ...secondPharmacy))).toEqual([]);
    expect(findingsOf(zeroReportFile.insert(9, ...secondPharmacy).set('PHA04', '', 9))).toEqual(['9 PHA04 missing-recommended warning']);
  });
});

describe('zeroReport', () => {
  it('writes the file that section 4 of the format describes', () => {
    // How much of an empty segment is written carries no meaning.
    expect(write(zeroReport(request), { trailingEmpty: 'drop' }).replace(/(PRE|CDI|AIR)\*+/g, '$1')).toBe(
      [
        'TH*4.2*KY-0001*01**20250311*081500*P**~~',
        'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*#20250304#-#20250310#~',
        'PHA***GB9900019~',
        'PAT*******REPORT*ZERO~',
        'DSP*****20250310~',
        'PRE~',
        'CDI~',
        'AIR~',
        'TP*7~',
        'TT*KY-0001*10~',
        '',
      ].join('\n'),
    );
  });
  it('reads back without a finding, at any width', () => {
    for (const trailingEmpty of ['keep', 'drop'] as const) {
      const text = write(zeroReport(request), { trailingEmpty });
      expect(findingsOf(text)).toEqual([]);
      expect(reportOf(text).zeroReport).toBe(true);
      expect(read(parse(text).value)).toEqual({ ok: true, value: zeroReport(request), issues: [] });
    }
  });
  it('takes a test file and seconds', () => {
    expect(write(zeroReport({ ...request, createdAt: '2025-03-11T23:59:58', fileType: 'T' }))).toContain('*20250311*235958*T*');
  });
  it.each([
    ['2025-03-11T08:15', '081500'], ['2025-03-11T00:00', '000000'], ['2025-03-11T19:59', '195900'], ['2025-03-11T23:59:58', '235958'], ['2025-03-11T08:15:00.5', '081500'], ['2025-03-11T08:15:07.123', '081507'],
    ['2025-03-11T08:15Z', '081500'], ['2025-03-11T08:15:09Z', '081509'], ['2025-03-11T20:15:09.25-04:00', '201509'], ['2025-03-11T08:15+10:30', '081500'],
  ])('takes the date and time of %s as they are written, without the offset', (createdAt, creationTime) => {
    expect(zeroReport({ ...request, createdAt }).header).toEqual({ version: '4.2', controlNumber: 'KY-0001', transactionType: '01', creationDate: '2025-03-11', creationTime, fileType: 'P' });
  });
  it.each([
    'x2025-03-11T08:15', '2025-03-11T08:15x', '2025-3-11T08:15', '25-03-11T08:15', '2025-03-1T08:15', '2025-03-11 08:15', '2025-03-11T8:15', '2025-03-11T08:5', '2025-03-11T08:60', '2025-03-11T30:15', '2025-03-11TT8:15', '2025-03-11Ta8:15', '2025-03-11T2a:15', '2025-03-11T1a:15',
    '2025-03-11T08:1a', '2025-03-11T08:15:60', '2025-03-11T08:15:0', '2025-03-11T08:15:0a', '2025-03-11T08:15:', '2025-03-11T08:15:00.', '2025-03-11T08:15:00.a', '2025-03-11T08:15.5', '2025-03-11T08:15ZZ', '2025-03-11T08:15-4:00', '2025-03-11T08:15-04:0', '2025-03-11T08:15-0400', '2025-03-11T08:15-aa:00', '2025-03-11T08:15-04:aa', '2025-03-11T08:15x04:00', 'a025-03-11T08:15', '2025-aa-11T08:15', '2025-03-aaT08:15', '',
  ])('takes %j for no date and time', (createdAt) => {
    expect(() => zeroReport({ ...request, createdAt })).toThrow('zeroReport: createdAt must be a local date and time such as 2025-03-11T08:15');
  });
  it.each([
    [undefined, 'the request must be an object'],
    [{ ...request, source: 'IS' }, '`source` of the request must be an object'],
    [{ ...request, pharmacy: undefined }, '`pharmacy` of the request must be an object'],
    ...(['from', 'to', 'createdAt', 'controlNumber'] as const).map((member) => [{ ...request, [member]: 5 }, `\`${member}\` of the request must be text`] as const),
  ] as const)('says what %j lacks', (wrong, says) => {
    expect(() => zeroReport(wrong as never)).toThrow(new TypeError(`zeroReport: ${says}`));
  });
  it('may be of one day, a test, and of another version', () => {
    const report = zeroReport({ ...request, from: '2025-03-10', fileType: 'T', version: '4.2A' });
    expect(report).toMatchObject({ header: { version: '4.2A', fileType: 'T' }, source: { message: '#20250310#-#20250310#' } });
  });
  it('leaves out what is not known of the source and the pharmacy', () => {
    const report = zeroReport({ ...request, source: { ...request.source, sourceName: null }, pharmacy: { ...request.pharmacy, npi: null, name: undefined } });
    expect(report).toEqual({ ...zeroReport(request), source: { sourceId: '5025550100', message: '#20250304#-#20250310#' } });
  });
  it.each([
    [{ from: '2025-02-30' }, /from and to/],
    [{ to: '2025-02-30' }, /from and to/],
    [{ to: '2025-3-1' }, /from and to/],
    [{ from: '2025-03-11' }, /before from/],
    [{ createdAt: '2025-03-11' }, /createdAt/],
    [{ createdAt: '2025-02-30T08:15' }, /createdAt/],
    [{ createdAt: '2025-03-11T24:00' }, /createdAt/],
    [{ createdAt: '2025-03-11T08:15:00x' }, /createdAt/],
  ])('refuses %j', (change, message) => {
    expect(() => zeroReport({ ...request, ...change } as typeof request)).toThrow(message);
  });
});
