import { readFileSync } from 'node:fs';
import { kentucky } from 'kasper-rules/kentucky';
import type { Profile } from 'kasper-rules/rules';
import { checkProfile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

interface Edit {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

interface Fault {
  readonly id: string;
  readonly edits: readonly Edit[];
  readonly wrong: string;
  readonly family: string;
  readonly at: string;
  readonly severity: string;
}

const faults = JSON.parse(readFileSync(new URL('../cases/profile-faults.json', import.meta.url), 'utf8')) as readonly Fault[];

/** Where what the cases name stands now: the law of files has versions, the patient's number rows, and periods are rows of clocks with one home each. */
const moved = (path: string): string =>
  path
    .replace(/^\/asap\/version$/, '/asap/versions/0/value/versions/0').replace(/^\/asap\/(?!versions)/, '/asap/versions/0/value/').replace(/ladder\/3$/, 'rows/3/number').replace(/ladder$/, 'rows').replace(/licenseQualifier$/, 'rows/3/qualifier').replace(/placeholder$/, 'rows/4/send')
    // A sixth reading has been declared since.
    .replace(/^\/readings\/5$/, '/readings/6')
    .replace(/^\/correctionClocks\//, '/corrections/clocks/')
    .replace(/(versions\/\d+\/value)\/(businessDays|calendarDays)$/, '$1/0/period/$2')
    .replace(/^(\/reporting\/deadline\/versions\/\d+\/value)\/reading$/, '$1/0/reading');

type Holder = Record<string, unknown> | unknown[];

/** Carries out an edit as RFC 6902 says. */
function edit(profile: object, { op, path, value }: Edit): void {
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce((inner, key) => (inner as Record<string, Holder>)[key] ?? {}, profile as Holder);
  if (!Array.isArray(holder)) {
    if (op === 'remove') Reflect.deleteProperty(holder, last);
    else holder[last] = value;
  } else if (op === 'add') holder.splice(last === '-' ? holder.length : Number(last), 0, value);
  else if (op === 'remove') holder.splice(Number(last), 1);
  else holder[Number(last)] = value;
}

function withFault({ edits }: Fault): Profile {
  const copy = JSON.parse(JSON.stringify(kentucky)) as Profile;
  for (const each of edits) edit(copy, { ...each, path: moved(each.path).replace(/^(\/reporting\/deadline\/versions\/\d+\/value)$/, '$1/0/period') });
  return copy;
}

/** A clock that differs in its two homes: it has one now. */
const gone: readonly string[] = ['fault-10'];
describe('checkProfile', () => {
  it.each(faults.filter(({ id }) => !gone.includes(id)).map((fault) => [fault.id, fault.wrong, fault] as const))('finds %s: %s', (_, _wrong, fault) => {
    const found = checkProfile(withFault(fault)).map(({ code, severity, path, message }) => ({ code, severity, path: `/${path.join('/')}`, message }));
    const at = moved(fault.at);
    const there = found.filter(({ code, severity, path }) => code === `rules.profile.${fault.family}` && severity === fault.severity && (path === at || path.startsWith(`${at}/`)));
    expect(there, JSON.stringify(found)).not.toEqual([]);
    expect(there.every(({ message }) => message.length > 20)).toBe(true);
  });
});
