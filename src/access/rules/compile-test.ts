import { allOf, anyOf, not, type Truth } from '../../core/truth.js';
import type { Test } from '../../rules/law/access-rule.js';
import { factReader, isRecord } from '../facts/fact-reader.js';
import { isWordAt } from '../facts/fact-words.js';

/** A test made ready to run. */
export interface CompiledTest {
  readonly truth: (facts: unknown) => Truth;
  /** Paths of all facts it asks for. */
  readonly paths: readonly string[];
  /** Paths of the facts that are not known. */
  readonly unknown: (facts: unknown) => readonly string[];
}

/** Where the person meant by `requester` stands: the requester, or a delegate's principal. */
export type RequesterPath = 'requester' | 'requester.principal';

/** The path to read when a rule is asked about another person than the requester. */
export function placed(path: string, requester: RequesterPath): string {
  return path.startsWith('requester.') ? `${requester}${path.slice('requester'.length)}` : path;
}

/** A discriminator cannot be left out of its object: where it is not known, the object itself is missing. */
function missingPath(path: string): string {
  return path.endsWith('.kind') ? path.slice(0, -'.kind'.length) : path;
}

const readDay = factReader('at');

function leaf(path: string, truth: (facts: unknown) => Truth): CompiledTest {
  const missing = [missingPath(path)];
  return { truth, paths: [path], unknown: (facts) => (truth(facts) === null ? missing : []) };
}

function combined(parts: readonly CompiledTest[], combine: (truths: readonly Truth[]) => Truth): CompiledTest {
  return {
    truth: (facts) => combine(parts.map((part) => part.truth(facts))),
    paths: parts.flatMap((part) => part.paths),
    unknown: (facts) => parts.flatMap((part) => part.unknown(facts)),
  };
}

function compileCovers(path: string): CompiledTest {
  const read = factReader(path);
  return leaf(path, (facts) => {
    const span = read(facts);
    const day = readDay(facts);
    if (!isRecord(span) || typeof span['from'] !== 'string' || typeof span['until'] !== 'string' || typeof day !== 'string') return null;
    return span['from'] <= day && (span['until'] === 'open' || day <= span['until']);
  });
}

function compileFact(name: string, path: string, is: unknown): CompiledTest {
  const read = factReader(path);
  const wanted = new Set<unknown>(Array.isArray(is) ? is : [is]);
  const isKnown = typeof is === 'boolean' ? (value: unknown) => typeof value === 'boolean' : (value: unknown) => isWordAt(name, value);
  return leaf(path, (facts) => {
    const value = read(facts);
    return isKnown(value) ? wanted.has(value) : null;
  });
}

/** Makes a test ready to run. */
export function compileTest(test: Test, requester: RequesterPath = 'requester'): CompiledTest {
  if ('all' in test) return combined(test.all.map((part) => compileTest(part, requester)), allOf);
  if ('any' in test) return combined(test.any.map((part) => compileTest(part, requester)), anyOf);
  if ('not' in test) {
    const part = compileTest(test.not, requester);
    return { ...part, truth: (facts) => not(part.truth(facts)) };
  }
  if ('covers' in test) return compileCovers(placed(test.covers, requester));
  return compileFact(test.fact, placed(test.fact, requester), test.is);
}

/** Makes a test ready that chooses a rule or a row rather than deciding a fact: a fact that is not known is not so. */
export function compileGuard(test: Test | undefined): (facts: unknown) => boolean {
  if (test === undefined) return () => true;
  if ('all' in test) {
    const parts = test.all.map(compileGuard);
    return (facts) => parts.every((part) => part(facts));
  }
  if ('any' in test) {
    const parts = test.any.map(compileGuard);
    return (facts) => parts.some((part) => part(facts));
  }
  if ('not' in test) {
    const part = compileGuard(test.not);
    return (facts) => !part(facts);
  }
  const { truth } = compileTest(test);
  return (facts) => truth(facts) === true;
}
