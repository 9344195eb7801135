import { isRecord } from '../../core/is-record.js';
import { eachFact } from '../facts/each-fact.js';
import type { FactDeclaration, FactMembers, FactsDeclaration } from '../facts/fact-declaration.js';
import type { ProfilePath, ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

/** The facts that a room declares, by their dotted paths; one path may have a fact in each sort of an object. */
export type DeclaredFacts = ReadonlyMap<string, readonly FactDeclaration[]>;

/** The facts of a declaration, or of the members of one of its cases. */
export function declaredFacts(declaration: FactsDeclaration | undefined): DeclaredFacts {
  const facts = new Map<string, FactDeclaration[]>();
  for (const { path, fact } of declaration ? eachFact(declaration) : []) facts.set(path, [...(facts.get(path) ?? []), fact]);
  return facts;
}

/** The facts of one case of a question. */
export function membersAsFacts(members: FactMembers): DeclaredFacts {
  return declaredFacts({ type: 'facts', ask: 'Which facts?', facts: members });
}

/** What a part of the law wants a fact to be. */
export interface FactWanted {
  readonly types: readonly FactDeclaration['type'][];
  /** The words it is held against. */
  readonly words?: readonly string[];
  /** It cannot be left out of a question, whatever sort of an object it stands in. */
  readonly needed?: true;
}

/** Whether a word is one that a fact can say; free text can say any. */
function says(fact: FactDeclaration, word: string): boolean {
  if (fact.type === 'word') return fact.words.includes(word);
  if (fact.type === 'date' || fact.type === 'moment') return fact.or === word;
  return fact.type === 'text';
}

/** That a name of the law is no declared fact, or one that never is what it is taken for. */
export function checkWanted(name: string, { types, words = [], needed }: FactWanted, declared: DeclaredFacts, path: ProfilePath): ProfileIssue[] {
  const known = declared.get(name);
  if (known === undefined) return [profileIssue('rules.profile.fact-unknown', path, { name })];
  const fitting = known.filter(({ type }) => types.includes(type));
  const isSaid = words.every((word) => fitting.some((fact) => says(fact, word)));
  const isNeeded = !needed || known.every((fact) => fact.needed);
  if (fitting.length > 0 && isSaid && isNeeded) return [];
  const said = isSaid ? [] : fitting.flatMap((fact) => (fact.type === 'word' ? fact.words : []));
  return [profileIssue('rules.profile.fact-word-unknown', path, { name, ...(said.length > 0 && { words: said.join(', ') }) })];
}

const REQUESTER = 'requester';

/** The path of a fact about the requester where another person stands in the place. */
const placed = (name: string, requester: string): string => (name.startsWith(`${REQUESTER}.`) ? `${requester}${name.slice(REQUESTER.length)}` : name);

/** What a test holds a fact against. */
function wantedBy(is: unknown): FactWanted {
  const values: readonly unknown[] = Array.isArray(is) ? is : [is];
  const words = values.filter((value) => typeof value === 'string');
  return words.length > 0 ? { types: ['word', 'text', 'date', 'moment'], words } : { types: ['yes-no'] };
}

const TESTS = { number: 'number', since: 'date', covers: 'span' } as const;

/** The facts that an object itself asks for, each with the member that names it. */
function askedBy(value: Readonly<Record<string, unknown>>): { readonly key: string; readonly name: string; readonly wanted: FactWanted }[] {
  const { fact, is, by, cases, inPlaceOfRequester: another } = value;
  return [
    ...(typeof fact === 'string' && is !== undefined ? [{ key: 'fact', name: fact, wanted: wantedBy(is) }] : []),
    ...(typeof by === 'string' && isRecord(cases) ? [{ key: 'by', name: by, wanted: { types: ['word', 'text'], words: Object.keys(cases) } as const }] : []),
    ...(typeof another === 'string' ? [{ key: 'inPlaceOfRequester', name: another, wanted: { types: ['facts', 'one-of'] } as const }] : []),
    ...Object.entries(TESTS).flatMap(([key, type]) => (typeof value[key] === 'string' ? [{ key, name: value[key], wanted: { types: [type] } }] : [])),
  ];
}

/** The facts that tests and conditions turn on, wherever they stand below a place. */
export function checkTests({ value, path }: ProfilePlace, declared: DeclaredFacts, requester = REQUESTER): ProfileIssue[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => checkTests({ value: item, path: [...path, at] }, declared, requester));
  if (!isRecord(value)) return [];
  const { inPlaceOfRequester: another } = value;
  const inside = typeof another === 'string' ? another : requester;
  return [
    ...askedBy(value).flatMap(({ key, name, wanted }) => checkWanted(placed(name, requester), wanted, declared, [...path, key])),
    ...Object.entries(value).flatMap(([key, member]) => checkTests({ value: member, path: [...path, key] }, declared, inside)),
  ];
}

/** Sorts of an object whose own word stands among their facts, and words that are read as a sort there is not. */
export function checkDeclaration(fact: FactDeclaration, path: ProfilePath): ProfileIssue[] {
  const membersAt = (members: FactMembers, at: ProfilePath) => Object.entries(members).flatMap(([name, member]) => checkDeclaration(member, [...at, name]));
  if (fact.type === 'list') return checkDeclaration(fact.of, [...path, 'of']);
  if (fact.type === 'facts') return membersAt(fact.facts, [...path, 'facts']);
  if (fact.type !== 'one-of') return [];
  const { by, cases, unlisted } = fact;
  return [
    ...(Object.keys(cases).length === 0 ? [profileIssue('rules.profile.list-empty', [...path, 'cases'])] : []),
    ...(unlisted && !Object.hasOwn(cases, unlisted[by] ?? '') ? [profileIssue('rules.profile.fact-word-unknown', [...path, 'unlisted'], { name: by })] : []),
    ...Object.entries(cases).flatMap(([word, members]) => [
      ...(Object.hasOwn(members, by) ? [profileIssue('rules.profile.id-repeated', [...path, 'cases', word, by], { id: by })] : []),
      ...membersAt(members, [...path, 'cases', word]),
    ]),
  ];
}
