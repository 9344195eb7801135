import { closedObject } from '../../rules/facts/closed-object.js';
import { described } from '../../rules/facts/described.js';
import * as z from 'zod';
import { isPlainDate } from '../../core/plain-date.js';
import { CALENDAR_DAY, isWrittenInstant } from '../../rules/clocks/written-moment.js';
import type { FactCases, FactDeclaration, FactGroup, FactMembers, FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import { factInWords } from '../../rules/facts/fact-in-words.js';
import type { FactsOf } from '../../rules/facts/facts-of.js';
import type { FactsIssueCode } from './facts-issues.js';

/** Why a value that is text is still not the one asked for; read again when issues are made. */
export interface FactsFault {
  readonly code: FactsIssueCode;
  /** A word accepted beside. */
  readonly orWord?: string;
}

function faulty(code: FactsIssueCode, orWord?: string): { readonly params: { readonly fault: FactsFault } } {
  return { params: { fault: { code, ...(orWord !== undefined && { orWord }) } } };
}

/** What a JSON Schema says of a text that a refinement checks. */
const shapeFor = (shape: { readonly format: string; readonly pattern?: string }, orWord: string | undefined) =>
  orWord === undefined ? shape : { anyOf: [shape, { const: orWord }] };

/** A calendar day, or the word given instead. */
const day = (orWord?: string) =>
  z
    .string()
    .refine((text) => text === orWord || isPlainDate(text), faulty('access.facts.not-a-day', orWord))
    .meta(shapeFor({ format: 'date', pattern: CALENDAR_DAY }, orWord));

const instant = (orWord?: string) =>
  z
    .string()
    .refine((text) => text === orWord || isWrittenInstant(text), faulty('access.facts.not-an-instant', orWord))
    .meta(shapeFor({ format: 'date-time' }, orWord));

const span = () =>
  closedObject({
    from: described(day(), 'The first day, YYYY-MM-DD.'),
    until: described(day('open'), "The last day, YYYY-MM-DD, or 'open'."),
  })
    .refine(({ from, until }) => until === 'open' || from <= until, faulty('access.facts.reversed-span'));

/** Members of an object; those that are not needed may be left out and, where the question allows it, be `null`. */
function shapeOf(members: FactMembers, orNull: boolean): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(members).map(([name, fact]) => {
      const schema = schemaOf(fact, orNull);
      if (fact.needed) return [name, schema];
      return [name, orNull ? described(schema.nullable(), factInWords(fact)).exactOptional() : schema.exactOptional()];
    }),
  );
}

function groupSchema({ facts, ordered }: FactGroup, orNull: boolean): z.ZodType {
  const group = closedObject(shapeOf(facts, orNull));
  if (ordered === undefined) return group;
  const [first, last] = ordered;
  const isOrdered = ({ [first]: from, [last]: to }: Readonly<Record<string, unknown>>) => typeof from !== 'string' || typeof to !== 'string' || from <= to;
  return group.refine(isOrdered, faulty('access.facts.reversed-span'));
}

function casesSchema({ by, cases, ask }: FactCases, orNull: boolean): z.ZodType {
  const [first, ...rest] = Object.entries(cases).map(([word, members]) => closedObject({ [by]: z.literal(word).meta({ description: ask }), ...shapeOf(members, orNull) }));
  return first === undefined ? z.never() : z.discriminatedUnion(by, [first, ...rest]);
}

function plainSchema(fact: FactDeclaration, orNull: boolean): z.ZodType {
  switch (fact.type) {
    case 'yes-no':
      return z.boolean();
    case 'word':
      return z.enum(fact.words);
    case 'number':
      return fact.least === undefined ? z.number() : z.number().min(fact.least);
    case 'date':
      return day(fact.or);
    case 'moment':
      return instant(fact.or);
    case 'span':
      return span();
    case 'text':
      return z.string();
    case 'list':
      return z.array(schemaOf(fact.of, orNull));
    case 'facts':
      return groupSchema(fact, orNull);
    case 'one-of':
      return casesSchema(fact, orNull);
  }
}

/** What JSON Schema says of the fact beside its type. */
function schemaOf(fact: FactDeclaration, orNull: boolean): z.ZodType {
  return described(plainSchema(fact, orNull), factInWords(fact));
}

const built = new WeakMap<FactsDeclaration, z.ZodType>();

/** The facts of a declaration as a zod schema, built on first use. */
export function factsSchema<Declaration extends FactsDeclaration>(declaration: Declaration): z.ZodType<FactsOf<Declaration>, FactsOf<Declaration>> {
  const schema = built.get(declaration) ?? schemaOf(declaration, declaration.orNull === true);
  built.set(declaration, schema);
  // What the type says is derived from the same declaration; a test compares the two.
  return schema as z.ZodType<FactsOf<Declaration>, FactsOf<Declaration>>;
}
