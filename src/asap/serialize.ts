import { mustBeDocument, type AsapDocument } from './document.js';

/**
 * Writes a document back to the text it was parsed from, character for character.
 *
 * @example
 * ```ts
 * import { parse, serialize } from 'kasper-rules/asap';
 *
 * const text = 'TH*4.2*C1*01**20250311*081500*P**~~\nIS*5025550100*PHARMACY*~\n';
 * serialize(parse(text).value) === text; // true
 * ```
 */
export function serialize(document: AsapDocument): string {
  mustBeDocument('serialize', document);
  const parts: string[] = [document.leading];
  for (const { id, elements, terminator, trivia } of document.segments) {
    parts.push(id);
    for (const element of elements) parts.push(document.elementDelimiter, element);
    parts.push(terminator, trivia);
  }
  parts.push(document.rest);
  return parts.join('');
}
