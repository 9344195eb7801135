import { reportingDeadline, type ReportingDeadlineInput } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

/** The members of a question that are facts of the profile; the others are members of the input. */
function inputOf({ profile, facts }: StateCase): ReportingDeadlineInput {
  const { event, by, dispenserState, ...input } = facts;
  return { ...input, facts: { event, by, dispenserState } as NonNullable<ReportingDeadlineInput['facts']>, profile: stateProfiles[profile] };
}

function answerOf(asked: StateCase): Answer {
  const answer = reportingDeadline(inputOf(asked));
  const issues = familiesOf(answer.issues);
  if (!answer.ok) return { issues };
  const { due, dueAt, underReadings, underFacts, missing } = answer.value;
  return { due, dueAt, missing, issues, alternatives: [...underReadings, ...underFacts] };
}

describe('the deadline of a report', () => {
  it.each(casesAsking('reporting-deadline'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });

  it.each(casesAsking('reporting-deadline').filter(({ facts }) => facts['by'] !== undefined))('$id rests on citations of its own state alone', (asked) => {
    const answer = reportingDeadline(inputOf(asked));
    if (answer.ok) expect(JSON.stringify(answer.value.cites)).not.toMatch(/Kentucky|KRS|KAR/);
  });
});

describe('a day that the clock of the offices names', () => {
  // Friday 00:30 in Knoxville is Thursday 23:30 in Nashville.
  const dueOf = (dispensed: string, zone?: string) => {
    const readings = { 'tn.reading.dispensing-date': 'office' };
    const answer = reportingDeadline({ dispensed, ...(zone !== undefined && { zone }), facts: { event: 'dispensed', by: 'pharmacy' }, readings, profile: stateProfiles.tn });
    return answer.ok ? answer.value.due : answer.issues.map(({ code }) => code);
  };

  it('is that of the dispensing there', () => {
    expect(dueOf('2025-05-02T04:30:00Z', 'America/New_York')).toBe('2025-05-02');
    expect(dueOf('2025-05-02T00:30', 'America/New_York')).toBe('2025-05-02');
    expect(dueOf('2025-05-02T00:30', 'America/Chicago')).toBe('2025-05-05');
  });

  it('is the day that was told where no time was, or nobody knows by which clock', () => {
    expect(dueOf('2025-05-02', 'America/New_York')).toBe('2025-05-05');
    expect(dueOf('2025-05-02')).toBe('2025-05-05');
    expect(dueOf('2025-05-02T00:30')).toBe('2025-05-05');
  });
});
