import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApi } from './api.js';
import { otherTargets, sitePages, type SitePage } from './contents.js';
import { examplePage } from './example-page.js';
import { renderMarkdown, type RenderedMarkdown } from './markdown.js';
import { relativeLink, renderPage } from './page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'docs-html');

/** Turns a link of a page into one within the site; a link to a file the site does not hold is an error. */
function linkFrom({ source, target }: SitePage): (href: string) => string {
  return (href) => {
    if (/^(?:https?:|mailto:|#)/.test(href)) return href;
    const [file = '', anchor] = href.split('#');
    const path = posix.join(posix.dirname(source), file).replace(/\/$/, '');
    const found = sitePages.find((page) => page.source === path)?.target ?? otherTargets[path];
    if (found === undefined) throw new Error(`${source} links to ${path}, which is no page of the site: add it to scripts/site/contents.ts.`);
    return relativeLink(target, found) + (anchor === undefined ? '' : `#${anchor}`);
  };
}

const isFolder = ({ source }: SitePage): boolean => statSync(join(root, source)).isDirectory();
const markdownOf = (page: SitePage): string => (isFolder(page) ? examplePage(join(root, page.source)) : readFileSync(join(root, page.source), 'utf8'));

/** Builds the whole documentation into site/: the pages, then the reference of the API. */
export async function buildSite(): Promise<void> {
  rmSync(site, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const rendered = new Map(sitePages.map((page): [SitePage, RenderedMarkdown] => [page, renderMarkdown(markdownOf(page), linkFrom(page))]));
  const titles = new Map([...rendered].map(([page, { title }]) => [page, title]));
  for (const [index, [page, content]] of [...rendered].entries()) {
    const file = join(site, page.target);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderPage(content, { page, titles, previous: sitePages[index - 1], next: sitePages[index + 1], version }));
  }
  cpSync(join(root, 'scripts/site/style.css'), join(site, 'style.css'));
  await buildApi(join(site, 'api'));
  console.log(`docs-html/ holds ${String(sitePages.length)} pages and the reference of the API: open docs-html/index.html.`);
}
