import type { PlainDate } from 'kasper-rules/asap';

/** What a file is held against. */
export interface Question {
  /** The id of a profile: `ky`. */
  readonly profile: string;
  /** The day of validation. */
  readonly on: PlainDate;
}
