import { isRecord } from '../../core/is-record.js';

const isPlain = (prototype: object | null): boolean => prototype === null || Object.getPrototypeOf(prototype) === null;

/**
 * Facts as a plain object that can be copied. What an object inherits or computes, as the instance of a class does, is a fact that was told: a copy
 * without it would have the law assume another.
 */
export function givenFacts(given: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(given)) return {};
  if (isPlain(Object.getPrototypeOf(given) as object | null)) return given;
  const names = new Set<string>();
  for (let at: object = given; !isPlain(at); at = Object.getPrototypeOf(at) as object) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  names.delete('constructor');
  return Object.fromEntries([...names].map((name): [string, unknown] => [name, Reflect.get(given, name)]));
}
