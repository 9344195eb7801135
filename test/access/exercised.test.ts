import { describe, expect, it } from 'vitest';
import { decideAccess, decideRedisclosure, type AccessReadings, type AccessRequest, type Redisclosure } from 'kasper-rules/access';
import { accessExamples, redisclosureExamples, type Example } from '../../scripts/reference/access-examples.js';
import { labelsOf } from '../../src/access/facts/fact-labels.js';
import { kentuckyAccess } from '../../src/rules/kentucky/access/index.js';
import accessCases from '../cases/access.json' with { type: 'json' };
import redisclosureCases from '../cases/redisclosure.json' with { type: 'json' };

type Asked = { readonly request: unknown; readonly readings?: AccessReadings };

const access: readonly Asked[] = [
  ...(accessCases as unknown as readonly Asked[]),
  ...Object.values(accessExamples).flatMap(({ permits, denies }): readonly Example<unknown>[] => [denies, ...(permits ? [permits] : [])]),
];
const onward: readonly Asked[] = [
  ...(redisclosureCases as unknown as readonly Asked[]),
  ...Object.values(redisclosureExamples).flatMap(({ permits, denies }): readonly Example<unknown>[] => [denies, ...(permits ? [permits] : [])]),
];

const officer = accessExamples['ky.access.officer']?.permits?.request;
const decisions = [
  ...access.map(({ request, readings = {} }) => decideAccess(request as AccessRequest, { readings })),
  ...onward.map(({ request, readings = {} }) => decideRedisclosure(request as Redisclosure, { readings })),
  // What no case and no example shows.
  ...(officer ? [decideAccess({ ...officer, asked: { report: 'patient', part2Rows: true } }, { readings: { part2Rows: 'deny' } })] : []),
  ...(officer
    ? [decideAccess({ ...officer, requester: { kind: 'prosecutor', office: 'county', account: 'active' }, investigation: {} }, { readings: { prosecutorInvestigation: 'open' } })]
    : []),
];

describe('the cases and examples', () => {
  it('exercise every rule', () => {
    const seen = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
    expect([...kentuckyAccess.rules, ...kentuckyAccess.onward].map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('exercise every code, and meet none without words', () => {
    const seen = new Set(decisions.flatMap(({ reasons, obligations, advice }) => [...reasons.map(({ code }) => code), ...obligations, ...advice]));
    expect(Object.keys(kentuckyAccess.codes).filter((code) => !seen.has(code))).toEqual([]);
    expect([...seen].filter((code) => !(code in kentuckyAccess.codes))).toEqual([]);
  });

  it('meet no fact without words', () => {
    const paths = decisions.flatMap(({ missing, reasons }) => [...missing, ...reasons.flatMap(({ path }) => path ?? [])]);
    expect(paths.filter((path) => labelsOf(kentuckyAccess.facts, kentuckyAccess.onwardFacts)(path) === path)).toEqual([]);
  });
});
