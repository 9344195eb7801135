import { mustBeOptions, mustBeText } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import { isInForce } from '../core/dated.js';
import { foldWord } from '../core/fold-word.js';
import type { PlainDate } from '../core/plain-date.js';
import { knownDate } from './duties/decision.js';
import { defaultProfile } from './profile/default-profile.js';
import type { Schedule } from './law/drug-schedule-law.js';
import type { ProfileWith } from './law/profile.js';
import type { RoomMissing } from './profile/room.js';
import { withRooms } from './profile/room.js';

/** The schedule of a substance in the jurisdiction. */
export interface DrugScheduleAnswer {
  /** `none`: not controlled; `null`: unknown. */
  readonly schedule: Schedule | null;
  /** The schedules it may have been in; empty when nothing is recorded of it. */
  readonly possible: readonly Schedule[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
  /** Why there is no answer: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
}

/**
 * The jurisdiction's own schedule of an ingredient on a day; without a day, `null` unless it never changed.
 *
 * Only ingredients whose schedule is not simply the federal one are recorded; of any other, combinations included, the schedule is
 * unknown, and so is everything where the profile records none (`rules.room-missing`). Names compare without case and outer blanks. Kentucky: 902 KAR 55:015.
 *
 * @example
 * ```ts
 * import { drugSchedule } from 'kasper-rules/rules';
 * console.log(drugSchedule('gabapentin', '2017-06-30').schedule, drugSchedule('gabapentin', '2017-07-01').schedule); // none V
 * ```
 */
export function drugSchedule(name: string, on: PlainDate | null, options: {
    /** The jurisdiction; Kentucky by default. */
    readonly profile?: ProfileWith<'drugSchedules'>;
  } = {}): DrugScheduleAnswer {
  mustBeText('drugSchedule', name, 'the name of the drug');
  mustBeOptions('drugSchedule', options);
  const { profile = defaultProfile } = options;
  const known = withRooms(profile, 'drugSchedules');
  if ('code' in known) return { schedule: null, possible: [], cites: [], issues: [known] };
  const { rows, cites } = known.drugSchedules;
  const ingredient = foldWord(name);
  const day = knownDate(on);
  const inForce = rows.filter((row) => foldWord(row.ingredient) === ingredient && (day === null || isInForce(row, day)));
  const possible = [...new Set(inForce.flatMap(({ schedules }) => schedules))];
  const [first = null] = possible;
  return {
    schedule: possible.length === 1 ? first : null,
    possible,
    cites: inForce.length > 0 ? inForce.flatMap((row) => row.cites) : cites,
  };
}
