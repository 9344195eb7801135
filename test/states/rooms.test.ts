import { checkProfile, rulesOf, toxicologyDuty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateCases, stateProfiles, type Answer, type StateCase } from './state-cases.js';

const ROOMS = {
  oh: ['asap', 'readings', 'calendar', 'reporting', 'reportingDuty', 'reportableDrugs', 'patientIdentifier', 'access', 'queryDuty'],
  tn: ['asap', 'readings', 'calendar', 'reporting', 'reportingDuty', 'drugSchedules', 'access', 'queryDuty'],
  in: ['readings', 'reporting', 'reportingDuty', 'reportableDrugs', 'patientIdentifier', 'queryDuty'],
} as const;
/** The questions that a test of this folder puts. */
const ASKED = [
  'reporting-deadline', 'extension', 'reporting-duty', 'reportable-drug', 'patient-number', 'last-day', 'business-day', 'asap-version', 'element-requirement',
  'reported-item', 'access', 'redisclosure', 'query-duty', 'toxicology-duty', 'zero-report', 'correction-clock',
];

function answerOf({ profile, facts }: StateCase): Answer {
  const { outcome, issues = [] } = toxicologyDuty(facts, { profile: stateProfiles[profile] });
  return { ...(issues.length === 0 && { outcome }), issues: familiesOf(issues) };
}

describe('the profiles of three states', () => {
  it.each(casesAsking('toxicology-duty'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });

  it.each(Object.entries(ROOMS))('%s has the rooms that were read and no others', (id, rooms) => {
    expect(Object.keys(stateProfiles[id as keyof typeof ROOMS])).toEqual(expect.arrayContaining([...rooms]));
    expect(Object.keys(stateProfiles[id as keyof typeof ROOMS]).filter((key) => key !== 'id' && key !== 'name').sort()).toEqual([...rooms].sort());
  });

  it.each(Object.entries(stateProfiles))('%s is sound', (_, profile) => {
    expect(checkProfile(profile).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(Object.entries(stateProfiles))('%s has ids of its own, and the words of no other state', (id, profile) => {
    for (const rule of rulesOf(profile)) expect(rule.id).toMatch(new RegExp(`^${id}\\.`));
    expect(JSON.stringify(profile)).not.toMatch(/Kentucky|KASPER|\bKAR\b|\bKRS\b|Frankfort|"ky\./);
  });

  it('are asked every question there is a case of', () => {
    expect([...new Set(stateCases.map(({ ask }) => ask))].filter((ask) => !ASKED.includes(ask))).toEqual([]);
  });
});
