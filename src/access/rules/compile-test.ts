import { isRecord } from '../../core/is-record.js';
import { addDays, addMonths, isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { allOf, anyOf, not, type Truth } from '../../core/truth.js';
import type { Interval, Test } from '../../rules/law/access-rule.js';
import { factReader } from '../facts/fact-reader.js';
import type { Vocabulary } from '../facts/fact-words.js';

/** A test made ready to run. */
export interface CompiledTest {
  readonly truth: (facts: unknown) => Truth;
  /** Paths of all facts it asks for. */
  readonly paths: readonly string[];
  /** Paths of the facts that are not known. */
  readonly unknown: (facts: unknown) => readonly string[];
}

/** Whose words a test is written in, and who `requester` is: the requester, or a person at another path. */
export interface TestWords {
  readonly isWordAt: Vocabulary;
  readonly requester: string;
  /** The path of the day of the question. */
  readonly day: string;
}

/** The path to read when a rule is asked about another person than the requester. */
export function placed(path: string, requester: string): string {
  return path.startsWith('requester.') ? `${requester}${path.slice('requester'.length)}` : path;
}

/** A discriminator cannot be left out of its object: where it is not known, the object itself is missing. */
function missingPath(path: string): string {
  return path.endsWith('.kind') ? path.slice(0, -'.kind'.length) : path;
}

function leaf(path: string, truth: (facts: unknown) => Truth): CompiledTest {
  const missing = [missingPath(path)];
  return { truth, paths: [path], unknown: (facts) => (truth(facts) === null ? missing : []) };
}

function combined(parts: readonly CompiledTest[], combine: (truths: readonly Truth[]) => Truth): CompiledTest {
  return {
    truth: (facts) => combine(parts.map((part) => part.truth(facts))),
    paths: parts.flatMap((part) => part.paths),
    // A part that is settled stays so whatever else is told of it.
    unknown: (facts) => parts.flatMap((part) => (part.truth(facts) === null ? part.unknown(facts) : [])),
  };
}

function compileCovers(path: string, dayPath: string): CompiledTest {
  const read = factReader(path);
  const readDay = factReader(dayPath);
  return leaf(path, (facts) => {
    const span = read(facts);
    const day = readDay(facts);
    if (!isRecord(span) || typeof span['from'] !== 'string' || typeof span['until'] !== 'string' || typeof day !== 'string') return null;
    return span['from'] <= day && (span['until'] === 'open' || day <= span['until']);
  });
}

const after = (day: PlainDate, interval: Interval): PlainDate => ('months' in interval ? addMonths(day, interval.months) : addDays(day, interval.days));

function compileSince(path: string, dayPath: string, { atLeast, atMost }: { readonly atLeast?: Interval; readonly atMost?: Interval }): CompiledTest {
  const read = factReader(path);
  const readDay = factReader(dayPath);
  return leaf(path, (facts) => {
    const then = read(facts);
    const day = readDay(facts);
    if (typeof then !== 'string' || !isPlainDate(day)) return null;
    if (!isPlainDate(then)) return atMost === undefined;
    return (atLeast === undefined || after(then, atLeast) <= day) && (atMost === undefined || day <= after(then, atMost));
  });
}

function compileNumber(path: string, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: { readonly atLeast?: number; readonly atMost?: number }): CompiledTest {
  const read = factReader(path);
  return leaf(path, (facts) => {
    const value = read(facts);
    return typeof value === 'number' ? atLeast <= value && value <= atMost : null;
  });
}

function compileFact(path: string, is: unknown, isWord: (value: unknown) => boolean): CompiledTest {
  const read = factReader(path);
  const wanted = new Set<unknown>(Array.isArray(is) ? is : [is]);
  const isKnown = typeof is === 'boolean' ? (value: unknown) => typeof value === 'boolean' : isWord;
  return leaf(path, (facts) => {
    const value = read(facts);
    return isKnown(value) ? wanted.has(value) : null;
  });
}

/** Makes a test ready to run. */
export function compileTest(test: Test, words: TestWords): CompiledTest {
  const { isWordAt, requester } = words;
  if ('all' in test) return combined(test.all.map((part) => compileTest(part, words)), allOf);
  if ('any' in test) return combined(test.any.map((part) => compileTest(part, words)), anyOf);
  if ('not' in test) {
    const part = compileTest(test.not, words);
    return { ...part, truth: (facts) => not(part.truth(facts)) };
  }
  if ('covers' in test) return compileCovers(placed(test.covers, requester), words.day);
  if ('since' in test) return compileSince(placed(test.since, requester), words.day, test);
  if ('number' in test) return compileNumber(placed(test.number, requester), test);
  const path = placed(test.fact, requester);
  return compileFact(path, test.is, isWordAt(path));
}

/** Makes a test ready that chooses a rule or a row rather than deciding a fact: a fact that is not known is not so. */
export function compileGuard(test: Test | undefined, words: TestWords): (facts: unknown) => boolean {
  if (test === undefined) return () => true;
  if ('all' in test) {
    const parts = test.all.map((part) => compileGuard(part, words));
    return (facts) => parts.every((part) => part(facts));
  }
  if ('any' in test) {
    const parts = test.any.map((part) => compileGuard(part, words));
    return (facts) => parts.some((part) => part(facts));
  }
  if ('not' in test) {
    const part = compileGuard(test.not, words);
    return (facts) => !part(facts);
  }
  const { truth } = compileTest(test, words);
  return (facts) => truth(facts) === true;
}
