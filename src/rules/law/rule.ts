import type { Dated } from '../../core/dated.js';
import { isInForce } from '../../core/dated.js';
import type { IssueParams } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';

/** A rule of law under a permanent id, with each version of its value: dated and cited. */
export interface Rule<T> {
  /** Ours and permanent, as statute numbers drift: `ky.reporting.deadline`. */
  readonly id: string;
  /** One sentence that says what the rule says. */
  readonly summary: string;
  /** Sorted by date, without overlap. */
  readonly versions: readonly [Dated<T>, ...Dated<T>[]];
}

/** The version in force on a day, or the last one when no day is asked about; `undefined` when the recorded law does not reach that day. */
export function versionOn<T>(rule: Rule<T>, on: PlainDate | undefined): Dated<T> | undefined {
  return on === undefined ? rule.versions.at(-1) : rule.versions.find((version) => isInForce(version, on));
}

/** The days for which something is recorded. */
export interface Recorded {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** Why the recorded law does not reach a day: the day on which what comes next begins, else the one on which the last of it ended. */
export function reachOf(recorded: readonly Recorded[], on: PlainDate): { readonly from: PlainDate } | { readonly to: PlainDate } {
  const days = (name: keyof Recorded, isBeyond: (day: PlainDate) => boolean) => recorded.flatMap(({ [name]: day }) => (day !== undefined && isBeyond(day) ? [day] : [])).sort();
  const [from] = days('from', (day) => day > on);
  return from === undefined ? { to: days('to', (day) => day < on).at(-1) ?? on } : { from };
}

/** That in words. */
export function reachInWords(rule: string, { from, to }: IssueParams): string {
  return from === undefined ? `The recorded law of ${rule} ended on ${String(to)}.` : `The recorded law of ${rule} begins on ${String(from)}.`;
}
