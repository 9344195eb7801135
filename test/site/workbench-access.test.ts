import { readFileSync } from 'node:fs';
import { decideAccess, parseAccessRequest } from 'kasper-rules/access';
import { expect, it } from 'vitest';
import { overflowOf } from './browser.js';
import { describeWorkbench, outcomeOf } from './workbench-page.js';

type Facts = Readonly<Record<string, unknown>>;

const cases = JSON.parse(readFileSync(new URL('../cases/access.json', import.meta.url), 'utf8')) as readonly { readonly request: Facts; readonly readings?: Facts; readonly expect: { readonly outcome: string } }[];

/** Facts as the address tells them. */
function addressed(facts: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof facts !== 'object' || facts === null) return [[path, String(facts)]];
  return Object.entries(facts).flatMap(([name, value]) => addressed(value, path === '' ? name : `${path}.${name}`));
}

const linkOf = (facts: Facts) => `#${new URLSearchParams([['_profile', 'ky'], ['_question', 'access'], ...addressed(facts).map(([name, value]) => [name, value])]).toString()}`;

describeWorkbench('Access', 'workbench/access.html', (lookAt) => {
  it('opens with an example that is answered, and begins anew with what says which question it is', async () => {
    await lookAt('', async ({ page }) => {
      expect(await outcomeOf(page)).toBe('permit');
      expect(await page.locator('.verdict').innerText()).toContain('An example, made up');
      // The verdict stays in sight to the last question.
      await page.locator('.tree').last().evaluate((form) => {
        window.scrollTo(0, form.getBoundingClientRect().bottom + window.scrollY - window.innerHeight);
      });
      await page.waitForFunction('window.scrollY > window.innerHeight');
      expect(await page.locator('.verdict').evaluate((verdict) => verdict.getBoundingClientRect().bottom > 0 && verdict.getBoundingClientRect().top < window.innerHeight)).toBe(true);
      await page.getByRole('button', { name: 'Start empty' }).click();
      expect(await outcomeOf(page)).toBe('not-asked');
      expect(await page.locator('.verdict').innerText()).not.toContain('An example');
      const kinds = await page.locator('[data-fact="requester.kind"] option').allInnerTexts();
      expect(kinds).toContain('VA user');
      expect(kinds).toContain('Peace officer');
      const first = page.locator('.wb-card', { has: page.getByRole('heading', { name: 'Asked first' }) });
      expect(await first.locator('[data-fact]').evaluateAll((fields) => fields.map((field) => field.getAttribute('data-fact')))).toEqual(['at', 'requester.kind', 'asked.report']);
    });
  });

  it('asks on until it can answer, by the keyboard alone, and leaves every question where it was', async () => {
    await lookAt('#_profile=ky&_question=access&at=2025-03-10&requester.kind=pharmacist&asked.report=patient', async ({ page }) => {
      expect(await outcomeOf(page)).toBe('indeterminate');
      const told: Readonly<Record<string, string>> = { 'requester.licensed': 'Yes', 'requester.account': 'active', channel: 'ekasper', purpose: 'treatment', 'subject.kind': 'patient', 'subject.relation': 'current', certifiesPurpose: 'Yes' };
      const asked: string[] = [];
      for (let count = 0; count < 12 && (await outcomeOf(page)) === 'indeterminate'; count += 1) {
        const open = page.locator('.asked [data-fact]');
        const names = await open.evaluateAll((fields) => fields.map((field) => field.getAttribute('data-fact') ?? ''));
        expect(names.slice(0, asked.length)).toEqual(asked);
        const next = names.find((name) => !asked.includes(name)) ?? '';
        asked.splice(0, asked.length, ...names.slice(0, names.indexOf(next) + 1));
        const field = page.locator(`.asked [data-fact="${next}"]`);
        const answer = told[next] ?? '';
        if (answer === 'Yes') {
          await field.locator('input').last().focus();
          await page.keyboard.press('ArrowRight');
        } else {
          await field.locator('select').focus();
          await field.locator('select').selectOption(answer);
        }
      }
      expect(await outcomeOf(page)).toBe('permit');
      expect(await page.locator('.verdict').innerText()).toContain('Permitted');
    });
  });

  it('shows for the facts of a link what the library decides, never more', async () => {
    const sample = cases.filter(({ readings, request }) => readings === undefined && (request['requester'] as Facts)['kind'] !== 'interstate-user').filter((_, at) => at % 30 === 0);
    const shown: (string | null)[] = [];
    for (const { request } of sample) shown.push(await lookAt(linkOf(request), ({ page }) => outcomeOf(page)));
    expect(shown).toEqual(sample.map(({ expect: { outcome } }) => outcome));
    expect(new Set(shown).size).toBeGreaterThan(1);
  });

  it('says what would change the answer', async () => {
    await lookAt('#_profile=ky&_question=access&at=2025-03-10&requester.kind=pharmacist&requester.licensed=true&requester.account=active&asked.report=patient&channel=ekasper&purpose=treatment&subject.kind=patient&subject.relation=current', async ({ page }) => {
      expect(await outcomeOf(page)).toBe('indeterminate');
      const [first] = await page.locator('.change').allInnerTexts();
      expect(first?.replaceAll(/\s+/g, ' ')).toBe('Does the requester certify the clinical purpose? not known yet If it were The answer would be yes Permitted no Denied: nothing may be released');
    });
  });

  it('gives and takes a request as JSON, and says what is wrong with one', async () => {
    await lookAt('', async ({ page }) => {
      await page.getByText('Paste a request').click();
      const box = page.getByLabel('JSON of this question');
      const request = { at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } };
      await box.fill(JSON.stringify(request));
      await page.getByRole('button', { name: 'Use it' }).click();
      const parsed = parseAccessRequest(request);
      expect(await outcomeOf(page)).toBe(parsed.ok && decideAccess(parsed.value).outcome);
      await page.getByText('The request as JSON').click();
      expect(JSON.parse(await page.getByLabel('The request as JSON').innerText())).toEqual(request);
      await box.fill('{"at":"2025-03-10","requester":{"kind":"pharmacist","licenced":true},"asked":{"report":"patient"}}');
      await page.getByRole('button', { name: 'Use it' }).click();
      expect(await page.locator('.issues').last().innerText()).toContain('access.facts.unknown-key');
      await box.fill('not JSON');
      await page.getByRole('button', { name: 'Use it' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('not JSON');
    });
  });

  it('keeps free text out of the address', async () => {
    await lookAt('#_profile=ky&_question=access&requester.kind=interstate-user', async ({ page }) => {
      const field = page.locator('[data-fact="requester.state"] input');
      await field.fill('rareword');
      await field.press('Tab');
      expect(await page.locator('.workbench').innerText()).toContain('The link leaves out what was typed freely.');
      expect(page.url()).not.toContain('rareword');
      expect(page.url()).toContain('interstate-user');
    });
  });

  it('comes back from its own address as it was, whatever question it is', async () => {
    const hash = await lookAt('', async ({ page }) => {
      await page.getByLabel('Question', { exact: true }).selectOption('account');
      return new URL(page.url()).hash;
    });
    await lookAt(hash, async ({ page }) => {
      expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe('account');
      expect(await outcomeOf(page)).toBe('required');
      expect(new URL(page.url()).hash).toBe(hash);
    });
  });

  it('takes nothing from a hostile link but what the form knows', async () => {
    const hostile = new URLSearchParams({ _profile: '<script>', _question: 'access', 'requester.kind': '"><img src=x onerror=alert(1)>', '__proto__.polluted': 'yes', at: 'javascript:alert(1)', 'reading:coroner': '<b>' });
    await lookAt(`#${hostile.toString()}`, async ({ page }) => {
      expect(await outcomeOf(page)).toBe('not-asked');
      expect(await page.getByRole('alert').innerText()).toContain('left out');
      expect(await page.locator('.workbench').innerHTML()).not.toMatch(/onerror|polluted|javascript:/);
      expect(await page.evaluate('({}).polluted')).toBeUndefined();
    });
  });

  it('answers the other questions of every state by the same form', async () => {
    await lookAt('', async ({ page }) => {
      for (const state of ['ky', 'oh', 'tn', 'in']) {
        await page.getByLabel('State', { exact: true }).selectOption(state);
        const question = page.getByLabel('Question', { exact: true });
        for (const id of await question.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
          await question.selectOption(id);
          expect(await outcomeOf(page)).not.toBe('not-asked');
          expect(await overflowOf(page)).toBe(0);
        }
      }
    }, { device: 'phone' });
  });
});
