import type { PlainDate } from 'kasper-rules/asap';

const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** A plain date for people: `Thu, Dec 26, 2024`. */
export function dayWords(date: PlainDate): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
