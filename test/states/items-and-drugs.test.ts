import { reportableDrug, reportedItem, type ReportedItemQuestion } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
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
  it('is not known in Tennessee before the day its schedule is recorded from, which is not "none"', () => {
    const answer = (on: '2018-06-30' | '2018-07-01', facts = {}) => {
      const { reported, schedule, issues } = reportableDrug('Gabapentin', { on, facts, profile: stateProfiles.tn });
      return [reported, schedule, familiesOf(issues)];
    };
    expect(answer('2018-06-30')).toEqual([null, null, ['date-before-law']]);
    expect(answer('2018-06-30', { onCommitteeList: true })).toEqual([null, null, ['date-before-law']]);
    expect(answer('2018-06-30', { schedule: 'none' })).toEqual([false, null, []]);
    expect(answer('2018-07-01', { onCommitteeList: true })).toEqual([true, 'V', []]);
  });

  it.each(casesAsking('reportable-drug'))('$id: $why', (asked) => {
    compare(drugAnswerOf(asked), asked);
  });
});
