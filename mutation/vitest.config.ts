import { defineConfig } from 'vitest/config';
import { packageEntries } from '../package-entries.ts';

const root = new URL('..', import.meta.url).pathname;
const tests = (process.env['MUTATION_TESTS'] ?? 'test').split(',');

export default defineConfig({
  root,
  resolve: {
    alias: packageEntries.map(({ specifier, source }) => ({ find: new RegExp(`^${specifier}$`), replacement: `${root}${source}` })),
  },
  test: { include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)), testTimeout: 30_000 },
});
