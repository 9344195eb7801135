import type { Profile } from '../rules/law/profile.js';
import { usageError } from './command.js';
import type { OptionDeclarations, OptionValues } from './declaration/option-declaration.js';
import { listed, text, type ValueKind, zone } from './declaration/value-kind.js';

const clockTime: ValueKind<string> = { word: 'HH:MM', expects: 'a time such as 18:00', read: (given) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? given : undefined) };

/** What deadlines turn on at the dispenser. */
export const dispenserOptions = {
  zone: { takes: zone, about: "the dispenser's time zone, such as America/Chicago", config: 'zone' },
  'close-of-business': { takes: text('OPTION', 'an option of the profile, such as end-of-day', 'closings'), about: 'when the due day ends, by an option of the profile, such as end-of-day', otherwise: 'as its reading says', config: 'closeOfBusiness' },
  'closes-at': { takes: clockTime, about: "the dispenser's closing time, for --close-of-business dispenser-closing", config: 'closesAt' },
} as const satisfies OptionDeclarations;

/** Every option of close of business that any version of the profile's law has. */
export function closingsOf({ reporting }: Profile): readonly string[] {
  return [...new Set(reporting?.closeOfBusiness?.versions.flatMap(({ value }) => value.options.map(({ option }) => option)))];
}

/** Whether an option of close of business is the dispenser's own time, which the call has to give. */
function needsClosingTime(chosen: string, { reporting }: Profile): boolean {
  const found = reporting?.closeOfBusiness?.versions.flatMap(({ value }) => value.options.filter(({ option }) => option === chosen)) ?? [];
  return found.some(({ time }) => time === undefined);
}

/** What the call says of the dispenser, as the questions take it. */
export function dispenserOf({ zone: named, 'close-of-business': closeOfBusiness, 'closes-at': closesAt }: OptionValues<typeof dispenserOptions>, profile: Profile) {
  const closings = closingsOf(profile);
  if (closeOfBusiness !== undefined && !closings.includes(closeOfBusiness)) throw usageError(closings.length === 0 ? 'The profile has no options of --close-of-business.' : `--close-of-business takes ${listed(closings)}.`);
  if (closeOfBusiness !== undefined && closesAt === undefined && needsClosingTime(closeOfBusiness, profile)) throw usageError(`--closes-at is needed with --close-of-business ${closeOfBusiness}: when the dispenser closes, such as 18:00.`);
  return {
    ...(named !== undefined && { zone: named }),
    ...(closeOfBusiness !== undefined && { closeOfBusiness }),
    ...(closesAt !== undefined && { closesAt }),
  };
}
