import { isPlain } from '../../core/is-plain.js';
import { isRecord } from '../../core/is-record.js';

const above = (object: object): object | null => Object.getPrototypeOf(object) as object | null;

/**
 * Facts as a plain object that can be copied. What an object inherits or computes, as the instance of a class does, is a fact that was told: a copy
 * without it would have the law assume another.
 */
export function givenFacts(given: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(given)) return {};
  if (isPlain(given)) return given;
  const names = new Set<string>();
  // The last of a chain is what every object inherits, in whichever realm.
  for (let at: object = given, next = above(at); next !== null; at = next, next = above(at)) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  names.delete('constructor');
  return Object.fromEntries([...names].map((name): [string, unknown] => [name, Reflect.get(given, name)]));
}
