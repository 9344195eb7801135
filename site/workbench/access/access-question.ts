import { decideAccess, decideRedisclosure, parseAccessReadings, parseAccessRequest, parseRedisclosure, type AccessRoom } from 'kasper-rules/access';
import type { Profile } from 'kasper-rules/rules';
import { accessAnswer } from './access-answer.js';
import type { OpenQuestion } from '../readings/open-question.js';
import { chosenOf } from '../readings/profile-readings.js';
import type { Choices, Question } from './question.js';

function openQuestions({ access }: Profile): readonly OpenQuestion[] {
  return Object.entries(access?.readings ?? {}).map(([id, { question, default: usual, settings }]) => ({
    id,
    question,
    default: usual,
    options: Object.entries(settings).map(([value, says]) => ({ value, says })),
  }));
}

function optionsOf(profile: Profile, choices: Choices) {
  const { readings } = chosenOf(openQuestions(profile), choices);
  const parsed = readings && parseAccessReadings<AccessRoom>(readings, { profile });
  return { profile, ...(parsed?.ok && { readings: parsed.value }) } as { readonly profile: AccessRoom };
}

/** Whether somebody may receive monitoring data. */
export const accessQuestion: Question = {
  id: 'access',
  title: 'May this person receive the data?',
  about: 'Who asks, for what, about whom and by which way decides.',
  declaration: ({ access }) => access?.facts,
  openQuestions,
  check: (facts, profile) => parseAccessRequest<AccessRoom>(facts, { profile }).issues,
  ask: (facts, profile, choices) => {
    const parsed = parseAccessRequest<AccessRoom>(facts, { profile });
    if (!parsed.ok) throw new TypeError('Ask `check` before asking.');
    return accessAnswer(decideAccess<AccessRoom>(parsed.value, optionsOf(profile, choices)), profile);
  },
};

/** Whether a holder of monitoring data may pass them on. */
export const redisclosureQuestion: Question = {
  id: 'redisclosure',
  title: 'May the data be passed on?',
  about: 'Who holds the data, by which right they came, and who would receive them decides.',
  declaration: ({ access }) => access?.onwardFacts,
  openQuestions,
  check: (facts, profile) => parseRedisclosure<AccessRoom>(facts, { profile }).issues,
  ask: (facts, profile, choices) => {
    const parsed = parseRedisclosure<AccessRoom>(facts, { profile });
    if (!parsed.ok) throw new TypeError('Ask `check` before asking.');
    return accessAnswer(decideRedisclosure<AccessRoom>(parsed.value, optionsOf(profile, choices)), profile);
  },
};
