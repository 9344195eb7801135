import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('..', import.meta.url));

const shows = [
  { intro: 'A file with the mistakes seen most.', file: 'samples/instructive-mistakes.dat', status: 1 },
  { intro: 'And one as it should be.', file: 'samples/clean.dat', status: 0 },
];

process.chdir(root);
console.log('kasper-rules checks prescription monitoring files for Kentucky. Building it takes a moment …');
await build({ silent: true, config: 'tsup.config.ts' });

for (const { intro, file, status } of shows) {
  const command = ['validate', file, '--on', '2025-03-13'];
  console.log(`\n${intro}\n$ kasper-rules ${command.join(' ')}\n`);
  const shown = spawnSync(process.execPath, ['dist/cli/main.js', ...command], { stdio: 'inherit' });
  // The first file is meant to fail: that is what it shows.
  if (shown.status !== status) process.exitCode = 1;
}
