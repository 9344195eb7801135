import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackCorrection } from 'kasper-rules/corrections';
import type { CorrectionCaseInput, CorrectionStatus } from 'kasper-rules/corrections';
import { addDays } from '../../src/core/plain-date.js';
import { anyClosures, anyEvents, days, orderedEvents } from './correction-events.js';

const lastDay = addDays('2024-06-01', 500);
const gravity: Readonly<Record<CorrectionStatus['overdue'], number>> = { no: 0, 'nominal-only': 1, yes: 2 };

const openStates: readonly CorrectionStatus['state'][] = ['requested', 'error-confirmed', 'branch-corrected'];

describe('trackCorrection, whatever happened', () => {
  it('answers events in any order with a status or with issues that say which event is out of place', () => {
    fc.assert(
      fc.property(anyEvents, days, anyClosures, (events, at, closures) => {
        const tracked = trackCorrection({ events, at, closures });
        const isOrdered = events.every((event, index) => event.on <= at && (events[index - 1]?.on ?? event.on) <= event.on);
        expect(tracked.ok).toBe(isOrdered);
        for (const { path } of tracked.issues) expect(path).toEqual(['events', expect.any(Number), 'on']);
      }),
    );
  });

  it('throws for no input', () => {
    fc.assert(fc.property(fc.anything(), (input) => !trackCorrection(input as CorrectionCaseInput).ok || typeof input === 'object'));
  });

  it('takes every prefix of a history it takes, and tells it the same way', () => {
    fc.assert(
      fc.property(orderedEvents, fc.nat(), anyClosures, (events, cut, closures) => {
        const length = cut % (events.length + 1);
        const whole = trackCorrection({ events, at: lastDay, closures });
        const prefix = trackCorrection({ events: events.slice(0, length), at: lastDay, closures });
        expect(whole.ok && prefix.ok && prefix.value.history).toEqual(whole.ok && whole.value.history.slice(0, length));
      }),
    );
  });

  it('never rolls a day back, and rolls it to an open day', () => {
    fc.assert(
      fc.property(orderedEvents, anyClosures, (events, closures) => {
        const tracked = trackCorrection({ events, at: lastDay, closures });
        const due = tracked.ok ? tracked.value.due : undefined;
        fc.pre(due !== undefined);
        expect(due.nominal <= due.rolled).toBe(true);
        expect(closures).not.toContain(due.rolled);
        expect([0, 6]).not.toContain(new Date(due.rolled).getUTCDay());
        if (due.clock === 'branch-notice') expect(due.nominal).toBe(due.rolled);
      }),
    );
  });

  it('never takes overdue back while nothing more happens', () => {
    fc.assert(
      fc.property(orderedEvents, anyClosures, fc.nat(40), fc.nat(40), (events, closures, wait, longer) => {
        const from = events.at(-1)?.on ?? lastDay;
        const overdueAfter = (elapsed: number) => {
          const tracked = trackCorrection({ events, at: addDays(from, elapsed), closures });
          return tracked.ok ? gravity[tracked.value.overdue] : Number.NaN;
        };
        expect(overdueAfter(wait)).toBeLessThanOrEqual(overdueAfter(wait + longer));
      }),
    );
  });

  it('never takes the day of an open duty back as events are added', () => {
    fc.assert(
      fc.property(orderedEvents, anyClosures, fc.nat(40), (events, closures, wait) => {
        let before: CorrectionStatus | undefined;
        for (const length of events.keys()) {
          const taken = events.slice(0, length + 1);
          const tracked = trackCorrection({ events: taken, at: addDays(taken.at(-1)?.on ?? lastDay, wait), closures });
          const status = tracked.ok ? tracked.value : undefined;
          if (!status?.due || !openStates.includes(status.state)) continue;
          if (before?.due?.clock === status.due.clock) {
            expect(status.due).toEqual(before.due);
            expect(gravity[status.overdue]).toBeGreaterThanOrEqual(gravity[before.overdue]);
          }
          before = status;
        }
      }),
    );
  });

  it('answers alike each time, in plain JSON, and leaves its input alone', () => {
    fc.assert(
      fc.property(orderedEvents, anyClosures, (events, closures) => {
        const input = { events, at: lastDay, closures };
        const before = JSON.stringify(input);
        const tracked = trackCorrection(input);
        expect(trackCorrection(input)).toEqual(tracked);
        expect(JSON.parse(JSON.stringify(tracked))).toEqual(tracked);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});
