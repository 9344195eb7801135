import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile, compoundFile } from '../asap/fixtures.js';
import { devices, isInstalled, newVisit, openBrowser } from './browser.js';
import { serveSite, type ServedSite } from './served.js';
import { dropFile, openFilePage, settled } from './workbench-file.js';

/** No three letters of it in a row stand in any label, code or mask, so that a piece of it is known as well. */
const WORD = 'QZJWQV';
const tellTale = /QZJ|ZJW|JWQ|WQV/i;

/** A file with the word in every element of a patient that takes letters. */
const places = ['PAT03', 'PAT04', 'PAT06', 'PAT07', 'PAT08', 'PAT09', 'PAT10', 'PAT11', 'PAT12', 'PAT13', 'PAT14', 'PAT15', 'PAT16', 'PAT17', 'PAT22', 'PAT23', 'DSP02', 'DSP20', 'DSP21', 'AIR02', 'AIR05', 'AIR07', 'AIR08'];
const withWord = places.reduce((file, ref) => file.set(ref, WORD), compoundFile).text();
/** And one that puts it where no element is told: behind a lost terminator, in an unknown segment, in lower case where a code is fixed. */
const inDoubt = `${cleanFile.text().replace('PAT**07', `${WORD}*${WORD}~\nPAT**07`).replace('~\nPRE', `${WORD}PRE`)}${WORD}`;

describe.runIf(isInstalled)('a file that is dropped on the page', () => {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  /** Everything that somebody or a program may read of the page: elements, attributes, values of fields, what a screen reader is told, what is copied. */
  async function readable(page: Page): Promise<string> {
    const dom = await page.evaluate(() => {
      const values = [...document.querySelectorAll('input, select, textarea')].map((field) => ('value' in field ? String(field.value) : ''));
      return [document.documentElement.outerHTML, document.title, ...values].join('\n');
    });
    return `${dom}\n${await page.locator('body').ariaSnapshot()}`;
  }

  async function copied(page: Page): Promise<string> {
    await page.getByRole('textbox', { name: /^Text/ }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it.each([
    ['in every element of a patient', withWord],
    ['where no element is told', inDoubt],
  ])('shows a rare word %s nowhere while it is masked, and where it was asked for', async (_, text) => {
    const { page } = await newVisit(browser, { viewport: devices.desktop, permissions: ['clipboard-read', 'clipboard-write'] });
    try {
      await openFilePage(page, site.addressOf('workbench/file'));
      await dropFile(page, '.drop', text);
      await settled(page);
      const count = await page.locator('.finding').count();
      expect(count).toBeGreaterThan(0);
      for (let at = 0; at < Math.min(count, 25); at += 1) {
        await page.keyboard.press('F8');
        expect(await page.locator('body').innerText()).not.toMatch(tellTale);
      }
      for (const at of [3, 4, 5]) {
        await page.locator('.cm-line').nth(at).hover();
        await page.waitForTimeout(300);
        expect(await readable(page)).not.toMatch(tellTale);
      }
      expect(await copied(page)).not.toMatch(tellTale);
      expect(await copied(page)).toHaveLength(text.length);

      await page.getByRole('button', { name: 'Show values of patients' }).click();
      expect(await page.locator('.cm-content').innerText()).toMatch(tellTale);
      await page.getByRole('button', { name: 'Mask values of patients' }).click();
      await settled(page);
      expect(await readable(page)).not.toMatch(tellTale);
    } finally {
      await page.close();
    }
  });

  it('leaves the page by no way and stays nowhere behind', async () => {
    const { page, offences } = await newVisit(browser, { viewport: devices.desktop });
    const sent: string[] = [];
    try {
      await openFilePage(page, site.addressOf('workbench/file'));
      await page.waitForLoadState('networkidle');
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
      page.on('websocket', (socket) => sent.push(`websocket ${socket.url()}`));
      // Large enough to be looked at in the worker.
      await dropFile(page, '.drop', withWord + '\n'.repeat(30_000));
      await settled(page);
      await page.getByRole('button', { name: 'Show values of patients' }).click();
      await page.keyboard.press('F8');
      const kept = await page.evaluate(async () => ({
        storage: JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]),
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        address: location.href,
      }));
      expect(kept).toEqual({ storage: expect.not.stringMatching(tellTale) as string, databases: 0, caches: 0, workers: 0, address: site.addressOf('workbench/file') });
      expect(sent.filter((request) => !request.startsWith('blob:'))).toEqual([]);

      // The policy itself holds, whatever a script would try.
      const tried = await page.evaluate(async () => {
        const refused = async (attempt: () => unknown): Promise<boolean> => {
          try {
            await attempt();
            return false;
          } catch {
            return true;
          }
        };
        return [await refused(() => fetch('https://example.org/')), await refused(() => fetch('/')), !navigator.sendBeacon('/')];
      });
      expect(tried.slice(0, 2)).toEqual([true, true]);
      expect(sent.filter((request) => !request.startsWith('blob:'))).toEqual([]);
      expect(offences.every((offence) => offence.includes('Content Security Policy') || offence.includes('Refused') || offence.includes('violates'))).toBe(true);

      await page.reload();
      await page.getByRole('button', { name: 'Open a file' }).waitFor();
      expect(await readable(page)).not.toMatch(tellTale);
    } finally {
      await page.close();
    }
  });
});
