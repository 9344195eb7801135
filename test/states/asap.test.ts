import { elementRequirement, reportFormat, type ElementRequirementQuestion } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
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

  it.each(['PAT02', 'PAT03'])('is not known of %s in Ohio where the unread rest of the list is left open', (ref) => {
    const asked = (option: string) => elementRequirement(ref, { on: '2026-02-10', readings: { 'oh.reading.patient-number': option }, profile: stateProfiles.oh });
    expect(asked('nothing')).toMatchObject({ level: 'none', issues: [] });
    expect(asked('open')).toMatchObject({ level: null, issues: [{ code: 'rules.text-unread' }] });
  });
});
