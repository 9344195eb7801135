import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, executablePath, faultsOf, fileOf, isInstalled, looked, ownPages, pages } from './pages.js';

if (!isInstalled) console.warn(`Colors and widths of the pages are not looked at: ${executablePath} is not installed.`);

const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };
const views = [
  ...looked.map((page) => ({ page, device: 'phone', viewport: phone, colorScheme: 'light' }) as const),
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

  it('scrolls in one direction on a phone, whatever the page', async () => {
    const widths: [string, unknown][] = [];
    for (const path of pages) widths.push([path, await open(path, { viewport: phone, colorScheme: 'light' }, (page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))]);
    expect(widths.filter(([, overflow]) => overflow !== 0)).toEqual([]);
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
