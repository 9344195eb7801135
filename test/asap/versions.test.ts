import { describe, expect, it } from 'vitest';
import { asapVersions, describe as describeElement, parse, read } from 'kasper-rules/asap';
import { cleanFile, compoundFile, findingsOf, type TestFile } from './fixtures.js';

const warning = '0 TH01 version warning';
const as = (version: string, file: TestFile = cleanFile) => file.set('TH01', version);
/** The clean file as 4.0 and 4.1 know it: shorter control numbers, other DSP13, no PRE08. */
const early = (version: '4.0' | '4.1') => as(version).set('TH02', 'KY-1').set('TT01', 'KY-1').set('DSP13', '02').set('DSP17', '').set('PRE08', '').set('DSP01', version === '4.0' ? '' : '00').set('TH08', version === '4.0' ? ':' : '');

describe('a file of another version', () => {
  it.each(['4.2A', '4.2B', '4.2a', '4.2b'])('%s: the clean file stays clean', (version) => {
    expect(findingsOf(as(version))).toEqual([warning]);
    expect(findingsOf(as(version, compoundFile))).toEqual([warning]);
  });
  it.each(['4.0', '4.1'] as const)('%s: the clean file of its time is clean', (version) => {
    expect(findingsOf(early(version))).toEqual([warning]);
  });
  it('5.0: the clean file is clean', () => { expect(findingsOf(as('5.0'))).toEqual([warning]); });
  it.each(asapVersions.filter((version) => version !== '4.2'))('%s has the same required elements', (version) => {
    const file = version === '4.0' || version === '4.1' ? early(version) : as(version);
    for (const ref of ['PAT07', 'PAT18', 'DSP03', 'DSP08', 'DSP10', 'PRE02']) {
      expect(findingsOf(file.set(ref, '')).slice(1).map((line) => line.split(' ').slice(1).join(' '))).toEqual([`${ref} missing-element error`]);
    }
  });
});

describe('4.0', () => {
  const file = early('4.0');
  it('misses neither DSP01 nor TH08', () => {
    expect(findingsOf(file.set('TH08', ''))).toEqual([warning]);
    expect(read(parse(file.text()).value).ok).toBe(true);
  });
  it('takes a blank DSP01 for new', () => {
    const lines = file.lines.slice(3, 6).map((line) => line.join('*'));
    expect(findingsOf(file.insert(6, ...lines))).toEqual([warning, '7 DSP02 duplicate-record warning']);
  });
  it.each([['DSP01', '00', 'bad-code error'], ['DSP01', '03', undefined], ['TH03', '04', 'bad-code error'], ['DSP17', '20250310', 'surplus-element warning'], ['TH02', 'KY-TEST-001', 'too-long error']] as const)('%s = %s: %s', (ref, value, kind) => {
    const segment = ref.startsWith('TH') ? 0 : 4;
    const changed = file.set(ref, value);
    expect(findingsOf(ref === 'TH02' ? changed.set('TT01', '') : changed).filter((line) => line !== warning && !line.includes('TT01'))).toEqual(kind === undefined ? [] : [`${String(segment)} ${ref} ${kind}`]);
  });
});

describe('4.1', () => {
  it.each([['DSP13', '03', 'bad-code error'], ['DSP13', '00', 'bad-code error'], ['DSP20', 'X', 'surplus-element warning'], ['DSP18', 'RX1', undefined], ['DSP01', '03', 'bad-code error'], ['DSP01', '', 'missing-element error']] as const)('%s = %j: %s', (ref, value, kind) => {
    expect(findingsOf(early('4.1').set(ref, value)).slice(1)).toEqual(kind === undefined ? [] : [`4 ${ref} ${kind}`]);
  });
  it('has narrower addresses', () => {
    expect(findingsOf(early('4.1').set('PAT12', 'x'.repeat(31)))).toEqual([warning, '3 PAT12 too-long error']);
  });
});

describe('4.2A to 5.0', () => {
  it.each([
    ['4.2', 'DSP12', '06', ['bad-code error']],
    ['4.2A', 'DSP12', '06', []],
    ['4.2A', 'PAT02', '09', ['bad-code error']],
    ['4.2B', 'PAT02', '09', ['conflict warning']],
    ['4.2A', 'PAT12', 'x'.repeat(36), ['too-long error']],
    ['4.2B', 'PAT12', 'x'.repeat(55), []],
    ['4.2B', 'PAT12', 'x'.repeat(56), ['too-long error']],
    ['4.2A', 'DSP24', '10', ['bad-code error']],
    ['4.2B', 'DSP24', '10', []],
    ['4.2A', 'PRE10', 'KY', ['surplus-element warning']],
    ['4.2B', 'PRE10', 'KY', []],
    ['4.2B', 'TH06', '081500Z', ['bad-time error']],
    ['5.0', 'TH06', '081500Z', []],
    ['4.2B', 'PAT16', '40601-0001', ['punctuation warning']],
    ['5.0', 'PAT16', '40601-0001', []],
    ['4.2B', 'PAT19', 'X', ['bad-code error']],
    ['5.0', 'PAT19', 'X', []],
    ['5.0', 'PAT19', 'n', ['code-form warning']],
    ['4.2B', 'DSP07', '07', ['bad-code error']],
    ['5.0', 'DSP07', '07', []],
    ['4.2B', 'IS04', 'V', ['surplus-element warning']],
    ['5.0', 'IS04', 'V', []],
  ] as const)('%s %s = %s', (version, ref, value, kinds) => {
    const found = findingsOf(as(version).set(ref, value)).filter((line) => line !== warning);
    expect(found.map((line) => line.split(' ').slice(1).join(' '))).toEqual(kinds.map((kind) => `${ref} ${kind}`));
  });
  it('5.0 splits AIR into pick-up and drop-off', () => {
    const air = (line: string) => as('5.0').insert(6, line);
    expect(findingsOf(air('AIR***KY*06*P99900001*03*PRETEND*PETER'))).toEqual([warning]);
    expect(findingsOf(air('AIR****06**03*PRETEND*PETER')).slice(1).sort()).toEqual(['6 AIR05 missing-companion error', '6 AIR03 missing-companion warning'].sort());
  });
});

describe('describe', () => {
  it('knows each version by itself', () => {
    expect(describeElement('DSP09')).toMatchObject({ ref: 'DSP09', name: 'quantityDispensed', type: 'D', max: 11, version: '4.2' });
    expect(describeElement('PAT12', { version: '4.2B' })?.max).toBe(55);
    expect(describeElement('DSP22', {})).toBeUndefined();
    expect(describeElement('DSP22', { version: '4.2A' })?.max).toBe(100);
    expect(describeElement('DSP22', { version: '4.2B' })?.max).toBe(15);
    expect(describeElement('DSP13', { version: '4.1' })?.codes).toHaveProperty('02');
    expect(describeElement('dsp09' as string)?.ref).toBe('DSP09');
  });
  it.each(['', 'DSP', 'DSP99', 'XXX01', '__proto__', 'constructor'])('does not know %j', (ref) => { expect(describeElement(ref)).toBeUndefined(); });
});

describe('the age of a prescription', () => {
  const filledOn = (day: string, schedule: string) => as('5.0').set('DSP34', schedule).set('DSP03', '20240910').set('DSP05', day).set('DSP17', '').set('TH05', '20250401').set('PAT18', '19610704');
  // KRS 218A.180: III to V within six months, II within 60 days.
  it.each([['20250310', '03', false], ['20250311', '03', true], ['20241109', '02', false], ['20241110', '02', true]] as const)('filled on %s under schedule %s: reported is %s', (day, schedule, isReported) => {
    expect(findingsOf(filledOn(day, schedule)).some((line) => line.includes('DSP05 implausible'))).toBe(isReported);
  });
  it('where nobody tells the schedule the loosest row counts, its last day included', () => {
    const written = (day: string) => cleanFile.set('DSP03', '20240910').set('DSP05', day).set('DSP17', '');
    expect(findingsOf(written('20250310'))).toEqual([]);
    expect(findingsOf(written('20250311'))).toEqual(['4 DSP05 implausible warning']);
  });
});

describe('the person who drops off, from 5.0 on', () => {
  const droppedOff = (elements: Readonly<Record<number, string>>) => {
    const line = Array.from({ length: 33 }, (_, at) => ({ 7: 'FICTITIOUS', 8: 'FAYE', ...elements })[at] ?? '');
    return findingsOf(as('5.0').insert(6, ['AIR', ...line.slice(1)].join('*'))).filter((found) => /AIR2[12]/.test(found));
  };
  it('has a kind and a number of its id, or neither', () => {
    expect(droppedOff({ 21: '06', 22: 'K1234567' })).toEqual([]);
    expect(droppedOff({ 21: '06' })).toEqual(['6 AIR22 missing-companion error']);
    expect(droppedOff({ 22: 'K1234567' })).toEqual(['6 AIR21 missing-companion error']);
  });
});
