import { isPlainDate, type PlainDate } from 'kasper-rules/asap';
import type { PageState } from '../common/page-state.js';
import type { DueAsked } from './due-question.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MOST_DAYS = 30;
const WEEKDAYS = 7;

/** What the address of the page tells of a deadline: days, times and words of the profile, never the reason of a closure. */
export function deadlineEntries({ on, time, zone, facts, readings, closures, closedWeekdays, closedDates, closesAt, sold, lastReport, lastPossessedOn }: DueAsked): readonly (readonly [string, string | undefined])[] {
  return [
    ['on', on],
    ['time', time],
    ['zone', zone],
    ['sold', sold],
    ['lastReport', lastReport],
    ['lastPossessedOn', lastPossessedOn],
    ['closesAt', closesAt],
    ['closed', closedWeekdays.join('.')],
    ['closedOn', closedDates.join('.')],
    ['closures', closures.map(({ date }) => date).join('.')],
    ...Object.entries(facts).map(([name, value]) => [`fact:${name}`, String(value)] as const),
    ...Object.entries(readings).map(([id, value]) => [`reading:${id}`, value] as const),
  ];
}

const daysAt = (state: PageState, name: string): readonly PlainDate[] => (state.get(name) ?? '').split('.').filter(isPlainDate).slice(0, MOST_DAYS);

const dayAt = (state: PageState, name: string): PlainDate | undefined => {
  const text = state.get(name);
  return isPlainDate(text) ? text : undefined;
};

const timeAt = (state: PageState, name: string): string | undefined => {
  const text = state.get(name);
  return text !== undefined && TIME.test(text) ? text : undefined;
};

/** What may be told of a deadline at a time: by it, what a link says is known from what it does not. */
export interface DeadlineWords {
  readonly zones: readonly string[];
  readonly facts: readonly { readonly name: string; readonly words: readonly (string | boolean)[] }[];
  readonly readings: readonly { readonly id: string; readonly options: readonly { readonly value: string }[] }[];
}

/** A deadline as a link tells it, as far as its words are known; what is left out stays as it was. */
export function deadlineOfLink(state: PageState, words: DeadlineWords, usual: DueAsked): DueAsked {
  const time = timeAt(state, 'time');
  const zone = state.get('zone');
  const further = { sold: dayAt(state, 'sold'), lastReport: dayAt(state, 'lastReport'), lastPossessedOn: dayAt(state, 'lastPossessedOn'), closesAt: timeAt(state, 'closesAt') };
  const facts = words.facts.flatMap(({ name, words: known }) => {
    const value = known.find((word) => String(word) === state.get(`fact:${name}`));
    return value === undefined ? [] : [[name, value] as const];
  });
  const readings = words.readings.flatMap(({ id, options }) => {
    const option = options.find(({ value }) => value === state.get(`reading:${id}`));
    return option === undefined ? [] : [[id, option.value] as const];
  });
  const closedWeekdays = (state.get('closed') ?? '').split('.').filter((text) => /^[0-6]$/.test(text)).map(Number);
  return {
    ...usual,
    on: dayAt(state, 'on') ?? usual.on,
    zone: zone !== undefined && words.zones.includes(zone) ? zone : usual.zone,
    facts: state.has('on') ? Object.fromEntries(facts) : usual.facts,
    readings: Object.fromEntries(readings),
    closures: daysAt(state, 'closures').map((date) => ({ date, reason: 'closed, as the link says', source: 'the link' })),
    closedDates: daysAt(state, 'closedOn'),
    closedWeekdays: [...new Set(closedWeekdays)].slice(0, WEEKDAYS - 1),
    ...(time !== undefined && { time }),
    ...Object.fromEntries(Object.entries(further).filter(([, told]) => told !== undefined)),
  };
}
