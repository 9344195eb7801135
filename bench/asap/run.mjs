// npm run bench: what the library costs and what one would use instead, as a ratio to bare splitting, in retired instructions where
// `perf` counts them and in CPU time of interleaved runs where not. Writes the tables of RESULTS.md, whose sections below them stay.
// `-- --quick` leaves the peers, memory and imports out and prints only; `-- --rounds 8` is for machines that others use as well. What is measured is what is published, and is built first.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { asapFile, asapPieces } from './generate.mjs';
import { jobs, singlesInPass } from './jobs.mjs';

const { values: { quick: isQuick, rounds: roundsAsked } } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } } });
const rounds = Number(roundsAsked);
const bench = new URL('../', import.meta.url);
const root = new URL('../', bench);
/** What is measured is what is published. */
const published = new URL('dist/', root).pathname;
const script = new URL('jobs.mjs', import.meta.url).pathname;
const RECORDS = 10_000;
const WRITTEN_RECORDS = 5_000;
const CPU_PASSES = 20;

if (!existsSync(new URL('node_modules', bench))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: 'inherit' });
execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
const folder = mkdtempSync(new URL('.built-', bench).pathname);
/** Both put into one file, as a bundler does for whoever installs them. */
for (const [name, source] of [['asap', 'src/asap/index.ts'], ['luxon', 'node_modules/luxon/src/luxon.js']]) {
  await build({ entryPoints: [new URL(source, root).pathname], outfile: `${folder}/${name}.mjs`, bundle: true, format: 'esm', platform: 'node', target: 'es2022', minifySyntax: true, logLevel: 'error' });
}

/** Instructions of a whole process, or `undefined` where they cannot be counted. */
function instructionsOf(args) {
  try {
    const script = 'perf stat -x, -e instructions:u -o /dev/fd/3 -- "$@" 3>&1 >/dev/null';
    const counted = execFileSync('sh', ['-c', script, 'sh', process.execPath, ...args], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    return Number(/^(\d+),/m.exec(counted)?.[1] ?? Number.NaN) || undefined;
  } catch {
    return undefined;
  }
}

const isCounting = instructionsOf(['-e', '']) !== undefined;
const argsOf = (name, kind, passes) => [script, published, name, kind, String(passes), String(jobs[name].group === 'writing' ? WRITTEN_RECORDS : RECORDS)];

/** What a pass costs once everything is compiled: the slope between N and 2N passes. */
function instructionsOfPass(name, kind) {
  const PASSES = 12;
  return (instructionsOf(argsOf(name, kind, PASSES * 2)) - instructionsOf(argsOf(name, kind, PASSES))) / PASSES;
}

/** The cheapest of twenty passes in a process of its own, in milliseconds of CPU time; the first ones compile. */
const cpuOfPass = (name, kind) => Number(execFileSync(process.execPath, argsOf(name, kind, CPU_PASSES)).toString());

const names = Object.keys(jobs).filter((name) => !(isQuick && jobs[name].isPeer));
const kinds = ['uniform', 'mixed'];
const costs = new Map();
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) {
    for (const kind of kinds) {
      const cost = isCounting ? instructionsOfPass(name, kind) : cpuOfPass(name, kind);
      costs.set(`${name} ${kind}`, Math.min(cost, costs.get(`${name} ${kind}`) ?? Number.POSITIVE_INFINITY));
    }
  }
}

function importTime(file) {
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString());
}

/** The least of some rounds in which the files take turns. */
function importTimes(files) {
  const least = files.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 15; round += 1) files.forEach((file, at) => { least[at] = Math.min(least[at], importTime(file)); });
  return least;
}

/** The most memory a process holds while it reads a file; `work` is what it does with the stream. */
function peakMemory(file, work) {
  const code = `
    const { validateChunks } = await import(${JSON.stringify(`${published}asap/index.js`)}); const { kentucky } = await import(${JSON.stringify(`${published}rules/kentucky/index.js`)});
    const { createReadStream } = await import('node:fs');
    let peak = 0;
    const onProgress = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
    const [stream, options] = [createReadStream(process.argv[1]), { profile: kentucky, on: '2025-03-31', onProgress }];
    ${work}
    console.log(peak / 1e6);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code, file]).toString());
}

const shown = (cost) => (isCounting ? `${(cost / 1e6).toFixed(0)} M` : `${cost.toFixed(0)} ms`);
function table(group, title) {
  const rows = names.filter((name) => jobs[name].group === group);
  const base = (kind) => costs.get(`${rows[0]} ${kind}`);
  return [
    `| ${title} | uniform | ratio | mixed | ratio | asked at least |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((name) => `| ${jobs[name].label} | ${kinds.map((kind) => `${shown(costs.get(`${name} ${kind}`))} | ${(costs.get(`${name} ${kind}`) / base(kind)).toFixed(2)}`).join(' | ')} | ${jobs[name].asked ?? ''} |`),
  ].join('\n');
}
function singles() {
  const rows = names.filter((name) => jobs[name].group === 'single');
  const each = (name, kind) => {
    const cost = costs.get(`${name} ${kind}`);
    return isCounting ? `${(cost / singlesInPass).toFixed(0)} instructions` : `${((cost * 1000) / singlesInPass).toFixed(1)} µs`;
  };
  return ['| one record held as an object | uniform | mixed | asked at least |', '| --- | ---: | ---: | ---: |', ...rows.map((name) => `| ${jobs[name].label} | ${kinds.map((kind) => each(name, kind)).join(' | ')} | ${jobs[name].asked} |`)].join('\n');
}

const unit = isCounting ? 'Retired instructions (`perf stat -e instructions:u`), the slope between 12 and 24 passes' : `CPU time (\`perf\` counts no instructions here), the cheapest of ${CPU_PASSES} passes`;
const results = `# What it costs

Measured by \`npm run bench\` on Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores.
${unit}, each in a process of its own, the least of ${rounds} interleaved rounds; compilation scatters by 10 to 20 %.
The files have ${RECORDS.toLocaleString('en-US')} records of invented people and come in pieces of 64 KiB: \`uniform\` (${(asapFile(RECORDS).length / 1e6).toFixed(1)} MB) says the same of everybody, \`mixed\`
(${(asapFile(RECORDS, { mixed: true }).length / 1e6).toFixed(1)} MB) has licenses, further ids, revisions, voids, compounds and pick-ups.

${table('reading', 'reading')}

Peers that say \`tokens only\` check nothing; \`shapes only\` is a schema of lengths and patterns, without check digits, dates, loops, counts or
the law. csv-parse and uDSV are left out: they want rows of one length (the one makes an error object of every other row, the other does not end).

${table('writing', `writing ${WRITTEN_RECORDS.toLocaleString('en-US')} records`)}

${singles()}
`;
const streamed = [
  { what: 'reading the stream, with nothing done to it', work: 'for await (const chunk of stream) onProgress(chunk);' },
  { what: '`validateChunks` with `compareRecords: false`', work: 'await validateChunks(stream, { ...options, compareRecords: false });' },
];
const validated = { what: '`validateChunks`', work: 'await validateChunks(stream, options);' };
/** What is done with a file of each kind; a file is made once for all of it. */
const memoryWorks = [['uniform', [...streamed, { ...validated, asked: '120 MB' }]], ['mixed', [validated]]];
function memoryRows(records) {
  return memoryWorks.flatMap(([kind, works]) => {
    const file = `${folder}/${records}.dat`;
    writeFileSync(file, '');
    for (const piece of asapPieces(records, { mixed: kind === 'mixed' })) appendFileSync(file, piece);
    const rows = works.map(({ what, work, asked = '' }) => `| peak resident memory of ${what}, ${kind}, ${records.toLocaleString('en-US')} records | ${peakMemory(file, work).toFixed(0)} MB | ${asked} |`);
    rmSync(file);
    return rows;
  });
}
function others() {
  const [asap, luxon, asapInOne, luxonInOne] = importTimes([`${published}asap/index.js`, new URL('node_modules/luxon/src/luxon.js', root).pathname, `${folder}/asap.mjs`, `${folder}/luxon.mjs`]);
  return `
| | | asked at least |
| --- | ---: | ---: |
${[1_000_000, 5_000_000].flatMap(memoryRows).join('\n')}
| cold import of \`kasper-rules/asap\` as it is published, CPU time of \`import()\` in a process of its own | ${asap.toFixed(1)} ms | at most luxon's |
| the same of \`luxon\` | ${luxon.toFixed(1)} ms | |
| \`kasper-rules/asap\` put into one file | ${asapInOne.toFixed(1)} ms | |
| \`luxon\` put into one file | ${luxonInOne.toFixed(1)} ms | |
`;
}

try {
  const all = isQuick ? results : results + others();
  // What is said in words below the tables stays, and is to be kept true by whoever runs this.
  const file = new URL('RESULTS.md', bench);
  const before = readFileSync(file, 'utf8');
  if (!isQuick) writeFileSync(file, all + before.slice(before.indexOf('\n## ')));
  console.log(all);
} finally {
  rmSync(folder, { recursive: true });
}
