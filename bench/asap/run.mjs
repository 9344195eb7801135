// npm run bench: CPU time of the library and of what one would use instead, in interleaved rounds, as a ratio to bare splitting.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build } from 'esbuild';

const ROUNDS = 5;
const RECORDS = 20_000;
const bench = new URL('../', import.meta.url);

if (!existsSync(new URL('node_modules', bench))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: 'inherit' });

const folder = mkdtempSync(new URL('.built-', bench).pathname);
const bundle = async (name, source) => {
  const outfile = `${folder}/${name}.mjs`;
  await build({ entryPoints: [new URL(`../src/${source}`, bench).pathname], outfile, bundle: true, format: 'esm', platform: 'node', minify: false, logLevel: 'error' });
  return outfile;
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function cpuOf(job) {
  const start = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function* chunks(bytes) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function count(items) {
  let number = 0;
  for await (const item of items) number += item === undefined ? 0 : 1;
  return number;
}

function importTime(file) {
  const milliseconds = (code) => {
    const start = process.hrtime.bigint();
    execFileSync(process.execPath, ['--input-type=module', '-e', code]);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const times = { bare: [], loaded: [] };
  for (let round = 0; round < 9; round += 1) {
    times.bare.push(milliseconds(''));
    times.loaded.push(milliseconds(`import ${JSON.stringify(file)}`));
  }
  return median(times.loaded) - median(times.bare);
}

function peakMemory(asap, kentucky, records) {
  const code = `
    const { validateChunks } = await import(${JSON.stringify(asap)}); const { kentucky } = await import(${JSON.stringify(kentucky)});
    const { readFileSync, createReadStream } = await import('node:fs');
    let peak = 0;
    const onProgress = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
    await validateChunks(createReadStream(process.argv[1]), { profile: kentucky, on: '2025-03-31', onProgress });
    console.log(peak / 1e6);`;
  const file = `${folder}/${records}.dat`;
  writeFileSync(file, asapFile(records));
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code, file]).toString());
}

const asapBundle = await bundle('asap', 'asap/index.ts');
const kentuckyBundle = await bundle('kentucky', 'rules/kentucky/index.ts');
const identifiersBundle = await bundle('identifiers', 'identifiers/index.ts');
const { asapFile } = await import('./generate.mjs');

try {
  const peers = await import('./peers.mjs');
  const { parse, read, readStream, validate, validateChunks, validateStream, write } = await import(asapBundle);
  const { kentucky } = await import(kentuckyBundle);
  const options = { profile: kentucky, on: '2025-03-31' };
  const clean = asapFile(RECORDS);
  const faulty = asapFile(RECORDS, 20);
  const few = asapFile(5_000);
  const fewSubmission = read(parse(few).value).value;
  const fewSegments = await peers.x12Segments(few);

  const jobs = [
    ['split on `~` and `*` alone', () => peers.split(clean)],
    ['**`validateChunks`**: every check, report only', () => validateChunks(chunks(clean), options)],
    ['**`validateStream`**: every check, typed records', () => count(validateStream(chunks(clean), options))],
    ['**`validateStream`**, faults on 5 % of the records', () => count(validateStream(chunks(faulty), options))],
    ['**`validateStream`** in batches', () => count(validateStream(chunks(clean), options).batches())],
    ['**`readStream`**: typed records', () => count(readStream(chunks(clean)))],
    ['split + compiled TypeBox, shapes only', () => peers.splitAndTypebox(clean)],
    ['split + zod 4, shapes only', () => peers.splitAndZod(clean)],
    ['node-x12, tokens only', () => peers.nodeX12(clean)],
    ['node-x12 + zod 4, shapes only', () => peers.nodeX12AndZod(clean)],
    ['x12-parser, tokens only', () => peers.x12Parser(clean)],
    ['papaparse, tokens only', () => peers.papa(clean)],
    ['@medplum/core Hl7Message + zod 4, shapes only', () => peers.medplumAndZod(clean)],
  ];
  const writing = [
    ['node-x12 `toString`', () => peers.nodeX12Write(fewSegments)],
    ['**`write`**, not read back (`allowErrors`)', () => write(fewSubmission, { allowErrors: true })],
    ['**`write`**, read back and checked', () => write(fewSubmission)],
  ];
  const times = new Map([...jobs, ...writing].map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) for (const [name, job] of [...jobs, ...writing]) times.get(name).push(await cpuOf(job));

  const one = read(parse(asapFile(1)).value).value;
  const perRecord = [];
  for (let round = 0; round < 15; round += 1) perRecord.push((await cpuOf(() => { for (let at = 0; at < 2_000; at += 1) validate(one, options); })) / 2);

  const table = (rows) => {
    const [[first]] = rows;
    const base = median(times.get(first));
    return rows.map(([name]) => `| ${name} | ${median(times.get(name)).toFixed(0)} ms | ${(median(times.get(name)) / base).toFixed(2)} |`);
  };
  const results = `# What it costs

Measured by \`npm run bench\` on Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores.
CPU time, medians of ${ROUNDS} interleaved rounds in one process, no warm-up round left out. The file has ${RECORDS.toLocaleString('en-US')} records (${(clean.length / 1e6).toFixed(1)} MB)
of invented people and comes in pieces of 64 KiB. Peers that say \`tokens only\` check nothing; \`shapes only\` is a schema of lengths and patterns, without
check digits, dates, loops, counts or the law. csv-parse and uDSV are left out: they want rows of one length (the one makes an error object of every other row, the other does not end).

| work | CPU | split = 1 |
| --- | ---: | ---: |
${table(jobs).join('\n')}

| writing 5,000 records | CPU | node-x12 = 1 |
| --- | ---: | ---: |
${table(writing).join('\n')}

| | |
| --- | ---: |
| \`validate\` of one record held as an object | ${median(perRecord).toFixed(1)} µs |
| peak resident memory of \`validateChunks\`, 100,000 records | ${peakMemory(asapBundle, kentuckyBundle, 100_000).toFixed(0)} MB |
| the same, 1,000,000 records | ${peakMemory(asapBundle, kentuckyBundle, 1_000_000).toFixed(0)} MB |
| cold import of \`kasper-rules/asap\` over bare Node | ${importTime(asapBundle).toFixed(1)} ms |
| cold import of \`kasper-rules/identifiers\` over bare Node | ${importTime(identifiersBundle).toFixed(1)} ms |
`;
  writeFileSync(new URL('RESULTS.md', bench), results);
  console.log(results);
} finally {
  rmSync(folder, { recursive: true });
}
