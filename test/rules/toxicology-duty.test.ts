import { kentucky } from 'kasper-rules/kentucky';
import type { ToxicologyFacts } from 'kasper-rules/rules';
import { toxicologyDuty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.js';

interface DutyCase {
  readonly id: string;
  readonly facts: ToxicologyFacts;
  readonly expect: string;
}

const screen: ToxicologyFacts = {
  facility: 'acute-care-hospital',
  on: '2025-03-10',
  orderedBy: 'emergency-department',
  suspectedOverdose: true,
  resultPositive: true,
  controlledSubstance: true,
  icd10: ['T40.1X1A'],
};

describe('toxicologyDuty', () => {
  it.each(casesOf<DutyCase>('toxicology'))('$id', ({ facts, expect: outcome }) => {
    expect(toxicologyDuty(facts)).toMatchObject({ outcome, channel: 'Kentucky Health Information Exchange' });
  });

  it.each([
    [{ icd10: ['T39.1X1A'] }, 'not-required'],
    [{ icd10: ['T50.901A'] }, 'indeterminate'],
    [{ icd10: ['T39.1X1A', 'T50.91'] }, 'indeterminate'],
    [{ icd10: ['T 40.2x6a', 'T66.XXXA'] }, 'indeterminate'],
    [{ icd10: ['T40.416A'] }, 'not-required'],
    [{ icd10: ['T40.416'] }, 'not-required'],
    [{ icd10: ['T40.6'] }, 'required'],
    [{ icd10: ['T41.0X1A'] }, 'not-required'],
    [{ icd10: ['T35.7'] }, 'indeterminate'],
    [{ icd10: ['T36.0X1A'] }, 'not-required'],
    [{ icd10: ['T65.91XA'] }, 'not-required'],
    [{ icd10: ['T66.XXXA'] }, 'indeterminate'],
    [{ icd10: ['F11.10'] }, 'indeterminate'],
    [{ icd10: ['T4A.0X1A'] }, 'indeterminate'],
    [{ icd10: ['T39.1X1A', 'T40.1X1A'] }, 'required'],
    [{ icd10: ['F11.10', 't42.4x1a'] }, 'required'],
    // The sixth character alone tells underdosing, in a code that has six or seven.
    [{ icd10: ['T40.16'] }, 'required'],
    [{ icd10: ['T40.1X6AX'] }, 'required'],
    [{ icd10: ['T40.6X1A'] }, 'required'],
    [{ icd10: [] }, 'indeterminate'],
    [{ icd10: [null] as never }, 'indeterminate'],
    [{ icd10: [40, 'T39.1X1A'] as never }, 'indeterminate'],
    [{ icd10: 'T40.1X1A' as never }, 'indeterminate'],
    [{ icd10: null, icd11: ['NE60'] }, 'indeterminate'],
    [{ on: '2017-01-01' }, 'indeterminate'],
    [{ on: '2018-01-04' }, 'indeterminate'],
    [{ on: '2018-01-05' }, 'required'],
    [{ on: '2016-12-31' }, 'not-required'],
    [{ on: null }, 'indeterminate'],
    [{ facility: 'other-hospital' }, 'indeterminate'],
    [{ facility: 'other-hospital', resultPositive: false }, 'not-required'],
    [{ newborn: true, resultPositive: false }, 'not-required'],
    [{ newborn: true, suspectedOverdose: false }, 'indeterminate'],
    [{ suspectedOverdose: false }, 'not-required'],
    [{ newborn: null, suspectedOverdose: false }, 'indeterminate'],
    [{ newborn: null }, 'required'],
    [{ newborn: true, icd10: ['T36.0X1A'] }, 'indeterminate'],
    [{ newborn: true, controlledSubstance: false }, 'indeterminate'],
  ] as const)('weighs %j: %s', (facts, outcome) => {
    expect(toxicologyDuty({ ...screen, ...facts }).outcome).toBe(outcome);
  });

  it('takes the day from the options where the facts give none', () => {
    const facts = { ...screen, on: null };
    expect([toxicologyDuty(facts, { on: '2016-12-31' }).outcome, toxicologyDuty(facts, { on: '2018-01-05' }).outcome]).toEqual(['not-required', 'required']);
    expect(toxicologyDuty({ ...screen, on: '2016-12-31' }, { on: '2018-01-05' }).outcome).toBe('not-required');
  });

  it('is open on a day before the law, whatever the codes say', () => {
    const [version] = kentucky.toxicologyDuty.versions;
    const profile = { toxicologyDuty: { ...kentucky.toxicologyDuty, versions: [{ ...version, from: '2020-01-01', to: '2030-12-31' }] } } as const;
    for (const on of ['2019-12-31', '2031-01-01']) expect(toxicologyDuty({ ...screen, on }, { profile })).toMatchObject({ outcome: 'indeterminate', missing: [], verified: false, reasons: [{ rule: 'ky.toxicology.duty', because: 'date-before-law' }] });
    for (const on of ['2020-01-01', '2030-12-31']) expect(toxicologyDuty({ ...screen, on }, { profile }).outcome).toBe('required');
  });

  it('counts each code that names no substance for none that settles something', () => {
    const [version] = kentucky.toxicologyDuty.versions;
    const diagnoses = { ...version.value.diagnoses, unspecified: ['T509', 'T659'] };
    const profile = { toxicologyDuty: { ...kentucky.toxicologyDuty, versions: [{ ...version, value: { ...version.value, diagnoses } }] } } as const;
    const outcomeOf = (code: string) => toxicologyDuty({ ...screen, on: '2020-03-10', icd10: [code] }, { profile }).outcome;
    expect(['T50.901A', 'T65.91XA', 'T65.81XA'].map(outcomeOf)).toEqual(['indeterminate', 'indeterminate', 'not-required']);
  });

  it('reads the codes by the law of the day', () => {
    const [{ value, cites }] = kentucky.toxicologyDuty.versions;
    const listing = (listed: string) => ({ value: { ...value, diagnoses: { ...value.diagnoses, listed: [listed] } }, cites });
    const profile = { toxicologyDuty: { ...kentucky.toxicologyDuty, versions: [{ to: '2020-12-31', ...listing('T40') }, { from: '2021-01-01', ...listing('T41') }] } } as const;
    const outcomeOn = (on: string) => toxicologyDuty({ ...screen, on }, { profile }).outcome;
    expect([outcomeOn('2020-12-31'), outcomeOn('2021-01-01')]).toEqual(['required', 'not-required']);
  });

  it('names what is missing', () => {
    expect(toxicologyDuty({}).missing).toEqual(['facility', 'on', 'resultPositive', 'orderedBy', 'suspectedOverdose', 'controlledSubstance', 'icd10']);
    expect(toxicologyDuty({ ...screen, newborn: true, orderedBy: 'nursery' })).toMatchObject({ outcome: 'indeterminate', missing: [], verified: false });
  });
});
