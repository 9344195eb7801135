import { describe, expect, it } from 'vitest';
import { formatIssue, parse, read, redact, serialize, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, finding, findingsOf, ON } from './fixtures.js';

const options = { profile: kentucky, on: ON } as const;

/** Everything is done with an input that can be done with one. */
function survive(input: string | Uint8Array): readonly string[] {
  const { value } = parse(input);
  const text = serialize(value);
  if (typeof input === 'string') expect(text).toBe(input);
  read(value);
  expect(serialize(redact(value))).toHaveLength(text.length);
  const { issues } = validate(input, options);
  for (const issue of issues) formatIssue(issue, text);
  return issues.map(finding);
}

const header = 'TH*4.2*C1*01**20250311*081500*P**~~\n';

describe('inputs nobody sends on purpose', () => {
  it.each([
    '', ' ', '\n', '\r', '\u0000', 'T', 'TH', 'TH*', '*', '~', '*'.repeat(1000), '~'.repeat(1000), '*~'.repeat(500),
    'TH**********', 'TH*********~', 'TH*********~~', 'TH~~~~~~~~~~~~~', 'TH*4.2*C1*01**20250311*081500*P***', 'TH*4.2*C1*01**20250311*081500*P**\n', 'TH*4.2*C1*01**20250311*081500*P**é',
    'TH\u0000a\u0000b', 'TH\ud800a\ud800', 'TH😀4.2😀', `${header}\ud800*\udc00~`, `${header}__proto__*constructor*toString~`, `${header}~~~~~~`, `${header}\r`, `${header}\n\r\n\r`,
    `${header}TT*C1*2`, `${header}TT*C1*2~\u001a`, `${header}TH*4.2~TH*4.2~`, `${header}TP*1~TP*1~`, `${header}DSP~PRE~CDI~AIR~DSP~`, '\ufeff', `\ufeff${header}`, 'ISA*00*          *00*',
    'PK\u0003\u0004', '-----BEGIN PGP MESSAGE-----',
  ])('%j', (text) => { survive(text); });

  it.each<[string, string]>([
    ['blanks at the end of the file', `${header}IS*1*2*${' '.repeat(1_000_000)}`],
    ['blanks within a segment', `${header}IS*1${' '.repeat(1_000_000)}x~`],
    ['blanks within a wrapped segment', `${header}IS*1${' '.repeat(1_000_000)}x\n*2~\nTT*C1*3~\n`],
    ['digits behind a comma', cleanFile.set('DSP09', `,${'1'.repeat(1_000_000)}x`).text()],
    ['digits before a letter', cleanFile.set('DSP06', `${'1'.repeat(1_000_000)}x`).text()],
  ])('a million %s', (_, text) => { survive(text); });

  it('a terminator inside TH cuts it there', () => {
    const text = cleanFile.set('TH02', 'KY~1').text();
    const found = survive(text);
    expect(found).toContain('1 - unknown-segment error');
    expect(parse(text).value.segments[0]?.elements).toEqual(['4.2', 'KY']);
  });
  it('a delimiter that is the terminator as well declares none', () => {
    expect(survive('TH*4.2*C1*01**20250311*081500*P****IS*1*2**TT*C1*3**')).toContain('0 TH09 header error');
  });
  it('CRLF cut in half', () => {
    const text = cleanFile.text({ newline: '\r\n' });
    expect(findingsOf(text.slice(0, -1))).toEqual([]);
    for (let end = 0; end <= text.length; end += 1) survive(text.slice(0, end));
  });
  it('a file cut at any place of any segment says so', () => {
    const text = compoundFile.text({ newline: '' });
    for (let end = text.indexOf('IS*'); end < text.length; end += 1) {
      expect(survive(text.slice(0, end)).some((line) => line.includes('truncated') || line.includes('TT missing-segment'))).toBe(true);
    }
  });
  it('names of things in prototypes as values, codes and ids', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(findingsOf(cleanFile.insert(5, word))).toEqual(['5 - unknown-segment error']);
      expect(survive(cleanFile.set('PAT07', word).set('DSP01', word).set('TH01', word).text())).toContain('4 DSP01 bad-code error');
    }
  });
  it('a wrong argument for a record is no way into a prototype', () => {
    const result = read(parse(cleanFile.text()).value);
    expect(result.ok && Object.getPrototypeOf(result.value.header)).toBe(Object.prototype);
  });
});

describe('bytes', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const validated = (bytes: Uint8Array) => validate(bytes, options).issues.map(finding);

  it('of ASCII read like text', () => {
    expect(validated(bytesOf(cleanFile.text()))).toEqual([]);
    expect(parse(bytesOf(cleanFile.text())).value.segments).toEqual(parse(cleanFile.text()).value.segments);
  });
  it('of UTF-8 keep their characters', () => {
    const text = cleanFile.set('PAT07', 'MUÑOZ').set('IS02', '漢字😀').text();
    expect(serialize(parse(bytesOf(text)).value)).toBe(text);
    expect(validated(bytesOf(text))).toEqual(['1 IS02 character warning', '3 PAT07 character warning']);
  });
  it('of Latin-1 are read as such, and that is said', () => {
    const text = cleanFile.set('PAT07', 'MUÑOZ').text();
    const { value, issues } = parse(latin1(text));
    expect(value.encoding).toBe('latin-1');
    expect(serialize(value)).toBe(text);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['asap.encoding', 'info']]);
    expect(validated(latin1(text))).toEqual(['0 - encoding info', '3 PAT07 character warning']);
  });
  it('of a sequence cut in half are read as Latin-1', () => {
    const bytes = bytesOf(cleanFile.set('TT01', 'É').text());
    survive(bytes.subarray(0, bytes.indexOf(0xc3) + 1));
  });
  it('of every value survive', () => {
    survive(Uint8Array.from({ length: 512 }, (_, index) => index % 256));
    survive(bytesOf(header + '\u0000'));
    survive(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(header)]));
    survive(new Uint8Array([0xff, 0xfe, ...bytesOf(header)]));
  });
  it('that are part of a greater buffer are read alone', () => {
    const whole = bytesOf(`XXX${cleanFile.text()}XXX`);
    expect(validated(whole.subarray(3, whole.length - 3))).toEqual([]);
  });
});

describe('great inputs end', () => {
  it('hundreds of thousands of surplus elements on as many lines', () => {
    const text = `${header}IS${'*\nx'.repeat(300_000)}~`;
    const { issues } = read(parse(text).value);
    expect(issues).toHaveLength(10_001);
    expect(issues.at(-1)).toMatchObject({ code: 'asap.too-many-issues' });
    expect(issues.find(({ location }) => location?.ref === 'IS04')?.location?.line).toBe(5);
    expect(validate(text, options).counts.segments).toBe(2);
  });
  it('ten thousand revisions of one record', () => {
    const record = cleanFile.set('DSP01', '01').lines.slice(4, 6).map((line) => line.join('*')).join('~');
    const revised = cleanFile.text().replace('TP*', `${`${record}~`.repeat(10_000)}TP*`);
    expect(validate(revised, options).counts.revise).toBe(10_000);
  });
  it('an element of 10 MB', () => {
    const text = cleanFile.set('PAT12', 'x'.repeat(10_000_000)).text();
    expect(findingsOf(text)).toEqual(['3 PAT12 too-long error']);
    expect(serialize(parse(text).value)).toBe(text);
    const [issue] = validate(text, options).issues;
    expect(issue && formatIssue(issue, text).length).toBeLessThan(500);
  });
  it('10 MB of digits in every kind of number', () => {
    for (const ref of ['DSP09', 'DSP10', 'TP01']) expect(findingsOf(cleanFile.set(ref, '9'.repeat(1_000_000))).length).toBe(1);
  });
  it('a million segments of one character', () => {
    const text = header + 'x~'.repeat(1_000_000);
    const report = validate(text, { ...options, maxIssues: 10 });
    expect(report.counts.segments).toBe(1_000_001);
    expect(report.issues).toHaveLength(11);
  });
  it('a million empty segments, and a million delimiters', () => {
    const { counts, issues } = validate(header + '~'.repeat(1_000_000), options);
    // The first is a segment that is none; the others are read past.
    expect(counts.segments).toBe(2);
    expect(issues.find(({ code }) => code === 'asap.terminator')?.params).toMatchObject({ reason: 'repeated', expected: 999_999 });
    expect(validate(`${header}PAT${'*'.repeat(1_000_000)}~`, options).counts.segments).toBe(2);
  });
  it('blanks without end', () => {
    expect(validate(`${header}${' '.repeat(1_000_000)}`, options).counts.segments).toBe(1);
    expect(findingsOf(cleanFile.set('PAT13', `${' '.repeat(1_000_000)}A`))).toEqual(['3 PAT13 whitespace warning']);
  });
  it('many starts of blank ends', () => {
    expect(validate(header + ` \n~`.repeat(20_000), { ...options, maxIssues: 1 }).counts.segments).toBe(20_001);
  });
  it('IS in every place without a terminator', () => {
    survive(`TH*4.2*C1${'*IS'.repeat(20_000)}`);
  });
});

describe('limits of parse', () => {
  const text = cleanFile.text();
  it('maxSegments keeps the rest unread and loses nothing', () => {
    const { ok, value, issues } = parse(text, { maxSegments: 3 });
    expect(ok).toBe(false);
    expect(value.segments).toHaveLength(3);
    expect(value.rest.startsWith('PAT*')).toBe(true);
    expect(serialize(value)).toBe(text);
    expect(issues.map(({ code }) => code)).toEqual(['asap.too-many-segments']);
    expect(parse(text, { maxSegments: 8 }).issues).toEqual([]);
    expect(serialize(parse(text, { maxSegments: 0 }).value)).toBe(text);
  });
  it('maxElementLength is reported', () => {
    expect(parse(text, { maxElementLength: 10 }).issues.every(({ code }) => code === 'asap.too-long')).toBe(true);
    expect(parse(text, { maxElementLength: 10 }).issues.length).toBeGreaterThan(0);
    expect(parse(text, { maxElementLength: 40 }).issues).toEqual([]);
  });
  it('maxIssues caps them', () => {
    const { issues } = parse(text, { maxElementLength: 1, maxIssues: 2 });
    expect(issues.map(({ code }) => code)).toEqual(['asap.too-long', 'asap.too-long', 'asap.too-many-issues']);
  });
});

describe('calls that no type checker has seen', () => {
  const untyped: (call: (...args: readonly never[]) => unknown) => (...args: readonly unknown[]) => unknown = (call) => call as (...args: readonly unknown[]) => unknown;

  it('say what is wrong with the call', () => {
    expect(() => untyped(validate)('TH')).toThrow(/`profile` is missing/);
    expect(() => untyped(validate)('TH', { profile: kentucky })).toThrow(/`on` must be a date/);
    expect(() => untyped(validate)(null, options)).toThrow(/must be text, bytes, a parsed document or a submission/);
    expect(() => untyped(parse)(null)).toThrow(/as a string or as a Uint8Array/);
    expect(() => untyped(read)({})).toThrow(/`elementDelimiter` of the document, which parse\(text\)\.value holds, must be text/);
  });
});

describe('bytes that are no UTF-8', () => {
  it('are told of whether the bytes or their document are validated', () => {
    const bytes = Uint8Array.from(cleanFile.set('PAT07', 'MU\u00d1OZ').text(), (character) => character.charCodeAt(0));
    const ofBytes = validate(bytes, options);
    expect(ofBytes.issues.map(({ code }) => code)).toContain('asap.encoding');
    expect(validate(parse(bytes).value, options)).toEqual(ofBytes);
  });
});
