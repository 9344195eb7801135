import { describe, expect, it } from 'vitest';
import { asapIssues, formatIssue, parse, remedyOf, tryWrite, validate, type AsapIssue, type AsapIssueCode } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { reasonExamples } from '../../scripts/reference/issue-examples.js';
import { asking, law } from './asking.js';
import { cleanFile, compoundFile, ON, reportOf, secondDispensing, zeroReportFile, type TestFile } from './fixtures.js';

const found = (file: TestFile | string) => reportOf(file).issues;
const repeated = cleanFile.insert(6, cleanFile.lines[4]?.join('*') ?? '', secondDispensing[1]);

/** For every code an input that raises it. */
const triggers: Readonly<Record<AsapIssueCode, () => readonly AsapIssue[]>> = {
  'asap.header': () => found('no ASAP file'),
  'asap.header-form': () => found(cleanFile.text().replace('~~', '~')),
  'asap.terminator': () => found(cleanFile.text().replace('~\nPAT', '\nPAT')),
  'asap.delimiter': () => found(cleanFile.text().replace('TH*', 'TH|')),
  'asap.line-break': () => found(cleanFile.set('PAT12', '12 IMAG\nINARY')),
  'asap.second-transaction': () => found(cleanFile.text() + cleanFile.text()),
  'asap.file-mark': () => found(`\ufeff${cleanFile.text()}`),
  'asap.test-file': () => found(cleanFile.set('TH07', 'T')),
  'asap.response': () => found(cleanFile.set('TH03', '02')),
  'asap.blank-around-segment': () => found(cleanFile.text().replace('PAT*', ' PAT*')),
  'asap.version': () => found(cleanFile.set('TH01', '4.2A')),
  'asap.missing-segment': () => found(cleanFile.drop(5)),
  'asap.misplaced-segment': () => found(cleanFile.drop(3)),
  'asap.unknown-segment': () => found(cleanFile.insert(5, 'XYZ')),
  'asap.unexpected-segment': () => found(compoundFile.set('DSP07', '01').set('DSP08', '77777010130')),
  'asap.empty-segment': () => found(cleanFile.insert(6, 'AIR*')),
  'asap.truncated': () => found(cleanFile.text().trimEnd().slice(0, -1)),
  'asap.segment-count': () => found(cleanFile.set('TP01', '9')),
  'asap.control-number': () => found(cleanFile.set('TT01', 'X')),
  'asap.surplus-element': () => found(cleanFile.set('DSP22', 'X')),
  'asap.missing-element': () => found(cleanFile.set('PAT07', '')),
  'asap.missing-recommended': () => found(cleanFile.set('DSP16', '')),
  'asap.forbidden-element': () => validate(cleanFile.text(), { profile: asking({ ref: 'PAT19', level: 'forbidden', basis: 'regulation', cites: [law] }), on: ON }).issues,
  'asap.missing-companion': () => found(cleanFile.set('DSP20', 'X')),
  'asap.bad-code': () => found(cleanFile.set('PAT19', 'Q')),
  'asap.code-form': () => found(cleanFile.set('PAT19', 'f')),
  'asap.bad-number': () => found(cleanFile.set('DSP09', 'x')),
  'asap.bad-date': () => found(cleanFile.set('DSP05', 'x')),
  'asap.bad-time': () => found(cleanFile.set('TH06', 'x')),
  'asap.bad-format': () => found(cleanFile.set('PRE02', 'x')),
  'asap.punctuation': () => found(cleanFile.set('PAT03', '899-01-0001')),
  'asap.check-digit': () => found(cleanFile.set('PRE02', 'AB1234567')),
  'asap.too-long': () => found(cleanFile.set('PAT12', 'x'.repeat(36))),
  'asap.character': () => found(cleanFile.set('PAT07', 'É')),
  'asap.whitespace': () => found(cleanFile.set('PAT07', ' A')),
  'asap.out-of-range': () => found(cleanFile.set('DSP09', '0')),
  'asap.date-order': () => found(cleanFile.set('DSP03', '20250311')),
  'asap.future-date': () => found(cleanFile.set('DSP17', '20250312')),
  'asap.implausible': () => found(cleanFile.set('DSP06', '9')),
  'asap.sequence': () => found(compoundFile.set('CDI01', '9')),
  'asap.compound-quantity': () => found(compoundFile.set('DSP09', '9')),
  'asap.amount': () => found(cleanFile.set('DSP10', '999')),
  'asap.conflict': () => found(cleanFile.set('PAT23', 'BISCUIT')),
  'asap.placeholder': () => found(cleanFile.set('PAT13', 'N/A')),
  'asap.records-disagree': () => found(repeated.set('DSP01', '02', 6)),
  'asap.duplicate-record': () => found(repeated),
  'asap.status-conflict': () => found(repeated.set('DSP01', '01', 4).set('DSP01', '02', 6)),
  'asap.zero-report': () => found(zeroReportFile.set('DSP01', '00')),
  'asap.law-missing': () => validate(cleanFile.text(), { profile: { id: 'ex' }, on: ON }).issues,
  'asap.encoding': () => parse(Uint8Array.from(cleanFile.set('PAT07', 'É').text(), (character) => character.charCodeAt(0))).issues,
  'asap.too-many-segments': () => parse(cleanFile.text(), { maxSegments: 3 }).issues,
  'asap.too-many-issues': () => validate(cleanFile.set('DSP09', 'x').text(), { profile: kentucky, on: ON, maxIssues: 0 }).issues,
  'asap.unwritable': () => {
    const result = tryWrite({ header: { controlNumber: '*' }, source: {}, pharmacies: [] });
    return result.ok ? [] : result.issues;
  },
};

describe('every issue code', () => {
  it.each(Object.entries(triggers))('%s can be triggered', (code, raise) => {
    const issue = raise().find((candidate) => candidate.code === code);
    expect(issue).toBeDefined();
    expect(issue?.message).toMatch(/^\S.*\S$/);
    // A placeholder left over would be a message without its parameter.
    expect(issue?.message).not.toMatch(/[{}]|undefined|NaN/);
  });
  it('has a trigger and one sentence of help', () => {
    expect(Object.keys(triggers).toSorted()).toEqual(Object.keys(asapIssues).toSorted());
    for (const { help, severity } of Object.values(asapIssues)) {
      expect(help).toMatch(/^[A-Z][^\n]*\.$/);
      expect(['error', 'warning', 'info']).toContain(severity);
    }
  });
});

describe('every reason with its own remedy', () => {
  const withRemedy = Object.entries(asapIssues).flatMap(([code, { remedies = {} }]) => Object.keys(remedies).map((reason) => `${code.slice('asap.'.length)}/${reason}`));
  const examples = new Map(reasonExamples);

  it.each(withRemedy)('%s has an example that earns it and a sentence of advice', (name) => {
    const [kind, reason] = name.split('/');
    const issue = examples.get(name)?.issues().find(({ code, params }) => code === `asap.${kind}` && params?.['reason'] === reason) as AsapIssue | undefined;
    expect(issue).toBeDefined();
    if (!issue) return;
    expect(issue.message).not.toMatch(/[{}]|undefined|NaN/);
    expect(remedyOf(issue)).toMatch(/^[A-Z][^\n]*\.$/);
    expect(remedyOf(issue)).not.toBe(asapIssues[issue.code].help);
  });
});

describe('where an issue stands', () => {
  const text = cleanFile.text({ newline: '\r\n' });
  const only = (file: TestFile, form = {}) => {
    const written = file.text(form);
    const [issue] = reportOf(written).issues;
    return { written, location: issue?.location ?? { segment: -1, offset: -1, length: -1, line: -1 }, path: issue?.path };
  };

  it('is the element as it is written, blanks included', () => {
    const { written, location, path } = only(cleanFile.set('PAT08', ' FAYE '), { newline: '\r\n' });
    expect(written.slice(location.offset, location.offset + location.length)).toBe(' FAYE ');
    expect(location).toMatchObject({ segment: 3, line: 4, ref: 'PAT08' });
    expect(path).toEqual(['pharmacies', 0, 'patients', 0, 'patient', 'firstName']);
  });
  it('is the slot of an element that is blank, the end of the segment where it is not written', () => {
    const blank = only(cleanFile.set('DSP16', ''));
    expect(blank.written.slice(blank.location.offset - 1, blank.location.offset + 1)).toBe('**');
    expect(blank.location.length).toBe(0);
    const short = only(cleanFile.insert(5, 'PRE*2999100011*GI9910010').drop(6));
    expect(short.written.slice(short.location.offset - 9, short.location.offset + 1)).toBe('GI9910010~');
    expect(short.location).toMatchObject({ length: 0, ref: 'PRE05' });
  });
  it('is the whole segment where that is meant, without a ref', () => {
    const { written, location } = only(cleanFile.insert(5, 'XYZ*1*2'));
    expect(written.slice(location.offset, location.offset + location.length)).toBe('XYZ*1*2');
    expect(location).not.toHaveProperty('ref');
  });
  it('is the id of the parent of what is missing', () => {
    const { written, location } = only(cleanFile.drop(5));
    expect(written.slice(location.offset, location.offset + location.length)).toBe('DSP');
    expect(location).toMatchObject({ segment: 4, ref: 'PRE' });
  });
  it('counts code units behind characters of several bytes', () => {
    const written = cleanFile.set('IS02', '漢字😀').set('DSP09', 'x').text();
    const bytes = new TextEncoder().encode(written);
    for (const input of [written, bytes]) {
      const issue = validate(input, { profile: kentucky, on: ON }).issues.at(-1);
      expect(written.slice(issue?.location?.offset, (issue?.location?.offset ?? 0) + (issue?.location?.length ?? 0))).toBe('x');
    }
  });
  it('is TH09 for a short header', () => {
    const written = text.replace('~~', '~');
    const { location } = reportOf(written).issues[0] ?? {};
    expect(written.slice(location?.offset, (location?.offset ?? 0) + (location?.length ?? 0))).toBe('~');
  });
});

describe('formatIssue', () => {
  const shown = (file: TestFile, form = {}) => {
    const text = file.text(form);
    return reportOf(text).issues.map((issue) => formatIssue(issue, text).split('\n'));
  };
  const caretIsUnder = ([, line = '', carets = '']: readonly string[], value: string) =>
    line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1) === value;

  it('shows the line with a caret under the value', () => {
    const [frame = []] = shown(cleanFile.set('DSP09', 'SIXTY'));
    expect(frame[0]).toMatch(/^error asap\.bad-number: /);
    expect(frame[1]).toContain('5 | ');
    expect(caretIsUnder(frame, 'SIXTY')).toBe(true);
  });
  it('shows a window of a file on one line', () => {
    const [frame = []] = shown(cleanFile.set('DSP09', 'SIXTY'), { newline: '' });
    expect(frame[1]).toMatch(/…/);
    expect(frame[1]?.length).toBeLessThan(130);
    expect(caretIsUnder(frame, 'SIXTY')).toBe(true);
  });
  it('shows control characters as points', () => {
    const [frame = []] = shown(cleanFile.set('PAT12', 'A\u0000\tB'));
    expect(frame).toHaveLength(3);
    expect(caretIsUnder(frame, 'A··B')).toBe(true);
  });
  it('has one caret for what is missing', () => {
    const [frame = []] = shown(cleanFile.set('DSP16', ''));
    expect(frame[2]?.match(/\^/g)).toHaveLength(1);
  });
  it('of an issue without a place is its headline', () => {
    expect(formatIssue({ code: 'x', severity: 'info', message: 'm', path: [] }, 'text')).toBe('info x: m');
    expect(formatIssue({ code: 'x', severity: 'info', message: 'm', path: [], location: { segment: 9, offset: 99, length: 1, line: 9 } }, 'text')).toBe('info x: m');
  });
});
