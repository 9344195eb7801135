import { errorDeadline, type ErrorDeadlineAnswer, type ErrorDeadlineQuestion } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function ask({ profile, facts: { fault, ...input } }: StateCase, of: ErrorDeadlineQuestion['of']) {
  return errorDeadline({ ...input, facts: { fault }, of, profile: stateProfiles[profile] } as unknown as ErrorDeadlineQuestion);
}

/** Calendar days in both counts, hours and words as they are. */
function timeOf({ unmeasured, nominal, rolled, due, dueAt, days = [] }: ErrorDeadlineAnswer) {
  if (unmeasured !== undefined) return unmeasured;
  return days.length > 0 ? { nominal, rolled } : { due, dueAt };
}

function answerOf(asked: StateCase): Answer {
  const [notice, correction] = [ask(asked, 'notice'), ask(asked, 'correction')];
  const issues = familiesOf([...notice.issues, ...correction.issues]);
  return {
    issues,
    ...(notice.ok && { tellBoard: timeOf(notice.value) }),
    ...(correction.ok && { transmit: timeOf(correction.value), missing: correction.value.missing }),
    alternatives: [notice, correction].flatMap((answer) => (answer.ok ? [...(answer.value.underReadings ?? []), ...(answer.value.underFacts ?? [])] : [])),
  };
}

describe('the clocks of an error that the dispenser finds', () => {
  it.each(casesAsking('correction-clock'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });

  it('fall under the law of the discovery, though the last report went out before that law', () => {
    const asked = { of: 'correction', facts: { fault: 'omission' }, lastReport: '2024-12-31T20:00', zone: 'America/New_York', profile: stateProfiles.oh } as const;
    expect(errorDeadline({ ...asked, discovered: '2025-01-01T09:00' })).toMatchObject({ ok: true, value: { dueAt: '2025-01-02T08:00:00-05:00' } });
    expect(familiesOf(errorDeadline({ ...asked, discovered: '2024-12-31T21:00' }).issues)).toEqual(['date-before-law']);
  });

  it('name the fault that is not known, and what may be owed at once', () => {
    const asked = { facts: {}, discovered: '2026-02-10T09:00', zone: 'America/New_York', profile: stateProfiles.oh } as const;
    const told = errorDeadline({ ...asked, of: 'notice' });
    expect(told).toMatchObject({ ok: true, value: { unmeasured: 'at-once', dueAt: '2026-02-11T09:00:00-05:00', missing: ['fault'] } });
    expect(familiesOf(told.issues)).toEqual(['fact-missing', 'period-unmeasured']);
    expect(errorDeadline({ ...asked, of: 'correction' })).toMatchObject({ ok: true, value: { unmeasured: 'as-agreed', missing: ['fault'] } });
  });
});
