import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** The path of an address; what is written as no address names nothing. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

/** A folder behind an address, as any static host serves it: the files, and 404.html for what is not there. */
export interface ServedSite {
  /** The address of a page or file by its place in the site. */
  readonly addressOf: (place: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on this machine, from a path that ends in a slash; port 0 is any free one. */
export async function serveFolder(folder: string, base: string, port: number): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const inside = path.startsWith(base) ? join(folder, normalize(path.slice(base.length))) : '';
    const candidates = path.endsWith('/') ? [join(inside, 'index.html')] : [inside, `${inside}.html`];
    const file = inside === '' ? undefined : candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    const sent = file ?? join(folder, '404.html');
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': types[extname(sent)] ?? 'application/octet-stream' }).end(readFileSync(sent));
  });
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    addressOf: (place) => `${origin}${base}${place}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
