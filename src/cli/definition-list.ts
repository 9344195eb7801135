import { wrap } from './lines.js';

/** Names with what they stand for, in two columns; a definition of several lines keeps to its column. */
export function definitionList(entries: readonly (readonly [name: string, definition: string])[], indent = '  '): string {
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  const column = indent + ' '.repeat(width + 2);
  return entries.map(([name, definition]) => `${indent}${name.padEnd(width)}  ${definition.split('\n').map((line) => wrap(line, column)).join('\n').trimStart()}\n`).join('');
}
