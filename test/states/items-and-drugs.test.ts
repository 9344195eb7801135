import { reportableDrug, reportedItem, type ReportedItemQuestion } from 'kasper-rules/rules';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function itemAnswerOf({ profile, facts: { on, item, ...facts } }: StateCase): Answer {
  const answer = reportedItem(String(item), { on: on as NonNullable<ReportedItemQuestion['on']>, facts, profile: stateProfiles[profile] });
  return { ...answer, issues: familiesOf(answer.issues) };
}

function drugAnswerOf({ profile, facts: { on, drug, ...facts } }: StateCase): Answer {
  const answer = reportableDrug(String(drug), { on: on as NonNullable<ReportedItemQuestion['on']>, facts, profile: stateProfiles[profile] });
  return { ...answer, issues: familiesOf(answer.issues) };
}

describe('an item of a report', () => {
  it.each(casesAsking('reported-item'))('$id: $why', (asked) => {
    compare(itemAnswerOf(asked), asked);
  });
});

describe('a drug that is reported', () => {
  it.each(casesAsking('reportable-drug'))('$id: $why', (asked) => {
    compare(drugAnswerOf(asked), asked);
  });
});
