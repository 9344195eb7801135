import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { faultsOf } from './browser.js';

/** Opens the file page of a served site, ready to take a file. */
export async function openFilePage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open a file' }).waitFor();
}

/** Drops files, each a name and a text, on a place of the page. */
export async function dropFiles(page: Page, selector: string, files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  const data = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const [name, text] of named) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent(selector, 'drop', { dataTransfer: data });
}

/** Drops a file on a place of the page. */
export const dropFile = (page: Page, selector: string, content: string, name = 'sent.dat'): Promise<void> => dropFiles(page, selector, [[name, content]]);

/** Waits until what was found belongs to what is shown. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.summary').waitFor();
  await page.waitForFunction(() => !document.body.textContent.includes('Checking…'));
}

/** What axe finds wrong with the page apart from the bar above it, which is the same on every page of the site and looked at there. */
export const contentFaults = async (page: Page, of: 'all' | 'colors' = 'all'): Promise<readonly string[]> => (await faultsOf(page, of)).filter((fault) => !fault.includes('DocSearch'));

/** How many findings are listed. */
export const findings = (page: Page): Promise<number> => page.locator('.finding').count();

/** What a button of the page downloads. */
export async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
