import type { Reading } from '../law/profile.js';

/** Which option of each open question is taken, by the reading's id. */
export type Settings = Readonly<Record<string, string>>;

const defaults = new WeakMap<readonly Reading[], Settings>();
/** What each set of defaults becomes with one reading taken otherwise: every answer asks for a few of them. */
const others = new WeakMap<Settings, Map<string, Map<string, Settings>>>();
const NONE: readonly Reading[] = [];

function defaultsOf(readings: readonly Reading[]): Settings {
  const known = defaults.get(readings);
  if (known) return known;
  const built: Settings = Object.fromEntries(readings.map((reading) => [reading.id, reading.default]));
  defaults.set(readings, built);
  others.set(built, new Map());
  return built;
}

/** The same settings with one reading taken by another of its options. */
export function settingsWith(settings: Settings, reading: string, option: string): Settings {
  const ofReadings = others.get(settings);
  const ofOptions = ofReadings?.get(reading) ?? new Map<string, Settings>();
  const known = ofOptions.get(option);
  if (known) return known;
  const other = { ...settings, [reading]: option };
  ofReadings?.set(reading, ofOptions.set(option, other));
  return other;
}

/** Every reading of a profile as it is taken: by default, save those that are chosen otherwise. A TypeError says which choices there are. */
export function settingsOf(readings: readonly Reading[] = NONE, chosen?: Settings): Settings {
  const usual = defaultsOf(readings);
  if (chosen === undefined) return usual;
  for (const [id, option] of Object.entries(chosen)) {
    const reading = readings.find((known) => known.id === id);
    if (!reading) throw new TypeError(`readings: the profile declares no such reading; use ${readings.map((known) => known.id).join(', ') || 'none'}.`);
    const options = reading.options.map(({ value }) => value);
    if (!options.includes(option)) throw new TypeError(`readings: ${reading.id} must be one of: ${options.join(', ')}.`);
  }
  return { ...usual, ...chosen };
}
