import { withoutInvisible } from '../core/char-codes.js';

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

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Text from outside with its controls, marks of direction and other unseen characters escaped, so that it cannot steer a terminal or pass for another. */
export function printable(text: string): string {
  return withoutInvisible(text, escaped);
}

/** A value as JSON of several lines, with the same characters escaped that `printable` escapes: it reads back as the value. */
export function jsonText(value: unknown): string {
  // Line feeds stand only between values here: JSON escapes those inside them itself.
  return `${JSON.stringify(value, null, 2).split('\n').map(printable).join('\n')}\n`;
}

/** `1 patient`, `2 patients`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;
}
