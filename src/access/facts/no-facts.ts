import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';

/** The facts of a question that a profile does not answer: none. */
export const noFacts: FactsDeclaration = { type: 'facts', ask: 'The profile records no such law.', facts: {} };
