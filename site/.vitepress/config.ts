import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vitepress';
import { apiSections, decisionSections, sections } from './contents.ts';
import { publishedEntries } from './entries.ts';
import { placeOf } from './links.ts';
import { anchorOf, headingAnchors } from './markdown/anchors.ts';
import { drawnDiagrams } from './markdown/diagrams.ts';
import { repositoryLinks } from './markdown/repository-links.ts';
import { markedStandings } from './markdown/standings.ts';
import { readableTables } from './markdown/tables.ts';
import { icon } from './icon.ts';
import { withPolicy } from './policy.ts';
import { sectionsOf } from './search.ts';

const here = fileURLToPath(import.meta.url);
/** The reference of the API is most of the pages; what does not turn on it is built without, in a third of the time. */
const withoutApi = process.env['SITE_WITHOUT_API'] !== undefined;
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
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: icon }]],
  srcDir: '..',
  srcExclude: [...(withoutApi ? ['site/api/**'] : []), '!(docs|examples|samples|site)/**/*', 'README.md', 'site/README.md', 'examples/*/**'],
  ignoreDeadLinks: withoutApi ? [/\/api\//] : false,
  rewrites: placeOf,
  outDir: '.vitepress/dist',
  cacheDir: '.vitepress/cache',
  // The scripts of a page that change with each build stand beside it, where one hash need not name each.
  metaChunk: true,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: anchorOf },
    config: (md) => {
      headingAnchors(md);
      readableTables(md);
      markedStandings(md);
      drawnDiagrams(md);
      repositoryLinks(md);
    },
  },
  transformHtml: withPolicy,
  vite: { resolve: { alias: publishedEntries }, plugins: [vueOfTheSite] },
  themeConfig: {
    search: { provider: 'local', options: { detailedView: false, disableQueryPersistence: true, miniSearch: { _splitIntoSections: sectionsOf } } },
    nav: [
      { text: 'Guides', link: '/getting-started', activeMatch: '^/(?:getting-started|guides|concepts|examples)' },
      { text: 'Reference', link: '/reference/rules', activeMatch: '^/reference' },
      { text: 'API', link: '/api/', activeMatch: '^/api' },
      { text: 'Workbench', items: workbench.map((name) => ({ text: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, link: `/workbench/${name}` })), activeMatch: '^/workbench' },
    ],
    sidebar: { '/api/': apiSections, '/decisions/': decisionSections, '/': sections },
    outline: { level: [2, 3] },
    docFooter: { prev: 'Previous', next: 'Next' },
    footer: { message: 'Not legal advice. Not certified by any agency. MIT license.' },
  },
});
