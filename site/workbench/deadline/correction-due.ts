import { branchNoticeDeadline, correctionDeadline } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { possibleEnds } from './alternatives.js';
import { circumstancesOf } from './circumstances.js';
import { clockFacts, conditionsOf } from './clock-facts.js';
import type { DueQuestion } from './due-question.js';
import { endOf, SAFE, type DueEnd } from './due-view.js';

/** By when the correction of a confirmed error is transmitted. */
export const correctionDue: DueQuestion = {
  id: 'correction',
  title: 'A correction is transmitted',
  startAsk: () => 'Day the request was received',
  time: 'none',
  furtherDays: () => [],
  clock: ({ corrections }) => corrections?.clocks['transmit'],
  facts: (profile) => clockFacts(profile, conditionsOf(profile.corrections?.clocks['transmit'])),
  isRecorded: ({ corrections }) => corrections?.clocks['transmit'] !== undefined,
  ask: (asked, profile) => {
    const answer = correctionDeadline({ ...circumstancesOf(asked, profile), requestedOn: asked.on, profile });
    if (!answer.ok) return { issues: answer.issues };
    const { nominal, rolled, days, possibilities, cites } = answer.value;
    const ends: readonly [DueEnd, DueEnd] = [
      { label: 'The day as counted', due: nominal },
      { label: 'Moved on where offices are closed', due: rolled },
    ];
    return {
      view: {
        duty: 'Correction due',
        from: asked.on,
        ends: nominal === rolled ? [{ label: 'Transmit by the end of', due: nominal }] : ends,
        safest: { label: SAFE, due: nominal },
        days,
        alternatives: nominal === rolled ? [] : ends,
        possibilities: possibilities.map(({ closure, closed, open, rolled: due }) => ({ label: `If ${closure} closed ${closed}${open === undefined ? '' : ` in place of ${open}`}`, due })),
        missing: [],
        grounds: [],
        cautions: answer.issues,
        cites: cited(cites),
      },
    };
  },
};

/** By when the branch tells the requester of an error of its own system. */
export const branchNoticeDue: DueQuestion = {
  id: 'branch-notice',
  title: 'The agency tells the requester of its own error',
  startAsk: () => 'Day the system’s error was corrected',
  time: 'none',
  furtherDays: () => [],
  clock: ({ corrections }) => corrections?.clocks['branch-notice'],
  facts: (profile) => clockFacts(profile, conditionsOf(profile.corrections?.clocks['branch-notice'])),
  isRecorded: ({ corrections }) => corrections?.clocks['branch-notice'] !== undefined,
  ask: (asked, profile) => {
    const answer = branchNoticeDeadline({ ...circumstancesOf(asked, profile), correctedOn: asked.on, profile });
    if (!answer.ok) return { issues: answer.issues };
    const { days, possibilities, cites } = answer.value;
    const main = endOf('Notify by', answer.value);
    return {
      view: {
        duty: 'Notice due',
        from: asked.on,
        ends: [main],
        safest: main,
        days,
        alternatives: [],
        possibilities: possibleEnds({ possibilities, underFacts: [] }, profile),
        missing: [],
        grounds: [],
        cautions: answer.issues,
        cites: cited(cites),
      },
    };
  },
};
