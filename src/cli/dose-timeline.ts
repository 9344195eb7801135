import { addDays, toDayNumber, type PlainDate } from '../core/plain-date.js';
import type { DoseDays, DoseEntry } from '../reports/index.js';

const HEIGHT = 8;
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Days of which more is not known than that the dose is no less. */
const HATCH = '░';
const AXIS = '─';
const MONTH = '┬';

/** The highest dose of some days, and whether nothing is unknown on any of them. */
interface Column {
  readonly dose: number;
  readonly exact: boolean;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

function columnOf(entries: readonly DoseEntry[], first: PlainDate, last: PlainDate): Column {
  const within = entries.filter(({ from, to }) => from <= last && to >= first);
  return { dose: Math.max(0, ...within.map(({ atLeast }) => atLeast)), exact: within.every(({ exact }) => exact), first, last };
}

/** The days of a frame in no more than so many columns, each of as many days. */
function columnsOf({ frame, entries }: Pick<DoseDays, 'frame' | 'entries'>, width: number): readonly Column[] {
  const days = toDayNumber(frame.to) - toDayNumber(frame.from) + 1;
  const each = Math.ceil(days / width);
  return Array.from({ length: Math.ceil(days / each) }, (_, index) => {
    const first = addDays(frame.from, index * each);
    const last = addDays(first, each - 1);
    return columnOf(entries, first, last < frame.to ? last : frame.to);
  });
}

/** What stands in a row of the chart, counted from below, for a column that fills so many eighths. */
function cell({ exact }: Column, eighths: number, row: number): string {
  const filled = Math.min(8, Math.max(0, eighths - row * 8));
  if (filled > 0) return EIGHTHS[filled] ?? '';
  return exact ? ' ' : HATCH;
}

const beginsMonth = ({ first, last }: Column): boolean => first.endsWith('-01') || first.slice(0, 7) !== last.slice(0, 7);

/** The names of the months that begin, as far as there is room between them. */
function monthLine(columns: readonly Column[]): string {
  let line = '';
  columns.forEach((column, index) => {
    if (beginsMonth(column) && index >= line.length) line = line.padEnd(index) + `${column.last.slice(0, 7)} `;
  });
  return line.trimEnd();
}

/**
 * The doses of a frame drawn over time, in plain characters: a column is the highest dose of its days, hatched above where more is not known
 * than that it is no less.
 */
export function doseTimeline(days: Pick<DoseDays, 'frame' | 'entries'>, width: number): readonly string[] {
  const highest = Math.max(...days.entries.map(({ atLeast }) => atLeast), 0);
  const label = String(highest);
  const gutter = label.length + 1;
  const columns = columnsOf(days, Math.max(1, width - gutter - 1));
  const eighthsOf = ({ dose }: Column) => (highest === 0 ? 0 : Math.max(dose > 0 ? 1 : 0, Math.round((dose / highest) * HEIGHT * 8)));
  const rows = Array.from({ length: HEIGHT }, (_, index) => {
    const row = HEIGHT - 1 - index;
    return `${(index === 0 && highest > 0 ? label : '').padStart(gutter - 1)} │${columns.map((column) => cell(column, eighthsOf(column), row)).join('').trimEnd()}`;
  });
  return [
    ...rows,
    `${'0'.padStart(gutter - 1)} └${columns.map((column) => (beginsMonth(column) ? MONTH : AXIS)).join('')}`,
    `${' '.repeat(gutter + 1)}${monthLine(columns)}`.trimEnd(),
  ];
}
