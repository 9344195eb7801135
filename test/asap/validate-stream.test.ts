import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate, validateChunks, validateStream, type AsapIssue, type ChunkSource, type ValidatedDispensing, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, ON, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';

type Chunk = Uint8Array | string;

const options = { profile: kentucky, on: ON } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
async function* chunked(chunks: Iterable<Chunk>): AsyncGenerator<Chunk, void> {
  yield* chunks;
}

function cut<T extends Chunk>(whole: T, places: readonly number[]): T[] {
  const borders = [0, ...places.toSorted((a, b) => a - b), whole.length];
  return borders.slice(1).map((to, index) => whole.slice(borders[index], to) as T);
}

async function itemsOf(chunks: ChunkSource): Promise<ValidatedDispensing[]> {
  const items: ValidatedDispensing[] = [];
  for await (const item of validateStream(chunks, options)) items.push(item);
  return items;
}

function reportIn(items: readonly ValidatedDispensing[]): ValidationReport | undefined {
  const last = items.at(-1);
  return last?.kind === 'report' ? last.report : undefined;
}

const inOrder = (issues: readonly AsapIssue[]): string[] => issues.map((issue) => JSON.stringify(issue)).sort();

const faulty = cleanFile
  .set('PAT08', 'FAY9')
  .set('PRE02', 'GI9910011')
  .insert(6, ...secondDispensing, ...secondPatient, 'ZZZ*1')
  .set('DSP09', 'SIXTY', 4);
const files: Readonly<Record<string, Uint8Array>> = {
  clean: bytesOf(cleanFile.text()),
  compound: bytesOf(compoundFile.text({ newline: '\r\n' })),
  'zero report': bytesOf(zeroReportFile.text({ delimiter: '|', terminator: '\\', newline: '' })),
  'two pharmacies, faults': bytesOf(faulty.insert(faulty.lines.length - 1, ...secondPharmacy).text({ newline: '\r\n' })),
  'a header in form b': bytesOf(cleanFile.text().replace('~~', '~')),
  'a header that declares no terminator': bytesOf(cleanFile.text().replace('*P**~~', '*P~').replace('TH*4.2', 'TH*4.0')),
  'names in UTF-8 after a byte order mark and blanks': bytesOf(`\ufeff \r\n\n${cleanFile.set('PAT07', 'FICTÍCIÖ€𝒳').text()}`),
  'names in Latin-1, and half a character in UTF-8 at the end': Uint8Array.of(
    ...bytesOf(cleanFile.text()).map((byte) => (byte === 0x59 ? 0xe9 : byte)),
    0xe2,
    0x82,
  ),
  'a file that breaks off': bytesOf(cleanFile.text().slice(0, 400)),
  'no ASAP file': bytesOf('MSH|^~\\&|LAB\r\nPID|1'),
  'nothing but T': bytesOf('T'),
  nothing: new Uint8Array(0),
};

describe('a file in chunks', () => {
  it.each(Object.entries(files))('%s: cut anywhere, gives the report of the whole', async (_, bytes) => {
    const whole = validate(bytes, options);
    for (let place = 0; place <= bytes.length; place += 1) {
      expect(await validateChunks(chunked(cut(bytes, [place])), options), `cut at ${String(place)}`).toEqual(whole);
    }
    expect(await validateChunks(chunked(cut(bytes, [...bytes.keys()])), options), 'byte by byte').toEqual(whole);
  });

  it.each(Object.entries(files))('%s: each issue comes with one item', async (_, bytes) => {
    const items = await itemsOf(chunked(cut(bytes, [Math.floor(bytes.length / 2)])));
    const { issues } = validate(bytes, options);
    expect(inOrder(items.flatMap((item) => item.issues))).toEqual(inOrder(issues));
    expect(reportIn(items)?.issues).toEqual(issues);
  });

  it('gives the report of the whole for any cuts of any file, damaged or not', async () => {
    const text = faulty.text();
    const damage = fc.record({ at: fc.nat(text.length), length: fc.nat(40), put: fc.constantFrom('', '*', '~', '\r\n', 'é', '\u0001', '😀', 'TH*', 'PAT*') });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 4 }), fc.array(fc.nat(2_000), { maxLength: 12 }), fc.boolean(), async (damages, places, asText) => {
        const damaged = damages.reduce((file, { at, length, put }) => file.slice(0, at) + put + file.slice(at + length), text);
        const input = asText ? damaged : bytesOf(damaged);
        const within = places.filter((place) => place <= input.length);
        expect(reportIn(await itemsOf(chunked(cut<Chunk>(input, within))))).toEqual(validate(input, options));
      }),
      { numRuns: 150 },
    );
  });

  it('reads bytes as UTF-8 or Latin-1 alike, wherever a character is cut', async () => {
    const start = bytesOf(cleanFile.text());
    const tail = fc.uint8Array({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(tail, fc.array(fc.nat(40), { maxLength: 6 }), async (bytes, places) => {
        const whole = Uint8Array.of(...start, ...bytes);
        const cuts = places.map((place) => Math.min(whole.length, start.length + place));
        expect(await validateChunks(chunked(cut(whole, cuts)), options)).toEqual(validate(whole, options));
      }),
      { numRuns: 150 },
    );
  });

  const samples = new URL('../samples/', import.meta.url);
  it.runIf(existsSync(samples)).each(readdirSync(samples).filter((name) => name.endsWith('.dat')))('%s in pieces of 7 bytes', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
    const places = Array.from({ length: Math.floor(bytes.length / 7) }, (_, index) => (index + 1) * 7);
    expect(await validateChunks(chunked(cut(bytes, places)), options)).toEqual(validate(bytes, options));
  });
});

describe('validateStream', () => {
  it('yields every record with patient, pharmacy and its own issues', async () => {
    const file = cleanFile.set('PAT08', 'FAY9').insert(6, ...secondDispensing).set('DSP09', 'SIXTY', 6);
    const items = await itemsOf(chunked([file.text()]));
    const records = items.filter((item) => item.kind === 'dispensing');
    expect(records.map(({ dispensing }) => dispensing.prescriptionNumber)).toEqual(['6012345', '6012346']);
    expect(records.map(({ patient }) => patient.lastName)).toEqual(['FICTITIOUS', 'FICTITIOUS']);
    expect(records.map(({ pharmacy }) => pharmacy.dea)).toEqual(['GB9900019', 'GB9900019']);
    expect(records.map(({ issues }) => issues.map(({ location }) => location?.ref))).toEqual([['PAT08'], ['DSP09']]);
  });

  it('puts what a patient lacks with the first record of the patient', async () => {
    const file = cleanFile.set('PAT07', '').insert(6, ...secondDispensing);
    const [first, second] = await itemsOf(chunked([file.text()]));
    expect(first?.issues.map(({ code, location }) => [code, location?.ref])).toEqual([['asap.missing-element', 'PAT07']]);
    expect(second?.issues).toEqual([]);
  });

  it('gives records their issues also beyond maxIssues', async () => {
    const text = cleanFile.set('DSP09', 'SIXTY').set('PRE02', 'GI9910011').text();
    const items: ValidatedDispensing[] = [];
    for await (const item of validateStream(chunked([text]), { ...options, maxIssues: 1 })) items.push(item);
    expect(items[0]?.issues).toHaveLength(2);
    expect(reportIn(items)).toEqual(validate(text, { ...options, maxIssues: 1 }));
  });

  it('passes on a patient with very many records before the patient is over', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => [`DSP*00*${String(7_000_000 + index)}*20250309*0*20250310`, 'PRE**GI9910010']).flat();
    let taken = 0;
    async function* chunks() {
      yield cleanFile.insert(6, ...many).text().slice(0, -30);
      expect(taken).toBeGreaterThanOrEqual(1_000);
      await Promise.resolve();
      yield '';
    }
    for await (const item of validateStream(chunks(), options)) if (item.kind === 'dispensing') taken += 1;
    expect(taken).toBe(1_501);
  });

  it('asks for a chunk when the records before have been taken, and releases the source on leaving', async () => {
    const log: string[] = [];
    async function* chunks() {
      try {
        for (const part of cut(cleanFile.insert(6, ...secondPatient, ...secondPatient).text(), [500, 700, 900])) {
          await Promise.resolve();
          log.push('chunk');
          yield part;
        }
      } finally {
        log.push('released');
      }
    }
    for await (const item of validateStream(chunks(), options)) {
      log.push(item.kind);
      break;
    }
    expect(log.filter((entry) => entry !== 'chunk')).toEqual(['dispensing', 'released']);
    expect(log.indexOf('dispensing')).toBeLessThan(4);
  });

  it('gives the records of a chunk at once in batches', async () => {
    const text = cleanFile.insert(6, ...secondPatient).text();
    const sizes: number[] = [];
    for await (const batch of validateStream(chunked([text]), options).batches()) sizes.push(batch.length);
    expect(sizes).toEqual([2, 1]);
  });

  it('reads web streams, iterable or not, and cancels them on leaving', async () => {
    const text = cleanFile.text();
    expect(reportIn(await itemsOf(new Blob([text]).stream()))).toEqual(validate(bytesOf(text), options));

    let cancelled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => { controller.enqueue(bytesOf(text)); },
      cancel: () => { cancelled += 1; },
    });
    const bare = { getReader: () => stream.getReader() };
    for await (const item of validateStream(bare, options)) if (item.kind === 'dispensing') break;
    expect(cancelled).toBe(1);
  });

  it.each([
    ['bytes', (part: Uint8Array) => part],
    ['a Node buffer, of which `slice` gives no copy', (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.length)],
  ])('keeps apart what is reused: %s that the source fills again', async (_, given) => {
    const bytes = bytesOf(faulty.text());
    async function* refilled(size: number) {
      const buffer = new Uint8Array(size);
      for (let at = 0; at < bytes.length; at += size) {
        const part = bytes.subarray(at, at + size);
        buffer.fill(0x21).set(part);
        await Promise.resolve();
        yield given(buffer.subarray(0, part.length));
      }
    }
    for (const size of [5, 64, 200]) expect(await validateChunks(refilled(size), options)).toEqual(validate(bytes, options));
  });

  it('takes chunks of any length from any place in a buffer', async () => {
    const bytes = bytesOf(cleanFile.text());
    for (let shift = 0; shift < 4; shift += 1) {
      const place = new Uint8Array(bytes.length + shift).subarray(shift);
      place.set(bytes);
      const borders = [...Array(bytes.length).keys()].filter((at) => at % 7 === 1 || at % 7 === 3);
      const chunks = [0, ...borders].map((from, index) => place.subarray(from, borders[index] ?? bytes.length));
      expect(await validateChunks(chunked(chunks), options)).toEqual(validate(bytes, options));
      expect(validate(place.subarray(0, 1), options)).toEqual(validate('T', options));
    }
  });

  it('can be read once, and leaves the next file alone when it is read again', async () => {
    const again = { async *[Symbol.asyncIterator]() { yield await Promise.resolve(cleanFile.text()); } };
    const before = validate(faulty.text(), options);
    const stream = validateStream(again, options);
    for await (const item of stream) if (item.kind === 'report') expect(item.report.ok).toBe(true);
    expect(() => stream.batches()).toThrow('can be read once');
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow('can be read once');
    expect(validate(faulty.text(), options)).toEqual(before);
  });

  it.each([[new ArrayBuffer(4)], [new Uint16Array(2)], [5], [undefined], [{}]])('refuses a chunk that is neither text nor bytes', async (chunk) => {
    await expect(validateChunks(chunked([chunk as Chunk]), options)).rejects.toThrow('A chunk must be a string or a Uint8Array');
  });

  it.each([['TH*4.2'], [[new Uint8Array(3)]], [undefined], [{}]])('refuses a source that is none', async (source) => {
    await expect(validateChunks(source as unknown as ChunkSource, options)).rejects.toThrow('A source must yield its chunks asynchronously');
  });

  it('gives up a web stream that fails', async () => {
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => { controller.error(new Error('the line is gone')); } });
    await expect(validateChunks({ getReader: () => stream.getReader() }, options)).rejects.toThrow('the line is gone');
    expect(stream.locked).toBe(false);
  });

  it('passes on the failure of a source', async () => {
    async function* broken() {
      yield cleanFile.text();
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    await expect(validateChunks(broken(), options)).rejects.toThrow('the disk is gone');
  });

  it('says at once when the day is no date', () => {
    expect(() => validateStream(chunked([]), { ...options, on: '31.3.2025' as typeof ON })).toThrow(TypeError);
  });

  it('tells what has been counted after every chunk', async () => {
    const seen: number[] = [];
    await validateChunks(chunked(cut(cleanFile.text(), [400])), { ...options, onProgress: ({ segments }) => seen.push(segments) });
    expect(seen).toEqual([4, 8]);
  });
});
