import { extensionGrant, type ExtensionGrantQuestion } from 'kasper-rules/rules';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function answerOf({ profile, facts: { on, ground, ...facts } }: StateCase): Answer {
  const { grant, issues, ...answer } = extensionGrant(String(ground), { on: on as NonNullable<ExtensionGrantQuestion['on']>, facts, profile: stateProfiles[profile] });
  const isAnswered = issues.every(({ code }) => code === 'rules.fact-missing');
  return { ...answer, ...(isAnswered && { grant }), issues: familiesOf(issues) };
}

describe('more time to report', () => {
  it.each(casesAsking('extension'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });
});
