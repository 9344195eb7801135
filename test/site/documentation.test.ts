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
    await look(place, {}, async (page) => {
      for (const device of ['desktop', 'phone'] as const) {
        await page.setViewportSize(devices[device]);
        expect(await faultsOf(page), device).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForSelector('html.dark');
      for (const device of ['phone', 'desktop'] as const) {
        await page.setViewportSize(devices[device]);
        expect(await faultsOf(page, 'colors'), `${device}, dark`).toEqual([]);
      }
    });
  });

  it('scrolls in one direction at every width, and shows every cell of a table whole', async () => {
    // A page stands before its scripts run, and they move nothing of it.
    const { page } = await newVisit(browser, { viewport: devices.desktop, javaScriptEnabled: false });
    const faults: unknown[] = [];
    for (const place of measured) {
      await page.goto(site.addressOf(place));
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
    expect(offences).toEqual([]);
    await page.close();
  });

  it.each(['reference/asap-elements.html#%', 'workbench/rules.html#%E0%A4%A', 'nowhere#%'])('bears an address that is not written as one: %s', async (place) => {
    await look(place, {}, async (page) => {
      await page.locator('h1').first().waitFor();
      await page.waitForFunction("document.querySelector('#app').__vue_app__ !== undefined");
      await page.waitForTimeout(100);
    });
  });

  it('answers a path that is written as none as what is not there', async () => {
    const response = await fetch(site.addressOf('%'));
    expect(response.status).toBe(404);
  });

  it('puts what a word of the field names first of all that is found', async () => {
    const first = {
      'quantity dispensed': 'asap-elements.html#DSP09',
      'drug dosage units code': 'asap-elements.html#DSP11',
      'days supply': 'asap-elements.html#DSP10',
      'date filled': 'asap-elements.html#DSP05',
      'species code': 'asap-elements.html#PAT20.codes',
      'partial fill': 'asap-elements.html#DSP13',
      'refill number': 'asap-elements.html#DSP06',
      'prescription number': 'asap-elements.html#DSP02',
      'date of birth': 'asap-elements.html#PAT18',
      'prescriber dea number': 'asap-elements.html#PRE02',
      'TH': 'asap-elements.html#th-transaction-header',
      'zero report': 'issue-codes.html#asap.zero-report',
      '7 days': 'duties.html#ky.accounts.registration-notice',
      'business day': 'rules.html#ky.reading.business-day',
      'ndc': 'identifiers.html#ndc',
    };
    await look('getting-started.html', {}, async (page) => {
      await page.waitForFunction("document.querySelector('#app').__vue_app__ !== undefined");
      await page.locator('.VPNavBarSearch button').click();
      for (const [asked, place] of Object.entries(first)) {
        await page.locator('#localsearch-input').fill(asked);
        await expect.poll(() => page.locator('.VPLocalSearchBox a.result').first().getAttribute('href'), { message: asked }).toBe(`/reference/${place}`);
      }
    });
  });
});
