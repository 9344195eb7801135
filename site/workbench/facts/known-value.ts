import type { FactDeclaration } from 'kasper-rules/access';
import { isPlainDate } from 'kasper-rules/asap';
import { isRecord } from './is-record.js';
import { membersOf, type PlainFact } from './fact-nodes.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const MOST_ENTRIES = 50;

function isKnownPlain(fact: PlainFact, value: unknown): boolean {
  switch (fact.type) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'word':
      return typeof value === 'string' && fact.words.includes(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= (fact.least ?? value);
    case 'date':
      return typeof value === 'string' && (value === fact.or || isPlainDate(value));
    case 'moment':
      return typeof value === 'string' && (value === fact.or || (MOMENT.test(value) && isPlainDate(value.slice(0, 10))));
    case 'text':
      return typeof value === 'string';
  }
}

/** What of a value a declaration knows; everything else is left out, as are the names of members that nobody declared. */
export function knownValue(declared: FactDeclaration, value: unknown): unknown {
  if (declared.type === 'list') return Array.isArray(value) ? value.slice(0, MOST_ENTRIES).flatMap((entry: unknown) => knownValue(declared.of, entry) ?? []) : undefined;
  if (declared.type !== 'span' && declared.type !== 'facts' && declared.type !== 'one-of') return isKnownPlain(declared, value) ? value : undefined;
  if (!isRecord(value)) return undefined;
  const known: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries(membersOf(declared, value) ?? {})) {
    const member = Object.hasOwn(value, name) ? knownValue(fact, value[name]) : undefined;
    if (member !== undefined) known[name] = member;
  }
  if (declared.type === 'one-of' && !Object.hasOwn(known, declared.by)) return undefined;
  return known;
}
