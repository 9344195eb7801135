import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** Copies an example into a folder and installs what it asks for, with the packed package in place of the published one. */
export function installExample(name: string, folder: string): string {
  const cwd = join(folder, name);
  cpSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), cwd, { recursive: true });
  execFileSync('npm', ['install', inject('tarball'), '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  return cwd;
}
