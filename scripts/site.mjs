import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// node scripts/site.mjs [build | dev | check]: the site's packages and the package it shows made ready, the site built, and served;
// SITE_BASE is the path it will stand under on its host (/docs/), PORT the port it is served on.
const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'site');

/** Runs a command, and ends with its status when it fails. */
function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const changedIn = (folder) => Math.max(...readdirSync(folder, { recursive: true }).map((file) => changedAt(join(folder, file))));

/** Installs what the site is made with, where that is not there or is not what the lock file names. */
function installPackages() {
  if (changedAt(join(site, 'node_modules/.package-lock.json')) >= changedAt(join(site, 'package-lock.json'))) return;
  run('npm', ['ci'], site);
}

const sources = () => Math.max(changedIn(join(root, 'src')), changedAt(join(root, 'package.json')), changedAt(join(root, 'tsup.config.ts')));

/** Builds the package where a source is younger than what was built of it: the workbench uses what is published. */
function buildPackage() {
  // The declarations come last.
  if (Math.min(changedAt(join(root, 'dist/index.d.ts')), changedAt(join(root, 'dist/cli/main.js'))) >= sources()) return;
  run('npm', ['run', 'build'], root);
}

/** Writes the pages of the API where a source is younger than they are. */
async function writeApi() {
  const typedoc = join(site, 'typedoc');
  if (changedAt(join(site, 'api/index.md')) >= Math.max(sources(), changedIn(typedoc), changedAt(join(root, 'README.md')))) return;
  rmSync(join(site, 'api'), { recursive: true, force: true });
  const { module } = await runnerImport(join(typedoc, 'build.ts'), { configFile: false });
  await module.buildApi();
}

/** Serves what was built until the command is ended. */
async function serve() {
  const base = process.env.SITE_BASE ?? '/';
  const { module } = await runnerImport(join(root, 'scripts/site/serve.ts'), { configFile: false });
  const { addressOf } = await module.serveFolder(join(site, '.vitepress/dist'), base, Number(process.env.PORT ?? 4173));
  console.log(`The site stands at ${addressOf('')}; end it with Ctrl+C.`);
}

const vitepress = (...args) => run(process.execPath, [join(site, 'node_modules/vitepress/bin/vitepress.js'), ...args], site);
const task = process.argv[2] ?? 'serve';
installPackages();
buildPackage();
if (task === 'check') run('npm', ['run', 'check'], site);
else await writeApi();
if (task === 'dev') vitepress('dev', '.');
if (task === 'build' || task === 'serve') vitepress('build', '.');
if (task === 'serve') await serve();
