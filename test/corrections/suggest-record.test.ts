import { describe, expect, it } from 'vitest';
import { correctionRecords, suggestRecord } from 'kasper-rules/corrections';
import type { RecordChanges, SuggestRecordOptions } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { records } from './reported-records.js';

/** Kentucky, were its program to take only these statuses. */
const taking = (...acceptedStatuses: readonly ('revise' | 'void')[]) => ({
  ...kentucky,
  corrections: { ...kentucky.corrections, records: kentucky.corrections.records.map((rule) => ({ ...rule, value: { ...rule.value, acceptedStatuses } })) },
});

const suggested = (changes: RecordChanges, options?: SuggestRecordOptions) => suggestRecord(records.first, changes, options);

describe('suggestRecord', () => {
  it.each<[string, RecordChanges, string, string, readonly string[]]>([
    ['a wrong value', { dispensing: { daysSupply: 20 } }, 'revise', 'value', ['DSP10']],
    ['a wrong quantity, which is no part of the key', { dispensing: { quantityDispensed: 30 } }, 'revise', 'value', ['DSP09']],
    ['a wrong prescriber', { prescriber: { dea: 'GM9910022' } }, 'revise', 'value', ['PRE02']],
    ['a blank to make', { dispensing: { dateSold: null } }, 'revise', 'value', ['DSP17']],
    ['ingredients', { compound: [{ sequenceNumber: 1 }] }, 'revise', 'value', ['CDI']],
    ['patient data', { patient: { firstName: 'FERN' } }, 'revise', 'patient-data', ['PAT08']],
    ['a wrong prescription number', { dispensing: { prescriptionNumber: '1' } }, 'void-and-new', 'key-field', ['DSP02']],
    ['a wrong fill date among other values', { dispensing: { dateFilled: '2025-03-09', daysSupply: 20 } }, 'void-and-new', 'key-field', ['DSP05', 'DSP10']],
    ['a wrong refill number', { dispensing: { refillNumber: 1 } }, 'void-and-new', 'key-field', ['DSP06']],
    ['a wrong partial fill', { dispensing: { partialFill: '01' } }, 'void-and-new', 'key-field', ['DSP13']],
    ['a wrong pharmacy', { pharmacy: { dea: 'GM9910022' } }, 'void-and-new', 'key-field', ['PHA03']],
    ['a partial fill that says blank instead of 00', { dispensing: { partialFill: null } }, 'revise', 'value', ['DSP13']],
    ['a quantity of zero', { dispensing: { quantityDispensed: 0 } }, 'void', 'not-dispensed', ['DSP09']],
  ])('answers %s', (_, changes, record, reason, elements) => {
    const result = suggested(changes);
    expect(result).toMatchObject({ ok: true, value: { record, reason, elements } });
    expect(result.ok && result.value.cites[0]?.standing).toBe('interpretation');
  });

  it('takes it from the caller what changes do not show', () => {
    expect(suggested({ patient: { firstName: 'FERN' } }, { defect: 'wrong-patient' })).toMatchObject({ value: { record: 'void-and-new', reason: 'wrong-patient' } });
    expect(suggested({}, { defect: 'not-dispensed' })).toMatchObject({ value: { record: 'void', reason: 'not-dispensed' } });
  });

  it('refuses a defect that is none of its own', () => {
    for (const defect of ['FICTITIOUS', 'constructor', 'value', null, 7]) {
      const result = suggested({}, { defect } as unknown as SuggestRecordOptions);
      expect(result).toMatchObject({ ok: false, issues: [{ code: 'corrections.unknown-value', path: ['defect'], params: { allowed: 'wrong-patient, not-dispensed' } }] });
      expect(JSON.stringify(result)).not.toContain('FICTITIOUS');
    }
  });

  it('sees no change of the key in a partial fill that was no number and stays', () => {
    const { first } = records;
    const odd = { ...first, dispensing: { ...first.dispensing, partialFill: 'AB' } } as unknown as typeof first;
    expect(suggestRecord(odd, { dispensing: { daysSupply: 20 } })).toMatchObject({ value: { record: 'revise', elements: ['DSP10'] } });
    expect(correctionRecords(odd, { record: 'revise', changes: { dispensing: { daysSupply: 20 } } })).toMatchObject({ ok: false, issues: [{ code: 'corrections.incomplete-key', path: ['dispensing', 'partialFill'] }] });
  });

  it('takes a quantity of zero for what it says, whatever else is said', () => {
    expect(suggested({ dispensing: { quantityDispensed: 0, prescriptionNumber: '1' } }, { defect: 'wrong-patient' })).toMatchObject({ value: { record: 'void', reason: 'not-dispensed' } });
    expect(suggested({ dispensing: { daysSupply: 1 } }, { defect: 'not-dispensed' })).toMatchObject({ ok: false, issues: [{ code: 'corrections.void-with-changes' }] });
  });

  it('finds nothing to correct in a void, nor in what is no record', () => {
    const { first } = records;
    const voided = { ...first, dispensing: { ...first.dispensing, reportingStatus: '02' } } as const;
    expect(suggestRecord(voided, { dispensing: { daysSupply: 20 } })).toMatchObject({ ok: false, issues: [{ code: 'corrections.already-void' }] });
    const call = suggestRecord as (original?: unknown, changes?: unknown) => unknown;
    expect(call()).toMatchObject({ ok: false, issues: [{ code: 'corrections.wrong-type', path: ['original'] }] });
    expect(call(first)).toMatchObject({ ok: false, issues: [{ code: 'corrections.wrong-type', path: ['changes'] }] });
  });

  it('asks for a void and a new record where the program takes no revision', () => {
    expect(suggested({ dispensing: { daysSupply: 20 } }, { profile: taking('void') })).toMatchObject({ value: { record: 'void-and-new', reason: 'revise-not-accepted' } });
  });

  it('finds no way where the program takes no void', () => {
    const noWay = { ok: false, issues: [{ code: 'corrections.status-not-accepted', params: { status: 'void' } }] };
    expect(suggested({ dispensing: { refillNumber: 1 } }, { profile: taking('revise') })).toMatchObject(noWay);
    expect(suggested({ dispensing: { daysSupply: 20 } }, { profile: taking() })).toMatchObject(noWay);
  });

  it.each<[string, RecordChanges]>([
    ['no changes', {}],
    ['the values that are there', { dispensing: { daysSupply: 30 }, patient: { firstName: 'FAYE' } }],
  ])('refuses %s', (_, changes) => {
    expect(suggested(changes)).toMatchObject({ ok: false, issues: [{ code: 'corrections.nothing-changed' }] });
  });

  it('refuses a day the recorded law does not reach', () => {
    expect(suggested({ dispensing: { daysSupply: 20 } }, { on: '2012-07-19' })).toMatchObject({ ok: false, issues: [{ code: 'corrections.date-before-law' }] });
    expect(suggested({ dispensing: { daysSupply: 20 } }, { on: '2012-07-20' }).ok).toBe(true);
  });
});
