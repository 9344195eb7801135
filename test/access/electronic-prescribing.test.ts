import { describe, expect, it } from 'vitest';
import { electronicPrescribingDuty, type EpcsAnswer } from '../../src/access/electronic-prescribing.js';
import type { EpcsException, EpcsFacts } from '../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import { kentuckyElectronicPrescribing } from '../../src/rules/kentucky/electronic-prescribing.js';
import cases from '../cases/epcs.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('electronicPrescribingDuty', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(electronicPrescribingDuty(request as never), expected, ['missing']);
  });
});

const paper: EpcsFacts = { issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'prescriber' };

/** Each exception as it holds, with its letter. */
const exceptionRows: [EpcsException, string][] = [
  [{ kind: 'veterinarian', veterinarian: true }, 'a'],
  [{ kind: 'outage', temporaryFailure: true }, 'b'],
  [{ kind: 'out-of-state-pharmacy', dispensedOutOfState: true }, 'c'],
  [{ kind: 'same-entity', sameEntity: true }, 'd'],
  [{ kind: 'unsupported-elements', unsupportedByScript: true }, 'e'],
  [{ kind: 'fda-elements', fdaElementsCannotBeCarried: true }, 'f'],
  [{ kind: 'standing-order', nonPatientSpecific: true, publicHealthEmergency: true }, 'g'],
  [{ kind: 'research', researchProtocol: true }, 'h'],
  [{ kind: 'waiver', granted: { from: '2022-06-01', until: '2022-06-01' } }, 'i'],
  [{ kind: 'impractical', impractical: true, delayWouldHarm: true }, 'j'],
  [{ kind: 'hospice', hospicePatient: true }, 'k/l'],
  [{ kind: 'nursing-facility', facilityResident: true }, 'k/l'],
];

describe.each(exceptionRows)('the exception %o', (exception, letter) => {
  const { kind, ...facts } = exception;

  it('allows another form, and shows whether its text was read', () => {
    const answer = electronicPrescribingDuty({ ...paper, exception });
    expect(answer).toMatchObject({ outcome: 'compliant', reasons: ['E-EXCEPTION'], exception: letter, verified: !['j', 'k/l'].includes(letter) });
  });

  it.each(Object.keys(facts))('is open without %s', (name) => {
    const less = Object.fromEntries(Object.entries(exception).filter(([key]) => key !== name)) as unknown as EpcsException;
    expect(electronicPrescribingDuty({ ...paper, exception: less })).toMatchObject({ outcome: 'indeterminate', reasons: ['I-MISSING'], missing: [`exception.${name}`] });
  });

  it.each(kind === 'waiver' ? [] : Object.keys(facts))('fails where %s is false', (name) => {
    const answer = electronicPrescribingDuty({ ...paper, exception: { ...exception, [name]: false } });
    expect(answer).toMatchObject({ outcome: 'violation', reasons: ['E-CONDITION'] });
    expect(answer).not.toHaveProperty('exception');
  });
});

const waiver = (from: string, until: string): Partial<EpcsFacts> => ({ exception: { kind: 'waiver', granted: { from, until } } });

const rows: [string, Partial<EpcsFacts>, Partial<EpcsAnswer>][] = [
  ['no controlled substance', { schedule: 'none', issuedOn: '2020-01-01' }, { outcome: 'compliant', reasons: ['E-NOT-CONTROLLED'] }],
  ['the first day of the mandate', { issuedOn: '2021-01-01', exception: { kind: 'none' } }, { outcome: 'violation', reasons: ['E-NO-EXCEPTION'] }],
  ['one false condition beside an unknown one', { exception: { kind: 'standing-order', publicHealthEmergency: false } }, { outcome: 'violation', reasons: ['E-CONDITION'] }],
  ['the anniversary of a waiver', waiver('2021-06-01', '2023-06-01'), { outcome: 'compliant', reasons: ['E-EXCEPTION', 'E-WAIVER-CAPPED'], exception: 'i' }],
  ['the day after the anniversary', waiver('2021-05-31', 'open'), { outcome: 'violation', reasons: ['E-WAIVER-EXPIRED', 'E-WAIVER-CAPPED'] }],
  ['a face that ends on the anniversary', waiver('2021-06-01', '2022-06-01'), { outcome: 'compliant', reasons: ['E-EXCEPTION'] }],
  ['an open waiver within its year', waiver('2022-01-01', 'open'), { outcome: 'compliant', reasons: ['E-EXCEPTION', 'E-WAIVER-CAPPED'] }],
  ['a waiver that ended by its face', waiver('2022-01-01', '2022-05-31'), { outcome: 'violation', reasons: ['E-WAIVER-EXPIRED'] }],
  ['an open waiver still to come', waiver('2022-06-02', 'open'), { outcome: 'violation', reasons: ['E-WAIVER-NOT-YET'] }],
  ['a waiver of 29 February', { issuedOn: '2025-03-01', ...waiver('2024-02-29', 'open') }, { outcome: 'violation', reasons: ['E-WAIVER-EXPIRED', 'E-WAIVER-CAPPED'] }],
];

describe('the order of tests', () => {
  it.each(rows)('%s', (_name, changes, expected) => {
    expect(electronicPrescribingDuty({ ...paper, ...changes })).toMatchObject(expected);
  });
});

describe('the electronic prescribing rules', () => {
  it('are exercised to the last reason and exception', () => {
    const asked = [...cases.map(({ request }) => request as EpcsFacts), ...rows.map(([, changes]) => ({ ...paper, ...changes }))];
    const said = new Set<string>(asked.flatMap((facts) => electronicPrescribingDuty(facts).reasons));
    expect(Object.keys(kentuckyElectronicPrescribing.reasons).filter((code) => !said.has(code))).toEqual([]);
    const kinds = new Set<string>(exceptionRows.map(([exception]) => exception.kind));
    expect(kentuckyElectronicPrescribing.exceptions.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
  });

  it('are another jurisdiction\'s when its data are given', () => {
    const profile = { electronicPrescribing: { ...kentuckyElectronicPrescribing, from: '2023-01-01' as const } };
    expect(electronicPrescribingDuty(paper, { profile }).reasons).toEqual(['E-BEFORE-MANDATE']);
  });
});
