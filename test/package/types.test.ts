import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';
import { hoveredMembers } from '../docs/hovered-members.js';

const consumer = inject('consumer');
const compilerOf = (packageName: string) => fileURLToPath(new URL(`../../node_modules/${packageName}/bin/tsc`, import.meta.url));

/** A user's program: every entry resolves, and what it gives is typed and no `any`. */
const program = `
${packageEntries.map(({ specifier }, index) => `import type * as entry${String(index)} from '${specifier}';`).join('\n')}
import { dea } from 'kasper-rules/identifiers';
import { parse, read, submissionOf, validate, validateRecord, write, type DispensingRecord, type SubmissionRows, type ValidationReport } from 'kasper-rules/asap';
import { decideAccess, queryDuty, type AccessRequest, type QueryDutyFactsOf } from 'kasper-rules/access';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';

export type Entries = [${packageEntries.map((_, index) => `typeof entry${String(index)}`).join(', ')}];

const report: ValidationReport = validate('', { profile: kentucky, on: '2025-03-31' });
export const rejected: number = report.records.rejected;

// @ts-expect-error The day is a date, not any text.
validate('', { profile: kentucky, on: 'today' });

const submission = read(parse('').value);
if (submission.ok) {
  const [pharmacy] = submission.value.pharmacies;
  // @ts-expect-error Records have names, and this is none.
  pharmacy?.pharmacy.telephone;
}

const record: DispensingRecord = { reportingStatus: '00', dateFilled: '2025-03-10', quantityDispensed: 30 };
export const filled: string | undefined = record.dateFilled;
// @ts-expect-error The standard has no such status.
const status: DispensingRecord['reportingStatus'] = '09';

// What a database gives is taken as it is: null, undefined or nothing.
interface Row { readonly daysSupply: number | null; readonly refillNumber: number | undefined; readonly partialFill?: string | null }
declare const row: Row;
export const judged: boolean = validateRecord({ dispensing: row, prescriber: { dea: 'GI9910010', npi: null }, compound: null, additional: undefined }, { profile: kentucky, on: '2025-03-31' }).ok;
declare const rows: SubmissionRows;
export const written: string = write({ ...rows, pharmacies: [{ pharmacy: { npi: null }, patients: [{ patient: { middleName: null }, dispensings: [{ dispensing: row, prescriber: null }] }] }] });
submissionOf([{ dispensing: row, patient: { middleName: null } }], { source: { message: null }, header: { controlNumber: 'C1', creationDate: '2025-03-11', creationTime: '0815' }, pharmacy: {} });
// @ts-expect-error A value of the wrong type is no absent one.
validateRecord({ dispensing: { daysSupply: '30' } }, { profile: kentucky, on: '2025-03-31' });

const request: AccessRequest = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true }, asked: { report: 'patient' } };
export const verdict: 'permit' | 'deny' | 'indeterminate' = decideAccess(request).outcome;
// @ts-expect-error No rule knows such a requester.
const nobody: AccessRequest['requester'] = { kind: 'nobody' };
declare const encounter: QueryDutyFactsOf<typeof ohio>;
export const sources: readonly string[] = queryDuty(encounter, { profile: ohio }).grounds.flatMap(({ cites }) => cites.map(({ id }) => id));

const number = dea.parse('GB9900019');
// @ts-expect-error There is a value only once the result is known to be ok.
number.value;
if (number.ok) {
  const text: string = number.value;
  text.trim();
}
`;

// Declarations of the package are checked as strictly as the user's own code.
const strictest = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, target: 'ES2022', lib: ['ES2022', 'DOM'], types: [], skipLibCheck: false };

const nodeNext = { module: 'NodeNext', moduleResolution: 'NodeNext' };

function compile(packageName: string, files: readonly string[], options: object): { readonly stdout: string; readonly status: number | null } {
  const config = `tsconfig.${packageName}.${files.join('.')}.json`;
  for (const file of files) writeFileSync(join(consumer, file), program);
  writeFileSync(join(consumer, config), JSON.stringify({ compilerOptions: { ...strictest, ...options }, files }));
  const { stdout, status } = spawnSync(process.execPath, [compilerOf(packageName), '-p', config], { cwd: consumer, encoding: 'utf8' });
  return { stdout, status };
}

const compilers = ['typescript-5.5', 'typescript', 'typescript-6.0', 'typescript-7.0'];

describe('the types of the installed package', () => {
  describe.each([true, false])('with exactOptionalPropertyTypes %s', (exactOptionalPropertyTypes) => {
    it.each(compilers)('hold under %s for an ES module and a CommonJS module under NodeNext', (packageName) => {
      expect(compile(packageName, ['types.mts', 'types.cts'], { ...nodeNext, exactOptionalPropertyTypes })).toEqual({ stdout: '', status: 0 });
    });
  });

  it('hold for a bundler', () => {
    expect(compile('typescript-7.0', ['types.ts'], { module: 'ESNext', moduleResolution: 'bundler' })).toEqual({ stdout: '', status: 0 });
  });

  it('say at every member of records, facts and answers what it is', () => {
    const hovered = hoveredMembers(consumer, { strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] });
    expect(hovered.filter(({ sentence }) => sentence === '').map(({ member }) => member)).toEqual([]);
    expect(hovered.length).toBeGreaterThan(600);
  });
});
