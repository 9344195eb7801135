import type { Citation } from '../core/citation.js';

/** What a source is about, and the edition that was read. */
const about = ({ title, asOf }: Citation): string => [title, asOf === undefined ? undefined : `as of ${asOf}`].filter((part) => part !== undefined).join(', ');

/** `902 KAR 55:110 s.2(2)(a), s.5`; a source that is not the text of the law says what it is. */
export function citationWords(cites: readonly Citation[]): string {
  let last = '';
  const words = cites.map((cite) => {
    const { id, standing } = cite;
    const what = about(cite);
    const section = id.lastIndexOf(' s.');
    const work = section === -1 ? id : id.slice(0, section);
    const shown = section !== -1 && work === last ? id.slice(section + 1) : id;
    last = work;
    return standing === 'text' ? shown : `${shown} [${standing}${what === '' ? '' : `: ${what}`}]`;
  });
  return words.join(', ');
}

/** One source a line: its citation, its title, and how sure it is. */
export function citationLines(cites: readonly Citation[]): string {
  return cites
    .map((cite) => {
      const what = about(cite);
      return `${cite.id}${what === '' ? '' : `: ${what}`} (${cite.standing})`;
    })
    .join('\n');
}
