import { isRecord } from '../../core/is-record.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { DutyLaw } from '../law/condition.js';
import type { Profile } from '../law/profile.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { DeclaredFacts } from './declared-facts.js';
import { checkDeclaration, declaredFacts } from './declared-facts.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

/** The words a test asks a fact for. */
function wordsOf(match: unknown): readonly unknown[] {
  if (Array.isArray(match)) return match;
  const other = isRecord(match) ? match['other'] : undefined;
  return Array.isArray(other) ? other : [match].filter((value) => typeof value === 'boolean' || (typeof value === 'string' && value !== 'absent'));
}

/** That a table turns on a fact that is not declared, or on a word or truth that it never says. What stands for a list is found by the code. */
function checkFact(name: string, match: unknown, declared: DeclaredFacts, path: ProfilePath): ProfileIssue[] {
  const [fact] = declared.get(name) ?? [];
  if (!fact) return [profileIssue('rules.profile.fact-unknown', path, { name })];
  const isSaid = (word: unknown) => (fact.type === 'word' ? fact.words.some((known) => known === word) : typeof word === 'boolean' ? fact.type === 'yes-no' || fact.type === 'facts' : fact.type !== 'yes-no');
  if (wordsOf(match).every(isSaid)) return [];
  return [profileIssue('rules.profile.fact-word-unknown', path, { name, ...(fact.type === 'word' && { words: fact.words.join(', ') }) })];
}

function checkLaw({ conditions, assume }: DutyLaw, facts: FactsDeclaration, path: ProfilePath): ProfileIssue[] {
  const declared = declaredFacts(facts);
  return [
    ...checkDeclaration(facts, [...path, 'facts']),
    ...Object.entries(assume).flatMap(([name, value]) => checkFact(name, value, declared, [...path, 'assume', name])),
    ...conditions.flatMap(({ findings }, at) =>
      findings.flatMap(({ when = {} }, row) =>
        Object.entries(when).flatMap(([name, match]) => checkFact(name, match, declared, [...path, 'conditions', at, 'findings', row, 'when', name])),
      ),
    ),
  ];
}

/** Facts of duties that are declared otherwise than their tables name them. A duty that declares none turns on whatever it names. */
export function checkDuty(room: 'reportingDuty' | 'toxicologyDuty', rule: NonNullable<Profile['reportingDuty']>): ProfileIssue[] {
  return rule.versions.flatMap(({ value }, at) => (value.facts ? checkLaw(value, value.facts, [room, 'versions', at, 'value']) : []));
}
