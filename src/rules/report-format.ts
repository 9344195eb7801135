import { mustBeOptions } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { foldWord } from '../core/fold-word.js';
import type { PlainDate } from '../core/plain-date.js';
import { takenLaw } from '../asap/taken-law.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';

/** What {@link reportFormat} is asked. */
export interface ReportFormatQuestion {
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** The class of the reporter, in the words of the profile; left out: one of those who send ASAP. */
  readonly by?: string | null;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'asap' | 'readings'>;
}

/** In which form a law takes reports. */
export interface ReportFormatAnswer {
  /** The versions of ASAP it names; empty where it asks for none, `null` where that is not known. */
  readonly versions: readonly string[] | null;
  /** The law's own name of the version, where it is no number. */
  readonly edition?: string;
  /** What is sent in place of ASAP, where the law says. */
  readonly format?: string;
  /** Why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law it rests on. */
  readonly cites: readonly Citation[];
}

/**
 * Which versions of ASAP the law of a day names for a class of reporters, or which other form it takes.
 *
 * `versions` is `null` with `rules.room-missing`, `rules.date-before-law`, `rules.date-format` or, as an open question is taken, `rules.text-unread`. Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.2(7), s.11(1); a
 * comparable format needs the branch's approval.
 *
 * @example
 * ```ts
 * import { reportFormat } from 'kasper-rules/rules';
 * console.log(reportFormat({ on: '2025-03-10' }).versions); // [ '4.2' ]
 * ```
 */
export function reportFormat(question: ReportFormatQuestion = {}): ReportFormatAnswer {
  mustBeOptions('reportFormat', question);
  const { on, by, readings, profile = defaultProfile } = question;
  const rooms = withRooms<'asap'>(profile, 'asap');
  if ('code' in rooms) return { versions: null, issues: [rooms], cites: [] };
  const recorded = lawOn(rooms.asap, on);
  if ('code' in recorded) return { versions: null, issues: [recorded], cites: recorded.cites ?? [] };
  const law = takenLaw(recorded, profile, readings);
  const { versions, edition, others = [], isVersionOpen } = law.value;
  const other = typeof by === 'string' ? others.find((one) => one.by.some((word) => foldWord(word) === foldWord(by))) : undefined;
  if (other) return { versions: [], ...(other.format !== undefined && { format: other.format }), issues: [], cites: other.cites };
  if (isVersionOpen) return { versions: null, ...(edition !== undefined && { edition }), issues: [rulesIssue('rules.text-unread', { params: { rule: rooms.asap.id } })], cites: law.cites };
  return { versions, ...(edition !== undefined && { edition }), issues: [], cites: law.cites };
}
