import type { FactCases, FactDeclaration, FactsDeclaration } from './fact-declaration.js';
import type { Span } from './fact.js';

/** Facts of a declaration whose words TypeScript does not know, as one that was read from JSON. */
export type AnyFacts = Readonly<Record<string, unknown>>;

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

type NeededIn<Members> = { [Name in keyof Members]: Members[Name] extends { readonly needed: true } ? Name : never }[keyof Members];

type NeededFacts<Members, Names extends keyof Members, Null> = { readonly [Name in Names]: ValueOf<Members[Name], Null> };
type OtherFacts<Members, Names extends keyof Members, Null> = { readonly [Name in Names]?: ValueOf<Members[Name], Null> | Null };

type MembersOf<Members, Null> = string extends keyof Members
  ? AnyFacts
  : Flat<NeededFacts<Members, NeededIn<Members>, Null> & OtherFacts<Members, Exclude<keyof Members, NeededIn<Members>>, Null>>;

type WordAt<Told, Names extends keyof Told, Word> = { readonly [Name in Names]-?: Word };

/** The member that tells the sort of an object, with its comment where the declaration has one. */
type TellingOf<By extends string, Told, Word> = By extends keyof Told ? WordAt<Told, By, Word> : { readonly [Name in By]: Word };

type CasesOf<By extends string, Cases, Told, Null> = string extends keyof Cases | By
  ? AnyFacts
  : {
      [Word in keyof Cases]: Flat<TellingOf<By, Told, Word> & (keyof Cases[Word] extends never ? unknown : MembersOf<Cases[Word], Null>)>;
    }[keyof Cases];

type ToldOf<Fact> = Fact extends FactCases<string, unknown, infer Told> ? Told : unknown;

type ValueOf<Fact, Null> = FactDeclaration extends Fact
  ? unknown
  : Fact extends { readonly type: 'yes-no' }
    ? boolean
    : Fact extends { readonly type: 'word'; readonly words: readonly (infer Word)[] }
      ? Word
      : Fact extends { readonly type: 'number' }
        ? number
        : Fact extends { readonly type: 'span' }
          ? Span
          : Fact extends { readonly type: 'list'; readonly of: infer Item }
            ? readonly ValueOf<Item, Null>[]
            : Fact extends { readonly type: 'facts'; readonly facts: infer Members }
              ? MembersOf<Members, Null>
              : Fact extends { readonly type: 'one-of'; readonly by: infer By extends string; readonly cases: infer Cases }
                ? CasesOf<By, Cases, ToldOf<Fact>, Null>
                : string;

/** The facts that a declaration declares, as a type: what is not needed may be left out, and then is unknown. */
export type FactsOf<Declaration extends FactsDeclaration> = FactsDeclaration extends Declaration
  ? AnyFacts
  : ValueOf<Declaration, Declaration extends { readonly orNull: true } ? null : never>;

