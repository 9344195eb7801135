// npm run fuzz -- --minutes 10: takes in damaged files until the time is over, by other seeds each round, and prints each seed before its round:
// a round that fails is repeated with `--seed`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const FILES_A_ROUND = 20_000;
const KINDS = 2;
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new TypeError('--minutes takes a number above 0');

const end = Date.now() + minutes * 60_000;
let files = 0;
let status;
do {
  const seed = values.seed ?? String(Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  const run = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'test/asap/mutated-files.test.ts'], { encoding: 'utf8', env: { ...process.env, MUTATED_FILES: String(FILES_A_ROUND), MUTATED_SEED: seed } });
  status = run.status ?? 1;
  if (status !== 0) console.log(run.stdout, run.stderr);
  files += FILES_A_ROUND * KINDS;
} while (status === 0 && values.seed === undefined && Date.now() < end);
console.log(`${files} files`);
process.exitCode = status;
