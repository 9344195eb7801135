import { isPrintableAscii } from '../../core/char-codes.js';

const HEXADECIMAL = 16;
const WRITTEN_LENGTH = 4;

/** A delimiter as a message shows it: what can be printed as it is, anything else by its number. */
export function characterName(character: string): string {
  const code = character.charCodeAt(0);
  return isPrintableAscii(code) && code > 0x20 ? character : `U+${code.toString(HEXADECIMAL).toUpperCase().padStart(WRITTEN_LENGTH, '0')}`;
}
