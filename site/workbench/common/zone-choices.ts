import type { Profile } from 'kasper-rules/rules';

/** A zone to choose, with the name people know. */
export interface ZoneChoice {
  readonly zone: string;
  readonly name: string;
}

/** The zones of the United States from where a dispenser may send, whatever the state. */
const NATION = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

function zoneName(zone: string): string {
  const part = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName');
  return part?.value ?? zone;
}

const choice = (zone: string): ZoneChoice => ({ zone, name: zoneName(zone) });

/** The zones a profile names itself, those of its offices first, and the nation's other ones. */
export function zoneChoices({ calendar, counties }: Profile): { readonly here: readonly ZoneChoice[]; readonly elsewhere: readonly ZoneChoice[] } {
  const here = [...new Set([...(calendar ? [calendar.zone] : []), ...(counties?.zones.map(({ zone }) => zone) ?? [])])];
  return { here: here.map(choice), elsewhere: NATION.filter((zone) => !here.includes(zone)).map(choice) };
}

/** The counties a profile knows, by name. */
export function countyNames({ counties }: Profile): readonly string[] {
  return (counties?.zones.flatMap((zone) => Object.values(zone.counties)) ?? []).toSorted();
}
