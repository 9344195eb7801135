import { mustBeText } from '../../core/mistake.js';

/** Letters that are no plain letter with a mark, as they are spelled without them. */
const spelled: Readonly<Record<string, string>> = {
  Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th', ß: 'ss', ẞ: 'SS', ı: 'i', Ħ: 'H', ħ: 'h',
  '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'", '‐': '-', '‑': '-', '–': '-', '—': '-', '\u00a0': ' ',
};

/** A character and how it is spelled. */
export interface SpelledCharacter {
  /** As it stood, with its marks. */
  readonly from: string;
  /** In letters of the standard. */
  readonly to: string;
}

/** A text in the letters of the standard, and what that took. */
export interface Transliteration {
  /** The text. */
  readonly text: string;
  /** What was replaced by what, each once, in the order of the text. */
  readonly changed: readonly SpelledCharacter[];
  /** Characters that have no spelling here and stand as they were, each once. */
  readonly left: readonly string[];
}

/** Letters with their marks, so many that no script has more: sorting the marks of one letter takes the square of their number. */
const WITH_MARKS = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu;

/** A character of ASCII that shows. */
const PLAIN = /^[ -~]*$/;

/**
 * Spells a name or an address in the letters that ASAP 4.2 has, A to Z, and says what it changed: marks are dropped (`Ñ` is `N`, `É` is `E`), `Ø`, `Ł`, `Æ`, `ß`
 * and their like are spelled out, and typographic marks become plain ones.
 *
 * What has no spelling here stays and is told in `left`. Case stays as it is. The spelling of a passport or a license may differ: where one is known, it goes first.
 *
 * @example
 * ```ts
 * import { transliterate } from 'kasper-rules/asap';
 *
 * transliterate('MUÑOZ').text; // 'MUNOZ'
 * ```
 */
export function transliterate(text: string): Transliteration {
  mustBeText('transliterate', text, 'what is spelled anew');
  const changed = new Map<string, string>();
  const left = new Set<string>();
  // A letter and its marks come as one.
  const spell = (character: string): string => {
    if (PLAIN.test(character)) return character;
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    const to = Array.from(bare, (letter) => (Object.hasOwn(spelled, letter) ? (spelled[letter] ?? '') : letter)).join('');
    if (bare === '' || !PLAIN.test(to)) {
      left.add(character);
      return character;
    }
    changed.set(character, to);
    return to;
  };
  const composed = text.replace(WITH_MARKS, (letters) => letters.normalize('NFC'));
  const spelledOut = Array.from(composed, spell).join('');
  return { text: spelledOut, changed: [...changed].map(([from, to]) => ({ from, to })), left: [...left] };
}
