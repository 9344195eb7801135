import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of a user of the package: it was packed and then installed here. */
    readonly consumer: string;
    /** The packed tarball. */
    readonly tarball: string;
    /** The paths inside the packed tarball. */
    readonly packedFiles: readonly string[];
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Packs what is built and installs the tarball in an empty folder, once for all package tests. */
export function setup(project: TestProject): () => void {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('The package tests look at what is published: run `npm run build` first.');
  const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
  const npm = (cwd: string, ...args: readonly string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

  // Building again is not this test's business.
  const packed = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', consumer);
  const [tarball] = JSON.parse(packed) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // Two entries stand on an optional peer.
  npm(consumer, 'install', `./${tarball.filename}`, 'io-ts@2.2.22', 'fp-ts@2.16.11', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');

  project.provide('consumer', consumer);
  project.provide('tarball', join(consumer, tarball.filename));
  project.provide('packedFiles', tarball.files.map(({ path }) => path));
  return () => {
    rmSync(consumer, { recursive: true });
  };
}
