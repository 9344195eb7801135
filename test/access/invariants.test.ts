import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAccess,
  decideRedisclosure,
  parseAccessRequest,
  parseRedisclosure,
  type AccessDecision,
  type AccessReadings,
  type AccessRequest,
  type Redisclosure,
} from 'kasper-rules/access';
import { accessExamples } from '../../scripts/reference/access-examples.js';
import { accessWords } from '../../src/rules/kentucky/facts/access-words.js';
import { kentuckyAccess } from '../../src/rules/kentucky/access/index.js';
import { accessRequest, boardRequest, delegateRequest, readings, redisclosure } from './arbitrary-request.js';

/** An access question or a re-disclosure, with the switches it is asked under. */
type Question = { readonly access: AccessRequest; readonly readings: AccessReadings } | { readonly onward: Redisclosure; readonly readings: AccessReadings };

const question: fc.Arbitrary<Question> = fc.oneof(
  { arbitrary: fc.record({ access: accessRequest, readings }), weight: 4 },
  { arbitrary: fc.record({ onward: redisclosure, readings }), weight: 1 },
);

function answer(asked: Question, changed: AccessReadings = asked.readings): AccessDecision {
  return 'access' in asked ? decideAccess(asked.access, { readings: changed }) : decideRedisclosure(asked.onward, { readings: changed });
}

/** Members that may not be left out. */
const required = new Set([
  'at', 'requester', 'asked', 'report', 'kind', 'profession', 'principal', 'facility', 'role', 'board', 'jurisdiction', 'office',
  'employer', 'program', 'actor', 'state', 'sort', 'to', 'of', 'obtainedUnder', 'until',
]);

/** Every request with one optional member left out. A span's own days and the holder are no facts to leave out. */
function withoutOne(value: object, path = ''): readonly object[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const optional = !required.has(key) || path === 'subject';
    const isDay = key === 'from' && (path !== 'asked');
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    const deeper = typeof member === 'object' && member !== null ? withoutOne(member, key).map((part) => ({ ...value, [key]: part })) : [];
    return [...(optional && key !== 'kind' && !isDay ? [rest] : []), ...deeper];
  });
}

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
}

const codesOf = (decision: AccessDecision) => decision.reasons.map(({ code }) => code);
const ruleOrder = new Map([...kentuckyAccess.rules, ...kentuckyAccess.onward].map(({ id, order }) => [id, order]));

// Thousands of decisions a test: on a busy machine more than the usual five seconds.
const patient = { timeout: 60_000 };

describe('the invariants of an access decision', patient, () => {
  it('1. a permit has one permitting reason, nothing missing and its obligations', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const decision = answer(asked);
        if (decision.outcome !== 'permit') return;
        expect(codesOf(decision)).toEqual([expect.stringMatching(/^P-/)]);
        expect(decision.missing).toEqual([]);
        expect(decision.basis).toBe(decision.reasons[0]?.rule);
        const owed = !['P-AGGREGATE', 'P-SHARE-PATIENT', 'P-CHART'].includes(codesOf(decision)[0] ?? '');
        expect(decision.obligations.includes('O-NO-REDISCLOSE')).toBe(owed);
      }),
      { numRuns: 1500 },
    );
  });

  it('2. leaving out a fact never turns a refusal into a permit', () => {
    fc.assert(
      fc.property(question, (asked) => {
        if (answer(asked).outcome === 'permit') return;
        const less = 'access' in asked ? withoutOne(asked.access).map((access) => ({ ...asked, access })) : withoutOne(asked.onward).map((onward) => ({ ...asked, onward }));
        for (const other of less) expect(answer(other as Question).outcome, JSON.stringify(other)).not.toBe('permit');
      }),
      { numRuns: 500 },
    );
  });

  it('3. an unknown class is denied, unless the report is aggregate or process opens it', () => {
    const unlisted = fc.string().filter((kind) => !Object.hasOwn(kentuckyAccess.facts.facts.requester.cases, kind));
    fc.assert(
      fc.property(accessRequest, unlisted, readings, (request, kind, chosen) => {
        const asked = { ...request, requester: { kind }, process: { kind: 'none' } } as unknown as AccessRequest;
        const decision = decideAccess(asked, { readings: chosen });
        if (request.asked.report === 'trend') expect(decision.outcome).toBe('permit');
        else {
          expect(decision.outcome).toBe('deny');
          expect(codesOf(decision)).toContain('D-CLASS');
        }
        const parsed = parseAccessRequest(asked);
        expect(parsed.issues.map(({ code }) => code)).toContain('access.request.unlisted-requester');
        if (parsed.ok) expect(decideAccess(parsed.value, { readings: chosen }).outcome).toBe(decision.outcome);
      }),
    );
  });

  it('4. the same facts in any order of keys give the same bytes, and reasons are sorted', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const decision = answer(asked);
        expect(JSON.stringify(answer(reversed(asked) as Question))).toBe(JSON.stringify(decision));
        const keys = decision.reasons.map(({ rule, code }) => `${String(ruleOrder.get(rule)).padStart(2, '0')} ${code}`);
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('5. the right person at the wrong door is told exactly that, and which door is right', () => {
    const permitted = Object.values(accessExamples)
      .flatMap(({ permits }) => permits?.request ?? [])
      .filter(({ requester, boardGround, asked }) => !boardGround && asked.report !== 'trend' && !['grand-jury', 'court'].includes(requester.kind));
    for (const request of permitted) {
      const { accepted } = decideAccess(request).channel;
      const active = 'account' in request.requester || request.requester.kind === 'board-representative' ? { account: 'active' as const } : {};
      for (const channel of accessWords.channel.filter((word) => word !== 'open-records')) {
        const decision = decideAccess({ ...request, requester: { ...request.requester, ...active }, channel });
        expect(decision.channel).toEqual({ used: channel, accepted, ok: accepted.includes(channel) });
        if (accepted.includes(channel)) expect(decision.outcome).toBe('permit');
        else {
          expect(codesOf(decision)).toEqual(['D-WRONG-CHANNEL']);
          expect(decision.nearest).toMatchObject({ failed: ['channel'], missing: [] });
        }
      }
    }
  });

  it('6. a permit is verified unless its rule is not', () => {
    const unverified = ({ requester, purpose, asked }: AccessRequest, basis: string | undefined): boolean =>
      (basis === 'ky.access.self' && asked.report === 'own-prescribing') ||
      (basis === 'ky.access.delegate' && purpose !== 'treatment') ||
      (basis === 'ky.access.facility' && requester.kind === 'facility-user' && requester.role !== 'designated-employee') ||
      (basis === 'ky.access.officer' && requester.kind === 'peace-officer' && requester.jurisdiction !== 'kentucky') ||
      (basis === 'ky.access.prosecutor' && requester.kind === 'prosecutor' && requester.office === 'federal') ||
      basis === 'ky.access.boardGround';
    fc.assert(
      fc.property(accessRequest, readings, (request, chosen) => {
        const decision = decideAccess(request, { readings: chosen });
        expect(decision.verified).toBe(!unverified(request, decision.basis));
      }),
      { numRuns: 1500 },
    );
  });

  it('7. bad input is a typed error, never a denial', () => {
    const spoil: readonly ((request: AccessRequest) => unknown)[] = [
      (request) => ({ ...request, at: '2022-02-30' }),
      (request) => ({ ...request, at: 20220601 }),
      (request) => ({ ...request, asked: { ...request.asked, report: undefined } }),
      (request) => ({ ...request, asked: { ...request.asked, from: '2022-06-02', to: '2022-06-01' } }),
      (request) => ({ ...request, asked: undefined }),
      (request) => ({ ...request, requester: undefined }),
      // On which day it is asked settles by which law: there is none for a day that is not known.
      (request) => ({ ...request, at: undefined }),
      (request) => ({ ...request, requester: { ...request.requester, kind: undefined } }),
      (request) => ({ ...request, requester: { kind: 'delegate' } }),
      (request) => ({ ...request, requester: { kind: 'practitioner' } }),
      (request) => ({ ...request, requester: { kind: 'other' } }),
      (request) => ({ ...request, requester: { kind: 'interstate-user', state: 'TN' } }),
      (request) => ({ ...request, requester: { kind: 'interstate-user', state: 'TN', role: 'x', agreement: { from: '2024-01-02', until: '2024-01-01' } } }),
      (request) => ({ ...request, subject: {} }),
      (request) => ({ ...request, process: { kind: 'letter' } }),
      (request) => ({ ...request, boardGround: [] }),
    ];
    fc.assert(
      fc.property(accessRequest, fc.constantFrom(...spoil), (request, worsen) => {
        const bad = worsen(request);
        expect(parseAccessRequest(bad).ok).toBe(false);
        expect(() => decideAccess(bad as AccessRequest)).toThrow(TypeError);
      }),
    );
    expect(() => decideAccess(null as unknown as AccessRequest)).toThrow(TypeError);
    expect(() => decideRedisclosure({ at: '2022-06-01' } as unknown as Redisclosure)).toThrow(TypeError);
    for (const to of [{ kind: 'medical-record' }, { kind: 'other' }, { kind: 'nobody' }, {}, null]) {
      const onward = { at: '2022-06-01', from: 'pharmacist', obtainedUnder: 'treatment', to };
      expect(parseRedisclosure(onward).ok).toBe(false);
      expect(() => decideRedisclosure(onward as unknown as Redisclosure)).toThrow(TypeError);
    }
  });

  it('7. a fact of the wrong type is an unknown fact', () => {
    const request = accessExamples['ky.access.treatment']?.permits?.request;
    const spoiled = { ...request, certifiesPurpose: 'yes', channel: 'telepathy' } as unknown as AccessRequest;
    expect(decideAccess(spoiled)).toMatchObject({ outcome: 'indeterminate', missing: ['channel', 'certifiesPurpose'] });
  });

  it('8. an open answer says what holds it open', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { outcome, missing, readingsUsed, ...decision } = answer(asked);
        if (outcome !== 'indeterminate') return;
        expect(missing.length + readingsUsed.length).toBeGreaterThan(0);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.reasons.every(({ code }) => code.startsWith('I-'))).toBe(true);
        expect(decision.reasons.some(({ code }) => code === 'I-MISSING')).toBe(missing.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('9. setting a switch from open changes only answers that name it', () => {
    const names = ['prosecutorInvestigation', 'coroner', 'nasPharmacist', 'otherProfession', 'precertifiedOfficer', 'civilOrder', 'part2Rows', 'managedCare', 'cannabisRecords', 'facilitySharing'] as const;
    fc.assert(
      fc.property(question, fc.constantFrom(...names), (asked, name) => {
        const open = answer(asked, { ...asked.readings, [name]: 'open' });
        for (const setting of Object.keys(kentuckyAccess.readings[name].settings)) {
          const set = answer(asked, { ...asked.readings, [name]: setting });
          if (set.outcome !== open.outcome) expect(open.readingsUsed).toContain(name);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('9. a false fact denies whatever the switches say, and they add no code', () => {
    const open = Object.fromEntries(Object.keys(kentuckyAccess.readings).map((name) => [name, 'open'])) as AccessReadings;
    const denied = { seen: 0 };
    fc.assert(
      fc.property(question, (asked) => {
        const decision = answer(asked, open);
        if (decision.outcome !== 'deny') return;
        denied.seen += 1;
        // Where it is required, the investigation of a prosecutor is a condition like any other.
        expect(answer(asked, { ...asked.readings, prosecutorInvestigation: 'open' })).toEqual(decision);
        expect(decision.readingsUsed).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(denied.seen).toBeGreaterThan(20);
  });

  it('10. a delegate is never permitted what the principal, asked in person, is not', () => {
    fc.assert(
      fc.property(delegateRequest, readings, (request, chosen) => {
        const decision = decideAccess(request, { readings: chosen });
        if (request.requester.kind !== 'delegate' || decision.basis !== 'ky.access.delegate') return;
        expect(decideAccess({ ...request, requester: request.requester.principal }, { readings: chosen }).outcome).toBe('permit');
      }),
      { numRuns: 1500 },
    );
  });

  it('are tried on permits of every rule, so that none of them holds idly', () => {
    const boards = boardRequest.map((access) => ({ access, readings: {} }));
    const releases = redisclosure.map((onward) => ({ onward, readings: {} }));
    const sample = [...fc.sample(question, { numRuns: 20_000, seed: 7 }), ...fc.sample(boards, { numRuns: 3_000, seed: 7 }), ...fc.sample(releases, { numRuns: 3_000, seed: 7 })];
    const bases = new Set(sample.flatMap((asked) => answer(asked).basis ?? []));
    const permitting = [...kentuckyAccess.rules, ...kentuckyAccess.onward].filter(({ effect }) => effect === 'permit').map(({ id }) => id);
    expect(permitting.filter((id) => !bases.has(id))).toEqual([]);
  });
});

describe('a denial', () => {
  it('lists the closest rule and the facts it failed on', () => {
    const request = accessExamples['ky.access.officer']?.permits?.request;
    expect(request).toBeDefined();
    if (!request) return;
    const decision = decideAccess({ ...request, channel: 'written-request', process: { kind: 'grand-jury-subpoena', convened: false, properlyIssued: false } });
    expect(decision.nearest).toEqual({ rule: 'ky.access.officer', failed: ['channel'], missing: [] });
  });
});

describe('readings', () => {
  const request = { at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } } as const;

  it('are refused with the names there are when they do not exist', () => {
    expect(() => decideAccess(request, { readings: { coronor: 'deny' } as AccessReadings })).toThrow(/'coroner'/);
    expect(() => decideAccess(request, { readings: { coroner: 'waived' } as unknown as AccessReadings })).toThrow(/'as-medical-examiner'/);
    expect(() => decideAccess(request, { readings: { bundle: 'page' } as unknown as AccessReadings })).toThrow(/'agency'/);
    expect(() => decideAccess(request, { readings: [] as unknown as AccessReadings })).toThrow(TypeError);
  });
});
