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

  it('asks for the day as the caller tells it', () => {
    const asked = { facts: { by: 'pharmacy' }, day: '2026-02-11', lastReport: '2026-02-10T08:00', zone: 'America/New_York', profile: stateProfiles.oh } as const;
    expect(zeroReportDeadline(asked)).toMatchObject({ outcome: 'indeterminate', missing: ['lastPossessedOn'] });
  });
});
