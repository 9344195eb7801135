import { kentucky } from 'kasper-rules/kentucky';
import type { Period, Profile } from 'kasper-rules/rules';
import { branchNoticeDeadline, correctionDeadline, reportingDeadline } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/plain-date.js';
import { example } from './example-state.js';

const cites = [{ id: 'the invented state', standing: 'interpretation' }] as const;
const zone = 'America/Denver';

/** Until when something is due after a period, under the calendar of the invented state. */
function endOf(period: Period, dispensed: string): number {
  const profile: Profile = {
    id: 'xx',
    name: 'Invented',
    readings: example.readings,
    calendar: example.calendar,
    reporting: { deadline: { id: 'xx.deadline', summary: 'Due after a period.', versions: [{ value: [{ starts: 'dispensing', period }], cites }] } },
  };
  const answer = reportingDeadline({ dispensed, zone, profile, dispenserClosures: { weekdays: [0] } });
  if (!answer.ok) throw new Error(answer.issues[0].message);
  return Date.parse(answer.value.dueAt);
}

const simple: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ calendarDays: fc.nat(20), rolls: fc.constantFrom('never', 'to-open-day') }),
  fc.record({ businessDays: fc.integer({ min: 1, max: 8 }), of: fc.constantFrom('office', 'dispenser') }),
  fc.record({ dayOfNextMonth: fc.integer({ min: 1, max: 31 }) }),
);
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-05', days));
const moment = fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:15`);

describe('the later and the earlier of periods', () => {
  it('end with one of them, in whichever order they stand', () => {
    fc.assert(
      fc.property(simple, simple, moment, (one, other, start) => {
        const ends = [endOf(one, start), endOf(other, start)];
        expect(endOf({ laterOf: [one, other] }, start)).toBe(Math.max(...ends));
        expect(endOf({ laterOf: [other, one] }, start)).toBe(Math.max(...ends));
        expect(endOf({ earlierOf: [one, other] }, start)).toBe(Math.min(...ends));
        expect(endOf({ earlierOf: [other, one] }, start)).toBe(Math.min(...ends));
      }),
      { numRuns: 150 },
    );
  });

  it('of one period, and of itself twice, are that period; they nest as the larger and the smaller of numbers do', () => {
    fc.assert(
      fc.property(simple, simple, simple, moment, (one, other, third, start) => {
        expect(endOf({ laterOf: [one] }, start)).toBe(endOf({ earlierOf: [one, one] }, start));
        const [a, b, c] = [endOf(one, start), endOf(other, start), endOf(third, start)];
        expect(endOf({ earlierOf: [{ laterOf: [one, other] }, third] }, start)).toBe(Math.min(Math.max(a, b), c));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a later start', () => {
  it('never ends a period earlier', () => {
    fc.assert(
      fc.property(simple, moment, fc.nat(40), (period, start, days) => {
        const later = `${addDays(start.slice(0, 10) as '2025-01-05', days)}${start.slice(10)}`;
        expect(endOf(period, later)).toBeGreaterThanOrEqual(endOf(period, start));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the readings of business days', () => {
  const asked: readonly (readonly [string, (on: `${number}-${number}-${number}`, reading: 'earliest' | 'default' | 'latest') => string | undefined])[] = [
    ['ky reports', (dispensed, reading) => dueOf(reportingDeadline({ dispensed, reading, profile: kentucky }))],
    ['ky notices', (correctedOn, reading) => dueOf(branchNoticeDeadline({ correctedOn, reading, profile: kentucky }))],
    ['tn reports', (dispensed, reading) => dueOf(reportingDeadline({ dispensed, reading, zone: 'America/Chicago', facts: { event: 'dispensed', by: 'pharmacy' }, profile: tennessee }))],
    ['jn notices', (correctedOn, reading) => dueOf(branchNoticeDeadline({ correctedOn, reading, zone, profile: example }))],
    [
      'jn corrections',
      (requestedOn, reading) => {
        const answer = correctionDeadline({ requestedOn, reading, facts: { seller: 'apothecary' }, profile: example });
        return answer.ok ? answer.value.nominal : undefined;
      },
    ],
  ];
  const dueOf = (answer: ReturnType<typeof branchNoticeDeadline>) => (answer.ok ? answer.value.due : undefined);

  it.each(asked)('nest: %s', (_, ask) => {
    fc.assert(
      fc.property(day, (on) => {
        const [earliest, usual, latest] = [ask(on, 'earliest'), ask(on, 'default'), ask(on, 'latest')];
        expect([earliest, usual, latest].every((due) => due !== undefined)).toBe(true);
        expect([earliest, usual, latest]).toEqual([earliest, usual, latest].sort());
      }),
      { numRuns: 200 },
    );
  });
});
