import { isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { accessVocabulary as words } from '../../rules/facts/access-vocabulary.js';
import { factReader, isRecord } from './fact-reader.js';
import { isWordAt } from './fact-words.js';

/** A mistake in the calling code: facts from outside come through a parser, which answers with issues. */
function mistake(call: string, path: string, expected: string): TypeError {
  return new TypeError(`${call}: ${path} must be ${expected}; facts from outside go through the parse function first`);
}

/** A path and the reader of its value. */
function at(path: string) {
  return { path, read: factReader(path) };
}

/** Words that say which sort of thing an object is; they may not be left out of it. */
const discriminators: readonly { readonly of: ReturnType<typeof at>; readonly word: ReturnType<typeof at> }[] = [
  ['asked', 'report'],
  ['subject', 'kind'],
  ['process', 'kind'],
  ['boardGround', 'kind'],
  ['requester.principal', 'kind'],
  ['to', 'kind'],
].map(([object, word]) => ({ of: at(object ?? ''), word: at(`${object ?? ''}.${word ?? ''}`) }));

/** Words a requester of a kind cannot do without, beside the kind. */
const ownWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  practitioner: { profession: words.profession },
  'facility-user': { facility: words.facility, role: words.facilityRole },
  'board-representative': { board: words.board },
  'peace-officer': { jurisdiction: words.jurisdiction },
  prosecutor: { office: words.office },
  'cabinet-personnel': { employer: words.employer },
  medicaid: { program: words.medicaidProgram },
  'program-officer': { role: words.programRole },
  'va-user': { actor: words.vaActor },
};

/** Labels that decide nothing, yet are part of what a requester or a recipient of a kind is: any text will do. */
const ownLabels: Readonly<Record<string, readonly string[]>> = { 'interstate-user': ['state', 'role'], other: ['sort'] };

const spans = ['requester.employment', 'requester.designation', 'requester.agreement'].map(at);
const readFrom = factReader('asked.from');
const readTo = factReader('asked.to');

function checkDay(call: string, path: string, value: unknown): void {
  if (value !== undefined && !isPlainDate(value)) throw mistake(call, path, `a calendar day written 'YYYY-MM-DD'`);
}

function checkOrder(call: string, path: string, from: unknown, to: unknown): void {
  checkDay(call, `${path}.from`, from);
  if (typeof from === 'string' && typeof to === 'string' && to < from) throw mistake(call, path, 'days in order, the first before the last');
}

function checkCommon(call: string, facts: unknown): asserts facts is { readonly at: PlainDate } & Readonly<Record<string, unknown>> {
  if (!isRecord(facts)) throw mistake(call, 'the request', 'an object of facts');
  if (!isPlainDate(facts['at'])) throw mistake(call, 'at', `a calendar day written 'YYYY-MM-DD'`);
  for (const { of, word } of discriminators) {
    if (of.read(facts) !== undefined && !isWordAt(word.path, word.read(facts))) throw mistake(call, word.path, 'a word of the vocabulary');
  }
}

function checkLabels(call: string, path: string, kind: string, of: Readonly<Record<string, unknown>>): void {
  for (const label of Object.hasOwn(ownLabels, kind) ? (ownLabels[kind] ?? []) : []) {
    if (typeof of[label] !== 'string') throw mistake(call, `${path}.${label}`, 'a text');
  }
}

function checkPerson(call: string, path: string, person: unknown): void {
  if (!isRecord(person) || typeof person['kind'] !== 'string') throw mistake(call, path, 'an object that names its kind');
  const { kind } = person;
  for (const [member, list] of Object.entries(Object.hasOwn(ownWords, kind) ? (ownWords[kind] ?? {}) : {})) {
    const word = person[member];
    if (typeof word !== 'string' || !list.includes(word)) throw mistake(call, `${path}.${member}`, 'a word of the vocabulary');
  }
  checkLabels(call, path, kind, person);
  if (kind === 'delegate') checkPerson(call, `${path}.principal`, person['principal']);
}

/** Throws a TypeError on what no typed caller can pass: no object, an impossible day, a discriminator left out. */
export function checkAccessRequest(facts: unknown): asserts facts is { readonly at: PlainDate } {
  const call = 'decideAccess';
  checkCommon(call, facts);
  const { requester, asked } = facts;
  checkPerson(call, 'requester', requester);
  if (!isRecord(asked)) throw mistake(call, 'asked', 'an object that names the report');
  const to = readTo(facts);
  checkDay(call, 'asked.to', to);
  checkOrder(call, 'asked', readFrom(facts), to);
  for (const { path, read } of spans) {
    const span = read(facts);
    if (span === undefined) continue;
    if (!isRecord(span) || span['from'] === undefined || span['until'] === undefined) throw mistake(call, path, 'a span with from and until');
    const { from, until } = span;
    if (until !== 'open') checkDay(call, `${path}.until`, until);
    checkOrder(call, path, from, until === 'open' ? undefined : until);
  }
}

/** Throws a TypeError on what no typed caller can pass: no object, an impossible day, a discriminator left out. */
export function checkRedisclosure(facts: unknown): asserts facts is { readonly at: PlainDate } {
  const call = 'decideRedisclosure';
  checkCommon(call, facts);
  for (const path of ['from', 'obtainedUnder']) {
    if (!isWordAt(path, facts[path])) throw mistake(call, path, 'a word of the vocabulary');
  }
  const { to } = facts;
  if (!isRecord(to)) throw mistake(call, 'to', 'an object that names the recipient');
  if (to['kind'] === 'medical-record' && !isWordAt('to.of', to['of'])) throw mistake(call, 'to.of', 'a word of the vocabulary');
  checkLabels(call, 'to', String(to['kind']), to);
}
