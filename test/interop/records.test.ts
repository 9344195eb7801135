import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { asapIssues, asapSchema, parse, read, validate, write, type AsapIssueCode, type Submission } from 'kasper-rules/asap';
import * as ioTs from 'kasper-rules/io-ts';
import { kentucky } from 'kasper-rules/kentucky';
import * as zodEntry from 'kasper-rules/zod';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { submission as anySubmission } from '../asap/submission-arbitrary.js';
import { anyRecord, recordSegments } from './arbitrary-record.js';

const samples = ['20_clean_three_dispensings.dat', '21_compound_and_air.dat', '22_revise_and_void.dat', '23_kentucky_identifiers.dat'];

function readSample(name: string): Submission {
  const result = read(parse(readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8')).value);
  if (!result.ok) throw new Error(`${name} cannot be read`);
  return result.value;
}

/** The texts of an element as codecs are given them: right, nearly right and wrong. */
const anyText = fc.oneof(
  fc.constantFrom('01', '1', '99', 'p', 'P', '20250310', '20250229', '20240229', '2025-03-10', '0815', '2561', '235960', '22.5', '.5', '5.', '1e3', '-1', '', ' x', 'x ', 'a\tb', '4.2B', '😀'.repeat(26)),
  fc.string({ maxLength: 70 }),
);

describe('the record codecs of zod and io-ts', () => {
  it.each(recordSegments)('encode and decode any record of %s alike', (segment) => {
    const [zodCodec, ioTsCodec] = [zodEntry.recordCodec(segment), ioTs.recordCodec(segment)];
    fc.assert(
      fc.property(anyRecord(segment), (record) => {
        const texts = z.encode(zodCodec, record);
        expect(ioTsCodec.encode(record)).toEqual(texts);
        expect(Object.values(texts).every((text) => typeof text === 'string')).toBe(true);
        expect(z.decode(zodCodec, texts)).toEqual(record);
        expect(ioTsCodec.decode(texts)).toEqual({ _tag: 'Right', right: record });
        expect(ioTsCodec.is(record)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each(recordSegments)('judge any text of any element of %s alike', (segment) => {
    const [zodCodec, ioTsCodec] = [zodEntry.recordCodec(segment), ioTs.recordCodec(segment)];
    const names = Object.keys((zodCodec as unknown as z.ZodObject).shape);
    fc.assert(
      fc.property(fc.constantFrom(...names), anyText, (name, text) => {
        const byZod = zodCodec.safeDecode({ [name]: text });
        const byIoTs = ioTsCodec.decode({ [name]: text });
        expect(byIoTs._tag === 'Right').toBe(byZod.success);
        if (byZod.success) expect(byIoTs).toMatchObject({ right: byZod.data });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['DSP', { dateFilled: '20250229' }],
    ['DSP', { quantityDispensed: '22,5' }],
    ['DSP', { reportingStatus: '07' }],
    ['DSP', { quantity: '1' }],
    ['TH', { creationTime: '2561' }],
    ['TH', { segmentTerminator: '~' }],
    ['PAT', { lastName: '😀'.repeat(26) }],
  ] as const)('refuse %s with %j', (segment, texts) => {
    expect(z.safeDecode(zodEntry.recordCodec(segment) as z.ZodType, texts).success).toBe(false);
    expect(ioTs.recordCodec(segment).decode(texts)._tag).toBe('Left');
  });

  it('name in io-ts messages the element and what it takes, not its value', () => {
    const decoded = ioTs.recordCodec('PAT').decode({ dateOfBirth: '02/29/1980', lastName: 'X'.repeat(99) });
    expect(decoded._tag === 'Left' && decoded.left.map(({ message }) => message)).toEqual([
      'Patient last name (PAT07) takes at most 50 characters',
      'Date of birth (PAT18) takes a day of the calendar',
    ]);
  });
});

describe('the submission codecs of zod and io-ts', () => {
  it.each(samples)('take %s as it was read, and give it back', (name) => {
    const submission = readSample(name);
    expect(zodEntry.submissionSchema().parse(submission)).toEqual(submission);
    const texts = z.encode(zodEntry.submissionCodec(), submission);
    expect(ioTs.submissionCodec().encode(submission)).toEqual(texts);
    expect(z.decode(zodEntry.submissionCodec(), texts)).toEqual(submission);
    expect(ioTs.submissionCodec().decode(texts)).toEqual({ _tag: 'Right', right: submission });
  });

  it('encode every element as `write` writes it', () => {
    fc.assert(
      fc.property(anySubmission, (submission) => {
        const [dispensing] = submission.pharmacies[0]?.patients[0]?.dispensings ?? [];
        const document = parse(write(submission, { elementDelimiter: '|', allowErrors: true })).value;
        const written = document.segments.find(({ id }) => id === 'DSP')?.elements.filter((text) => text !== '');
        const texts: Readonly<Record<string, string>> = z.encode(zodEntry.recordCodec('DSP'), dispensing?.dispensing ?? {});
        expect(Object.values(texts).sort()).toEqual(written?.toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('miss what is missing, and lose nothing they do not know', () => {
    const entry = { dispensing: {}, prescriber: {}, compound: [] };
    for (const wrong of [{ ...entry, compound: {} }, { ...entry, prescriber: 'x' }, { ...entry, remark: 'x' }, { prescriber: {}, compound: [] }]) {
      expect(zodEntry.dispensingEntryCodec().safeDecode(wrong as never).success).toBe(false);
      expect(zodEntry.dispensingEntrySchema().safeParse(wrong).success).toBe(false);
      expect(ioTs.dispensingEntryCodec().decode(wrong)._tag).toBe('Left');
    }
  });
});

describe('a record of which parts are not there', () => {
  const options = { profile: kentucky, on: '2025-03-31' } as const;
  const absent = fc.constantFrom('left out', null, undefined);
  const partsAbsent = fc.record({ prescriber: absent, compound: absent, additional: absent });
  const inFile = (entry: unknown) => ({ header: { controlNumber: 'C1' }, source: {}, pharmacies: [{ pharmacy: {}, patients: [{ patient: {}, dispensings: [entry] }] }] });

  it('is taken by the Standard Schema, zod and io-ts where `validate` takes it, and comes out as `read` gives it', () => {
    fc.assert(
      fc.property(partsAbsent, anyRecord('DSP'), (parts, record) => {
        const dispensing = { ...record };
        const entry = { dispensing, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== 'left out')) };
        const exact = { dispensing, prescriber: {}, compound: [] };
        expect(zodEntry.dispensingEntrySchema().parse(entry)).toStrictEqual(exact);
        expect(zodEntry.submissionSchema().parse(inFile(entry))).toStrictEqual(inFile(exact));
        const texts = { ...entry, dispensing: z.encode(zodEntry.recordCodec('DSP'), dispensing) };
        expect(z.decode(zodEntry.dispensingEntryCodec(), texts as never)).toStrictEqual(exact);
        expect(ioTs.dispensingEntryCodec().decode(texts)).toStrictEqual({ _tag: 'Right', right: exact });

        const isShaped = ({ issues = [] }: { readonly issues?: readonly { readonly code: string }[] | undefined }) => issues.every(({ code }) => code !== 'asap.unwritable');
        const file = inFile({ ...entry, dispensing: { reportingStatus: '00' } }) as unknown as Submission;
        expect(isShaped(validate(file, options))).toBe(true);
        expect(isShaped(asapSchema(options)['~standard'].validate(file) as never)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('comes out of the Standard Schema without what is null', () => {
    const everythingOff = Object.fromEntries(Object.keys(asapIssues).map((code) => [code, 'info'])) as Record<AsapIssueCode, 'info'>;
    const schema = asapSchema({ ...options, severity: everythingOff });
    const file = inFile({ dispensing: { reportingStatus: '00', daysSupply: null, quantityDispensed: undefined }, prescriber: null });
    expect(schema['~standard'].validate(file)).toStrictEqual({ value: inFile({ dispensing: { reportingStatus: '00' }, prescriber: {}, compound: [] }) });
  });
});
