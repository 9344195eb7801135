import { decideAccess, decideRedisclosure, type AccessDecision } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';
import { casesAsking, compare, familiesOf, stateProfiles, type Answer, type StateCase } from './state-cases.js';

type Facts = Parameters<typeof decideAccess>[0];

/** A denial names its rule in its first reason. */
function answerOf({ outcome, basis, reasons, missing, grant, issues: unasked = [] }: AccessDecision): Answer {
  const issues = [...familiesOf(unasked), ...reasons.flatMap(({ because }) => because ?? [])];
  return { ...(!issues.includes('room-missing') && { outcome }), basis: basis ?? reasons[0]?.rule, grant, missing, issues };
}

describe('who may receive data', () => {
  it.each(casesAsking('access'))('$id: $why', (asked: StateCase) => {
    compare(answerOf(decideAccess(asked.facts, { profile: stateProfiles[asked.profile] })), asked);
  });
});

describe('what may be passed on', () => {
  it.each(casesAsking('redisclosure'))('$id: $why', (asked: StateCase) => {
    compare(answerOf(decideRedisclosure(asked.facts, { profile: stateProfiles[asked.profile] })), asked);
  });
});

describe('what Tennessee lets be passed on', () => {
  it.each([
    ['medicaid', 'medicaid'], ['court', 'court-order'], ['cdc', 'agreement'], ['drug-court-judge', 'program'], ['quality-committee', 'review'], ['medical-examiner', 'investigation'],
  ])('is nothing that %s obtained', (from, obtainedUnder) => {
    const asked = { at: '2025-03-10', from, obtainedUnder, to: { kind: 'patient', isSubject: true } } as Parameters<typeof decideRedisclosure>[0];
    expect(decideRedisclosure(asked, { profile: stateProfiles.tn })).toMatchObject({ outcome: 'deny', reasons: [{ rule: 'tn.redisclosure.closedList' }] });
  });
});

describe('the lists of recipients', () => {
  it('deny nobody in Ohio whom they do not name, and everybody in Tennessee', () => {
    for (const kind of ['press', 'insurer', 'researcher', 'peer-review-committee']) {
      const request = { at: '2026-02-10', requester: { kind }, subject: { kind: 'person' } } as Facts;
      expect(decideAccess(request, { profile: stateProfiles.oh }).outcome).toBe('indeterminate');
      expect(decideAccess(request, { profile: stateProfiles.tn }).outcome).toBe('deny');
    }
  });

  it('say in Ohio, with every rule, that no first day was read', () => {
    const rules = stateProfiles.oh.access?.rules ?? [];
    const saying = rules.filter(({ cites }) => cites.every((version) => version.cites.some(({ authority, standing }) => authority.includes('no first day was read') && standing === 'unverified')));
    expect(saying.length).toBeGreaterThan(0);
    expect(saying).toEqual(rules);
  });

  it('leave open an officer and an office that no row of Ohio names, as anybody else whom it does not name', () => {
    const officer = { drugLawDuty: true, jurisdiction: 'other' };
    const investigation = { active: false, concernsSubject: true };
    const asks = (requester: object, more: object = {}) => answerOf(decideAccess({ at: '2026-02-10', requester, subject: { kind: 'person', enrolled: false }, ...more }, { profile: stateProfiles.oh }));
    expect(asks({ kind: 'peace-officer', ...officer }, { investigation })).toMatchObject({ outcome: 'indeterminate', issues: ['list-incomplete'] });
    expect(asks({ kind: 'peace-officer', ...officer, jurisdiction: 'federal' }, { investigation })).toMatchObject({ outcome: 'deny', basis: 'oh.access.officer' });
    expect(asks({ kind: 'peace-officer', drugLawDuty: true }, { investigation })).toMatchObject({ outcome: 'indeterminate', missing: ['requester.jurisdiction'] });
    for (const [program, role] of [['other-state', 'director'], ['own-state', 'other']]) {
      expect(asks({ kind: 'medicaid', program, role })).toMatchObject({ outcome: 'indeterminate', issues: ['list-incomplete'] });
    }
    expect(asks({ kind: 'medicaid', program: 'managed-care', role: 'medical-director' })).toMatchObject({ outcome: 'deny', basis: 'oh.access.medicaid' });
  });

  it('send the patient of Tennessee to the practitioner', () => {
    expect(decideAccess({ at: '2026-02-10', requester: { kind: 'patient' }, subject: { kind: 'self' } }, { profile: stateProfiles.tn }).advice).toEqual(['A-ASK-PRACTITIONER']);
  });

  it('give a practitioner of Tennessee the own patient whatever the purpose is called, and nobody else for a purpose', () => {
    const asks = (purpose: string | undefined, subject: object) =>
      decideAccess({ at: '2026-02-10', requester: { kind: 'practitioner' }, channel: 'own-login', subject: { kind: 'patient', ...subject }, ...(purpose && { purpose }) }, { profile: stateProfiles.tn }).outcome;
    for (const purpose of [undefined, 'treatment', 'supervision', 'review', 'other']) {
      expect(asks(purpose, { relation: 'current' })).toBe('permit');
      expect(asks(purpose, { relation: 'prospective', bonaFide: true })).toBe('permit');
      expect(asks(purpose, { relation: 'none', supervisedByRequester: false, underReview: false })).toBe('deny');
      expect(asks(purpose, { relation: 'prospective', bonaFide: false, supervisedByRequester: false, underReview: false })).toBe('deny');
    }
    expect(asks('supervision', { relation: 'prospective' })).toBe('indeterminate');
  });

  it('leave open in Tennessee what a purpose that is not told may permit, and deny what none does', () => {
    const asks = (subject: object, more: object = {}) =>
      decideAccess({ at: '2026-02-10', requester: { kind: 'practitioner' }, channel: 'own-login', subject, ...more }, { profile: stateProfiles.tn });
    for (const kind of ['practitioner', 'person']) {
      expect(asks({ kind, supervisedByRequester: true })).toMatchObject({ outcome: 'indeterminate', missing: ['purpose'] });
      expect(asks({ kind, supervisedByRequester: true, underReview: false })).toMatchObject({ outcome: 'indeterminate', missing: ['purpose'] });
      expect(asks({ kind, supervisedByRequester: false, underReview: false })).toMatchObject({ outcome: 'deny', reasons: [{ code: 'D-SCOPE' }] });
      expect(asks({ kind, supervisedByRequester: true }, { purpose: 'treatment' }).outcome).toBe('deny');
    }
    // A review asks for no channel of its own.
    expect(asks({ kind: 'self', underReview: true }, { channel: 'written-request' })).toMatchObject({ outcome: 'indeterminate', missing: ['purpose'] });
    expect(asks({ kind: 'self', underReview: false }).outcome).toBe('deny');
    for (const subject of [{ kind: 'patient', relation: 'none' }, { kind: 'decedent' }, { kind: 'participant', current: true }]) expect(asks(subject).outcome).toBe('deny');
  });

  it('deny nobody while an unknown fact may bring a rule', () => {
    const delegate = { at: '2026-02-10', requester: { kind: 'delegate' }, subject: { kind: 'patient', relation: 'current' } } as Facts;
    expect(decideAccess(delegate, { profile: stateProfiles.oh })).toMatchObject({ outcome: 'indeterminate', missing: ['requester.principal'] });
  });
});
