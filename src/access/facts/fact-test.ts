import { allOf, type Truth } from '../../core/truth.js';

/** Whether a condition holds; unknown while the facts named in `absent` are not given. */
export interface FactTest {
  readonly truth: Truth;
  /** Dotted paths of the facts it lacks. */
  readonly absent: readonly string[];
}

/** A condition that one fact is true. */
export function isTrue(value: boolean | undefined, path: string): FactTest {
  return value === undefined ? { truth: null, absent: [path] } : { truth: value, absent: [] };
}

/** Holds when all tests do and fails as soon as one does; facts are lacking only while that is open. */
export function allTests(tests: readonly FactTest[]): FactTest {
  const truth = allOf(tests.map((test) => test.truth));
  return { truth, absent: truth === null ? [...new Set(tests.flatMap((test) => test.absent))] : [] };
}
