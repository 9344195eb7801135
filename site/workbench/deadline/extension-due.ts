import { extensionDeadline } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { momentOf } from './circumstances.js';
import type { DueQuestion } from './due-question.js';
import { endOf, SAFE } from './due-view.js';

/** By when a dispenser who cannot report in time asks for more time. */
export const extensionDue: DueQuestion = {
  id: 'extension',
  title: 'More time is asked for',
  startAsk: () => 'Day the failure was discovered',
  time: 'must',
  furtherDays: () => [],
  clock: () => undefined,
  facts: () => [],
  isRecorded: ({ reporting }) => reporting?.extension !== undefined,
  ask: (asked, profile) => {
    const { zone, closures } = asked;
    const answer = extensionDeadline({ discovered: momentOf(asked), zone, ...(closures.length > 0 && { closures }), profile });
    if (!answer.ok) return { issues: answer.issues };
    const { generous, strict, safest, grounds, days, possibilities, cites } = answer.value;
    return {
      view: {
        duty: 'Application due',
        from: asked.on,
        ends: [endOf('Apply by, as the hours run', strict)],
        safest: endOf(SAFE, safest),
        days,
        alternatives: [endOf('Strict: the hours, unless they end on a closed date', strict), endOf('Generous: the later of the hours and the next open date', generous), endOf('Safest: the earlier of both', safest)],
        possibilities: possibilities.map(({ closure, closed, open, strict: due }) => endOf(`If ${closure} closed ${closed}${open === undefined ? '' : ` in place of ${open}`}`, due)),
        missing: [],
        grounds,
        cautions: answer.issues,
        cites: cited(cites),
      },
    };
  },
};
