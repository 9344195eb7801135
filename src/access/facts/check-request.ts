import { isRecord } from '../../core/is-record.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { FactCases, FactDeclaration, FactGroup, FactMembers, FactsDeclaration } from '../../rules/facts/fact-declaration.js';

/** Refuses a value at a place, in the name of the call it was given to. */
type Check = (call: string, value: unknown) => void;

/** A mistake in the calling code: facts from outside come through a parser, which answers with issues. */
function mistake(call: string, path: string, expected: string): TypeError {
  return new TypeError(`${call}: ${path} must be ${expected}; facts from outside go through the parse function first`);
}

const aDay = `a calendar day written 'YYYY-MM-DD'`;
const aSpan = "a span { from, until } of days, where until is 'open' as long as no last day is set";
const oneOf = (words: Iterable<string>) => `one of ${[...words].join(', ')}`;
const named = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function checkOrder(call: string, path: string, first: unknown, last: unknown): void {
  if (typeof first === 'string' && typeof last === 'string' && last < first) throw mistake(call, path, 'days in order, the first before the last');
}

function dayCheck(path: string, or: string | undefined): Check {
  return (call, value) => {
    const isWord = or !== undefined && value === or;
    if (!isWord && !isPlainDate(value)) throw mistake(call, path, or === undefined ? aDay : `${aDay}, or '${or}'`);
  };
}

function spanCheck(path: string): Check {
  const first = dayCheck(`${path}.from`, undefined);
  const last = dayCheck(`${path}.until`, 'open');
  return (call, value) => {
    if (!isRecord(value) || value['from'] === undefined || value['until'] === undefined) throw mistake(call, path, aSpan);
    const { from, until } = value;
    first(call, from);
    last(call, until);
    if (until !== 'open') checkOrder(call, path, from, until);
  };
}

function membersCheck(path: string, members: FactMembers): Check | undefined {
  const checks = Object.entries(members).flatMap(([name, fact]) => {
    const check = checkOf(named(path, name), fact);
    return check ? [{ name, check, needed: fact.needed === true }] : [];
  });
  if (checks.length === 0) return undefined;
  return (call, value) => {
    for (const { name, check, needed } of checks) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (needed || member !== undefined) check(call, member);
    }
  };
}

function groupCheck(path: string, { facts, ordered, needed }: FactGroup): Check | undefined {
  const members = membersCheck(path, facts);
  if (members === undefined && !needed) return undefined;
  return (call, value) => {
    if (!isRecord(value)) throw mistake(call, path === '' ? 'the request' : path, 'an object of facts');
    members?.(call, value);
    if (ordered) checkOrder(call, path, value[ordered[0]], value[ordered[1]]);
  };
}

function casesCheck(path: string, { by, cases, unlisted }: FactCases): Check {
  const checks = new Map(Object.entries(cases).map(([word, members]) => [word, membersCheck(path, members)]));
  return (call, value) => {
    const word = isRecord(value) ? value[by] : undefined;
    if (typeof word !== 'string') throw mistake(call, path, `an object that names its ${by}`);
    if (!checks.has(word) && unlisted === undefined) throw mistake(call, named(path, by), oneOf(checks.keys()));
    checks.get(word)?.(call, value);
  };
}

/** What a typed caller cannot get wrong is checked; the rest is a fact that counts as unknown when it is no word of the vocabulary. */
function checkOf(path: string, fact: FactDeclaration): Check | undefined {
  switch (fact.type) {
    case 'facts':
      return groupCheck(path, fact);
    case 'one-of':
      return casesCheck(path, fact);
    case 'date':
      return dayCheck(path, fact.or);
    case 'span':
      return spanCheck(path);
    case 'word': {
      if (!fact.needed) return undefined;
      const words = new Set<unknown>(fact.words);
      return (call, value) => {
        if (!words.has(value)) throw mistake(call, path, oneOf(fact.words));
      };
    }
    case 'text':
      return fact.needed
        ? (call, value) => {
            if (typeof value !== 'string') throw mistake(call, path, 'a text');
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Makes the check of a request ready: it throws a TypeError on no object, an impossible day, or a discriminator left out. */
export function compileCheck(declaration: FactsDeclaration): (call: string, request: unknown) => void {
  const check = checkOf('', declaration);
  return (call, request) => check?.(call, request);
}
