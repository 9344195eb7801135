import { expect, it } from 'vitest';
import { describeWorkbench, outcomeOf } from './workbench-page.js';

const requested = '#profile=ky&at=2025-03-16&events.0.type=requested&events.0.on=2025-03-08&events.0.by=patient&events.0.to=dispenser';

describeWorkbench('Correction', 'workbench/correction.html', (lookAt) => {
  it('follows a case, says in which reading it is overdue, and moves on with the next event', async () => {
    await lookAt(requested, async ({ page }) => {
      expect(await outcomeOf(page)).toBe('requested');
      expect(await page.locator('.timeline').innerText()).toContain('The one who asks: patient · The one who is asked: dispenser');
      expect(await page.locator('.verdict').innerText()).toContain('overdue in one reading');
      await page.getByLabel('What happened?').selectOption('error-confirmed');
      await page.getByLabel('On which day?').fill('2025-03-10');
      await page.getByRole('button', { name: 'Add the event' }).click();
      expect(await outcomeOf(page)).toBe('error-confirmed');
      expect(await page.locator('.timeline > li').count()).toBe(2);
      expect(await page.locator('.workbench').innerText()).toContain('The dispenser transmits corrected data.');
      expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('events.1.type')).toBe('error-confirmed');
      await page.getByLabel('Looked at on').fill('2025-03-18');
      expect(await page.locator('.verdict').innerText()).toContain('Overdue in both readings.');
      await page.getByRole('button', { name: 'Remove event 2' }).click();
      expect(await outcomeOf(page)).toBe('requested');
    });
  });

  it('says why a case cannot be followed', async () => {
    await lookAt(requested, async ({ page }) => {
      await page.getByLabel('Looked at on').fill('2025-03-01');
      expect(await page.locator('.issues').first().innerText()).toContain('corrections.future-event');
      expect(await page.getByRole('link', { name: 'corrections.future-event' }).getAttribute('href')).toBe('/reference/issue-codes.html#corrections.future-event');
      await page.getByRole('button', { name: 'Start empty' }).click();
      expect(await page.getByRole('link', { name: 'corrections.future-event' }).count()).toBe(0);
      expect(await page.locator('.workbench').innerText()).toContain('Nothing yet: add the first event.');
      // Neither is the sample of a record left.
      expect(await page.getByLabel('The correcting records').count()).toBe(0);
      expect(await page.getByLabel('ASAP file, or its part').inputValue()).toBe('');
      await page.getByRole('button', { name: 'Use the sample' }).click();
      expect(await page.locator('.workbench').innerText()).toContain('A made-up one');
    });
  });

  it('makes the records, masked until somebody asks', async () => {
    await lookAt(requested, async ({ page }) => {
      const records = page.getByLabel('The correcting records');
      expect(await records.innerText()).toContain('DSP*01*');
      expect(await page.locator('.workbench').innerText()).not.toMatch(/MOCKINGBIRD|899040001/);
      await page.getByRole('button', { name: 'Show the values of patients' }).click();
      expect(await records.innerText()).toContain('MOCKINGBIRD');
      await page.getByRole('button', { name: 'Mask the values of patients' }).click();
      await page.getByLabel('Element').selectOption('DSP05');
      await page.getByLabel('New value').fill('2025-03-12');
      expect(await records.innerText()).toMatch(/DSP\*02\*[^]*DSP\*00\*/);
      await page.getByLabel('Kind of record').selectOption('revise');
      expect(await page.locator('.issues').last().innerText()).toContain('corrections.key-changed');
    });
  });

  it('says of its example that it is one, until something of it is told otherwise', async () => {
    await lookAt('', async ({ page }) => {
      expect(await page.locator('.verdict').innerText()).toContain('An example, made up');
      await page.getByRole('button', { name: 'Remove event 2' }).click();
      expect(await page.locator('.verdict').innerText()).not.toContain('An example');
    });
  });

  it('takes a record of the visitor, which stays in the page', async () => {
    await lookAt('', async ({ page }) => {
      await page.getByText('Use a record of your own').click();
      const box = page.getByLabel('ASAP file, or its part');
      const sample = await box.inputValue();
      await box.fill(sample.replaceAll('MOCKINGBIRD', 'RAREWORD'));
      await box.press('Tab');
      expect(await page.getByLabel('The correcting records').innerText()).not.toContain('RAREWORD');
      expect(page.url()).not.toContain('RAREWORD');
      await box.fill('nothing that holds a record');
      await box.press('Tab');
      expect(await page.getByRole('alert').innerText()).toContain('No record was found');
    });
  });

  it('says of a state without such a process that none is recorded', async () => {
    await lookAt('#profile=oh', async ({ page }) => {
      expect(await page.locator('.verdict').innerText()).toContain('Ohio: no process of corrections is recorded');
    });
  });
});
