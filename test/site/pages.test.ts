import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessRequestIssues } from 'kasper-rules/access';
import { asapIssues, docsOf } from 'kasper-rules/asap';
import { correctionIssues } from 'kasper-rules/corrections';
import { rulesIssues } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';
import { builtSite } from './served.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = new Map(
  readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(builtSite, file), 'utf8')]),
);
const attributes = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
const anchors = new Map([...pages].map(([file, html]) => [file, new Set(attributes(html, /\sid="([^"]*)"/g))]));

/** Links of a page that lead to nothing in the site. */
function deadLinks(file: string, html: string): string[] {
  // What the page without a page links to depends on where it is shown.
  if (file === '404.html') return [];
  const links = attributes(html, /\s(?:href|src)="([^"]*)"/g).filter((link) => !/^(?:https?|mailto|data):/.test(link));
  return links.filter((link) => {
    const [path = '', anchor = ''] = link.split('#');
    const place = path === '' ? file : posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    const candidates = [place, join(place, 'index.html'), `${place}.html`];
    const target = candidates.find((candidate) => existsSync(join(builtSite, candidate)) && statSync(join(builtSite, candidate)).isFile());
    if (target === undefined) return true;
    return anchor !== '' && anchors.get(target)?.has(decodeURIComponent(anchor)) === false;
  });
}

describe('the row of an issue', () => {
  it('stands where a finding of any kind links to', () => {
    const codes = Object.keys({ ...asapIssues, ...rulesIssues, ...correctionIssues, ...accessRequestIssues }).filter((code) => !/\.profile\./.test(code));
    const places = codes.map((code) => docsOf({ code }).split('#'));
    expect(places.filter(([page = '', anchor = '']) => anchors.get(`${page}.html`)?.has(anchor) !== true)).toEqual([]);
  });
});

describe('the site', () => {
  it('has an icon on every page, within it', () => {
    expect([...pages].filter(([, html]) => !/<link rel="icon"[^>]* href="data:image\/svg\+xml,/.test(html)).map(([file]) => file)).toEqual([]);
  });

  it('holds a page for every Markdown file of docs, every example and every entry', () => {
    const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md') && file !== 'index.md');
    const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const wanted = [
      'index.html',
      'overview.html',
      ...docs.map((file) => file.replace(/\.md$/, '.html')),
      ...examples.map(({ name }) => `examples/${name}.html`),
      ...packageEntries.map(({ specifier }) => `api/${specifier}/index.html`),
      ...['changelog', 'contributing', 'security'].map((name) => `project/${name}.html`),
    ];
    expect(wanted.filter((file) => !pages.has(file))).toEqual([]);
  });

  it('links to nothing that is not there, anchors included', () => {
    expect([...pages].flatMap(([file, html]) => deadLinks(file, html).map((link) => `${file}: ${link}`))).toEqual([]);
  });

  it('would find a link that leads nowhere', () => {
    expect(deadLinks('overview.html', '<a href="/guides/nowhere.html">a</a><a href="/reference/asap-elements.html#DSP99">b</a><a href="/reference/asap-elements.html#DSP10">c</a>')).toEqual(['/guides/nowhere.html', '/reference/asap-elements.html#DSP99']);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = [...pages].filter(([, html]) => /<(?:script|img|iframe|link)[^>]*\s(?:src|href)="(?:https?:)?\/\//.test(html));
    expect(foreign.map(([file]) => file)).toEqual([]);
  });

  it('allows no page to connect to anything, nor a script in it that it does not name', () => {
    for (const [file, html] of pages) {
      const policy = attributes(html, /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g)[0] ?? '';
      expect(policy, file).toContain("default-src 'none'; connect-src 'none'; script-src 'self'");
      expect(policy, file).not.toMatch(/script-src[^;]*unsafe|https?:/);
      for (const [, script = ''] of html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)) expect(policy, file).toContain(createHash('sha256').update(script).digest('base64'));
    }
  });

  it('names no folder of the machine it was built on', () => {
    const files = readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html|js)$/.test(file));
    expect(files.filter((file) => readFileSync(join(builtSite, file), 'utf8').includes(root)).map((file) => relative('.', file))).toEqual([]);
  });
});
