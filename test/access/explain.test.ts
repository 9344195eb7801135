import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAccess, decideRedisclosure, electronicPrescribingDuty, explain, isPermitted, queryDuty, type AccessDecision, type AccessRequest } from 'kasper-rules/access';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import { reportingDuty, type Profile } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { accessRequest, readings, redisclosure } from './arbitrary-request.js';

const officer = {
  at: '2025-03-10',
  requester: { kind: 'peace-officer', jurisdiction: 'federal', drugLawDuty: true, account: 'active' },
  asked: { report: 'patient', part2Rows: false },
  channel: 'ekasper',
  purpose: 'investigation',
  subject: { kind: 'person', named: true },
  investigation: { bonaFide: true, specific: true, concernsSubject: true },
} as const satisfies AccessRequest;

describe('explain', () => {
  it('says that a permit rests on law that was not read', () => {
    const text = explain(decideAccess(officer));
    expect(text).toMatch(/^Permitted\./);
    expect(text).toContain('Caution');
    expect(text).toContain('verified: false');
    const certified = { ...officer, requester: { ...officer.requester, jurisdiction: 'kentucky', certification: 'certified' } } as const;
    expect(explain(decideAccess(certified))).not.toContain('Caution');
  });

  it('cites every authority of the decision with its standing', () => {
    fc.assert(
      fc.property(fc.oneof(accessRequest.map((request) => decideAccess(request)), redisclosure.map((request) => decideRedisclosure(request))), (decision) => {
        const text = explain(decision);
        for (const { id } of decision.cites) expect(text).toContain(id);
        for (const code of [...decision.reasons.map((reason) => reason.code), ...decision.obligations, ...decision.advice]) expect(text).toContain(`[${code}`);
        for (const path of decision.missing) expect(text).toContain(`(${path})`);
        for (const reading of decision.readingsUsed) expect(text).toContain(reading);
        expect(text).not.toMatch(/undefined|\[object/);
      }),
    );
  });

  it('says where the words of an answer are that is no decision on access', () => {
    const others: readonly object[] = [
      queryDuty({ encounterOn: '2025-03-10', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' } }),
      electronicPrescribingDuty({ issuedOn: '2025-03-10', schedule: 'II', form: 'electronic', side: 'prescriber' }),
      reportingDuty({ on: '2025-03-10', event: 'dispensed' }),
    ];
    for (const answer of others) expect(() => explain(answer as AccessDecision)).toThrow(/^explain: takes what `decideAccess` and `decideRedisclosure` answer; .*`grounds`.*`reasons`$/);
  });

  it('says what would change a denial: the channel that is right', () => {
    const text = explain(decideAccess({ ...officer, asked: { report: 'provider' } }));
    expect(text).toContain('the channel, if it were dcb-20l');
    expect(text).toContain('The closest rule is ky.access.officer');
  });

  it('names every channel that is right, and a wrong fact beside a right channel as the fact it is', () => {
    const pharmacist = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, purpose: 'treatment', certifiesPurpose: true, subject: { kind: 'patient', relation: 'current' } } as const;
    const changes = (request: AccessRequest) => explain(decideAccess(request)).split('What would change the answer\n')[1]?.split('\n\n')[0]?.split('\n');
    expect(changes({ ...pharmacist, channel: 'written-request' })).toEqual([expect.stringContaining('The closest rule is ky.access.treatment'), '- the channel, if it were ekasper or integrated']);
    expect(changes({ ...pharmacist, channel: 'ekasper', certifiesPurpose: false })).toEqual([expect.stringContaining('The closest rule is ky.access.treatment'), '- the requester certifies the purpose (certifiesPurpose)']);
    expect(changes({ ...pharmacist, channel: 'ekasper' })).toBeUndefined();
    // Nobody on the list comes close to a stranger.
    expect(explain(decideAccess({ ...pharmacist, requester: { kind: 'other', sort: 'press' }, channel: 'ekasper' }))).not.toContain('The closest rule');
  });

  it('says what would change an open answer: the fact missing, the switch', () => {
    const coroner = decideAccess({ ...officer, requester: { kind: 'coroner', account: 'active' }, purpose: 'death-investigation', subject: { kind: 'decedent' } });
    const text = explain(coroner);
    expect(text).toMatch(/^Undecided/);
    expect(text).toContain('the death is investigated under the law of medical examiners, once it is known');
    expect(text).toContain(`the reading coroner: 'open'`);
    expect(text).toContain(`'as-medical-examiner'`);
  });

  it('says what would change an answer that lacks its law: the day', () => {
    expect(explain(decideAccess({ ...officer, at: '2018-01-04' }))).toContain('the day of the request, if it were 2018-01-05 or later');
  });

  it('repeats no label of the request', () => {
    const request = { ...officer, requester: { kind: 'interstate-user', state: 'Zyxwvut', role: 'Zyxwvut', roleAllowed: false }, channel: 'interstate-hub' } as const;
    expect(explain(decideAccess(request))).not.toContain('Zyxwvut');
  });
});

describe('explain, of a decision by every state that comes with the package', () => {
  const shipped = Object.entries({ kentucky, ohio, tennessee, indiana }).filter(([, profile]) => 'access' in profile);
  const decisionOf = (profile: Profile): AccessDecision => decideAccess<Profile>({ at: '2026-03-10', requester: { kind: 'pharmacist' }, asked: { report: 'patient' } }, { profile: profile });

  it('is tried with more states than the default', () => {
    expect(shipped.length).toBeGreaterThan(1);
  });

  it.each(shipped)('needs no second profile for one at hand, and after JSON the one that it names: %s', (_, profile) => {
    const decision = decisionOf(profile);
    const stored = JSON.parse(JSON.stringify(decision)) as AccessDecision;
    expect(explain(decision)).not.toContain('without their words');
    expect(stored.profile).toBe(profile.id);
    expect(explain(stored, { profile: profile })).toBe(explain(decision));
  });
});

describe('explain, of a decision by another profile', () => {
  const asked = { at: '2026-03-10', requester: { kind: 'prescriber', account: 'active' }, asked: { report: 'patient' } };
  const decision = decideAccess(asked, { profile: ohio });

  it('speaks the words of the profile that decided, without being told which', () => {
    expect(explain(decision)).toBe(explain(decision, { profile: ohio }));
    expect(explain(decision)).not.toContain('ky.');
    expect(decision.profile).toBe('oh');
  });

  it('does so whatever profile is named beside it', () => {
    expect(explain(decision, { profile: kentucky })).toBe(explain(decision));
  });

  it('takes the words of the named profile once it was stored and read again', () => {
    const stored = JSON.parse(JSON.stringify(decision)) as AccessDecision;
    expect(explain(stored, { profile: ohio })).toBe(explain(decision));
  });

  it('says whose words are lacking where a stored decision stands alone, and uses no others', () => {
    const stored = JSON.parse(JSON.stringify(decision)) as AccessDecision;
    for (const text of [explain(stored), explain(stored, { profile: kentucky })]) {
      expect(text).toContain('those of the profile oh: pass that as `profile`');
      expect(text).not.toContain('ky.');
      for (const { message } of decision.reasons) expect(text).toContain(message);
      for (const { id } of decision.cites) expect(text).toContain(id);
    }
  });

  it('knows the words of the default profile of a stored decision', () => {
    const own = decideAccess(officer);
    expect(explain(JSON.parse(JSON.stringify(own)) as AccessDecision)).toBe(explain(own));
  });

  it('explains any request alike, at hand and stored', () => {
    fc.assert(
      fc.property(accessRequest, (request) => {
        const made = decideAccess(request);
        expect(explain(JSON.parse(JSON.stringify(made)) as AccessDecision)).toBe(explain(made));
      }),
    );
  });
});

describe('isPermitted', () => {
  it('is true of a permit alone', () => {
    fc.assert(
      fc.property(accessRequest, readings, (request, chosen) => {
        const decision = decideAccess(request, { readings: chosen });
        expect(isPermitted(decision)).toBe(decision.outcome === 'permit');
      }),
    );
  });
});
