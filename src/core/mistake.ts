import { isRecord } from './is-record.js';

const called = (call: string, what: string, expected: string) => new TypeError(`${call}: ${what} must be ${expected}`);

/** Throws the TypeError of a programmer's mistake where something is no object; callers without types may pass anything. */
export function mustBeObject(call: string, value: unknown, what: string): void {
  if (!isRecord(value)) throw called(call, what, 'an object');
}

/** Throws the TypeError of a programmer's mistake where something is no text. */
export function mustBeText(call: string, value: unknown, what: string): void {
  if (typeof value !== 'string') throw called(call, what, 'text');
}

/** Throws the TypeError of a programmer's mistake where something is no list. */
export function mustBeList(call: string, value: unknown, what: string): void {
  if (!Array.isArray(value)) throw called(call, what, 'a list');
}

/**
 * Throws the TypeError of a programmer's mistake where something is no object of options, or where its profile is none or stands in place of the options:
 * the law of the default profile would answer.
 */
export function mustBeOptions(call: string, options: unknown): void {
  mustBeObject(call, options, 'the options');
  const profile: unknown = Reflect.get(Object(options) as object, 'profile');
  if (profile !== undefined) mustBeObject(call, profile, 'option `profile`');
  else if ('id' in Object(options)) throw new TypeError(`${call}: give the profile as { profile }`);
}

/** Throws the TypeError of a programmer's mistake where a profile stands among the facts: it would be ignored, and another law would answer. */
export function mustHoldNoProfile(call: string, facts: object): void {
  const profile: unknown = Reflect.get(facts, 'profile');
  if (typeof profile === 'object' && profile !== null) throw new TypeError(`${call}: profile belongs in the second argument`);
}
