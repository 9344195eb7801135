import type { PlainDate } from 'kasper-rules/asap';
import type { DueView } from './due-view.js';

/** What a day is to a deadline. */
export interface GridDay {
  readonly date: PlainDate;
  readonly number: number;
  /** `start`: it runs from here; `counted` or `skipped` by the law; `plain`: it does not enter the count. */
  readonly part: 'start' | 'counted' | 'skipped' | 'plain';
  /** Why it is counted or skipped. */
  readonly why?: string;
  /** What ends on it. */
  readonly ends: readonly string[];
}

/** A month as weeks from Sunday on; `undefined` stands for days of other months. */
export interface GridMonth {
  readonly name: string;
  readonly weeks: readonly (readonly (GridDay | undefined)[])[];
}

const DAYS = 7;
const MOST_MONTHS = 3;
const NAME = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const written = (time: number) => new Date(time).toISOString().slice(0, 10) as PlainDate;

function monthsBetween(from: PlainDate, to: PlainDate): readonly { readonly year: number; readonly month: number }[] {
  const months: { readonly year: number; readonly month: number }[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length < MOST_MONTHS && `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` <= to.slice(0, 7)) {
    months.push({ year, month });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** Every month from the start to the last of the ends, with each day's part in the count. */
export function monthGrid({ from, ends, days, alternatives }: Pick<DueView, 'from' | 'ends' | 'days' | 'alternatives'>): readonly GridMonth[] {
  const counted = new Map(days.map((day) => [day.date, day]));
  const last = [...ends, ...alternatives].reduce((latest, { due }) => (due > latest ? due : latest), from);
  const dayOf = (date: PlainDate): GridDay => {
    const day = counted.get(date);
    const labels = [...ends, ...alternatives].flatMap(({ due, label }) => (due === date ? [label] : []));
    return {
      date,
      number: Number(date.slice(-2)),
      part: date === from ? 'start' : day === undefined ? 'plain' : day.counted ? 'counted' : 'skipped',
      ...(day !== undefined && { why: day.why }),
      ends: [...new Set(labels)],
    };
  };
  return monthsBetween(from, last).map(({ year, month }) => {
    const first = Date.UTC(year, month - 1, 1);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const before = new Date(first).getUTCDay();
    const cells = Array.from({ length: Math.ceil((before + length) / DAYS) * DAYS }, (_, at) => {
      const number = at - before + 1;
      return number < 1 || number > length ? undefined : dayOf(written(Date.UTC(year, month - 1, number)));
    });
    return { name: NAME.format(first), weeks: Array.from({ length: cells.length / DAYS }, (_, week) => cells.slice(week * DAYS, (week + 1) * DAYS)) };
  });
}
