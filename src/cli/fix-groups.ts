import type { AsapVersion, RecordPlace } from '../asap/index.js';
import { correctionOptions, prescriptionNumber, setOption } from './correction-options.js';
import type { AnyCall } from './declaration/command-declaration.js';
import type { OptionDeclarations, OptionValues } from './declaration/option-declaration.js';
import { readValue, type ValueKind, wholeNumber } from './declaration/value-kind.js';
import { type Setting, settingOf } from './set-option.js';

/** A place in the file, and how the call names it. */
export interface NamedPlace {
  readonly where: RecordPlace;
  readonly option: string;
}

/** What is to stand at which places. */
export interface FixGroup {
  /** None: what is set belongs to the file, or to its one record, patient or pharmacy. */
  readonly places: readonly NamedPlace[];
  readonly settings: readonly Setting[];
}

const WHICH = 'Which record, as the list of the receiver says it';
const WRITTEN = 'What is written (without either, the whole file anew, for one that was refused as a whole)';
const offset: ValueKind<number> = { word: 'N', expects: 'a whole number from 0', read: (given) => (/^\d{1,15}$/.test(given) ? Number(given) : undefined) };

/** The options of `fix`: what `--set` names belongs to the places named just before it. */
export const fixOptions = {
  line: { takes: wholeNumber(1), about: 'a line of FILE', many: true, under: WHICH },
  offset: { takes: offset, about: 'a place in FILE, from 0', many: true, under: WHICH },
  segment: { takes: wholeNumber(1), about: 'a segment of FILE; TH is 1', many: true, under: WHICH },
  rx: { takes: prescriptionNumber, about: 'a prescription number', many: true, under: WHICH },
  set: { ...setOption, about: 'such as DSP10=30, for the records named before it; more places and values may follow. IS and TH07 need no place', under: 'What is to stand there' },
  rejected: { about: 'the named records alone, as new: the rest of the file was taken, they were not. A rejected revision or void goes out as what it was', under: WRITTEN },
  accepted: { about: 'the named records alone, as revisions: they were taken as they stand in FILE', under: WRITTEN },
  ...correctionOptions,
} as const satisfies OptionDeclarations;

/** Their values. */
export type FixValues = OptionValues<typeof fixOptions>;

/** How each option that names a place is read. Messages repeat a line, an offset or a segment number, but no prescription number. */
const placeReaders: Readonly<Record<string, (value: string) => NamedPlace>> = {
  line: (value) => ({ where: { line: readValue('--line', fixOptions.line.takes, value) }, option: `--line ${value}` }),
  offset: (value) => ({ where: { offset: readValue('--offset', offset, value) }, option: `--offset ${value}` }),
  segment: (value) => ({ where: { segment: readValue('--segment', fixOptions.segment.takes, value) }, option: `--segment ${value}` }),
  rx: (value) => ({ where: { prescriptionNumber: value }, option: '--rx' }),
};

/** The groups of a call; the elements that `--set` names are those of the version of the file. */
export function fixGroups({ given }: Pick<AnyCall, 'given'>, version: AsapVersion | undefined): readonly FixGroup[] {
  const groups: { places: NamedPlace[]; settings: Setting[] }[] = [];
  for (const { name, text } of given) {
    const readPlace = Object.hasOwn(placeReaders, name) ? placeReaders[name] : undefined;
    if (!readPlace && name !== 'set') continue;
    let group = groups.at(-1);
    if (!group || (readPlace && group.settings.length > 0)) groups.push((group = { places: [], settings: [] }));
    if (readPlace) group.places.push(readPlace(text));
    else group.settings.push(settingOf(text, version));
  }
  return groups;
}
