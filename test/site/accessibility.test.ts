import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { JSDOM } from 'jsdom';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from '../../scripts/site/contents.js';

const site = new URL('../../site/', import.meta.url);
const fileOf = (path: string) => fileURLToPath(new URL(path, site));
if (!existsSync(fileOf('index.html'))) throw new Error('These tests look at the built site: run `npm run docs` first.');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ownPages = sitePages.map(({ target }) => target);
/** A page of the reference of the API of each kind. */
const apiPages = ['index', 'modules/kasper-rules_asap', 'functions/kasper-rules_access.decideAccess', 'interfaces/kasper-rules_access.AccessDecision', 'variables/kasper-rules_identifiers.npi'].map((name) => `api/${name}.html`);
const pages = [...ownPages, ...apiPages];

const faultsOf = ({ violations }: Pick<AxeResults, 'violations'>) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join('; ')}`);

/** What axe finds without a browser: all that does not turn on colors and widths. */
async function faultsWithoutBrowser(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  try {
    window.eval(axe);
    // jsdom draws nothing, and says so at length when it is asked for a color.
    return faultsOf(await (window.eval("axe.run({ rules: { 'color-contrast': { enabled: false } } })") as Promise<AxeResults>));
  } finally {
    window.close();
  }
}

describe('every page of the site', () => {
  it.each(pages)('%s breaks no rule of axe', async (path) => {
    expect(await faultsWithoutBrowser(readFileSync(fileOf(path), 'utf8'))).toEqual([]);
  });

  it('would be found out: axe sees what is wrong', async () => {
    const page = readFileSync(fileOf('index.html'), 'utf8');
    const wrong = page.replace('lang="en"', '').replace('<h1>', '<img src="a.png"><h1>');
    expect((await faultsWithoutBrowser(wrong)).map((fault) => fault.split(':')[0])).toEqual(['html-has-lang', 'image-alt']);
  });
});

const executablePath = '/usr/bin/chromium';
const isInstalled = existsSync(executablePath);
if (!isInstalled) console.warn(`Colors and widths of the pages are not looked at: ${executablePath} is not installed.`);

const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };
const views = [
  ...pages.map((page) => ({ page, device: 'phone', viewport: phone, colorScheme: 'light' }) as const),
  ...['index.html', 'guides/pharmacy-vendor.html', 'reference/corrections.html', 'reference/issue-codes.html'].flatMap((page) => [
    { page, device: 'phone', viewport: phone, colorScheme: 'dark' } as const,
    { page, device: 'desktop', viewport: desktop, colorScheme: 'light' } as const,
  ]),
];

/** The pages with the widest tables: a table that is wider than the phone has to scroll by itself. */
const wide = ownPages.filter((page) => page.startsWith('reference/'));

describe.runIf(isInstalled)('the site in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser.close());

  async function open<T>(path: string, options: { readonly viewport: typeof phone; readonly colorScheme: 'light' | 'dark' }, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage(options);
    try {
      await page.goto(`file://${fileOf(path)}`);
      // The pages of typedoc show themselves once their script has run.
      await page.waitForFunction("document.body.style.display !== 'none'");
      return await look(page);
    } finally {
      await page.close();
    }
  }

  it.each(views)('$page on a $device in $colorScheme colors breaks no rule of axe and scrolls in one direction', async ({ page: path, ...options }) => {
    const { faults, overflow } = await open(path, options, async (page) => {
      await page.evaluate(axe);
      const results = await page.evaluate<AxeResults>('axe.run()');
      return { faults: faultsOf(results), overflow: await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') };
    });
    expect(faults).toEqual([]);
    expect(overflow).toBe(0);
  });

  it('has tables that are wider than a phone, each of which scrolls inside its page', async () => {
    const found = await Promise.all(
      wide.map((path) =>
        open(path, { viewport: phone, colorScheme: 'light' }, (page) =>
          page.$$eval('div.table', (frames) =>
            frames.flatMap((frame) => {
              if (frame.scrollWidth <= frame.clientWidth) return [];
              frame.scrollLeft = frame.scrollWidth;
              return [frame.scrollLeft > 0 && frame.getBoundingClientRect().right <= document.documentElement.clientWidth];
            }),
          ),
        ),
      ),
    );
    expect(found.flat()).toContain(true);
    expect(found.flat()).not.toContain(false);
  });
});
