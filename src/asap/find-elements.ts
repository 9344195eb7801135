import { bareWord } from '../core/fold-word.js';
import { mustBeObject, mustBeText } from '../core/mistake.js';
import { describe, type DescribeOptions, type ElementDescription } from './describe.js';
import type { ElementSpec, SegmentSpec } from './tables/spec.js';
import { dictionaryOf } from './tables/versions.js';

/** What is asked for, as it is compared. */
interface AskedWord {
  readonly whole: string;
  readonly words: readonly string[];
}

/** How an element may answer to a word, the surest way first. */
const ways: readonly ((element: ElementSpec, segment: SegmentSpec, asked: AskedWord) => boolean)[] = [
  ({ ref }, _, { whole }) => bareWord(ref) === whole,
  ({ name }, segment, { whole }) => [name, `${segment.name}${name}`, `${segment.id}${name}`].some((known) => bareWord(known) === whole),
  ({ label }, _, { whole }) => bareWord(label) === whole,
  ({ codes = {} }, _, { whole }) => Object.values(codes).some((meaning) => bareWord(meaning) === whole),
  ({ label, codes = {} }, segment, { words }) => [`${segment.label} ${label}`, ...Object.values(codes)].map(bareWord).some((text) => words.every((word) => text.includes(word))),
];

/**
 * The elements that answer to a word, in the order of a file: its reference (`DSP10`), its name in a record (`daysSupply`, `patient.species`), what
 * people call it (`days supply`) or what one of its codes means (`veterinarian`). Only the surest of these ways is answered, and with a
 * profile each element says what that state asks, as `describe` does. Empty where nothing answers.
 *
 * @example
 * ```ts
 * import { findElements } from 'kasper-rules/asap';
 *
 * findElements('species').map(({ ref }) => ref); // [ 'PAT20' ]
 * findElements('void').map(({ ref }) => ref); // [ 'DSP01' ]
 * findElements('lastName').length; // 2
 * ```
 */
export function findElements(word: string, options: DescribeOptions = {}): readonly ElementDescription[] {
  mustBeText('findElements', word, 'the word');
  mustBeObject('findElements', options, 'the options');
  const asked: AskedWord = { whole: bareWord(word), words: word.split(/\s+/).map(bareWord).filter((part) => part !== '') };
  if (asked.whole === '') return [];
  const segments: readonly SegmentSpec[] = Object.values(dictionaryOf(options.version ?? '4.2')?.segments ?? {});
  for (const answers of ways) {
    const refs = segments.flatMap((segment) => segment.elements.filter((element) => answers(element, segment, asked)).map(({ ref }) => ref));
    if (refs.length > 0) return refs.flatMap((ref) => describe(ref, options) ?? []);
  }
  return [];
}
