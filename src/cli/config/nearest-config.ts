import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CONFIG_NAME } from './config-file.js';

/**
 * The configuration file of a folder or of the nearest one above it that has one. The search ends at the root of a repository, and at the
 * home folder: what lies above belongs to somebody else.
 */
export function nearestConfig(from: string, home: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    if (existsSync(path)) return relative(from, path);
    if (folder === home || folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}
