import { patientIdentifier, type PatientNumbers } from 'kasper-rules/rules';
import { describe, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

type On = NonNullable<NonNullable<Parameters<typeof patientIdentifier>[1]>['on']>;
/** Issues after which the law itself gives no number; any other leaves the question unanswered. */
const UNRESOLVED = ['patient-refuses', 'number-missing', 'text-unread', 'number-malformed', 'license-malformed', 'license-state-missing'];

function answerOf({ profile, facts: { on, ...numbers } }: StateCase): Answer {
  const answer = patientIdentifier(numbers as unknown as PatientNumbers, { on: on as On, profile: stateProfiles[profile] });
  const found = familiesOf(answer.issues);
  const issues = found.map((family) => (family.endsWith('malformed') ? 'number-malformed' : family));
  if (!answer.ok) return { issues, ...(found.some((family) => UNRESOLVED.includes(family)) && { unresolved: true }) };
  const { send, of, PAT01, PAT02, PAT03 } = answer.value;
  return { issues, of, PAT01, PAT02, PAT03, ...(send === 'nothing' && { send }) };
}

describe('the number of a patient', () => {
  it.each(casesAsking('patient-number'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });
});
