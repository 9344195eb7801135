// Cuts a file into parts, has workers validate them, and merges their answers into the report that `validate` gives on the whole file.
import { createReadStream } from 'node:fs';
import { Queue, QueueEvents } from 'bullmq';
import { cutFile, mergeParts, validatePart } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { connect, QUEUE } from './queue.js';

/** A part holds patient data. Redis forgets it when its answer has been fetched; one that nobody fetches goes after so many seconds, as other parts come by. */
const KEPT = 600;

/** So many parts wait or are worked on at a time: neither this process nor Redis holds the whole file. */
const MOST_WAITING = 16;

/**
 * @param {string} path
 * @param {{ on: `${number}-${number}-${number}`, partLength?: number }} options
 */
export async function validateFile(path, { on, partLength }) {
  const options = { profile: kentucky, on };
  const connection = connect();
  const queue = new Queue(QUEUE, { connection });
  const events = new QueueEvents(QUEUE, { connection });
  await events.waitUntilReady();

  /** What a worker answers. */
  const answerOf = async (part) => {
    // What can only be judged in its place needs no worker.
    if (part.kind !== 'patients') return validatePart(part, options);
    const job = await queue.add('part', { part, on }, { removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } });
    try {
      return await job.waitUntilFinished(events);
    } finally {
      await job.remove();
    }
  };

  async function* answers() {
    const waiting = [];
    for await (const part of cutFile(createReadStream(path), { partLength })) {
      const answer = answerOf(part);
      // A failure is told when its turn comes; until then it is not unhandled.
      answer.catch(() => undefined);
      waiting.push(answer);
      if (waiting.length === MOST_WAITING) yield await waiting.shift();
    }
    for (const answer of waiting) yield await answer;
  }

  try {
    // A part that is missing or comes twice is refused here.
    return await mergeParts(answers(), options);
  } finally {
    await Promise.all([queue.close(), events.close()]);
    connection.disconnect();
  }
}

if (import.meta.filename === process.argv[1]) {
  const [path, on] = process.argv.slice(2);
  if (!path || !on) throw new Error('Usage: npm run validate FILE DATE');
  console.log(JSON.stringify(await validateFile(path, { on }), null, 2));
}
