import type { MarkdownRenderer } from 'vitepress';
import { takeAnchor, type Token } from './anchors.ts';

/** The cells of a table, row by row; the first row holds the headings. */
type Cells = readonly (readonly { readonly open: Token; readonly inline: Token }[])[];

const textOf = ({ children }: Token): string => (children ?? []).map(({ type, content }) => (type === 'html_inline' ? (content === '<br>' ? '\n' : '') : content)).join('');

function cellsOf(tokens: readonly Token[]): Cells {
  const rows: { open: Token; inline: Token }[][] = [];
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type === 'tr_open') rows.push([]);
    if ((token.type === 'th_open' || token.type === 'td_open') && inline) rows.at(-1)?.push({ open: token, inline });
  }
  return rows;
}

/** The characters of the longest line a column holds. */
const longestLine = (texts: readonly string[]): number => Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(({ length }) => length));

/** The width in characters under which a column can no longer be read with ease: short values stand on one line, sentences fold. */
const widthWanted = (longest: number): number => (longest <= 16 ? longest : Math.min(34, Math.max(16, longest / 2.2))) + 3;

/** How tables behave: some fit on a phone, some become cards on one, and what is wider than a column of text is made of cards everywhere. */
const behaviors: readonly (readonly [characters: number, name: string])[] = [
  [36, 'small'],
  [86, 'folding'],
  [Number.POSITIVE_INFINITY, 'cards'],
];

/** Sets the attributes of one table: where its rows become cards, what each cell is then called, which anchor a row has. */
function dress(tokens: readonly Token[]): void {
  const [headings = [], ...rows] = cellsOf(tokens);
  const names = headings.map(({ inline }) => textOf(inline));
  const isHeaded = names.some((name) => name !== '');
  const columns = headings.map((_, column) => rows.map((row) => row[column]).flatMap((cell) => (cell ? [textOf(cell.inline)] : [])));
  const lengths = columns.map(longestLine);
  const wanted = lengths.reduce((sum, longest, column) => sum + widthWanted(Math.max(longest, names[column]?.length ?? 0)), 0);
  const [, name = ''] = behaviors.find(([characters]) => wanted <= characters) ?? [];
  tokens[0]?.attrSet('class', isHeaded ? name : 'pairs');
  for (const row of rows) {
    for (const [column, { open, inline }] of row.entries()) {
      const id = column === 0 ? takeAnchor(inline) : undefined;
      if (id !== undefined) open.meta = { anchor: id };
      if (isHeaded) open.attrSet('data-label', names[column] ?? '');
      if (textOf(inline) === '') open.attrJoin('class', 'empty');
      // What is short stands beside the next on a card, and what is long under it.
      else if (column > 0 && (lengths[column] ?? 0) <= 40) open.attrJoin('class', 'short');
    }
  }
  for (const [index, token] of tokens.entries()) {
    const anchor = token.type === 'tr_open' ? (tokens[index + 1]?.meta as { readonly anchor?: string } | null)?.anchor : undefined;
    if (anchor !== undefined) token.attrSet('id', anchor);
  }
}

/** Tables that stay readable at every width: the style sheet says what their names do. */
export function readableTables(md: MarkdownRenderer): void {
  md.core.ruler.after('anchors-of-headings', 'tables', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'table_open') continue;
      const end = tokens.findIndex(({ type }, at) => at > index && type === 'table_close');
      dress(tokens.slice(index, end));
    }
  });
  // As cards they are no tables to the browser any more, and stay tables to those who hear them.
  const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };
  for (const [tag, role] of Object.entries(roles)) {
    md.renderer.rules[`${tag}_open`] = (tokens, index, options, _env, self) => {
      tokens[index]?.attrSet('role', role);
      return self.renderToken(tokens, index, options);
    };
  }
  md.renderer.rules['table_open'] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('role', 'table');
    return `<div class="table">${self.renderToken(tokens, index, options)}`;
  };
  md.renderer.rules['table_close'] = () => '</table></div>\n';
  md.renderer.rules['td_close'] = (tokens, index) => {
    let open = index;
    while (tokens[open]?.type !== 'td_open') open -= 1;
    const anchor = (tokens[open]?.meta as { readonly anchor?: string } | null)?.anchor;
    return anchor === undefined ? '</td>' : ` <a class="row-anchor" href="#${encodeURIComponent(anchor)}" aria-label="Link to ${md.utils.escapeHtml(anchor)}">#</a></td>`;
  };
}
