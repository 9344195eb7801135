import { describe as describeElement, mergeParts, cutFile, validate, validatePart, validateStream, type AsapLaw, type ElementRequirement, type ElementTest, type ValidateOptions } from 'kasper-rules/asap';
import { describe, expect, it } from 'vitest';
import { asking, law, under } from './asking.js';
import { cleanFile, compoundFile, ON, zeroReportFile, type TestFile } from './fixtures.js';

type Row = Pick<ElementRequirement, 'ref' | 'level' | 'when' | 'unseen' | 'codes'>;

const asked = (row: Row): ElementRequirement => ({ basis: 'regulation', cites: [law], ...row });
const findings = (file: TestFile, ...rows: readonly Row[]) => findingsIn(file.text(), ...rows);
const findingsIn = (text: string, ...rows: readonly Row[]) =>
  validate(text, { profile: asking(...rows.map(asked)), on: ON, severity: { 'asap.conflict': 'off' } }).issues.map(({ code, location, severity }) => `${String(location?.segment)} ${location?.ref ?? ''} ${code.slice('asap.'.length)} ${severity}`);

describe('a requirement with conditions', () => {
  const when = (...tests: readonly ElementTest[]): Row => ({ ref: 'PAT17', level: 'required', when: tests });
  const blank = cleanFile.set('PAT17', '').set('PAT20', '02');
  const missed = ['3 PAT17 missing-element error'];

  it.each<[string, ElementTest, readonly string[]]>([
    ['another element is filled', { ref: 'PAT07', filled: true }, missed],
    ['another element is blank', { ref: 'PAT10', filled: true }, []],
    ['wants a blank and finds one', { ref: 'PAT10', filled: false }, missed],
    ['wants a blank and finds a value', { ref: 'PAT07', filled: false }, []],
    ['one of the codes', { ref: 'PAT20', codes: ['01', '02'] }, missed],
    ['one digit for two', { ref: 'PAT20', codes: ['2'] }, missed],
    ['none of the codes', { ref: 'PAT20', codes: ['01'] }, []],
    ['other codes than these', { ref: 'PAT20', notCodes: ['01'] }, missed],
    ['not other codes than these', { ref: 'PAT20', notCodes: ['02'] }, []],
    ['a blank is no other code', { ref: 'PAT21', notCodes: ['01'] }, []],
    ['a segment around it', { ref: 'PHA08', codes: ['ky'] }, missed],
    ['the header', { ref: 'TH07', codes: ['T'] }, []],
    ['an element the version lacks', { ref: 'PAT29', filled: true }, []],
    ['equal', { ref: 'PAT02', is: 'equal', to: 'PAT20' }, []],
    ['different', { ref: 'PAT02', is: 'different', to: 'PAT20' }, missed],
    ['a blank compares with nothing', { ref: 'PAT10', is: 'different', to: 'PAT20' }, []],
  ])('%s', (_, test, expected) => {
    expect(findings(blank, when(test))).toEqual(expected);
  });

  it('compares dates and numbers as such', () => {
    const row = (test: ElementTest): Row => ({ ref: 'DSP17', level: 'required', when: [test] });
    const file = cleanFile.set('DSP17', '').set('DSP09', '9').set('DSP10', '30');
    expect(findings(file, row({ ref: 'DSP03', is: 'less', to: 'DSP05' }))).toEqual(['4 DSP17 missing-element error']);
    expect(findings(file, row({ ref: 'DSP09', is: 'less', to: 'DSP10' }))).toEqual(['4 DSP17 missing-element error']);
    expect(findings(file, row({ ref: 'DSP09', is: 'greater', to: 'DSP10' }))).toEqual([]);
  });

  it('looks at every segment of its dispensing, also those after it', () => {
    expect(findings(cleanFile.set('DSP17', ''), { ref: 'DSP17', level: 'required', when: [{ ref: 'PRE06', codes: ['IRIS'] }] })).toEqual(['4 DSP17 missing-element error']);
    expect(findings(compoundFile.set('CDI05', ''), { ref: 'CDI05', level: 'required', when: [{ ref: 'DSP07', codes: ['06'] }] })).toEqual(['6 CDI05 missing-element error']);
  });

  it('holds only when all its tests do', () => {
    expect(findings(blank, when({ ref: 'PAT07', filled: true }, { ref: 'PAT20', codes: ['01'] }))).toEqual([]);
    expect(findings(blank, when({ ref: 'PAT07', filled: true }, { ref: 'PAT20', codes: ['02'] }))).toEqual(missed);
  });

  it('takes what cannot be relied on for unknown: a doubt, never an error or silence', () => {
    const file = blank.set('PAT20', '77');
    expect(findings(file, when({ ref: 'PAT20', codes: ['02'] }))).toEqual(['3 PAT17 missing-recommended warning', '3 PAT20 bad-code error']);
  });

  it('lets the first row that holds decide', () => {
    const rows: readonly Row[] = [
      { ref: 'PAT17', level: 'none', when: [{ ref: 'PAT20', codes: ['02'] }] },
      { ref: 'PAT17', level: 'required' },
    ];
    expect(findings(blank, ...rows)).toEqual([]);
    expect(findings(blank.set('PAT20', '01'), ...rows)).toEqual(missed);
  });

  it('is a warning at most under facts that no file shows', () => {
    const row: Row = { ref: 'DSP17', level: 'required', unseen: { drugClass: ['opioid'] } };
    expect(findings(cleanFile.set('DSP17', ''), row)).toEqual(['4 DSP17 missing-recommended warning']);
    expect(findings(cleanFile, row)).toEqual([]);
    expect(findings(cleanFile, { ...row, level: 'forbidden' })).toEqual(['4 DSP17 forbidden-element warning']);
  });

  it('is left out of a zero report and is milder in a void', () => {
    const row: Row = { ref: 'DSP17', level: 'required', when: [{ ref: 'PHA03', filled: true }] };
    expect(findings(zeroReportFile, row)).toEqual([]);
    expect(findings(cleanFile.set('DSP17', '').set('DSP01', '02'), row)).toEqual(['4 DSP17 missing-recommended warning']);
  });

  it('is so of a patient as well, who is not judged with the dispensing', () => {
    const row = when({ ref: 'PHA03', filled: true });
    expect(findings(zeroReportFile.set('PAT17', ''), row)).toEqual([]);
    expect(findings(blank, row)).toEqual(missed);
    expect(findings(blank.set('DSP01', '02'), row)).toEqual(['3 PAT17 missing-recommended warning']);
  });
});

describe('rows of other levels on one element', () => {
  const inMale = [{ ref: 'PAT20', codes: ['02'] }] as const;

  it('recommend where their condition holds', () => {
    const row: Row = { ref: 'PAT17', level: 'recommended', when: inMale };
    expect(findings(cleanFile.set('PAT17', '').set('PAT20', '02'), row)).toEqual(['3 PAT17 missing-recommended warning']);
    expect(findings(cleanFile.set('PAT17', ''), row)).toEqual([]);
    expect(findings(cleanFile.set('PAT20', '02'), row)).toEqual([]);
  });

  it.each(['required', 'recommended'] as const)('forbid in one case what is %s in the others', (level) => {
    const rows: readonly Row[] = [{ ref: 'PAT17', level: 'forbidden', when: inMale }, { ref: 'PAT17', level }];
    expect(findings(cleanFile, ...rows)).toEqual([]);
    expect(findings(cleanFile.set('PAT20', '02'), ...rows)).toEqual(['3 PAT17 forbidden-element error']);
    expect(findings(cleanFile.set('PAT20', '02').set('PAT17', ''), ...rows)).toEqual([]);
    expect(findings(cleanFile.set('PAT17', ''), ...rows)).toEqual([level === 'required' ? '3 PAT17 missing-element error' : '3 PAT17 missing-recommended warning']);
  });
});

describe('where a file breaks off', () => {
  const upTo = (file: TestFile, after: string) => file.text().slice(0, file.text().indexOf(after) + after.length);

  it.each<[string, TestFile, string, string]>([
    ['PAT17', cleanFile, 'FICTITIOUS', '3'],
    ['DSP17', cleanFile, '60*30', '4'],
    ['PRE06', cleanFile, 'GI9910010', '5'],
    ['CDI05', compoundFile, '77777040110', '6'],
    ['AIR11', compoundFile, 'KY0000990001', '8'],
  ])('%s, which may have stood behind, is not missed', (ref, file, after, segment) => {
    for (const row of [{ ref, level: 'required' }, { ref, level: 'required', when: [{ ref: 'PHA03', filled: true }] }, { ref, level: 'recommended', when: [{ ref: 'PHA03', filled: true }] }] as const) {
      expect(findingsIn(upTo(file, after), row).filter((finding) => finding.includes(ref))).toEqual([]);
      const left = `${upTo(file, after)}~\n`;
      expect(findingsIn(left, row).some((finding) => finding.startsWith(`${segment} ${ref} missing-`))).toBe(true);
    }
  });

  it.each(['AIR', 'AIR*'])('%s that began is not called empty', (began) => {
    const text = upTo(cleanFile.insert(6, began), began);
    const codes = (written: string) => findingsIn(written).filter((finding) => finding.includes('empty-segment'));
    expect(codes(text)).toEqual([]);
    expect(codes(`${text}~\n`)).toEqual(['6  empty-segment warning']);
  });
});

describe('other levels', () => {
  it('wants an element left out', () => {
    expect(findings(cleanFile, { ref: 'PAT19', level: 'forbidden' })).toEqual(['3 PAT19 forbidden-element error']);
    expect(findings(cleanFile.set('PAT19', ''), { ref: 'PAT19', level: 'forbidden' })).toEqual([]);
  });

  it('takes fewer codes than the standard', () => {
    const row: Row = { ref: 'DSP01', level: 'required', codes: ['00', '02'] };
    expect(findings(cleanFile, row)).toEqual([]);
    expect(findings(cleanFile.set('DSP01', '01'), row)).toEqual(['4 DSP01 bad-code error']);
    expect(findings(cleanFile.set('DSP01', ''), row)).toEqual(['4 DSP01 missing-element error']);
    // A code the standard lacks is at fault once.
    expect(findings(cleanFile.set('DSP01', '07'), row)).toEqual(['4 DSP01 bad-code error']);
  });

  it('misses an element of a segment that is absent at its parent', () => {
    expect(findings(cleanFile, { ref: 'AIR05', level: 'required' })).toEqual(['4 AIR missing-segment error']);
    expect(findings(cleanFile, { ref: 'AIR05', level: 'recommended' })).toEqual(['4 AIR missing-recommended warning']);
    expect(findings(cleanFile, { ref: 'AIR05', level: 'required', when: [{ ref: 'DSP16', codes: ['01'] }] })).toEqual([]);
    expect(findings(cleanFile, { ref: 'AIR05', level: 'required', when: [{ ref: 'AIR04', filled: true }] })).toEqual([]);
    expect(findings(cleanFile.insert(6, 'AIR*KY'), { ref: 'AIR05', level: 'required' })).toContain('6 AIR05 missing-element error');
  });
});

describe('the law of a day', () => {
  const ofDay = (level: ElementRequirement['level']): AsapLaw => ({ versions: ['4.2'], requirements: [asked({ ref: 'DSP17', level })], recordKey: [], voidRepeats: [] });
  const profile: ValidateOptions['profile'] = {
    id: 'ex',
    asap: { versions: [{ from: '2024-01-01', to: '2025-12-31', value: ofDay('none'), cites: [law] }, { from: '2026-01-01', value: ofDay('required'), cites: [law] }] },
  };
  const text = cleanFile.set('DSP17', '').text();
  const codesOn = (on: ValidateOptions['on']) => validate(text, { profile, on }).issues.map(({ code }) => code);

  it('is that of `on`', () => {
    expect(codesOn('2025-12-31')).toEqual([]);
    expect(codesOn('2026-01-01')).toEqual(['asap.missing-element']);
    expect(describeElement('DSP17', { profile, on: '2025-12-31' }).requirement?.level).toBe('none');
    expect(describeElement('DSP17', { profile }).requirement?.level).toBe('required');
    expect(describeElement('DSP17', { profile, on: '2023-12-31' }).requirement).toBeUndefined();
  });

  it.each([
    ['before the recorded law', { profile, on: '2023-12-31' }],
    ['without a law of files', { profile: { id: 'ex' }, on: ON }],
  ] as const)('%s nothing is accepted, however it is read', async (_, options) => {
    const whole = validate(cleanFile.text(), options);
    expect(whole).toMatchObject({ ok: false, records: { accepted: 0 } });
    expect(whole.issues.map(({ code }) => code)).toContain('asap.law-missing');
    const chunks = () => new Blob([cleanFile.text()]).stream();
    const parts = [];
    for await (const part of cutFile(chunks())) parts.push(validatePart(part, options));
    expect(await mergeParts(parts, options)).toEqual(whole);
    const items = [];
    for await (const item of validateStream(chunks(), options)) items.push(item);
    expect(items.at(-1)).toMatchObject({ kind: 'report', report: whole });
    expect(items.flatMap(({ issues }) => issues.map(({ code }) => code)).sort()).toEqual(whole.issues.map(({ code }) => code).sort());
  });

  it('knows every version it names', () => {
    expect(validate(cleanFile.text(), { profile: under({ versions: ['4.2', '4.2A'] }), on: ON }).issues).toEqual([]);
    expect(validate(cleanFile.text(), { profile: under({ versions: [] }), on: ON }).issues.map(({ code }) => code)).toEqual(['asap.version']);
  });

  it('speaks of every row of an element', () => {
    const rows = [asked({ ref: 'PHA03', level: 'required', when: [{ ref: 'PHA02', filled: false }] }), asked({ ref: 'PHA03', level: 'recommended' })];
    expect(describeElement('PHA03', { profile: asking(...rows) })).toMatchObject({ requirement: rows[0], requirements: rows });
  });
});
