import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Beside `dist`, which holds what is published and is built in a minute. */
const COMMAND = 'build/demo/main.js';

/** What is shown, and the status with which each ends: problems are found where there are some. */
const shows = [
  { intro: 'A file with the mistakes seen most.', call: 'validate samples/instructive-mistakes.dat --on 2025-03-13', status: 1 },
  { intro: 'Sold in Paducah on the eve of Thanksgiving: when is it due?', call: 'deadline 2025-11-26T17:40 --zone America/Chicago', status: 0 },
  { intro: 'A patient asked for a correction eight days ago. Where does it stand?', call: 'correction samples/correction-events.json --on 2025-03-16', status: 1 },
  { intro: 'A pharmacist asks for a patient’s report. What is still missing?', call: 'access samples/access-request.json', status: 1 },
];

const next = [
  ['validate samples/clean.dat --on 2025-03-13', 'the same file as it should be'],
  ['validate samples/put-right-at-once.dat --on 2025-03-13', 'the same with values in another form'],
  ['explain DSP10', 'an element, its codes and what the law asks'],
  ['explain ky.access.treatment', 'a rule with its citation, and how sure it is'],
  ['--help', 'everything else'],
];

console.log('kasper-rules: prescription monitoring rules for Kentucky, as a library and a command.');
await build({ entryPoints: ['src/cli/main.ts'], outfile: COMMAND, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });

for (const { intro, call, status } of shows) {
  console.log(`\n\n${intro}\n$ kasper-rules ${call}\n`);
  const shown = spawnSync(process.execPath, [COMMAND, ...call.split(' ')], { stdio: 'inherit' });
  if (shown.status !== status) process.exitCode = 1;
}

const width = Math.max(...next.map(([call]) => call.length));
console.log(`
Try next, here:
${next.map(([call, what]) => `  node ${COMMAND} ${call.padEnd(width)}  ${what}`).join('\n')}
In your own program: docs/getting-started.md, ten minutes from an empty folder.
All documentation with a workbench in the browser: npm run site`);
