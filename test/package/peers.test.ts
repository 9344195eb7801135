import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

const installed = join(inject('consumer'), 'node_modules/kasper-rules');

/** The packages each entry loads; beside those of the package itself only the peer it is named after. */
const loads: Readonly<Record<string, readonly string[]>> = {
  'kasper-rules': ['luxon', 'zod'],
  'kasper-rules/identifiers': [],
  'kasper-rules/asap': [],
  'kasper-rules/rules': ['luxon', 'zod'],
  'kasper-rules/kentucky': [],
  'kasper-rules/ohio': [],
  'kasper-rules/tennessee': [],
  'kasper-rules/indiana': [],
  'kasper-rules/access': ['luxon', 'zod'],
  'kasper-rules/corrections': ['luxon', 'zod'],
  'kasper-rules/reports': ['luxon', 'zod'],
  'kasper-rules/zod': ['luxon', 'zod'],
  'kasper-rules/io-ts': ['io-ts'],
  'kasper-rules/fp-ts': [],
  'kasper-rules/date-holidays': [],
  'kasper-rules/fhir': [],
};

async function packagesLoadedBy(file: string) {
  const { metafile } = await build({ entryPoints: [file], bundle: true, packages: 'external', format: 'esm', write: false, metafile: true, logLevel: 'silent' });
  return [...new Set(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)))].sort();
}

describe('what an entry loads', () => {
  it.each(packageEntries)('$specifier: no peer it is not named after, through import and require', async ({ specifier, output }) => {
    for (const ending of ['js', 'cjs']) expect(await packagesLoadedBy(join(installed, `dist/${output}.${ending}`))).toEqual(loads[specifier]);
  });
});
