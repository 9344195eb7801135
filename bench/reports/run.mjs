// npm run bench:reports: what one person's report of 500 records costs, as the median of single calls, and whether a trend over millions of
// records stays flat in memory. Numbers are of this machine; `-- --records N` changes the longest stream (5 million).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(new URL('../.built-', import.meta.url).pathname);
const script = new URL('measure.mjs', import.meta.url).pathname;
const given = process.argv.indexOf('--records');
const longest = given < 0 ? 5_000_000 : Number(process.argv[given + 1]);

const measured = (...args) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, `${folder}/reports.mjs`, ...args.map(String)]).toString());

try {
  await build({ entryPoints: [new URL('src/reports/index.ts', root).pathname], outfile: `${folder}/reports.mjs`, bundle: true, format: 'esm', platform: 'node', target: 'es2022', minifySyntax: true, packages: 'external', logLevel: 'error' });
  const { median, slowest, calls, cpu, fastest } = measured('report', 500);
  console.log(`patientReport, 500 records: median ${median.toFixed(2)} ms of ${calls} calls, fastest ${fastest.toFixed(2)} ms, 95th percentile ${slowest.toFixed(2)} ms; ${cpu.toFixed(2)} ms of CPU a call\n`);
  console.log('| trend | records | seconds | records a second | live heap, MB | peak memory, MB |\n| --- | --- | --- | --- | --- | --- |');
  for (const kind of ['counts', 'people']) {
    for (const records of [longest / 10, longest]) {
      const { seconds, heap, peak } = measured(kind, records);
      console.log(`| ${kind === 'counts' ? 'counts by quarter, county and age' : 'the same with persons, one in ten records new'} | ${records.toLocaleString('en-US')} | ${seconds.toFixed(1)} | ${Math.round(records / seconds).toLocaleString('en-US')} | ${heap.toFixed(0)} | ${peak.toFixed(0)} |`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
