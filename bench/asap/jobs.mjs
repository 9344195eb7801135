// The work that is measured, each kind in a process of its own: node jobs.mjs BUILT JOB FILE PASSES RECORDS, BUILT being the folder that is published (dist)
import { resolve } from 'node:path';
import { asapFile } from './generate.mjs';
import { pieces, split } from './pieces.mjs';

/** A record is validated so many times in one pass of a job on single records. */
const SINGLES = 2_000;

async function* chunks(bytes) {
  for (const piece of pieces(bytes)) yield piece;
}

async function count(items) {
  let number = 0;
  for await (const item of items) number += item === undefined ? 0 : 1;
  return number;
}

/** What is done with a file; a job gets ready once, and answers what a pass is. */
const read = (work) => ({ group: 'reading', prepare: ({ bytes, library, options }) => () => work(bytes, library, options) });
/** A peer is loaded by its own jobs only. */
const peer = (work) => ({ group: 'reading', prepare: async ({ bytes }) => { const peers = await import('./peers.mjs'); return () => work(peers, bytes); } });
const write = (work) => ({ group: 'writing', prepare: ({ bytes, library }) => { const submission = library.read(library.parse(bytes).value).value; return () => work(submission, library); } });
const single = (work) => ({
  group: 'single',
  prepare: ({ library, options, mixed }) => {
    const { pharmacies } = library.read(library.parse(asapFile(1, { mixed })).value).value;
    const submission = library.read(library.parse(asapFile(1, { mixed })).value).value;
    const [{ pharmacy, patients: [{ patient, dispensings: [entry] }] }] = pharmacies;
    const within = { patient, ...entry };
    const record = { pharmacy, ...within };
    return () => { for (let at = 0; at < SINGLES; at += 1) work(library, { submission, record, within }, options); };
  },
});

export const jobs = {
  split: { label: 'split on `~` and `*` alone', ...read((bytes) => split(bytes)) },
  validateChunks: { label: '**`validateChunks`**: every check, report only', asked: '1.05; 1.3 mixed', ...read((bytes, { validateChunks }, options) => validateChunks(chunks(bytes), options)) },
  validateStream: { label: '**`validateStream`**: every check, typed records', asked: '1.75; 2.2 mixed', ...read((bytes, { validateStream }, options) => count(validateStream(chunks(bytes), options))) },
  validateFaulty: { label: '**`validateStream`**, faults on 5 % of the records', asked: '1.95', oneFaultIn: 20, ...read((bytes, { validateStream }, options) => count(validateStream(chunks(bytes), options))) },
  readStream: { label: '**`readStream`**: typed records', asked: '1.45; 1.8 mixed', ...read((bytes, { readStream }) => count(readStream(chunks(bytes)))) },
  typebox: { label: 'split + compiled TypeBox, shapes only', isPeer: true, ...peer((peers, bytes) => peers.splitAndTypebox(bytes)) },
  zod: { label: 'split + zod 4, shapes only', isPeer: true, ...peer((peers, bytes) => peers.splitAndZod(bytes)) },
  nodeX12: { label: 'node-x12, tokens only', isPeer: true, ...peer((peers, bytes) => peers.nodeX12(bytes)) },
  nodeX12Zod: { label: 'node-x12 + zod 4, shapes only', isPeer: true, ...peer((peers, bytes) => peers.nodeX12AndZod(bytes)) },
  x12Parser: { label: 'x12-parser, tokens only', isPeer: true, ...peer((peers, bytes) => peers.x12Parser(bytes)) },
  papa: { label: 'papaparse, tokens only', isPeer: true, ...peer((peers, bytes) => peers.papa(bytes)) },
  medplum: { label: '@medplum/core Hl7Message + zod 4, shapes only', isPeer: true, ...peer((peers, bytes) => peers.medplumAndZod(bytes)) },
  x12Write: { label: 'node-x12 `toString`', group: 'writing', prepare: async ({ bytes }) => { const peers = await import('./peers.mjs'); const segments = await peers.x12Segments(bytes); return () => peers.nodeX12Write(segments); } },
  write: { label: '**`write`**, not read back (`allowErrors`)', asked: '1.6', ...write((submission, library) => library.write(submission, { allowErrors: true })) },
  writeChecked: { label: '**`write`**, read back and checked', asked: '2.6', ...write((submission, library) => library.write(submission)) },
  validateOne: { label: '`validate` of a submission of one record', asked: '12 µs', ...single(({ validate }, { submission }, options) => validate(submission, options)) },
  validateRecord: { label: '`validateRecord` with patient and pharmacy (PHA, PAT, DSP, PRE)', asked: '4 µs', ...single(({ validateRecord }, { record }, options) => validateRecord(record, options)) },
  validateWithin: { label: '`validateRecord` with the patient (PAT, DSP, PRE)', asked: '4 µs', ...single(({ validateRecord }, { within }, options) => validateRecord(within, options)) },
};

export const singlesInPass = SINGLES;

const [built, name, kind, passes, records] = process.argv.slice(2);
if (import.meta.filename === process.argv[1]) {
  const library = await import(resolve(built, 'asap/index.js'));
  const { kentucky } = await import(resolve(built, 'rules/kentucky/index.js'));
  const job = jobs[name];
  const mixed = kind === 'mixed';
  const bytes = asapFile(Number(records), { mixed, oneFaultIn: job.oneFaultIn });
  const pass = await job.prepare({ bytes, library, mixed, options: { profile: kentucky, on: '2025-03-31' } });
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < Number(passes); at += 1) {
    const start = process.cpuUsage();
    await pass();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  console.log(least);
}
