import fc from 'fast-check';
import type { Profile } from 'kasper-rules/rules';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  decideAccess,
  decideRedisclosure,
  parseAccessReadings,
  parseAccessRequest,
  parseRedisclosure,
  type AccessReadings,
  type AccessRequest,
  type AccessWord,
  type AccountStatus,
  type Redisclosure,
  type Requester,
  type Span,
  type Subject,
} from 'kasper-rules/access';
import accessCases from '../cases/access.json' with { type: 'json' };
import redisclosureCases from '../cases/redisclosure.json' with { type: 'json' };
import { accessRequest, readings, redisclosure } from './arbitrary-request.js';
import { treatment } from './made-requests.js';

const parsers = { parseAccessRequest, parseRedisclosure, parseAccessReadings };

describe('the types', () => {
  it('say what the declaration says', () => {
    expectTypeOf<Extract<Requester, { kind: 'pharmacist' }>>().toEqualTypeOf<{ readonly kind: 'pharmacist'; readonly licensed?: boolean; readonly account?: AccountStatus }>();
    expectTypeOf<Extract<Subject, { kind: 'group' }>>().toEqualTypeOf<{ readonly kind: 'group' }>();
    expectTypeOf<Extract<Requester, { kind: 'delegate' }>['employment']>().toEqualTypeOf<Span | undefined>();
    expectTypeOf<AccessRequest['at']>().toEqualTypeOf<string>();
    expectTypeOf<AccessRequest['investigation']>().toEqualTypeOf<{ readonly bonaFide?: boolean; readonly specific?: boolean; readonly concernsSubject?: boolean } | undefined>();
    expectTypeOf<Redisclosure['from']>().toEqualTypeOf<AccessWord<'holder'>>();
    expectTypeOf<AccessReadings['coroner']>().toEqualTypeOf<'open' | 'deny' | 'as-medical-examiner' | undefined>();
    expectTypeOf<AccessReadings['bundle']>().toEqualTypeOf<'default' | 'agency' | undefined>();
  });
});

describe('parseAccessRequest', () => {
  it('reads every generated request and every case as it is', () => {
    fc.assert(fc.property(accessRequest, (request) => { expect(parseAccessRequest(request)).toEqual({ ok: true, value: request, issues: [] }); }));
    for (const { request } of accessCases) expect(parseAccessRequest(request)).toEqual({ ok: true, value: request, issues: [] });
  });

  it.each([
    ['access.facts.missing', ['at'], { ...treatment, at: undefined }],
    ['access.facts.missing', ['asked', 'report'], { ...treatment, asked: {} }],
    ['access.facts.missing', ['subject', 'kind'], { ...treatment, subject: {} }],
    ['access.facts.not-a-day', ['at'], { ...treatment, at: '2025-02-29' }],
    ['access.facts.not-a-day', ['asked', 'from'], { ...treatment, asked: { report: 'patient', from: 'May' } }],
    ['access.facts.reversed-span', ['asked'], { ...treatment, asked: { report: 'patient', from: '2025-02-02', to: '2025-02-01' } }],
    ['access.facts.unknown-word', ['channel'], { ...treatment, channel: 'telepathy' }],
    ['access.facts.unknown-word', ['process', 'kind'], { ...treatment, process: { kind: 'letter' } }],
    ['access.facts.wrong-type', ['certifiesPurpose'], { ...treatment, certifiesPurpose: null }],
    ['access.facts.wrong-type', ['requester'], { ...treatment, requester: [] }],
    ['access.facts.wrong-type', [], 'a text'],
    ['access.facts.unknown-key', ['subject'], { ...treatment, subject: { kind: 'patient', relatoin: 'current' } }],
  ])('answers %s at %j', (code, path, json) => {
    const parsed = parseAccessRequest(json);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues.map((issue) => ({ code: issue.code, path: issue.path }))).toContainEqual({ code, path });
  });

  it.each([
    ['a word', ['channel'], { ...treatment, channel: null }],
    ['a yes or no', ['certifiesPurpose'], { ...treatment, certifiesPurpose: null }],
  ])('says of a null in place of %s that it is left out', (_, path, json) => {
    const { issues } = parseAccessRequest(json);
    expect(issues.map((issue) => issue.path)).toEqual([path]);
    expect(issues.map(({ message }) => message).join()).toContain('A fact that is not known is left out');
  });

  it('says so of nothing but a null', () => {
    expect(parseAccessRequest({ ...treatment, channel: 'telepathy', certifiesPurpose: 'yes' }).issues.filter(({ message }) => message.includes('left out'))).toEqual([]);
  });

  it('reads an unknown class of requester as an unlisted one, with a warning', () => {
    expect(parseAccessRequest({ ...treatment, requester: { kind: 'astrologer', license: 'x' } })).toEqual({
      ok: true,
      value: { ...treatment, requester: { kind: 'other', sort: 'other' } },
      issues: [expect.objectContaining({ code: 'access.request.unlisted-requester', severity: 'warning', path: ['requester', 'kind'], message: expect.stringContaining('no such class of requester') as unknown })],
    });
  });

  it('warns of no requester that is listed, or is none', () => {
    for (const requester of [treatment.requester, 7, null, {}, { kind: 7 }]) {
      expect(parseAccessRequest({ ...treatment, requester }).issues.map(({ code }) => code)).not.toContain('access.request.unlisted-requester');
    }
    expect(parseAccessRequest({ ...treatment, requester: { kind: 'astrologer' } }, { profile: { id: 'xx' } as unknown as Pick<Profile, 'access'> }).issues.map(({ code }) => code)).not.toContain('access.request.unlisted-requester');
  });
});

describe('parseRedisclosure', () => {
  it('reads every generated request and every case as it is', () => {
    fc.assert(fc.property(redisclosure, (request) => { expect(parseRedisclosure(request)).toEqual({ ok: true, value: request, issues: [] }); }));
    for (const { request } of redisclosureCases) expect(parseRedisclosure(request)).toEqual({ ok: true, value: request, issues: [] });
  });
});

describe('parseAccessReadings', () => {
  it('reads every setting as it is', () => {
    fc.assert(fc.property(readings, (chosen) => { expect(parseAccessReadings(chosen)).toEqual({ ok: true, value: chosen, issues: [] }); }));
  });

  it('says which choice was meant, and knows none of a profile without access', () => {
    expect(parseAccessReadings({ civilOrdr: 'deny' }).issues.map(({ message }) => message)).toEqual([expect.stringContaining("Did you mean 'civilOrder'?")]);
    expect(parseAccessReadings({ bundel: 'agency' }).issues.map(({ message }) => message)).toEqual([expect.stringContaining("Did you mean 'bundle'?")]);
    const profile = { id: 'xx' } as unknown as Pick<Profile, 'access'>;
    expect(parseAccessReadings({}, { profile }).ok).toBe(true);
    expect(parseAccessReadings({ civilOrder: 'deny' }, { profile }).issues).toMatchObject([{ code: 'access.facts.unknown-key' }]);
  });
});

// Hundreds of runs a test: on a busy machine more than the usual five seconds.
const patient = { timeout: 60_000 };

describe.each(Object.entries(parsers))('%s', patient, (_name, parse) => {
  it('never throws, whatever arrives, and answers with typed issues', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), fc.jsonValue()), (json) => {
        const parsed = parse(json);
        if (!parsed.ok) for (const { code, severity, message } of parsed.issues) expect([code.startsWith('access.'), severity, message === '']).toEqual([true, 'error', false]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on a request with one member spoilt, and what it lets pass can be decided', () => {
    const whole: fc.Arbitrary<object> = parse === parseRedisclosure ? redisclosure : accessRequest;
    fc.assert(
      fc.property(whole, fc.nat(), fc.anything(), (request, at, spoilt) => {
        const keys = Object.keys(request);
        const parsed = parse({ ...request, [keys[at % keys.length] ?? 'at']: spoilt });
        if (!parsed.ok) return;
        if (parse === parseAccessRequest) expect(decideAccess(parsed.value as AccessRequest).reasons.length).toBeGreaterThan(0);
        if (parse === parseRedisclosure) expect(decideRedisclosure(parsed.value as Redisclosure).reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('repeats no value in its messages', () => {
    const word = 'Zyxwvut-123-45-6789';
    const spoilt = { at: word, requester: { kind: 'pharmacist', licensed: word, account: word }, asked: { report: word, from: word }, from: word, to: { kind: word }, obtainedUnder: word, coroner: word, bundle: word };
    const { issues } = parse(spoilt);
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toContain(word);
  });
});
