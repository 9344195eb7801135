import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devices, faultsOf, isInstalled, newVisit, openBrowser, overflowOf } from './browser.js';
import { kinds, measured } from './kinds.js';
import { serveSite, type ServedSite } from './served.js';

describe.runIf(isInstalled)('the documentation in a browser', () => {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await serveSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page, looks at it, and expects that it did nothing it may not. */
  async function look<T>(place: string, options: { readonly device?: keyof typeof devices; readonly colorScheme?: 'light' | 'dark' }, see: (page: Page) => Promise<T>): Promise<T> {
    const { page, offences } = await newVisit(browser, { viewport: devices[options.device ?? 'desktop'], colorScheme: options.colorScheme ?? 'light' });
    try {
      await page.goto(site.addressOf(place));
      const seen = await see(page);
      expect(offences).toEqual([]);
      return seen;
    } finally {
      await page.close();
    }
  }

  it.each(kinds)('/%s breaks no rule of axe, on a phone and a desktop, in both themes', async (place) => {
    for (const device of ['phone', 'desktop'] as const) {
      await look(place, { device }, async (page) => {
        expect(await faultsOf(page), device).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForSelector('html.dark');
        expect(await faultsOf(page), `${device}, dark`).toEqual([]);
      });
    }
  });

  it('scrolls in one direction at every width, and shows every cell of a table whole', async () => {
    const { page } = await newVisit(browser, { viewport: devices.desktop });
    const faults: unknown[] = [];
    for (const place of measured) {
      await page.goto(site.addressOf(place), { waitUntil: 'domcontentloaded' });
      for (const device of Object.values(devices)) {
        await page.setViewportSize(device);
        const overflow = await overflowOf(page);
        const cut = await page.$$eval('.vp-doc td:not(.empty)', (cells) =>
          cells.flatMap((cell) => {
            const { left, right, width } = cell.getBoundingClientRect();
            return width < 8 || left < 0 || right > document.documentElement.clientWidth + 1 || cell.scrollWidth > cell.clientWidth + 1 ? [cell.textContent.slice(0, 40)] : [];
          }),
        );
        if (overflow !== 0 || cut.length > 0) faults.push({ place, width: device.width, overflow, cut });
      }
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  it.each([
    ['reference/asap-elements.html', 'DSP10'],
    ['reference/issue-codes.html', 'asap.bad-date'],
    ['reference/rules.html', 'ky.access.treatment'],
    ['reference/facts.html', 'access.requester.account'],
    ['reference/citations.html', '902-kar-55-110-s-2-3'],
  ])('%s#%s opens at its row, and marks it', async (place, id) => {
    for (const device of ['phone', 'desktop'] as const) {
      const top = await look(`${place}#${id}`, { device }, async (page) => {
        await page.waitForSelector('tr.found');
        expect(await page.locator('tr.found').getAttribute('id')).toBe(id);
        await page.waitForFunction("document.querySelector('tr.found').getBoundingClientRect().top > 0 && document.querySelector('tr.found').getBoundingClientRect().top < innerHeight / 2");
        return page.locator('tr.found').evaluate((row) => row.getBoundingClientRect().top);
      });
      // Under the bar at the top, and in the upper half.
      expect(top).toBeGreaterThan(40);
    }
  });

  it.each([
    ['DSP10', 'reference/asap-elements.html#DSP10'],
    ['days supply', 'reference/asap-elements.html#DSP10'],
    ['asap.bad-date', 'reference/issue-codes.html#asap.bad-date'],
    ['ky.reporting.deadline', 'reference/rules.html#ky.reporting.deadline'],
    ['reportingDeadline', 'api/kasper-rules/rules/functions/reportingDeadline.html'],
  ])('finds %s', async (asked, place) => {
    await look('getting-started.html', {}, async (page) => {
      await page.waitForFunction("document.querySelector('#app').__vue_app__ !== undefined");
      await page.locator('.VPNavBarSearch button').click();
      await page.locator('#localsearch-input').fill(asked);
      const found = page.locator(`.VPLocalSearchBox a.result[href="/${place}"]`);
      await found.waitFor();
      await found.click();
      await page.waitForURL(site.addressOf(place));
      if (place.includes('#')) await page.waitForSelector('tr.found');
      else await page.waitForSelector('h1:has-text("reportingDeadline")');
    });
  });

  it('goes from page to page, and back, under one policy', async () => {
    await look('', {}, async (page) => {
      await page.getByRole('link', { name: 'Health records' }).click();
      await page.waitForSelector('h1:has-text("For electronic health records")');
      await page.getByRole('link', { name: 'API', exact: true }).first().click();
      await page.waitForSelector('h1:has-text("API")');
      await page.goBack();
      await page.waitForSelector('h1:has-text("For electronic health records")');
    });
  });

  it('shows what it is on one screen: how it is installed and used, what comes out, and where to go', async () => {
    await look('', {}, async (page) => {
      const wanted = ['.claim pre', '.program .language-ts', '.program .language-text', '.doors li:nth-child(1)', '.doors li:nth-child(4)'];
      for (const selector of wanted) {
        const box = await page.locator(selector).boundingBox();
        expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0), selector).toBeLessThanOrEqual(devices.desktop.height);
      }
    });
  });

  it('says of a page that is not there that it is not, with a way on', async () => {
    const { page, offences } = await newVisit(browser, { viewport: devices.desktop });
    const response = await page.goto(site.addressOf('guides/nowhere'));
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.waitForSelector('.landing h1');
    // The site's router asks whether a newer site was built, and is refused, as every connection is.
    expect(offences.filter((offence) => !offence.includes('hashmap.json'))).toEqual([]);
    await page.close();
  });
});
