import { closures, isBusinessDay, lastDay, type CallerClosure } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

type Day = Parameters<typeof isBusinessDay>[0];

function openAnswerOf({ profile, facts }: StateCase): Answer {
  // A profile without a calendar has no business days to tell: that is asked before.
  if (!stateProfiles[profile].calendar) return { issues: familiesOf(lastDay(facts['date'] as Day, { profile: stateProfiles[profile] }).issues) };
  const isOpen = (reading: 'earliest' | 'default' | 'latest') => isBusinessDay(facts['date'] as Day, { profile: stateProfiles[profile], reading });
  return { open: { earliest: isOpen('earliest'), default: isOpen('default'), latest: isOpen('latest') } };
}

function lastDayAnswerOf({ profile, facts }: StateCase): Answer {
  const answer = lastDay(facts['date'] as Day, { profile: stateProfiles[profile], closures: (facts['closures'] ?? []) as readonly CallerClosure[] });
  return { issues: familiesOf(answer.issues), ...(answer.ok && { movesTo: answer.value.movesTo }) };
}

describe('the calendar', () => {
  it.each(casesAsking('business-day'))('$id: $why', (asked) => {
    compare(openAnswerOf(asked), asked);
  });

  it.each(casesAsking('last-day'))('$id: $why', (asked) => {
    compare(lastDayAnswerOf(asked), asked);
  });

  it("warns of every day that moves in Ohio, whose list of holidays was not read to its end", () => {
    expect(familiesOf(lastDay('2026-10-12', { profile: stateProfiles.oh }).issues)).toEqual(['outside-coverage']);
  });

  it.each([[2019, 11], [2021, 12], [2022, 10], [2027, 12], [2028, 10]])('closes in %i %i weekdays of Tennessee by default', (year, count) => {
    expect(closures(year, { profile: tennessee })).toHaveLength(count);
  });

  it('leaves 19 June open in Tennessee, with a caution from 2022 on', () => {
    const june = (date: Day) => lastDay(date, { profile: tennessee });
    expect(june('2026-06-19')).toMatchObject({ ok: true, value: { movesTo: '2026-06-19' } });
    expect(familiesOf(june('2026-06-19').issues)).toEqual(['undesignated-closure']);
    expect(june('2020-06-19').issues).toEqual([]);
  });
});
