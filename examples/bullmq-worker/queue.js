// What the worker and whoever sends it work agree on.
import { Redis } from 'ioredis';

export const QUEUE = 'kasper-parts';

/** @returns {Redis} a connection of its own, as BullMQ asks for one that waits as long as it takes */
export const connect = () => new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });
