import { zeroReportDeadline } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { possibleEnds, underReadings } from './alternatives.js';
import { circumstancesOf } from './circumstances.js';
import { clockFacts, conditionsOf, dutyConditions } from './clock-facts.js';
import { startsOf } from './clock-starts.js';
import type { DueQuestion } from './due-question.js';
import { earliestOf, endOf, SAFE } from './due-view.js';

/** By when a report for a day without a dispensing is owed. */
export const zeroDue: DueQuestion = {
  id: 'zero-report',
  title: 'A zero report for a day without a dispensing',
  startAsk: () => 'Day without a dispensing',
  time: 'none',
  furtherDays: ({ reporting }, facts) => [
    ...(startsOf(reporting?.zeroReport, facts).includes('previous-report') ? (['lastReport'] as const) : []),
    ...(dutyConditions(reporting?.zeroReportDuty).some((when) => 'yearsSincePossession' in when) ? (['lastPossessedOn'] as const) : []),
  ],
  clock: ({ reporting }) => reporting?.zeroReport,
  facts: (profile) => clockFacts(profile, [...dutyConditions(profile.reporting?.zeroReportDuty), ...conditionsOf(profile.reporting?.zeroReport)]),
  isRecorded: ({ reporting }) => reporting?.zeroReportDuty !== undefined && reporting.zeroReport !== undefined,
  ask: (asked, profile) => {
    const { on: day, lastReport, lastPossessedOn } = asked;
    const answer = zeroReportDeadline({
      ...circumstancesOf(asked, profile),
      day,
      ...(lastReport !== undefined && { lastReport }),
      ...(lastPossessedOn !== undefined && { lastPossessedOn }),
      profile,
    });
    const { outcome, due, dueAt, underReadings: others, underFacts, missing, reasons, issues, cites } = answer;
    if (due === undefined || dueAt === undefined) {
      if (outcome === 'not-required') return { words: `no report is owed: ${reasons.map(({ message }) => message).join(' ')}`, cites: cited(cites) };
      if (issues.length > 0) return { issues };
      return { words: `it is not settled whether a report is owed: ${reasons.map(({ message }) => message).join(' ')}${missing.length > 0 ? ` Missing: ${missing.join(', ')}.` : ''}`, cites: cited(cites) };
    }
    const main = endOf('Report by', { due, dueAt });
    return {
      view: {
        duty: 'Zero report due',
        from: asked.on,
        ends: [main],
        safest: earliestOf([main, ...others.map((other) => endOf(SAFE, other))]),
        days: [],
        alternatives: underReadings({ underReadings: others, readingsUsed: {} }, profile),
        possibilities: possibleEnds({ possibilities: [], underFacts }, profile),
        missing,
        grounds: [],
        cautions: issues,
        cites: cited(cites),
      },
    };
  },
};
