import { mustBeText } from '../core/mistake.js';
import { describe, type DescribeOptions, type ElementDescription } from './describe.js';
import type { ElementSpec, SegmentSpec } from './tables/spec.js';
import { dictionaryOf } from './tables/versions.js';

/** Text as it is compared: without case, blanks and punctuation. */
const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** How an element may answer to a word, the surest way first. */
const ways: readonly ((element: ElementSpec, segment: SegmentSpec, word: string) => boolean)[] = [
  ({ ref }, _, word) => folded(ref) === folded(word),
  ({ name }, segment, word) => [name, `${segment.name}${name}`, `${segment.id}${name}`].some((known) => folded(known) === folded(word)),
  ({ label }, _, word) => folded(label) === folded(word),
  ({ codes = {} }, _, word) => Object.values(codes).some((meaning) => folded(meaning) === folded(word)),
  ({ label, codes = {} }, segment, word) => {
    const words = word.split(/\s+/).map(folded).filter((part) => part !== '');
    return [`${segment.label} ${label}`, ...Object.values(codes)].some((text) => words.every((part) => folded(text).includes(part)));
  },
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
  if (folded(word) === '') return [];
  const segments: readonly SegmentSpec[] = Object.values(dictionaryOf(options.version ?? '4.2')?.segments ?? {});
  for (const answers of ways) {
    const refs = segments.flatMap((segment) => segment.elements.filter((element) => answers(element, segment, word)).map(({ ref }) => ref));
    if (refs.length > 0) return refs.flatMap((ref) => describe(ref, options) ?? []);
  }
  return [];
}
