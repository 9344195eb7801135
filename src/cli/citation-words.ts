import type { Citation } from '../core/citation.js';

/** `902 KAR 55:110 s.2(2)(a), s.5`; a source that is not the text of the law says what it is. */
export function citationWords(cites: readonly Citation[]): string {
  let last = '';
  const words = cites.map(({ id, title, standing }) => {
    const section = id.lastIndexOf(' s.');
    const work = section === -1 ? id : id.slice(0, section);
    const shown = section !== -1 && work === last ? id.slice(section + 1) : id;
    last = work;
    return standing === 'text' ? shown : `${shown} [${standing}${title === undefined ? '' : `: ${title}`}]`;
  });
  return words.join(', ');
}

/** One source a line: its citation, its title, and how sure it is. */
export function citationLines(cites: readonly Citation[]): string {
  return cites.map(({ id, title, standing }) => `${id}${title === undefined ? '' : `: ${title}`} (${standing})`).join('\n');
}
