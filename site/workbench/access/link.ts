import type { PageState } from '../common/page-state.js';
import type { OpenQuestion } from '../readings/open-question.js';

const READING = 'reading:';
/** What the page itself keeps; no declared fact begins so. */
const PROFILE = '_profile';
const QUESTION = '_question';

/** The entries of a link that tell facts. */
export function linkEntries(state: PageState): PageState {
  return new Map([...state].filter(([name]) => name !== PROFILE && name !== QUESTION && !name.startsWith(READING)));
}

/** The choices of a link, as far as the open questions have such options. */
export function linkChoices(state: PageState, questions: readonly OpenQuestion[]): Readonly<Record<string, string>> {
  const known = questions.flatMap(({ id, options, default: usual }) => {
    const chosen = state.get(`${READING}${id}`);
    return chosen !== undefined && chosen !== usual && options.some(({ value }) => value === chosen) ? [[id, chosen] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Which state and which question a link is about, as it says. */
export function linkAbout(state: PageState): { readonly profile: string | undefined; readonly question: string | undefined } {
  return { profile: state.get(PROFILE), question: state.get(QUESTION) };
}

/** The entries of a link before its facts: the state, the question, and the choices that are not the defaults. */
export function aboutEntries(profile: string, question: string, choices: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return [[PROFILE, profile], [QUESTION, question], ...Object.entries(choices).map(([id, value]) => [`${READING}${id}`, value] as const)];
}
