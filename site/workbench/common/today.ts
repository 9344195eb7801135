import type { PlainDate } from 'kasper-rules/asap';

/** The day by the clock of whoever looks at the page; the library itself reads none. */
export function today(): PlainDate {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10) as PlainDate;
}
