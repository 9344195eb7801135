import { queryDuty } from 'kasper-rules/access';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function answerOf({ profile, facts }: StateCase): Answer {
  const { outcome: due, missing, because, nextDueBy, issues = [] } = queryDuty(facts, { profile: stateProfiles[profile] });
  return { outcome: due, missing, nextDueBy, issues: [...familiesOf(issues), ...(because === undefined ? [] : [because])] };
}

describe('the duty to query', () => {
  it.each(casesAsking('query-duty'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });
});
