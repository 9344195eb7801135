import { describe, expect, it } from 'vitest';
import { decideAccess, decideRedisclosure, explainAccessRule } from 'kasper-rules/access';
import { accessExamples, redisclosureExamples } from '../../scripts/reference/access-examples.js';
import { kentuckyAccess } from '../../src/rules/kentucky/access/index.js';

describe('the examples of the access rules', () => {
  it('cover every rule', () => {
    expect(Object.keys(accessExamples)).toEqual(kentuckyAccess.rules.map(({ id }) => id));
    expect(Object.keys(redisclosureExamples)).toEqual(kentuckyAccess.onward.map(({ id }) => id));
    const permitting = [...kentuckyAccess.rules, ...kentuckyAccess.onward].filter(({ effect }) => effect === 'permit').map(({ id }) => id);
    const shown = Object.entries({ ...accessExamples, ...redisclosureExamples }).filter(([, { permits }]) => permits);
    expect(shown.map(([id]) => id)).toEqual(permitting);
  });

  const permits = [
    ...Object.entries(accessExamples).map(([id, { permits }]) => ({ id, ...permits, decision: permits && decideAccess(permits.request, permits) })),
    ...Object.entries(redisclosureExamples).map(([id, { permits }]) => ({ id, ...permits, decision: permits && decideRedisclosure(permits.request, permits) })),
  ].filter(({ decision }) => decision);
  it.each(permits)('$id permits: $shows', ({ id, decision }) => {
    expect(decision).toMatchObject({ outcome: 'permit', basis: id });
  });

  const denies = [
    ...Object.entries(accessExamples).map(([id, { denies }]) => ({ id, shows: denies.shows, decision: decideAccess(denies.request, denies) })),
    ...Object.entries(redisclosureExamples).map(([id, { denies }]) => ({ id, shows: denies.shows, decision: decideRedisclosure(denies.request, denies) })),
  ];
  const unconditional = [...kentuckyAccess.rules, ...kentuckyAccess.onward].filter(({ conditions }) => conditions.length === 0).map(({ id }) => id);
  it.each(denies)('$id denies: $shows', ({ id, decision }) => {
    expect(decision.outcome).toBe('deny');
    // A rule without conditions cannot deny; its example shows what it does not reach.
    expect(decision.reasons.some(({ rule }) => rule === id)).toBe(!unconditional.includes(id));
  });
});

describe('explainAccessRule', () => {
  it.each([...kentuckyAccess.rules, ...kentuckyAccess.onward])('explains $id with its standing and its law', (rule) => {
    const text = explainAccessRule(rule.id);
    expect(text).toContain(rule.who);
    expect(text).toContain(rule.cites[0].cites[0].authority);
    expect(text).toContain(rule.standing[0]?.value);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('knows no other rule', () => {
    expect(explainAccessRule('ky.access.nobody')).toBeUndefined();
  });
});
