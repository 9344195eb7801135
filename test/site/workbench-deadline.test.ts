import { readFileSync } from 'node:fs';
import { reportingDeadline } from 'kasper-rules/rules';
import { expect, it } from 'vitest';
import { calendarLines } from './calendar-lines.js';
import { overflowOf } from './browser.js';
import { describeWorkbench, outcomeOf } from './workbench-page.js';

describeWorkbench('Deadline', 'workbench/deadline.html', (lookAt) => {
  it('answers as the library does, shows the days, and says it in both zones', async () => {
    await lookAt('#profile=ky&clock=report&on=2024-12-23&time=17:40&zone=America/Chicago', async ({ page }) => {
      expect(await page.getByRole('alert').count()).toBe(0);
      const answer = reportingDeadline({ dispensed: '2024-12-23T17:40', zone: 'America/Chicago' });
      expect(await outcomeOf(page)).toBe(answer.ok && answer.value.dueAt);
      const verdict = await page.locator('.verdict').innerText();
      expect(verdict).not.toContain('An example');
      expect(verdict).toContain('Thu, Dec 26, 2024, 3:30 PM CST');
      expect(verdict).toContain('Thu, Dec 26, 2024, 4:30 PM EST');
      expect(verdict).toContain('Timely under every reading: Tue, Dec 24, 2024, 3:30 PM CST');
      const days = await page.locator('.days li').allInnerTexts();
      expect(days.map((day) => day.replaceAll(/\s+/g, ' '))).toEqual([
        'Mon, Dec 23, 2024 start: it does not count',
        expect.stringMatching(/^Tue, Dec 24, 2024 skipped: Christmas extra day/),
        expect.stringMatching(/^Wed, Dec 25, 2024 skipped: Christmas Day/),
        'Thu, Dec 26, 2024 counted: business day',
      ]);
      expect(await page.locator('td.due').innerText()).toContain('26');
    });
  });

  it.each([
    ['a state', '#profile=ohio&clock=report&on=2026-12-23', '1 entry'],
    ['a day', '#profile=oh&clock=report&on=2026-13-01', '1 entry'],
    ['a zone and a word', '#profile=ky&clock=report&on=2025-03-10&zone=Mars/Base&fact:by=nobody', '2 entries'],
  ])('says that %s of the link is not known, and does not take its example for an answer', async (_, hash, count) => {
    await lookAt(hash, async ({ page }) => {
      expect(await page.getByRole('alert').first().textContent()).toContain(`${count} of the link`);
    });
  });

  it('counts anew when the day, the county or a reading changes, and keeps the choices in the address', async () => {
    await lookAt('#profile=ky&clock=report&on=2024-12-23&zone=America/New_York', async ({ page }) => {
      await page.getByLabel('Day it was dispensed (filled)').fill('2025-10-10');
      await page.getByLabel('County of the dispenser').selectOption('Warren');
      await page.getByText('How open questions of law are taken').click();
      await page.getByLabel('Which days are business days?').selectOption('latest');
      expect(await outcomeOf(page)).toBe('2025-10-14T16:30:00-04:00');
      const address = new URL(page.url());
      expect(address.search).toBe('');
      expect(Object.fromEntries(new URLSearchParams(address.hash.slice(1)))).toMatchObject({ on: '2025-10-10', zone: 'America/Chicago', 'reading:ky.reading.business-day': 'latest' });
    });
  });

  it('takes a closure that the visitor knows of, and keeps its reason out of the address', async () => {
    await lookAt('#profile=ky&clock=report&on=2025-02-19&zone=America/New_York', async ({ page }) => {
      expect(await outcomeOf(page)).toBe('2025-02-20T16:30:00-05:00');
      await page.getByText('Closures of the offices you know of').click();
      await page.getByLabel('Closed on').fill('2025-02-20');
      await page.getByLabel('Why').fill('rareword');
      await page.getByRole('button', { name: 'Add the closure' }).click();
      expect(await outcomeOf(page)).toBe('2025-02-21T16:30:00-05:00');
      expect(await page.locator('.days').innerText()).toContain('rareword');
      expect(page.url()).toContain('2025-02-20');
      expect(page.url()).not.toContain('rareword');
    });
  });

  it('says of its example that it is one, until it is told otherwise', async () => {
    await lookAt('', async ({ page }) => {
      expect(await page.locator('.verdict').innerText()).toContain('An example, made up');
      await page.getByLabel('State', { exact: true }).selectOption('oh');
      expect(await page.locator('.verdict').innerText()).toContain('An example, made up');
      await page.getByRole('combobox', { name: 'Time zone' }).selectOption('America/Chicago');
      expect(await page.locator('.verdict').innerText()).not.toContain('An example');
    });
  });

  it('gives the due moment as a file for a calendar', async () => {
    await lookAt('#profile=ky&clock=report&on=2024-12-23&zone=America/New_York', async ({ page }) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to a calendar' }).click()]);
      expect(download.suggestedFilename()).toBe('due-2024-12-26.ics');
      const lines = calendarLines(readFileSync(await download.path(), 'utf8'));
      expect(lines.get('DTSTART')).toBe('20241226T213000Z');
      expect(lines.get('DESCRIPTION')).toContain('902 KAR 55:110 s.2(3)');
    });
  });

  it('asks in another state what its clock turns on, and says where a law is not recorded', async () => {
    await lookAt('#profile=tn&clock=report', async ({ page }) => {
      expect(await page.getByLabel('Who did it?').inputValue()).toBe('pharmacy');
      await page.getByLabel('State', { exact: true }).selectOption('in');
      await page.getByRole('combobox', { name: 'Deadline' }).selectOption('extension');
      expect(await page.locator('.verdict').innerText()).toContain('Indiana: no such law is recorded');
      expect(await page.locator('.issues').innerText()).toContain('rules.room-missing');
    });
  });

  it('says what is missing when it is, and takes nothing from a hostile link', async () => {
    await lookAt('#profile=ky&clock=extension&on=2025-03-11&zone=<img src=x onerror=alert(1)>&time=99:99', async ({ page }) => {
      expect(await page.locator('.workbench').innerHTML()).not.toContain('onerror');
      await page.getByLabel('Time of day').fill('');
      expect(await page.locator('.issues').innerText()).toContain('rules.time-required');
      expect(await page.locator('.issues').innerText()).toContain('Tell the time of day.');
      expect(await page.getByRole('link', { name: 'rules.time-required' }).getAttribute('href')).toBe('/reference/issue-codes.html#rules.time-required');
      await page.getByLabel('Day the failure was discovered').fill('');
      expect(await page.locator('.verdict').innerText()).toContain('Choose a day');
    });
  });

  it('fits from 360 to 1920 pixels with a long answer', async () => {
    await lookAt('#profile=tn&clock=report&on=2025-03-10&fact:event=dispensed&fact:by=veterinarian', async ({ page }) => {
      for (const width of [360, 768, 960, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowOf(page)).toBe(0);
      }
    });
  });
});
