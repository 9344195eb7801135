import { isRecord } from '../../core/is-record.js';
import type { FactDeclaration, FactMembers } from '../../rules/facts/fact-declaration.js';

/** What may stand as a member of a declared object, as far as the object tells its sort: its facts, and the word that tells the sort. */
export function membersOf(declared: FactDeclaration, value: unknown): FactMembers | undefined {
  if (declared.type === 'facts') return declared.facts;
  if (declared.type !== 'one-of') return undefined;
  const { by, cases, ask } = declared;
  const word = isRecord(value) ? value[by] : undefined;
  const own = typeof word === 'string' && Object.hasOwn(cases, word) ? cases[word] : undefined;
  return { [by]: { type: 'word', words: Object.keys(cases), needed: true, ask }, ...own };
}

/** The declaration at a path of arrived facts; `undefined` where nothing is declared. */
export function declaredAt(declared: FactDeclaration, value: unknown, path: readonly (string | number)[]): FactDeclaration | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return declared;
  if (declared.type === 'list' && typeof key === 'number') return declaredAt(declared.of, Array.isArray(value) ? (value[key] as unknown) : undefined, rest);
  const members = membersOf(declared, value);
  const member = typeof key === 'string' && members && Object.hasOwn(members, key) ? members[key] : undefined;
  return member && declaredAt(member, isRecord(value) ? value[String(key)] : undefined, rest);
}
