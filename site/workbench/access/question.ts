import type { FactsDeclaration } from 'kasper-rules/access';
import type { Issue } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import type { Answer } from './answer.js';
import type { OpenQuestion } from '../readings/open-question.js';

/** How open questions of law are taken, by id. */
export type Choices = Readonly<Record<string, string>>;

/** A question about facts that a profile declares. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  /** The facts it turns on; `undefined` where the profile has no such law. */
  readonly declaration: (profile: Profile) => FactsDeclaration | undefined;
  readonly openQuestions: (profile: Profile) => readonly OpenQuestion[];
  /** What keeps the facts from being asked about; none: ask away. */
  readonly check: (facts: unknown, profile: Profile) => readonly Issue[];
  /** The library's answer. */
  readonly ask: (facts: unknown, profile: Profile, choices: Choices) => Answer;
}
