import type { Citation } from './citation.js';
import type { PlainDate } from './plain-date.js';

/** A value of law with the days on which it is in force (both included) and the sources it rests on. */
export interface Dated<T> {
  /** First day in force; absent when the recorded law has always said so. */
  readonly from?: PlainDate;
  /** Last day in force; absent while in force. */
  readonly to?: PlainDate;
  /** What the law says between those days. */
  readonly value: T;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Whether a dated entry is in force on a day. Plain dates compare as text. */
export function isInForce(entry: { readonly from?: PlainDate; readonly to?: PlainDate }, on: PlainDate): boolean {
  return (entry.from === undefined || entry.from <= on) && (entry.to === undefined || on <= entry.to);
}

/** The entry in force on a day, or `undefined` when the recorded law does not reach that day. */
export function inForce<T>(entries: readonly Dated<T>[], on: PlainDate): Dated<T> | undefined {
  return entries.find((entry) => isInForce(entry, on));
}
