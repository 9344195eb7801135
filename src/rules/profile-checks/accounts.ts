import type { FactMembers } from '../facts/fact-declaration.js';
import type { AccountQuestion, AccountRules, AccountSteps } from '../law/account-rule.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { DeclaredFacts, FactWanted } from './declared-facts.js';
import { checkDeclaration, checkTests, checkWanted, membersAsFacts } from './declared-facts.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const YES_NO: FactWanted = { types: ['yes-no'] };
const DAY: FactWanted = { types: ['date'], needed: true };

type Named = readonly [name: string, at: ProfilePath, wanted: FactWanted];

/** The facts that a question names, outside its tests. */
function namedBy(question: AccountQuestion, { prescribers = [], enrollment = [], certificates = [] }: AccountRules): readonly Named[] {
  switch (question.kind) {
    case 'table':
      return [];
    case 'places':
      return [
        ...question.gates.map(({ fact }, at) => [fact, ['gates', at, 'fact'], YES_NO] as const),
        [question.places, ['places'], { types: ['list'] }],
        [`${question.places}.${question.registered}`, ['registered'], YES_NO],
        [`${question.places}.${question.integrated}`, ['integrated'], YES_NO],
      ];
    case 'registration':
      return [
        [question.profession, ['profession'], { types: ['word', 'text'], words: prescribers.map(({ profession }) => profession) }],
        [question.gate.fact, ['gate', 'fact'], YES_NO],
        [question.dea.fact, ['dea'], { types: ['word', 'text'], words: [question.dea.here, question.dea.elsewhere] }],
        [question.practice, ['practice'], YES_NO],
      ];
    case 'steps':
      return [[question.now, ['now'], { types: ['moment'], needed: true }], ...stepFacts(question)];
    case 'notice':
      return [[question.at, ['at'], DAY], [question.registered, ['registered'], { types: ['date'] }], [question.received, ['received'], { types: ['date'] }], [question.permitted, ['permitted'], YES_NO]];
    case 'enrollment':
      return [
        ...(question.master === undefined ? [] : [[question.master, ['master'], { types: ['word', 'text'], words: enrollment.flatMap(({ masters = [] }) => masters) }] as const]),
        ...enrollment.map(({ fact }) => [fact, ['kind'], YES_NO] as const),
      ];
    case 'certificate':
      return [[question.event, ['event'], { types: ['word', 'text'], words: certificates.map(({ event }) => event), needed: true }]];
    case 'upload':
      return question.facts.map((fact, at) => [fact, ['facts', at], YES_NO]);
  }
}

const ANY: FactWanted = { types: ['yes-no', 'word', 'number', 'date', 'moment', 'span', 'text', 'list', 'facts', 'one-of'] };

function stepFacts({ rows }: AccountSteps): readonly Named[] {
  return rows.flatMap(({ due, lacks = [] }, at): Named[] => [
    ...(due ? [[due.from, ['rows', at, 'due', 'from'], { types: [due.limit === 'activationHours' ? 'moment' : 'date'] }] as const] : []),
    ...lacks.map((name, place) => [name, ['rows', at, 'lacks', place], ANY] as const),
  ]);
}

/** Tables whose last row does not fit always. */
function checkRows(question: AccountQuestion, path: ProfilePath): ProfileIssue[] {
  if (question.kind !== 'table' && question.kind !== 'steps') return [];
  const isOpen = question.rows.slice(-1).some((last) => last.when !== undefined || 'due' in last);
  return isOpen ? [profileIssue('rules.profile.table-open', [...path, 'rows'])] : [];
}

/** Clocks of a question whose length the room does not say. */
function checkLimits(question: AccountQuestion, rules: AccountRules, path: ProfilePath): ProfileIssue[] {
  const limits = question.kind === 'steps' ? question.rows.flatMap(({ due }) => (due ? [due.limit] : [])) : question.kind === 'notice' ? (['noticeDays'] as const) : [];
  return [...new Set(limits)].filter((limit) => rules[limit] === undefined).map((limit) => profileIssue('rules.profile.member-missing', [...path, limit]));
}

function checkQuestion(ask: string, members: FactMembers, rules: AccountRules): ProfileIssue[] {
  const question = Object.hasOwn(rules.questions, ask) ? rules.questions[ask] : undefined;
  const path = ['accounts', 'questions', ask];
  if (!question) return [profileIssue('rules.profile.member-missing', path)];
  const declared: DeclaredFacts = membersAsFacts(members);
  return [
    ...namedBy(question, rules).flatMap(([name, at, wanted]) => checkWanted(name, wanted, declared, [...path, ...at])),
    ...('rows' in question ? checkTests({ value: question.rows, path: [...path, 'rows'] }, declared) : []),
    ...checkRows(question, path),
    ...checkLimits(question, rules, ['accounts']),
  ];
}

/** Questions without an answer, answers nobody can ask for, and facts that no question has. */
export function checkAccounts(rules: AccountRules): ProfileIssue[] {
  const { facts, questions } = rules;
  if (facts.type !== 'one-of' || facts.by !== 'ask') return [profileIssue('rules.profile.fact-unknown', ['accounts', 'facts'], { name: 'ask' })];
  const { cases } = facts;
  return [
    ...checkDeclaration(facts, ['accounts', 'facts']),
    ...Object.entries(cases).flatMap(([ask, members]) => checkQuestion(ask, members, rules)),
    ...Object.keys(questions).filter((ask) => !Object.hasOwn(cases, ask)).map((ask) => profileIssue('rules.profile.fact-word-unknown', ['accounts', 'questions', ask], { name: 'ask' })),
  ];
}
