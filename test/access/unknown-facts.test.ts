import * as access from 'kasper-rules/access';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import type { Profile } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachFact } from '../../src/rules/facts/each-fact.js';
import { anyFacts } from '../rules/arbitrary-facts.js';
import { example } from '../rules/example-state.js';

type Facts = Readonly<Record<string, unknown>>;

/** A question to a profile: its facts, what is answered, whether that settles it, and the facts of which nothing said has a meaning of its own. */
interface Question {
  readonly name: string;
  readonly facts: access.FactsDeclaration;
  readonly outcomeOf: (facts: Facts) => unknown;
  readonly isSettled: (outcome: unknown) => boolean;
  readonly assumed: readonly string[];
}

/** Without a fact by which a rule is chosen a request may be denied: only a permit has to stand whatever the fact is. */
const isPermit = (outcome: unknown) => outcome === 'permit';
const isKnown = (outcome: unknown) => outcome !== 'indeterminate' && outcome !== 'unknown';

function questionsOf(profile: Profile): readonly Question[] {
  const { id, access: room, accounts, queryDuty, electronicPrescribing } = profile;
  const question = (name: string, facts: access.FactsDeclaration | undefined, outcomeOf: Question['outcomeOf'], more: Partial<Question> = {}): readonly Question[] =>
    facts ? [{ name: `${id}: ${name}`, facts, outcomeOf, isSettled: isKnown, assumed: [], ...more }] : [];
  return [
    ...question('decideAccess', room?.facts, (facts) => access.decideAccess(facts, { profile }).outcome, { isSettled: isPermit }),
    ...question('decideRedisclosure', room?.onwardFacts, (facts) => access.decideRedisclosure(facts, { profile }).outcome, { isSettled: isPermit }),
    // A query of the day settles the answer while the exemption is unknown: done, or not required where the exemption holds; none is due either way.
    ...question('queryDuty', queryDuty?.facts, (facts) => access.queryDuty(facts, { profile }).outcome.replace('done', 'not-required'), { assumed: queryDuty?.laws.flatMap(({ assume = {} }) => Object.keys(assume)) ?? [] }),
    ...question('electronicPrescribingDuty', electronicPrescribing?.facts, (facts) => access.electronicPrescribingDuty(facts, { profile }).outcome),
    ...question('decideAccount', accounts?.facts, (facts) => {
      const answer = access.decideAccount(facts, { profile });
      return 'duty' in answer ? answer.outcome : 'enrollment' in answer ? answer.outcome : 'mayReport' in answer ? answer.mayReport : 'mayPrescribe' in answer ? answer.mayPrescribe : 'indeterminate';
    }),
  ];
}

/** A copy without the member at a path; `undefined` where there is none. */
function without(facts: Facts, path: readonly string[]): Facts | undefined {
  const [key = '', ...rest] = path;
  if (!Object.hasOwn(facts, key)) return undefined;
  if (rest.length === 0) return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== key));
  const inner = facts[key];
  const less = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? without(inner as Facts, rest) : undefined;
  return less && { ...facts, [key]: less };
}

const questions = [kentucky, ohio, tennessee, indiana, example].flatMap(questionsOf);

describe('a fact that is not known', () => {
  it.each(questions)('settles nothing that it could turn: $name', ({ facts: declaration, outcomeOf, isSettled, assumed }) => {
    const each = eachFact(declaration);
    // The word that tells the sort of an object goes with the object alone.
    const words = [...(declaration.type === 'one-of' ? [declaration.by] : []), ...each.flatMap(({ path, fact }) => (fact.type === 'one-of' ? [`${path}.${fact.by}`] : []))];
    const optional = each.filter(({ path, fact }) => !fact.needed && !words.includes(path) && !assumed.includes(path)).map(({ path }) => path.split('.'));
    if (optional.length === 0) return;
    fc.assert(
      fc.property(anyFacts(declaration), fc.constantFrom(...optional), (facts, path) => {
        const less = without(facts, path);
        if (less === undefined) return;
        const outcome = outcomeOf(less);
        if (isSettled(outcome)) expect({ path, outcome: outcomeOf(facts) }).toEqual({ path, outcome });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a fact that is inherited', () => {
  it.each(questions)('is told all the same: $name', ({ facts: declaration, outcomeOf }) => {
    fc.assert(
      fc.property(anyFacts(declaration), (facts) => {
        expect(outcomeOf(Object.create(facts) as Facts)).toEqual(outcomeOf(facts));
      }),
    );
  });
});
