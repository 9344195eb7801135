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
    .replace(/[\u200b\s]+/g, ' ')
    .trim();

const heading = /<h([1-6])[^>]*? id="([^"]*)"[^>]*>([\s\S]*?)<\/h\1>/g;
const row = /<tr[^>]*? id="([^"]*)"[^>]*>([\s\S]*?)<\/tr>/g;
const cell = /<td[^>]*>([\s\S]*?)<\/td>/g;

/** A row by its first two cells: `DSP10 Days' supply`. */
function rowTitle(html: string): string {
  const [first = '', second = ''] = [...html.matchAll(cell)].map(([, content = '']) => plain(content.split('<br>')[0] ?? ''));
  return second.length > 60 || second === '' ? first : `${first} ${second}`;
}

/** Pages on which a thing has its own row, which is found before rows that mention it. */
const ownPages = /\/docs\/reference\/(?:asap-elements|issue-codes|rules|facts|citations|identifiers)\.md$/;

/** Cuts a page at its headings and at the rows of its tables that have an anchor; of the API, names are found, and what stands first. */
export function sectionsOf(path: string, html: string): Section[] {
  const isApi = path.includes('/site/api/');
  const said = (text: string): string => (isApi ? text.slice(0, 240) : text);
  const found = [...html.matchAll(heading)].map((match) => ({ level: Number(match[1]), anchor: match[2] ?? '', title: plain(match[3] ?? ''), end: match.index + match[0].length, at: match.index }));
  const titles: string[] = [];
  const seen = new Set<string>();
  return found.flatMap(({ level, anchor, title, end }, index) => {
    titles.length = level - 1;
    titles[level - 1] = title;
    const trail = titles.filter((one) => one !== '');
    const content = html.slice(end, found[index + 1]?.at);
    const rows = [...content.matchAll(row)]
      .map(([, id = '', cells = '']) => ({ id, cells }))
      // What has its place elsewhere on the page, or no name of its own, is found with its heading.
      .filter(({ id }) => !id.startsWith(`${anchor}.`) && !/-\d$/.test(id))
      .map(({ id, cells }) => ({ anchor: id, titles: [...trail, rowTitle(cells)], text: isApi ? '' : `${ownPages.test(path) ? `${id} ${id} ` : ''}${plain(cells)}` }));
    const text = said(plain(content.replace(row, (all, id: string) => (rows.some((one) => one.anchor === id) ? '' : all)))) || title;
    return [{ anchor: level === 1 ? '' : anchor, titles: trail, text }, ...rows].filter((section) => {
      const isNew = !seen.has(section.anchor);
      seen.add(section.anchor);
      return isNew;
    });
  });
}
