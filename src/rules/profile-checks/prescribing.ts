import type { FactDeclaration, FactMembers, FactsDeclaration } from '../facts/fact-declaration.js';
import type { ElectronicPrescribingRules } from '../law/electronic-prescribing-rule.js';
import type { ExemptionCondition, QueryDutyRules } from '../law/query-duty-rule.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { FactWanted } from './declared-facts.js';
import { checkDeclaration, checkTests, checkWanted, declaredFacts, membersAsFacts } from './declared-facts.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const DAY: FactWanted = { types: ['date'], needed: true };

/** The facts of a claim, by its kind: an exemption, an exception. */
function claimsOf(facts: FactsDeclaration, name: string): Readonly<Record<string, FactMembers>> {
  const claim: FactDeclaration | undefined = facts.type === 'facts' ? facts.facts[name] : undefined;
  return claim?.type === 'one-of' && claim.by === 'kind' ? claim.cases : {};
}

/** The facts of a kind of claim, or that nobody can claim it. */
function checkClaim(kind: string, claims: ReturnType<typeof claimsOf>, path: ProfilePath, wanted: readonly (readonly [name: string, at: ProfilePath, wanted: FactWanted])[]): ProfileIssue[] {
  const members = Object.hasOwn(claims, kind) ? claims[kind] : undefined;
  if (!members) return [profileIssue('rules.profile.fact-word-unknown', [...path, 'kind'], { name: 'kind' })];
  const declared = membersAsFacts(members);
  return wanted.flatMap(([name, at, want]) => checkWanted(name, want, declared, [...path, ...at]));
}

type Wanted = readonly [name: string, key: string, wanted: FactWanted];

/** The facts that a condition of an exemption turns on. */
function wantedBy(condition: ExemptionCondition): readonly Wanted[] {
  switch (condition.test) {
    case 'equals':
      return [[condition.fact, 'fact', { types: [typeof condition.value === 'boolean' ? 'yes-no' : 'number'] }]];
    case 'at-most':
      return [[condition.fact, 'fact', { types: ['number'] }]];
    case 'encounter-within-days':
      return [[condition.of, 'of', { types: ['date'] }]];
    case 'ends-within-days':
      return [[condition.fact, 'fact', { types: ['date'] }], [condition.of, 'of', { types: ['date'] }]];
    case 'within-hours':
      return [[condition.fact, 'fact', { types: ['moment'] }], [condition.of, 'of', { types: ['moment'] }]];
  }
}

/** Facts that no encounter has, and words that none of them says. */
export function checkQueryDuty({ facts, laws }: QueryDutyRules): ProfileIssue[] {
  const declared = declaredFacts(facts);
  const claims = claimsOf(facts, 'exemption');
  return [
    ...checkDeclaration(facts, ['queryDuty', 'facts']),
    ...checkWanted('encounterOn', DAY, declared, ['queryDuty', 'facts']),
    ...laws.flatMap(({ triggers, rhythm, lookBack, floor, assume = {}, exemptions }, at) => {
      const path = ['queryDuty', 'laws', at];
      return [
        ...checkTests({ value: { triggers, rhythm, lookBack, floor }, path }, declared),
        ...Object.entries(assume).flatMap(([name, value]) =>
          checkWanted(name, typeof value === 'string' ? { types: ['word', 'text', 'date'], words: [value] } : { types: ['yes-no'] }, declared, [...path, 'assume', name]),
        ),
        ...exemptions.flatMap(({ kind, conditions }, row) =>
          checkClaim(
            kind,
            claims,
            [...path, 'exemptions', row],
            conditions.flatMap((condition, place) => wantedBy(condition).map(([name, key, wanted]) => [name, ['conditions', place, key], wanted] as const)),
          ),
        ),
      ];
    }),
    ...(declared.has('lastQuery') ? checkWanted('lastQuery', { types: ['date'] }, declared, ['queryDuty', 'facts']) : []),
  ];
}

/** Facts that no prescription has, and exceptions that nobody can claim. */
export function checkElectronicPrescribing({ facts, free, exceptions }: ElectronicPrescribingRules): ProfileIssue[] {
  const declared = declaredFacts(facts);
  const claims = claimsOf(facts, 'exception');
  return [
    ...checkDeclaration(facts, ['electronicPrescribing', 'facts']),
    ...checkWanted('issuedOn', DAY, declared, ['electronicPrescribing', 'facts']),
    ...checkTests({ value: free, path: ['electronicPrescribing', 'free'] }, declared),
    ...exceptions.flatMap(({ kind, facts: names, granted }, at) =>
      checkClaim(kind, claims, ['electronicPrescribing', 'exceptions', at], [
        ...names.map((name, place) => [name, ['facts', place], { types: ['yes-no'] }] as const),
        ...(granted === undefined ? [] : [[granted, ['granted'], { types: ['span'] }] as const]),
      ]),
    ),
  ];
}
