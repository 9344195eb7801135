import type { Citation, Standing } from '../../src/core/citation.js';
import { identifierIssues } from '../../src/identifiers/issues.js';
import type { AuthorityCitation } from '../../src/rules/law/authority-citation.js';
import type { Profile } from '../../src/rules/law/profile.js';
import { code, head, lines, standingLegend, table } from './markdown.js';

type AnyCitation = Citation | AuthorityCitation;

/** What is known of one source: under which standings it is cited, as what, and by what. */
interface SourceUse {
  readonly standings: Set<Standing>;
  readonly titles: Set<string>;
  readonly citedBy: Set<string>;
}

function isCitation(value: unknown): value is AnyCitation {
  return typeof value === 'object' && value !== null && 'standing' in value && ('id' in value || 'authority' in value) && !('who' in value);
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object in a value, outer before inner. */
function entriesOf(value: unknown, path: readonly (string | number)[] = []): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => entriesOf(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const members: Readonly<Record<string, unknown>> = { ...value };
  return [{ path, value: members }, ...Object.entries(members).flatMap(([key, item]) => entriesOf(item, [...path, key]))];
}

/** The citations that stand directly in an object. */
function citationsIn(value: Readonly<Record<string, unknown>>): readonly AnyCitation[] {
  return Object.values(value).flatMap((member): readonly unknown[] => (Array.isArray(member) ? member : [member])).filter(isCitation);
}

/** The name of the nearest object around a path that has one; else the part of the profile. */
function citingName(profile: Profile, path: readonly (string | number)[]): string {
  let found = `\`profile.${path.filter((step) => typeof step === 'string' && !['cites', 'versions', 'value'].includes(step)).slice(0, 3).join('.')}\``;
  let inner: unknown = profile;
  for (const step of path) {
    inner = typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined;
    if (typeof inner !== 'object' || inner === null || isCitation(inner)) continue;
    const { id, rule, ref } = inner as Record<string, unknown>;
    const name = [id, rule, ref].find((candidate) => typeof candidate === 'string');
    if (typeof name === 'string') found = code(name);
  }
  return found;
}

function uses(profile: Profile): ReadonlyMap<string, SourceUse> {
  const found = new Map<string, SourceUse>();
  const add = (cite: AnyCitation, citedBy: string) => {
    const [id, title] = 'authority' in cite ? [cite.authority, cite.asOf === undefined ? undefined : `as of ${cite.asOf}`] : [cite.id, cite.title];
    const use = found.get(id) ?? { standings: new Set(), titles: new Set(), citedBy: new Set() };
    found.set(id, use);
    use.standings.add(cite.standing);
    use.citedBy.add(citedBy);
    if (title !== undefined) use.titles.add(title);
  };
  for (const { path, value } of entriesOf(profile)) for (const cite of citationsIn(value)) add(cite, citingName(profile, path));
  for (const [issue, { cites }] of Object.entries(identifierIssues)) for (const cite of cites) add(cite, code(issue));
  return found;
}

const byId = new Intl.Collator('en', { numeric: true });

/** The reference page of every source with its standing and what rests on it. */
export function citationsPage(profile: Profile): string {
  const rows = [...uses(profile)].sort(([a], [b]) => byId.compare(a, b));
  const unverified = rows.filter(([, { standings }]) => standings.has('unverified'));
  const row = ([id, { standings, titles, citedBy }]: (typeof rows)[number]) => [id, [...standings].map(code).join(', '), lines([...titles]), [...citedBy].sort(byId.compare).join(', ')];
  return [
    ...head('Citations', 'Every source the library rests on, how sure it is, and which rules, elements and issues cite it.'),
    ...standingLegend,
    `There are ${String(rows.length)} sources. One may carry two standings: what it says may have been read in one place and be a reading in another.`,
    '',
    '## Not verified',
    '',
    'What rests on these was remembered and not read. Check the official text before you rely on it.',
    '',
    ...table(['source', 'standing', 'as', 'cited by'], unverified.map(row)),
    '## All sources',
    '',
    ...table(['source', 'standing', 'as', 'cited by'], rows.map(row)),
  ].join('\n');
}
