declare global {
  /** The page of each script, by its name in small letters: written into every page that is built, and nowhere else. */
  var __VP_HASH_MAP__: Readonly<Record<string, string>> | undefined;
}

/**
 * Whether the site holds a page at an address. The router would look for newer pages where it has none, which the policy refuses as it refuses
 * every connection.
 */
export function isKnownPage(href: string, base: string): boolean {
  const pages = globalThis.__VP_HASH_MAP__;
  if (pages === undefined) return true;
  const { pathname } = new URL(href, 'http://localhost');
  try {
    const name = decodeURIComponent(pathname.slice(base.length)).replace(/\.html$/, '').replaceAll('/', '_').toLowerCase();
    return [`${name}.md`, `${name}index.md`, `${name}_index.md`, `${name.replace(/_index$/, '')}.md`].some((page) => page in pages);
  } catch {
    return false;
  }
}
