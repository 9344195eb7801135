import { isRecord } from '../../core/is-record.js';
import type { Profile, Reading } from '../law/profile.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';

/** Open questions of the whole profile, under `readings`. */
export function checkReadings({ readings = [] }: Profile, rooms: readonly Room[]): ProfileIssue[] {
  const named = rooms.flatMap(({ map, at }) => at(map.readings));
  return [
    ...named
      .filter(({ value }) => !readings.some(({ id }) => id === value))
      .map(({ path, value }) => profileIssue('rules.profile.reading-undeclared', path, { id: String(value) })),
    ...checkTaken(readings, rooms),
    ...readings.flatMap(({ id, options, default: usual }, at) => [
      ...(named.some(({ value }) => value === id) ? [] : [profileIssue('rules.profile.reading-unused', ['readings', at], { id })]),
      ...(options.some(({ value }) => value === usual) ? [] : [profileIssue('rules.profile.reading-default', ['readings', at], { id })]),
    ]),
  ];
}

/** Rows that count under an option which their question does not have. */
function checkTaken(readings: readonly Reading[], rooms: readonly Room[]): ProfileIssue[] {
  const suffix = '.reading';
  return rooms.flatMap(({ map, at }) =>
    at((map.readings ?? []).filter((pattern) => pattern.endsWith(`under.*${suffix}`) || pattern.includes('versionsOpen')).map((pattern) => pattern.slice(0, -suffix.length))).flatMap(({ path, value }) => {
      const { reading: id, option }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
      const reading = readings.find((known) => known.id === id);
      return !reading || reading.options.some((known) => known.value === option) ? [] : [profileIssue('rules.profile.reading-option', [...path, 'option'], { id: reading.id })];
    }),
  );
}

const keysOf = (value: unknown): string[] => (isRecord(value) ? Object.keys(value).sort() : []);

/** Open questions that a room declares for its own conditions. */
export function checkOwnReadings({ map: { ownReadings }, at }: Room): ProfileIssue[] {
  if (!ownReadings) return [];
  const declared = at([`${ownReadings.declared}.*`]).map(({ path, value }) => ({ path, id: String(path.at(-1)), reading: isRecord(value) ? value : {} }));
  const named = at(ownReadings.named).flatMap(({ path, value }) => (isRecord(value) && typeof value['reading'] === 'string' ? [{ path, id: value['reading'], value }] : []));
  return [
    ...named.flatMap(({ path, id, value }) => {
      const known = declared.find((candidate) => candidate.id === id);
      if (!known) return [profileIssue('rules.profile.reading-undeclared', [...path, 'reading'], { id })];
      const isSame = keysOf(value['settings']).join(' ') === keysOf(known.reading['settings']).join(' ');
      return isSame ? [] : [profileIssue('rules.profile.reading-settings', [...path, 'settings'], { id })];
    }),
    ...declared.flatMap(({ path, id, reading }) => {
      const settings: readonly unknown[] = keysOf(reading['settings']);
      const { default: usual, agency = usual } = reading;
      return [
        ...(named.some((use) => use.id === id) ? [] : [profileIssue('rules.profile.reading-unused', path, { id })]),
        ...(settings.includes(usual) && settings.includes(agency) ? [] : [profileIssue('rules.profile.reading-default', path, { id })]),
      ];
    }),
  ];
}
