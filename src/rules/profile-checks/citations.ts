import { isRecord } from '../../core/is-record.js';
import type { Standing } from '../../core/citation.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';
import { versionListsOf } from './room.js';

const STANDINGS: Readonly<Record<Standing, true>> = { text: true, agency: true, unverified: true, interpretation: true, practice: true, secondary: true };

/** A citation names its source as `id` or as `authority`, and how sure it is. */
function isCitation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, authority, standing } = value;
  const source = id ?? authority;
  return typeof source === 'string' && source.trim() !== '' && typeof standing === 'string' && Object.hasOwn(STANDINGS, standing);
}

function isCited(cites: unknown): boolean {
  return Array.isArray(cites) && cites.length > 0 && cites.every(isCitation);
}

/** Whether sources are named, though not as a citation names one: what is wrong is then in them. */
const isNamed = (cites: unknown): boolean => isRecord(cites) || (Array.isArray(cites) && cites.length > 0);

/** What rests on no source, or on one that does not say how sure it is. */
export function checkCitations(room: Room): ProfileIssue[] {
  const { map, at } = room;
  const uncited = [
    ...at(map.cited).map(({ path, value }) => ({ path, cites: isRecord(value) ? value['cites'] : undefined })).filter(({ cites }) => !isCited(cites)),
    ...at(map.citations).map(({ path, value }) => ({ path, cites: value })).filter(({ cites }) => !isCitation(cites) && !isCited(cites)),
    ...versionListsOf(room).filter(({ lists }) => lists.length === 0).map(({ path }) => ({ path, cites: undefined })),
  ];
  const standings = Object.keys(STANDINGS).join(', ');
  return uncited.map(({ path, cites }) => profileIssue('rules.profile.citation-missing', path, isNamed(cites) ? { standings } : undefined));
}
