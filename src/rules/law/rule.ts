import type { Dated } from '../../core/dated.js';
import { isInForce } from '../../core/dated.js';
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
