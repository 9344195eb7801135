import type { RulesFor } from 'kasper-rules';
import type { WholeProfile } from 'kasper-rules/rules';

const folder = new URL('../../examples/another-state/', import.meta.url);

/** The law of the invented state of the example, which is data alone. */
export const { default: example } = (await import(new URL('state/index.js', folder).href)) as { readonly default: WholeProfile };

/** A question of the example for every function that looks at a profile. */
export const { questions } = (await import(new URL('questions.js', folder).href)) as {
  readonly questions: Readonly<Record<string, (ask: RulesFor<WholeProfile>) => unknown>>;
};
