import { counts, exactPerson, reaches } from 'kasper-rules/reports';
import type { HeldRecord } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { frameOf, heldOf, type PublishedRecord } from './made-records.js';

const at = (id: string, more: PublishedRecord = {}): HeldRecord => heldOf({ id, dateFilled: '2025-01-01', prescriber: 'AA0000001', pharmacy: 'BB0000001', prescriptionNumber: '77', refillNumber: 0, ...more });
const counted = (records: readonly HeldRecord[]) => counts(records, { frame: frameOf({ from: '2025-01-01', to: '2025-12-31' }), personOf: exactPerson });

describe('counts', () => {
  it('take a refill for another fill of the same prescription', () => {
    const { dispensings, fills, prescriptions } = counted([at('a'), at('b', { refillNumber: 1 }), at('c', { refillNumber: 1, partialFill: '02' })]);
    expect([dispensings.known, fills.known, prescriptions.known]).toEqual([3, 2, 1]);
  });

  it('take a number at another pharmacy for another prescription', () => {
    expect(counted([at('a'), at('b', { pharmacy: 'BC0000001' })]).prescriptions).toEqual({ known: 2, withoutNumber: 0 });
  });

  it('take a suffix for another registration', () => {
    const suffixed = (id: string, deaSuffix: string): HeldRecord => ({ ...at(id), prescriber: { dea: 'AA0000001', deaSuffix } });
    expect(counted([at('a'), suffixed('b', 'A1'), suffixed('c', 'a1 ')]).prescribers).toEqual({ known: 2, withoutNumber: 0 });
  });

  it('take in both ends of the frame, and leave a record without a day open', () => {
    const { dispensings, prescribers } = counted([at('a', { dateFilled: '2024-12-31' }), at('b'), at('c', { dateFilled: '2025-12-31' }), at('d', { dateFilled: '2026-01-01' }), heldOf({ id: 'e', prescriber: 'AA0000001' })]);
    expect(dispensings).toEqual({ known: 2, withoutNumber: 1 });
    expect([reaches(prescribers, 1), reaches(prescribers, 2), reaches(prescribers, 3)]).toEqual([true, null, false]);
  });

  it('take the number of another jurisdiction for another person', () => {
    const licensed = (id: string, idJurisdiction: string): HeldRecord => ({ ...at(id), patient: { idQualifier: '06', idJurisdiction, id: 'B12345678' } });
    expect(counted([licensed('a', 'KY'), licensed('b', 'OH'), licensed('c', 'KY')]).people).toEqual({ known: 2, withoutNumber: 0 });
  });
});
