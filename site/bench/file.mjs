// node site/bench/file.mjs: what the file page weighs, and how soon it answers for a small file, one of 2 MB and one of 100 MB. Build the site first.
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { asapPieces } from '../../bench/asap/generate.mjs';
// The site's own vite is older, and cannot run TypeScript.
import { runnerImport } from '../../node_modules/vite/dist/node/index.js';

const built = fileURLToPath(new URL('../.vitepress/dist/', import.meta.url));
const sample = fileURLToPath(new URL('../../samples/instructive-mistakes.dat', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

const weights = new Map();
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = join(built, extname(path) === '' ? `${path}.html` : path);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const body = readFileSync(file);
  // Fonts are compressed as they are.
  weights.set(path, extname(file) === '.woff2' ? body.length : gzipSync(body).length);
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/workbench/file`;

/** What a record of the made files takes, with its patient and prescriber. */
const BYTES_A_RECORD = 263;
const folder = mkdtempSync(join(tmpdir(), 'kasper-rules-site-'));
async function made(name, megabytes) {
  const file = join(folder, name);
  await pipeline(Readable.from(asapPieces(Math.round((megabytes * 1e6) / BYTES_A_RECORD), { oneFaultIn: 50 })), createWriteStream(file));
  return file;
}

const { module } = await runnerImport(fileURLToPath(new URL('../../test/site/browser.ts', import.meta.url)), { configFile: false });
const browser = await module.openBrowser('--enable-precise-memory-info');

/** Opens a file on a fresh page; times count from the choice of the file. */
async function measured(file) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('.start');
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.setInputFiles('input[type=file]', file);
  let firstSign;
  let mostMemory = 0;
  const isDone = () => page.locator('.summary').isVisible();
  while (!(await isDone())) {
    if (firstSign === undefined && (await page.locator('.waiting, .passing .counts, .text-file').first().isVisible())) firstSign = performance.now() - start;
    mostMemory = Math.max(mostMemory, await page.evaluate(() => performance.memory.usedJSHeapSize));
    await page.waitForTimeout(20);
  }
  const answer = performance.now() - start;
  const longest = await page.evaluate(() => globalThis.longest);
  await page.close();
  return { size: statSync(file).size, firstSign: firstSign ?? answer, answer, longest, mostMemory };
}

const rounded = (milliseconds) => `${Math.round(milliseconds)} ms`;
try {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('.start');
  await page.close();
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  console.log(`page: ${Math.round(total / 1000)} kB compressed in ${weights.size} files; the largest: ${[...weights].toSorted(([, one], [, other]) => other - one).slice(0, 3).map(([path, weight]) => `${path.split('/').at(-1)} ${Math.round(weight / 1000)} kB`).join(', ')}`);
  for (const file of [sample, await made('two.dat', 1.99), await made('hundred.dat', 100)]) {
    const runs = [await measured(file), await measured(file)];
    const { size, firstSign, answer, longest, mostMemory } = runs.toSorted((one, other) => one.answer - other.answer)[0];
    console.log(`${(size / 1e6).toFixed(3)} MB: first sign ${rounded(firstSign)}, answer ${rounded(answer)}, longest task ${rounded(longest)}, heap of the page ${(mostMemory / 1e6).toFixed(0)} MB`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
