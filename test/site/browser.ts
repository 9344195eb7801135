import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where Debian's browsers stand; the one without windows takes half the time of the other. */
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const executablePath = browsers.find((path) => existsSync(path));

/** Whether pages can be looked at in one; tests that need it are left out with a message where not. */
export const isInstalled = executablePath !== undefined;
if (!isInstalled) console.warn(`Pages are not looked at in a browser: neither of ${browsers.join(', ')} is installed.`);

export const openBrowser = (...switches: readonly string[]): Promise<Browser> =>
  chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...switches] });

/** The widths a page is looked at in. */
export const devices = { phone: { width: 360, height: 780 }, tablet: { width: 768, height: 1024 }, desktop: { width: 1280, height: 800 } } as const;

/** A page being looked at, and what it did that no page of the site may do. */
export interface Visit {
  readonly page: Page;
  /** Requests that leave the origin, breaches of the page's policy, errors of scripts. */
  readonly offences: readonly string[];
}

/** Opens an empty page in which a breach of the policy, an error and a request to elsewhere are noted; the caller closes it. */
export async function newVisit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await browser.newPage(options);
  const offences: string[] = [];
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('console', (message) => {
    // A page that is not there is asked for on purpose.
    if (message.type() === 'error' && !message.text().includes('status of 404')) offences.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:http:\/\/127\.0\.0\.1:)/.test(request.url())) offences.push(`request to ${request.url()}`);
  });
  return { page, offences };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page as it stands, in words; of a page that was looked at in its other theme, the colors alone, as a theme
 * changes nothing else.
 */
export async function faultsOf(page: Page, of: 'all' | 'colors' = 'all'): Promise<readonly string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe);
  // Colors on their way to others are neither.
  await page.evaluate('Promise.all(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)');
  const rules = of === 'colors' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
  // What is in order is not told of: on a long page that would be most of the time.
  const violations = await page.evaluate<AxeResults['violations']>(`axe.run(${JSON.stringify({ resultTypes: ['violations'], ...rules })}).then(({ violations }) => violations)`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 120)} ${failureSummary.slice(0, 200)}`).join('; ')}`);
}

/** How far a page scrolls sideways, in pixels. */
export const overflowOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
