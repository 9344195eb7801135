import type { PageState } from '../common/page-state.js';
import type { OpenQuestion } from '../readings/open-question.js';

const READING = 'reading:';
const OWN = ['profile', 'ask'];

/** The entries of a link that tell facts. */
export function linkEntries(state: PageState): PageState {
  return new Map([...state].filter(([name]) => !OWN.includes(name) && !name.startsWith(READING)));
}

/** The choices of a link, as far as the open questions have such options. */
export function linkChoices(state: PageState, questions: readonly OpenQuestion[]): Readonly<Record<string, string>> {
  const known = questions.flatMap(({ id, options, default: usual }) => {
    const chosen = state.get(`${READING}${id}`);
    return chosen !== undefined && chosen !== usual && options.some(({ value }) => value === chosen) ? [[id, chosen] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Choices as the entries of a link. */
export function choiceEntries(choices: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(choices).map(([id, value]) => [`${READING}${id}`, value]);
}
