// Validates the parts of files that are waiting. Start as many as there are cores, on as many machines as there are.
import { Worker } from 'bullmq';
import { validatePart } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { connect, QUEUE } from './queue.js';

// A worker that dies loses its lock after so long, and another one takes over its part.
const lockDuration = Number(process.env.LOCK_MS ?? 30_000);

const worker = new Worker(QUEUE, async ({ data: { part, on } }) => validatePart(part, { profile: kentucky, on }), {
  connection: connect(),
  lockDuration,
  stalledInterval: lockDuration,
  // A part may outlive that many workers before it fails.
  maxStalledCount: 3,
});
worker.on('error', (error) => console.error(`worker ${process.pid}: ${error.message}`));
process.once('SIGTERM', () => void worker.close().then(() => process.exit()));
