import { describe, expect, it } from 'vitest';
import { queryDuty, type QueryDutyAnswer } from '../../src/access/query-duty.js';
import type { QueryDutyFacts, QueryExemption } from '../../src/rules/kentucky/facts/query-duty-facts.js';
import { kentuckyQueryDuty } from '../../src/rules/kentucky/query-duty.js';
import cases from '../cases/query-duty.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('queryDuty', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(queryDuty(request as never), expected, ['missing']);
  });
});

const encounter: QueryDutyFacts = {
  encounterOn: '2023-03-15',
  profession: 'physician',
  action: 'prescribe',
  drug: { schedule: 'II' },
  patient: { species: 'human', medicaid: false, longTermCareResident: false },
  phase: 'initial',
  lastQuery: 'never',
  exemption: { kind: 'none' },
};

type Drug = QueryDutyFacts['drug'];
const ii: Drug = { schedule: 'II' };
const hydrocodone: Drug = { schedule: 'III', containsHydrocodone: true };
const iii: Drug = { schedule: 'III', containsHydrocodone: false };
const iv: Drug = { schedule: 'IV', onPodiatryList: false };
const v: Drug = { schedule: 'V' };

/** The first reason for an initial query, by profession: II, III with hydrocodone, other III, IV, V. */
const drugTable: [QueryDutyFacts['profession'], ...string[]][] = [
  ['physician', 'Q-STATUTE', 'Q-STATUTE', 'Q-BOARD', 'Q-BOARD', 'Q-NOT-TRIGGERED'],
  ['physician-assistant', 'Q-STATUTE', 'Q-STATUTE', 'Q-BOARD', 'Q-BOARD', 'Q-NOT-TRIGGERED'],
  ['aprn', 'Q-STATUTE', 'Q-STATUTE', 'I-BOARD-TEXT', 'I-BOARD-TEXT', 'I-BOARD-TEXT'],
  ['dentist', 'Q-STATUTE', 'Q-STATUTE', 'Q-BOARD', 'Q-NOT-TRIGGERED', 'Q-NOT-TRIGGERED'],
  ['optometrist', 'Q-STATUTE', 'Q-STATUTE', 'Q-BOARD', 'Q-BOARD', 'Q-BOARD'],
  ['podiatrist', 'Q-STATUTE', 'Q-STATUTE', 'Q-BOARD', 'Q-NOT-TRIGGERED', 'I-BOARD-TEXT'],
  ['pharmacist', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY'],
  ['veterinarian', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY'],
  ['registered-nurse', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY', 'Q-NO-DUTY'],
];

describe('the drugs by profession', () => {
  it.each(drugTable)('%s', (profession, ...expected) => {
    expect([ii, hydrocodone, iii, iv, v].map((drug) => queryDuty({ ...encounter, profession, drug }).reasons[0])).toEqual(expected);
  });
});

/** Each exemption as it holds, and with every single change that makes it fail. */
const exemptionRows: { readonly holds: QueryExemption; readonly fails: readonly QueryExemption[] }[] = [
  {
    holds: { kind: 'post-procedure', procedureOn: '2023-03-16', medicallyRelated: true, useEndsOn: '2023-03-30' },
    fails: [
      { kind: 'post-procedure', procedureOn: '2023-03-17', medicallyRelated: true, useEndsOn: '2023-03-30' },
      { kind: 'post-procedure', procedureOn: '2023-02-28', medicallyRelated: true, useEndsOn: '2023-03-14' },
      { kind: 'post-procedure', procedureOn: '2023-03-16', medicallyRelated: false, useEndsOn: '2023-03-30' },
      { kind: 'post-procedure', procedureOn: '2023-03-16', medicallyRelated: true, useEndsOn: '2023-03-31' },
    ],
  },
  { holds: { kind: 'emergency', emergency: true }, fails: [{ kind: 'emergency', emergency: false }] },
  {
    holds: { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00-04:00', queriedAt: '2023-03-15T17:00:00Z', copyInRecord: true },
    fails: [
      { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00-04:00', queriedAt: '2023-03-15T17:00:01Z', copyInRecord: true },
      { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00-04:00', queriedAt: '2023-03-15T00:59:59-04:00', copyInRecord: true },
      { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00-04:00', queriedAt: 'never', copyInRecord: true },
      { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00-04:00', queriedAt: '2023-03-15T01:00:00-04:00', copyInRecord: false },
    ],
  },
  { holds: { kind: 'hospice-end-of-life', hospiceOrEndOfLife: true }, fails: [{ kind: 'hospice-end-of-life', hospiceOrEndOfLife: false }] },
  { holds: { kind: 'cancer-pain', cancerOrTreatmentPain: true }, fails: [{ kind: 'cancer-pain', cancerOrTreatmentPain: false }] },
  {
    holds: { kind: 'single-dose', doses: 1, forProcedure: true },
    fails: [
      { kind: 'single-dose', doses: 2, forProcedure: true },
      { kind: 'single-dose', doses: 1, forProcedure: false },
    ],
  },
  {
    holds: { kind: 'substitute', initialOn: '2023-03-08', refillsCancelled: true, disposalRequired: true },
    fails: [
      { kind: 'substitute', initialOn: '2023-03-07', refillsCancelled: true, disposalRequired: true },
      { kind: 'substitute', initialOn: '2023-03-16', refillsCancelled: true, disposalRequired: true },
      { kind: 'substitute', initialOn: '2023-03-08', refillsCancelled: false, disposalRequired: true },
      { kind: 'substitute', initialOn: '2023-03-08', refillsCancelled: true, disposalRequired: false },
    ],
  },
  {
    holds: { kind: 'same-practice', initialOn: '2022-12-15', samePracticeOrCoverage: true, sameCondition: true },
    fails: [
      { kind: 'same-practice', initialOn: '2022-12-14', samePracticeOrCoverage: true, sameCondition: true },
      { kind: 'same-practice', initialOn: '2022-12-15', samePracticeOrCoverage: false, sameCondition: true },
      { kind: 'same-practice', initialOn: '2022-12-15', samePracticeOrCoverage: true, sameCondition: false },
    ],
  },
  {
    holds: { kind: 'research', irbApproved: true, federalwideAssurance: true },
    fails: [
      { kind: 'research', irbApproved: false, federalwideAssurance: true },
      { kind: 'research', irbApproved: true, federalwideAssurance: false },
    ],
  },
];
const spared = ['hospice-end-of-life', 'cancer-pain'];

describe.each(exemptionRows)('the exemption $holds.kind', ({ holds, fails }) => {
  const { kind, ...facts } = holds;

  it('frees from the duty, on law that was not read', () => {
    expect(queryDuty({ ...encounter, exemption: holds })).toMatchObject({ due: 'not-required', reasons: ['Q-EXEMPT'], verified: false });
  });

  it.each(fails)('fails: %o', (exemption) => {
    expect(queryDuty({ ...encounter, exemption })).toMatchObject({ due: 'required', reasons: ['Q-STATUTE', 'Q-EXEMPTION-FAILS'], verified: false });
  });

  it.each(Object.keys(facts))('is open without %s', (name) => {
    const exemption = Object.fromEntries(Object.entries(holds).filter(([key]) => key !== name)) as unknown as QueryExemption;
    expect(queryDuty({ ...encounter, exemption })).toMatchObject({ due: 'indeterminate', reasons: ['I-MISSING'], missing: [`exemption.${name}`] });
  });

  it('yields to the federal floor unless federal law spares it too', () => {
    const patient = { species: 'human', medicaid: true, longTermCareResident: false } as const;
    const reasons = spared.includes(kind) ? ['Q-EXEMPT'] : ['Q-MEDICAID'];
    expect(queryDuty({ ...encounter, patient, exemption: holds }).reasons).toEqual(reasons);
  });
});

const emergency: QueryExemption = { kind: 'emergency', emergency: true };
const medicaid = { species: 'human', medicaid: true, longTermCareResident: false } as const;

/** The encounter with these changes; `undefined` leaves a fact out. */
type Changes = { readonly [Key in keyof QueryDutyFacts]?: QueryDutyFacts[Key] | undefined };

function encounterWith(changes: Changes): QueryDutyFacts {
  return JSON.parse(JSON.stringify({ ...encounter, ...changes })) as QueryDutyFacts;
}

const rows: [string, Changes, Partial<QueryDutyAnswer>][] = [
  ['the day before the law', { encounterOn: '2012-07-19' }, { outcome: 'indeterminate', reasons: ['I-LAW-DATE'] }],
  ['the first day of the law', { encounterOn: '2012-07-20' }, { outcome: 'required', reasons: ['Q-STATUTE'] }],
  ['an animal of a veterinarian', { profession: 'veterinarian', patient: { species: 'animal' } }, { outcome: 'not-required', reasons: ['Q-NOT-HUMAN'] }],
  ['hydrocodone unknown where both limbs ask', { drug: { schedule: 'III' } }, { outcome: 'required', reasons: ['Q-BOARD'] }],
  [
    'hydrocodone unknown where the board\'s text was not read',
    { profession: 'aprn', drug: { schedule: 'III' }, exemption: emergency },
    { outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['drug.containsHydrocodone'] },
  ],
  ['the list unknown', { profession: 'podiatrist', drug: { schedule: 'IV' } }, { outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['drug.onPodiatryList'] }],
  ['the list unknown, exempt anyway', { profession: 'podiatrist', drug: { schedule: 'IV' }, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['the day before the floor', { encounterOn: '2021-09-30', patient: medicaid, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['the first day of the floor', { encounterOn: '2021-10-01', patient: medicaid, exemption: emergency }, { outcome: 'required', reasons: ['Q-MEDICAID'] }],
  ['the floor asks of prescribing only', { action: 'dispense', patient: medicaid, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['the floor asks for Schedule II only', { drug: hydrocodone, patient: medicaid, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['the floor spares residents', { patient: { ...medicaid, longTermCareResident: true }, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['Medicaid unknown', { patient: { species: 'human', longTermCareResident: false }, exemption: emergency }, { outcome: 'indeterminate', missing: ['patient.medicaid'] }],
  ['residence unknown', { patient: { species: 'human', medicaid: true }, exemption: emergency }, { outcome: 'indeterminate', missing: ['patient.longTermCareResident'] }],
  ['Medicaid unknown without exemption is not asked', { patient: { species: 'human' } }, { outcome: 'required', reasons: ['Q-STATUTE'] }],
  ['an exemption whatever the last query', { exemption: emergency, lastQuery: '2023-03-15' }, { outcome: 'not-required', reasons: ['Q-EXEMPT'] }],
  ['a same-day query while the phase is unknown', { phase: undefined, lastQuery: '2023-03-15' }, { outcome: 'done', reasons: ['Q-DONE'] }],
  ['a same-day query beside a failed exemption', { lastQuery: '2023-03-15', exemption: { kind: 'emergency', emergency: false } }, { outcome: 'done', reasons: ['Q-DONE'] }],
  ['a current query beside an unknown exemption', { phase: 'continuing', lastQuery: '2023-02-01', exemption: undefined }, { outcome: 'not-required', reasons: ['Q-CURRENT'], nextDueBy: '2023-05-01' }],
  ['a current query under the floor', { phase: 'continuing', lastQuery: '2023-02-01', patient: medicaid, exemption: emergency }, { outcome: 'not-required', reasons: ['Q-CURRENT'] }],
  ['a repeated query with a failed exemption', { phase: 'continuing', exemption: { kind: 'emergency', emergency: false } }, { outcome: 'required', reasons: ['Q-REPEAT', 'Q-EXEMPTION-FAILS'] }],
  ['the last query unknown', { lastQuery: undefined }, { outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['lastQuery'] }],
  ['the phase unknown', { phase: undefined }, { outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['phase'] }],
  ['a query after the encounter only', { phase: 'continuing', lastQuery: '2023-03-16' }, { outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['lastQuery'] }],
  ['an initial query after the encounter', { lastQuery: '2023-03-16' }, { outcome: 'required', reasons: ['Q-STATUTE'] }],
];


describe('the evaluation', () => {
  it.each(rows)('%s', (_name, changes, expected) => {
    const answer = queryDuty(encounterWith(changes));
    expect(answer).toMatchObject(expected);
    const dated = answer.outcome === 'required' || answer.outcome === 'done';
    expect([answer.lookBackFrom !== undefined, answer.lookBackTo !== undefined, answer.nextDueBy !== undefined]).toEqual([
      dated,
      dated,
      dated || answer.reasons[0] === 'Q-CURRENT',
    ]);
  });

  it('shows law that was not read', () => {
    expect(queryDuty(encounter).verified).toBe(true);
    expect(queryDuty({ ...encounter, phase: 'continuing' }).verified).toBe(false);
    expect(queryDuty({ ...encounter, profession: 'optometrist', drug: v }).verified).toBe(false);
  });
});

describe('the query duty rules', () => {
  it('are exercised to the last reason and exemption', () => {
    const asked = [...cases.map(({ request }) => request as QueryDutyFacts), ...rows.map(([, changes]) => encounterWith(changes))];
    const said = new Set<string>(asked.flatMap((facts) => queryDuty(facts).reasons));
    expect(Object.keys(kentuckyQueryDuty.reasons).filter((code) => !said.has(code))).toEqual([]);
    const kinds = new Set<string>(exemptionRows.map(({ holds }) => holds.kind));
    expect(kentuckyQueryDuty.laws.flatMap(({ exemptions }) => exemptions).filter(({ kind }) => !kinds.has(kind))).toEqual([]);
  });

  it('are another jurisdiction\'s when its data are given', () => {
    const laws = kentuckyQueryDuty.laws.map((law) => ({ ...law, from: '2020-01-01' as const, rhythm: [{ id: 'ex.query.repeat', due: { months: 6 } }] as const, exemptions: [] }));
    const profile = { queryDuty: { ...kentuckyQueryDuty, laws } };
    expect(queryDuty({ ...encounter, phase: 'continuing', lastQuery: '2022-10-01' }, { profile }).reasons).toEqual(['Q-CURRENT']);
    expect(queryDuty({ ...encounter, encounterOn: '2019-12-31' }, { profile }).reasons).toEqual(['I-LAW-DATE']);
    expect(queryDuty({ ...encounter, exemption: emergency }, { profile }).reasons).toEqual(['Q-STATUTE', 'Q-EXEMPTION-FAILS']);
  });
});
