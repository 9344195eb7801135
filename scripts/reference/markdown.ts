import type { Citation } from '../../src/core/citation.js';
import type { AuthorityCitation } from '../../src/rules/law/authority-citation.js';
import { standingWords } from '../../src/access/answers/standing-words.js';

/** A code, id or value as it is typed. */
export const code = (text: string): string => `\`${text}\``;

/** A line break inside a cell. */
export const lines = (texts: readonly string[]): string => texts.join('<br>');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table, a row an array of cells; nothing where there are no rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row), ''];
}

/** The days on which something is in force. */
export function period({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === undefined) return to === undefined ? 'undated' : `to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/** A source with its standing: `902 KAR 55:110 s.2(3) (text)`. */
function source(cite: Citation | AuthorityCitation): string {
  if ('authority' in cite) return `${cite.authority}${cite.asOf === undefined ? '' : `, as of ${cite.asOf}`} (${code(cite.standing)})`;
  return `${cite.id}${cite.title === undefined ? '' : `: ${cite.title}`} (${code(cite.standing)})`;
}

/** Sources, one a line of a cell, each once. */
export const sources = (cites: readonly (Citation | AuthorityCitation)[]): string => lines([...new Set(cites.map(source))]);

/** Sources without their titles, which stand on the page of citations. */
export const shortSources = (cites: readonly Citation[]): string => lines([...new Set(cites.map(({ id, standing }) => source({ id, standing })))]);

/** The standings in words, for the head of a page that shows them. */
export const standingLegend: readonly string[] = [
  `How sure each statement is: ${Object.entries<string>(standingWords)
    .map(([standing, words]) => `${code(standing)} ${words}`)
    .join('; ')}.`,
  '',
];

/** The first lines of a generated page. */
export function head(title: string, ...paragraphs: readonly string[]): readonly string[] {
  const written = 'This page is written from the data that decide, by `npm run reference`; a test fails when it is stale. Not legal advice.';
  return [`# ${title}`, '', ...[...paragraphs, written].flatMap((paragraph) => [paragraph, ''])];
}
