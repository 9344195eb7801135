import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devices, isInstalled, newVisit, openBrowser, overflowOf, type Visit } from './browser.js';
import { serveSite, type ServedSite } from './served.js';
import { contentFaults } from './workbench-file.js';

/** A page of the workbench being looked at. */
export interface WorkbenchVisit extends Visit {
  /** Addresses asked for since the page stood ready. */
  readonly asked: readonly string[];
}

/** How a page is opened. */
export interface WorkbenchOptions {
  readonly device?: keyof typeof devices;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens the page with what stands behind the `#`, and closes it once it was looked at. */
export type LookAt = <T>(hash: string, look: (visit: WorkbenchVisit) => Promise<T>, options?: WorkbenchOptions) => Promise<T>;

/** The outcome that the page shows, in the library's own word. */
export const outcomeOf = (page: Page): Promise<string | null> => page.locator('.verdict').first().getAttribute('data-outcome');

/** The site's own scripts, styles and fonts, some of which come when they are needed; a question that goes along makes another address. */
const isOfTheSite = /^(?:blob:|http:\/\/127\.0\.0\.1:\d+\/assets\/[\w.~-]+\.(?:js|css|woff2)$)/;

/** What the theme keeps: whether the page is light or dark. */
const THEME = 'vitepress-theme-appearance';

/** Everything that the browser keeps of a page. */
const keptOf = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(async (theme) => {
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).filter((name) => name !== theme));
    const databases = await indexedDB.databases();
    return [...stored, ...databases, ...(document.cookie === '' ? [] : [document.cookie])];
  }, THEME);

/** What holds for every page of the workbench, and the tests of one. */
export function describeWorkbench(name: string, place: string, tests: (lookAt: LookAt) => void): void {
  describe.runIf(isInstalled)(`the page ${name} in a browser`, () => {
    let browser: Browser;
    let site: ServedSite;
    beforeAll(async () => {
      [browser, site] = await Promise.all([openBrowser(), serveSite()]);
    });
    afterAll(async () => {
      await Promise.all([browser.close(), site.close()]);
    });

    const lookAt: LookAt = async (hash, look, { device = 'desktop', colorScheme = 'light' } = {}) => {
      const visit = await newVisit(browser, { viewport: devices[device], colorScheme, acceptDownloads: true });
      const { page } = visit;
      const asked: string[] = [];
      try {
        await page.goto(site.addressOf(`${place}${hash}`));
        await page.locator('.workbench h2').first().waitFor();
        page.on('request', (request) => asked.push(request.url()));
        const found = await look({ ...visit, asked });
        expect(visit.offences).toEqual([]);
        expect(asked.filter((address) => !isOfTheSite.test(address))).toEqual([]);
        expect(await keptOf(page)).toEqual([]);
        return found;
      } finally {
        await page.close();
      }
    };

    it.each(['phone', 'desktop'] as const)('breaks no rule of axe on a %s in both themes, and scrolls in one direction', async (device) => {
      await lookAt(
        '',
        async ({ page }) => {
          expect(await contentFaults(page)).toEqual([]);
          expect(await overflowOf(page)).toBe(0);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.waitForSelector('html.dark');
          expect(await contentFaults(page, 'colors')).toEqual([]);
        },
        { device },
      );
    });

    it('says that nothing leaves it, and may connect to nothing', async () => {
      await lookAt('', async ({ page }) => {
        expect(await page.locator('.workbench').innerText()).toContain('nothing you enter leaves it, nothing is stored');
        expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain("connect-src 'none'");
      });
    });

    tests(lookAt);
  });
}
