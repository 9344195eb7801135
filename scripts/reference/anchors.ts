/** A place on a page that links lead to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** The anchor of a text: its words, as many as keep it short. */
function anchorOf(text: string): string {
  const words = text.toLowerCase().replaceAll(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    if (id.length + word.length > 60) break;
    id += id === '' ? word : `-${word}`;
  }
  return id;
}

const written = /<a id="([^"]+)"><\/a>/g;

/** What a cell is about: the id it starts with, as it is typed, or its first line in words. */
function subjectOf(cell: string): string {
  const [, id] = /^\[?`([^`]+)`/.exec(cell) ?? [];
  if (id !== undefined) return id.replaceAll(/[^\w.:()/@-]+/g, '-');
  return anchorOf((cell.split('<br>')[0] ?? '').replaceAll(/\]\([^)]*\)/g, ''));
}

/**
 * Gives every heading that is an id, and every row of a table, a place that links lead to: `#DSP10`, `#asap.bad-date`, `#ky.asap.file`. What
 * stands on a page again, under another heading, is told apart by that heading; rows that a writer gave an anchor keep it.
 */
export function withAnchors(page: string): string {
  const taken = new Set([...page.matchAll(written)].map(([, id = '']) => id));
  const claim = (...candidates: readonly string[]): string => {
    const [last = ''] = candidates.slice(-1);
    let id = candidates.find((candidate) => !taken.has(candidate));
    for (let count = 2; id === undefined; count += 1) if (!taken.has(`${last}-${String(count)}`)) id = `${last}-${String(count)}`;
    taken.add(id);
    return anchor(id);
  };
  let isCode = false;
  const lines = page.split('\n').map((line) => {
    if (line.startsWith('```')) isCode = !isCode;
    const [, marks, id] = (isCode ? null : /^(##+) (?:\d+\. )?`([^`]+)`$/.exec(line)) ?? [];
    return marks === undefined || id === undefined ? line : line.replace(marks, `${marks} ${claim(id)}`).replace('> ', '>');
  });
  let section = '';
  return lines
    .map((line, index) => {
      if (line.startsWith('```')) isCode = !isCode;
      if (isCode) return line;
      if (line.startsWith('#')) section = /<a id="([^"]+)">/.exec(line)?.[1] ?? anchorOf(line);
      const isRow = line.startsWith('| ') && !line.startsWith('| ---') && !(lines[index + 1] ?? '').startsWith('| ---');
      const [, first = ''] = /^\| (.*?)(?: \||$)/.exec(line) ?? [];
      if (!isRow || first.startsWith('<a id="')) return line;
      const subject = subjectOf(first);
      return `| ${subject === '' ? claim(`${section}.row`) : claim(subject, `${section}.${subject}`)}${line.slice(2)}`;
    })
    .join('\n');
}
