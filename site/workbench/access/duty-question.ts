import type { FactsDeclaration } from 'kasper-rules/access';
import { reportingDuty, toxicologyDuty, type Decision, type Profile } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import type { Answer } from './answer.js';
import { chosenOf } from '../readings/profile-readings.js';
import type { Question } from './question.js';
import { roomReadings } from '../readings/room-readings.js';

const HEADLINES = { required: 'It is to be reported', 'not-required': 'It need not be reported', indeterminate: 'Undecided: it is not shown that no report is owed' } as const;
const TONES = { required: 'duty', 'not-required': 'free', indeterminate: 'open' } as const;

function answerOf({ outcome, on, reasons, missing, verified, cites, channel, issues = [] }: Decision): Answer {
  return {
    outcome,
    tone: TONES[outcome],
    headline: HEADLINES[outcome],
    reasons: reasons.map(({ rule, message, cites: law }) => ({ rule, says: message, cites: cited(law) })),
    missing,
    details: [...(channel === undefined ? [] : [{ title: 'By way of', lines: [channel] }]), ...(on === null ? [] : [{ title: 'Law as of', lines: [on] }])],
    readings: [],
    cites: cited(cites),
    verified,
    issues,
  };
}

/** The facts of the last recorded version of a duty. */
function factsOf(duty: Profile['reportingDuty']): FactsDeclaration | undefined {
  return duty?.versions.at(-1)?.value.facts;
}

/** Which dispensings are reported. */
export const reportingQuestion: Question = {
  id: 'reporting',
  title: 'Must this dispensing be reported?',
  about: 'What was dispensed, by whom, to whom and where decides.',
  declaration: ({ reportingDuty: duty }) => factsOf(duty),
  openQuestions: (profile) => roomReadings(profile, 'reportingDuty'),
  check: () => [],
  ask: (facts, profile, choices) => answerOf(reportingDuty({ ...(facts as object) }, { profile, ...chosenOf(roomReadings(profile, 'reportingDuty'), choices) })),
};

/** Which toxicology results are reported. */
export const toxicologyQuestion: Question = {
  id: 'toxicology',
  title: 'Must this toxicology screen be reported?',
  about: 'Where it was made, who ordered it, why, and what it shows decides.',
  declaration: ({ toxicologyDuty: duty }) => factsOf(duty),
  openQuestions: () => [],
  check: () => [],
  ask: (facts, profile) => answerOf(toxicologyDuty({ ...(facts as object) }, { profile })),
};
