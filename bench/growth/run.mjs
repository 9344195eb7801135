// npm run bench:growth: doubles inputs that somebody might choose to hurt, and prints by which power of their length the work grows, in CPU
// time and in memory: 1 is as the input, 2 its square. Each size runs in a process of its own; nothing here decides whether a change is good.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inputs } from './inputs.mjs';

const root = new URL('../../', import.meta.url);
const script = new URL('measure.mjs', import.meta.url).pathname;
const folder = mkdtempSync(new URL('../.built-', import.meta.url).pathname);
const DOUBLINGS = 3;

try {
  for (const [name, source] of [['asap', 'asap/index.ts'], ['kentucky', 'rules/kentucky/index.ts'], ['corrections', 'corrections/index.ts'], ['reports', 'reports/index.ts']]) {
    await build({ entryPoints: [new URL(`src/${source}`, root).pathname], outfile: `${folder}/${name}.mjs`, bundle: true, format: 'esm', platform: 'node', target: 'es2022', packages: 'external', logLevel: 'error' });
  }
  console.log('| input | smallest | CPU ms at each doubling | power of time | peak MB at each doubling |\n| --- | --- | --- | --- | --- |');
  for (const [name, { smallest, what }] of Object.entries(inputs)) {
    const runs = Array.from({ length: DOUBLINGS + 1 }, (_, at) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, folder, name, String(smallest * 2 ** at)]).toString()));
    const times = runs.map(({ milliseconds }) => milliseconds);
    // The last doubling: before it, compiling counts.
    const power = Math.log2(times.at(-1) / times.at(-2));
    console.log(`| ${what} | ${smallest} | ${times.map((time) => time.toFixed(0)).join(', ')} | ${power.toFixed(2)} | ${runs.map(({ megabytes }) => megabytes.toFixed(0)).join(', ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
