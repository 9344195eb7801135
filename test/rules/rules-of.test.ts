import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import { reportingDeadline, reportingDuty, rulesOf } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { describe, expect, it } from 'vitest';

describe('rulesOf', () => {
  const rules = rulesOf(kentucky);

  it('lists every rule once, with words, citations and standing', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary, cites, standing } of rules) {
      expect(id).toMatch(/^ky\.[A-Za-z0-9.-]+$/);
      expect([summary.length > 0, cites.length > 0, standing.length > 0]).toEqual([true, true, true]);
    }
  });

  it('has rules of every room of a profile', () => {
    expect(new Set(rules.map(({ room }) => room))).toEqual(new Set(Object.keys(kentucky).filter((member) => member !== 'id' && member !== 'name')));
  });

  it('dates the versions of a rule, and grades it by its weakest citation', () => {
    const deadline = rules.find(({ id }) => id === 'ky.reporting.deadline');
    expect(deadline?.versions.map(({ from, standing }) => [from, standing])).toEqual([
      ['2013-07-01', 'unverified'],
      ['2018-01-05', 'text'],
      ['2023-03-01', 'interpretation'],
    ]);
    expect(deadline?.standing).toBe('unverified');
  });

  it.each([
    ['ky.access.officer', { room: 'access', standing: 'unverified', verified: false }],
    ['ky.redisclosure.court', { room: 'access' }],
    ['ky.correction.requested', { room: 'corrections', standing: 'interpretation', verified: true }],
    ['ky.correction.transmit', { room: 'corrections' }],
    ['ky.reporting.duty.party', { room: 'reportingDuty' }],
    ['ky.query.profession.physician', { room: 'queryDuty', standing: 'agency' }],
    ['ky.query.medicaid', { room: 'queryDuty', versions: [{ from: '2021-10-01' }] }],
    ['ky.accounts.password', { room: 'accounts', standing: 'interpretation' }],
    ['ky.accounts.prescriber.veterinarian', { room: 'accounts', codes: ['C-ANIMALS'] }],
    ['ky.epcs.exception.outage', { room: 'electronicPrescribing', versions: [{ from: '2021-01-01', standing: 'text' }], unsettled: [] }],
  ])('finds %s', (id, expected) => {
    expect(rules.find((rule) => rule.id === id)).toMatchObject(expected);
  });

  it('names what was not read, the codes and the open questions of a rule', () => {
    const officer = rules.find(({ id }) => id === 'ky.access.officer');
    expect(officer?.codes).toEqual(expect.arrayContaining(['P-LE', 'D-DUTY', 'D-NO-SPECIFIC', 'I-PRECERT', 'O-DCB20L']));
    expect(officer?.readings).toContain('precertifiedOfficer');
    expect(officer?.unsettled.map(({ standing }) => standing)).toContain('unverified');
    expect(rules.find(({ id }) => id === 'ky.reporting.deadline')?.readings).toEqual(['ky.reading.dispensing-date', 'ky.reading.dispensing-act', 'ky.reading.business-day']);
  });

  it('dates a condition by the versions of its duty', () => {
    const party = rules.find(({ id }) => id === 'ky.reporting.duty.party');
    expect(party?.versions.map(({ from }) => from)).toEqual(kentucky.reportingDuty.versions.map(({ from }) => from));
  });

  it.each([indiana, ohio, tennessee])('lists what the zero report turns on: $id', (profile) => {
    const listed = rulesOf(profile).filter(({ room }) => room === 'reporting').map(({ id }) => id);
    const { zeroReportDuty } = profile.reporting;
    const conditions = zeroReportDuty?.versions.flatMap(({ value }) => value.conditions.map(({ id }) => id)) ?? [];
    expect(conditions.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining([zeroReportDuty?.id, ...conditions]));
  });

  it('knows every rule that answers name', () => {
    const ids = rules.map(({ id }) => id);
    for (const { rule } of reportingDuty({}).reasons) expect(ids).toContain(rule);
    const early = reportingDeadline({ dispensed: '2001-01-01' });
    expect(early.issues.map(({ params }) => params?.['rule'])).toEqual(['ky.reporting.deadline']);
  });
});
