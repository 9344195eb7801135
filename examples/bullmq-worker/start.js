// Shows it all on one machine: a Redis of its own, two workers, one file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDay } from './make-day.js';

const folder = mkdtempSync(join(tmpdir(), 'bullmq-worker-'));
const [path = join(folder, 'day.dat'), on = '2025-03-11'] = process.argv.slice(2);
if (process.argv[2] === undefined) makeDay(path);

process.env.REDIS_URL = join(folder, 'redis.sock');

// Nothing is written to disk, and nobody else can connect.
const redis = spawn('redis-server', ['--port', '0', '--unixsocket', process.env.REDIS_URL, '--unixsocketperm', '700', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
redis.on('error', () => {
  console.error('There is no redis-server here: install it with `apt-get install redis-server`, or start workers and validate-file.js with REDIS_URL set.');
  process.exit(2);
});
await once(redis.stdout, 'data');

const workers = [1, 2].map(() => spawn('node', ['worker.js'], { stdio: 'inherit' }));
try {
  const { validateFile } = await import('./validate-file.js');
  const { ok, counts, records } = await validateFile(path, { on });
  console.log(`${path}: ${counts.dispensings} dispensings, ${counts.errors} errors, ${counts.warnings} warnings; ${records.accepted} accepted, ${records.rejected} rejected`);
  process.exitCode = ok ? 0 : 1;
} finally {
  for (const worker of workers) worker.kill();
  await Promise.all(workers.map((worker) => once(worker, 'exit')));
  redis.kill();
  await once(redis, 'exit');
  rmSync(folder, { recursive: true });
}
