/** Stryker over the package's own tests. Constants of a module are left out: each would need every test. */
export default {
  plugins: [new URL('whole-files.mjs', import.meta.url).href],
  testRunner: 'whole-files',
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // Tests compare what is generated with what is written.
  disableTypeChecks: false,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  // Beside half as much again as the tests take.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  reporters: ['clear-text', 'progress-append-only', 'survivors', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'mutation/reports/report.json' },
  tempDirName: 'mutation/.tmp',
  ignorePatterns: ['/dist', '/bench', '/site', '/mutation/node_modules', '/mutation/reports'],
};
