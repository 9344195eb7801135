import type { FactMembers, FactsDeclaration } from '../facts/fact-declaration.js';
import type { RulesProfileIssueCode } from '../issues.js';
import type { CorrectionProfile, CorrectionTransition } from '../law/correction-rule.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { DeclaredFacts } from './declared-facts.js';
import { checkDeclaration, checkWanted, declaredFacts, membersAsFacts } from './declared-facts.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

type Named = readonly [name: string | undefined, path: ProfilePath];

/** The facts of the events a row is for: of every kind, where it is for any. */
function factsOf(event: string, events: FactsDeclaration, cases: ReadonlyMap<string, FactMembers>): DeclaredFacts {
  return event === 'any' ? declaredFacts(events) : membersAsFacts(cases.get(event) ?? {});
}

function checkGuard({ event, guard }: CorrectionTransition, events: FactsDeclaration, cases: ReadonlyMap<string, FactMembers>, path: ProfilePath): ProfileIssue[] {
  const declared = factsOf(event, events, cases);
  return Object.entries(guard?.where ?? {}).flatMap(([name, values]) => {
    const words = values.filter((value) => typeof value === 'string');
    const wanted = words.length > 0 ? ({ types: ['word', 'text', 'date'], words } as const) : ({ types: ['yes-no'] } as const);
    return checkWanted(name, wanted, declared, [...path, 'guard', 'where', name]);
  });
}

/** States, events, clocks, steps and flags that a process names and does not have. */
export function checkCorrections(corrections: CorrectionProfile): ProfileIssue[] {
  const { events, begins, clocks, counting, lateness, owed, states, steps, flags, transitions } = corrections;
  const cases = events.type === 'one-of' ? events.cases : {};
  const at = (...path: ProfilePath): ProfilePath => ['corrections', ...path];
  const unknown = (code: RulesProfileIssueCode, known: object, named: readonly Named[], besides: readonly string[] = []) =>
    named.flatMap(([name, path]) => (name === undefined || Object.hasOwn(known, name) || besides.includes(name) ? [] : [profileIssue(code, path, { words: [...besides, ...Object.keys(known)].join(', ') })]));
  const inStates = Object.entries(states).map(([name, rule]) => ({ rule, path: at('states', name) }));
  const inRows = transitions.map((row, index) => ({ row, path: at('transitions', index) }));
  return [
    ...checkDeclaration(events, at('events')),
    ...unknown('rules.profile.state-unknown', states, [
      [begins, at('begins')],
      ...inRows.flatMap(({ row, path }) => (row.from === 'any' ? [] : row.from.map((name, place): Named => [name, [...path, 'from', place]]))),
    ]),
    ...unknown('rules.profile.state-unknown', states, inRows.map(({ row, path }): Named => [row.to, [...path, 'to']]), ['same']),
    ...unknown('rules.profile.clock-unknown', clocks, [
      ...inRows.flatMap(({ row, path }): Named[] => [[row.starts, [...path, 'starts']], [row.performs, [...path, 'performs']]]),
      ...Object.entries({ counting, lateness, owed }).flatMap(([member, table]) => Object.keys(table).map((name): Named => [name, at(member, name)])),
    ]),
    ...unknown('rules.profile.clock-unknown', clocks, inStates.map(({ rule, path }): Named => [rule.clock, [...path, 'clock']]), ['path']),
    ...unknown('rules.profile.word-unknown', cases, inRows.map(({ row, path }): Named => [row.event, [...path, 'event']]), ['any']),
    ...unknown('rules.profile.word-unknown', steps, [
      ...inStates.flatMap(({ rule, path }) => rule.next.map((name, place): Named => [name, [...path, 'next', place]])),
      ...inRows.flatMap(({ row, path }) => (row.next ?? []).map((name, place): Named => [name, [...path, 'next', place]])),
    ]),
    ...unknown('rules.profile.word-unknown', flags, [
      ...inStates.map(({ rule, path }): Named => [rule.flag, [...path, 'flag']]),
      ...inRows.map(({ row, path }): Named => [row.flag, [...path, 'flag']]),
      ...Object.entries(lateness).flatMap(([name, late]): Named[] => [[late.nominalOnly, at('lateness', name, 'nominalOnly')], [late.rolled, at('lateness', name, 'rolled')]]),
    ]),
    ...inRows.flatMap(({ row, path }) => checkGuard(row, events, new Map(Object.entries(cases)), path)),
  ];
}
