import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../asap/fixtures.js';
import { devices, isInstalled, newVisit, openBrowser } from './browser.js';
import { serveSite, type ServedSite } from './served.js';
import { contentFaults, dropFile, openFilePage, settled } from './workbench-file.js';

const SIZE = 100_000_000;
const WORD = 'QZJWQV';
/** A file is masked as a whole before it is there. */
const DOWNLOADED = 120_000;

/** Records of one pharmacy until a size is reached; one in a thousand has a mistake. */
function* pieces(size: number): Generator<string> {
  const segments = cleanFile.text().split(/(?<=\n)/);
  const [head, tail] = [segments.slice(0, 3).join(''), segments.slice(-2).join('')];
  yield head;
  let written = head.length;
  let record = 0;
  while (written < size) {
    const lines: string[] = [];
    for (let at = 0; at < 2_000; at += 1) {
      record += 1;
      lines.push(
        `PAT**07*899010001****${WORD}*FAYE*L***12 IMAGINARY LN**FRANKFORT*KY*40601*5025550111*19610704*${record % 1_000 === 0 ? 'f' : 'F'}*01*01**~`,
        `DSP*00*${String(record)}*20250309*5*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310****~`,
        'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~',
      );
    }
    const piece = `${lines.join('\n')}\n`;
    written += piece.length;
    yield piece;
  }
  yield tail;
}

describe.runIf(isInstalled)('a file of 100 MB', () => {
  let browser: Browser;
  let site: ServedSite;
  const folder = mkdtempSync(join(tmpdir(), 'kasper-rules-'));
  const file = join(folder, 'large.dat');
  beforeAll(async () => {
    await pipeline(Readable.from(pieces(SIZE)), createWriteStream(file));
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all([browser.close(), site.close()]);
  });

  async function opened(): Promise<Page> {
    const { page } = await newVisit(browser, { viewport: devices.desktop });
    await openFilePage(page, site.addressOf('workbench/file'));
    await page.setInputFiles('input[type=file]', file);
    return page;
  }

  it('is checked with progress, and shows what is around a finding', async () => {
    const page = await opened();
    try {
      const progress = page.getByRole('progressbar');
      await progress.waitFor();
      const seen = new Set<number>();
      while (!(await page.locator('.summary').isVisible())) {
        const value = await page.evaluate<number>("document.querySelector('progress')?.value ?? 1");
        seen.add(value);
        await page.waitForTimeout(50);
      }
      expect([...seen].filter((value) => value > 0 && value < 1).length).toBeGreaterThan(1);
      expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other));
      await page.getByText('Choose a finding').waitFor();
      await page.keyboard.press('F8');
      await page.locator('.cm-content').waitFor();
      expect(await page.locator('.finding').first().innerText()).toContain('written in another form');
      await expect.poll(() => page.locator('section.element').innerText()).toContain('PAT19');
      expect(await page.locator('body').innerText()).not.toContain(WORD);
      expect(await contentFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show values of patients' }).click();
      expect(await page.locator('.cm-content').innerText()).toContain(WORD);
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: DOWNLOADED }), page.getByRole('button', { name: 'Download redacted' }).click()]);
      const masked = await readFile(await download.path(), 'utf8');
      expect(masked).toHaveLength(statSync(file).size);
      expect(masked.includes(WORD)).toBe(false);
      expect(masked.includes('INVENTED')).toBe(true);
    } finally {
      await page.close();
    }
  });

  it('is left alone when it is cancelled, and checked again when asked', async () => {
    const page = await opened();
    try {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
      const counts = await page.locator('.counts').innerText();
      await page.waitForTimeout(500);
      expect(await page.locator('.counts').innerText()).toBe(counts);
      expect(await contentFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Check it again' }).click();
      await page.getByRole('progressbar').waitFor();
      expect(await contentFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Open a file' }).waitFor();
    } finally {
      await page.close();
    }
  });

  it('is no file of 100,000 short lines, which the editor bears with as many faults as it lists', async () => {
    const { page } = await newVisit(browser, { viewport: devices.desktop });
    try {
      await openFilePage(page, site.addressOf('workbench/file'));
      await dropFile(page, '.drop', `${cleanFile.text()}${'TP*5*NO MORE~\n'.repeat(100_000)}`);
      await settled(page);
      const notice = page.getByText('more were counted and are not listed');
      await notice.waitFor();
      expect(await notice.innerText()).toContain('the numbers of the choices are of those that are');
      const more = Number((await notice.innerText()).split(' ', 1).join('').replaceAll(',', ''));
      expect(more).toBeGreaterThan(80_000);
      // Ten thousand are listed, and that more are not is a finding of its own.
      expect(await page.locator('.findings [role="status"]').innerText()).toBe(`10,001 of ${(10_001 + more).toLocaleString('en-US')}`);
      await page.getByRole('textbox', { name: /^Text of the file/ }).focus();
      await page.keyboard.press('Control+End');
      await expect.poll(() => page.locator('.cm-gutters').innerText()).toContain('100009');
      expect(await page.locator('.cm-line').count()).toBeLessThan(200);
    } finally {
      await page.close();
    }
  });
});
