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

it('cutFile says at once when a part has no length', async () => {
  await expect(cutFile(inPieces('', 1), { partLength: 0 }).next()).rejects.toThrow(TypeError);
});
