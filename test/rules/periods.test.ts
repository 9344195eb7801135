import type { BusinessCalendar, ClockRow, Period, Profile, ReportingDeadlineInput } from 'kasper-rules/rules';
import { reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.js';

interface Party {
  readonly zone?: string;
  readonly weekend: readonly number[];
  readonly closures: readonly `${number}-${number}-${number}`[];
  readonly closesAt: string;
}

interface PeriodFacts {
  readonly period: Period;
  readonly start: string;
  readonly zone?: string;
  readonly office?: Party;
  readonly dispenser?: Party;
  readonly ends?: 'close-of-business' | 'end-of-day';
}

interface PeriodCase {
  readonly id: string;
  readonly facts: PeriodFacts;
  readonly expect: { readonly due?: string; readonly dueAt?: string; readonly issue?: string; readonly alternatives?: readonly object[] };
}

const cites = [{ id: 'the invented state', standing: 'interpretation' }] as const;

/** A period whose counts of open days end at the close of the party by whose days they count. */
function closing(period: Period): Period {
  if ('businessDays' in period) return { ...period, ends: `${period.of ?? 'office'}-closing` };
  const all = ([first, ...more]: readonly [Period, ...Period[]]): [Period, ...Period[]] => [closing(first), ...more.map(closing)];
  if ('laterOf' in period) return { laterOf: all(period.laterOf) };
  return 'earlierOf' in period ? { earlierOf: all(period.earlierOf) } : period;
}

function calendarOf({ zone = 'UTC', weekend, closures }: Party): BusinessCalendar {
  const whole = { from: '2020-01-01', to: '2030-12-31' } as const;
  return {
    reading: 'xx.reading.business-day',
    zone,
    weekend,
    coverage: whole,
    computable: whole,
    closures: [{ id: 'xx.calendar.closed', name: 'closed', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', cites, days: closures }],
    earlyClosings: [],
    cites,
  };
}

/** The invented state whose reports are due after a period, and the question to it. */
function questionOf({ period, start, zone, office, dispenser, ends }: PeriodFacts): ReportingDeadlineInput {
  const row: ClockRow = { starts: 'dispensing', period: ends === 'close-of-business' ? closing(period) : period, hourOpen: 'xx.reading.hour-open' };
  const profile: Profile = {
    id: 'xx',
    name: 'Invented',
    readings: [
      { id: 'xx.reading.hour-open', question: 'From which moment?', default: 'day-start', options: [{ value: 'day-start', summary: '00:00:00' }, { value: 'day-end', summary: '23:59:59' }], cites },
      { id: 'xx.reading.close', question: 'When does business close?', default: 'office-closing', options: [{ value: 'office-closing', summary: 'the office' }, { value: 'dispenser-closing', summary: 'the dispenser' }], cites },
    ],
    ...(office && { calendar: calendarOf(office) }),
    reporting: {
      deadline: { id: 'xx.reporting.deadline', summary: 'Due after a period.', versions: [{ value: [row], cites }] },
      closeOfBusiness: {
        id: 'xx.reporting.close',
        summary: 'Each party closes at its own time.',
        versions: [{ value: { reading: 'xx.reading.close', options: [{ option: 'office-closing', zone: 'office', time: office?.closesAt ?? '17:00' }, { option: 'dispenser-closing', zone: 'dispenser' }] }, cites }],
      },
    },
  };
  return {
    dispensed: start,
    profile,
    ...(zone !== undefined && { zone }),
    ...(dispenser && { closesAt: dispenser.closesAt, dispenserClosures: { weekdays: dispenser.weekend, dates: dispenser.closures } }),
  };
}

describe('a period of the law', () => {
  it.each(casesOf<PeriodCase>('states/periods'))('$id', ({ facts, expect: wanted }) => {
    const answer = reportingDeadline(questionOf(facts));
    expect(answer.issues.map(({ code }) => code)).toEqual(wanted.issue === undefined ? [] : [`rules.${wanted.issue}`]);
    expect(answer.ok).toBe(wanted.due !== undefined);
    if (!answer.ok) return;
    const { due, dueAt, underReadings, underFacts } = answer.value;
    expect({ due, dueAt }).toEqual({ due: wanted.due, dueAt: wanted.dueAt });
    expect([...underReadings, ...underFacts].filter((one) => 'option' in one && one.reading === 'xx.reading.hour-open')).toEqual(wanted.alternatives ?? []);
  });

  it('of hours ends at no close of business', () => {
    const hours = reportingDeadline(questionOf({ period: { hours: 24 }, start: '2026-03-03T10:00', zone: 'America/Chicago' }));
    expect(hours.ok && hours.value.dueAt).toBe('2026-03-04T10:00:00-06:00');
    expect(hours.ok && 'closeOfBusiness' in hours.value).toBe(false);
  });
});
