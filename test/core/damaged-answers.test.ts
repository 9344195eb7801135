import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAccess, explain, isPermitted } from 'kasper-rules/access';
import { applyFixes, cutFile, docsOf, formatIssue, lostInWriting, mergeParts, parse, read, redact, remedyOf, requirementInWords, serialize, suggestFixes, validate, validatePart, zeroReport } from 'kasper-rules/asap';
import { correctionRecords, suggestRecord } from 'kasper-rules/corrections';
import { calendarFrom } from 'kasper-rules/date-holidays';
import { atFhirPlaces, toMedicationDispense, toOperationOutcome, toParameters } from 'kasper-rules/fhir';
import { fromEither, toEither, toTaskEither, toThese, toValidation } from 'kasper-rules/fp-ts';
import * as ioTs from 'kasper-rules/io-ts';
import { npi } from 'kasper-rules/identifiers';
import { kentucky } from 'kasper-rules/kentucky';
import { cdc2022, doseDays, doseSummary, exceeds, patientReport, reaches } from 'kasper-rules/reports';
import { submissionDeadlines } from 'kasper-rules/rules';
import * as zodSchemas from 'kasper-rules/zod';
import { cleanFile, compoundFile, ON } from '../asap/fixtures.js';

const options = { profile: kentucky, on: ON } as const;
const text = cleanFile.set('DSP09', 'SIXTY').set('TH05', '2025-03-11').text();
const document = parse(text).value;
const { issues } = validate(document, options);
const typed = read(parse(compoundFile.text()).value);
if (!typed.ok) throw new Error('the file is readable');
const submission = typed.value;
const [pharmacy] = submission.pharmacies;
const [patient] = pharmacy?.patients ?? [];
const [entry] = patient?.dispensings ?? [];
const record = { ...entry, patient: patient?.patient, pharmacy: pharmacy?.pharmacy };
const held = [{ id: 'a', ...record }];
const ofNdc = held.map((one) => ({ ...one, dispensing: { ...one.dispensing, productIdQualifier: '01', productId: '77777050210' }, compound: [] }));
const frame = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' } as const;
const asked = { frame, drugOf: () => undefined, table: cdc2022 };
const request = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' } } as const;
const decisions = [decideAccess(request), decideAccess({ ...request, requester: { kind: 'pharmacist', licensed: false } }), decideAccess({ at: '2025-03-10', requester: { kind: 'pharmacist' }, asked: { report: 'patient' } })];

async function partsOf(whole: string) {
  const parts = [];
  for await (const part of cutFile(new Blob([whole]).stream())) parts.push(part);
  return parts;
}
const parts = await partsOf(compoundFile.text());
const answers = parts.map((part) => validatePart(part, options));

/** What callers without types may pass. */
const anything = (value: unknown) => value as never;

/** What a store, a database or another program gives back, and each function that takes it. */
const given: Readonly<Record<string, readonly [whole: unknown, call: (damaged: unknown) => unknown]>> = {
  serialize: [document, (damaged) => serialize(anything(damaged))],
  redact: [document, (damaged) => redact(anything(damaged))],
  read: [document, (damaged) => read(anything(damaged))],
  'suggestFixes by its document': [document, (damaged) => suggestFixes(anything(damaged), issues)],
  'suggestFixes by its issues': [issues, (damaged) => suggestFixes(document, anything(damaged))],
  applyFixes: [suggestFixes(document, issues), (damaged) => applyFixes(text, anything(damaged))],
  formatIssue: [issues[0], (damaged) => formatIssue(anything(damaged), text)],
  lostInWriting: [issues, (damaged) => lostInWriting(anything(damaged))],
  remedyOf: [issues[0], (damaged) => remedyOf(anything(damaged))],
  docsOf: [issues[0], (damaged) => docsOf(anything(damaged))],
  requirementInWords: [kentucky.asap.versions.at(-1)?.value.requirements[0], (damaged) => requirementInWords(anything(damaged))],
  zeroReport: [{ source: {}, pharmacy: {}, from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'C1' }, (damaged) => zeroReport(anything(damaged))],
  validatePart: [parts[1], (damaged) => validatePart(anything(damaged), options)],
  mergeParts: [answers, (damaged) => mergeParts(anything(damaged), options)],
  explain: [decisions, (damaged) => (damaged as never[]).map((decision) => explain(decision))],
  isPermitted: [decisions, (damaged) => (damaged as never[]).map((decision) => isPermitted(decision))],
  toParameters: [decisions, (damaged) => (damaged as never[]).map((decision) => toParameters(decision))],
  toOperationOutcome: [issues, (damaged) => toOperationOutcome(anything(damaged))],
  atFhirPlaces: [issues, (damaged) => atFhirPlaces(anything(damaged))],
  toMedicationDispense: [record, (damaged) => toMedicationDispense(anything(damaged))],
  submissionDeadlines: [submission, (damaged) => submissionDeadlines(anything(damaged), { transmittedAt: '2025-03-11T08:15:00-04:00' })],
  suggestRecord: [record, (damaged) => suggestRecord(anything(damaged), { dispensing: { daysSupply: 3 } })],
  correctionRecords: [record, (damaged) => correctionRecords(anything(damaged), { record: 'revise', changes: { dispensing: { daysSupply: 3 } } })],
  doseDays: [held, (damaged) => doseDays(anything(damaged), asked)],
  doseSummary: [doseDays(anything(held), asked), (damaged) => doseSummary(anything(damaged))],
  exceeds: [doseDays(anything(held), asked), (damaged) => exceeds(anything(damaged), '2025-03-10', { above: 1 })],
  drugOf: [{ classes: ['opioid'], opioid: { ingredient: 'oxycodone', strength: 10, unit: 'mg', per: 'each' } }, (damaged) => doseDays(anything(ofNdc), { ...asked, drugOf: () => anything(damaged) })],
  patientReport: [held, (damaged) => patientReport({ records: anything(damaged) }, request, asked)],
  reaches: [{ known: 1, withoutNumber: 2 }, (damaged) => reaches(anything(damaged), 2)],
  toEither: [npi.parse('1'), (damaged) => toEither(anything(damaged))],
  toThese: [npi.parse('1'), (damaged) => toThese(anything(damaged))],
  toValidation: [npi.parse('1'), (damaged) => toValidation(anything(damaged))],
  toTaskEither: [npi.parse('1'), (damaged) => toTaskEither(anything(damaged))()],
  fromEither: [toEither(npi.parse('1')), (damaged) => fromEither(anything(damaged))],
};

/** Each place of a value, by the way to it. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  const places: (readonly string[])[] = [];
  const walk = (part: unknown, way: readonly string[]): void => {
    places.push(way);
    if (typeof part === 'object' && part !== null) for (const [name, inner] of Object.entries(part)) walk(inner, [...way, name]);
  };
  walk(value, []);
  return places;
}

/** A copy with something else at one place. */
function damaged(value: unknown, [step, ...way]: readonly string[], wrong: unknown): unknown {
  if (step === undefined) return wrong;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Reflect.set(copy, step, damaged(Reflect.get(value as object, step), way, wrong));
  return copy;
}

const NAME = 'QZX SMITH';
const wrongs = [null, undefined, 5, Number.NaN, NAME, [], {}, true, Symbol(NAME), () => NAME, { length: -1 }, [null], [undefined, 5], new Map(), new Date(Number.NaN), '__proto__', 'constructor', 10n];

/** What the engine says where nobody looked. */
const unguarded = /Cannot (?:read|destructure|convert|access|set|mix|use)|is not (?:a function|iterable|a constructor)|serialize a BigInt|Maximum call/;

describe('what comes back damaged from a store', () => {
  it.each(Object.entries(given))('%s: is answered, or refused in words that name the call and repeat nothing', async (name, [whole, call]) => {
    const places = placesIn(whole);
    const isList = Array.isArray(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...wrongs), async (way, wrong) => {
        fc.pre(way.length > 0 || !isList || name === 'mergeParts');
        try {
          await call(damaged(whole, way, wrong));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          const { message } = error as TypeError;
          expect(message).not.toMatch(unguarded);
          expect(message).not.toContain(NAME);
          expect(message).toMatch(new RegExp(`^${name.split(' ')[0] ?? ''}: `));
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a document whose segment is nothing', () => serialize(anything({ ...document, segments: [null] })), 'serialize: an entry of `segments` of the document, which parse(text).value holds, must be an object'],
    ['an answer of a part without its records', () => mergeParts([anything({ ...answers[1], records: null })], options), 'mergeParts: `records` of an answer, which must be one that validatePart gave, must be a list'],
    ['a decision without reasons', () => explain(anything({ ...decisions[0], reasons: undefined })), 'explain: `reasons` of the decision must be a list'],
    ['an outcome that is none', () => toParameters(anything({ ...decisions[0], outcome: 'constructor' })), 'toParameters: `outcome` of the decision must be permit, deny, indeterminate'],
    ['a result without its verdict', () => toEither(anything({ issues: [] })), 'toEither: `ok` of the result must be true or false'],
    ['nothing in place of date-holidays', () => calendarFrom(anything(undefined)), 'calendarFrom: the instance of date-holidays must be an object'],
    ['a segment that has no record', () => zodSchemas.recordSchema(anything('constructor')), 'recordSchema: the segment must be one of TH, IS, PHA, PAT, DSP, PRE, CDI, AIR'],
    ['a segment of io-ts that has no record', () => ioTs.recordCodec(anything('TT')), 'recordCodec: the segment must be one of'],
    ['a profile by its name', () => validate(text, anything({ profile: 'ky', on: ON })), 'Option `profile` must be the whole profile of a state'],
    ['a fix without a place', () => applyFixes(text, [{ offset: Number.NaN, length: 1, replacement: '' }]), 'applyFixes: the fixes are of another text'],
  ])('%s', async (_, call, says) => {
    await expect((async () => call())()).rejects.toThrow(says);
  });
});
