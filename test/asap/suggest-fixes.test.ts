import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, lostInWriting, parse, read, suggestFixes, validate, type AsapIssue } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, ON, type TestFile } from './fixtures.js';

const options = { profile: kentucky, on: ON };
const issuesOf = (text: string): readonly AsapIssue[] => validate(text, options).issues;
const fixesOf = (text: string) => suggestFixes(parse(text).value, issuesOf(text));
const fixed = (text: string): string => applyFixes(text, fixesOf(text));

/** Values whose own form tells what was meant, and the value that is meant: hyphens of SSN, NDC, ZIP and telephone are no digits, codes have two digits or capitals. */
const certain = [
  ['PAT03', '899-01-0001', '899010001'],
  ['PAT16', '40601-1234', '406011234'],
  ['PAT17', '(502) 555-0111', '5025550111'],
  ['PAT19', 'f', 'F'],
  ['PAT20', '1', '01'],
  ['PAT18', '1961-07-04', '19610704'],
  ['PAT15', 'ky', 'KY'],
  ['PAT07', ' FICTITIOUS ', 'FICTITIOUS'],
  ['DSP05', '2025/03/09', '20250309'],
  ['DSP05', '20250309T101500', '20250309'],
  ['DSP08', '77777-0101-30', '77777010130'],
  ['DSP08', '77777-101-30', '77777010130'],
  ['DSP08', '7777-0101-30', '07777010130'],
  ['DSP10', '30.0', '30'],
  ['PRE02', 'gi9910010', 'GI9910010'],
  ['TH06', '8:15:00', '081500'],
  ['TH06', '08:15', '0815'],
] as const;

/** Values of which more than one reading is left, or none. */
const uncertain = [
  ['PAT18', '04071961'],
  ['PAT18', '610704'],
  ['PAT18', '196107040'],
  ['DSP05', '2025031015'],
  ['PAT18', '07/04/1961'],
  ['PAT18', '1961-02-30'],
  ['PAT03', '9010001'],
  ['DSP08', '7777701013'],
  ['DSP09', '1,000'],
  ['DSP10', '30 days'],
  ['DSP09', '-60'],
  ['TH06', '2:15 PM'],
  ['TH06', '25:15'],
  ['DSP01', 'NEW'],
  ['PRE02', 'GI9910011'],
  ['PAT07', ''],
] as const;

describe('suggestFixes', () => {
  it.each(certain)('writes %s %j as %j', (ref, written, meant) => {
    const text = cleanFile.set(ref, written).text();
    const [fix, ...others] = fixesOf(text);
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ ref, replacement: meant });
    expect(text.slice(fix?.offset, (fix?.offset ?? 0) + (fix?.length ?? 0))).toBe(written);
    expect(fixed(text)).toBe(cleanFile.set(ref, meant).text());
  });

  it.each(uncertain)('guesses nothing for %s %j', (ref, written) => {
    expect(fixesOf(cleanFile.set(ref, written).text())).toEqual([]);
  });

  it('counts the segments and repeats the control number', () => {
    const text = cleanFile.text();
    const wrong = text.replace('TP*5', 'TP*4').replace('TT*KY-TEST-0001*8', 'TT*OTHER*6');
    expect(wrong).not.toBe(text);
    expect(fixesOf(wrong).map(({ ref, replacement }) => [ref, replacement])).toEqual([['TP01', '5'], ['TT01', 'KY-TEST-0001'], ['TT02', '8']]);
    expect(fixed(wrong)).toBe(text);
  });

  it.each(['30.', '30.0', '9,', '9 segments', 'nine', ' 30. '])('counts the segments at once where the count is no number: %j', (written) => {
    for (const whole of [cleanFile.text(), compoundFile.text()]) {
      const segments = whole.split('~').map((segment) => segment.trim().slice(0, 3).replace('*', '')).filter((id) => id !== '');
      const pharmacy = segments.lastIndexOf('TP') - segments.lastIndexOf('PHA') + 1;
      const text = whole.replace(/TP\*\d+/, `TP*${written}`).replace(/(TT\*[^*]*\*)\d+/, `$1${written}`);
      expect(fixesOf(text).map(({ ref, replacement }) => [ref, replacement])).toEqual([['TP01', String(pharmacy)], ['TT02', String(segments.length)]]);
      expect(issuesOf(fixed(text)).filter(({ location }) => ['TP01', 'TT02'].includes(location?.ref ?? ''))).toEqual([]);
    }
  });

  it('counts nothing where a trailer does not stand behind what it closes', () => {
    const text = cleanFile.text();
    const strayed = text.replace(/(TP\*)\d+/, 'XX*1~$1nine');
    expect(fixesOf(strayed).map(({ ref }) => ref)).not.toContain('TP01');
  });

  it('settles several findings on one element at once', () => {
    const fixes = fixesOf(cleanFile.set('PAT20', ' 1 ').text());
    expect(fixes).toMatchObject([{ ref: 'PAT20', replacement: '01' }]);
    expect(fixes[0]?.issues.map(({ code }) => code).sort()).toEqual(['asap.code-form', 'asap.whitespace']);
  });

  it('leaves a value alone that a line break cuts', () => {
    const text = cleanFile.set('PAT17', '502\r\n-555-0111').text();
    expect(fixesOf(text).filter(({ ref }) => ref === 'PAT17')).toEqual([]);
  });

  it('leaves a value alone that holds a terminator: what is cut where, a blank more or less may change', () => {
    expect(fixesOf(cleanFile.set('PRE03', 'b~}9u( ').text()).filter(({ ref }) => ref === 'PRE03')).toEqual([]);
  });

  it('repeats the control number to the letter: blanks that are not of ASCII belong to it', () => {
    for (const number of ['\u3000KY-1', 'KY-1\u00a0', '\ufeffKY-1']) {
      const text = cleanFile.set('TH02', number).set('TT01', 'KY-1').text();
      expect(fixesOf(text).map(({ ref, replacement }) => [ref, replacement])).toEqual([['TT01', number]]);
      expect(issuesOf(fixed(text)).filter(({ code }) => code === 'asap.control-number')).toEqual([]);
    }
  });

  it('finds nothing to do in a clean file and in one that is none', () => {
    for (const text of [cleanFile.text(), compoundFile.text(), '', 'nothing of the kind']) expect(fixesOf(text)).toEqual([]);
  });

  it('settles what it says it settles, and leaves nothing to fix', () => {
    const choice = fc.shuffledSubarray([...certain], { minLength: 1 });
    fc.assert(
      fc.property(choice, fc.constantFrom('\n', '\r\n', ''), (chosen, newline) => {
        const file = chosen.reduce<TestFile>((one, [ref, written]) => one.set(ref, written), cleanFile);
        const text = file.text({ newline });
        const after = fixed(text);
        expect(fixesOf(after)).toEqual([]);
        const codes = new Set(fixesOf(text).flatMap(({ issues }) => issues.map(({ code, location }) => `${code} ${location?.ref ?? ''}`)));
        expect(issuesOf(after).filter(({ code, location }) => codes.has(`${code} ${location?.ref ?? ''}`))).toEqual([]);
      }),
    );
  });

  it('loses no segment and no record, and settles what it says, whatever stands in and around a value', () => {
    const piece = fc.oneof(fc.constantFrom('', '', ' ', '~', '*', '\r\n', '\ud83d', '\u{1f600}', '\u3000', '\u00df', '\u0131', '\ufeff', '-'), fc.string({ maxLength: 4 }));
    const edit = fc.tuple(fc.constantFrom(...[...certain.map(([ref, written]) => [ref, written] as const), ...(['TH02', 'TT01', 'PRE03', 'PHA09'] as const).map((ref) => [ref, 'KY-1'] as const)]), piece, piece);
    const recordsIn = (text: string) => {
      const made = read(parse(text).value);
      const held = made.ok ? made.value : made.partial;
      return held?.pharmacies.flatMap(({ patients }) => patients.flatMap(({ dispensings }) => dispensings)).length;
    };
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', ''), (edits, newline) => {
        const text = edits.reduce<TestFile>((one, [[ref, written], before, behind]) => one.set(ref, before + written + behind), cleanFile).text({ newline });
        const fixes = fixesOf(text);
        const after = applyFixes(text, fixes);
        expect(parse(after).value.segments.map(({ id }) => id)).toEqual(parse(text).value.segments.map(({ id }) => id));
        expect(recordsIn(after)).toBe(recordsIn(text));
        const moved = (offset: number) => fixes.reduce((sum, fix) => (fix.offset < offset ? sum + fix.replacement.length - fix.length : sum), offset);
        const left = new Set(issuesOf(after).map(({ code, location }) => `${code} ${String(location?.offset)}`));
        for (const { offset, issues } of fixes) for (const { code } of issues) expect(left).not.toContain(`${code} ${String(moved(offset))}`);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a document and nothing else', () => {
    expect(() => suggestFixes('TH' as never, [])).toThrow(TypeError);
  });
});

describe('applyFixes', () => {
  it('takes fixes in any order and some of them only', () => {
    const text = cleanFile.set('PAT03', '899-01-0001').set('PRE02', 'gi9910010').text();
    const [number, registration] = fixesOf(text);
    if (!number || !registration) throw new Error('Two elements are at fault.');
    expect(applyFixes(text, [registration, number])).toBe(cleanFile.text());
    expect(applyFixes(text, [registration])).toBe(cleanFile.set('PAT03', '899-01-0001').text());
    expect(applyFixes(text, [])).toBe(text);
  });

  it('refuses fixes of another text, without a word of theirs', () => {
    const fix = { offset: 3, length: 4, replacement: 'QZJWQV' };
    for (const fixes of [[fix], [{ ...fix, offset: 0, length: 2 }, { ...fix, offset: 1, length: 1 }]]) {
      const call = () => applyFixes('TH', fixes);
      expect(call).toThrow(TypeError);
      expect(call).not.toThrow(/QZJ/);
    }
  });
});

describe('lostInWriting', () => {
  const lost = (text: string) => lostInWriting(read(parse(text).value).issues).map(({ code, location }) => [code, location?.ref]);

  it('names values that could not be typed, and elements beyond the version', () => {
    expect(lost(cleanFile.set('DSP09', 'SIXTY').text())).toEqual([['asap.bad-number', 'DSP09']]);
    expect(lost(cleanFile.set('TT05', 'X').text())).toEqual([['asap.surplus-element', 'TT05']]);
  });

  it('does not name what is mended by writing', () => {
    expect(lost(cleanFile.drop(6).text())).toEqual([]);
    expect(lost(cleanFile.set('PAT20', '1').text())).toEqual([]);
  });
});
