import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as asap from 'kasper-rules/asap';
import type * as profiles from 'kasper-rules/kentucky';
import { afterAll, describe, expect, it } from 'vitest';
import { installExample } from './install-example.js';

const folder = mkdtempSync(join(tmpdir(), 'bullmq-worker-'));
const running: ChildProcess[] = [];
afterAll(async () => {
  for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

/** Why the example cannot run here, if it cannot. */
function missing(): string | undefined {
  if (spawnSync('redis-server', ['--version']).status !== 0) return 'redis-server is not installed (apt-get install redis-server)';
  try {
    installExample('bullmq-worker', folder);
    return undefined;
  } catch {
    return 'bullmq cannot be installed';
  }
}

const why = missing();
if (why !== undefined) console.log(`The example bullmq-worker is not tested: ${why}.`);

interface Events {
  readonly on: (event: string, tell: (about: { readonly jobId: string }) => void) => void;
  readonly waitUntilReady: () => Promise<void>;
  readonly close: () => Promise<void>;
}

describe.skipIf(why !== undefined)('the example bullmq-worker', () => {
  const cwd = join(folder, 'bullmq-worker');
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    return child;
  };

  it('runs with one command', () => {
    const { status, stdout } = spawnSync('npm', ['--silent', 'start'], { cwd, encoding: 'utf8' });
    expect(stdout).toMatch(/day\.dat: 50000 dispensings, 500 errors, 0 warnings; 49500 accepted, 500 rejected\n$/);
    expect(status).toBe(1);
  });

  it('loses nothing and counts nothing twice when a worker is killed in the middle of a part', async () => {
    const socket = join(folder, 'redis.sock');
    await once(start('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]).stdout, 'data');
    process.env['REDIS_URL'] = socket;
    const worker = () => start('node', ['worker.js'], { REDIS_URL: socket, LOCK_MS: '1000' });

    const require = createRequire(join(cwd, 'package.json'));
    const { QueueEvents } = require('bullmq') as { readonly QueueEvents: new (queue: string, options: object) => Events };
    const { connect, QUEUE } = (await import(join(cwd, 'queue.js'))) as { readonly connect: () => { readonly disconnect: () => void }; readonly QUEUE: string };
    const { makeDay } = (await import(join(cwd, 'make-day.js'))) as { readonly makeDay: (path: string, records: number) => void };
    const { validateFile } = (await import(join(cwd, 'validate-file.js'))) as { readonly validateFile: (path: string, options: object) => Promise<unknown> };
    const { validate } = require('kasper-rules/asap') as typeof asap;
    const { kentucky } = require('kasper-rules/kentucky') as typeof profiles;

    const connection = connect();
    const events = new QueueEvents(QUEUE, { connection });
    await events.waitUntilReady();
    const told = { stalled: [] as string[], completed: [] as string[] };
    events.on('stalled', ({ jobId }) => told.stalled.push(jobId));
    events.on('completed', ({ jobId }) => told.completed.push(jobId));
    const victim = worker();
    const killed = new Promise<string>((resolve) => {
      events.on('active', ({ jobId }) => {
        if (victim.kill('SIGKILL')) resolve(jobId);
      });
    });

    const day = join(folder, 'day.dat');
    makeDay(day, 60_000);
    const validated = validateFile(day, { on: '2025-03-11', partLength: 4_000_000 });
    const unfinished = await killed;
    await once(victim, 'exit');
    const completedBefore = [...told.completed];
    worker();
    worker();
    const report = await validated;
    await events.close();
    connection.disconnect();

    expect(completedBefore).toEqual([]);
    expect(told.stalled).toContain(unfinished);
    expect(told.completed.length).toBeGreaterThan(2);
    expect(new Set(told.completed).size).toBe(told.completed.length);
    expect(report).toEqual(validate(readFileSync(day), { profile: kentucky, on: '2025-03-11' }));
  });
});
