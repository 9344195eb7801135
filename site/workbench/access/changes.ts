import type { FactsDeclaration } from 'kasper-rules/access';
import type { Profile } from 'kasper-rules/rules';
import { factNodes, questionsIn, type FactQuestion } from '../facts/fact-nodes.js';
import { wantedNodes } from '../facts/wanted-nodes.js';
import { withFact } from '../facts/with-fact.js';
import type { Answer } from './answer.js';
import { evaluate } from './evaluate.js';
import type { Choices, Question } from './question.js';

/** What would be answered were one fact, or one open question, otherwise. */
export interface Change {
  /** The path of the fact, or the id of the open question. */
  readonly of: string;
  readonly kind: 'fact' | 'reading';
  /** The fact's question, or the open question. */
  readonly ask: string;
  /** The value told; `undefined` where it is not known. */
  readonly told: unknown;
  /** The value supposed. */
  readonly value: string | boolean;
  /** How the value is understood, where it says more than its word. */
  readonly says?: string;
  /** Whether the fact is not known as yet. */
  readonly isMissing: boolean;
  readonly answer: Pick<Answer, 'outcome' | 'tone' | 'headline'>;
  /** How many facts would still be missing. */
  readonly stillMissing: number;
}

/** The other values a fact may have, where they can be counted. */
function othersOf({ fact, value }: FactQuestion): readonly (string | boolean)[] {
  const all = fact.type === 'yes-no' ? [true, false] : fact.type === 'word' ? fact.words : [];
  return all.filter((other) => other !== value);
}

/** Everything that would change the answer by itself, and what becomes of it once a missing fact is known. */
export function changesOf(question: Question, declaration: FactsDeclaration, facts: unknown, profile: Profile, choices: Choices, answer: Answer): readonly Change[] {
  const nodes = factNodes(declaration, facts);
  const waitedFor = new Set(wantedNodes(nodes, answer.missing).map(({ name }) => name));
  const all = questionsIn(nodes).toSorted((one, other) => Number(waitedFor.has(other.name)) - Number(waitedFor.has(one.name)));
  const ofFacts = all.flatMap((node) => {
    const isMissing = waitedFor.has(node.name);
    if (node.value === undefined && !isMissing) return [];
    return othersOf(node).flatMap((value): Change[] => {
      const other = evaluate(question, withFact(declaration, facts, node.path, value), profile, choices);
      if (!('answer' in other) || (other.answer.outcome === answer.outcome && !isMissing)) return [];
      const { outcome, tone, headline, missing } = other.answer;
      return [{ of: node.name, kind: 'fact', ask: node.fact.ask, told: node.value, value, isMissing, answer: { outcome, tone, headline }, stillMissing: missing.length }];
    });
  });
  const ofReadings = question.openQuestions(profile).flatMap(({ id, question: ask, options, default: usual }) =>
    options.flatMap(({ value, says }): Change[] => {
      if (value === (choices[id] ?? usual)) return [];
      const other = evaluate(question, facts, profile, { ...choices, [id]: value });
      if (!('answer' in other) || other.answer.outcome === answer.outcome) return [];
      const { outcome, tone, headline, missing } = other.answer;
      return [{ of: id, kind: 'reading', ask, told: choices[id] ?? usual, value, says, isMissing: false, answer: { outcome, tone, headline }, stillMissing: missing.length }];
    }),
  );
  return [...ofFacts, ...ofReadings];
}
