import fc from 'fast-check';
import { decideAccess, type AccessDecision, type AccessReadings, type AccessRequest } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';
import accessCases from '../cases/access.json' with { type: 'json' };
import { accessRequest, readings } from './arbitrary-request.js';

const clinical = ['P-TREAT', 'P-NAS', 'P-SELF', 'P-DELEGATE', 'P-FACILITY'];
const boards = ['P-BOARD', 'P-BOARD-ASSOC', 'P-BOARD-AREA'];
const investigators = [...boards, 'P-LE', 'P-PROSECUTOR'];
const withRedaction = ['P-LE', 'P-PROSECUTOR', 'P-GRANDJURY', 'P-COURT'];

/** When each obligation binds, by the code of the permit: 902 KAR 55:110 s.4 and s.10, KRS 218A.202, 42 C.F.R. Part 2. */
const binds: Readonly<Record<string, (code: string, request: AccessRequest, decision: AccessDecision) => boolean>> = {
  'O-REQUEST-FILED': (code) => !['P-GRANDJURY', 'P-COURT', 'P-AGGREGATE'].includes(code),
  'O-NO-REDISCLOSE': (code) => code !== 'P-AGGREGATE',
  'O-CERTIFY': (code) => clinical.includes(code),
  'O-DCB20L': (code, { asked }) => [...boards, 'P-LE'].includes(code) && asked.report === 'provider',
  'O-CONSIDER-CONTEXT': (code) => investigators.includes(code),
  'O-PRODUCE-POLICY': (code) => code === 'P-FACILITY',
  'O-IN-CAMERA': (code) => code === 'P-COURT',
  'O-PART2': (code, { asked }, { scope }) => (withRedaction.includes(code) ? scope?.redact.includes('part2') === true : asked.part2Rows === true),
};

const counsel = ['defense-counsel', 'civil-counsel', 'civil-party'];
const process = (request: AccessRequest): unknown => request.process?.kind;

/** To whom each piece of advice is of use. */
const concerns: Readonly<Record<string, (request: AccessRequest) => boolean>> = {
  'A-ASK-PRACTITIONER': ({ requester }) => requester.kind === 'patient',
  'A-COURT-MOTION': (request) => (request.requester.kind === 'other' && counsel.includes(request.requester.sort)) || ['trial-subpoena', 'civil-subpoena', 'court-order'].includes(String(process(request))),
  'A-INTERSTATE': ({ requester }) => requester.kind === 'prosecutor' && requester.office === 'other-state',
  'A-VIA-MEDICAL-EXAMINER': ({ requester }) => requester.kind === 'coroner',
  'A-ORDINARY-ROUTE': ({ requester }) => requester.kind === 'va-user',
  'A-REPORT-OIG': ({ requester }) => requester.kind === 'facility-user',
};

// Thousands of decisions a test.
describe('what a decision brings with it', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  function expectObligations(request: AccessRequest, decision: AccessDecision): void {
    const code = decision.reasons[0]?.code ?? '';
    if (decision.outcome !== 'permit' || code.includes('CANNABIS')) return;
    const expected = Object.entries(binds).flatMap(([obligation, isBinding]) => (isBinding(code, request, decision) ? [obligation] : []));
    expect([...decision.obligations].sort(), code).toEqual([...expected].sort());
    for (const obligation of expected) seen.add(obligation);
  }

  it('obliges to what the law ties to the permit, no more and no less', () => {
    for (const { request, readings: chosen } of accessCases as unknown as readonly { readonly request: AccessRequest; readonly readings?: AccessReadings }[]) {
      expectObligations(request, decideAccess(request, chosen && { readings: chosen }));
    }
    fc.assert(
      fc.property(accessRequest, readings, (request, chosen) => {
        expectObligations(request, decideAccess(request, { readings: chosen }));
      }),
      { numRuns: 5_000 },
    );
    expect([...seen].sort()).toEqual(Object.keys(binds).sort());
  });

  it('advises only whom the advice concerns', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(accessRequest, readings, (request, chosen) => {
        for (const advice of decideAccess(request, { readings: chosen }).advice) {
          seen.add(advice);
          expect(concerns[advice]?.(request) ?? true, advice).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(concerns).filter((advice) => !seen.has(advice))).toEqual([]);
  });
});
