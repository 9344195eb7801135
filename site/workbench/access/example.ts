import type { FactsDeclaration } from 'kasper-rules/access';
import type { PlainDate } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { factNodes, type FactQuestion } from '../facts/fact-nodes.js';
import { wantedNodes } from '../facts/wanted-nodes.js';
import { withFact } from '../facts/with-fact.js';
import type { AnswerTone } from './answer.js';
import { evaluate, wantedOf, type Evaluation } from './evaluate.js';
import type { Question } from './question.js';

type Facts = Readonly<Record<string, unknown>>;

/** What an example shows best: an answer that lets somebody act, or that asks somebody to. */
const WISHED: readonly AnswerTone[] = ['permit', 'duty'];
const MOST_EVALUATIONS = 150;

/** The values tried for a fact, in the order in which the declaration names them. */
function candidates({ fact }: FactQuestion, on: PlainDate): readonly unknown[] {
  switch (fact.type) {
    case 'yes-no':
      return [true, false];
    case 'word':
      return fact.words;
    case 'date':
      return [fact.or ?? on];
    case 'moment':
      return [fact.or ?? `${on}T09:00:00-05:00`];
    case 'number':
      return [fact.least ?? 1];
    case 'text':
      return ['made up'];
  }
}

/** The first question, in the order of the form, that an evaluation waits for. */
function nextQuestion(declaration: FactsDeclaration, facts: Facts, evaluation: Evaluation): FactQuestion | undefined {
  const wanted = wantedNodes(factNodes(declaration, facts), wantedOf(evaluation));
  return wanted.flatMap((node) => (node.node === 'question' ? [node] : [])).find(({ value }) => value === undefined);
}

/**
 * Facts made up from the declaration alone that have an answer: the example a page opens with. One wanted fact after the other takes the
 * first value that leads on to an answer worth showing; the search is bounded.
 */
export function exampleOf(question: Question, declaration: FactsDeclaration, profile: Profile, on: PlainDate): Facts {
  let spent = 0;
  let fallback: Facts | undefined;
  const search = (facts: Facts): Facts | undefined => {
    if (spent >= MOST_EVALUATIONS) return undefined;
    spent += 1;
    const evaluation = evaluate(question, facts, profile);
    const next = nextQuestion(declaration, facts, evaluation);
    if (!next) {
      if (!('answer' in evaluation)) return undefined;
      fallback ??= facts;
      return WISHED.includes(evaluation.answer.tone) ? facts : undefined;
    }
    for (const value of candidates(next, on)) {
      const found = search(withFact(declaration, facts, next.path, value));
      if (found) return found;
    }
    return undefined;
  };
  return search({}) ?? fallback ?? {};
}
