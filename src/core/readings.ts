/** An option of one of the open questions of a profile. */
export interface ReadingOption {
  /** The id of the reading. */
  readonly reading: string;
  /** The option of the reading. */
  readonly option: string;
}

/** One way of taking an open question. */
export interface LawReadingOption {
  /** The word that takes it. */
  readonly value: string;
}

/** An open question on which rows of the law turn. */
export interface LawReading {
  /** Its permanent id. */
  readonly id: string;
  /** The option taken where nobody chooses. */
  readonly default: string;
  /** All ways of taking it. */
  readonly options: readonly LawReadingOption[];
}

/** Which option of each open question is taken, by the reading's id. */
export type Settings = Readonly<Record<string, string>>;

const defaults = new WeakMap<readonly LawReading[], Settings>();
/** What each set of defaults becomes with one reading taken otherwise: every answer asks for a few of them. */
const others = new WeakMap<Settings, Map<string, Map<string, Settings>>>();
const NONE: readonly LawReading[] = [];

function defaultsOf(readings: readonly LawReading[]): Settings {
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
export function settingsOf(readings: readonly LawReading[] = NONE, chosen?: Settings): Settings {
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

/** Whether the options that a row names are all taken; a row that names none counts under every one. */
export function areTaken(under: readonly ReadingOption[] | undefined, settings: Settings): boolean {
  if (under === undefined) return true;
  for (const { reading, option } of under) if (settings[reading] !== option) return false;
  return true;
}

/**
 * Gives a law with the rows that count as its open questions are taken, made once for each way of taking them. A law without open questions is
 * given back as it is.
 */
export function asTaken<Law extends object>(optionsIn: (law: Law) => readonly ReadingOption[], lawUnder: (law: Law, settings: Settings) => Law): (law: Law, settings: Settings) => Law {
  const known = new WeakMap<Law, { readonly options: readonly ReadingOption[]; readonly made: Map<string, Law> }>();
  return (law, settings) => {
    const ofLaw = known.get(law) ?? { options: optionsIn(law), made: new Map<string, Law>() };
    known.set(law, ofLaw);
    if (ofLaw.options.length === 0) return law;
    const key = JSON.stringify(ofLaw.options.map(({ reading }) => settings[reading]));
    const found = ofLaw.made.get(key) ?? lawUnder(law, settings);
    ofLaw.made.set(key, found);
    return found;
  };
}
