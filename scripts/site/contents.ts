import { readdirSync } from 'node:fs';

/** A page of the site: a Markdown file of the repository, or a folder with an example, and the place of its HTML in the site. */
export interface SitePage {
  readonly source: string;
  readonly target: string;
  /** Its name in the contents, where that is not its title. */
  readonly label?: string;
}

/** A group of pages under one heading of the contents. */
export interface SiteSection {
  readonly title: string;
  readonly pages: readonly SitePage[];
  /** Its pages are listed on its own pages only; elsewhere its title leads to the first. */
  readonly folded?: true;
}

const root = new URL('../../', import.meta.url);
const decisions = readdirSync(new URL('docs/decisions/', root)).filter((file) => file.endsWith('.md')).sort();

const examples = readdirSync(new URL('examples/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const ofDocs = (...names: readonly string[]): readonly SitePage[] => names.map((name) => ({ source: `docs/${name}.md`, target: `${name}.html` }));
const ofRoot = (...names: readonly string[]): readonly SitePage[] => names.map((name) => ({ source: `${name}.md`, target: `project/${name.toLowerCase()}.html` }));

/** The contents of the site, in the order of reading. */
export const siteSections: readonly SiteSection[] = [
  { title: 'Start', pages: [{ source: 'docs/index.md', target: 'index.html', label: 'Overview' }, ...ofDocs('getting-started')] },
  { title: 'Guides', pages: ofDocs('guides/pharmacy-vendor', 'guides/from-your-database-rows', 'guides/when-the-program-refuses-a-file', 'guides/ehr-integrator', 'guides/reports-on-the-records-held', 'guides/another-state', 'guides/your-own-tools') },
  {
    title: 'Examples',
    pages: [{ source: 'examples/README.md', target: 'examples/index.html', label: 'All examples' }, ...examples.map((name) => ({ source: `examples/${name}`, target: `examples/${name}.html` }))],
  },
  {
    title: 'Concepts',
    pages: ofDocs('concepts/issues', 'concepts/results', 'concepts/decisions', 'concepts/dates-and-readings', 'concepts/profiles', 'concepts/what-we-do-not-claim'),
  },
  {
    title: 'Law',
    pages: ofDocs('reference/rules', 'reference/reporting-rules', 'reference/calendar', 'reference/access-rules', 'reference/duties', 'reference/facts', 'reference/corrections', 'reference/citations', 'reference/coverage'),
  },
  { title: 'Other states', pages: ofDocs('reference/ohio', 'reference/tennessee', 'reference/indiana') },
  { title: 'Data', pages: ofDocs('reference/asap-elements', 'reference/identifiers', 'reference/report-tables', 'reference/issue-codes') },
  { title: 'Project', pages: ofRoot('CHANGELOG', 'CONTRIBUTING', 'SECURITY') },
  { title: 'Design decisions', folded: true, pages: ofDocs(...decisions.map((file) => `decisions/${file.replace(/\.md$/, '')}`)) },
];

/** Every page, in the order of reading. */
export const sitePages: readonly SitePage[] = siteSections.flatMap(({ pages }) => pages);

/** What a link to a folder or another file of the repository leads to in the site. */
export const otherTargets: Readonly<Record<string, string>> = {
  'docs/decisions': sitePages.find(({ source }) => source.startsWith('docs/decisions/'))?.target ?? '',
};
