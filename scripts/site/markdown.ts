import { Marked, type Tokens } from 'marked';
import { escapeHtml, highlightTypeScript } from './highlight.js';
import { drawStateDiagram } from './state-diagram.js';

/** A Markdown file as HTML, with what the page around it needs. */
export interface RenderedMarkdown {
  readonly title: string;
  readonly html: string;
  /** The headings under the title, for the list at the top of a long page. */
  readonly headings: readonly { readonly id: string; readonly html: string }[];
}

const standings = ['text', 'agency', 'practice', 'interpretation', 'secondary', 'unverified'];

/** The anchor of a heading, as on the pages where the Markdown is read directly. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

function codeBlock({ text, lang = '' }: Tokens.Code): string {
  if (lang === 'mermaid') {
    return `<figure class="diagram" tabindex="0" role="group" aria-label="State diagram; the tables below say the same">${drawStateDiagram(text)}</figure>\n`;
  }
  const html = ['ts', 'json', 'js'].includes(lang) ? highlightTypeScript(text) : escapeHtml(text);
  return `<pre tabindex="0"${lang === 'text' ? ' class="output"' : ''}><code>${html}</code></pre>\n`;
}

/** Renders Markdown; `linkTo` turns a link to a file of the repository into one within the site. */
export function renderMarkdown(markdown: string, linkTo: (href: string) => string): RenderedMarkdown {
  const headings: { readonly id: string; readonly html: string }[] = [];
  const anchors = new Map<string, number>();
  let title = '';

  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = this.parser.parseInline(tokens, this.parser.textRenderer);
        if (depth === 1) title = text;
        const anchor = anchorOf(text);
        const repeated = anchors.get(anchor) ?? 0;
        anchors.set(anchor, repeated + 1);
        const id = repeated === 0 ? anchor : `${anchor}-${String(repeated)}`;
        if (depth === 2) headings.push({ id, html });
        return depth === 1 ? `<h1>${html}</h1>\n` : `<h${String(depth)} id="${id}"><a class="anchor" href="#${id}">${html}</a></h${String(depth)}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escapeHtml(linkTo(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      codespan({ text }) {
        const standing = standings.includes(text) ? ` class="standing ${text}"` : '';
        // An id may break behind a point, and in nothing else.
        return `<code${standing}>${escapeHtml(text).replaceAll(/\.(?=[a-z])/g, '.<wbr>')}</code>`;
      },
      code: codeBlock,
      table({ header, rows }) {
        const cellOf = (tag: string) => (cell: Tokens.TableCell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`;
        // A table of facts about one thing has no headings.
        const isHeaded = header.some(({ text }) => text !== '');
        const head = isHeaded ? `<thead><tr>${header.map(cellOf('th')).join('')}</tr></thead>` : '';
        const body = rows.map((row) => `<tr>${row.map(cellOf('td')).join('')}</tr>`).join('\n');
        return `<div class="table" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>\n${body}\n</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html, headings };
}
