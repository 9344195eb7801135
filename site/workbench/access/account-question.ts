import { decideAccount, parseAccountFacts, type AccountAnswer, type AccountRoom } from 'kasper-rules/access';
import { cited } from '../common/cited.js';
import { titled } from '../common/spoken.js';
import type { Answer, AnswerDetail, AnswerTone } from './answer.js';
import { groundReasons } from './ground-reasons.js';
import type { Question } from './question.js';

/** What each sort of answer tells beside its grounds, in the order in which one of them is the outcome. */
const OUTCOMES = ['duty', 'state', 'enrollment', 'certificate', 'mayReport', 'outcome'] as const;

const TONES: Readonly<Record<string, AnswerTone>> = {
  required: 'duty',
  exempt: 'free',
  'not-covered': 'free',
  'not-required': 'free',
  complete: 'free',
  incomplete: 'duty',
  true: 'permit',
  false: 'deny',
};

const HEADLINES: Readonly<Record<string, string>> = {
  required: 'Required',
  exempt: 'Not required: exempt',
  'not-covered': 'Not covered by the duty',
  'not-required': 'Not required',
  indeterminate: 'Undecided: facts are missing, or the law is',
  unknown: 'Not known: facts are missing',
  true: 'May report',
  false: 'May not report',
};

const told = (title: string, text: string | undefined): readonly AnswerDetail[] => (text === undefined ? [] : [{ title, lines: [text] }]);

function answerOf(answer: AccountAnswer): Answer {
  const members: Readonly<Record<string, unknown>> = { ...answer };
  const by = OUTCOMES.find((member) => members[member] !== undefined) ?? 'outcome';
  const outcome = String(members[by]);
  const text = (member: string) => (typeof members[member] === 'string' ? members[member] : undefined);
  const next = text('next');
  const contact = 'contact' in answer ? answer.contact : undefined;
  return {
    outcome,
    tone: TONES[outcome] ?? 'open',
    headline: HEADLINES[outcome] ?? titled(outcome),
    reasons: groundReasons(answer.grounds),
    missing: answer.missing ?? [],
    details: [
      ...told('Next step', next === undefined ? undefined : titled(next)),
      ...told('Due', text('due')),
      ...told('Whom to call', contact === undefined ? undefined : Object.values(contact).map(String).join(', ')),
      ...told('May prescribe controlled substances', 'mayPrescribe' in answer ? { true: 'Yes', false: 'No', unknown: 'Not known' }[`${answer.mayPrescribe}`] : undefined),
      ...told('May query the program', 'mayQuery' in answer ? 'No' : undefined),
    ],
    readings: [],
    cites: cited(answer.grounds.flatMap(({ cites }) => cites)),
    verified: answer.verified,
    issues: 'issues' in answer ? answer.issues : [],
  };
}

/** Who must hold an account, and where somebody stands on the way to one. */
export const accountQuestion: Question = {
  id: 'account',
  title: 'Accounts: who must hold one, and what comes next?',
  about: 'Choose what is asked first; each question has facts of its own.',
  declaration: ({ accounts }) => accounts?.facts,
  openQuestions: () => [],
  check: (facts, profile) => parseAccountFacts<AccountRoom>(facts, { profile }).issues,
  ask: (facts, profile) => {
    const parsed = parseAccountFacts<AccountRoom>(facts, { profile });
    if (!parsed.ok) throw new TypeError('Ask `check` before asking.');
    return answerOf(decideAccount<AccountRoom>(parsed.value, { profile }));
  },
};
