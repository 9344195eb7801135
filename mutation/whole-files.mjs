import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { reasonOf } from './alike.mjs';
import { declareClassPlugin, declareFactoryPlugin, PluginKind } from './node_modules/@stryker-mutator/api/dist/src/plugin/index.js';
import { VitestTestRunner } from './node_modules/@stryker-mutator/vitest-runner/dist/src/vitest-test-runner.js';

/** What a file takes before its first test, in milliseconds. */
const OVERHEAD = 50;

/**
 * Stryker's runner of Vitest, with two differences. What is compiled once and remembered is covered by the first test of a file alone: a mutant is
 * therefore tried by every test of each file that reaches it. And the file that found the mutant before comes first, then those that are quick and
 * found others.
 */
class WholeFilesRunner extends VitestTestRunner {
  slowest = new Map();
  finds = new Map();
  lastFailed = '';

  async init() {
    await super.init();
    const rank = ({ moduleId }) => (moduleId === this.lastFailed ? -1 : ((this.slowest.get(moduleId) ?? 0) + OVERHEAD) / (1 + (this.finds.get(moduleId) ?? 0)));
    this.ctx.config.sequence.sequencer = class {
      shard = (files) => files;
      sort = (files) => [...files].sort((a, b) => rank(a) - rank(b));
    };
  }

  async run({ testIds = [], testFiles, ...options } = {}) {
    const reached = new Set(testIds.map((id) => id.slice(0, id.indexOf('#'))));
    const result = await super.run({ ...options, testFiles: reached.size > 0 ? [...reached] : testFiles });
    this.remember(result.tests ?? []);
    return result;
  }

  remember(tests) {
    const times = new Map();
    for (const { fileName, timeSpentMs } of tests) times.set(resolve(fileName), (times.get(resolve(fileName)) ?? 0) + timeSpentMs);
    for (const [file, time] of times) this.slowest.set(file, Math.max(time, this.slowest.get(file) ?? 0));
    const failed = tests.find(({ failureMessage }) => failureMessage !== undefined);
    if (!failed) return;
    this.lastFailed = resolve(failed.fileName);
    this.finds.set(this.lastFailed, 1 + (this.finds.get(this.lastFailed) ?? 0));
  }
}

function wholeFilesRunner(injector) {
  return injector.provideValue('globalNamespace', '__stryker__').injectClass(WholeFilesRunner);
}
wholeFilesRunner.inject = ['$injector'];

/** Tells what survives as soon as that is known, and at the end the score without what nothing could find. */
class Survivors {
  found = 0;
  alike = 0;
  missed = 0;

  onMutantTested({ status, fileName, location, replacement }) {
    if (status === 'Killed' || status === 'Timeout') this.found += 1;
    if (status === 'Killed' || status === 'Ignored') return;
    const file = relative(process.cwd(), fileName);
    const becomes = replacement.replace(/\s+/g, ' ');
    const why = reasonOf({ file, line: readFileSync(fileName, 'utf8').split('\n')[location.start.line - 1].trim(), becomes });
    if (status === 'Survived' || status === 'NoCoverage') {
      if (why === undefined) this.missed += 1;
      else this.alike += 1;
    }
    console.log(`${status} ${file}:${location.start.line}:${location.start.column + 1} => ${becomes.slice(0, 100)}${why === undefined ? '' : ` (alike: ${why})`}`);
  }

  onMutationTestReportReady() {
    const { found, missed, alike } = this;
    console.log(`${found} found, ${missed} missed, ${alike} that nothing can tell from the code: ${((100 * found) / Math.max(1, found + missed)).toFixed(1)} %`);
  }
}

export { strykerValidationSchema } from './node_modules/@stryker-mutator/vitest-runner/dist/src/index.js';
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'whole-files', wholeFilesRunner), declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)];
