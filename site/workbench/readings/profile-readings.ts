import type { Profile } from 'kasper-rules/rules';
import type { OpenQuestion } from './open-question.js';

/** Open questions of a profile by their ids. */
export function profileReadings({ readings = [] }: Profile, ids: readonly string[]): readonly OpenQuestion[] {
  return readings
    .filter(({ id }) => ids.includes(id))
    .map(({ id, question, options, default: usual }) => ({ id, question, default: usual, options: options.map(({ value, summary }) => ({ value, says: summary })) }));
}

/** Those that are chosen otherwise than by default, or nothing: what the library takes. */
export function chosenOf(questions: readonly OpenQuestion[], choices: Readonly<Record<string, string>>): { readonly readings?: Readonly<Record<string, string>> } {
  const chosen = questions.flatMap(({ id, options }) => {
    const choice = choices[id];
    return choice !== undefined && options.some(({ value }) => value === choice) ? [[id, choice] as const] : [];
  });
  return chosen.length === 0 ? {} : { readings: Object.fromEntries(chosen) };
}
