import { readdirSync, readFileSync } from 'node:fs';
import { packageEntries } from '../../package-entries.ts';
import type { DefaultTheme } from 'vitepress';
import { placeOf } from './links.ts';

const root = new URL('../../', import.meta.url);

/** A page of the repository by its first heading. */
function item(source: string, text = /^# (.+)$/m.exec(readFileSync(new URL(source, root), 'utf8'))?.[1]): DefaultTheme.SidebarItem {
  if (text === undefined) throw new Error(`${source} has no heading.`);
  return { text: text.replaceAll('`', ''), link: `/${placeOf(source).replace(/(?:index)?\.md$/, '')}` };
}

const ofDocs = (...names: readonly string[]): DefaultTheme.SidebarItem[] => names.map((name) => item(`docs/${name}.md`));
const decisions = readdirSync(new URL('docs/decisions/', root)).filter((file) => file.endsWith('.md')).sort();

/** The contents of the site, in the order of reading. */
export const sections: DefaultTheme.SidebarItem[] = [
  { text: 'Start', items: [item('docs/index.md', 'Overview'), ...ofDocs('getting-started')] },
  { text: 'Workbench', items: ['file', 'deadline', 'access', 'correction', 'rules'].map((name) => item(`site/workbench/${name}.md`)) },
  { text: 'Guides', items: ofDocs('guides/pharmacy-vendor', 'guides/from-your-database-rows', 'guides/when-the-program-refuses-a-file', 'guides/ehr-integrator', 'guides/reports-on-the-records-held', 'guides/another-state', 'guides/your-own-tools') },
  { text: 'Concepts', items: ofDocs('concepts/issues', 'concepts/results', 'concepts/decisions', 'concepts/dates-and-readings', 'concepts/profiles', 'concepts/what-we-do-not-claim') },
  { text: 'Law', items: ofDocs('reference/rules', 'reference/reporting-rules', 'reference/calendar', 'reference/access-rules', 'reference/duties', 'reference/facts', 'reference/corrections', 'reference/citations', 'reference/coverage') },
  { text: 'Other states', items: ofDocs('reference/ohio', 'reference/tennessee', 'reference/indiana') },
  { text: 'Data', items: ofDocs('reference/asap-elements', 'reference/identifiers', 'reference/report-tables', 'reference/issue-codes', 'reference/command-line') },
  { text: 'Project', items: [...['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((file) => item(file)), item(`docs/decisions/${decisions[0] ?? ''}`, 'Design decisions')] },
];

/** The contents beside the design decisions, of which there are many. */
export const decisionSections: DefaultTheme.SidebarItem[] = [
  { text: 'Design decisions', items: decisions.map((file) => item(`docs/decisions/${file}`)) },
];

/** The contents of the reference of the API: the entries, each with its symbols on a page of its own. */
export const apiSections: DefaultTheme.SidebarItem[] = [
  { text: 'API', items: [{ text: 'Entries', link: '/api/' }, ...packageEntries.map(({ specifier }) => ({ text: specifier, link: `/api/${specifier}/` }))] },
];
