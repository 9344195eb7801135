import type { Dated } from '../core/dated.js';
import type { AsapLaw, ReadingTaken } from './profile.js';
import { asapVersions } from './tables/versions.js';

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

/** A profile as far as it declares open questions. */
export interface WithReadings {
  /** The open questions, each with the option taken unless told otherwise. */
  readonly readings?: readonly LawReading[] | undefined;
}

type Settings = Readonly<Record<string, string>>;

const taken = new WeakMap<Dated<AsapLaw>, Map<string, Dated<AsapLaw>>>();

/** How each open question is taken. A choice of one that is not declared is the programmer's mistake. */
function settingsOf({ readings = [] }: WithReadings, chosen: Settings): Settings {
  for (const [id, option] of Object.entries(chosen)) {
    const reading = readings.find((known) => known.id === id);
    if (!reading) throw new TypeError(`readings: the profile declares no such reading; use ${readings.map((known) => known.id).join(', ') || 'none'}.`);
    const options = reading.options.map(({ value }) => value);
    if (!options.includes(option)) throw new TypeError(`readings: ${reading.id} must be one of: ${options.join(', ')}.`);
  }
  return { ...Object.fromEntries(readings.map((reading) => [reading.id, reading.default])), ...chosen };
}

const holds = (under: readonly ReadingTaken[] | undefined, settings: Settings): boolean => under?.every(({ reading, option }) => settings[reading] === option) ?? true;

function lawUnder(law: AsapLaw, settings: Settings): AsapLaw {
  const isOpen = law.versionsOpen !== undefined && holds(law.versionsOpen, settings);
  const requirements = law.requirements.filter(({ under }) => holds(under, settings));
  return { ...law, requirements, ...(isOpen && { versions: asapVersions, isVersionOpen: true }) };
}

const NO_CHOICE: Settings = {};

/** A law of files with the rows that count as its open questions are taken. A law without open questions is given back as it is. */
export function takenLaw(law: Dated<AsapLaw>, profile: WithReadings, chosen: Settings = NO_CHOICE): Dated<AsapLaw> {
  const { versionsOpen = [], requirements } = law.value;
  if (chosen === NO_CHOICE && versionsOpen.length === 0 && requirements.every(({ under }) => under === undefined)) return law;
  const settings = settingsOf(profile, chosen);
  const key = JSON.stringify([...versionsOpen, ...requirements.flatMap(({ under = [] }) => under)].map(({ reading }) => settings[reading]));
  const known = taken.get(law) ?? new Map<string, Dated<AsapLaw>>();
  taken.set(law, known);
  const found = known.get(key) ?? { ...law, value: lawUnder(law.value, settings) };
  known.set(key, found);
  return found;
}
