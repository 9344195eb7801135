import { around } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { frameOf, heldOf } from './made-records.js';

describe('what lies around an event', () => {
  it('is what was filled from so many days before to the day itself, and what ran on it', () => {
    const records = ['2025-01-14', '2025-01-15', '2025-04-10', '2025-04-15', '2025-04-16'].map((dateFilled, index) => heldOf({ id: String(index), dateFilled, daysSupply: 5 }));
    const { filledBefore, runningOn } = around(records, '2025-04-15', { frame: frameOf(), daysBefore: 90 });
    // Five days from 10 April end on the 14th.
    expect([filledBefore, runningOn]).toEqual([['1', '2', '3'], ['3']]);
  });
});
