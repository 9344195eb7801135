import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

interface Connection {
  readonly keys: (pattern: string) => Promise<string[]>;
  readonly type: (key: string) => Promise<string>;
  readonly call: (...command: string[]) => Promise<unknown>;
  readonly flushall: () => Promise<unknown>;
  readonly disconnect: () => void;
}

/** How everything of a kind is read. */
const readers: Readonly<Record<string, (key: string) => string[]>> = {
  string: (key) => ['GET', key],
  hash: (key) => ['HGETALL', key],
  list: (key) => ['LRANGE', key, '0', '-1'],
  set: (key) => ['SMEMBERS', key],
  zset: (key) => ['ZRANGE', key, '0', '-1'],
  stream: (key) => ['XRANGE', key, '-', '+'],
};

/** Everything Redis holds, as text. */
async function contentsOf(connection: Connection): Promise<string> {
  const held: unknown[] = [];
  for (const key of await connection.keys('*')) {
    const command = readers[await connection.type(key)]?.(key);
    if (command) held.push(key, await connection.call(...command));
  }
  return JSON.stringify(held);
}

/** What only patients' segments of a made-up day hold. */
const patientData = /FICTITIOUS|EXAMPLE ST|19800131/;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(why !== undefined)('the example bullmq-worker', () => {
  const cwd = join(folder, 'bullmq-worker');
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };
  let sockets = 0;
  /** A Redis of its own, and how the example's programs are started with it. */
  async function startRedis(seconds = '600') {
    const socket = join(folder, `redis-${String((sockets += 1))}.sock`);
    const env = { REDIS_URL: socket, LOCK_MS: '3000', PART_SECONDS: seconds };
    const redis = start('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]);
    await once(redis.stdout, 'data');
    return { redis, socket, worker: () => start('node', ['worker.js'], env), sender: (path: string) => start('node', ['validate-file.js', path, '2025-03-11'], env) };
  }
  const exitOf = async (child: ReturnType<typeof start>): Promise<{ readonly status: number | null; readonly output: string; readonly errors: string }> => {
    let [output, errors] = ['', ''];
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (errors += String(text)));
    await once(child, 'close');
    return { status: child.exitCode, output, errors };
  };
  const example = async <Module>(name: string) => (await import(join(cwd, name))) as Module;
  const connectTo = (socket: string) => {
    const { Redis } = createRequire(join(cwd, 'package.json'))('ioredis') as { readonly Redis: new (path: string) => Connection };
    return new Redis(socket);
  };
  /** A day of some records, and a function of the example that validates it here. */
  async function aDay(records: number) {
    const { makeDay } = await example<{ readonly makeDay: (path: string, records: number) => void }>('make-day.js');
    const path = join(folder, `day-${String(records)}.dat`);
    makeDay(path, records);
    return path;
  }

  it('runs with one command', () => {
    const { status, stdout } = spawnSync('npm', ['--silent', 'start'], { cwd, encoding: 'utf8' });
    expect(stdout).toMatch(/day\.dat: 50000 dispensings, 500 errors, 0 warnings; 49500 accepted, 500 rejected\n$/);
    expect(status).toBe(1);
  });

  it('loses nothing and counts nothing twice when a worker is killed in the middle of a part, and leaves nothing of patients behind', async () => {
    const { socket, worker } = await startRedis();
    process.env['REDIS_URL'] = socket;

    const require = createRequire(join(cwd, 'package.json'));
    const { QueueEvents } = require('bullmq') as { readonly QueueEvents: new (queue: string, options: object) => Events };
    const { connect, QUEUE } = await example<{ readonly connect: () => Connection; readonly QUEUE: string }>('queue.js');
    const { validateFile } = await example<{ readonly validateFile: (path: string, options: object) => Promise<unknown> }>('validate-file.js');
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

    const day = await aDay(60_000);
    const validated = validateFile(day, { on: '2025-03-11', partLength: 2_000_000 });
    const unfinished = await killed;
    await once(victim, 'exit');
    const completedBefore = [...told.completed];
    worker();
    worker();
    const report = await validated;
    await events.close();

    expect(completedBefore).toEqual([]);
    expect(told.stalled).toContain(unfinished);
    expect(told.completed.length).toBeGreaterThan(2);
    expect(new Set(told.completed).size).toBe(told.completed.length);
    expect(report).toEqual(validate(readFileSync(day), { profile: kentucky, on: '2025-03-11' }));
    expect(await contentsOf(connection)).not.toMatch(patientData);
    connection.disconnect();
  });

  it('keeps parts that come back as they are out of the events, and listens without a warning', async () => {
    const { socket, worker, sender } = await startRedis();
    worker();
    const day = await aDay(60_000);
    // One record says that nothing was dispensed: its part has to be judged in its place.
    const path = join(folder, 'with-zero-report.dat');
    writeFileSync(path, readFileSync(day, 'utf8').replace(/\*FICTITIOUS\*PAT\*/, '*REPORT*ZERO*'));
    const connection = connectTo(socket);
    const { status, errors } = await exitOf(sender(path));
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(await contentsOf(connection)).not.toMatch(patientData);
    connection.disconnect();
  });

  it('forgets the parts of a sender that is killed at any moment, and of files after it', async () => {
    const { socket, worker, sender } = await startRedis('2');
    const connection = connectTo(socket);
    const day = await aDay(30_000);
    for (let kill = 0; kill < 4; kill += 1) {
      const victims = [sender(day), worker()];
      await pause(200 + Math.random() * 1500);
      for (const victim of victims) victim.kill('SIGKILL');
      await Promise.all(victims.map((victim) => once(victim, 'exit')));
    }
    // A busy machine takes longer than the two seconds that a part is kept, but not for ever.
    await expect.poll(() => contentsOf(connection), { timeout: 30_000, interval: 500 }).not.toMatch(patientData);
    connection.disconnect();
  });

  it.each(['no worker runs', 'Redis is emptied', 'Redis is killed'])('fails in time, and says so, when %s', async (what) => {
    const { redis, socket, worker, sender } = await startRedis('3');
    const connection = connectTo(socket);
    const ended = exitOf(sender(await aDay(30_000)));
    while ((await connection.keys('kasper-parts-part:*')).length === 0) await pause(10);
    if (what === 'Redis is emptied') await connection.flushall();
    connection.disconnect();
    if (what === 'Redis is killed') redis.kill('SIGKILL');
    else if (what === 'Redis is emptied') worker();
    const { status, output, errors } = await ended;
    expect(errors).toMatch(/No answer within 3 s|The part is gone|Missing key for job/);
    expect(output).toBe('');
    expect(status).toBe(2);
  });
});
