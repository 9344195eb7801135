import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { leftOut, rooms } from './rooms.mjs';

const WINDOW = 5;
const usage = `Changes the code of a room in small ways and looks whether a test fails each time.

  npm run mutate -- ROOM [--share 0.1] [--seed 1]

ROOM is one of ${Object.keys(rooms).join(', ')}.
--share mutates that share of the room's lines, drawn by --seed in windows of ${WINDOW} lines; without it the whole room, which may take hours.`;

const { values, positionals: [room, ...more] } = parseArgs({ allowPositionals: true, options: { share: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } } });
const share = Number(values.share);
if (!Object.hasOwn(rooms, room ?? '') || more.length > 0 || !(share > 0 && share <= 1)) {
  console.error(usage);
  process.exit(2);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function drawer(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const { code, data, tests } = rooms[room];
const draw = drawer(Number(values.seed));
const files = code
  .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !data.some((part) => file.startsWith(part))).map((file) => `${folder}/${file}`))
  .sort();
const windows = files.flatMap((file) => {
  const lines = readFileSync(`${root}${file}`, 'utf8').split('\n').length;
  return Array.from({ length: Math.ceil(lines / WINDOW) }, (_, at) => `${file}:${at * WINDOW + 1}-${Math.min((at + 1) * WINDOW, lines)}`);
});
const mutate = share === 1 ? files : windows.filter(() => draw() < share);

console.log(`${room}: ${share === 1 ? 'the whole room' : `${mutate.length} of ${windows.length} windows, seed ${values.seed}`}`);
const { status } = spawnSync(process.execPath, ['mutation/node_modules/.bin/stryker', 'run', 'mutation/stryker.config.mjs', '--mutate', mutate.join(',')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTATION_TESTS: tests.join(','), MUTATION_LEFT_OUT: leftOut.filter((file) => !tests.includes(file)).join(','), MUTATION_REPORT: `mutation/reports/${room}.json` },
});
process.exitCode = status ?? 1;
