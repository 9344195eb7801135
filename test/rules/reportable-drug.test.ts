import { kentucky } from 'kasper-rules/kentucky';
import { reportableDrug, type Condition, type DrugScheduleLaw, type DutyLaw, type Profile, type ReportableDrugLaw, type Rule } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { example } from './example-state.js';

const citing = (id: string) => [{ id, standing: 'text' }] as const;
const idsOf = ({ cites }: { readonly cites: readonly { readonly id: string }[] }) => cites.map(({ id }) => id);

const drugsOf = (...rows: ReportableDrugLaw['rows']): ReportableDrugLaw => ({ id: 'xx.drugs', summary: 'Drugs beside the schedules.', rows, cites: citing('the list') });

const drugSchedules: DrugScheduleLaw = {
  id: 'xx.schedules',
  summary: 'Schedules.',
  rows: [
    { ingredient: 'Moonseed', schedules: ['none'], to: '2024-06-30', cites: citing('moonseed before') },
    { ingredient: 'Moonseed', schedules: ['II'], from: '2024-07-01', cites: citing('moonseed after') },
    { ingredient: 'dewberry', schedules: ['II', 'III'], cites: citing('dewberry') },
    { ingredient: 'sorrel', schedules: ['none', 'II'], cites: citing('sorrel') },
  ],
  cites: citing('the schedules'),
};

const bySchedule: Condition = {
  id: 'xx.duty.drug',
  summary: 'The drug is in a schedule that is reported.',
  about: 'schedule',
  findings: [
    { when: { schedule: ['II', 'III'] }, truth: true, message: 'It is.', cites: citing('scheduled') },
    { when: { drug: ['feverfew'], grade: ['strong'] }, truth: true, message: 'Strong feverfew is as well.', cites: citing('feverfew') },
    { when: { schedule: ['none'] }, truth: false, message: 'It is not.', cites: citing('unscheduled') },
    { truth: null, message: 'The schedule is not known.', cites: citing('unknown') },
  ],
  cites: citing('scheduled'),
};
const byParty: Condition = { id: 'xx.duty.party', summary: 'It was an apothecary.', findings: [{ truth: false, message: 'It was not.', cites: citing('party') }], cites: citing('party') };

const dutyOf = (...conditions: readonly Condition[]): Rule<DutyLaw> => ({ id: 'xx.duty', summary: 'Report.', versions: [{ from: '2020-01-01', value: { assume: { grade: 'weak' }, conditions }, cites: citing('the duty') }] });
const reportingDuty = dutyOf(byParty, bySchedule);

const on = '2026-02-10';
const nothing = { reported: null, schedule: null, missing: [], issues: [], cites: [] };

describe('a drug the law names beside the schedules', () => {
  const profile: Profile = {
    id: 'xx',
    name: 'Example',
    drugSchedules,
    reportingDuty,
    reportableDrugs: drugsOf(
      { drug: ' Feverfew', from: '2024-01-01', to: '2024-12-31', reported: true, cites: citing('feverfew of 2024') },
      { drug: 'feverfew', from: '2026-01-01', reported: true, cites: citing('feverfew of 2026') },
      { drug: 'feverfew', from: '2023-03-01', to: '2023-06-30', reported: false, cites: citing('feverfew of 2023') },
      { drug: 'moonseed', to: '2023-12-31', reported: true, cites: citing('moonseed by name') },
      { drug: 'tansy', reported: true, cites: citing('tansy') },
    ),
  };
  const ask = (drug: string, day: Parameters<typeof reportableDrug>[1]['on'], facts = {}) => reportableDrug(drug, { on: day, facts, profile });

  it.each([
    ['2023-03-01', false, 'feverfew of 2023'],
    ['2023-06-30', false, 'feverfew of 2023'],
    ['2024-01-01', true, 'feverfew of 2024'],
    ['2024-12-31', true, 'feverfew of 2024'],
    ['2026-01-01', true, 'feverfew of 2026'],
  ] as const)('is reported on %s as the row of that day says: %s', (day, reported, cited) => {
    expect(ask(' FEVERFEW ', day)).toEqual({ ...nothing, reported, cites: citing(cited) });
  });

  it('is open on a day before the first row of it, wherever that stands in the list', () => {
    const { issues, ...answer } = ask('feverfew', '2023-02-28');
    expect(answer).toEqual({ reported: null, schedule: null, missing: [], cites: citing('feverfew of 2023') });
    expect(issues).toMatchObject([{ code: 'rules.date-before-law', path: ['on'], params: { rule: 'xx.drugs', from: '2023-03-01' }, cites: citing('feverfew of 2023') }]);
  });

  it.each(['2023-07-01', '2023-12-31', '2025-01-01', '2025-12-31'] as const)('goes by its schedule on %s, when no row of it is in force', (day) => {
    expect(ask('feverfew', day, { schedule: 'II' })).toMatchObject({ reported: true, issues: [], cites: [...citing('the schedules'), ...citing('scheduled')] });
    expect(ask('feverfew', day, { schedule: 'none' })).toMatchObject({ reported: false, issues: [] });
  });

  it('goes by its schedule from the day after its last row', () => {
    expect(ask('moonseed', '2023-12-31')).toEqual({ ...nothing, reported: true, cites: citing('moonseed by name') });
    expect(ask('moonseed', '2024-01-01')).toMatchObject({ reported: false, schedule: 'none', issues: [] });
    expect(ask('moonseed', '2024-07-01')).toMatchObject({ reported: true, schedule: 'II', issues: [] });
  });

  it('turns on the day where its rows are dated, and not where they are not', () => {
    const { missing, ...open } = ask('feverfew', null);
    expect([open, missing]).toEqual([{ reported: null, schedule: null, issues: [], cites: ['2024', '2026', '2023'].flatMap((year) => citing(`feverfew of ${year}`)) }, ['on']]);
    // The last day alone is dated.
    expect(ask('moonseed', null)).toMatchObject({ reported: null, missing: ['on'] });
    for (const day of [null, '1990-01-01', '2090-01-01'] as const) expect(ask('tansy', day)).toEqual({ ...nothing, reported: true, cites: citing('tansy') });
  });
});

describe('a row that asks for facts', () => {
  const profile: Profile = {
    id: 'xx',
    name: 'Example',
    reportingDuty,
    reportableDrugs: drugsOf(
      { drug: 'yarrow', when: { by: ['healer'], use: ['wounds'] }, reported: true, cites: citing('healers') },
      { drug: 'yarrow', when: { by: ['beekeeper'], use: ['bees'] }, reported: true, cites: citing('beekeepers') },
      { drug: 'betony', when: { by: ['healer'] }, reported: true, cites: citing('healers') },
      { drug: 'betony', reported: false, cites: citing('all others') },
      { drug: 'comfrey', when: { by: ['healer'] }, reported: true, cites: citing('healers') },
      { drug: 'comfrey', reported: true, cites: citing('all others') },
      { drug: 'comfrey', reported: false, cites: citing('nobody') },
    ),
  };
  const ask = (drug: string, facts = {}) => reportableDrug(drug, { on, facts, profile });

  it('decides where all of them are so', () => {
    expect(ask('yarrow', { by: 'Healer ', use: 'wounds' })).toEqual({ ...nothing, reported: true, cites: citing('healers') });
    expect(ask('betony', { by: 'healer' })).toEqual({ ...nothing, reported: true, cites: citing('healers') });
    expect(ask('betony', { by: 'merchant' })).toEqual({ ...nothing, reported: false, cites: citing('all others') });
  });

  it('is open where they are not known, and names each of them once', () => {
    expect(ask('yarrow')).toEqual({ ...nothing, missing: ['by', 'use'], cites: [...citing('healers'), ...citing('beekeepers')] });
    expect(ask('yarrow', { by: 'beekeeper' })).toEqual({ ...nothing, missing: ['use'], cites: citing('beekeepers') });
    expect(ask('yarrow', { use: 'bees' })).toEqual({ ...nothing, missing: ['by'], cites: citing('beekeepers') });
    expect(ask('yarrow', { by: null, use: 'wounds' })).toMatchObject({ reported: null, missing: ['by'] });
  });

  it('leaves the drug to its schedule where they are not so', () => {
    expect(ask('yarrow', { by: 'healer', use: 'bees', schedule: 'II' })).toMatchObject({ reported: true, cites: citing('scheduled') });
    expect(ask('yarrow', { by: 'merchant', schedule: 'none' })).toMatchObject({ reported: false, cites: citing('unscheduled') });
  });

  it('is not passed over for a wider row while they are unknown, unless both say the same', () => {
    expect(ask('betony')).toEqual({ ...nothing, missing: ['by'], cites: [...citing('healers'), ...citing('all others')] });
    expect(ask('comfrey')).toEqual({ ...nothing, reported: true, cites: [...citing('healers'), ...citing('all others')] });
    expect(reportableDrug('naloxone', { on, profile: example })).toMatchObject({ reported: null, missing: ['by'] });
    expect(reportableDrug('naloxone', { on, facts: { by: 'healer' }, profile: example })).toMatchObject({ reported: false, missing: [] });
  });

  it('asks for the day beside them where it is dated', () => {
    const dated = { ...profile, reportableDrugs: drugsOf({ drug: 'yarrow', from: '2025-01-01', when: { by: ['healer'] }, reported: true, cites: citing('healers') }) };
    expect(reportableDrug('yarrow', { on: null, profile: dated })).toMatchObject({ reported: null, missing: ['on', 'by'] });
    expect(reportableDrug('yarrow', { on: null, facts: { by: 'merchant', schedule: 'none' }, profile: dated })).toMatchObject({ reported: false, missing: [] });
  });
});

describe('a drug the law does not name', () => {
  const profile: Profile = { id: 'xx', name: 'Example', drugSchedules, reportingDuty, reportableDrugs: drugsOf({ drug: 'tansy', reported: true, cites: citing('tansy') }) };
  const ask = (drug: string, day: Parameters<typeof reportableDrug>[1]['on'], facts = {}) => reportableDrug(drug, { on: day, facts, profile });

  it('is reported by its schedule of the day', () => {
    expect(ask(' MOONSEED', '2024-06-30')).toEqual({ ...nothing, reported: false, schedule: 'none', cites: [...citing('moonseed before'), ...citing('unscheduled')] });
    expect(ask('moonseed', '2024-07-01')).toEqual({ ...nothing, reported: true, schedule: 'II', cites: [...citing('moonseed after'), ...citing('scheduled')] });
  });

  it('is reported where every schedule it may be in is, and open where one is not', () => {
    expect(ask('dewberry', on)).toMatchObject({ reported: true, schedule: null, missing: [] });
    expect(ask('sorrel', on)).toMatchObject({ reported: null, schedule: null, missing: ['schedule'] });
    expect(ask('moonseed', null)).toMatchObject({ reported: null, schedule: null, missing: ['schedule'] });
  });

  it('is taken by the schedule that is told where none is recorded, and not where one is', () => {
    expect(ask('hyssop', on, { schedule: 'III' })).toMatchObject({ reported: true, schedule: null, missing: [] });
    expect(ask('hyssop', on)).toMatchObject({ reported: null, missing: ['schedule'] });
    expect(ask('moonseed', on, { schedule: 'none' })).toMatchObject({ reported: true, schedule: 'II' });
  });

  it('is known to the duty by its name, with what the duty assumes of it', () => {
    expect(ask('Feverfew', on, { schedule: 'none', grade: 'strong' })).toMatchObject({ reported: true });
    expect(ask('feverfew', on, { schedule: 'none' })).toMatchObject({ reported: false });
  });

  it('goes by the open question as it is taken', () => {
    const reading = { id: 'xx.reading.second', question: 'Is Schedule II reported?', default: 'yes', options: ['yes', 'no'].map((value) => ({ value, summary: value })), cites: citing('choice') };
    const [scheduled, ...others] = bySchedule.findings;
    const open: Condition = { ...bySchedule, findings: [{ ...scheduled, under: [{ reading: reading.id, option: 'yes' }] }, ...others] };
    const asked = { on, facts: { schedule: 'II' }, profile: { id: 'xx', readings: [reading], reportingDuty: dutyOf(open) } } as const;
    expect(reportableDrug('hyssop', asked).reported).toBe(true);
    expect(reportableDrug('hyssop', { ...asked, readings: { [reading.id]: 'no' } })).toMatchObject({ reported: null, cites: citing('unknown') });
  });

  it('is open on a day before the duty, whose schedule may be known', () => {
    const { issues, ...answer } = ask('moonseed', '2019-12-31');
    expect(answer).toEqual({ reported: null, schedule: 'none', missing: [], cites: [...citing('moonseed before'), ...citing('the duty')] });
    expect(issues).toMatchObject([{ code: 'rules.date-before-law', path: ['on'], params: { rule: 'xx.duty', from: '2020-01-01' } }]);
    expect(ask('moonseed', '2020-01-01')).toMatchObject({ reported: false, schedule: 'none', issues: [] });
    expect(reportableDrug('tramadol', { on: '1998-12-15' })).toMatchObject({ reported: null, missing: [], issues: [{ code: 'rules.date-before-law', params: { rule: 'ky.reporting.duty', from: '1998-12-16' } }] });
  });
});

describe('a profile that leaves out', () => {
  const missing = (room: string) => [{ code: 'rules.room-missing', params: { room, profile: 'xx' } }];

  it('all that is said of drugs answers with that', () => {
    expect(reportableDrug('moonseed', { on, profile: { id: 'xx' } })).toMatchObject({ ...nothing, issues: missing('reportableDrugs') });
  });

  it('the schedules or the duty answers what it can', () => {
    const named = drugsOf({ drug: 'tansy', reported: true, cites: citing('tansy') });
    expect(reportableDrug('tansy', { on, profile: { id: 'xx', reportableDrugs: named } })).toEqual({ ...nothing, reported: true, cites: citing('tansy') });
    expect(reportableDrug('tansy', { on, facts: { schedule: 'II' }, profile: { id: 'xx', reportingDuty } })).toEqual({ ...nothing, reported: true, cites: citing('scheduled') });
  });

  it('the duty says so where the schedule is to decide, and tells the schedule it knows', () => {
    const named = drugsOf({ drug: 'tansy', reported: true, cites: citing('tansy') });
    expect(reportableDrug('moonseed', { on, profile: { id: 'xx', reportableDrugs: named } })).toMatchObject({ ...nothing, issues: missing('reportingDuty') });
    expect(reportableDrug('moonseed', { on, profile: { id: 'xx', drugSchedules } })).toMatchObject({ reported: null, schedule: 'II', missing: [], cites: citing('moonseed after'), issues: missing('reportingDuty') });
  });

  it('a condition on the schedule leaves open what the schedule would settle', () => {
    const answer = reportableDrug('hyssop', { on, profile: { id: 'xx', drugSchedules, reportingDuty: dutyOf(byParty) } });
    expect(answer).toEqual({ ...nothing, missing: ['schedule'], cites: citing('the schedules') });
    expect(reportableDrug('moonseed', { on, profile: { id: 'xx', drugSchedules, reportingDuty: dutyOf() } })).toMatchObject({ reported: null, schedule: 'II' });
  });
});

it('Kentucky answers where nobody names another law', () => {
  expect(reportableDrug('Gabapentin', { on: '2017-07-01' })).toEqual(reportableDrug('gabapentin', { on: '2017-07-01', profile: kentucky }));
  expect([reportableDrug('gabapentin', { on: '2017-06-30' }).reported, reportableDrug('gabapentin', { on: '2017-07-01' }).reported]).toEqual([false, true]);
  expect(idsOf(reportableDrug('gabapentin', { on: '2017-07-01' }))).toContain('902 KAR 55:015');
});
