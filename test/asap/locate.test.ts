import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, parse, read, serialize, validate, type Located, type RecordPlace } from 'kasper-rules/asap';
import { reportedDispensings } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, secondDispensing, secondPatient, secondPharmacy, ON, zeroReportFile, type TestFile } from './fixtures.js';

/** Two dispensings of one patient, one of another, one of another pharmacy: 4 DSP, 6 DSP, 8 PAT, 9 DSP, 11 TP, 12 PHA, 14 DSP. */
const four = cleanFile.insert(6, ...secondDispensing, ...secondPatient).insert(12, ...secondPharmacy);

const documentOf = (text: string) => parse(text).value;
const inText = (text: string, where: RecordPlace): Located => locate(documentOf(text), where);
const inFile = (file: TestFile, where: RecordPlace): Located => inText(file.text(), where);
const numbers = ({ records }: Located) => records.map(({ entry }) => entry.dispensing.prescriptionNumber);

describe('locate', () => {
  it('finds a record by each of its lines', () => {
    for (const line of [5, 6]) expect(inFile(four, { line })).toMatchObject({ found: 'one', segments: [{ line }] });
    expect(numbers(inFile(four, { line: 6 }))).toEqual(['6012345']);
    expect(numbers(inFile(four, { line: 8 }))).toEqual(['6012346']);
  });

  it('gives the entry with its patient and pharmacy, the path of the tree and the segment', () => {
    const text = four.text();
    const [record] = inText(text, { line: 15 }).records;
    const tree = read(documentOf(text));
    if (!tree.ok) throw new Error('The file is clean.');
    expect(record?.entry).toEqual(reportedDispensings(tree.value)[3]);
    expect(record?.path).toEqual(['pharmacies', 1, 'patients', 0, 'dispensings', 0]);
    expect(record?.location).toMatchObject({ segment: 14, line: 15, offset: text.indexOf('DSP', text.indexOf('SECOND EXAMPLE')) });
  });

  it('finds all records of a patient or a pharmacy', () => {
    expect(numbers(inFile(four, { line: 4 }))).toEqual(['6012345', '6012346']);
    expect(numbers(inFile(four, { line: 3 }))).toEqual(['6012345', '6012346', '4012347']);
    expect(numbers(inFile(four, { line: 12 }))).toEqual(['6012345', '6012346', '4012347']);
    expect(inFile(four, { line: 9 }).found).toBe('one');
  });

  it('says that a segment belongs to no record, and that nothing stands there', () => {
    for (const line of [1, 2, 18]) expect(inFile(four, { line })).toMatchObject({ found: 'frame', records: [], segments: [{ line }] });
    expect(inFile(four.insert(5, 'ZZZ*1'), { line: 6 })).toMatchObject({ found: 'frame', records: [] });
    for (const where of [{ line: 19 }, { line: 0 }, { line: -1 }, { segment: 0 }, { segment: 99 }, { offset: -1 }, { offset: 99_999 }]) {
      expect(inFile(four, where)).toEqual({ found: 'none', records: [], segments: [] });
    }
  });

  it('counts segments from one, as the trailer does', () => {
    const last = parse(four.text()).value.segments.at(-1);
    const count = Number(last?.elements[1]);
    expect(inFile(four, { segment: count })).toMatchObject({ found: 'frame', segments: [{ segment: count - 1 }] });
    expect(numbers(inFile(four, { segment: 5 }))).toEqual(['6012345']);
  });

  it('names the element at an offset', () => {
    const text = four.text();
    const dsp = text.indexOf('DSP*00*6012346');
    expect(inText(text, { offset: dsp })).toMatchObject({ found: 'one', segments: [{ segment: 6, offset: dsp }] });
    expect(inText(text, { offset: dsp }).segments[0]).not.toHaveProperty('ref');
    expect(inText(text, { offset: dsp + 4 }).segments[0]?.ref).toBe('DSP01');
    expect(inText(text, { offset: dsp + 7 }).segments[0]?.ref).toBe('DSP02');
    expect(inText(text, { offset: text.indexOf('~', dsp) + 1 }).segments[0]?.segment).toBe(6);
    const zzz = four.insert(5, 'ZZZ*1').text();
    expect(inText(zzz, { offset: zzz.indexOf('ZZZ') + 5 }).segments[0]).not.toHaveProperty('ref');
  });

  it('finds the record of every issue by its offset', () => {
    const text = four.set('DSP10', '', 6).set('PRE02', 'GI9910011', 10).text();
    const { issues } = validate(text, { profile: kentucky, on: ON });
    expect(issues.map(({ location }) => inText(text, { offset: location?.offset ?? -1 })).map((found) => [numbers(found), found.segments[0]?.ref])).toEqual([[['6012346'], 'DSP10'], [['4012347'], 'PRE02']]);
  });

  it('finds a record by prescription number, and says that there are several', () => {
    expect(numbers(inFile(four, { prescriptionNumber: ' 6012346 ' }))).toEqual(['6012346']);
    expect(inFile(four, { prescriptionNumber: '4012347' })).toMatchObject({ found: 'several', segments: [] });
    expect(inFile(cleanFile.set('DSP02', 'rx77a'), { prescriptionNumber: 'RX77A' }).found).toBe('one');
    for (const prescriptionNumber of ['', '601234', '06012345']) expect(inFile(four, { prescriptionNumber }).found).toBe('none');
    expect(inFile(zeroReportFile, { prescriptionNumber: '' }).found).toBe('none');
  });

  it('finds a record by what identifies it', () => {
    const key = { pharmacy: { dea: 'gb9900021' }, dispensing: { prescriptionNumber: '4012347', dateFilled: '2025-03-10', refillNumber: 0, partialFill: '00' } } as const;
    expect(inFile(four, { key })).toMatchObject({ found: 'one', records: [{ path: ['pharmacies', 1, 'patients', 0, 'dispensings', 0] }] });
    expect(inFile(four, { key: { dispensing: key.dispensing } }).found).toBe('several');
    expect(inFile(four.set('DSP13', '', 14), { key }).found).toBe('one');
    expect(inFile(four.set('DSP13', '01', 14), { key }).found).toBe('none');
    expect(inFile(four, { key: { ...key, patient: { lastName: 'NOBODY' } } }).found).toBe('none');
    const [record] = inFile(four, { line: 8 }).records;
    expect(record && inFile(four, { key: { ...record.entry, patient: {} } }).records).toEqual([record]);
  });

  it.each<[object, readonly string[]]>([
    [{ dispensing: { daysSupply: 15 } }, ['6012346']],
    [{ dispensing: { daysSupply: '015' } }, ['6012346']],
    [{ dispensing: { daysSupply: 'fifteen' } }, []],
    [{ dispensing: { quantityDispensed: 22.5, daysSupply: 9 } }, ['4012347', '4012347']],
    [{ dispensing: { dateWritten: '2025-02-24' } }, ['6012346']],
    [{ dispensing: { dateWritten: '2025-02-25' } }, []],
    [{ dispensing: { partialFill: '00' }, patient: { dateOfBirth: '1961-07-04' } }, ['6012345', '6012346']],
    [{ patient: { lastName: "o'fable" }, pharmacy: { name: 'Second Example Pharmacy' } }, ['4012347']],
    [{ prescriber: { lastName: 'madeup' } }, ['6012346']],
    [{ prescriber: { middleName: 'q' } }, ['6012346']],
    [{ prescriber: { lastName: undefined, dea: 'GM9910022' } }, ['6012346']],
  ])('finds records by elements of any part: %j', (key, expected) => {
    expect(numbers(inFile(four, { key }))).toEqual(expected);
  });

  it('finds the segment that opens each record, and each in the order of the file', () => {
    const text = four.text();
    const { records } = inText(text, { line: 3 });
    expect(records.map(({ location }) => [location.segment, location.line, text.slice(location.offset, location.offset + location.length)])).toEqual([4, 6, 9].map((segment) => [segment, segment + 1, text.split('\n')[segment]?.replace('~', '')]));
    expect(records.map(({ path }) => path.filter((step) => typeof step === 'number'))).toEqual([[0, 0, 0], [0, 0, 1], [0, 1, 0]]);
    // One without DSP is opened by what stands first of it.
    const bare = four.drop(6);
    expect(inFile(bare, { line: 7 })).toMatchObject({ found: 'one', records: [{ location: { segment: 4 } }] });
    const inOne = cleanFile.drop(4).insert(5, 'AIR*KY');
    expect(inFile(inOne, { line: 6 })).toMatchObject({ found: 'one', records: [{ location: { segment: 4 } }] });
  });

  it('works on files with faults of the frame, by the lines of their sender', () => {
    const wrapped = four.text({ newline: '' }).replace(/.{80}/g, '$&\r\n');
    const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(inText(wrapped, { line: lineOf(wrapped, '6012346') }).records.map(({ entry }) => entry.dispensing.prescriptionNumber)).toContain('6012346');
    for (const text of [
      four.text().replace('*P**~~', '*P**\\~'),
      four.text().replaceAll('~\n', '~~\n').replace('*P**~~~', '*P**~~'),
      four.text().replace('DSP*00*6012346', ' DSP*00*6012346'),
      four.text().replace('5025550131~\nDSP', '5025550131\nDSP'),
      `\ufeff\n${four.text()}\u001a`,
    ]) {
      const line = lineOf(text, '6012346');
      expect(numbers(inText(text, { line })), text.slice(0, 60)).toEqual(['6012346']);
      expect(numbers(inText(text, { offset: text.indexOf('6012346') }))).toEqual(['6012346']);
    }
    const oldMac = four.text({ newline: '\r' });
    expect(numbers(inText(oldMac, { line: 8 }))).toEqual(['6012346']);
    const oneLine = four.text({ newline: '' });
    expect(inText(oneLine, { line: 1 })).toMatchObject({ found: 'several' });
    expect(numbers(inText(oneLine, { segment: 8 }))).toEqual(['6012346']);
  });

  it('finds records whose values cannot be read, or whose DSP is missing', () => {
    expect(inFile(four.set('DSP10', 'thirty', 4), { line: 5 })).toMatchObject({ found: 'one', records: [{ entry: { dispensing: { prescriptionNumber: '6012345' } } }] });
    expect(inFile(cleanFile.drop(4), { line: 5 })).toMatchObject({ found: 'one', records: [{ entry: { dispensing: {}, prescriber: { dea: 'GI9910010' } } }] });
  });

  it('answers nothing for a text that is no file', () => {
    for (const text of ['', 'hello', 'a,b,c\n1,2,3\n']) expect(inText(text, { line: 1 })).toEqual({ found: 'none', records: [], segments: [] });
  });

  it.each([
    ['no place', {}],
    ['two places', { line: 1, offset: 1 }],
    ['another place', { row: 1 }],
    ['a line that is no number', { line: '5' }],
    ['half a segment', { segment: 1.5 }],
    ['a prescription number without its zeros', { prescriptionNumber: 77 }],
    ['an empty key', { key: {} }],
    ['a key with a member that is no element', { key: { dispensing: { number: '77' } } }],
    ['nothing', undefined],
  ])('throws for %s', (_, where) => {
    expect(() => inFile(four, where as never)).toThrow(TypeError);
  });

  it('throws for what is no document', () => {
    expect(() => locate(four.text() as never, { line: 1 })).toThrow('parse(text).value');
  });

  it('finds each record by its number in any text, and never throws', () => {
    const text = four.text();
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom('', '~', '*', '\n', '\u001a', 'DSP*', 'é'), fc.nat(3), fc.nat(40), (at, added, taken, where) => {
        const changed = text.slice(0, at) + added + text.slice(at + taken);
        const document = documentOf(changed);
        for (const place of [{ line: where }, { segment: where }, { offset: at }]) {
          const { found, records, segments } = locate(document, place);
          expect(found === 'none').toBe(segments.length === 0);
          for (const { location } of [...segments.map((location) => ({ location })), ...records]) {
            expect(document.segments[location.segment]?.offset).toBe(location.offset);
            expect(serialize(document).slice(location.offset).startsWith(document.segments[location.segment]?.id ?? '-')).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
