import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MarkdownRenderer } from 'vitepress';
import { linkWithin } from '../links.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Links as they are written in the repository, where pages stand in other folders than in the site. */
export function repositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    const { path, realPath } = env as { readonly path?: string; readonly realPath?: string };
    // Titles are rendered by themselves, of no page.
    if (path === undefined) return;
    const source = relative(root, realPath ?? path).replaceAll('\\', posix.sep);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', linkWithin(source, href));
    }
  });
}
