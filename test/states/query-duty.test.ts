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

  it('is done in Tennessee by a query of the day, also where an exemption holds; no query is due where it holds and none is known of', () => {
    const encounterOn = '2026-02-10';
    const encounter = { encounterOn, profession: 'physician', action: 'prescribe', patient: { species: 'human' }, drug: { class: 'opioid-analgesic', schedule: 'II' }, suspectsImproper: false, lastPrescribedOn: 'never' } as const;
    const asks = (facts: object) => queryDuty({ ...encounter, exemption: { kind: 'hospice' }, ...facts }, { profile: stateProfiles.tn });
    expect(asks({ lastQuery: encounterOn })).toMatchObject({ outcome: 'done', reasons: ['Q-DONE'] });
    for (const lastQuery of ['2026-02-09', 'never', undefined]) {
      expect(asks({ ...(lastQuery && { lastQuery }) })).toMatchObject({ outcome: 'not-required', reasons: ['Q-EXEMPT'] });
    }
    const shortSupply = { kind: 'short-supply', supplyDays: 3, refills: 0 };
    expect(asks({ exemption: shortSupply, lastQuery: encounterOn }).outcome).toBe('done');
  });
});
