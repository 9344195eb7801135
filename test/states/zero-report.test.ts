import { zeroReportDeadline, type ZeroReportQuestion } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function answerOf({ profile, facts }: StateCase): Answer {
  const { by, stocks, dispensesToResidents, ...input } = facts;
  const question = { ...input, facts: { by, stocks, dispensesToResidents }, profile: stateProfiles[profile] } as unknown as ZeroReportQuestion;
  const { underReadings, underFacts, issues, reasons, ...answer } = zeroReportDeadline(question);
  return { ...answer, alternatives: [...underReadings, ...underFacts], issues: [...familiesOf(issues), ...reasons.flatMap(({ because }) => because ?? [])] };
}

describe('a report of nothing dispensed', () => {
  it.each(casesAsking('zero-report'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });

  it('falls under the law of its day, though the last report went out before that law', () => {
    const asked = { facts: { by: 'pharmacy' }, zone: 'America/New_York', lastPossessedOn: '2024-12-01', profile: stateProfiles.oh } as const;
    expect(zeroReportDeadline({ ...asked, day: '2025-01-01', lastReport: '2024-12-31T10:00' })).toMatchObject({ outcome: 'required', dueAt: '2025-01-01T22:00:00-05:00' });
    const before = zeroReportDeadline({ ...asked, day: '2024-12-31', lastReport: '2024-12-30T10:00' });
    expect([before.outcome, before.dueAt, before.reasons.map(({ because }) => because)]).toEqual(['indeterminate', undefined, ['date-before-law']]);
  });

  it('asks for the day as the caller tells it', () => {
    const asked = { facts: { by: 'pharmacy' }, day: '2026-02-11', lastReport: '2026-02-10T08:00', zone: 'America/New_York', profile: stateProfiles.oh } as const;
    expect(zeroReportDeadline(asked)).toMatchObject({ outcome: 'indeterminate', missing: ['lastPossessedOn'] });
  });
});
