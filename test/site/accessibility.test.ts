import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executablePath = '/usr/bin/chromium';
const isInstalled = existsSync(executablePath);
if (!isInstalled) console.warn(`The pages are not looked at: ${executablePath} is not installed.`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['index.html', 'guides/pharmacy-vendor.html', 'reference/corrections.html'];
const phone = { width: 390, height: 844 };
const views = pages.flatMap((page) => [
  { page, device: 'phone', viewport: phone, colorScheme: 'light' } as const,
  { page, device: 'phone', viewport: phone, colorScheme: 'dark' } as const,
  { page, device: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const,
]);

describe.runIf(isInstalled)('the site in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser.close());

  it.each(views)('$page on a $device in $colorScheme colors breaks no rule of axe and scrolls in one direction', async ({ page: path, viewport, colorScheme }) => {
    const page = await browser.newPage({ viewport, colorScheme });
    try {
      await page.goto(`file://${fileURLToPath(new URL(`../../site/${path}`, import.meta.url))}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join('; ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    } finally {
      await page.close();
    }
  });
});
