import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sitePages } from '../../scripts/site/contents.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'docs-html');
if (!existsSync(join(site, 'index.html'))) throw new Error('These tests look at the built site: run `npm run docs` first.');

const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const pages = new Map(files.map((file) => [join(site, file), readFileSync(join(site, file), 'utf8')]));

const attributes = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
const anchorsOf = (file: string) => new Set(attributes(pages.get(file) ?? '', /\sid="([^"]*)"/g));

/** Links of a page that lead to nothing in the site. */
function deadLinks(file: string, html: string): string[] {
  const links = [...attributes(html, /\s(?:href|src)="([^"]*)"/g)].filter((link) => !/^(?:https?|mailto|data|javascript):/.test(link));
  return links.filter((link) => {
    const [path = '', anchor = ''] = link.split('#');
    const target = path === '' ? file : join(dirname(file), decodeURIComponent(path.split('?')[0] ?? ''));
    if (!existsSync(target) || !statSync(target).isFile()) return true;
    return anchor !== '' && pages.has(target) && !anchorsOf(target).has(decodeURIComponent(anchor));
  });
}

describe('the site', () => {
  it('holds a page for every Markdown file of docs', () => {
    const sources = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(sitePages.map(({ source }) => source)).toEqual(expect.arrayContaining(sources.map((file) => `docs/${file}`)));
    for (const { target } of sitePages) expect(pages.has(join(site, target))).toBe(true);
  });

  it('links to nothing that is not there, anchors included', () => {
    const dead = [...pages].flatMap(([file, html]) => deadLinks(file, html).map((link) => `${relative(site, file)}: ${link}`));
    expect(dead).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = [...pages].filter(([, html]) => /<(?:script|img|iframe)[^>]*\ssrc="(?:https?:)?\/\/|<link[^>]*rel="stylesheet"[^>]*href="(?:https?:)?\/\//.test(html));
    expect(foreign.map(([file]) => relative(site, file))).toEqual([]);
  });
});
