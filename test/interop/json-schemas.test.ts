import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv-8/dist/2020.js';
import fc from 'fast-check';
import { isPlainDate } from 'kasper-rules/asap';
import * as schemas from 'kasper-rules/zod';
import { describe, expect, it } from 'vitest';
import { described, jsonSchemas, schemaId } from '../../scripts/json-schemas.js';
import { anyRecord, recordSegments } from './arbitrary-record.js';

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));
const files = jsonSchemas();

if (process.env['UPDATE_SCHEMAS'] === '1') {
  for (const name of readdirSync(folder)) rmSync(folder + name);
  for (const [name, text] of Object.entries(files)) writeFileSync(folder + name, text);
}

interface JsonSchema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** The paths of all members, however deep, that say nothing of themselves. */
function undescribed(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as JsonSchema;
  const own = Object.entries(properties).flatMap(([name, { description = '' }]) => (description.trim() === '' ? [`${path}/properties/${name}`] : []));
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => undescribed(inner, `${path}/${key}`))];
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, validateFormats: false });
const validators = new Map<string, ValidateFunction>(Object.entries(files).map(([name, text]) => [name, ajv.compile(JSON.parse(text) as object)]));
const isValid = (name: string, json: unknown): boolean => validators.get(`${name}.json`)?.(json) === true;

describe('schemas/', () => {
  it('holds a file for every schema and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(files))('%s says what the schema says; npm run schemas writes it anew', (name) => {
    expect(readFileSync(folder + name, 'utf8')).toBe(files[name]);
  });

  it.each(Object.entries(schemas).filter(([name]) => name.endsWith('Schema') && name !== 'recordSchema'))('holds a file for %s', (_, schema) => {
    const built: unknown = (schema as () => unknown)();
    expect(Object.values(described).some((file) => file.schema === built)).toBe(true);
  });

  it.each(Object.entries(files))('%s is a 2020-12 schema that constrains', (_, text) => {
    expect(JSON.parse(text)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: expect.any(String) as string });
    expect(text).not.toContain('{}');
  });

  it.each(Object.entries(files))('%s says what it is and what each of its members is', (name, text) => {
    const schema = JSON.parse(text) as JsonSchema;
    expect(schema.$id).toBe(schemaId(name.replace('.json', '')));
    expect(schema.title).toMatch(/\S/);
    expect(schema.description).toMatch(/\.$|\?$/);
    expect(undescribed(schema)).toEqual([]);
  });

  it('says what the codes of an element mean', () => {
    const { properties = {} } = JSON.parse(files['dispensing-record.json'] ?? '') as JsonSchema;
    expect(properties['reportingStatus']?.description).toContain('DSP01');
    expect(properties['reportingStatus']?.description).toContain('02 void');
    expect(properties['daysSupply']?.description).toContain("Days' supply (DSP10)");
  });

  it('says which question a fact answers', () => {
    const { properties = {} } = JSON.parse(files['reportability-facts.json'] ?? '') as JsonSchema;
    expect(properties['by']?.description).toBe('Who did it?');
  });

  it('are said by the zod schemas as well, for forms that are made of those', () => {
    expect(schemas.recordSchema('DSP')).toMatchObject({ shape: { quantityDispensed: { description: expect.stringContaining('Quantity dispensed (DSP09)') as string } } });
    expect(schemas.recordCodec('DSP')).toMatchObject({ shape: { quantityDispensed: { description: expect.stringContaining('Quantity dispensed (DSP09)') as string } } });
  });
});

interface Case {
  readonly id: string;
  readonly [fact: string]: unknown;
}

/** What a case says of itself, beside what it asks. */
const aside = ['id', 'expect', 'why', 'dueAt', 'interpretation'];

/** What a case asks about: some hold it beside the expectation. */
const askedIn = ({ request, facts, patient, ...beside }: Case): unknown =>
  request ?? facts ?? patient ?? Object.fromEntries(Object.entries(beside).filter(([name]) => !aside.includes(name)));

describe('the JSON schemas and the zod schemas', () => {
  const vocabularies = [
    ['access', 'access-request'],
    ['redisclosure', 'redisclosure'],
    ['accounts', 'account-facts'],
    ['query-duty', 'query-duty-facts'],
    ['epcs', 'epcs-facts'],
    ['reportability', 'reportability-facts'],
    ['toxicology', 'toxicology-facts'],
    ['patient-identifier', 'patient-numbers'],
    ['reporting-deadlines', 'reporting-deadline-input'],
    ['extension', 'extension-deadline-input'],
    ['corrections', 'correction-deadline-input'],
    ['branch-notice', 'branch-notice-deadline-input'],
    ['correction-timelines', 'correction-case'],
  ] as const;
  it.each(vocabularies)('take the facts of every case in %s.json', (file, name) => {
    const cases = JSON.parse(readFileSync(new URL(`../cases/${file}.json`, import.meta.url), 'utf8')) as readonly Case[];
    const refused = cases.filter((example) => !described[name]?.schema.safeParse(askedIn(example)).success || !isValid(name, askedIn(example)));
    expect(refused.map(({ id }) => id)).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each([
    ['patient-numbers', { kind: 'person' }],
    ['patient-numbers', { ssn: '212345678' }],
    ['patient-numbers', { kind: 'adult', driversLicense: 'A12345678' }],
    ['patient-numbers', { kind: 'adult', libraryCard: 'X' }],
    ['reporting-deadline-input', {}],
    ['reporting-deadline-input', { dispensed: '2025-03-10T25:00' }],
    ['reporting-deadline-input', { dispensed: '2025-03-10', reading: 'strict' }],
    ['reporting-deadline-input', { dispensed: '2025-03-10', closesAt: '9 pm' }],
    ['reporting-deadline-input', { dispensed: '2025-03-10', closures: [{ date: '2025-03-11' }] }],
    ['submission-deadlines-options', { transmittedAt: '2025-03-10' }],
    ['extension-deadline-input', { discovered: '2025-03-11', zone: 'America/New_York' }],
    ['extension-deadline-input', { discovered: '2025-03-11T10:00' }],
    ['correction-deadline-input', { requestedOn: 20250310 }],
    ['branch-notice-deadline-input', { correctedOn: '2025-11-26', by: 'branch' }],
    ['access-readings', { coroner: 'permit' }],
    ['access-request', { at: '2025-02-29', requester: { kind: 'patient' }, asked: { report: 'patient' } }],
    ['reportability-facts', { on: '10 March' }],
    ['correction-deadline-input', { requestedOn: '2025-04-31' }],
    ['correction-event', { type: 'error-confirmed', on: '0001-01-01' }],
    ['dispensing-record', { dateFilled: '0001-01-01' }],
  ] as const)('refuse as %s %j', (name, json) => {
    expect(described[name]?.schema.safeParse(json).success).toBe(false);
    expect(isValid(name, json)).toBe(false);
  });

  it('take every day of the calendar and no other', () => {
    const number = (max: number, width: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));
    const written = fc.oneof(
      fc.tuple(number(9999, 4), number(13, 2), number(32, 2)),
      fc.tuple(fc.constantFrom('1900', '2000', '2023', '2024', '2100', '0000', '0096'), fc.constantFrom('02', '04', '12'), fc.constantFrom('28', '29', '30', '31')),
    );
    fc.assert(
      fc.property(written, (parts) => {
        const requestedOn = parts.join('-');
        expect(isValid('correction-deadline-input', { requestedOn })).toBe(isPlainDate(requestedOn));
        expect(isValid('dispensing-record', { dateFilled: requestedOn })).toBe(isPlainDate(requestedOn));
        expect(isValid('reportability-facts', { on: requestedOn })).toBe(isPlainDate(requestedOn));
      }),
      { numRuns: 500 },
    );
  });

  it('take no moment of a day that the calendar lacks', () => {
    const { schema } = described['reporting-deadline-input'] ?? {};
    expect(schema?.safeParse({ dispensed: '2024-02-29' }).success).toBe(true);
    expect(schema?.safeParse({ dispensed: '2025-02-29T10:00:00-05:00' }).success).toBe(false);
  });

  it.each(recordSegments)('agree on any record of %s', (segment, name) => {
    fc.assert(
      fc.property(anyRecord(segment), (record) => {
        expect(isValid(name, record)).toBe(true);
        expect(described[name]?.schema.safeParse(record).success).toBe(true);
        expect(isValid(name, { ...record, noSuchElement: '1' })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
