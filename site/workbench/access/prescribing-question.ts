import { electronicPrescribingDuty, parseEpcsFacts, type ElectronicPrescribingRoom } from 'kasper-rules/access';
import { cited } from '../common/cited.js';
import { groundReasons } from './ground-reasons.js';
import type { Question } from './question.js';

const HEADLINES = { compliant: 'As the law asks', violation: 'Not as the law asks', indeterminate: 'Undecided: it is not shown that the law is met' } as const;
const TONES = { compliant: 'permit', violation: 'deny', indeterminate: 'open' } as const;

/** When a prescription must be electronic. */
export const prescribingQuestion: Question = {
  id: 'prescribing',
  title: 'Must this prescription be electronic?',
  about: 'The day, the schedule, the form and any exception claimed decide.',
  declaration: ({ electronicPrescribing }) => electronicPrescribing?.facts,
  openQuestions: () => [],
  check: (facts, profile) => parseEpcsFacts<ElectronicPrescribingRoom>(facts, { profile }).issues,
  ask: (facts, profile) => {
    const parsed = parseEpcsFacts<ElectronicPrescribingRoom>(facts, { profile });
    if (!parsed.ok) throw new TypeError('Ask `check` before asking.');
    const { outcome, grounds, missing = [], exception, verified, issues = [] } = electronicPrescribingDuty<ElectronicPrescribingRoom>(parsed.value, { profile });
    return {
      outcome,
      tone: TONES[outcome],
      headline: HEADLINES[outcome],
      reasons: groundReasons(grounds),
      missing,
      details: exception === undefined ? [] : [{ title: 'Exception relied on', lines: [`(${exception})`] }],
      readings: [],
      cites: cited(grounds.flatMap(({ cites }) => cites)),
      verified,
      issues,
    };
  },
};
