import { defineConfig } from 'vitest/config';
import { packageEntries } from '../package-entries.ts';

const root = new URL('..', import.meta.url).pathname;
const listed = (name: string, otherwise: string) => (process.env[name] ?? otherwise).split(',');
const tests = listed('MUTATION_TESTS', 'test');

export default defineConfig({
  root,
  resolve: {
    alias: [
      ...packageEntries.map(({ specifier, source }) => ({ find: new RegExp(`^${specifier}$`), replacement: `${root}${source}` })),
      { find: /^fast-check$/, replacement: `${root}mutation/few-cases.mjs` },
    ],
  },
  test: {
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: listed('MUTATION_LEFT_OUT', ''),
    setupFiles: [`${root}mutation/fresh-modules.mjs`],
    // One worker for the files that try a mutant, and a new one for the next, which loads what they import once.
    isolate: false,
    maxWorkers: 1,
    testTimeout: 120_000,
  },
});
