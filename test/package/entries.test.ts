import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';
import { entryNames } from '../architecture/entry-names.js';
import { cleanFile } from '../asap/fixtures.js';

const consumer = inject('consumer');

/** Runs a program in the consumer's folder and reads the JSON it prints. */
function run(name: string, code: string): unknown {
  writeFileSync(join(consumer, name), code);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: consumer, encoding: 'utf8' }));
}

const namesByImport = (specifier: string) => run('names.mjs', `console.log(JSON.stringify(Object.keys(await import('${specifier}')).sort()));`);
const namesByRequire = (specifier: string) => run('names.cjs', `console.log(JSON.stringify(Object.keys(require('${specifier}')).sort()));`);

describe('the installed package', () => {
  it.each(packageEntries)('gives $specifier the names that are promised, through import and require', ({ specifier }) => {
    const promised = [...(entryNames[specifier] ?? [])].sort();
    expect(namesByImport(specifier)).toEqual(promised);
    expect(namesByRequire(specifier)).toEqual(promised);
  });

  it('opens no path beside its entries', () => {
    const open = (specifier: string) => run('deep.mjs', `console.log(JSON.stringify(await import('${specifier}').then(() => 'opened', ({ code }) => code)));`);
    expect(open('kasper-rules/dist/asap/index.js')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(open('kasper-rules/core')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  const roundTrip = `
    const file = write(zeroReport({
      source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
      pharmacy: { dea: 'GB9900019' },
      from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001',
    }));
    const { ok, zeroReport: isZeroReport } = validate(file, { profile: kentucky, on: '2025-03-11' });
    console.log(JSON.stringify({ ok, isZeroReport }));`;

  it.each([
    ['import', 'work.mjs', "import { validate, write, zeroReport } from 'kasper-rules/asap';\nimport { kentucky } from 'kasper-rules/kentucky';"],
    ['require', 'work.cjs', "const { validate, write, zeroReport } = require('kasper-rules/asap');\nconst { kentucky } = require('kasper-rules/kentucky');"],
  ])('writes and validates a file after %s', (_, name, imports) => {
    expect(run(name, imports + roundTrip)).toEqual({ ok: true, isZeroReport: true });
  });

  it('writes through import the digits that a record had when it was read through require', () => {
    const code = `
      import { createRequire } from 'node:module';
      import { write } from 'kasper-rules/asap';
      const { parse, read } = createRequire(import.meta.url)('kasper-rules/asap');
      const clean = ${JSON.stringify(cleanFile.set('DSP06', '05').set('DSP09', '060.0').text())};
      const { value } = read(parse(clean).value);
      console.log(JSON.stringify([write(value).includes('*20250310*05*'), write(value).includes('*060.0*30*')]));`;
    expect(run('copies.mjs', code)).toEqual([true, true]);
  });

  it('answers a deadline after require, with its dependency on zones', () => {
    const code = "const { reportingDeadline } = require('kasper-rules/rules'); console.log(JSON.stringify(reportingDeadline({ dispensed: '2025-06-02' }).ok));";
    expect(run('deadline.cjs', code)).toBe(true);
  });
});
