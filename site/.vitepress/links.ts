import { posix } from 'node:path';

/** Folders of the repository whose pages stand elsewhere in the site. */
const moved: readonly (readonly [from: RegExp, to: string])[] = [
  [/^docs\/index\.md$/, 'overview.md'],
  [/^docs\//, ''],
  [/^site\//, ''],
  [/^examples\/README\.md$/, 'examples/index.md'],
  [/^samples\/README\.md$/, 'samples/index.md'],
  [/^(CHANGELOG|CONTRIBUTING|SECURITY)\.md$/, 'project/$1.md'],
];

/** The place in the site of a page of the repository. */
export function placeOf(source: string): string {
  const rule = moved.find(([from]) => from.test(source));
  const place = rule ? source.replace(...rule) : source;
  return place.startsWith('project/') ? place.toLowerCase() : place;
}

/** Folders of the repository that pages link to as a whole. */
const folders: Readonly<Record<string, string>> = { 'docs/decisions': 'docs/decisions/0001-tsup-and-the-entry-map.md' };

/** A link as it is written in a page of the repository, as one within the site. */
export function linkWithin(source: string, href: string): string {
  if (/^(?:[a-z]+:|#|\/)/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const path = posix.join(posix.dirname(source), file).replace(/\/$/, '');
  const target = placeOf(folders[path] ?? (path.startsWith('examples/') && !path.endsWith('.md') ? `${path}.md` : path));
  const relative = posix.relative(posix.dirname(placeOf(source)), target);
  return `${relative.startsWith('.') ? relative : `./${relative}`}${anchor === undefined ? '' : `#${anchor}`}`;
}
