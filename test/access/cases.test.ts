import { describe, expect, it } from 'vitest';
import { decideAccess, decideRedisclosure, type AccessDecision, type AccessReadings, type AccessRequest, type Redisclosure } from 'kasper-rules/access';
import accessCases from '../cases/access.json' with { type: 'json' };
import redisclosureCases from '../cases/redisclosure.json' with { type: 'json' };

interface Case<Request> {
  readonly id: string;
  readonly request: Request;
  readonly readings?: AccessReadings;
  readonly why: string;
  readonly expect: {
    readonly outcome: string;
    readonly reasons?: readonly string[];
    readonly obligations?: readonly string[];
    readonly advice?: readonly string[];
    readonly missing?: readonly string[];
    readonly readingsUsed?: readonly string[];
    readonly redact?: readonly string[];
    readonly verified?: boolean;
  };
}

function compare(decision: AccessDecision, expected: Case<unknown>['expect']) {
  expect(decision.outcome).toBe(expected.outcome);
  const codes = decision.reasons.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...(expected.reasons ?? [])]));
  // Beside these a denial may give the reasons of a second candidate rule.
  const rules = new Set(decision.reasons.map(({ rule }) => rule));
  if (expected.reasons && rules.size === 1) expect(new Set(codes)).toEqual(new Set(expected.reasons));
  expect(decision.obligations).toEqual(expect.arrayContaining([...(expected.obligations ?? [])]));
  expect(decision.advice).toEqual(expect.arrayContaining([...(expected.advice ?? [])]));
  if (expected.missing) expect(new Set(decision.missing)).toEqual(new Set(expected.missing));
  expect(decision.readingsUsed).toEqual(expect.arrayContaining([...(expected.readingsUsed ?? [])]));
  if (expected.redact) expect(decision.scope?.redact).toEqual(expected.redact);
  if (expected.verified !== undefined) expect(decision.verified).toBe(expected.verified);
}

const options = (readings: AccessReadings | undefined) => (readings ? { readings } : {});

describe('decideAccess', () => {
  it.each(accessCases as unknown as readonly Case<AccessRequest>[])('$id: $why', ({ request, readings, expect: expected }) => {
    compare(decideAccess(request, options(readings)), expected);
  });
});

describe('decideRedisclosure', () => {
  it.each(redisclosureCases as unknown as readonly Case<Redisclosure>[])('$id: $why', ({ request, readings, expect: expected }) => {
    compare(decideRedisclosure(request, options(readings)), expected);
  });
});
