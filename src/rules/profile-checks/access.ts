import type { AccessProfile } from '../law/access-rule.js';
import type { DeclaredFacts } from './declared-facts.js';
import { checkDeclaration, checkTests, checkWanted, declaredFacts } from './declared-facts.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const DAY = { types: ['date'], needed: true } as const;

type List = 'rules' | 'onward';

/** What a list of rules asks of the facts that a question has. */
function checkList(list: List, { [list]: rules = [] }: AccessProfile, declared: DeclaredFacts): ProfileIssue[] {
  const channelsOf = ({ channels }: AccessProfile['rules'][number]) => (channels === 'any' ? [] : (channels ?? []));
  return rules.flatMap((rule, at) => [
    ...checkTests({ value: rule, path: ['access', list, at] }, declared),
    ...(rule.effect === 'permit' && (rule.permits ?? []).length === 0 ? [profileIssue('rules.profile.member-missing', ['access', list, at, 'permits'])] : []),
    ...channelsOf(rule).flatMap(({ value: words }, row) => checkWanted('channel', { types: ['word'], words }, declared, ['access', list, at, 'channels', row, 'value'])),
  ]);
}

/** Facts that no request has, and words that none of them says. */
export function checkAccess(access: AccessProfile): ProfileIssue[] {
  const { facts, onwardFacts, wrongChannel } = access;
  const [asked, onward] = [declaredFacts(facts), declaredFacts(onwardFacts)];
  const channels = wrongChannel ? [...Object.keys(wrongChannel.instead), ...Object.keys(wrongChannel.advice)] : [];
  return [
    ...checkDeclaration(facts, ['access', 'facts']),
    ...checkWanted('at', DAY, asked, ['access', 'facts']),
    ...checkList('rules', access, asked),
    ...(onwardFacts ? [...checkDeclaration(onwardFacts, ['access', 'onwardFacts']), ...checkWanted('at', DAY, onward, ['access', 'onwardFacts'])] : []),
    ...checkList('onward', access, onward),
    ...(channels.length > 0 ? checkWanted('channel', { types: ['word'], words: channels }, asked, ['access', 'wrongChannel']) : []),
  ];
}
