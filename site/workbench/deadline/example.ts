import type { Profile } from 'kasper-rules/rules';
import type { PlainDate } from 'kasper-rules/asap';
import { daysBefore } from '../common/days-before.js';
import { zoneChoices } from '../common/zone-choices.js';
import type { DueAsked, DueQuestion } from './due-question.js';

/** The Friday before the last weekend: a count from it shows both a weekend and an open day. */
function lastFriday(today: PlainDate): PlainDate {
  const FRIDAY = 5;
  return daysBefore(today, (new Date(`${today}T00:00:00Z`).getUTCDay() - FRIDAY + 7) % 7);
}

/** What a page asks as it opens: the last Friday in the state's first zone, with the first word of every fact that its clock asks for. */
export function exampleAsked(question: DueQuestion, profile: Profile, today: PlainDate): DueAsked {
  const { here, elsewhere } = zoneChoices(profile);
  const on = lastFriday(today);
  const facts = question.facts(profile).flatMap(({ name, words: [first] }) => (first === undefined ? [] : [[name, first] as const]));
  const further = question.furtherDays(profile, Object.fromEntries(facts));
  return {
    on,
    ...(question.time !== 'none' && { time: '10:00' }),
    zone: (here[0] ?? elsewhere[0])?.zone ?? 'America/New_York',
    facts: Object.fromEntries(facts),
    readings: {},
    closures: [],
    closedWeekdays: [],
    closedDates: [],
    ...(further.includes('lastReport') && { lastReport: on }),
    ...(further.includes('lastPossessedOn') && { lastPossessedOn: on }),
  };
}
