import type { FactMatch } from '../law/condition.js';
import type { RowChoice } from './row-choice.js';

/** Facts as they would have to be for a row to decide. */
export type FactsSupposed = Readonly<Record<string, string | boolean | Exclude<FactMatch, 'absent'>>>;

/** The unknown facts under which a row decides: each value that it names, or what it asks of them. */
export function factsOf({ row, unknown }: RowChoice): readonly FactsSupposed[] {
  const asked = unknown.flatMap((name) => {
    const match = row.when?.[name];
    return match === undefined || match === 'absent' ? [] : [[name, match] as const];
  });
  const [only, ...more] = asked;
  if (!only) return [{}];
  const [name, match] = only;
  if (more.length > 0 || !Array.isArray(match)) return [Object.fromEntries(asked)];
  return match.map((value: string | boolean) => ({ [name]: value }));
}
