import { defineConfig } from 'vitest/config';
import { countReporter } from './scripts/count-reporter.ts';
import { packageEntries } from './package-entries.ts';

// Tests import the package by its public names, which stand for the sources here.
const alias = packageEntries.map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: new URL(`./${source}`, import.meta.url).pathname,
}));

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
    projects: [
      // Files share what they load: loading took longer than most of their tests.
      { resolve: { alias }, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/package/**', 'test/site/**'], isolate: false, maxWorkers: '100%', testTimeout: 120_000 } },
      // Look at what `npm run site:build` built.
      { resolve: { alias }, test: { name: 'site', include: ['test/site/**/*.test.ts'], maxWorkers: '100%', testTimeout: 300_000, hookTimeout: 120_000 } },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], maxWorkers: '100%', globalSetup: ['test/package/install.ts'], testTimeout: 120_000, hookTimeout: 300_000 } },
    ],
  },
});
