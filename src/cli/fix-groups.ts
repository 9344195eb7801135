import type { AsapVersion, RecordPlace } from '../asap/index.js';
import { countOption, readArguments } from './arguments.js';
import { usageError } from './command.js';
import { correctionOptions } from './correction-options.js';
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

const options = {
  ...correctionOptions,
  line: { type: 'string', multiple: true },
  offset: { type: 'string', multiple: true },
  segment: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  rejected: { type: 'boolean', default: false },
  accepted: { type: 'boolean', default: false },
} as const;

function offsetOption(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw usageError('--offset takes a whole number from 0.');
  return Number(value);
}

/** How each option that names a place is read. Messages repeat a line, an offset or a segment number, but no prescription number. */
const placeReaders: Readonly<Record<string, (value: string) => NamedPlace>> = {
  line: (value) => ({ where: { line: countOption('line', value) }, option: `--line ${value}` }),
  offset: (value) => ({ where: { offset: offsetOption(value) }, option: `--offset ${value}` }),
  segment: (value) => ({ where: { segment: countOption('segment', value) }, option: `--segment ${value}` }),
  rx: (value) => ({ where: { prescriptionNumber: value }, option: '--rx' }),
};

/** Reads the call of `fix`; its groups wait for the version of the file, whose elements `--set` names. */
export function fixArguments(args: readonly string[]) {
  const { values, positionals, tokens } = readArguments(args, options);
  return {
    values,
    positionals,
    /** What `--set` names belongs to the places named just before it. */
    groups: (version: AsapVersion | undefined): readonly FixGroup[] => {
      const groups: { places: NamedPlace[]; settings: Setting[] }[] = [];
      for (const token of tokens) {
        if (token.kind !== 'option' || token.value === undefined) continue;
        const readPlace = Object.hasOwn(placeReaders, token.name) ? placeReaders[token.name] : undefined;
        if (!readPlace && token.name !== 'set') continue;
        let group = groups.at(-1);
        if (!group || (readPlace && group.settings.length > 0)) groups.push((group = { places: [], settings: [] }));
        if (readPlace) group.places.push(readPlace(token.value));
        else group.settings.push(settingOf(token.value, version));
      }
      return groups;
    },
  };
}

/** The options of a call of `fix`. */
export type FixValues = ReturnType<typeof fixArguments>['values'];
