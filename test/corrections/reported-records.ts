import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse, read, validate } from 'kasper-rules/asap';
import type { Submission } from 'kasper-rules/asap';
import { reportedDispensings, submissionOf } from 'kasper-rules/corrections';
import type { ReportedDispensing, SubmissionFrame } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { addDays } from '../../src/core/plain-date.js';

/** A file of the samples as text. */
export const sampleText = (name: string): string => readFileSync(fileURLToPath(new URL(`../samples/${name}`, import.meta.url)), 'utf8');

/** A text as a typed tree. */
export function submissionIn(text: string): Submission {
  const result = read(parse(text).value);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

/** What a result holds, where a test cannot go on without. */
export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly { readonly code: string }[] }): T {
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

/** A copy without one of the members. */
export function without<Value extends object, Name extends keyof Value>(name: Name, value: Value): Omit<Value, Name> {
  const copy = { ...value };
  Reflect.deleteProperty(copy, name);
  return copy;
}

/** Three dispensings of two patients. */
export const clean = submissionIn(sampleText('20_clean_three_dispensings.dat'));

const isThere = (record: ReportedDispensing | undefined): ReportedDispensing => record ?? { dispensing: {}, prescriber: {}, compound: [], patient: {}, pharmacy: {} };
const [first, second, third] = reportedDispensings(clean);
export const records = { first: isThere(first), second: isThere(second), third: isThere(third) };

export const frame: SubmissionFrame = {
  source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
  header: { controlNumber: 'KY22-7F3A9C10-0003', creationDate: '2025-03-14', creationTime: '101010' },
};

/** A file of these records. */
export const fileOf = (...entries: readonly ReportedDispensing[]): Submission => submissionOf(entries, frame);

/** The error codes of a file under the rules of Kentucky. */
export const errorsOf = (file: Submission): string[] =>
  validate(file, { profile: kentucky, on: '2025-03-31' })
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const patients = fc.constantFrom(records.first.patient, records.third.patient, { ...records.first.patient, firstName: 'FERN', id: '899010003' });

/** Valid records, each with a key of its own. */
export const anyRecords = fc.uniqueArray(
  fc.record({
    template: fc.constantFrom(records.first, records.second, records.third),
    patient: patients,
    prescriptionNumber: fc.integer({ min: 1, max: 6 }).map(String),
    age: fc.integer({ min: 0, max: 3 }),
    refillNumber: fc.integer({ min: 0, max: 1 }),
    partialFill: fc.constantFrom('00', '01', '02', undefined),
    quantityDispensed: fc.constantFrom(1, 22.5, 60),
    daysSupply: fc.integer({ min: 1, max: 90 }),
  }),
  {
    minLength: 1,
    maxLength: 8,
    selector: ({ prescriptionNumber, age, refillNumber, partialFill }) => [prescriptionNumber, age, refillNumber, partialFill ?? '00'].join(),
  },
).map((drawn) =>
  drawn.map(({ template, patient, age, partialFill, ...dispensing }): ReportedDispensing => {
    const dateFilled = addDays('2025-03-10', -age);
    return {
      ...template,
      patient,
      dispensing: { ...without('partialFill', template.dispensing), ...dispensing, dateWritten: '2025-02-24', refillsAuthorized: 2, dateFilled, dateSold: dateFilled, ...(partialFill !== undefined && { partialFill }) },
    };
  }),
);

/** A copy that throws when it is changed, however deep. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
