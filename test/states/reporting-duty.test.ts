import { reportingDuty } from 'kasper-rules/rules';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function answerOf({ profile, facts: { readings, ...facts } }: StateCase): Answer {
  const { outcome, missing, reasons, issues = [] } = reportingDuty(facts, { profile: stateProfiles[profile], ...(readings !== undefined && { readings: readings as Readonly<Record<string, string>> }) });
  return { outcome, missing, issues: [...familiesOf(issues), ...reasons.flatMap(({ because }) => because ?? [])] };
}

describe('the duty to report', () => {
  it.each(casesAsking('reporting-duty'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });
});
