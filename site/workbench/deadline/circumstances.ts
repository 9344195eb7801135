import type { ClockCircumstances, Profile } from 'kasper-rules/rules';
import type { DueAsked } from './due-question.js';

/** What was told, as every clock of the library takes it. */
export function circumstancesOf({ zone, facts, readings, closures, closedWeekdays, closedDates, closesAt }: DueAsked, profile: Profile): ClockCircumstances {
  const known = Object.entries(readings).filter(([id, option]) => profile.readings?.some((reading) => reading.id === id && reading.options.some(({ value }) => value === option)));
  return {
    zone,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(known.length > 0 && { readings: Object.fromEntries(known) }),
    ...(closures.length > 0 && { closures }),
    ...(closedWeekdays.length + closedDates.length > 0 && { dispenserClosures: { weekdays: closedWeekdays, dates: closedDates } }),
    ...(closesAt !== undefined && { closesAt }),
  };
}

/** The moment told: the dispenser's local day, with its time where that is known. */
export function momentOf({ on, time }: DueAsked): string {
  return time === undefined ? on : `${on}T${time}`;
}
