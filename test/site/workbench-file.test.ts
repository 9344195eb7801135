import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, redact, serialize, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile } from '../asap/fixtures.js';
import { devices, isInstalled, newVisit, openBrowser, overflowOf } from './browser.js';
import { serveSite, type ServedSite } from './served.js';
import { contentFaults, downloaded, dropFile, dropFiles, findings, openFilePage, settled } from './workbench-file.js';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const on = '2026-11-29';
const issuesOf = (text: string) => validate(text, { profile: kentucky, on }).issues;

describe.runIf(isInstalled)('the file page', () => {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  async function visit(look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const { page, offences } = await newVisit(browser, { viewport: devices.desktop, ...options });
    try {
      await openFilePage(page, site.addressOf('workbench/file'));
      await look(page);
      expect(offences).toEqual([]);
    } finally {
      await page.close();
    }
  }
  const choose = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name }).click();
    await settled(page);
  };
  const current = (page: Page) => page.locator('.finding[aria-current="true"]');
  const card = (page: Page) => page.locator('section.element');

  it('goes from a sample through its findings by key to a file put right, and back', async () => {
    const text = sample('put-right-at-once.dat');
    await visit(async (page) => {
      await choose(page, 'put-right-at-once.dat');
      await page.getByLabel('As of').fill(on);
      await settled(page);
      const found = issuesOf(text);
      expect(await findings(page)).toBe(found.length);
      await expect.poll(() => page.locator('.verdict').innerText()).toMatch(/5 errors/);

      // From anywhere on the page, unless something is typed there.
      await page.getByRole('button', { name: 'Show values of patients' }).focus();
      await page.keyboard.press('n');
      expect(await current(page).innerText()).toContain(found[0]?.message);
      await page.getByLabel('As of').press('n');
      await page.getByRole('textbox', { name: /^Text of the file/ }).press('n');
      expect(await current(page).innerText()).toContain(found[0]?.message);
      expect(await current(page).getByRole('link', { name: found[0]?.code ?? '' }).getAttribute('href')).toBe(`/reference/issue-codes.html#${found[0]?.code ?? ''}`);
      await page.locator('.finding .open').first().focus();
      for (const [at, { message, location }] of found.slice(1, 5).entries()) {
        await page.keyboard.press(at % 2 === 0 ? 'n' : 'ArrowDown');
        expect(await current(page).innerText()).toContain(message);
        expect(await card(page).innerText()).toContain(location?.ref);
      }
      await page.keyboard.press('p');
      await page.keyboard.press('F8');
      await page.keyboard.press('Shift+F8');
      expect(await current(page).innerText()).toContain(found[3]?.message);

      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      const said = page.locator('.workbench > .wb-hidden[role="status"]');
      await current(page).getByRole('button', { name: /^Put right/ }).press('Enter');
      await expect.poll(() => findings(page)).toBe(found.length - 1);
      // Who goes by key stands on the next finding, then on what came of all.
      await expect.poll(focused).toContain(found[4]?.message);
      expect(await said.innerText()).toMatch(/^\w+ put right\. Checked \d+ segments: \d errors?, \d warnings?\.$/);
      await page.getByRole('button', { name: `Put ${found.length - 1} right` }).press('Enter');
      await expect.poll(() => page.locator('.verdict').innerText()).toMatch(/No errors found\s+0 warnings/);
      await expect.poll(focused).toContain('No errors found');
      expect(await said.innerText()).toMatch(/^\d+ put right\. Checked \d+ segments: 0 errors, 0 warnings\.$/);
      const { name, text: saved } = await downloaded(page, 'Download');
      expect(name).toBe('put-right-at-once-changed.dat');
      expect(issuesOf(saved)).toEqual([]);
      expect((await downloaded(page, 'Download redacted')).text).toBe(serialize(redact(parse(saved).value)));

      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => findings(page)).toBe(found.length);
      expect((await downloaded(page, 'Download')).text).toBe(text);
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => findings(page)).toBe(found.length - 1);
    });
  });

  it('filters by severity, kind and record, and goes to what is clicked', async () => {
    await visit(async (page) => {
      await choose(page, 'instructive-mistakes.dat');
      expect(await findings(page)).toBe(6);
      await page.getByLabel('How grave').selectOption('error');
      expect(await findings(page)).toBe(4);
      await page.getByLabel('Kind').selectOption('asap.date-order');
      expect(await findings(page)).toBe(1);
      await page.getByLabel('Kind').selectOption('');
      await page.getByLabel('How grave').selectOption('');
      await page.getByLabel('Record').selectOption({ label: 'Patient 2 · dispensing 1 (2)' });
      expect(await findings(page)).toBe(2);
      await page.getByRole('button', { name: /is an NDC of ten digits/ }).click();
      const words = await card(page).innerText();
      for (const part of ['DSP08', 'Product id', '902 KAR 55:110 s.2(2)(b)', 'text', 'An NDC is eleven digits']) expect(words).toContain(part);
    });
  });

  it('tells of an element what it means and what the state asks, to who points at it and to who steps there by key', async () => {
    await visit(async (page) => {
      await choose(page, 'instructive-mistakes.dat');
      await page.locator('.cm-line').nth(9).locator('.cm-issue').hover();
      const hovering = page.locator('.cm-tooltip-hover');
      await hovering.waitFor();
      expect(await hovering.innerText()).toMatch(/DSP05\s+Date filled[\s\S]*lies before the date[\s\S]*902 KAR 55:110/);
      await page.getByRole('textbox', { name: /^Text of the file/ }).focus();
      await page.keyboard.press('Control+Home');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+.');
      await expect.poll(() => card(page).innerText()).toContain('TH03');
      await page.keyboard.press('Alt+,');
      await expect.poll(() => card(page).innerText()).toContain('TH02');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull();
    });
  });

  it('holds the file against another state and another day', async () => {
    await visit(async (page) => {
      await choose(page, 'clean.dat');
      await page.getByLabel('Held against the law of').selectOption('oh');
      await settled(page);
      await page.locator('.finding').first().waitFor();
      await page.keyboard.press('F8');
      expect(await page.locator('.findings').innerText()).toMatch(/Ohio|4729/);
      await page.getByLabel('Held against the law of').selectOption('ky');
      await page.getByLabel('As of').fill('2025-03-01');
      await expect.poll(() => page.locator('.findings').innerText()).toMatch(/lies in the future/);
    });
  });

  it('says which records are late when a time of sending is named', async () => {
    await visit(async (page) => {
      await choose(page, 'instructive-mistakes.dat');
      await page.getByLabel('Sent, or to be sent').fill('2025-03-14T10:00');
      const sending = page.locator('.sending').first();
      await expect.poll(() => sending.innerText()).toMatch(/Late: 4 records, due Thu, Mar 13, 2025/);
      await page.getByRole('button', { name: 'Go to record 3' }).click();
      await expect.poll(() => card(page).innerText()).toMatch(/^Element[\s\S]*DSP/);
      await page.getByLabel('Sent, or to be sent').fill('2025-03-13T10:00');
      await expect.poll(() => sending.innerText()).toMatch(/Due today/);
    });
  });

  it('takes a file that is dropped, one that is pasted, and one that is typed', async () => {
    const text = cleanFile.text({ newline: '\r\n' });
    await visit(async (page) => {
      await dropFile(page, '.drop', text);
      await settled(page);
      expect(await page.locator('.bar .name').innerText()).toContain('sent.dat');
      expect((await downloaded(page, 'Download')).text).toBe(text);
      await dropFile(page, '.cm-content', cleanFile.set('PAT20', '1').text(), 'other.dat');
      await expect.poll(() => page.locator('.bar .name').innerText()).toContain('other.dat');
      await expect.poll(() => findings(page)).toBe(1);

      await page.getByRole('button', { name: 'Close' }).click();
      await page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, text);
      await settled(page);
      expect(await page.locator('.bar .name').innerText()).toContain('pasted.dat');

      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Type one' }).click();
      await page.getByRole('textbox', { name: 'Text of the file' }).click();
      await page.keyboard.type('TH*4.2*A*01**20250311*08:15*P**~~');
      await expect.poll(() => page.locator('.findings').innerText()).toContain('is a time written with colons');
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.locator('.cm-content').innerText()).not.toContain('08:15');
    });
  });

  it('takes files that are dropped together one after the other', async () => {
    await visit(async (page) => {
      await dropFiles(page, '.drop', [['one.dat', cleanFile.text()], ['two.dat', cleanFile.set('PAT20', '1').text()], ['three.dat', cleanFile.text()]]);
      await settled(page);
      const name = page.locator('.bar .name');
      const waits = page.locator('.waits');
      expect(await name.innerText()).toContain('one.dat');
      expect(await waits.innerText()).toContain('2 more wait');
      await waits.getByRole('button', { name: 'Open two.dat' }).click();
      await expect.poll(() => name.innerText()).toContain('two.dat');
      expect(await waits.innerText()).toContain('three.dat waits');
      await waits.getByRole('button', { name: 'Leave it' }).click();
      expect(await waits.count()).toBe(0);
    });
  });

  it('asks before changes that were not downloaded are lost, by whichever way', async () => {
    await visit(async (page) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      for (const place of ['deadline', 'file']) {
        await page.locator(`a[href$="/workbench/${place}.html"]`).first().evaluate((link: HTMLElement) => {
          link.click();
        });
        await page.waitForURL(new RegExp(`workbench/${place}`));
      }
      await choose(page, 'put-right-at-once.dat');
      await page.getByRole('button', { name: /^Put \d+ right/ }).click();
      await page.getByText('No errors found').waitFor();
      const leave = async (): Promise<void> => {
        await page.getByRole('link', { name: 'Guides' }).first().click();
        await page.goBack();
        await dropFile(page, '.cm-content', cleanFile.text());
        await page.getByRole('button', { name: 'Close' }).click();
        await page.evaluate('location.reload()');
      };
      await leave();
      await expect.poll(() => asked).toEqual(['confirm', 'confirm', 'confirm', 'confirm', 'beforeunload']);
      expect(page.url()).toContain('workbench/file');
      expect(await page.locator('.bar .name').innerText()).toContain('put-right-at-once.dat');
      await downloaded(page, 'Download');
      await page.getByRole('link', { name: 'Guides' }).first().click();
      await page.waitForURL(/getting-started/);
      expect(asked).toHaveLength(5);
    });
  });

  it('keeps a finding that is tapped on a phone, and its place in the text, both in sight', async () => {
    await visit(
      async (page) => {
        await choose(page, 'instructive-mistakes.dat');
        const tapped = page.locator('.finding .open').last();
        await tapped.scrollIntoViewIfNeeded();
        await tapped.click();
        await page.waitForTimeout(300);
        const isSeen = (selector: string) =>
          page.locator(selector).first().evaluate((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            const seen = document.elementFromPoint(left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2);
            return seen !== null && (element.contains(seen) || seen.contains(element)) && seen !== document.body && seen !== document.documentElement;
          });
        expect(await isSeen('.finding[aria-current="true"] .open')).toBe(true);
        expect(await isSeen('.cm-activeLine')).toBe(true);
      },
      { viewport: devices.phone },
    );
  });

  it('keeps what is typed while it is checked, and lets nothing be typed into what is masked', async () => {
    await visit(async (page) => {
      await choose(page, 'clean.dat');
      const text = page.getByRole('textbox', { name: /^Text of the file/ });
      await text.focus();
      await page.keyboard.type('X');
      await settled(page);
      expect((await downloaded(page, 'Download')).text).toBe(sample('clean.dat'));
      await page.getByRole('button', { name: 'Show values of patients' }).click();
      await text.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('X', { delay: 5 });
      await page.keyboard.type('YZ', { delay: 400 });
      await expect.poll(() => page.locator('.findings').innerText()).toContain('does not start with a TH');
      expect((await downloaded(page, 'Download')).text).toBe(`XYZ${sample('clean.dat')}`);
    });
  });

  it('writes a frame anew', async () => {
    await visit(async (page) => {
      await dropFile(page, '.drop', cleanFile.text({ terminator: '|' }).replace('P**|', 'P**~'));
      await settled(page);
      expect(await findings(page)).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Write the frame anew' }).click();
      await expect.poll(() => findings(page)).toBe(0);
      expect(issuesOf((await downloaded(page, 'Download')).text)).toEqual([]);
    });
  });

  it.each([
    ['a PDF document', '%PDF-1.7 nothing'],
    ['empty', ''],
    ['a binary file', '\u007fELF\u0000\u0001'],
    ['text in UTF-16', 'T\u0000H\u0000*\u0000'],
    ['JSON', '{ "requester": { "kind": "prescriber" } }'],
    ['text without a segment of ASAP', 'first name,last name\n'.repeat(20)],
  ])('says what a file is that is %s', async (what, content) => {
    await visit(async (page) => {
      await dropFile(page, '.drop', content, 'strange');
      const told = page.getByRole('alert');
      await told.waitFor();
      expect(await told.innerText()).toContain(`strange is ${what}`);
      expect(await contentFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Choose another file' }).click();
      await page.getByRole('button', { name: 'Open a file' }).waitFor();
    });
  });

  it('turns over long lists, and bears a file on one line and bytes of Latin-1', async () => {
    await visit(async (page) => {
      const many = Array.from({ length: 60 }, (_, at) => `PAT**07*89901000${String(at)}****F*${'Ñ'.repeat(40)}***1*1*1*1*1~`).join('');
      await dropFile(page, '.drop', `${cleanFile.text({ newline: '' })}${many}`);
      await settled(page);
      await page.getByText(/1–40 of/).waitFor();
      await page.getByRole('button', { name: 'Later' }).click();
      await page.getByText(/41–80 of/).waitFor();
      await page.keyboard.press('p');
      await page.getByText(/1–40 of/).waitFor();
      expect(await overflowOf(page)).toBe(0);
    });
  });

  it.each([1280, 360])('breaks no rule of axe at %i px in both themes, empty, masked and shown', async (width) => {
    await visit(
      async (page) => {
        const look = async (): Promise<void> => {
          expect(await contentFaults(page)).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.waitForSelector('html.dark');
          expect(await contentFaults(page, 'colors')).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.waitForSelector('html:not(.dark)');
        };
        await look();
        await choose(page, 'put-right-at-once.dat');
        await page.getByLabel('Sent, or to be sent').fill('2025-03-14T10:00');
        await page.keyboard.press('F8');
        await look();
        await page.getByRole('button', { name: 'Show values of patients' }).click();
        await look();
      },
      { viewport: { width, height: 800 } },
    );
  });

  it('scrolls in one direction from 360 to 1920 px', async () => {
    await visit(async (page) => {
      const look = async (): Promise<void> => {
        for (const width of [360, 390, 480, 640, 768, 960, 1079, 1080, 1280, 1440, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          expect(`${width} ${await overflowOf(page)}`).toBe(`${width} 0`);
        }
      };
      await look();
      await choose(page, 'put-right-at-once.dat');
      await look();
    });
  });

  it('moves nothing for who asked for that', async () => {
    await visit(
      async (page) => {
        await choose(page, 'clean.dat');
        const moving = await page.evaluate(() => [...document.querySelectorAll('.workbench *')].filter((element) => getComputedStyle(element).animationName !== 'none').length);
        expect(moving).toBe(0);
      },
      { reducedMotion: 'reduce' },
    );
  });
});
