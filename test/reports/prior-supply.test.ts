import { priorSupply } from 'kasper-rules/reports';
import type { Frame, HeldRecord, PriorSupplyOptions } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { drugOf, frameOf, heldOf, type PublishedRecord } from './made-records.js';

const at = (id: string, more: PublishedRecord = {}): HeldRecord => heldOf({ id, prescriber: 'AA0000001', pharmacy: 'BB0000001', ...more });

describe('a supply before', () => {
  const frame: Frame = { ...frameOf(), coverageFrom: '2024-11-03' };
  const fill = at('f', { productId: '77777020101', dateFilled: '2025-02-01' });
  const asked = (records: readonly HeldRecord[], more: Partial<PriorSupplyOptions> = {}) => priorSupply(fill, records, { frame, drugOf, drugClass: 'opioid', days: 90, by: 'fill', ...more });
  const filled = (dateFilled: string, daysSupply = 30) => at('b', { productId: '77777010101', dateFilled, daysSupply });

  it('is looked for from the first day of the look-back to the day before the fill', () => {
    expect(asked([]).since).toBe('2024-11-03');
    expect(['2024-11-02', '2024-11-03', '2025-01-31', '2025-02-01', '2025-02-02'].map((day) => asked([filled(day)]).none)).toEqual([true, false, false, true, true]);
  });

  it('counts by its last day where that is asked for', () => {
    expect([1, 2].map((days) => asked([filled('2024-11-02', days)], { by: 'supply' }).none)).toEqual([true, false]);
  });

  it('is certain to be absent only where the records hold every day looked back at', () => {
    expect(asked([]).none).toBe(true);
    expect(asked([], { frame: { ...frame, coverageFrom: '2024-11-04' } }).none).toBe(null);
    expect([asked([], { frame: { ...frame, asOf: '2025-01-31' } }).none, asked([], { frame: { ...frame, asOf: '2025-01-30' } }).none]).toEqual([true, null]);
  });

  it('may reach over the edge of what is held where its days count', () => {
    expect([asked([]).caveats.includes('window-cut'), asked([], { by: 'supply' }).caveats.includes('window-cut')]).toEqual([false, true]);
    // A supply of 999 days that was filled the day before ends 998 days after it.
    expect((['2022-02-10', '2022-02-09'] as const).map((coverageFrom) => asked([], { by: 'supply', frame: { ...frame, coverageFrom } }).caveats.includes('window-cut'))).toEqual([true, false]);
  });

  it('is open where its product is not known, and none of another class', () => {
    expect(asked([at('b', { productId: '77777999901', dateFilled: '2025-01-01' })])).toMatchObject({ none: null, unknown: [{ id: 'b', reason: 'product-not-known' }] });
    expect(asked([at('b', { productId: '77777140101', dateFilled: '2025-01-01' })]).none).toBe(true);
  });
});
