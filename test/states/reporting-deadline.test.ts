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
