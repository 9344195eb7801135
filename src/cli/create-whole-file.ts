import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathError } from './path-error.js';

const OWNER_ONLY = 0o600;
/** What file systems answer that know no hard links. */
const NO_LINKS: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/** Gives a file its name; refuses, unlike a rename alone, to take the place of one that somebody made meanwhile. */
async function nameNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NO_LINKS.includes(error.code))) throw error;
    const reserved = await open(path, 'wx', OWNER_ONLY);
    await reserved.close();
    await rename(beside, path);
  }
}

/**
 * Makes a file that does not exist yet, readable by its owner only, whole or not at all: the text is written beside it, is brought to the
 * disk, and only then takes the name.
 */
export async function createWholeFile(path: string, text: string): Promise<void> {
  // A name of its own, since that of the file may be as long as names can be.
  const beside = join(dirname(path), `${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx', OWNER_ONLY);
    try {
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await nameNew(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
  } catch (error) {
    throw pathError(path, error);
  }
}
