// Validates the parts of files that are waiting. Start as many as there are cores, on as many machines as there are.
import { UnrecoverableError, Worker } from 'bullmq';
import { validatePart } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { connect, partKey, QUEUE } from './queue.js';

// A worker that dies loses its lock after so long, and another one takes over its part.
const lockDuration = Number(process.env.LOCK_MS ?? 30_000);

const parts = connect();

async function answer({ data: { id, on } }) {
  const part = await parts.get(partKey(id));
  if (part === null) throw new UnrecoverableError('The part is gone: its sender gave it up, or its time is over.');
  const report = validatePart(JSON.parse(part), { profile: kentucky, on });
  // What has to be judged in its place comes back as it was, patients and all: its sender has it still.
  return report.kind === 'patients-report' ? report : null;
}

const worker = new Worker(QUEUE, answer, {
  connection: connect(),
  lockDuration,
  stalledInterval: lockDuration,
  // A part may outlive that many workers before it fails.
  maxStalledCount: 3,
});
worker.on('error', (error) => console.error(`worker ${process.pid}: ${error.message}`));
process.once('SIGTERM', () => void worker.close().then(() => process.exit()));
