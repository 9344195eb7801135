import { defineConfig } from 'vitest/config';
import { countReporter } from './scripts/count-reporter.ts';
import { packageEntries } from './package-entries.ts';

// Tests import the package by its public names, which stand for the sources here.
const alias = packageEntries.map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: new URL(`./${source}`, import.meta.url).pathname,
}));

const site = { testTimeout: 300_000, hookTimeout: 120_000 };
const large = 'test/site/workbench-file-large.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
    projects: [
      // Files share what they load: loading took longer than most of their tests.
      { resolve: { alias }, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/package/**', 'test/site/**'], isolate: false, maxWorkers: '100%', testTimeout: 120_000 } },
      // Look at what `npm run site:build` built; what asks a page to be quick is alone with it.
      { resolve: { alias }, test: { ...site, name: 'site', include: ['test/site/**/*.test.ts'], exclude: [large], maxWorkers: '100%', sequence: { groupOrder: 0 } } },
      { resolve: { alias }, test: { ...site, name: 'site-large', include: [large], maxWorkers: 1, sequence: { groupOrder: 1 } } },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], maxWorkers: '100%', globalSetup: ['test/package/install.ts'], testTimeout: 120_000, hookTimeout: 300_000 } },
    ],
  },
});
