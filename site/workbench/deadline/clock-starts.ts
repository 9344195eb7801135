import type { Clock, ClockRow, ClockStart, FactMatch } from 'kasper-rules/rules';

type Facts = Readonly<Record<string, string | boolean>>;

/** Whether a row may still decide once the facts told are so. */
function mayDecide({ when = {} }: ClockRow, facts: Facts): boolean {
  return Object.entries(when).every(([name, match]: [string, FactMatch]) => {
    const value = facts[name];
    if (value === undefined || typeof match === 'string') return true;
    if ('other' in match) return typeof value !== 'string' || !match.other.includes(value);
    return !Array.isArray(match) || match.includes(value);
  });
}

/** What may start a clock under the facts told. */
export function startsOf(clock: Clock | undefined, facts: Facts): readonly ClockStart[] {
  const rows = clock?.versions.flatMap(({ value }) => value.filter((row) => mayDecide(row, facts))) ?? [];
  return [...new Set(rows.flatMap(({ starts }) => starts))];
}

/** Whether the dispenser's own closed days make a difference to a clock. */
export function turnsOnOwnDays(clock: Clock | undefined): boolean {
  return clock?.versions.some(({ value }) => value.some(({ dayAfter, period }) => dayAfter !== undefined || JSON.stringify(period).includes('"of":"dispenser"'))) ?? false;
}
