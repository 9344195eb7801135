import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { axe, faultsOf, fileOf, isInstalled, looked, pages } from './pages.js';

/** What axe finds without a browser: all that does not turn on colors and widths. */
async function faultsWithoutBrowser(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  try {
    window.eval(axe);
    // jsdom draws nothing, and says so at length when it is asked for a color.
    return faultsOf(await (window.eval("axe.run({ rules: { 'color-contrast': { enabled: false } } })") as Promise<AxeResults>));
  } finally {
    window.close();
  }
}

describe('every page that no browser looks at', () => {
  it.each(isInstalled ? pages.filter((page) => !looked.includes(page)) : pages)('%s breaks no rule of axe', async (path) => {
    expect(await faultsWithoutBrowser(readFileSync(fileOf(path), 'utf8'))).toEqual([]);
  });

  it('would be found out: axe sees what is wrong', async () => {
    const page = readFileSync(fileOf('index.html'), 'utf8');
    const wrong = page.replace('lang="en"', '').replace('<h1>', '<img src="a.png"><h1>');
    expect((await faultsWithoutBrowser(wrong)).map((fault) => fault.split(':')[0])).toEqual(['html-has-lang', 'image-alt']);
  });
});
