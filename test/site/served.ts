import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder, type ServedSite } from '../../scripts/site/serve.js';

/** What `npm run site:build` made. */
export const builtSite = fileURLToPath(new URL('../../site/.vitepress/dist/', import.meta.url));
if (!existsSync(join(builtSite, 'index.html'))) throw new Error('These tests look at the built site: run `npm run site:build` first.');

export type { ServedSite };

/** Serves a built site on a free port of this machine, from a path that ends in a slash. */
export const serveSite = (folder = builtSite, base = '/'): Promise<ServedSite> => serveFolder(folder, base, 0);
