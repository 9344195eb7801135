// node site/bench/pages.mjs: what pages of the documentation weigh, and how soon they and a search answer in Chromium. Build the site first.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
// The site's own vite is older, and cannot run TypeScript.
import { runnerImport } from '../../node_modules/vite/dist/node/index.js';

const built = fileURLToPath(new URL('../.vitepress/dist/', import.meta.url));
const imported = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)), { configFile: false })).module;
const { serveFolder } = await imported('../../scripts/site/serve.ts');
const { openBrowser } = await imported('../../test/site/browser.ts');
const site = await serveFolder(built, '/', 0);
const browser = await openBrowser();

/** What a file weighs on the way; fonts are compressed as they are. */
const weightOf = (file) => {
  const body = readFileSync(`${built}${file}`);
  return file.endsWith('.woff2') ? body.length : gzipSync(body).length;
};

/** Opens a page in a fresh browser window, and does there what is to be timed. */
async function measured(name, place, act) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = new Set();
  page.on('response', (response) => {
    if (response.ok()) loaded.add(decodeURIComponent(new URL(response.url()).pathname).slice(1) || 'index.html');
  });
  const start = performance.now();
  await page.goto(site.addressOf(place), { waitUntil: 'load' });
  let answer = performance.now() - start;
  if (act) {
    await page.waitForTimeout(500);
    loaded.clear();
    const asked = performance.now();
    await act(page);
    answer = performance.now() - asked;
  }
  const weight = [...loaded].reduce((sum, file) => sum + weightOf(file), 0);
  console.log(`| ${name} | ${Math.round(weight / 1000)} kB | ${loaded.size} | ${Math.round(answer)} ms |`);
  await context.close();
}

console.log('| page | compressed | files | answer |\n| --- | --- | --- | --- |');
await measured('first page', 'index.html');
await measured('a guide', 'guides/pharmacy-vendor.html');
await measured('segments and elements, at DSP10', 'reference/asap-elements.html#DSP10');
await measured('a function of the API', 'api/kasper-rules/asap/functions/validate.html');
await measured('first search of a visit', 'getting-started.html', async (page) => {
  await page.locator('.VPNavBarSearch button').click();
  await page.locator('#localsearch-input').fill('DSP10');
  await page.locator('.VPLocalSearchBox a.result').first().waitFor();
});
await browser.close();
await site.close();
