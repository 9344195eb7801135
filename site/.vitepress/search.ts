/** A part of a page that is found by itself. */
interface Section {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

const plain = (html: string): string =>
  html
    .replace(/<a class="(?:row-anchor|header-anchor)"[\s\S]*?<\/a>/g, '')
    .replace(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '')
    .replace(/[​\s]+/g, ' ')
    .trim();

const heading = /<h([1-6])[^>]*? id="([^"]*)"[^>]*>([\s\S]*?)<\/h\1>/g;
const row = /<tr[^>]*? id="([^"]*)"[^>]*>([\s\S]*?)<\/tr>/g;
const cell = /<td[^>]*>([\s\S]*?)<\/td>/g;

/** A row by its first two cells: `DSP10 Days' supply`. */
function rowTitle(html: string): string {
  const [first = '', second = ''] = [...html.matchAll(cell)].map(([, content = '']) => plain(content.split('<br>')[0] ?? ''));
  return second.length > 60 || second === '' ? first : `${first} ${second}`;
}

/** Cuts a page at its headings and at the rows of its tables that have an anchor. */
export function sectionsOf(html: string): Section[] {
  const found = [...html.matchAll(heading)].map((match) => ({ level: Number(match[1]), anchor: match[2] ?? '', title: plain(match[3] ?? ''), at: match.index, end: match.index + match[0].length }));
  const titles: string[] = [];
  const seen = new Set<string>();
  return found.flatMap(({ level, anchor, title, end }, index) => {
    titles.length = level - 1;
    titles[level - 1] = title;
    const path = titles.filter((one) => one !== '');
    const content = html.slice(end, found[index + 1]?.at);
    const rows = [...content.matchAll(row)].map(([, id = '', cells = '']) => ({ anchor: id, titles: [...path, rowTitle(cells)], text: plain(cells) }));
    return [{ anchor: level === 1 ? '' : anchor, titles: path, text: plain(content.replace(row, '')) || title }, ...rows].filter((section) => {
      const isNew = !seen.has(section.anchor);
      seen.add(section.anchor);
      return isNew;
    });
  });
}
