import { readFileSync } from 'node:fs';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import fc from 'fast-check';
import { asapSchema, parse, read, validate, type Submission } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, expectTypeOf, it } from 'vitest';

const options = { profile: kentucky, on: '2025-03-31' } as const;
const schema = asapSchema(options);
const fileNamed = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const clean = fileNamed('20_clean_three_dispensings.dat');
const faulty = fileNamed('24_defects.dat');
const submission = read(parse(clean).value);

describe('asapSchema', () => {
  it('is a Standard Schema', () => {
    expectTypeOf(schema).toExtend<StandardSchemaV1<unknown, Submission>>();
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'kasper-rules' });
  });

  it.each([
    ['text', clean.toString('utf8')],
    ['bytes', new Uint8Array(clean)],
    ['a submission', submission.ok ? submission.value : undefined],
  ])('gives the submission of %s', (_, input) => {
    expect(submission.ok).toBe(true);
    expect(schema['~standard'].validate(input)).toEqual({ value: submission.ok && submission.value });
  });

  it('gives the issues `validate` finds where one is an error', () => {
    const report = validate(faulty, options);
    expect(report.ok).toBe(false);
    expect(schema['~standard'].validate(new Uint8Array(faulty))).toEqual({ issues: report.issues });
  });

  it.each([[undefined], [null], [1], ['x'], [[]], [{}], [{ header: {}, source: {}, pharmacies: [{ pharmacy: {}, patients: [{ patient: {}, dispensings: [{}] }] }] }]])(
    'refuses %j with an issue',
    (input) => {
      expect(schema['~standard'].validate(input).issues?.length).toBeGreaterThan(0);
    },
  );

  it('answers any JSON with a value or with issues, and never throws', () => {
    const tree = fc.record({ header: fc.dictionary(fc.string(), fc.jsonValue()), source: fc.object(), pharmacies: fc.array(fc.record({ pharmacy: fc.object(), patients: fc.constant([]) })) });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), tree), (input) => {
        expect(Object.keys(schema['~standard'].validate(input)).length).toBe(1);
      }),
    );
  });

  it('says where a value of a submission stands', () => {
    const wrong = { header: { creationDate: '03/11/2025' }, source: {}, pharmacies: [] };
    expect(schema['~standard'].validate(wrong).issues).toContainEqual(expect.objectContaining({ code: 'asap.unwritable', path: ['header', 'creationDate'] }));
  });
});
