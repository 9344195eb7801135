import type { PeriodEnd } from './counting.js';
import { millisecondsOf } from './moment.js';

const byInstant = ({ due: one }: PeriodEnd, { due: other }: PeriodEnd) => millisecondsOf(one.dueAt) - millisecondsOf(other.dueAt);

/** Of several ends the one that comes first or last by instant; it rests on them all. */
export function oneOfEnds(ends: readonly PeriodEnd[], which: 'first' | 'last'): PeriodEnd {
  const chosen = [...ends].sort(byInstant).at(which === 'first' ? 0 : -1);
  if (chosen === undefined) throw new TypeError('laterOf and earlierOf need at least one period.');
  const doubt = ends.find((end) => end.doubt)?.doubt;
  return {
    due: chosen.due,
    counted: chosen.counted,
    rests: ends.flatMap(({ rests }) => rests),
    closings: ends.flatMap(({ closings }) => closings),
    supposesHour: ends.some(({ supposesHour }) => supposesHour),
    ...(doubt && { doubt }),
  };
}
