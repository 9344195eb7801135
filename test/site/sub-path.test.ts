import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devices, isInstalled, newVisit, openBrowser } from './browser.js';
import { serveSite, type ServedSite } from './served.js';

const site = fileURLToPath(new URL('../../site/', import.meta.url));
const base = '/a/sub/path/';

describe.runIf(isInstalled)('the site under a path of its host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kasper-rules-site-'));
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    // The reference of the API is linked to as every other page is.
    execFileSync(process.execPath, [join(site, 'node_modules/vitepress/bin/vitepress.js'), 'build', '.', '--outDir', folder], { cwd: site, env: { ...process.env, SITE_BASE: base, SITE_WITHOUT_API: '1' }, stdio: 'ignore' });
    browser = await openBrowser();
    served = await serveSite(folder, base);
  }, 280_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it('opens, leads on, finds a row and shows the workbench, and asks for nothing outside the path', async () => {
    const { page, offences } = await newVisit(browser, { viewport: devices.desktop });
    const outside: string[] = [];
    page.on('request', (request) => {
      const { pathname, protocol } = new URL(request.url());
      // A browser looks for the icon of a host by itself.
      if (protocol === 'http:' && !pathname.startsWith(base) && pathname !== '/favicon.ico') outside.push(pathname);
    });
    await page.goto(served.addressOf(''));
    await page.getByRole('link', { name: 'Health records' }).click();
    await page.waitForURL(served.addressOf('guides/ehr-integrator.html'));
    await page.locator('.VPNavBarSearch button').click();
    await page.locator('#localsearch-input').fill('DSP10');
    await page.locator(`.VPLocalSearchBox a.result[href="${base}reference/asap-elements.html#DSP10"]`).click();
    await page.waitForSelector('tr.found');
    await page.goto(served.addressOf('workbench/deadline.html'));
    await page.waitForSelector('.workbench');
    expect(offences).toEqual([]);
    expect(outside).toEqual([]);
    await page.close();
  });
});
