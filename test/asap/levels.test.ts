import { describe, expect, it } from 'vitest';
import { describe as describeElement, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, finding, findingsOf, ON, reportOf, secondDispensing, secondPatient, secondPharmacy } from './fixtures.js';

const required = {
  TH: [0, ['TH01', 'TH02', 'TH05', 'TH06', 'TH07']],
  IS: [1, ['IS01', 'IS02']],
  PHA: [2, ['PHA03']],
  PAT: [3, ['PAT02', 'PAT03', 'PAT07', 'PAT08', 'PAT12', 'PAT14', 'PAT15', 'PAT16', 'PAT18']],
  DSP: [4, ['DSP01', 'DSP02', 'DSP03', 'DSP04', 'DSP05', 'DSP06', 'DSP07', 'DSP08', 'DSP09', 'DSP10']],
  PRE: [5, ['PRE02']],
  CDI: [6, ['CDI01', 'CDI02', 'CDI03', 'CDI04']],
  TP: [9, ['TP01']],
  TT: [10, ['TT01', 'TT02']],
} as const;
const recommended = [['PHA04', 2], ['PAT19', 3], ['DSP11', 4], ['DSP16', 4], ['PRE05', 5]] as const;
const rows = Object.values(required).flatMap(([segment, refs]) => refs.map((ref) => [ref, segment] as const));

describe('what Kentucky asks', () => {
  it.each(rows)('requires %s', (ref, segment) => {
    expect(findingsOf(compoundFile.set(ref, ''))).toEqual([`${String(segment)} ${ref} missing-element error`]);
  });
  it.each(recommended)('recommends %s', (ref, segment) => {
    expect(findingsOf(compoundFile.set(ref, ''))).toEqual([`${String(segment)} ${ref} missing-recommended warning`]);
  });
  it('asks for nothing else', () => {
    const asked: readonly string[] = [...rows, ...recommended].map(([ref]) => ref);
    compoundFile.lines.forEach((line, index) => {
      line.forEach((_, element) => {
        const ref = `${line[0] ?? ''}${String(element).padStart(2, '0')}`;
        // TH09 ends the header; companions are tested elsewhere.
        if (element === 0 || asked.includes(ref) || ['TH09', 'AIR01', 'AIR03', 'AIR04', 'AIR05'].includes(ref)) return;
        expect(findingsOf(compoundFile.set(ref, '', index)), ref).toEqual([]);
      });
    });
  });
  it('says which law asks', () => {
    const [issue] = reportOf(cleanFile.set('PRE02', '')).issues;
    expect(issue?.cites?.some(({ id, standing }) => id.startsWith('902 KAR 55:110') && standing === 'text')).toBe(true);
    expect(describeElement('PRE02', { profile: kentucky }).requirement?.level).toBe('required');
  });
});

describe('the patient number', () => {
  it.each([
    ['SSN', { PAT02: '07', PAT03: '899010001' }],
    ['license', { PAT01: 'KY', PAT02: '06', PAT03: 'L99900002' }],
    ['neither', { PAT02: '07', PAT03: '000000000' }],
    ['animal', { PAT02: '07', PAT03: '000000000', PAT20: '02', PAT23: 'BISCUIT' }],
  ])('%s', (_, elements) => {
    expect(findingsOf(Object.entries(elements).reduce((file, [ref, value]) => file.set(ref, value), cleanFile))).toEqual([]);
  });
});

describe('severity by code', () => {
  const faulty = cleanFile.set('PHA04', '').set('DSP09', 'x');
  it('can be switched off', () => {
    expect(findingsOf(faulty, { severity: { 'asap.missing-recommended': 'off' } })).toEqual(['4 DSP09 bad-number error']);
    expect(reportOf(faulty, { severity: { 'asap.missing-recommended': 'off' } }).counts).toMatchObject({ errors: 1, warnings: 0 });
  });
  it('can be changed either way', () => {
    const report = reportOf(faulty, { severity: { 'asap.missing-recommended': 'error', 'asap.bad-number': 'info' } });
    expect(report.issues.map(finding)).toEqual(['2 PHA04 missing-recommended error', '4 DSP09 bad-number info']);
    expect(report).toMatchObject({ ok: false, counts: { errors: 1, warnings: 0 }, records: { accepted: 0, rejected: 1 } });
    expect(reportOf(faulty, { severity: { 'asap.bad-number': 'warning' } })).toMatchObject({ ok: true, records: { accepted: 1, rejected: 0 } });
  });
  it('reaches the faults of the text as a whole', () => {
    expect(findingsOf('nonsense', { severity: { 'asap.header': 'warning' } })).toEqual(['0 - header warning']);
    expect(findingsOf('nonsense', { severity: { 'asap.header': 'off' } })).toEqual([]);
  });
});

describe('what a report says', () => {
  it('names the profile and the day', () => {
    expect(reportOf(cleanFile)).toMatchObject({ ok: true, profile: 'ky', on: ON });
  });
  it('a record with an error is rejected, one with a warning accepted', () => {
    const two = cleanFile.insert(6, ...secondDispensing);
    expect(reportOf(two).records).toEqual({ accepted: 2, rejected: 0 });
    expect(reportOf(two.set('DSP09', 'x', 6)).records).toEqual({ accepted: 1, rejected: 1 });
    expect(reportOf(two.set('PRE02', 'x', 7)).records).toEqual({ accepted: 1, rejected: 1 });
    expect(reportOf(two.set('DSP11', '', 6)).records).toEqual({ accepted: 2, rejected: 0 });
    expect(reportOf(two.drop(5)).records).toEqual({ accepted: 1, rejected: 1 });
  });
  it('a fault around records rejects those inside', () => {
    const file = cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondPatient);
    expect(reportOf(file).records).toEqual({ accepted: 3, rejected: 0 });
    expect(reportOf(file.set('PAT07', '')).records).toEqual({ accepted: 2, rejected: 1 });
    expect(reportOf(file.set('PHA03', '')).records).toEqual({ accepted: 1, rejected: 2 });
    expect(reportOf(file.set('TP01', '99')).records).toEqual({ accepted: 1, rejected: 2 });
    expect(reportOf(file.set('TH02', '')).records).toEqual({ accepted: 0, rejected: 3 });
    expect(reportOf(file.set('TT02', '99')).records).toEqual({ accepted: 0, rejected: 3 });
  });
  it('a day that is none is a mistake of the programmer', () => {
    expect(() => validate(cleanFile.text(), { profile: kentucky, on: '2025-02-30' })).toThrow(TypeError);
  });
});

describe('the cap on issues', () => {
  const faulty = cleanFile.set('DSP03', 'x').set('DSP05', 'x').set('DSP09', 'x').set('DSP10', 'x');
  it('ends with how many are left out; the counts have them all', () => {
    const report = validate(faulty.text(), { profile: kentucky, on: ON, maxIssues: 2 });
    expect(report.issues.map(({ code }) => code)).toEqual(['asap.bad-date', 'asap.bad-date', 'asap.too-many-issues']);
    expect(report.issues.at(-1)?.message).toContain('2');
    expect(report.counts.errors).toBe(4);
  });
  it.each([4, 5, 10_000])('of %i does nothing to four', (maxIssues) => {
    expect(validate(faulty.text(), { profile: kentucky, on: ON, maxIssues }).issues).toHaveLength(4);
  });
  it('never leaves out an error for what is none, however late it comes', () => {
    const doubtful = cleanFile.set('PHA04', '').set('PAT18', 'x').set('PAT19', '').set('DSP16', '').set('PRE02', '');
    const whole = validate(doubtful.text(), { profile: kentucky, on: ON });
    for (let maxIssues = 1; maxIssues < whole.issues.length; maxIssues += 1) {
      const { issues, counts } = validate(doubtful.text(), { profile: kentucky, on: ON, maxIssues });
      const listed = issues.slice(0, -1);
      expect(listed).toHaveLength(maxIssues);
      expect(listed).toEqual(whole.issues.filter((issue) => listed.some((one) => JSON.stringify(one) === JSON.stringify(issue))));
      expect(listed.filter(({ severity }) => severity === 'error')).toHaveLength(Math.min(maxIssues, 2));
      expect(counts).toEqual(whole.counts);
      expect(issues.at(-1)).toMatchObject({ code: 'asap.too-many-issues', params: { expected: whole.issues.length - maxIssues } });
    }
  });
  it('of 0 only counts', () => {
    expect(validate(faulty.text(), { profile: kentucky, on: ON, maxIssues: 0 }).issues.map(({ code }) => code)).toEqual(['asap.too-many-issues']);
    expect(validate(cleanFile.text(), { profile: kentucky, on: ON, maxIssues: 0 }).issues).toEqual([]);
  });
});

describe('receiver tiers', () => {
  const records = (changes: readonly (readonly [ref: string, value: string])[], clean: number) => {
    const lines = [...changes, ...Array.from({ length: clean }, () => ['DSP13', '00'] as const)].flatMap(([ref, value], index) => {
      const dispensing = (cleanFile.lines[4] ?? []).with(2, String(index));
      return [dispensing.with(Number(ref.slice(-2)), value).join('*'), (cleanFile.lines[5] ?? []).join('*')];
    });
    return cleanFile.drop(4, 2).insert(4, ...lines).text();
  };
  const tiersOf = (text: string, tiers: true | { fatal: number; serious: number } = true) => validate(text, { profile: kentucky, on: ON, tiers }).tiers;

  it.each([['DSP01', ''], ['DSP02', ''], ['DSP05', ''], ['DSP06', 'x']])('an error in %s is fatal', (ref, value) => {
    expect(tiersOf(records([[ref, value]], 10))).toMatchObject({ clean: 10, minor: 0, serious: 0, fatal: 1 });
  });
  it('another error is serious, a warning minor', () => {
    expect(tiersOf(records([['DSP09', 'x'], ['DSP11', '']], 8))).toEqual({ clean: 8, minor: 1, serious: 1, fatal: 0, fileRefused: false });
  });
  it('an error in structure is fatal', () => {
    expect(tiersOf(cleanFile.drop(5).text())).toMatchObject({ fatal: 1, fileRefused: true });
  });
  it('a file is refused above 10 % fatal', () => {
    expect(tiersOf(records([['DSP02', '']], 9))).toMatchObject({ fatal: 1, fileRefused: false });
    expect(tiersOf(records([['DSP02', '']], 8))).toMatchObject({ fatal: 1, fileRefused: true });
  });
  it('a file is refused above 20 % serious', () => {
    expect(tiersOf(records([['DSP09', 'x']], 4))).toMatchObject({ serious: 1, fileRefused: false });
    expect(tiersOf(records([['DSP09', 'x']], 3))).toMatchObject({ serious: 1, fileRefused: true });
  });
  it('a file is refused when all records are fatal or serious', () => {
    expect(tiersOf(records([['DSP09', 'x'], ['DSP02', '']], 0), { fatal: 1, serious: 1 })).toMatchObject({ fileRefused: true });
    expect(tiersOf(records([['DSP09', 'x'], ['DSP02', '']], 1), { fatal: 1, serious: 1 })).toMatchObject({ fileRefused: false });
  });
  it('are not there unless asked for', () => {
    expect(reportOf(cleanFile)).not.toHaveProperty('tiers');
  });
});
