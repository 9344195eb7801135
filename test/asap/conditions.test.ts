import { describe, expect, it } from 'vitest';
import { cleanFile, compoundFile, findingsOf, ON, secondDispensing, zeroReportFile } from './fixtures.js';

describe('compounds', () => {
  it('a clean one has no finding', () => { expect(findingsOf(compoundFile)).toEqual([]); });

  it('DSP07 = 06 needs a CDI', () => {
    expect(findingsOf(compoundFile.drop(6, 2))).toEqual(['4 CDI missing-segment error']);
  });
  it('and a compound id', () => {
    expect(findingsOf(compoundFile.set('DSP08', '00406577123'))).toEqual(['4 DSP08 bad-format error']);
  });
  it.each(['CDI01', 'CDI02', 'CDI03', 'CDI04'])('a CDI needs %s', (ref) => {
    expect(findingsOf(compoundFile.set(ref, '', 7))).toEqual([`7 ${ref} missing-element error`]);
  });
  it('CDI05 may be blank', () => { expect(findingsOf(compoundFile.set('CDI05', ''))).toEqual([]); });
  it('an ingredient is no compound', () => { expect(findingsOf(compoundFile.set('CDI02', '06'))).toEqual(['6 CDI02 bad-code error']); });

  it('CDI01 is its place, compared as a number', () => {
    expect(findingsOf(compoundFile.set('CDI01', '01', 6).set('CDI01', '02', 7))).toEqual([]);
    expect(findingsOf(compoundFile.set('CDI01', '3', 7))).toEqual(['7 CDI01 sequence warning']);
    expect(findingsOf(compoundFile.set('CDI01', '0', 6))).toEqual(['6 CDI01 sequence warning']);
    expect(findingsOf(compoundFile.set('CDI01', '2', 6).set('CDI01', '1', 7))).toEqual(['6 CDI01 sequence warning', '7 CDI01 sequence warning']);
    // One wrong number is one finding: the next is compared with its own place.
    expect(findingsOf(compoundFile.set('CDI01', '5', 6))).toEqual(['6 CDI01 sequence warning']);
  });

  it('counts anew under each DSP', () => {
    const again = ['DSP*00*7*20250309*0*20250310*0*06*99999*3*1*03*05*00***01', secondDispensing[1], 'CDI*1*01*77777040110*3*03'];
    expect(findingsOf(compoundFile.insert(9, ...again))).toEqual([]);
  });

  it('DSP09 repeats the first CDI04, compared as numbers', () => {
    expect(findingsOf(compoundFile.set('DSP09', '7.50'))).toEqual([]);
    expect(findingsOf(compoundFile.set('DSP09', '12'))).toEqual(['4 DSP09 compound-quantity warning']);
    expect(findingsOf(compoundFile.set('DSP09', 'x'))).toEqual(['4 DSP09 bad-number error']);
    expect(findingsOf(compoundFile.set('CDI04', 'x'))).toEqual(['6 CDI04 bad-number error']);
    expect(findingsOf(compoundFile.set('DSP09', ''))).toEqual(['4 DSP09 missing-element error']);
    expect(findingsOf(compoundFile.set('DSP09', '0'))).toEqual(['4 DSP09 out-of-range error']);
  });

  it('the amount of an ingredient is above zero', () => {
    expect(findingsOf(compoundFile.set('CDI04', '0', 7))).toEqual(['7 CDI04 out-of-range error']);
    // And of the first one: a fault of its own, so DSP09 is not held against it.
    expect(findingsOf(compoundFile.set('CDI04', '0'))).toEqual(['6 CDI04 out-of-range error']);
  });

  it('CDI under another product is reported at the first', () => {
    const product = compoundFile.set('DSP07', '01').set('DSP08', '77777010130');
    expect(findingsOf(product)).toEqual(['6 - unexpected-segment warning']);
  });

  it('a bad or blank DSP07 is the only finding', () => {
    for (const file of [compoundFile, compoundFile.drop(6, 2), compoundFile.set('DSP09', '12')]) {
      expect(findingsOf(file.set('DSP07', '09'))).toEqual(['4 DSP07 bad-code error']);
      expect(findingsOf(file.set('DSP07', ''))).toEqual(['4 DSP07 missing-element error']);
    }
  });
});

describe('companions', () => {
  it('PAT05 needs PAT06', () => {
    expect(findingsOf(cleanFile.set('PAT05', '03'))).toEqual(['3 PAT06 missing-companion error']);
    expect(findingsOf(cleanFile.set('PAT05', '03').set('PAT06', 'A'))).toEqual([]);
    expect(findingsOf(cleanFile.set('PAT06', 'A'))).toEqual([]);
  });
  it('PAT02 and PAT03 are required anyway', () => {
    expect(findingsOf(cleanFile.set('PAT03', ''))).toEqual(['3 PAT03 missing-element error']);
    expect(findingsOf(cleanFile.set('PAT02', ''))).toEqual(['3 PAT02 missing-element error']);
  });
  it('AIR02 needs AIR01', () => {
    expect(findingsOf(compoundFile.set('AIR01', ''))).toEqual(['8 AIR01 missing-companion error']);
    expect(findingsOf(compoundFile.set('AIR02', ''))).toEqual([]);
  });
  it('AIR04 and AIR05 need each other', () => {
    expect(findingsOf(compoundFile.set('AIR04', ''))).toEqual(['8 AIR04 missing-companion error']);
    expect(findingsOf(compoundFile.set('AIR05', ''))).toEqual(['8 AIR05 missing-companion error']);
    expect(findingsOf(compoundFile.set('AIR03', '').set('AIR04', '').set('AIR05', ''))).toEqual([]);
  });
  it.each(['02', '06'])('an id of kind %s needs its jurisdiction', (kind) => {
    expect(findingsOf(cleanFile.set('PAT02', kind))).toContain('3 PAT01 missing-companion warning');
    expect(findingsOf(cleanFile.set('PAT05', kind).set('PAT06', '9'))).toEqual(['3 PAT04 missing-companion warning']);
    expect(findingsOf(compoundFile.set('AIR03', '').set('AIR04', kind))).toEqual(['8 AIR03 missing-companion warning']);
  });
  it.each(['01', '03', '05', '08', '99'])('an id of kind %s needs none', (kind) => {
    expect(findingsOf(cleanFile.set('PAT02', kind).set('PAT05', kind).set('PAT06', '9'))).toEqual([]);
  });
  it('DSP20 and DSP21 need each other', () => {
    expect(findingsOf(cleanFile.set('DSP20', 'R'))).toEqual(['4 DSP21 missing-companion warning']);
    expect(findingsOf(cleanFile.set('DSP21', 'R'))).toEqual(['4 DSP20 missing-companion warning']);
    expect(findingsOf(cleanFile.set('DSP20', 'R').set('DSP21', 'R'))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP20', ' '))).toEqual([]);
  });
});

describe('an address abroad', () => {
  const blank = cleanFile.set('PAT12', '').set('PAT14', '').set('PAT15', '').set('PAT16', '');
  it('frees PAT12, PAT14, PAT15 and PAT16', () => {
    expect(findingsOf(blank.set('PAT22', 'CANADA'))).toEqual([]);
    expect(findingsOf(blank)).toEqual(['3 PAT12', '3 PAT14', '3 PAT15', '3 PAT16'].map((at) => `${at} missing-element error`));
    expect(findingsOf(blank.set('PAT22', '  '))).toHaveLength(4);
  });
  it('frees nothing else', () => {
    expect(findingsOf(blank.set('PAT22', 'CANADA').set('PAT18', ''))).toEqual(['3 PAT18 missing-element error']);
  });
});

describe('refills', () => {
  it.each([['5', '5', []], ['0', '0', []], ['00', '0', []], ['05', '5', []], ['0', '1', ['4 DSP06 implausible warning']], ['5', '6', ['4 DSP06 implausible warning']], ['5', '06', ['4 DSP06 implausible warning']], ['', '6', ['4 DSP04 missing-element error']], ['x', '6', ['4 DSP04 bad-number error']]] as const)(
    '%s authorized, number %s: %j',
    (authorized, number, expected) => {
      expect(findingsOf(cleanFile.set('DSP04', authorized).set('DSP06', number))).toEqual(expected);
    },
  );
});

describe('the order of dates', () => {
  it('DSP05 is not before DSP03', () => {
    expect(findingsOf(cleanFile.set('DSP03', '20250310'))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP03', '20250311'))).toEqual(['4 DSP05 date-order error']);
    expect(findingsOf(cleanFile.set('DSP03', '20250311').set('DSP05', '20250230'))).toEqual(['4 DSP05 bad-date error']);
    expect(findingsOf(cleanFile.set('DSP03', '20250230').set('DSP05', '20250201').set('DSP17', ''))).toEqual(['4 DSP03 bad-date error']);
  });
  it('DSP17 is not before DSP05', () => {
    expect(findingsOf(cleanFile.set('DSP17', '20250311'))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP17', '20250309'))).toEqual(['4 DSP17 implausible warning']);
    expect(findingsOf(cleanFile.set('DSP17', '20250309').set('DSP05', 'x'))).toEqual(['4 DSP05 bad-date error']);
  });
  it.each([
    ['20250309', []],
    ['20250310', ['3 PAT18 implausible warning']],
    ['20250311', ['3 PAT18 implausible warning']],
    ['20250312', ['3 PAT18 future-date error']],
    ['19150310', []],
    ['19150309', ['3 PAT18 implausible warning']],
    ['18000101', ['3 PAT18 implausible warning']],
    ['19050229', ['3 PAT18 bad-date error']],
  ] as const)('born %s: %j', (born, expected) => {
    expect(findingsOf(cleanFile.set('PAT18', born))).toEqual(expected);
  });
  it('counts 110 years over leap days', () => {
    const leap = cleanFile.set('TH05', '20240301').set('PAT18', '19140228').set('DSP03', '20240201').set('DSP17', '');
    expect(findingsOf(leap.set('DSP05', '20240228'))).toEqual([]);
    expect(findingsOf(leap.set('DSP05', '20240229'))).toEqual(['3 PAT18 implausible warning']);
    expect(findingsOf(leap.set('PAT18', '19140301').set('DSP05', '20240229'))).toEqual([]);
    expect(findingsOf(leap.set('PAT18', '19140228').set('DSP05', '20240301'))).toEqual(['3 PAT18 implausible warning']);
  });
  it('names a date of birth once, whatever the number of DSP', () => {
    const two = cleanFile.insert(6, ...secondDispensing);
    expect(findingsOf(two.set('PAT18', '20250311'))).toEqual(['3 PAT18 implausible warning']);
    expect(findingsOf(two.set('PAT18', '18500101'))).toEqual(['3 PAT18 implausible warning']);
    // Born between two fills, in either order.
    expect(findingsOf(two.set('DSP05', '20250308', 6).set('PAT18', '20250309'))).toEqual(['3 PAT18 implausible warning']);
    expect(findingsOf(two.set('DSP03', '20250308').set('DSP05', '20250308').set('PAT18', '20250309').set('DSP17', ''))).toEqual(['3 PAT18 implausible warning']);
  });
  it('compares with no fill that is bad or in the future', () => {
    expect(findingsOf(cleanFile.set('PAT18', '19150309').set('DSP05', '20259999'))).toEqual(['4 DSP05 bad-date error']);
    expect(findingsOf(cleanFile.set('PAT18', '19150309').set('DSP05', '20250312'))).toEqual(['4 DSP05 future-date error']);
  });
});

describe('the future', () => {
  it('TH05 may be the day of validation, not later', () => {
    expect(findingsOf(cleanFile, { on: '2025-03-11' })).toEqual([]);
    expect(findingsOf(cleanFile, { on: '2025-03-10' })).toEqual(['0 TH05 future-date error']);
  });
  it.each([['DSP03', 4], ['DSP05', 4], ['DSP17', 4], ['PAT18', 3]] as const)('%s is not after TH05', (ref, segment) => {
    const own = findingsOf(cleanFile.set('DSP05', '20250311').set('DSP17', '20250311').set('PAT18', '20000101').set(ref, '20250311'));
    // Born on the day of the fill is a doubt, but not of the future.
    expect(own).toEqual(ref === 'PAT18' ? ['3 PAT18 implausible warning'] : []);
    expect(findingsOf(cleanFile.set(ref, '20250312'))).toEqual([`${String(segment)} ${ref} future-date error`]);
  });
  it('nor after the day of validation when TH05 lies after it', () => {
    const late = cleanFile.set('TH05', '20250401');
    expect(findingsOf(late)).toEqual(['0 TH05 future-date error']);
    expect(findingsOf(late.set('DSP17', '20250331'))).toEqual(['0 TH05 future-date error']);
    expect(findingsOf(late.set('DSP17', '20250401'))).toEqual(['0 TH05 future-date error', '4 DSP17 future-date error']);
  });
  it('nor after the day of validation when TH05 is bad or blank', () => {
    expect(findingsOf(cleanFile.set('TH05', 'x').set('DSP17', '20250331'))).toEqual(['0 TH05 bad-date error']);
    expect(findingsOf(cleanFile.set('TH05', '').set('DSP17', '20250401'))).toEqual(['0 TH05 missing-element error', '4 DSP17 future-date error']);
  });
  it('is compared no further', () => {
    expect(findingsOf(cleanFile.set('DSP03', '20250312'))).toEqual(['4 DSP03 future-date error']);
    expect(findingsOf(cleanFile.set('DSP05', '20250320').set('DSP03', '20250319'))).toEqual(['4 DSP03 future-date error', '4 DSP05 future-date error']);
    expect(findingsOf(cleanFile.set('DSP05', '20250312'))).toEqual(['4 DSP05 future-date error']);
  });
  it('is judged by the day that is asked about', () => {
    expect(findingsOf(cleanFile, { on: ON })).toEqual([]);
    expect(findingsOf(cleanFile, { on: '2099-12-31' })).toEqual([]);
  });
});

describe('TH03 = 04 voids a transaction', () => {
  it('with TH and TT alone', () => {
    expect(findingsOf(cleanFile.set('TH03', '04').drop(1, 6))).toEqual([]);
    expect(findingsOf(cleanFile.drop(1, 6))).toEqual(['0 IS missing-segment error', '0 PHA missing-segment error']);
  });
  it('but not without TT', () => {
    expect(findingsOf(cleanFile.set('TH03', '04').drop(1, 7))).toEqual(['0 TT missing-segment error']);
  });
  it('and still repeats the control number', () => {
    expect(findingsOf(cleanFile.set('TH03', '04').drop(1, 6).set('TT01', 'X', 1))).toEqual(['1 TT01 control-number error']);
  });
});

describe('DSP01 of a void frees amounts', () => {
  it.each([['DSP09', '0'], ['DSP10', '0']] as const)('%s = %s', (ref, value) => {
    expect(findingsOf(cleanFile.set('DSP01', '02').set(ref, value))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP01', '01').set(ref, value))).toEqual([`4 ${ref} out-of-range error`]);
  });
  it('CDI04 = 0', () => {
    expect(findingsOf(compoundFile.set('DSP01', '02').set('CDI04', '0', 7))).toEqual([]);
  });
});

describe('a zero report is held against none of this', () => {
  it.each([
    ['PAT05', '03'],
    ['PAT02', '06'],
    ['PAT18', '20990101'],
    ['PAT18', '18000101'],
    ['AIR02', 'S1'],
    ['AIR04', '06'],
    ['CDI01', '5'],
  ])('%s = %s', (ref, value) => {
    expect(findingsOf(zeroReportFile.set(ref, value))).toEqual([]);
  });
});
