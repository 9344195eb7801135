import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, read, readStream, type AsapIssue, type StreamedDispensing } from 'kasper-rules/asap';
import { cleanFile, compoundFile, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';

const file = compoundFile.insert(9, ...secondDispensing, ...secondPatient);
const text = file.insert(file.lines.length - 1, ...secondPharmacy).text();

// eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
async function* chunked(whole: string, size: number): AsyncGenerator<string, void> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

async function entriesOf(whole: string, size: number, onIssue?: (issue: AsapIssue) => void): Promise<StreamedDispensing[]> {
  const entries: StreamedDispensing[] = [];
  for await (const entry of readStream(chunked(whole, size), onIssue && { onIssue })) entries.push(entry);
  return entries;
}

function entriesOfWhole(whole: string): StreamedDispensing[] {
  const result = read(parse(whole).value);
  const submission = result.ok ? result.value : result.partial;
  return (submission?.pharmacies ?? []).flatMap(({ pharmacy, patients }) =>
    patients.flatMap(({ patient, dispensings }) => dispensings.map((entry) => ({ pharmacy, patient, ...entry }))),
  );
}

describe('readStream', () => {
  it('yields the entries of the tree, for any size of the chunks', async () => {
    const whole = entriesOfWhole(text);
    expect(whole).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (size) => {
        expect(await entriesOf(text, size)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('yields the entries of the tree of a damaged file', async () => {
    const damage = fc.record({ at: fc.nat(text.length), length: fc.nat(60), put: fc.constantFrom('', '*', '~', 'é', 'PRE*', 'DSP*', 'PAT*', 'TP*') });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 3 }), fc.integer({ min: 1, max: 300 }), async (damages, size) => {
        const damaged = damages.reduce((whole, { at, length, put }) => whole.slice(0, at) + put + whole.slice(at + length), text);
        expect(await entriesOf(damaged, size)).toEqual(entriesOfWhole(damaged));
      }),
      { numRuns: 150 },
    );
  });

  it('yields zero reports as the records they are', async () => {
    const [entry, ...others] = await entriesOf(zeroReportFile.text(), 10);
    expect(others).toEqual([]);
    expect(entry?.patient).toEqual({ lastName: 'REPORT', firstName: 'ZERO' });
    expect(entry?.dispensing).toEqual({ dateFilled: '2025-03-11' });
  });

  it('names what could not be typed to onIssue', async () => {
    const codes: string[] = [];
    const [entry] = await entriesOf(cleanFile.set('DSP09', 'SIXTY').text(), 50, ({ code }) => codes.push(code));
    expect(entry?.dispensing).not.toHaveProperty('quantityDispensed');
    expect(codes).toEqual(['asap.bad-number']);
  });
});
