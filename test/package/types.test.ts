import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

const consumer = inject('consumer');
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** A user's program: every entry resolves, and what it gives is typed and no `any`. */
const program = `
${packageEntries.map(({ specifier }, index) => `import type * as entry${String(index)} from '${specifier}';`).join('\n')}
import { dea } from 'kasper-rules/identifiers';
import { parse, read, validate, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';

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

const number = dea.parse('GB9900019');
// @ts-expect-error There is a value only once the result is known to be ok.
number.value;
if (number.ok) {
  const text: string = number.value;
  text.trim();
}
`;

// Declarations of the package are checked as strictly as the user's own code.
const strictest = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, target: 'ES2022', lib: ['ES2022'], types: [], skipLibCheck: false };

describe('the types of the installed package', () => {
  it.each([
    ['an ES module under NodeNext', 'types.mts', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
    ['a CommonJS module under NodeNext', 'types.cts', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
    ['a bundler', 'types.ts', { module: 'ESNext', moduleResolution: 'bundler' }],
  ])('hold for %s', (_, file, resolution) => {
    const config = `tsconfig.${file}.json`;
    writeFileSync(join(consumer, file), program);
    writeFileSync(join(consumer, config), JSON.stringify({ compilerOptions: { ...strictest, ...resolution }, files: [file] }));
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', config], { cwd: consumer, encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
