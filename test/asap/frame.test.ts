import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFile, mergeParts, parse, redact, serialize, validate, validateChunks, validatePart, type PartReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, finding, findingsOf, ON, reportOf, secondPatient, zeroReportFile } from './fixtures.js';
import { mutatedText } from './mutation.js';

const options = { profile: kentucky, on: ON } as const;
const text = cleanFile.text();
/** Findings with their reasons. */
const found = (file: string): readonly string[] => reportOf(file).issues.map((issue) => `${finding(issue)} ${String(issue.params?.['reason'] ?? '')}`.trim());

const many = cleanFile.drop(3, 3).insert(3, ...Array.from({ length: 200 }, (_, at) => cleanFile.lines.slice(3, 6).map((line) => line.join('*').replace('6012345', String(7_000_000 + at)))).flat());

describe('a terminator', () => {
  it.each([['\\', '\\\\'], ['\\', '\\'], ['|', '|~'], ['^', '^^']])('declared as %s and not used is said once, and the file is read', (_, ending) => {
    expect(found(text.replace('~~', ending))).toEqual(['0 TH09 terminator error not-declared']);
  });
  it('that is declared and used is right, whatever it is', () => {
    expect(found(cleanFile.text({ terminator: '\\' }))).toEqual([]);
  });
  it.each(['IS', 'PHA', 'PAT', 'DSP', 'PRE', 'TP'])('missing behind %s is said there, and the next segment is read', (id) => {
    const at = cleanFile.lines.findIndex(([name]) => name === id);
    const written = text.split('~\n');
    for (const joint of ['\n', '\r\n', '\\', '\\\n']) {
      const unterminated = [...written.slice(0, at), `${written[at] ?? ''}${joint}${written[at + 1] ?? ''}`, ...written.slice(at + 2)].join('~\n');
      expect(found(unterminated)).toEqual([`${String(at)} - terminator error missing`]);
      expect(reportOf(unterminated).counts).toMatchObject({ segments: 8, dispensings: 1 });
    }
  });
  it.each(['IS', 'PHA', 'PAT', 'DSP', 'PRE', 'TP'])('missing behind %s in a file of one line, with nothing in its place, is said there', (id) => {
    const at = cleanFile.lines.findIndex(([name]) => name === id);
    const written = text.split('~\n');
    const glued = [...written.slice(0, at), `${written[at] ?? ''}${written[at + 1] ?? ''}`, ...written.slice(at + 2)].join('~');
    expect(found(glued)).toEqual([`${String(at)} - terminator error missing`]);
    expect(reportOf(glued).counts).toMatchObject({ segments: 8, dispensings: 1 });
    expect(serialize(parse(glued).value)).toBe(glued);
  });
  it('is not missed in a segment that is only too wide, whatever its values end with', () => {
    const wide = (ref: string, value: string, more: string) => findingsOf(cleanFile.set(ref, value).set(more, 'MORE'));
    expect(wide('PRE06', 'PAT', 'PRE12')).toEqual(['5 PRE12 surplus-element warning']);
    expect(wide('PAT07', 'BENNETT', 'PAT26')).toEqual(['3 PAT26 surplus-element warning']);
    expect(wide('PHA04', 'PLAZA PHA', 'PHA20')).toEqual(['2 PHA20 surplus-element warning']);
  });
  it.each(['\n', '\r\n', '\r'])('missing behind every segment is said once at TH: %j', (newline) => {
    expect(found(text.replaceAll('~\n', newline).replace(newline, `~${newline}`))).toEqual(['0 - terminator error missing']);
    expect(found(text.replaceAll('~\n', newline).replace('**~', '**~~').trimEnd())).toEqual(['0 - terminator error missing']);
  });
  it('written twice throughout is said once; a single empty segment is unknown', () => {
    expect(found(text.replaceAll('~\n', '~~\n').replace('~~~', '~~'))).toEqual(['0 - terminator warning doubled']);
    expect(findingsOf(cleanFile.insert(5, ''))).toEqual(['5 - unknown-segment error']);
    expect(findingsOf(cleanFile.insert(2, ''))).toEqual(['2 - unknown-segment error']);
  });
  it.each(['~~\n', '~~', '~\n~\n', '~\r\n~\r\n'])('written twice throughout, TH included, is said once: %j', (ending) => {
    const twice = text.replaceAll('~\n', ending);
    expect(found(twice)).toEqual(['0 - terminator warning doubled']);
    expect(reportOf(twice).counts).toMatchObject({ segments: 8, dispensings: 1 });
  });
  it('written twice from some place on is said once more, with the number of places', () => {
    const late = many.text().replaceAll(/((?:DSP|PRE|PAT|TP|TT).*)~\n/g, (line, body: string, at: number) => (at > 20_000 ? `${body}~~\n` : line));
    const { issues, counts } = reportOf(late);
    const places = late.split('~~').length - 2;
    expect(issues.map((issue) => `${finding(issue)} ${String(issue.params?.['reason'])}`).filter((line) => !line.includes('segment-count'))).toEqual([
      expect.stringContaining('unknown-segment error'),
      expect.stringContaining('terminator warning repeated'),
    ]);
    expect(issues.find(({ code }) => code === 'asap.terminator')?.params).toMatchObject({ expected: places - 1 });
    expect(counts.dispensings).toBe(200);
    expect(serialize(parse(late).value)).toBe(late);
  });
  it('written twice at two places is a segment that is none and one read past', () => {
    expect(found(text.replace('~\nPAT', '~~\nPAT').replace('~\nPRE', '~~\nPRE').replace('TP*5', 'TP*6').replace('*8~', '*9~'))).toEqual(['3 - unknown-segment error', '5 - terminator warning repeated']);
  });
  it('is not missed where a line was wrapped before a word that starts as an id does', () => {
    for (const [ref, value] of [['PAT07', 'O\nTTER'], ['PAT08', 'FAYE\nPATRICIA'], ['PAT12', '5 \nPRETEND PL'], ['PAT12', '12\r\nISTHMUS LN'], ['PHA04', 'BLUEGRASS EXAMPLE \nPHARMACY'], ['PAT07', 'PAR\nIS']] as const) {
      const file = cleanFile.set(ref, value);
      expect(found(file.text())).toEqual([`${String(file.lines.findIndex(([id]) => id === ref.slice(0, -2)))} - line-break error`]);
    }
  });
  it.each([['PAT07', 'FICT~ITIOUS'], ['PAT12', '12 ~ MAIN'], ['PHA11', 'PAT ~PLACEHOLDER'], ['IS02', 'BLUEGRASS ~'], ['PAT08', '~FAYE'], ['PAT07', 'A~B~C']])('inside %s is said, and the segment is read as one', (ref, value) => {
    const file = cleanFile.set(ref, value);
    expect(found(file.text())).toEqual([`${String(file.lines.findIndex(([id]) => id === ref.slice(0, -2)))} - terminator error inside-value`]);
    expect(serialize(parse(file.text()).value)).toBe(file.text());
  });
});

describe('an element delimiter', () => {
  it('that TH alone is written with is said once, and the file is read', () => {
    const [header = '', ...rest] = text.split('\n');
    expect(found([header.replaceAll('*', '|'), ...rest].join('\n'))).toEqual(['0 - delimiter error not-declared']);
    expect(found(text.replace('TH*', 'TH|'))).toEqual(['0 - delimiter error not-declared']);
    expect(found(cleanFile.text({ delimiter: '|' }))).toEqual([]);
  });
});

describe('an element delimiter of some segments alone', () => {
  const [, ...ids] = cleanFile.lines.map(([id = '']) => id);
  const cutBy = (used: string, ...which: readonly string[]) => text.split('\n').map((line) => (which.some((id) => line.startsWith(id)) ? line.replaceAll('*', used) : line)).join('\n');
  it.each(ids)('in %s is said there, and the segment is read', (id) => {
    for (const used of ['|', '^', ',', '\t']) {
      const file = cutBy(used, id);
      expect(found(file), file).toEqual([`${String(ids.indexOf(id) + 1)} - delimiter error in-segments`]);
      expect(reportOf(file).counts).toMatchObject({ segments: 8, dispensings: 1 });
      expect(serialize(parse(file).value)).toBe(file);
    }
  });
  it('in several is said once, with their number', () => {
    const [issue, ...others] = reportOf(cutBy('|', 'DSP', 'PRE', 'TP')).issues;
    expect({ others, params: issue?.params }).toEqual({ others: [], params: { label: 'The segment', reason: 'in-segments', expected: 3, used: '|' } });
  });
  it('is judged by its values as ever', () => {
    expect(found(cutBy('|', 'DSP').replace('|60|30|', '|60|x|'))).toEqual(['4 - delimiter error in-segments', '4 DSP10 bad-number error integer']);
  });
  it('is not seen where the delimiter of the file stands beside, nor behind what is no id', () => {
    expect(found(text.replace('DSP*00*', 'DSP|00*'))).not.toContain('4 - delimiter error in-segments');
    expect(findingsOf(cleanFile.insert(5, 'XYZ|1|2'))).toEqual(['5 - unknown-segment error']);
    expect(findingsOf(cleanFile.set('PAT12', 'DSP|LANE, TP,5'))).toEqual([]);
  });
});

describe('line breaks', () => {
  it('inside segments are said once with their number, and the values are read without them', () => {
    for (const width of [60, 72, 80, 132]) {
      const wrapped = (text.replaceAll('\n', '').match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? []).join('\r\n');
      const { issues, counts } = reportOf(wrapped);
      expect(issues.map(({ code }) => code)).toEqual(['asap.line-break']);
      expect(counts).toMatchObject({ segments: 8, dispensings: 1 });
      expect(serialize(parse(wrapped).value)).toBe(wrapped);
    }
    const [issue] = reportOf(cleanFile.set('PAT12', '12 IMAG\nINARY').set('PAT14', 'FRANK\nFORT')).issues;
    expect(issue?.params).toMatchObject({ expected: 2 });
  });
  it('behind a terminator are none', () => { expect(found(cleanFile.text({ newline: '\r\n' }))).toEqual([]); });
});

describe('what stands around the segments', () => {
  it.each([
    [`\ufeff${text}`, 'file-mark info byte-order-mark'],
    [`\r\n\n${text}`, 'file-mark info blank-lines'],
    [`${text}\u001a`, 'file-mark info end-of-file-mark'],
    [`${text}\u0000\u0000\u0000`, 'file-mark info padding'],
  ])('is a mark %#', (file, expected) => {
    const [only, ...others] = found(file);
    expect(only).toContain(expected);
    expect(others).toEqual([]);
    expect(reportOf(file).ok).toBe(true);
  });
  it('is nothing where blank lines end the file', () => { expect(found(`${text}  \n\n`)).toEqual([]); });
  it('may be blanks, which are counted and read past', () => {
    expect(found(text.replaceAll('\nP', '\n  P'))).toEqual(['2 - blank-around-segment warning before']);
    expect(found(text.replace('TP*5', 'TP*5  ').replace('*8~', '*8 ~'))).toEqual(['6 - blank-around-segment warning after']);
  });
  it('names text in UTF-16', () => {
    for (const lead of ['\ufeff', '']) {
      const bytes = Uint8Array.from(Array.from(lead + text).flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]));
      expect(validate(bytes, options).issues.find(({ code }) => code === 'asap.header')?.params).toEqual({ reason: 'utf-16' });
    }
  });
});

describe('transactions', () => {
  it('two in one file are one finding', () => { expect(found(text + text.replaceAll('KY-TEST-0001', 'KY-TEST-0002').replace('6012345', '6012399'))).toEqual(['8 - second-transaction error']); });
  it('a test file is mentioned', () => { expect(found(cleanFile.set('TH07', 'T').text())).toEqual(['0 TH07 test-file info']); });
  it.each(['02', '03'])('a response (%s) lacks nothing', (type) => {
    expect(found(`${cleanFile.set('TH03', type).text().split('\n')[0] ?? ''}\nTT*KY-TEST-0001*2~\n`)).toEqual(['0 TH03 response info']);
  });
});

describe('a zero report', () => {
  it('has a period in the past', () => {
    expect(findingsOf(zeroReportFile)).toEqual([]);
    expect(found(zeroReportFile.set('IS03', '20250310-20250310').text())).toEqual(['1 IS03 zero-report warning period-form']);
    expect(found(zeroReportFile.set('IS03', '#20250310#-#20250309#').text())).toEqual(['1 IS03 zero-report error period-reversed']);
    expect(found(zeroReportFile.set('IS03', '#20250310#-#20250401#').text())).toEqual(['1 IS03 zero-report error period-future']);
    expect(found(zeroReportFile.set('IS03', '#20250310#-#20250331#').text())).toEqual([]);
  });
  it('says REPORT and ZERO in this order', () => {
    expect(found(zeroReportFile.set('PAT07', 'ZERO').set('PAT08', 'REPORT').text())).toEqual(['3 PAT07 zero-report error names-swapped']);
  });
  it('leaves fills outside the period of a file to a warning', () => {
    expect(found(cleanFile.set('IS03', '#20250301#-#20250307#').text())).toEqual(['4 DSP05 implausible warning outside-period']);
    expect(found(cleanFile.set('IS03', '#20250301#-#20250310#').text())).toEqual([]);
    for (const status of ['01', '02']) expect(found(cleanFile.set('IS03', '#20250301#-#20250307#').set('DSP01', status).text())).toEqual([]);
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
async function* chunked<T>(chunks: Iterable<T>): AsyncGenerator<T, void> {
  yield* chunks;
}

describe('one frame fault in 200 records', () => {
  const lines = many.text().split('~\n').slice(0, -1);
  const place = fc.integer({ min: 1, max: lines.length - 2 });
  const fault = fc.oneof(
    fc.tuple(place, fc.constantFrom('\n', '\\', '|\n')).map(([at, joint]) => [...lines.slice(0, at), `${lines[at] ?? ''}${joint}${lines[at + 1] ?? ''}`, ...lines.slice(at + 2), ''].join('~\n')),
    fc.tuple(fc.integer({ min: 60, max: many.text().length - 40 }), fc.constantFrom('\n', '\r\n')).map(([at, newline]) => many.text().slice(0, at) + newline + many.text().slice(at)),
    fc.tuple(place, fc.constantFrom(' ', '  \n', '\t')).map(([at, blank]) => lines.map((line, index) => (index === at ? blank + line : line)).join('~\n') + '~\n'),
    fc.constantFrom('\\\\', '\\', '|~').map((ending) => many.text().replace('~~', ending)),
    fc.integer({ min: 0, max: 199 }).map((at) => { let seen = -1; return many.text().replaceAll('FICTITIOUS', (name) => ((seen += 1) === at ? 'FICT~ITIOUS' : name)); }),
    fc.constantFrom('\u001a', '\u0000').map((mark) => many.text() + mark),
    fc.tuple(place, fc.constantFrom('|', '^', ',')).map(([at, used]) => lines.map((line, index) => (index === at ? line.replaceAll('*', used) : line)).join('~\n') + '~\n'),
  );
  it('gives at most three findings and loses no record', () => {
    fc.assert(
      fc.property(fault, (file) => {
        const { issues, counts } = validate(file, options);
        expect(issues.map(finding).length, issues.map(finding).join('; ')).toBeLessThanOrEqual(3);
        expect(counts.dispensings).toBe(200);
        expect(serialize(parse(file).value)).toBe(file);
      }),
      { numRuns: 60 },
    );
  });
});

describe('segments cut by another delimiter', () => {
  it('give one answer as text, chunks cut anywhere, and parts', async () => {
    const file = cleanFile.insert(6, ...secondPatient).text().split('\n').map((line, at) => (at === 3 || at === 4 || at === 7 ? line.replaceAll('*', ',') : line)).join('\n');
    const whole = validate(file, options);
    expect(whole.issues.map(finding)).toEqual(['3 - delimiter error']);
    for (let at = 1; at < file.length; at += 1) expect(await validateChunks(chunked([file.slice(0, at), file.slice(at)]), options), String(at)).toEqual(whole);
    for (const partLength of [1, 200, 500]) {
      const reports: PartReport[] = [];
      for await (const part of cutFile(chunked([file]), { partLength })) reports.push(validatePart(part, options));
      expect(await mergeParts(reports, options)).toEqual(whole);
    }
  });
});

describe('a damaged frame', () => {
  it.each([
    ['a segment glued to a trailer', 'TT*KY\nPRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~\n PAT*~'],
    ['a segment behind a blank', ' PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~\n PAT*~'],
  ])('are told alike wherever a file is cut: %s', async (_, end) => {
    const file = `TH*4.2*KY-TEST-0001*01**20250311*081500*P**~~\nIS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~\n${end}`;
    const whole = validate(file, options);
    for (let at = 1; at < file.length; at += 1) expect(await validateChunks(chunked([file.slice(0, at), file.slice(at)]), options), String(at)).toEqual(whole);
  });

  it('gives one answer as text, bytes, chunks, document and parts', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedText, fc.array(fc.nat(900), { maxLength: 5 }), async (file, places) => {
        const whole = validate(file, options);
        expect(serialize(parse(file).value)).toBe(file);
        expect(validate(parse(file).value, options)).toEqual(whole);
        const borders = [0, ...places.filter((at) => at < file.length).toSorted((a, b) => a - b), file.length];
        expect(await validateChunks(chunked(borders.slice(1).map((to, at) => file.slice(borders[at], to))), options)).toEqual(whole);
        const reports: PartReport[] = [];
        for await (const part of cutFile(chunked([file]), { partLength: 1 })) reports.push(validatePart(part, options));
        expect(await mergeParts(reports, options)).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
  it('is masked but for blanks, marks and delimiters', () => {
    expect(serialize(redact(parse(`\ufeff \n${cleanFile.set('PAT07', 'FICT~ITIOUS').text()}`).value))).toContain('XXXX~XXXXXX');
    expect(serialize(redact(parse(`\ufeff \n${text}`).value)).startsWith('\ufeff \nTH*')).toBe(true);
  });
});
