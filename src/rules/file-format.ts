import type { Citation } from '../core/citation.js';
import { foldWord } from '../core/fold-word.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { RulesIssueCode } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';

/** What {@link fileFormat} is asked. */
export interface FileFormatQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** Who reports, in the words of the profile. */
  readonly by?: string;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'asap'>;
}

/** The format in which somebody reports. */
export interface FileFormat {
  /** Versions of ASAP the law takes; none where it asks for another format, or for none. */
  readonly versions: readonly string[];
  /** The law's own name of the version, where it is no number. */
  readonly edition?: string;
  /** The format asked for in place of ASAP. */
  readonly format?: string;
  readonly cites: readonly Citation[];
}

/**
 * The format in which reports are written on a day, for those who report in another one than the rest, too.
 *
 * Fails with `rules.date-format`, `rules.date-before-law` or `rules.room-missing`. Kentucky: 902 KAR 55:110 s.2(7), s.11(1).
 *
 * @example
 * ```ts
 * import { fileFormat } from 'kasper-rules/rules';
 * const answer = fileFormat({ on: '2025-03-10' });
 * if (answer.ok) console.log(answer.value.versions); // [ '4.2' ]
 * ```
 */
export function fileFormat({ on, by, profile: asked = defaultProfile }: FileFormatQuestion = {}): Result<FileFormat, RulesIssueCode> {
  const profile = withRooms(asked, 'asap');
  if ('code' in profile) return failure([profile]);
  const law = lawOn(profile.asap, on);
  if ('code' in law) return failure([law]);
  const { versions, edition, others = [] } = law.value;
  const other = by === undefined ? undefined : others.find((one) => one.by.some((word) => foldWord(word) === foldWord(by)));
  if (other) return success({ versions: [], ...(other.format !== undefined && { format: other.format }), cites: other.cites });
  return success({ versions, ...(edition !== undefined && { edition }), cites: law.cites });
}
