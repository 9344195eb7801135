/** Stryker over the package's own tests. Constants of a module are left to whole runs: each would need every test. */
export default {
  plugins: [new URL('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js', import.meta.url).href],
  testRunner: 'vitest',
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'mutation/reports/report.json' },
  tempDirName: 'mutation/.tmp',
  ignorePatterns: ['docs', 'dist', 'bench', 'site', 'mutation/node_modules', 'mutation/reports'],
};
