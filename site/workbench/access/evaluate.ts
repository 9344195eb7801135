import type { Issue } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import type { Answer } from './answer.js';
import type { Choices, Question } from './question.js';

/** The answer to facts; or the facts that must be told before anything can be asked, with what else is wrong with them. */
export type Evaluation = { readonly answer: Answer; readonly cautions: readonly Issue[] } | { readonly needed: readonly string[]; readonly faults: readonly Issue[] };

const NEEDED = 'access.facts.missing';

/** Asks a question about facts as they are told so far. */
export function evaluate(question: Question, facts: unknown, profile: Profile, choices: Choices = {}): Evaluation {
  const issues = question.check(facts, profile);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { answer: question.ask(facts, profile, choices), cautions: issues };
  const isNeeded = ({ code }: Issue) => code === NEEDED;
  return { needed: errors.filter(isNeeded).map(({ path }) => path.join('.')), faults: errors.filter((issue) => !isNeeded(issue)) };
}

/** The facts an evaluation still waits for, most wanted first. */
export function wantedOf(evaluation: Evaluation): readonly string[] {
  return 'answer' in evaluation ? evaluation.answer.missing : evaluation.needed;
}
