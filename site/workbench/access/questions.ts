import type { Profile } from 'kasper-rules/rules';
import { accessQuestion, redisclosureQuestion } from './access-question.js';
import { accountQuestion } from './account-question.js';
import { reportingQuestion, toxicologyQuestion } from './duty-question.js';
import { prescribingQuestion } from './prescribing-question.js';
import { queryQuestion } from './query-question.js';
import type { Question } from './question.js';

/** The questions of the page, each made from the facts that a profile declares. */
export const questions: readonly [Question, ...Question[]] = [accessQuestion, redisclosureQuestion, accountQuestion, queryQuestion, prescribingQuestion, reportingQuestion, toxicologyQuestion];

/** Those that a profile has law for. */
export function questionsOf(profile: Profile): readonly Question[] {
  return questions.filter((question) => question.declaration(profile) !== undefined);
}

/** The question of an id, as far as the profile has law for it; else its first. */
export function questionOf(profile: Profile, id: string | undefined): Question {
  const known = questionsOf(profile);
  return known.find((question) => question.id === id) ?? known[0] ?? questions[0];
}
