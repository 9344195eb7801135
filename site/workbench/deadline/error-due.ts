import { errorDeadline, type ErrorDeadlineQuestion } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { spoken } from '../common/spoken.js';
import { possibleEnds, underReadings } from './alternatives.js';
import { circumstancesOf, momentOf } from './circumstances.js';
import { clockFacts, conditionsOf } from './clock-facts.js';
import { startsOf } from './clock-starts.js';
import type { DueQuestion } from './due-question.js';
import { earliestOf, endOf, SAFE, type DueEnd } from './due-view.js';

function errorDue(of: ErrorDeadlineQuestion['of'], words: Pick<DueQuestion, 'id' | 'title'> & { readonly duty: string; readonly label: string }): DueQuestion {
  const part = of === 'notice' ? 'errorNotice' : 'errorCorrection';
  return {
    id: words.id,
    title: words.title,
    startAsk: () => 'Day the dispenser found the error',
    time: 'may',
    furtherDays: ({ reporting }, facts) => (startsOf(reporting?.[part], facts).includes('previous-report') ? ['lastReport'] : []),
    clock: ({ reporting }) => reporting?.[part],
    facts: (profile) => clockFacts(profile, conditionsOf(profile.reporting?.[part])),
    isRecorded: ({ reporting }) => reporting?.[part] !== undefined,
    ask: (asked, profile) => {
      const answer = errorDeadline({ ...circumstancesOf(asked, profile), of, discovered: momentOf(asked), ...(asked.lastReport !== undefined && { lastReport: asked.lastReport }), profile });
      if (!answer.ok) return { issues: answer.issues };
      const { due, dueAt, unmeasured, nominal, rolled, days = [], possibilities = [], readingsUsed = {}, underReadings: others = [], underFacts = [], missing = [], cites = [] } = answer.value;
      if (due === undefined || dueAt === undefined) return { words: spoken(unmeasured ?? ''), cites: cited(cites) };
      const main = endOf(words.label, { due, dueAt }, unmeasured === undefined ? undefined : `Or ${spoken(unmeasured)}, if the facts that are missing turn out so.`);
      const byRolling: readonly DueEnd[] =
        nominal === undefined || rolled === undefined || nominal === rolled
          ? []
          : [
              { label: 'The day as counted', due: nominal },
              { label: 'Moved on where offices are closed', due: rolled },
            ];
      return {
        view: {
          duty: words.duty,
          from: asked.on,
          ends: [main],
          safest: earliestOf([main, ...others.map((other) => endOf(SAFE, other)), ...byRolling.map(({ due: day }) => ({ label: SAFE, due: day }))]),
          days,
          alternatives: [...byRolling, ...underReadings({ underReadings: others, readingsUsed }, profile)],
          possibilities: possibleEnds({ possibilities, underFacts }, profile),
          missing,
          grounds: [],
          cautions: answer.issues,
          cites: cited(cites),
        },
      };
    },
  };
}

/** By when the program is told of an error that the dispenser found. */
export const errorNoticeDue = errorDue('notice', { id: 'error-notice', title: 'The program is told of an error', duty: 'Notice due', label: 'Tell the program by' });

/** By when an error that the dispenser found is put right. */
export const errorCorrectionDue = errorDue('correction', { id: 'error-correction', title: 'An error the dispenser found is put right', duty: 'Correction due', label: 'Put it right by' });
