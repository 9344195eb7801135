import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cutFile, mergeParts, validate, validatePart, type FilePart, type PartReport, type ValidateOptions, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { cleanFile, compoundFile, ON, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';
import { anyText, mutatedBytes } from './mutation.js';

const options = { profile: kentucky, on: ON, tiers: true } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What has been on another machine: JSON and nothing else. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

// eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
async function* inPieces(whole: Uint8Array | string, length: number): AsyncGenerator<Uint8Array | string, void> {
  for (let at = 0; at < whole.length; at += length) yield whole.slice(at, at + length);
}

async function partsOf(file: Uint8Array | string, partLength: number, pieceLength = 50): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  for await (const part of cutFile(inPieces(file, pieceLength), { partLength })) parts.push(sent(part));
  return parts;
}

async function merged(file: Uint8Array | string, { partLength = 1, pieceLength = 50, ...more }: { partLength?: number; pieceLength?: number } & Partial<ValidateOptions> = {}): Promise<ValidationReport> {
  const parts = await partsOf(file, partLength, pieceLength);
  return mergeParts(parts.map((part) => sent(validatePart(part, { ...options, ...more }))), { ...options, ...more });
}

const header = cleanFile.text().split('\n')[0] ?? '';
const [patient = '', record = '', prescriber = ''] = cleanFile.text().split('\n').slice(3, 6);
const [, , pharmacy = ''] = cleanFile.text().split('\n');
const zeroPatient = zeroReportFile.text().split('\n').slice(3, 6);
const numbered = (status: string, number: number) => record.replace('*00*6012345', `*${status}*${6_012_345 + number}`);

/** Whole patients, with few prescription numbers, so that records meet again in other parts. */
const wholePatient = fc
  .tuple(fc.constantFrom(patient, patient.replace('FAYE', 'FAY9'), patient.replace('FICTITIOUS', '')), fc.array(fc.tuple(fc.constantFrom('00', '00', '01', '02', '03', ''), fc.nat(6), fc.boolean()), { maxLength: 3 }))
  .map(([opener, records]) => [opener, ...records.flatMap(([status, number, isSound]) => [numbered(status, number), isSound ? prescriber : prescriber.replace('GI9910010', 'GI9910011')])]);
const wholePharmacy = (trailers: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(pharmacy, pharmacy, pharmacy.replace('GB9900019', 'GB9900018'), pharmacy.replace('GB9900019', '')), fc.array(fc.oneof({ arbitrary: wholePatient, weight: 9 }, { arbitrary: fc.constant(zeroPatient), weight: 1 }), { maxLength: 5 }), fc.constantFrom(...trailers))
    .map(([opener, patients, trailer]) => {
      const lines = [opener, ...patients.flat()];
      return [...lines, ...(trailer === '' ? [] : [trailer === 'right' ? `TP*${lines.length + 1}~` : trailer])];
    });
const stray = fc.constantFrom(header, 'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~', pharmacy, patient, record, prescriber, 'CDI*1*01*77777010130*5*01~', 'AIR*KY~', 'TP*4~', 'TT*KY-TEST-0001*9~', 'ZZZ*1~', '~', ' PAT*~', 'pat*~', 'DSP*00*6\n012\n345~', 'P\u00c4T*\u20ac~', zeroPatient.join(''));
const lined = (pharmacies: readonly (readonly string[])[], trailer: string): string[] => {
  const lines = [header, 'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~', ...pharmacies.flat()];
  return [...lines, trailer === 'right' ? `TT*KY-TEST-0001*${lines.length + 1}~` : trailer];
};
/** Files in which only patients and their records are at fault. */
const orderlyFile = fc.array(wholePharmacy(['right']), { minLength: 1, maxLength: 3 }).map((pharmacies) => lined(pharmacies, 'right').join('\n'));
const brokenFile = fc
  .tuple(fc.array(wholePharmacy(['right', 'TP*9~', '']), { maxLength: 4 }), fc.array(fc.tuple(fc.nat(40), stray), { maxLength: 3 }), fc.constantFrom('\n', '\r\n', '', '\n\n'), fc.constantFrom('right', 'TT*OTHER*12~', 'TT*KY', ''), fc.constantFrom('', '\ufeff', ' \n'))
  .map(([pharmacies, strays, newline, trailer, leading]) => {
    const lines = lined(pharmacies, trailer);
    for (const [at, line] of strays) lines.splice(1 + (at % lines.length), 0, line);
    return leading + lines.join(newline);
  });
const anyFile = fc.oneof(orderlyFile, brokenFile);

describe('a file in parts', () => {
  it('is cut between patients, and nothing of it is lost', async () => {
    const text = cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondDispensing, ...secondPatient).text();
    const parts = await partsOf(text, 150);
    expect(parts.map(({ kind }) => kind)).toEqual(['frame', 'patients', 'patients', 'frame', 'patients', 'frame', 'end']);
    expect(parts.map((part) => ('text' in part ? part.text : '')).join('')).toBe(text);
    expect(parts.map(({ index }) => index)).toEqual([...parts.keys()]);
    for (const part of parts) if (part.kind === 'patients') expect(part.text).toMatch(/^PAT\*[^]*~\n$/);
  });

  it('holds what each part is judged by, as it is written', async () => {
    const text = cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondPatient).text({ newline: '\r\n' });
    const lines = text.split(/(?<=\n)/);
    const patients = (await partsOf(`\ufeff\n${text}`, 1)).filter((part) => part.kind === 'patients');
    expect(patients).toHaveLength(3);
    const delimiters = { element: '*', terminator: '~', headerForm: 'a' };
    for (const part of patients) expect(part).toMatchObject({ delimiters, header: 'TH*4.2*KY-TEST-0001*01**20250311*081500*P**~', source: lines[1] });
    expect(patients.map((part) => part.pharmacy)).toEqual([lines[2], lines[2], lines.find((line) => line.includes('SECOND EXAMPLE'))]);
    expect(patients.map((part) => part.text)).toEqual([lines.slice(3, 6), lines.slice(6, 9), lines.slice(11, 14)].map((of) => of.join('')));
    expect(new Set(patients.map((part) => part.key)).size).toBe(1);
  });

  it('holds the pharmacy that stands before, also where the one before it has no trailer', async () => {
    const [other = '', ...ofOther] = secondPharmacy.map((line) => `${line}~`);
    const text = lined([[pharmacy, patient, record, prescriber, other, ...ofOther.slice(0, 3), 'TP*9~']], 'right').join('\n');
    const patients = (await partsOf(text, 1)).filter((part) => part.kind === 'patients');
    expect(patients.map((part) => part.pharmacy)).toEqual([`${pharmacy}\n`, `${other}\n`]);
    expect(await merged(text)).toEqual(validate(text, options));
  });

  it('holds no source where the file has none', async () => {
    const text = cleanFile.drop(1).text();
    const patients = (await partsOf(text, 1)).filter((part) => part.kind === 'patients');
    expect(patients.map(({ source }) => source)).toEqual(['']);
    expect(patients.map((part) => validatePart(part, options).kind)).toEqual(['patients-report']);
    expect(await merged(text)).toEqual(validate(text, options));
  });

  it('ends a part with the patient that makes it exactly as long as is asked for', async () => {
    const one = `${[patient, record, prescriber].join('\n')}\n`;
    const text = [...lined([[pharmacy]], '').slice(0, 3), one + one + one + one].join('\n') + 'TP*14~\nTT*KY-TEST-0001*17~\n';
    const lengthsOf = async (partLength: number) => (await partsOf(text, partLength)).flatMap((part) => (part.kind === 'patients' ? [part.text.length / one.length] : []));
    expect(await lengthsOf(one.length)).toEqual([1, 1, 1, 1]);
    expect(await lengthsOf(one.length + 1)).toEqual([2, 2]);
    expect(await lengthsOf(2 * one.length)).toEqual([2, 2]);
    expect(await lengthsOf(3 * one.length)).toEqual([3, 1]);
  });

  it('loses nothing of any file, in parts of the length that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.constantFrom(1, 200, 500), fc.integer({ min: 1, max: 400 }), async (file, partLength, pieceLength) => {
        const parts = await partsOf(file, partLength, pieceLength);
        expect(parts.map((part) => ('text' in part ? part.text : '')).join('')).toBe(file);
        expect(parts.map(({ index }) => index)).toEqual([...parts.keys()]);
        expect(parts.filter(({ kind }) => kind === 'end')).toEqual([{ kind: 'end', index: parts.length - 1, encoding: 'text' }]);
        // With its last patient a part has the length.
        for (const part of parts) if (part.kind === 'patients') expect(part.text.slice(0, part.text.lastIndexOf('\nPAT*') + 1).length).toBeLessThan(partLength);
      }),
      { numRuns: 200 },
    );
  });

  it('gives each patient of an orderly file to be judged apart, and each but those of zero reports is', async () => {
    await fc.assert(
      fc.asyncProperty(orderlyFile, async (file) => {
        const patients = (await partsOf(file, 1)).filter((part) => part.kind === 'patients');
        expect(patients).toHaveLength(file.split('\nPAT*').length - 1);
        for (const part of patients) expect(validatePart(part, options).kind, part.text).toBe(/REPORT\*ZERO/.test(part.text) ? 'frame' : 'patients-report');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['what follows the trailer', [...cleanFile.text().split(/(?<=\n)/), ...Array.from({ length: 60 }, () => 'ZZZ*1*2*3~\n')].join('')],
    ['a file without a header', Array.from({ length: 60 }, () => 'ZZZ*1*2*3~\n').join('')],
    ['what is no ASAP file', 'MSH|^~\\&|LAB\r\n'.repeat(60)],
  ])('cuts what belongs to no patient by its length alone: %s', async (_, text) => {
    const frames = (await partsOf(text, 100, 20)).filter((part) => part.kind === 'frame');
    expect(frames.length).toBeGreaterThan(4);
    for (const { text: part } of frames.slice(1)) expect(part.length).toBeLessThan(130);
    expect(await merged(text, { partLength: 100, pieceLength: 20 })).toEqual(validate(text, options));
  });

  it('cuts no patient off at what stands inside of one, and none under a pharmacy that is over', async () => {
    const [other = '', ...ofOther] = secondPharmacy.map((line) => `${line}~`);
    const inner = [patient, record, 'CDI*1*01*77777010130*5*01~', 'AIR*KY~', 'ZZZ*1~', record, prescriber];
    const source = 'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~';
    const patientsOf = async (...lines: readonly string[]) => (await partsOf([header, source, ...lines].join('\n'), 1)).flatMap((part) => (part.kind === 'patients' ? [part.text.trimEnd().split('\n').length] : []));
    expect(await patientsOf(pharmacy, ...inner, patient, 'TP*9~', 'TT*X*1~')).toEqual([7, 1]);
    // Patients stand under a pharmacy alone; another may follow, but not behind the end of the file.
    expect(await patientsOf(patient, record, pharmacy, patient, 'TP*9~', patient, record, other, ...ofOther, 'TT*X*1~', other, ...ofOther)).toEqual([1, 3]);
    expect(await patientsOf(pharmacy, patient, record, 'TT*X*1~', patient, other, ...ofOther)).toEqual([2]);
    // A second header ends the file, and what it does to the open patient is known in its place.
    expect(await patientsOf(pharmacy, patient, record, header, patient, other, ...ofOther)).toEqual([]);
    expect(await patientsOf(pharmacy, patient, record, patient, record, source, patient, record, 'TP*9~')).toEqual([2, 2]);
    // What follows IS or PHA and is no segment may be the rest of it.
    expect(await patientsOf('EXAMPLE*1~', pharmacy, patient, record, 'TP*9~')).toEqual([]);
    expect(await patientsOf(pharmacy, 'EXAMPLE*1~', patient, record, 'TP*9~', other, ...ofOther)).toEqual([3]);
    expect(await patientsOf(pharmacy, patient, record, 'TP~', patient, record, 'TT~')).toEqual([2]);
    // Where nothing follows, the last patient may lack something.
    expect(await patientsOf(pharmacy, patient, record, patient, record)).toEqual([2]);
    expect(await patientsOf(pharmacy, patient, record, patient, record.slice(0, 20))).toEqual([2]);
  });

  it.each<[string, (segment: string) => string]>([
    ['a blank', (segment) => ` ${segment}`],
    ['a line break in the id', (segment) => `${segment.slice(0, 1)}\n${segment.slice(1)}`],
    ['another delimiter', (segment) => segment.replaceAll('*', '|')],
    ['a segment before it that lacks its end', (segment) => `ZZZ*1\n${segment}`],
  ])('has no patient judged apart behind what %s hides, up to the next pharmacy or for good', async (_, hide) => {
    const [other = '', ...ofOther] = secondPharmacy.map((line) => `${line}~`);
    const countOf = async (hidden: string) => {
      const lines = [header, 'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~', pharmacy, patient, record, prescriber, hide(hidden), patient, record, prescriber, other, ...ofOther, 'TT*X*1~'];
      expect(await merged(lines.join('\n'))).toEqual(validate(lines.join('\n'), options));
      return (await partsOf(lines.join('\n'), 1)).filter((part) => part.kind === 'patients').map((part) => part.pharmacy.slice(0, 9));
    };
    expect(await countOf('TP*9~')).toEqual([other.slice(0, 9)]);
    expect(await countOf(pharmacy)).toEqual([other.slice(0, 9)]);
    expect(await countOf('TT*X*1~')).toEqual([]);
  });

  it('takes no name for a segment: a patient whose name ends as an id does is judged apart', async () => {
    for (const name of ['MITT', 'STP', 'ALPHA', 'SMITH', 'TT', 'PHA']) {
      const named = patient.replace('FICTITIOUS', name).replace(/\*+~$/, '~');
      const text = lined([[pharmacy, named, record, prescriber, named, record, prescriber, 'TP*8~']], 'right').join('\n');
      expect((await partsOf(text, 200)).map(({ kind }) => kind), name).toEqual(['frame', 'patients', 'patients', 'frame', 'end']);
      expect(await merged(text)).toEqual(validate(text, options));
    }
  });

  it.each(['ZZZ*1TP*9~', 'ZZZTP*9~', 'ZZZ*1*2*3*4*5PHA***GB9900021~'])('takes an id in a segment that is not known for one that may count: %s', async (unknown) => {
    const text = lined([[pharmacy, patient, record, prescriber, unknown, patient, record, prescriber, 'TP*8~'], [...secondPharmacy.map((line) => `${line}~`)]], 'right').join('\n');
    expect((await partsOf(text, 1)).filter((part) => part.kind === 'patients')).toHaveLength(1);
    expect(await merged(text)).toEqual(validate(text, options));
  });

  it.each(['PHA', 'TP', 'TT'])('takes %s for a segment in one that has more elements than it may', async (id) => {
    const glued = prescriber.replace('~', `${id}*9*1*2*3*4*5*6*7*8*9*10*11~`);
    const text = lined([[pharmacy, patient, record, glued, patient, record, prescriber, 'TP*8~'], [...secondPharmacy.map((line) => `${line}~`)]], 'right').join('\n');
    const patients = (await partsOf(text, 1)).filter((part) => part.kind === 'patients');
    expect(patients).toHaveLength(id === 'TT' ? 0 : 1);
    expect(await merged(text)).toEqual(validate(text, options));
  });

  it('gathers patients up to the length of a part', async () => {
    const text = cleanFile.insert(6, ...secondPatient, ...secondPatient, ...secondPatient).text();
    const lengths = async (partLength: number) => (await partsOf(text, partLength)).filter(({ kind }) => kind === 'patients').length;
    expect(await Promise.all([1, 250, 500, 100_000].map(lengths))).toEqual([4, 4, 2, 1]);
  });

  it('answers without patient data', async () => {
    const text = cleanFile.set('PAT08', 'ZYXOMMA9').set('DSP09', 'ZYXOMMA').text();
    const answers = (await partsOf(text, 150)).map((part) => validatePart(part, options));
    expect(answers.map(({ kind }) => kind)).toEqual(['frame', 'patients-report', 'frame', 'end']);
    expect(JSON.stringify(answers)).not.toMatch(/ZYXOMMA|FICTITIOUS|899010001|6012345|19610704/);
  });

  it('answers with numbers that are others at every cut, so that none can be tried out', async () => {
    const numbersOf = async (): Promise<ReadonlySet<number>> => {
      const answers = (await partsOf(cleanFile.text(), 150)).map((part) => validatePart(part, options));
      // Places of segments and counts are small.
      return new Set(answers.flatMap((answer) => (answer.kind === 'patients-report' ? answer.records.filter((number) => Math.abs(number) > 1_000_000) : [])));
    };
    const [one, other] = [await numbersOf(), await numbersOf()];
    expect(one.size).toBeGreaterThanOrEqual(8);
    expect([...one].filter((number) => other.has(number))).toEqual([]);
  });

  it('gives the report of the whole for any file, sound or broken, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.constantFrom(1, 200, 500, 1_000), fc.integer({ min: 1, max: 400 }), async (file, partLength, pieceLength) => {
        expect(await merged(file, { partLength, pieceLength })).toEqual(validate(file, options));
        // The same to the byte.
        expect(JSON.stringify(await merged(bytesOf(file), { partLength, pieceLength }))).toBe(JSON.stringify(validate(bytesOf(file), options)));
      }),
      { numRuns: 600 },
    );
  });

  it('gives the report of the whole for any bytes and any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutatedBytes, anyText), async (file) => {
        expect(await merged(file)).toEqual(validate(file, options));
      }),
      { numRuns: 300 },
    );
  });

  it('lists the issues of the whole up to any bound, under any severities', async () => {
    const severities = fc.constantFrom({}, { 'asap.duplicate-record': 'off' }, { 'asap.status-conflict': 'warning', 'asap.missing-element': 'warning' }, { 'asap.duplicate-record': 'error', 'asap.segment-count': 'off' } as const);
    await fc.assert(
      fc.asyncProperty(anyFile, fc.integer({ min: 1, max: 12 }), severities, async (file, maxIssues, severity) => {
        const more = { maxIssues, severity } as const;
        expect(await merged(file, more)).toEqual(validate(file, { ...options, ...more }));
      }),
      { numRuns: 300 },
    );
  });

  /** Records that meet others in other parts: under other patients, twice, revised, voided; and patients who are someone else, or at fault. */
  const meeting = (() => {
    const with_ = (line: string, changes: Readonly<Record<string, string>>): string => {
      const elements = line.replace('~', '').split('*');
      for (const [at, value] of Object.entries(changes)) elements[Number(at)] = value;
      return `${elements.join('*')}~`;
    };
    const patients = [{}, { 7: 'OTHER' }, { 7: 'OTHER', 18: '19700101' }, { 18: '19700101' }, { 3: '899010002' }, { 3: '899010002', 7: '', 18: '19800101' }, { 7: 'FAB9LE' }].map((changes) => with_(patient, changes));
    const records = [{}, { 2: '7' }, { 2: '7', 6: '1' }, { 2: '8', 1: '01' }, { 2: '8', 1: '02' }, { 2: '9', 9: 'SIXTY' }, { 2: '9', 13: '01' }, { 2: '7', 5: '20250311', 17: '20250311' }, { 1: '02' }].map((changes) => with_(record, changes));
    const pharmacies = [pharmacy, pharmacy, pharmacy.replace('GB9900019', 'GB9900021')];
    return lined(pharmacies.map((opener, p) => {
      const lines = patients.flatMap((one, q) => [one, ...records.filter((_, r) => (r + p + q) % 3 !== 0).flatMap((each, r) => [each, (r + q) % 4 === 0 ? prescriber.replace('GI9910010', 'GI9910011') : prescriber])]);
      return [opener, ...lines, `TP*${lines.length + 2}~`];
    }), 'right').join('\n');
  })();

  it.each<Partial<ValidateOptions>>([
    {},
    { compareRecords: false },
    { severity: { 'asap.duplicate-record': 'error', 'asap.records-disagree': 'error', 'asap.status-conflict': 'error' } },
    { severity: { 'asap.missing-element': 'off', 'asap.bad-number': 'warning', 'asap.records-disagree': 'off' } },
    { maxIssues: 10 },
    { thresholds: { daysSupply: 10 } },
  ])('gives the report of the whole where records meet those of other parts, under %j', async (more) => {
    const whole = validate(meeting, { ...options, ...more });
    for (const partLength of [1, 600, 2_000]) expect(await merged(meeting, { ...more, partLength })).toEqual(whole);
    if (more.severity || more.maxIssues !== undefined) return;
    const reasons = new Set(whole.issues.map(({ code, params }) => [code, params?.['reason']].join(' ')));
    expect([...reasons]).toEqual(expect.arrayContaining(['asap.duplicate-record ', 'asap.status-conflict ', 'asap.records-disagree void-and-new', ...(more.compareRecords === false ? [] : ['asap.records-disagree person-two-births', 'asap.records-disagree refill-same-day'])]));
  });

  it('gives the report of the whole where no law is known, and under readings of its own', async () => {
    const without = { profile: { id: 'xx' }, on: ON } as const;
    const read = { ...options, readings: { 'ky.reading.business-day': 'latest' } };
    for (const each of [without, read]) {
      const answers = (await partsOf(meeting, 500)).map((part) => sent(validatePart(part, each)));
      expect(answers.filter(({ kind }) => kind === 'patients-report').length).toBeGreaterThan(5);
      expect(await mergeParts(answers, each)).toEqual(validate(meeting, each));
    }
  });

  it('gives the report of the whole where a pharmacy lacks patients, or a patient records', async () => {
    const lines = [pharmacy, 'TP*2~', pharmacy, patient, patient, record, prescriber, patient, 'TP*7~', pharmacy, prescriber, patient, record, 'CDI*1~', 'AIR*KY~', patient, record, prescriber, 'TP*9~'];
    const text = lined([lines], 'right').join('\n');
    for (const partLength of [1, 300]) expect(await merged(text, { partLength })).toEqual(validate(text, options));
  });

  it('places what stands beyond the reach of 32 bits', async () => {
    const text = lined([[pharmacy, patient, record, prescriber, patient, numbered('01', 5), prescriber, patient, numbered('02', 5), prescriber, 'TP*11~']], 'right').join('\n');
    const answers = (await partsOf(text, 1)).map((part) => validatePart(part, options));
    // As if much had stood before.
    const more = 5_000_000_007;
    const first = answers.find(({ kind }) => kind === 'patients-report');
    const long = answers.map((answer) => (answer === first && answer.kind === 'patients-report' ? { ...answer, length: answer.length + more } : answer));
    const offsetsOf = async (reports: readonly PartReport[]) => (await mergeParts(reports, options)).issues.filter(({ code }) => code === 'asap.status-conflict').map(({ location }) => location?.offset);
    expect(await offsetsOf(answers)).toEqual([text.indexOf('*01*6012350') + 1]);
    expect(await offsetsOf(long)).toEqual([text.indexOf('*01*6012350') + 1 + more]);
  });

  it('gives the report of the whole for parts of many pieces', async () => {
    const patients = Array.from({ length: 5_000 }, (_, at) => [at % 3 === 0 ? patient.replace('FICTITIOUS', '') : patient, numbered('00', at % 7), prescriber]).flat();
    const text = lined([[pharmacy, ...patients, `TP*${patients.length + 2}~`]], 'right').join('\n');
    for (const partLength of [200_000, 2_000_000]) expect(await merged(text, { partLength, pieceLength: 70_000 })).toEqual(validate(text, options));
  });

  it('gives the report of the whole where a segment of the frame is longer than a piece', async () => {
    const text = cleanFile.set('PHA04', 'B'.repeat(70_000)).insert(6, ...secondPatient).text();
    expect(await merged(text, { pieceLength: 1_000 })).toEqual(validate(text, options));
  });

  it.each<[string, (segment: string) => string]>([
    ['a blank', (segment) => ` ${segment}`],
    ['a tab', (segment) => `\t${segment}`],
    ['a byte order mark', (segment) => `\ufeff${segment}`],
    ['the mark of an end of file', (segment) => `\u001a${segment}`],
    ['an empty line and a blank', (segment) => `\n\n ${segment}`],
    ['a line break in the id', (segment) => `${segment.slice(0, 1)}\n${segment.slice(1)}`],
    ['a line break behind the id', (segment) => segment.replace('*', '\r\n*')],
    ['another delimiter', (segment) => segment.replaceAll('*', '|')],
    ['blanks behind the id', (segment) => segment.replace('*', ' *')],
  ])('gives the report of the whole where %s hides a segment of the frame between patients', async (_, hide) => {
    const patients = [patient, numbered('00', 1), prescriber, patient, numbered('00', 2), prescriber, patient, numbered('00', 1), prescriber];
    const other = pharmacy.replace('GB9900019', 'FH9900425');
    for (const hidden of [[hide('TP*9~')], [hide('TP*9~'), other], ['TP*9~', hide(other)], [hide(other)], [hide('TT*KY-TEST-0001*9~')], [hide('TT*KY-TEST-0001*9~'), other], [hide(header)], [hide('IS*5025550100*OTHER~'), other]]) {
      const text = lined([[pharmacy, ...patients, ...hidden, ...patients, 'TP*9~']], 'right').join('\n');
      for (const partLength of [1, 400]) expect(await merged(text, { partLength }), hidden.join()).toEqual(validate(text, options));
    }
  });

  it('gives the report of the whole where a prescriber has swallowed the end of the pharmacy', async () => {
    const patients = [patient, numbered('00', 1), prescriber, patient, numbered('00', 2)];
    const swallowing = [prescriber.replace('~', 'TP*9~'), prescriber.replace('~', `TP*9${pharmacy}`)];
    for (const last of swallowing) {
      const text = lined([[pharmacy, ...patients, last, ...patients, prescriber, ...patients, prescriber, 'TP*9~']], 'right').join('\n');
      expect(await merged(text), last).toEqual(validate(text, options));
    }
  });

  it.each([
    ['a compound', compoundFile.text({ delimiter: '|', terminator: '\\', newline: '\r\n' })],
    ['a zero report', zeroReportFile.text()],
    ['a zero report without its DSP', [header, pharmacy.replace('BLUEGRASS EXAMPLE PHARMACY', ''), zeroPatient[0] ?? '', 'TP*3~', ''].join('\n')],
    ['a header in form b', cleanFile.text().replace('~~', '~')],
    ['a header that declares no terminator', cleanFile.text().replace('*P**~~', '*P~').replace('TH*4.2', 'TH*4.0')],
    ['a file that breaks off', cleanFile.text().slice(0, 600)],
    ['a source that has swallowed a pharmacy', cleanFile.set('IS03', 'PHA*').set('DSP10', '').text()],
    ['a pharmacy that has swallowed another', cleanFile.set('PHA13', '1*PHA***GB9900019').set('DSP10', '').text()],
    ['a header that has swallowed a source', cleanFile.text().replace('*P**~~', '*P*IS*5025550100*~~')],
    ['no ASAP file', 'MSH|^~\\&|LAB\r\nPID|1'],
    ['nothing', ''],
  ])('gives the report of the whole for %s', async (_, text) => {
    for (const pieceLength of [1, 7, 10_000]) expect(await merged(bytesOf(text), { pieceLength })).toEqual(validate(bytesOf(text), options));
  });

  it('gives the report of the whole where the first terminator alone is doubled', async () => {
    const text = cleanFile.insert(6, ...secondPatient).text().replace('PHARMACY*~\n', 'PHARMACY*~\n~\n');
    for (const pieceLength of [1, 50, 10_000]) expect(await merged(text, { pieceLength })).toEqual(validate(text, options));
  });

  it.each([' ', '\t', '\r', '\n', '|', '\\', '^'])('gives the report of the whole where %j ends segments', async (terminator) => {
    for (const delimiter of ['*', '|', '^', '\t']) {
      for (const newline of ['', '\n', '\r\n', ' ']) {
        const text = cleanFile.insert(6, ...secondPatient).text({ terminator, delimiter, newline });
        expect(await merged(text)).toEqual(validate(text, options));
      }
    }
  });

  const samples = new URL('../samples/', import.meta.url);
  it.each(readdirSync(samples).filter((name) => name.endsWith('.dat')))('gives the report of the whole for %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
    expect(await merged(bytes)).toEqual(validate(bytes, options));
  });
});

describe('mergeParts', () => {
  const file = cleanFile.insert(6, ...secondPatient).text();
  const answersOf = async (): Promise<PartReport[]> => (await partsOf(file, 1)).map((part) => validatePart(part, options));

  it('refuses a part that is missing, comes twice or is out of order', async () => {
    const answers = await answersOf();
    const [first, second, third, ...rest] = answers;
    for (const wrong of [answers.slice(0, -1), answers.toSpliced(1, 1), [...answers, ...answers.slice(-1)], [first, second, second, third, ...rest], [first, third, second, ...rest]]) {
      await expect(mergeParts(wrong.filter((part) => part !== undefined), options)).rejects.toThrow(/^mergeParts: part \d+ is missing/);
    }
  });

  it('refuses parts that were validated otherwise', async () => {
    const answers = await answersOf();
    await expect(mergeParts(answers, { ...options, on: '2025-04-01' })).rejects.toThrow('validated with other options');
    await expect(mergeParts(answers, { ...options, maxIssues: 5 })).rejects.toThrow('validated with other options');
    for (const other of [{ compareRecords: false }, { severity: { 'asap.bad-date': 'warning' } }, { readings: { 'ky.reading.business-day': 'latest' } }, { thresholds: { daysSupply: 5 } }, { profile: { ...kentucky, id: 'xx' } }]) {
      await expect(mergeParts(answers, { ...options, ...other } as unknown as ValidateOptions), JSON.stringify(other).slice(0, 60)).rejects.toThrow('validated with other options');
    }
  });

  it('takes options for the same that say the same', async () => {
    const [one, other] = [{ severity: { 'asap.bad-date': 'warning', 'asap.bad-time': 'off' } }, { severity: { 'asap.bad-time': 'off', 'asap.bad-date': 'warning' }, compareRecords: true, maxIssues: 10_000, thresholds: {}, readings: {}, tiers: undefined }] as const;
    const answers = (await partsOf(file, 1)).map((part) => validatePart(part, { ...options, ...one }));
    const more = { ...options, ...other } as unknown as ValidateOptions;
    expect(await mergeParts(answers, more)).toEqual(validate(file, more));
  });

  it('says of what is no answer, and of what is no part, which kinds there are', async () => {
    const [part] = await partsOf(file, 1);
    const patients = (await partsOf(file, 1)).find(({ kind }) => kind === 'patients');
    await expect(mergeParts([patients as never], options)).rejects.toThrow(new TypeError('mergeParts: `kind` of an answer, which must be one that validatePart gave, must be patients-report, frame, end'));
    expect(() => validatePart({ ...part, kind: 'patients-report' } as never, options)).toThrow(new TypeError('validatePart: `kind` of the part, which must be one that cutFile cut, must be patients, frame, end'));
    expect(() => validatePart({ ...patients, pharmacy: undefined } as never, options)).toThrow(new TypeError('validatePart: `pharmacy` of the part, which must be one that cutFile cut, must be text'));
    expect(() => validatePart({ ...patients, key: 'QZX' } as never, options)).toThrow(new TypeError(`validatePart: part ${String(patients?.index)} has no key; pass it as cutFile cut it`));
    expect(part && validatePart(part, options)).toBe(part);
  });

  it('says which part is not the one that follows', async () => {
    const answers = await answersOf();
    const [first, second] = answers;
    const patients = answers.find(({ kind }) => kind === 'patients-report');
    const end = answers.at(-1);
    const given = async (...reports: readonly unknown[]) => mergeParts(reports as PartReport[], options);
    await expect(given()).rejects.toThrow('mergeParts: part 0 is missing; the last part is of the kind `end`');
    await expect(given(first, second)).rejects.toThrow('mergeParts: part 2 is missing; the last part is of the kind `end`');
    await expect(given(second)).rejects.toThrow('mergeParts: part 0 is missing, or a part came twice');
    await expect(given(...answers, { ...end, index: answers.length })).rejects.toThrow(`mergeParts: part ${answers.length} is missing, or a part came twice`);
    for (const wrong of [{ ...patients, index: 0 }, { ...end, index: 0 }]) await expect(given(wrong)).rejects.toThrow('mergeParts: the first part is one of the kind `frame`');
    for (const none of [undefined, null, 5, {}]) await expect(mergeParts(none as never, options)).rejects.toThrow('mergeParts: give the answers of `validatePart` as a list or as they come');
  });

  it('refuses parts of another cut, whose records cannot be compared', async () => {
    const [one, other] = [await answersOf(), await answersOf()];
    for (const at of one.keys()) {
      if (one[at]?.kind === 'end' || at === 0) continue;
      await expect(mergeParts(one.with(at, other[at] as PartReport), options)).rejects.toThrow('another cut of the file');
    }
  });

  it('refuses a part without its key', async () => {
    const [first, ...rest] = await answersOf();
    for (const key of ['', 'QZX']) await expect(mergeParts([{ ...first, key } as PartReport, ...rest], options)).rejects.toThrow('mergeParts: part 0 has no key');
    await expect(mergeParts([{ ...first, key: undefined } as unknown as PartReport, ...rest], options)).rejects.toThrow('`key` of an answer');
  });

  it('takes the answers as they come from a stream', async () => {
    async function* answers() {
      for await (const part of cutFile(inPieces(file, 40), { partLength: 1 })) yield validatePart(part, options);
    }
    expect(await mergeParts(answers(), options)).toEqual(validate(file, options));
  });
});

it.each([0, -1, 0.5, Number.NaN, 'x', null])('cutFile says at once when a part has no length: %s', async (partLength) => {
  await expect(cutFile(inPieces('', 1), { partLength } as never).next()).rejects.toThrow('Option `partLength` must be a number of characters from 1');
});

it('cutFile takes its options as an object, and some length of a part without them', async () => {
  await expect(cutFile(inPieces('', 1), 5 as never).next()).rejects.toThrow('cutFile: the options must be an object');
  const patients = Array.from({ length: 8_000 }, () => [patient, record, prescriber]).flat();
  const parts: FilePart[] = [];
  for await (const part of cutFile(inPieces(lined([[pharmacy, ...patients, 'TP*1~']], 'right').join('\n'), 60_000))) parts.push(part);
  const lengths = parts.flatMap((part) => (part.kind === 'patients' ? [part.text.length] : []));
  expect(lengths[0]).toBeGreaterThanOrEqual(1_048_576);
  expect(lengths[0]).toBeLessThan(1_048_576 + 400);
  expect(lengths).toHaveLength(Math.ceil(patients.join('\n').length / 1_048_576));
});
