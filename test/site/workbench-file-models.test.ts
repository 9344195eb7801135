import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, redact, serialize, validate, type AsapIssue } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { analyse } from '../../site/workbench/file/model/analysis.js';
import { checkedWords } from '../../site/workbench/file/model/checked-words.js';
import { textOf } from '../../site/workbench/file/model/byte-places.js';
import { dueDays } from '../../site/workbench/file/model/due-days.js';
import { elementWords } from '../../site/workbench/file/model/element-words.js';
import { factsAt } from '../../site/workbench/file/model/facts-at.js';
import { codeChoices, everyIssue, filtered, homeChoices, homeOf, severityChoices } from '../../site/workbench/file/model/issue-filter.js';
import { neighbourhood } from '../../site/workbench/file/model/neighbourhood.js';
import { openedFile } from '../../site/workbench/file/model/opened-file.js';
import { redactFile } from '../../site/workbench/file/model/redact-file.js';
import { segmentUpTo, spotIn, spotsOf, type Spot } from '../../site/workbench/file/model/segment-at.js';
import { shownFix } from '../../site/workbench/file/model/shown-fix.js';
import { sizeWords } from '../../site/workbench/file/model/size-words.js';
import { textKind } from '../../site/workbench/file/model/text-kind.js';
import { changeBetween, createTextHistory } from '../../site/workbench/file/model/text-change.js';
import { issueSlices, validateFile } from '../../site/workbench/file/model/validate-file.js';
import { writtenAnew } from '../../site/workbench/file/model/written-anew.js';
import { cleanFile, ON, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from '../asap/fixtures.js';

const question = { profile: 'ky', on: ON } as const;
const samples = new URL('../../samples/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const sampleNames = readdirSync(samples).filter((name) => name.endsWith('.dat'));
const WORD = 'QZJWQV';
const tellTale = /QZJ|ZJW|JWQ|WQV/i;

function spotOf(text: string, offset: number): Spot | undefined {
  const { places, elementDelimiter } = analyse(text, question);
  const segment = segmentUpTo(places, offset);
  return spotIn(spotsOf(text.slice(places[segment * 2], places[segment * 2 + 1]), places[segment * 2] ?? 0, segment, elementDelimiter), offset);
}

describe('what is told of a text', () => {
  it('counts in words that are heard', () => {
    expect(checkedWords({ segments: 12, errors: 1, warnings: 2 })).toBe('Checked 12 segments: 1 error, 2 warnings.');
    expect(checkedWords({ segments: 1, errors: 0, warnings: 1 })).toBe('Checked 1 segment: 0 errors, 1 warning.');
    expect(checkedWords({ segments: 0, errors: 1, warnings: 0 })).toBe('Checked, and no segment was found: 1 error, 0 warnings.');
  });

  it.each([
    ['{"TH": 1}', 'JSON'],
    ['[\n  { "segment": "DSP" }\n]', 'JSON'],
    ['<?xml version="1.0"?><file>PAT*07</file>', 'XML'],
    ['<!doctype html><p>', 'an HTML page'],
    ['Dear colleague,\nthe TH segment is the first of the file.', 'text without a segment of ASAP'],
    ['name,date\nFAYE,2025', 'text without a segment of ASAP'],
  ])('says of %j that it is %s', (text, is) => {
    expect(textKind(text)?.is).toBe(is);
  });

  it('takes every sample, and every file of which one segment is left, for what it is', () => {
    for (const name of sampleNames) expect(textKind(sample(name)), name).toBeUndefined();
    for (const line of cleanFile.text().split('\n')) if (line !== '') expect(textKind(line), line).toBeUndefined();
    expect(textKind('\u{FEFF}  th|4.2|1')).toBeUndefined();
  });
});

describe('what is looked up of a text', () => {
  it.each(sampleNames)('%s: the report is that of validate, the masked text as long as the text', (name) => {
    const text = sample(name);
    const { report, masked } = analyse(text, question);
    expect(report).toEqual(validate(text, { profile: kentucky, on: ON }));
    expect(masked).toHaveLength(text.length);
    expect(masked.replace(/[^*~\n]/g, ' ')).toBe(text.replace(/[^*~\n]/g, ' '));
  });

  it('finds the element at any place of a file, as its issues name it', () => {
    const text = sample('instructive-mistakes.dat');
    for (const { location } of analyse(text, question).report.issues) {
      if (location?.ref?.length !== 5) continue;
      expect(spotOf(text, location.offset)).toMatchObject({ ref: location.ref, from: location.offset, to: location.offset + location.length, segment: location.segment });
    }
    expect(spotOf(text, 0)).toMatchObject({ ref: 'TH', element: 0 });
  });

  it('counts new records by their days, and leaves a zero report out', () => {
    const { days } = analyse(cleanFile.insert(6, ...secondDispensing, ...secondPatient).text(), question);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(days.flatMap(({ records }) => records.map(({ number }) => number)).sort()).toEqual([1, 2, 3]);
    expect(analyse(zeroReportFile.text(), question).days).toEqual([]);
  });

  it('writes the frame anew where that loses nothing', () => {
    const wrong = cleanFile.text({ terminator: '|' }).replace('P**|', 'P**~');
    expect(analyse(wrong, question).mendsFrame).toBe(true);
    const written = writtenAnew(wrong) ?? '';
    expect(validate(written, { profile: kentucky, on: ON }).issues).toEqual([]);
    expect(writtenAnew(cleanFile.set('DSP09', 'SIXTY').text())).toBeUndefined();
    expect(writtenAnew(cleanFile.text() + cleanFile.text())).toBeUndefined();
    expect(analyse(cleanFile.text(), question).mendsFrame).toBe(false);
  });
});

describe('what is told of an element', () => {
  it('says what it is, what the code means and what the state asks', () => {
    const words = elementWords('PAT19', 'F', '4.2', question);
    expect(words).toMatchObject({ label: 'Gender', segment: 'Patient', meaning: 'female' });
    expect(words?.codes.map(({ code }) => code)).toContain('U');
    expect(elementWords('PAT03', '', '4.2', question)?.asked[0]).toMatchObject({ words: 'required', cites: [{ id: '902 KAR 55:110 s.2(2)(a)' }, { id: '902 KAR 55:110 s.5' }] });
  });

  it('asks nothing for the law where none is recorded, and knows no element beyond the version', () => {
    expect(elementWords('PAT03', '', '4.2', { profile: 'oh', on: '1990-01-01' })?.asked).toEqual([]);
    expect(elementWords('PAT99', '', '4.2', question)).toBeUndefined();
    expect(elementWords('PAT07', '', 'none', question)?.label).toBe('Patient last name');
  });

  it('shows a fix masked where the element is', () => {
    const text = sample('put-right-at-once.dat');
    const { fixes, masked } = analyse(text, question);
    const fix = fixes.find(({ ref }) => ref === 'PAT03');
    if (!fix) throw new Error('The number has hyphens.');
    expect(shownFix(fix, text, masked)).toEqual({ before: 'XXX-XX-XXXX', after: 'XXXXXXXXX' });
    expect(shownFix(fix, text, text)).toEqual({ before: '899-04-0001', after: '899040001' });
    const count = fixes.find(({ ref }) => ref === 'TP01');
    expect(count && shownFix(count, text, masked)).toEqual({ before: '6', after: '8' });
  });

  it('never shows a rare word of a patient while the file is masked, whatever the element', () => {
    const places = ['PAT03', 'PAT07', 'PAT08', 'PAT09', 'PAT12', 'PAT14', 'PAT16', 'PAT17', 'PAT18', 'PAT19', 'PAT20', 'PAT23', 'DSP02', 'DSP20'];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(WORD, `${WORD}*PAT`, `${WORD}~PAT*`, ` ${WORD} `), fc.nat(), (ref, value, at) => {
        const text = cleanFile.set(ref, value).keepCounts().text();
        const analysis = analyse(text, question);
        const facts = { text, shown: analysis.masked, version: analysis.version, issues: analysis.report.issues, fixes: analysis.fixes };
        const spot = spotOf(text, at % text.length);
        expect(JSON.stringify([analysis.masked, spot && { ...factsAt(spot, facts, question), fix: factsAt(spot, facts, question).fix?.shown }])).not.toMatch(tellTale);
      }),
    );
  });
});

describe('the list of issues', () => {
  const { issues, counts } = analyse(cleanFile.insert(6, ...secondDispensing).insert(10, ...secondPharmacy).set('DSP09', 'SIXTY').set('PAT20', '1').set('TH06', '2561').text(), question).report;

  it('names what each stands on, and the pharmacy where there are several', () => {
    const homes = homeChoices(issues, counts.pharmacies).map(({ name }) => name);
    expect(homes).toContain('File');
    expect(homes).toContain('Pharmacy 1 · patient 1 · dispensing 1');
    expect(homeOf({ path: ['pharmacies', 0, 'patients', 2, 'dispensings', 1, 'dispensing', 'quantityDispensed'] }, 1)).toMatchObject({ name: 'Patient 3 · dispensing 2' });
    expect(homeOf({ path: ['pharmacies', 0, 'pharmacy', 'npi'] }, 1)).toMatchObject({ name: 'Pharmacy 1' });
  });

  it('lets through what is chosen, and counts every choice', () => {
    expect(filtered(issues, everyIssue, counts.pharmacies)).toEqual(issues);
    for (const { value, count } of severityChoices(issues)) expect(filtered(issues, { ...everyIssue, severity: value }, counts.pharmacies)).toHaveLength(count);
    for (const { value, count } of codeChoices(issues)) expect(filtered(issues, { ...everyIssue, code: value }, counts.pharmacies)).toHaveLength(count);
    for (const { value, count } of homeChoices(issues, counts.pharmacies)) expect(filtered(issues, { ...everyIssue, home: value }, counts.pharmacies)).toHaveLength(count);
  });
});

describe('what was done to a text', () => {
  it('is taken back and done again, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (texts) => {
        const history = createTextHistory();
        let text = '';
        for (const next of texts) {
          history.note(text, next, 'typing');
          text = next;
        }
        while (history.undoName() !== undefined) text = history.undo(text)?.text ?? text;
        expect(text).toBe('');
        while (history.redoName() !== undefined) text = history.redo(text)?.text ?? text;
        expect(text).toBe(texts.at(-1));
      }),
    );
  });

  it('forgets what was done longest ago where it grows too large', () => {
    const history = createTextHistory(10);
    history.note('', 'aaaaaaaaaa', 'one');
    history.note('aaaaaaaaaa', 'aaaaaaaaaab', 'two');
    expect(history.undo('aaaaaaaaaab')?.text).toBe('aaaaaaaaaa');
    expect(history.undoName()).toBeUndefined();
  });

  it('finds the one stretch that differs', () => {
    expect(changeBetween('abcabc', 'abXabc')).toEqual({ from: 2, removed: 'c', inserted: 'X' });
    expect(changeBetween('aa', 'aaa')).toEqual({ from: 2, removed: '', inserted: 'a' });
    expect(changeBetween('same', 'same')).toBeUndefined();
  });
});

describe('when a file is sent', () => {
  const days = [
    { reportingStatus: '00', dateFilled: '2025-03-10', dateSold: undefined, count: 3, records: [{ number: 1 }, { number: 4 }] },
    { reportingStatus: '00', dateFilled: '2025-03-12', dateSold: undefined, count: 1, records: [{ number: 2 }] },
    { reportingStatus: '02', dateFilled: '2025-03-01', dateSold: undefined, count: 2, records: [{ number: 3 }] },
  ];

  it('holds the new records against the close of the next business day, 902 KAR 55:110 s.2(3)', () => {
    const { days: due, remarks } = dueDays(days, { at: '2025-03-12T10:00', zone: 'America/New_York' }, kentucky);
    expect(due.map(({ status, count, records }) => [status, count, records.map(({ number }) => number)])).toEqual([['late', 3, [1, 4]], ['in-time', 1, [2]]]);
    expect(due[0]?.dueAt.slice(0, 10)).toBe('2025-03-11');
    expect(remarks.some(({ count }) => count === 2)).toBe(true);
  });

  it('says why where a time cannot be placed', () => {
    expect(dueDays(days, { at: 'soon', zone: 'America/New_York' }, kentucky)).toMatchObject({ days: [], remarks: [{ count: 0 }] });
  });
});

describe('a file that is opened', () => {
  const blob = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts);

  it('is text, large, or nothing of the format', async () => {
    expect(await openedFile(blob(cleanFile.text()), 'a.dat')).toEqual({ kind: 'text', name: 'a.dat', text: cleanFile.text(), encoding: 'utf-8' });
    expect(await openedFile(blob('TH*', ' '.repeat(2_000_000)), 'a.dat')).toMatchObject({ kind: 'large' });
    expect(await openedFile(blob(''), 'a.dat')).toMatchObject({ kind: 'foreign', is: 'empty' });
    expect(await openedFile(blob('%PDF-1.7'), 'a.pdf')).toMatchObject({ kind: 'foreign', is: 'a PDF document' });
  });

  it('is read as UTF-8, and where it is none as Latin-1', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode('TH*4.2*MU'), 0xd1, ...new TextEncoder().encode('OZ*Ñ')]);
    expect(await openedFile(new Blob([latin]), 'a.dat')).toMatchObject({ text: 'TH*4.2*MUÑOZ*Ñ', encoding: 'latin-1' });
  });

  it('has a size in words', () => {
    expect([0, 999, 1_500, 104_857_600, 250_000_000].map(sizeWords)).toEqual(['0 bytes', '999 bytes', '1.5 kB', '105 MB', '250 MB']);
  });
});

describe('a file that is validated in passing', () => {
  /** Two megabytes of records with a letter of two bytes here and there, and a mistake in some. */
  const lines = Array.from({ length: 4_000 }, (_, at) => [
    `PAT**07*899010001****FICTITIOUS*FAYE*L***${at % 7 === 0 ? 'ÑANDÚ' : WORD} LN**FRANKFORT*KY*40601*5025550111*19610704*${at % 500 === 0 ? 'f' : 'F'}*01*01**~`,
    `DSP*00*${String(at)}*20250309*5*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310****~`,
    'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~',
  ]).flat();
  const text = cleanFile.text().split('\n').toSpliced(3, 3, ...lines).join('\n');
  const bytes = new TextEncoder().encode(text);
  const file = new Blob([bytes]);

  it('gives the report of validate, tells how far it is, and counts the days', async () => {
    const told: number[] = [];
    const { report, days } = await validateFile(file, question, ({ bytes: read }) => told.push(read));
    expect(report).toEqual(validate(text, { profile: kentucky, on: ON }));
    expect(told.at(-1)).toBe(bytes.length);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(days).toMatchObject([{ count: 4_000 }]);
    const slices = issueSlices(report.issues, 3);
    expect(slices.flat()).toEqual(report.issues);
    expect(slices.every(({ length }) => length <= 3)).toBe(true);
  });

  it('shows what is around a finding, at its place and masked', async () => {
    const { report, places } = await validateFile(file, question, () => undefined);
    expect(places.bytes.length).toBeGreaterThan(3);
    const chosen = report.issues.filter(({ code }) => code === 'asap.code-form');
    expect(chosen).toHaveLength(8);
    for (const { location } of chosen as readonly Required<AsapIssue>[]) {
      const around = await neighbourhood(file, places, location.offset, location.length);
      const at = location.offset - around.start;
      expect(around.text.slice(at, at + location.length)).toBe('f');
      expect(text.slice(around.start, around.start + around.text.length)).toBe(around.text);
      expect(around.masked).toHaveLength(around.text.length);
      expect(around.masked).not.toMatch(tellTale);
      expect(around.masked).not.toMatch(/FICTITIOUS|ANDÚ/);
      expect(around.masked).toContain('INVENTED');
      const segment = segmentUpTo(around.places, at);
      const from = around.places[segment * 2] ?? 0;
      expect(spotIn(spotsOf(around.text.slice(from, around.places[segment * 2 + 1]), from, segment, around.elementDelimiter), at)?.ref).toBe('PAT19');
    }
  });

  it('masks a piece throughout where no segment starts in it', async () => {
    const long = new TextEncoder().encode(`${cleanFile.text().split('PAT')[0] ?? ''}PAT*${`${WORD} `.repeat(5_000)}`);
    const places = { bytes: [0], characters: [0] };
    const around = await neighbourhood(new Blob([long]), places, 20_000, 1);
    expect(around.text).toMatch(tellTale);
    expect(around.masked).not.toMatch(tellTale);
    expect(around.masked).toHaveLength(around.text.length);
  });

  it('is masked piece by piece as redact masks it whole', async () => {
    const told: number[] = [];
    expect(await (await redactFile(file, (read) => told.push(read))).text()).toBe(serialize(redact(parse(text).value)));
    expect(told.at(-1)).toBe(bytes.length);
    for (const name of sampleNames) expect(await (await redactFile(new Blob([sample(name)]), () => undefined)).text()).toBe(serialize(redact(parse(sample(name)).value)));
  });

  it('shows a rare word of a patient nowhere when it was masked piece by piece, after any one edit of the file', async () => {
    const written = cleanFile.insert(6, ...secondDispensing, ...secondPatient).insert(12, ...secondPharmacy);
    const refs = ['PAT03', 'PAT07', 'PAT08', 'PAT12', 'PAT14', 'PAT17', 'PAT23', 'DSP02', 'DSP20'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...refs), fc.nat(), fc.constantFrom('', '~', '*', '\n', 'PAT*', '~PAT*', '~PRE*'), async (ref, at, inserted) => {
        const whole = written.set(ref, WORD).text();
        const place = at % whole.length;
        const edited = whole.slice(0, place) + inserted + whole.slice(inserted === '' ? place + 1 : place);
        // Where an edit leads redact itself to take the word for another's, so it does here.
        if (tellTale.test(serialize(redact(parse(edited).value)))) return;
        expect(await (await redactFile(new Blob([edited]), () => undefined)).text()).not.toMatch(tellTale);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads bytes as the package does, a byte order mark included', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(cleanFile.text())]);
    const issue = validate(marked, { profile: kentucky, on: ON }).issues.find(({ code }) => code === 'asap.file-mark');
    expect(issue).toBeDefined();
    expect(textOf(marked).slice(1)).toBe(cleanFile.text());
  });
});
