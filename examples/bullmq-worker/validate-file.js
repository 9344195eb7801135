// Cuts a file into parts, has workers validate them, and merges their answers into the report that `validate` gives on the whole file.
import { createReadStream } from 'node:fs';
import { Queue, QueueEvents } from 'bullmq';
import { cutFile, mergeParts, validatePart } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { connect, QUEUE } from './queue.js';

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

  /** What a worker answers; Redis forgets part and answer as soon as they have arrived, since a part holds patient data. */
  const answerOf = async (part) => {
    // What can only be judged in its place needs no worker.
    if (part.kind !== 'patients') return validatePart(part, options);
    const job = await queue.add('part', { part, on });
    const answer = await job.waitUntilFinished(events);
    await job.remove();
    return answer;
  };

  async function* answers() {
    const waiting = [];
    for await (const part of cutFile(createReadStream(path), { partLength })) {
      waiting.push(answerOf(part));
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
