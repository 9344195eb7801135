import { isControl } from '../core/char-codes.js';

/** How wide a page of output is, in characters. */
export const PAGE_WIDTH = 100;

/** Breaks text between words into lines of a width; every line starts with the indent. */
export function wrap(text: string, indent = '', width = PAGE_WIDTH): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const isFirst = line === indent;
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Text from outside without the control characters that could steer a terminal. */
export function printable(text: string): string {
  return Array.from(text, (character) => (isControl(character.charCodeAt(0)) ? '·' : character)).join('');
}

/** `1 patient`, `2 patients`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;
}
