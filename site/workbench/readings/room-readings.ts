import { rulesOf, type Profile, type ProfileRoom } from 'kasper-rules/rules';
import type { OpenQuestion } from './open-question.js';
import { profileReadings } from './profile-readings.js';

/** The open questions on which the rules of a room turn. */
export function roomReadings(profile: Profile, room: ProfileRoom): readonly OpenQuestion[] {
  const ids = rulesOf(profile).flatMap((rule) => (rule.room === room ? rule.readings : []));
  return profileReadings(profile, ids);
}
