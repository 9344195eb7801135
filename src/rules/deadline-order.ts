import type { CalendarReading } from './law/business-calendar.js';
import { millisecondsOf } from './clocks/moment.js';
import type { DeadlineAnswer } from './reporting-deadline.js';

/** A due date with what it would be under the other readings. */
export type ReadDeadline = Pick<DeadlineAnswer, 'due' | 'dueAt' | 'alternatives' | 'underReadings'>;

const READINGS: readonly CalendarReading[] = ['earliest', 'default', 'latest'];

/** The same for two deadlines that agree under every reading. */
export function deadlineKey({ due, dueAt, alternatives, underReadings }: ReadDeadline): string {
  const others = [...READINGS.map((name) => alternatives[name]), ...underReadings].map((other) => other.dueAt);
  return [due, dueAt, ...others].join(' ');
}

/** The order in which deadlines end; of those that end together, the one whose cautious reading ends first. */
export function byDeadline(one: ReadDeadline, other: ReadDeadline): number {
  // Behind the end the key goes on with the cautious reading.
  return millisecondsOf(one.dueAt) - millisecondsOf(other.dueAt) || (deadlineKey(one) < deadlineKey(other) ? -1 : 1);
}
