import type { PlainDate } from 'kasper-rules/asap';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day so many days before another. */
export function daysBefore(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}
