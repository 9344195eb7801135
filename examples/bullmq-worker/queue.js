// What the workers and whoever sends them work agree on.
import { Redis } from 'ioredis';

export const QUEUE = 'kasper-parts';

/**
 * For so many seconds a part waits for its answer. It holds patient data, so it lies under a key of its own that Redis forgets after that time,
 * whoever dies meanwhile; jobs, events and answers hold none.
 */
export const PART_SECONDS = Number(process.env.PART_SECONDS ?? 600);

/** @param {string} id */
export const partKey = (id) => `${QUEUE}-part:${id}`;

/** @returns {Redis} a connection of its own, as BullMQ asks for one that waits as long as it takes */
export function connect() {
  const connection = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });
  // It goes on trying; what waits for it has a time limit.
  connection.on('error', () => undefined);
  return connection;
}
