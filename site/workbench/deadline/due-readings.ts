import { rulesOf, type Profile } from 'kasper-rules/rules';
import type { OpenQuestion } from '../readings/open-question.js';
import { profileReadings } from '../readings/profile-readings.js';
import type { DueQuestion } from './due-question.js';

/** The open questions of law on which a deadline may turn, where they leave a choice. */
export function dueReadings(question: DueQuestion, profile: Profile): readonly OpenQuestion[] {
  const clock = question.clock(profile);
  if (clock === undefined) return [];
  const own = rulesOf(profile).find(({ id }) => id === clock.id)?.readings ?? [];
  const closing = JSON.stringify(clock).includes('"close-of-business"') ? (profile.reporting?.closeOfBusiness?.versions.map(({ value }) => value.reading) ?? []) : [];
  const calendar = profile.calendar?.reading === undefined ? [] : [profile.calendar.reading];
  return profileReadings(profile, [...calendar, ...closing, ...own]).filter(({ options }) => options.length > 1);
}
