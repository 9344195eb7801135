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

/** What something from outside is to be before it is read: of an object the members that are read, of a list what each of it is. `?` ends the name of a member that may be absent or null. */
export type Shape = 'text' | 'number' | 'list' | 'object' | readonly [Shape] | { readonly [member: string]: Shape };

const isListShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** What of a value is not of the shape, and what it must be; words are made only where something is wrong, since a whole file may be passed. */
function misfitOf(value: unknown, shape: Shape): { readonly place: string; readonly expected: string } | undefined {
  if (shape === 'text') return typeof value === 'string' ? undefined : { place: '', expected: 'text' };
  if (shape === 'number') return typeof value === 'number' ? undefined : { place: '', expected: 'a number' };
  if (shape === 'list' || isListShape(shape)) {
    if (!Array.isArray(value)) return { place: '', expected: 'a list' };
    if (shape === 'list') return undefined;
    for (const entry of value as readonly unknown[]) {
      const misfit = misfitOf(entry, shape[0]);
      if (misfit) return { ...misfit, place: `${misfit.place}an entry of ` };
    }
    return undefined;
  }
  if (!isRecord(value)) return { place: '', expected: 'an object' };
  if (shape === 'object') return undefined;
  for (const [member, inner] of Object.entries(shape)) {
    const name = member.replace('?', '');
    if ((value[name] ?? undefined) === undefined && name !== member) continue;
    const misfit = misfitOf(value[name], inner);
    if (misfit) return { ...misfit, place: `${misfit.place}\`${name}\` of ` };
  }
  return undefined;
}

/** Throws the TypeError of a programmer's mistake where something from outside, such as an answer that was stored, has not the shape of what it is taken for. */
export function mustHaveShape(call: string, value: unknown, what: string, shape: Shape): void {
  const misfit = misfitOf(value, shape);
  if (misfit) throw called(call, `${misfit.place}${what}`, misfit.expected);
}
