import { rulesOf } from 'kasper-rules/rules';
import { expect, it } from 'vitest';
import { profileOf } from '../../site/workbench/common/profiles.js';
import { lastChange } from '../../site/workbench/rules/last-change.js';
import { overflowOf } from './browser.js';
import { describeWorkbench } from './workbench-page.js';

describeWorkbench('Rules', 'workbench/rules.html', (lookAt) => {
  it('shows every rule of a state, and finds by word and by standing', async () => {
    await lookAt('#profile=ky&on=2025-03-10&others=yes', async ({ page }) => {
      const count = page.locator('.count');
      expect(await count.innerText()).toBe(`${String(rulesOf(profileOf('ky')).length)} rules.`);
      await page.getByRole('searchbox', { name: 'Search' }).fill('D-DUTY');
      expect(await count.innerText()).toBe('1 rule.');
      expect(await page.locator('[id="ky.access.officer"]').innerText()).toContain('peace officer');
      expect(page.url()).not.toContain('D-DUTY');
      await page.getByRole('searchbox', { name: 'Search' }).fill('no such words');
      expect(await count.innerText()).toBe('No rule is found.');
      await page.getByRole('button', { name: 'Clear the search' }).click();
      expect(await count.innerText()).not.toBe('No rule is found.');
    });
  });

  it('opens the rule that a link names, of whichever state, and moves on with the address', async () => {
    await lookAt('#oh.reporting.deadline', async ({ page }) => {
      const rule = page.locator('[id="oh.reporting.deadline"]');
      await rule.getByText('Link to this rule').waitFor();
      expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('oh');
      expect(await rule.evaluate((card) => card.getBoundingClientRect().top < window.innerHeight)).toBe(true);
      expect(new URL(page.url()).hash).toBe('#oh.reporting.deadline');
      await page.evaluate(() => {
        window.location.hash = '#ky.access.officer';
      });
      await page.locator('[id="ky.access.officer"]').getByText('Link to this rule').waitFor();
      expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('ky');
    });
  });

  it('says so when an address names no rule', async () => {
    await lookAt('#ky.no.such.rule', async ({ page }) => {
      expect(await page.getByRole('alert').innerText()).toContain('No rule of these states');
    });
  });

  it('compares with the law before it last changed at first, and says when no day is told', async () => {
    await lookAt('#profile=ky&on=2026-11-29', async ({ page }) => {
      await page.getByLabel('Compare with another day or state').check();
      expect(await page.getByLabel('On the right: law as of').inputValue()).toBe(lastChange(profileOf('ky'), '2026-11-29'));
      expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);
      const notice = page.locator('.wb-notice');
      await page.getByLabel('Law as of', { exact: true }).fill('');
      expect(await notice.innerText()).toBe('Choose a day under “Law as of”: law is asked as of a day.');
      await page.getByLabel('Compare with another day or state').uncheck();
      expect(await notice.innerText()).toContain('Choose a day under “Law as of”');
      expect(await page.locator('.workbench').innerText()).not.toContain('No rule is found');
    });
  });

  it('compares two days and two states, and says in words what differs', async () => {
    await lookAt('#profile=tn&on=2015-06-01', async ({ page }) => {
      await page.getByLabel('Compare with another day or state').check();
      await page.getByLabel('On the right: law as of').fill('2025-03-10');
      const deadline = page.locator('tr', { hasText: 'reporting.deadline' }).first();
      expect(await deadline.innerText()).toContain('says something else');
      await page.getByLabel('On the right: state').selectOption('oh');
      expect(await page.locator('table').first().innerText()).toMatch(/only on the (?:left|right)/);
      for (const width of [360, 768, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowOf(page)).toBe(0);
      }
    });
  });
});
