import { addDays, addMonths, type PlainDate } from '../../core/plain-date.js';
import type { Interval } from '../../rules/law/access-rule.js';
import type { QueryRhythm } from '../../rules/law/query-duty-rule.js';

/** What the last query leaves of the duty under one row of the rhythm. */
export interface QueryResult {
  readonly is: 'done' | 'current' | 'due' | 'open';
  readonly row: QueryRhythm;
  /** Day on which the next query is due, where the last one is still good. */
  readonly until?: PlainDate;
}

/** The last query: its day, the word that there was none, or nothing where it is not known. */
export type LastQuery = PlainDate | 'never' | undefined;

/** The day an interval after another. */
export function dayAfter(day: PlainDate, interval: Interval): PlainDate {
  return 'months' in interval ? addMonths(day, interval.months) : addDays(day, interval.days);
}

/** Everything the last query may leave of the duty: one result, or several where the query is not known. */
export function queryResults(row: QueryRhythm, lastQuery: LastQuery, encounterOn: PlainDate, sameDayFulfils: boolean): readonly QueryResult[] {
  const result = (is: QueryResult['is']): QueryResult => ({ is, row });
  const done = sameDayFulfils ? [result('done')] : [];
  if (sameDayFulfils && lastQuery === encounterOn) return done;
  if (row.due === 'open' || row.due === 'each') {
    const rest = result(row.due === 'open' ? 'open' : 'due');
    return lastQuery === undefined ? [...done, rest] : [rest];
  }
  if (lastQuery === 'never') return [result('due')];
  if (lastQuery === undefined) return [...done, result('current'), result('due')];
  // Of a query after the encounter it is not known whether another came before.
  if (encounterOn < lastQuery) return [result('current'), result('due')];
  const until = dayAfter(lastQuery, row.due);
  return encounterOn < until ? [{ ...result('current'), until }] : [result('due')];
}
