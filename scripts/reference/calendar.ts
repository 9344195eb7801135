import type { BusinessCalendar, Certainty, ClosureGroup, DesignatedDay } from '../../src/rules/law/business-calendar.js';
import { closures, type ClosureEntry } from '../../src/rules/business-days.js';
import type { WholeProfile } from '../../src/rules/law/profile.js';
import { code, head, lines, shortSources, sources, standingLegend, table } from './markdown.js';

const certaintyWords: Readonly<Record<Certainty, string>> = {
  statute: 'follows from a statute',
  'official-list': 'stands on an official list of the state',
  'local-notice': 'inferred from a notice of a local office',
  pattern: 'inferred from the pattern of other years: may have been another day',
  order: 'rests on an order or announcement of the Governor',
  reported: 'reported by the caller',
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdayOf = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** A day of a group that is listed with more than its date. */
function designationsOf({ closures }: BusinessCalendar): ReadonlyMap<string, DesignatedDay> {
  const days = closures.flatMap((group: ClosureGroup) => group.days).filter((day) => typeof day === 'object');
  return new Map(days.map((day) => [day.date, day]));
}

function dayRow({ date, name, certainty, readings, cites }: ClosureEntry, designation: DesignatedDay | undefined): readonly string[] {
  const { alternatives = [], note } = designation ?? {};
  const doubts = [...(alternatives.length > 0 ? [`May have been ${alternatives.join(' or ')}.`] : []), ...(note === undefined ? [] : [note])];
  const closedUnder = ['earliest', 'default', 'latest'].filter((reading) => readings.some((name) => name === reading));
  return [date, weekdayOf(date), name, closedUnder.join(', '), code(certainty), shortSources(cites), lines(doubts)];
}

/** The reference page of the days on which a jurisdiction's offices are closed, year by year. */
export function calendarPage(profile: WholeProfile): string {
  const { calendar, readings } = profile;
  const { coverage, computable } = calendar;
  const designations = designationsOf(calendar);
  const [first, last] = [Number(coverage.from.slice(0, 4)), Number(coverage.to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const reading = readings.find(({ id }) => id === calendar.reading);
  return [
    ...head(
      `Calendar ${String(first)} to ${String(last)}`,
      'The weekdays that are no business days, each with the readings that close it, how sure its date is and its authority. Saturdays and Sundays are always closed. `closures` and `isBusinessDay` of `kasper-rules/rules` give the same by program.',
      'No text that was read defines "business day" for 902 KAR 55:110. The three readings are therefore this library\'s; a report that is in time under `earliest` is in time under all of them.',
    ),
    ...table(['reading', 'means'], reading?.options.map(({ value, summary }) => [`${code(value)}${value === reading.default ? ' (default)' : ''}`, summary]) ?? []),
    ...table(['certainty', 'means'], Object.entries(certaintyWords).map(([certainty, words]) => [code(certainty), words])),
    ...standingLegend,
    `Outside the years listed only what follows from a statute is computed, from ${computable.from} to ${computable.to}, with a caution (\`rules.outside-coverage\`). Emergency closures are those found, not a complete history: pass those you know of as \`closures\`.`,
    '',
    ...years.flatMap((year) => [
      `## ${String(year)}`,
      '',
      ...table(
        ['date', 'weekday', 'closed as', 'closed under', 'certainty', 'source and standing', 'doubt'],
        closures(year, { profile, reading: 'latest' }).map((entry) => dayRow(entry, designations.get(entry.date))),
      ),
    ]),
    '## Days that closed early',
    '',
    'No reading closes these days; a court might.',
    '',
    ...table(['date', 'what', 'source and standing'], calendar.earlyClosings.map(({ date, name, cites }) => [date, name, sources(cites)])),
    '## How days are counted',
    '',
    ...table(['source and standing'], calendar.cites.map((cite) => [sources([cite])])),
  ].join('\n');
}
