import { nearest } from '../../core/nearest.js';
import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { usageError } from '../command.js';
import type { CompletionSource } from './completion-source.js';

/** What the value of an option may be. */
export interface ValueKind<Value = unknown> {
  /** How help names it: `DATE`. */
  readonly word: string;
  /** What must be given, as it ends a sentence: `a date such as 2025-03-31`. */
  readonly expects: string;
  /** The value of a text, `undefined` where it is none. */
  readonly read: (text: string) => Value | undefined;
  /** Every text there is, where they can be listed. */
  readonly choices?: readonly string[];
  /** What a shell offers, where that is not `choices`. */
  readonly completes?: CompletionSource;
}

/** `pretty, json or junit`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Any text. */
export function text(word: string, expects: string, completes?: CompletionSource): ValueKind<string> {
  return { word, expects, read: (given) => given, ...(completes && { completes }) };
}

/** A path. */
export function file(word: string, expects: string): ValueKind<string> {
  return text(word, expects, 'files');
}

/** One word of a few. */
export function oneOf<const Choice extends string>(word: string, choices: readonly Choice[]): ValueKind<Choice> {
  return { word, expects: listed(choices), choices, read: (given) => choices.find((choice) => choice === given) };
}

/** A calendar day. */
export const date: ValueKind<PlainDate> = { word: 'DATE', expects: 'a date such as 2025-03-31', read: (given) => (isPlainDate(given) ? given : undefined) };

/** A whole number from a smallest one on. */
export function wholeNumber(from: 0 | 1): ValueKind<number> {
  return { word: 'N', expects: `a whole number from ${from}`, read: (given) => (/^(0|[1-9]\d{0,8})$/.test(given) && Number(given) >= from ? Number(given) : undefined) };
}

/** A local date and time, whole and by its day. */
export interface LocalTime {
  readonly time: string;
  readonly day: PlainDate;
}

/** A local date and time. */
export const localTime: ValueKind<LocalTime> = {
  word: 'TIME',
  expects: 'a local date and time such as 2025-03-11T08:15',
  read: (given) => {
    const [day, time, ...rest] = given.split('T');
    return isPlainDate(day) && rest.length === 0 && time !== undefined && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? { time: given, day } : undefined;
  },
};

/** A time zone of the IANA; whether it exists, the answer says that needs it. */
export const zone: ValueKind<string> = text('ZONE', 'a time zone such as America/Chicago', 'zones');

/** Reads the value of an option; what it must be is said in the words of its kind, and what was given is not repeated. */
export function readValue<Value>(name: string, { expects, choices, read }: ValueKind<Value>, given: string): Value {
  const value = read(given);
  if (value !== undefined) return value;
  const meant = choices && nearest(given, choices);
  throw usageError(`${name} takes ${expects}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
}
