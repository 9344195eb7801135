import { isRecord } from '../../core/is-record.js';
import { describe } from '../../asap/index.js';
import type { AsapVersion } from '../../asap/index.js';
import { asapVersions } from '../../asap/index.js';
import { placesAt } from '../profile/profile-place.js';
import type { ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

type Versions = readonly AsapVersion[];

/** An element in the first of some versions that has it; references are written in capitals. */
function elementOf(ref: unknown, versions: Versions) {
  if (typeof ref !== 'string' || ref !== ref.toUpperCase()) return undefined;
  return versions.map((version) => describe(ref, { version })).find((element) => element !== undefined);
}

function checkRefs(places: readonly ProfilePlace[], versions: Versions): ProfileIssue[] {
  return places.flatMap(({ path, value }) => (elementOf(value, versions) ? [] : [profileIssue('rules.profile.element-unknown', path, { ref: String(value) })]));
}

/** Whether a code of two digits lies in an open range of them, such as `02-99`. */
function isBetween(code: string, range: string | undefined): boolean {
  const [first, last] = (range ?? '').split('-');
  return first !== undefined && last !== undefined && /^\d\d$/.test(code) && first <= code && code <= last;
}

function checkCodes(codes: readonly ProfilePlace[], ref: unknown, versions: Versions): ProfileIssue[] {
  const element = elementOf(ref, versions);
  const { codes: known, openCodes } = element ?? {};
  if (known === undefined) return [];
  const isCode = (code: unknown) => typeof code === 'string' && (Object.hasOwn(known, code) || isBetween(code, openCodes));
  return codes.flatMap(({ path, value }) => (isCode(value) ? [] : [profileIssue('rules.profile.element-code-unknown', path, { ref: String(ref) })]));
}

/** One version of what a file must hold: its elements, their codes, and rows that ask twice. */
function checkLaw({ path, value }: ProfilePlace): ProfileIssue[] {
  if (!isRecord(value)) return [];
  const named: readonly unknown[] = Array.isArray(value['versions']) ? value['versions'] : [];
  const known = asapVersions.filter((version) => named.includes(version));
  const versions = known.length > 0 ? known : asapVersions;
  const seen = new Set<string>();
  const repeated = placesAt(value, 'requirements.*', path).flatMap(({ path: at, value: row }) => {
    if (!isRecord(row)) return [];
    const { ref, when, unseen } = row;
    const key = JSON.stringify([ref, when, unseen]);
    return seen.size === seen.add(key).size ? [profileIssue('rules.profile.requirement-repeated', at, { ref: String(ref) })] : [];
  });
  const tests = placesAt(value, 'requirements.*.when.*', path).concat(placesAt(value, 'requirements.*', path));
  return [
    ...checkRefs(['requirements.*.ref', 'requirements.*.when.*.ref', 'requirements.*.when.*.to', 'recordKey.*', 'voidRepeats.*'].flatMap((pattern) => placesAt(value, pattern, path)), versions),
    ...tests.flatMap((test) => checkCodes(['codes.*', 'notCodes.*'].flatMap((pattern) => placesAt(test.value, pattern, test.path)), isRecord(test.value) ? test.value['ref'] : undefined, versions)),
    ...repeated,
  ];
}

/** The codes of PAT02 that name a kind of number; of a number that the program hands out the standard says nothing. */
const qualifierOf: Readonly<Record<string, string>> = { 'military-id': '01', 'state-id': '02', 'permanent-resident-card': '04', passport: '05', license: '06', ssn: '07', 'tribal-id': '08' };

/** Numbers that would go out under the name of another. */
function checkQualifiers(rows: readonly ProfilePlace[]): ProfileIssue[] {
  return rows.flatMap(({ path, value }) => {
    const { number, qualifier }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
    const wanted = typeof number === 'string' ? qualifierOf[number] : undefined;
    return wanted === undefined || qualifier === wanted ? [] : [profileIssue('rules.profile.element-code-unknown', [...path, 'qualifier'], { ref: 'PAT02 for that number' })];
  });
}

/** Elements and codes that the standard does not have, wherever a profile names them. */
export function checkElements({ asap, reporting, patientIdentifier }: Readonly<Record<string, unknown>>): ProfileIssue[] {
  const numbers = placesAt(patientIdentifier, 'versions.*.value.rows.*.qualifier', ['patientIdentifier']);
  return [
    ...placesAt(asap, 'versions.*.value', ['asap']).flatMap(checkLaw),
    ...checkRefs(placesAt(reporting, 'items.versions.*.value.*.elements.*', ['reporting']), asapVersions),
    ...checkCodes(numbers, 'PAT02', asapVersions),
    ...checkQualifiers(placesAt(patientIdentifier, 'versions.*.value.rows.*', ['patientIdentifier'])),
  ];
}
