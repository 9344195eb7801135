// Cuts a file into parts, has workers validate them, and merges their answers into the report that `validate` gives on the whole file.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Queue, QueueEvents } from 'bullmq';
import { cutFile, mergeParts, validatePart } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { connect, PART_SECONDS, partKey, QUEUE } from './queue.js';
import { within } from './within.js';

/** So many parts wait or are worked on at a time: neither this process nor Redis holds the whole file. */
const MOST_WAITING = 16;

/** Events are read at once; what has been read is of no use to anybody. */
const EVENTS_KEPT = 100;

/** So many seconds it may take to tidy up in a Redis that may be gone. */
const TIDYING = 5;

const NO_ANSWER = `No answer within ${PART_SECONDS} s: is Redis there, and does a worker run? The file was not validated.`;

/**
 * @param {string} path
 * @param {{ on: `${number}-${number}-${number}`, partLength?: number }} options
 */
export async function validateFile(path, { on, partLength }) {
  const options = { profile: kentucky, on };
  const connection = connect();
  const queue = new Queue(QUEUE, { connection, streams: { events: { maxLen: EVENTS_KEPT } } });
  const events = new QueueEvents(QUEUE, { connection });
  for (const emitter of [queue, events]) {
    emitter.on('error', () => undefined);
    // Each part that waits listens.
    emitter.setMaxListeners(MOST_WAITING * 2);
  }

  /** What a worker answers, in whatever time it takes. */
  async function askWorker(id, part) {
    await connection.set(partKey(id), JSON.stringify(part), 'EX', PART_SECONDS);
    const job = await queue.add('part', { id, on }, { jobId: id, removeOnComplete: { age: PART_SECONDS }, removeOnFail: { age: PART_SECONDS } });
    return job.waitUntilFinished(events);
  }

  /** Takes a part and its job out of Redis; a job that is being worked on goes by itself. */
  const forget = (id) => Promise.all([connection.del(partKey(id)), queue.remove(id).catch(() => undefined)]);

  async function answerOf(part) {
    // What can only be judged in its place needs no worker.
    if (part.kind !== 'patients') return validatePart(part, options);
    const id = randomUUID();
    try {
      return (await within(askWorker(id, part), PART_SECONDS, NO_ANSWER)) ?? validatePart(part, options);
    } finally {
      // Where Redis is gone, so is the part; where it is slow, the part goes when its time is over.
      await within(forget(id), TIDYING, '').catch(() => undefined);
    }
  }

  async function* answers() {
    const waiting = [];
    try {
      for await (const part of cutFile(createReadStream(path), { partLength })) {
        const answer = answerOf(part);
        // A failure is told when its turn comes; until then it is not unhandled.
        answer.catch(() => undefined);
        waiting.push(answer);
        if (waiting.length === MOST_WAITING) yield await waiting.shift();
      }
      while (waiting.length > 0) yield await waiting.shift();
    } finally {
      // After a failure the others are waited for, so that each is forgotten.
      await Promise.allSettled(waiting);
    }
  }

  /** Takes away what files left whose senders died. */
  const tidy = () => Promise.all(['completed', 'failed', 'wait'].map((state) => queue.clean(PART_SECONDS * 1000, 1000, state)));

  try {
    await within(Promise.all([events.waitUntilReady(), tidy()]), PART_SECONDS, NO_ANSWER);
    // A part that is missing or comes twice is refused here.
    return await mergeParts(answers(), options);
  } finally {
    await within(queue.trimEvents(0), TIDYING, '').catch(() => undefined);
    await within(Promise.all([queue.close(), events.close()]), TIDYING, '').catch(() => undefined);
    connection.disconnect();
  }
}

if (import.meta.filename === process.argv[1]) {
  const [path, on] = process.argv.slice(2);
  if (!path || !on) throw new Error('Usage: npm run validate FILE DATE');
  try {
    console.log(JSON.stringify(await validateFile(path, { on }), null, 2));
  } catch (error) {
    console.error(error.message);
    // Redis may be gone, and what waits for it.
    process.exit(2);
  }
}
