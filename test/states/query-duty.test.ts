import { queryDuty } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

function answerOf({ profile, facts }: StateCase): Answer {
  const { outcome: due, missing, because, nextDueBy, issues = [] } = queryDuty(facts, { profile: stateProfiles[profile] });
  return { outcome: due, missing, nextDueBy, issues: [...familiesOf(issues), ...(because === undefined ? [] : [because])] };
}

describe('the duty to query', () => {
  it.each(casesAsking('query-duty'))('$id: $why', (asked) => {
    compare(answerOf(asked), asked);
  });

  it('is open in Ohio for a continuing treatment whatever exemption is claimed: neither was read', () => {
    const encounter = { encounterOn: '2026-02-10', profession: 'physician', action: 'prescribe', patient: { species: 'human' }, drug: { class: 'opioid-analgesic' } } as const;
    const asks = (facts: object) => queryDuty({ ...encounter, ...facts }, { profile: stateProfiles.oh });
    for (const exemption of [undefined, { kind: 'none' }, { kind: 'hospice' }]) {
      expect(asks({ phase: 'continuing', ...(exemption && { exemption }) })).toMatchObject({ outcome: 'indeterminate', because: 'text-unread' });
    }
    expect(asks({ phase: 'initial' })).toMatchObject({ outcome: 'indeterminate', missing: ['exemption'] });
  });
});
