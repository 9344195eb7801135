import { siteSections, type SitePage, type SiteSection } from './contents.js';
import { escapeHtml } from './highlight.js';
import type { RenderedMarkdown } from './markdown.js';

/** How a page names the others. */
export interface PageFrame {
  readonly page: SitePage;
  readonly titles: ReadonlyMap<SitePage, string>;
  readonly previous: SitePage | undefined;
  readonly next: SitePage | undefined;
  readonly version: string;
}

/** A relative link from a page to another file of the site. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}

const onThisPage = ({ headings }: RenderedMarkdown): string =>
  headings.length < 3
    ? ''
    : `<nav class="on-this-page" aria-label="On this page"><ul>${headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`).join('')}</ul></nav>`;

/** A whole page of the site. */
export function renderPage(rendered: RenderedMarkdown, { page, titles, previous, next, version }: PageFrame): string {
  const link = (target: string) => relativeLink(page.target, target);
  const name = (other: SitePage) => escapeHtml(other.label ?? titles.get(other) ?? other.target);
  const entry = (other: SitePage) => `<li><a href="${link(other.target)}"${other === page ? ' aria-current="page"' : ''}>${name(other)}</a></li>`;
  const section = ({ title, pages, folded }: SiteSection) =>
    folded && !pages.includes(page) ? [] : [`<h2>${title}</h2>\n<ul>\n${pages.map(entry).join('\n')}\n</ul>`];
  const further = siteSections.flatMap(({ title, pages: [first], folded }) => (folded && first ? [`<li><a href="${link(first.target)}">${title}</a></li>`] : []));
  const turn = (rel: string, label: string, other: SitePage | undefined) =>
    other ? `<a class="${rel}" rel="${rel}" href="${link(other.target)}"><span>${label}</span> ${name(other)}</a>` : '';
  const isHome = page.target === 'index.html';
  const [title, ...body] = rendered.html.split(/(?<=<\/h1>\n)/);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${isHome ? 'kasper-rules' : `${escapeHtml(rendered.title)} · kasper-rules`}</title>
<link rel="stylesheet" href="${link('style.css')}">
</head>
<body${isHome ? ' class="home"' : ''}>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="brand" href="${link('index.html')}">kasper-rules <span>${escapeHtml(version)}</span></a>
<p><a class="to-contents" href="#contents">Contents</a> <a href="${link('api/index.html')}">API</a></p>
</header>
<main id="content">
<article>
${title ?? ''}${isHome ? '' : onThisPage(rendered)}
${body.join('')}
</article>
<nav class="turn" aria-label="Previous and next page">${turn('prev', 'Previous', previous)}${turn('next', 'Next', next)}</nav>
</main>
<nav id="contents" aria-label="Contents">
${siteSections.flatMap(section).join('\n')}
<h2>More</h2>
<ul>
<li><a href="${link('api/index.html')}">API: every entry and symbol</a></li>
${further.join('\n')}
</ul>
</nav>
<footer><p>Not legal advice. Not certified by any agency. MIT license.</p></footer>
</body>
</html>
`;
}
