import type { Reporter, TestModule } from 'vitest/node';

/** Closes a test run with one line of real counts; a module that cannot be loaded counts as one failure. */
export const countReporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    // After the other reporters, so that this stays the closing line.
    process.on('exit', () => {
      process.stdout.write(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped\n`);
    });
  },
};
