import { elementRequirement, reportFormat, type ElementRequirementQuestion } from 'kasper-rules/rules';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

type Question = Required<ElementRequirementQuestion>;

function formatAnswerOf({ profile, facts: { on, by } }: StateCase): Answer {
  const answer = reportFormat({ on: on as Question['on'], ...(typeof by === 'string' && { by }), profile: stateProfiles[profile] });
  return { ...answer, versions: answer.versions ?? undefined, issues: familiesOf(answer.issues) };
}

function elementAnswerOf({ profile, facts: { on, ref, record = {}, ...facts } }: StateCase): Answer {
  const answer = elementRequirement(String(ref), { on: on as Question['on'], record: record as Question['record'], facts, profile: stateProfiles[profile] });
  return { ...answer, issues: familiesOf(answer.issues) };
}

describe('the format of a file', () => {
  it.each(casesAsking('asap-version'))('$id: $why', (asked) => {
    compare(formatAnswerOf(asked), asked);
  });
});

describe('what is asked of an element', () => {
  it.each(casesAsking('element-requirement'))('$id: $why', (asked) => {
    compare(elementAnswerOf(asked), asked);
  });
});
