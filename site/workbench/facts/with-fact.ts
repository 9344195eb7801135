import type { FactDeclaration, FactsDeclaration } from 'kasper-rules/access';
import { membersOf, type FactPath } from './fact-nodes.js';
import { isRecord } from './is-record.js';
import { knownValue } from './known-value.js';

const isEmpty = (members: Readonly<Record<string, unknown>>) => Object.keys(members).length === 0;

/** What stands for an entry of which nothing is told yet. */
export function emptyOf(declared: FactDeclaration): unknown {
  return declared.type === 'facts' || declared.type === 'one-of' || declared.type === 'span' ? {} : declared.type === 'yes-no' ? false : '';
}

/** Of the members told so far, those that the newly chosen sort knows as well: an account stays an account. */
function carried(declared: FactDeclaration, by: string, word: unknown, current: unknown): unknown {
  return knownValue(declared, { ...(isRecord(current) ? current : {}), [by]: word });
}

function put(declared: FactDeclaration, current: unknown, [key, ...rest]: FactPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (declared.type === 'list') {
    const entries: unknown[] = Array.isArray(current) ? [...(current as readonly unknown[])] : [];
    const at = Number(key);
    const entry = put(declared.of, entries[at], rest, value);
    if (rest.length === 0 && entry === undefined) entries.splice(at, 1);
    // An entry stays until it is taken away as a whole.
    else entries[at] = entry ?? emptyOf(declared.of);
    return entries;
  }
  if (declared.type === 'one-of' && key === declared.by && rest.length === 0) return value === undefined ? undefined : carried(declared, declared.by, value, current);
  const member = membersOf(declared, current)?.[key];
  if (!member) return current;
  const others = Object.entries(isRecord(current) ? current : {}).filter(([name]) => name !== key);
  const changed = put(member, isRecord(current) ? current[key] : undefined, rest, value);
  const members = { ...Object.fromEntries(others), ...(changed !== undefined && { [key]: changed }) };
  return isEmpty(members) && declared.needed !== true ? undefined : members;
}

/** The facts with one of them told, told otherwise or, with `undefined`, taken back; groups that hold nothing more are taken back with it. */
export function withFact(declaration: FactsDeclaration, facts: unknown, path: FactPath, value: unknown): Readonly<Record<string, unknown>> {
  const changed = put(declaration, facts, path, value);
  return isRecord(changed) ? changed : {};
}
