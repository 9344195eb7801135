import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAccount } from '../../src/access/accounts.js';
import { parseAccountFacts } from '../../src/access/accounts.js';
import { electronicPrescribingDuty } from '../../src/access/electronic-prescribing.js';
import { parseEpcsFacts } from '../../src/access/electronic-prescribing.js';
import { queryDuty } from '../../src/access/query-duty.js';
import { parseQueryDutyFacts } from '../../src/access/query-duty.js';
import { accountFacts, epcsFacts, queryDutyFacts } from './duty-arbitraries.js';

interface JsonObject {
  readonly [key: string]: Json;
}
type Json = boolean | number | string | readonly Json[] | JsonObject;

/** Keys that say what is asked; every other is a fact that may be unknown. */
const DISCRIMINATORS = new Set(
  'ask profession now stateEmployee kog application status at master event setting encounterOn action drug patient schedule species kind issuedOn form side from until'.split(' '),
);

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** Copies with one fact left out, at any depth. */
function withoutOneFact(facts: Json): Json[] {
  if (typeof facts !== 'object') return [];
  if (isList(facts)) return facts.flatMap((item, index) => withoutOneFact(item).map((copy) => facts.map((other, place) => (place === index ? copy : other))));
  const entries = Object.entries(facts);
  return entries.flatMap(([key, value]) => {
    const without = Object.fromEntries(entries.filter(([other]) => other !== key));
    return [...(DISCRIMINATORS.has(key) ? [] : [without]), ...withoutOneFact(value).map((copy) => ({ ...without, [key]: copy }))];
  });
}

/** The same facts with the keys of every object turned round. */
function keysReversed(facts: Json): Json {
  if (typeof facts !== 'object') return facts;
  if (isList(facts)) return facts.map(keysReversed);
  return Object.fromEntries(
    Object.entries(facts)
      .reverse()
      .map(([key, value]) => [key, keysReversed(value)]),
  );
}

const duties = [
  {
    name: 'decideAccount',
    facts: accountFacts as fc.Arbitrary<unknown>,
    decide: (facts: unknown): object => decideAccount(facts as never),
    parse: (json: unknown) => parseAccountFacts(json),
    /** What the answer comes to, in one word; 'open' where it is open. */
    outcomeOf: (answer: Record<string, unknown>): unknown => {
      const outcome = answer['duty'] ?? answer['mayPrescribe'] ?? answer['enrollment'] ?? answer['mayReport'] ?? answer['certificate'];
      return outcome === 'indeterminate' || outcome === 'unknown' ? 'open' : outcome;
    },
  },
  {
    name: 'queryDuty',
    facts: queryDutyFacts as fc.Arbitrary<unknown>,
    decide: (facts: unknown): object => queryDuty(facts as never),
    parse: (json: unknown) => parseQueryDutyFacts(json),
    outcomeOf: ({ due }: Record<string, unknown>): unknown => (due === 'indeterminate' ? 'open' : due === 'required' ? due : 'nothing to do'),
  },
  {
    name: 'electronicPrescribingDuty',
    facts: epcsFacts as fc.Arbitrary<unknown>,
    decide: (facts: unknown): object => electronicPrescribingDuty(facts as never),
    parse: (json: unknown) => parseEpcsFacts(json),
    outcomeOf: ({ outcome }: Record<string, unknown>): unknown => (outcome === 'indeterminate' ? 'open' : outcome),
  },
];

// Hundreds of runs a test: on a busy machine more than the usual five seconds.
const patient = { timeout: 60_000 };

describe.each(duties)('$name', patient, ({ facts, decide, parse, outcomeOf }) => {
  it('answers every combination of facts in plain JSON with a ground for each code', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const answer = decide(given) as { grounds: { code: string; citations: unknown[] }[]; reasons?: string[]; verified: boolean };
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
        expect(answer.grounds.map(({ code }) => code)).toEqual(expect.arrayContaining(answer.reasons ?? []));
        for (const { citations } of answer.grounds) expect(citations.length).toBeGreaterThan(0);
        expect(answer.verified).toBe(!JSON.stringify(answer.grounds).includes('"standing":"unverified"'));
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same for the same facts in any order of keys', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(JSON.stringify(decide(keysReversed(given as Json)))).toBe(JSON.stringify(decide(given)));
      }),
    );
  });

  it('with a fact left out says the same or that it is open, never anything else', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const outcome = outcomeOf(decide(given) as Record<string, unknown>);
        for (const less of withoutOneFact(given as Json)) {
          const answer = decide(less) as Record<string, unknown>;
          expect(['open', outcome]).toContain(outcomeOf(answer));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('names what is missing where the answer is open for want of facts', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const answer = decide(given) as { reasons?: string[]; missing?: string[]; mayPrescribe?: unknown; mayReport?: unknown };
        const open = answer.reasons?.includes('I-MISSING') === true || answer.mayPrescribe === 'unknown' || answer.mayReport === 'unknown';
        if (open) expect(answer.missing?.length).toBeGreaterThan(0);
        // A query after the encounter is given, yet not the one asked for.
        const absent = (answer.missing ?? []).filter((path) => path !== 'lastQuery');
        for (const path of absent) expect(path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], given)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('reads its own vocabulary from JSON unchanged', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(parse(JSON.parse(JSON.stringify(given)))).toEqual({ ok: true, value: given, issues: [] });
      }),
    );
  });

  it('never throws on other JSON, nor on anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), fc.jsonValue()), (json) => {
        const result = parse(json);
        if (!result.ok) for (const { path } of result.issues) expect(Array.isArray(path)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
