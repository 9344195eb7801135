import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vitepress';
import { sections } from './contents.ts';
import { publishedEntries } from './entries.ts';
import { linkWithin, placeOf } from './links.ts';
import { withPolicy } from './policy.ts';

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const workbench = ['file', 'deadline', 'access', 'correction', 'rules'];

/** Pages of the repository stand outside the site's folder, and are made with its vue. */
const vueOfTheSite: NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number] = {
  name: 'vue-of-the-site',
  enforce: 'pre',
  resolveId(id, _importer, options) {
    if (!/^vue(?:\/|$)/.test(id)) return undefined;
    return options.ssr === true ? { id, external: true } : this.resolve(id, here, { skipSelf: true });
  },
};

export default defineConfig({
  title: 'kasper-rules',
  description: "Kentucky's prescription monitoring rules for any application",
  lang: 'en-US',
  base: process.env['SITE_BASE'] ?? '/',
  srcDir: '..',
  srcExclude: ['README.md', 'site/README.md', 'site/node_modules/**', 'src/**', 'test/**', 'bench/**', 'scripts/**', 'samples/**', 'examples/*/**', 'coverage/**'],
  rewrites: placeOf,
  outDir: '.vitepress/dist',
  cacheDir: '.vitepress/cache',
  // The scripts of a page that change with each build stand beside it, where one hash need not name each.
  metaChunk: true,
  markdown: {
    config: (md) => {
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
    },
  },
  transformHtml: withPolicy,
  vite: { resolve: { alias: publishedEntries }, plugins: [vueOfTheSite] },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Guides', link: '/getting-started', activeMatch: '^/(?:getting-started|guides|concepts|examples)' },
      { text: 'Reference', link: '/reference/rules', activeMatch: '^/reference' },
      { text: 'Workbench', items: workbench.map((name) => ({ text: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, link: `/workbench/${name}` })), activeMatch: '^/workbench' },
    ],
    sidebar: sections,
    outline: { level: [2, 3] },
  },
});
