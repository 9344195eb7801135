import { reportingDeadline, type ClockStart, type Profile, type ReportedEvent } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { possibleEnds, underReadings } from './alternatives.js';
import { circumstancesOf, momentOf } from './circumstances.js';
import { clockFacts, conditionsOf } from './clock-facts.js';
import { startsOf } from './clock-starts.js';
import type { DueAsked, DueQuestion } from './due-question.js';
import { earliestOf, endOf, SAFE } from './due-view.js';

/** How each reading of business days is called. */
const READINGS = { earliest: 'Fewest days closed (earliest)', default: 'As by default', latest: 'Most days closed (latest)' } as const;

/** What each start of the clock is called. */
const STARTS: Readonly<Partial<Record<ClockStart, string>>> = { dispensing: 'Day it was dispensed (filled)', sale: 'Day it was sold', discovery: 'Day it was discovered' };

/** The start that the day told is about: the first that a row may run from. */
function startOf({ reporting }: Profile, facts: DueAsked['facts']): ClockStart {
  const starts = startsOf(reporting?.deadline, facts);
  return (['dispensing', 'sale', 'discovery'] as const).find((start) => starts.includes(start)) ?? 'dispensing';
}

/** The member of the library's question that tells a start. */
function toldStart(start: ClockStart, at: string): ReportedEvent {
  return start === 'sale' ? { sold: at } : start === 'discovery' ? { discovered: at } : { dispensed: at };
}

/** By when a dispensing, or what else is reported, is reported. */
export const reportingDue: DueQuestion = {
  id: 'report',
  title: 'A dispensing is reported',
  startAsk: (profile, facts) => STARTS[startOf(profile, facts)] ?? 'Day',
  time: 'may',
  furtherDays: (profile, facts) => {
    const starts = startsOf(profile.reporting?.deadline, facts);
    const isFilled = startOf(profile, facts) === 'dispensing';
    return [...(isFilled && starts.includes('sale') ? (['sold'] as const) : []), ...(starts.includes('previous-report') ? (['lastReport'] as const) : [])];
  },
  clock: ({ reporting }) => reporting?.deadline,
  facts: (profile) => clockFacts(profile, conditionsOf(profile.reporting?.deadline)),
  isRecorded: ({ reporting }) => reporting?.deadline !== undefined,
  ask: (asked, profile) => {
    const { sold, lastReport } = asked;
    const answer = reportingDeadline({
      ...circumstancesOf(asked, profile),
      ...toldStart(startOf(profile, asked.facts), momentOf(asked)),
      ...(sold !== undefined && { sold }),
      ...(lastReport !== undefined && { lastReport }),
      profile,
    });
    if (!answer.ok) return { issues: answer.issues };
    const { value, issues } = answer;
    const main = endOf('Report by', value);
    const byCalendar = profile.calendar?.reading === undefined ? [] : (['earliest', 'default', 'latest'] as const).map((name) => endOf(READINGS[name], value.alternatives[name]));
    return {
      view: {
        duty: 'Report due',
        from: value.dispensedOn,
        ends: [main],
        safest: earliestOf([main, endOf(SAFE, value.alternatives.earliest), ...value.underReadings.map((other) => endOf(SAFE, other))]),
        days: value.days,
        alternatives: [...byCalendar, ...underReadings(value, profile)],
        possibilities: possibleEnds(value, profile),
        missing: value.missing,
        grounds: [],
        cautions: issues,
        cites: cited(value.cites),
      },
    };
  },
};
