import { isDigit, isLetter } from '../../core/char-codes.js';
import { HEADER_WINDOW, readDelimiters, type Delimiters } from '../reading/delimiters.js';
import { LONGEST_START, STARTS_WITH_ID } from './segment-start.js';

/** What TH declares otherwise than the segments behind it are written; each is said once a file. */
export type OpeningFault =
  | { readonly kind: 'terminator'; readonly reason: 'not-declared'; readonly declared: string; readonly used: string }
  | { readonly kind: 'terminator'; readonly reason: 'missing' }
  | { readonly kind: 'terminator'; readonly reason: 'doubled' }
  | { readonly kind: 'delimiter'; readonly reason: 'not-declared'; readonly declared: string; readonly used: string };

/** What the segments of a file are cut by. */
export interface UsedDelimiters {
  readonly delimiters: Delimiters;
  readonly faults: readonly OpeningFault[];
  /** The start of the text with TH written as the rest is; as long as it was. */
  readonly start: string;
}

const ELEMENTS_OF_HEADER = 9;
/** An id behind something that is no part of a word, and the character behind it. */
const STARTS = /(?<![A-Za-z0-9])(?:TH|IS|PHA|PAT|DSP|PRE|CDI|AIR|TP|TT)([^A-Za-z0-9\s])/g;

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return isLetter(code) || isDigit(code);
}

function startsSegment(text: string, at: number, element: string): boolean {
  const [id] = STARTS_WITH_ID.exec(text.slice(at, at + LONGEST_START)) ?? [];
  return id !== undefined && text.charAt(at + id.length) === element;
}

/** Where TH09 stands: behind the ninth delimiter. */
function placeOfTerminator(text: string, element: string): number {
  let at = -1;
  for (let counted = 0; counted < ELEMENTS_OF_HEADER; counted += 1) {
    at = text.indexOf(element, at + 1);
    if (at === -1) return -1;
  }
  return at + 1;
}

/** Looks for segments behind TH that end as TH declares; says whether the terminator of the first two, or of the only one, is written twice. */
function declaredUse(text: string, from: number, { element, terminator }: Delimiters, isEnough: boolean): 'once' | 'twice' | 'never' | 'more' {
  let next = from;
  let isTwice = false;
  for (let at = text.indexOf(terminator, from); at !== -1; at = text.indexOf(terminator, next)) {
    const segment = text.slice(next, at).trimStart();
    next = at + 1;
    while (next < text.length && (text.charAt(next) === terminator || ' \t\r\n'.includes(text.charAt(next)))) next += 1;
    if (next + LONGEST_START > text.length && !isEnough) return 'more';
    // How TH ends says nothing of the others, and a second TH ends as the first does.
    if (segment === '' || !startsSegment(text, next, element)) continue;
    if (segment.startsWith('TH') || !text.slice(at + 1, next).includes(terminator)) return 'once';
    if (isTwice) return 'twice';
    isTwice = true;
  }
  if (!isEnough) return 'more';
  return isTwice ? 'twice' : 'never';
}

/** A place behind TH where a segment starts: the character behind its id, and what stands before it. */
interface Start {
  readonly element: string;
  readonly before: string;
  readonly isLine: boolean;
}

function startsIn(text: string, from: number): readonly Start[] {
  return [...text.slice(from).matchAll(STARTS)].flatMap(({ 1: element = '', index }) => {
    let before = from + index - 1;
    while (before >= from && ' \t\r\n'.includes(text.charAt(before))) before -= 1;
    // How TH itself ends says nothing of the others.
    if (before < from) return [];
    return [{ element, before: text.charAt(before), isLine: /[\r\n]/.test(text.slice(before + 1, from + index)) }];
  });
}

/** The value that more than half of a list have. */
function majority(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > values.length)?.[0];
}

/** What ends the segments that start with an id and this delimiter: a character, a line break alone, or nothing that can be told. */
function terminatorUsed(starts: readonly Start[], element: string, text: string): string | undefined {
  const character = majority(starts.map(({ before }) => before));
  if (character !== undefined && character !== element && !isWordCharacter(character)) return character;
  return starts.length > 0 && starts.every(({ isLine }) => isLine) ? (text.includes('\n') ? '\n' : '\r') : undefined;
}

/** Whether the elements of TH stand where the standard puts them: one that is written otherwise is of another format. */
function isHeaderInOrder(text: string, element: string): boolean {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const values = line.split(element);
  return /^\d{8}$/.test(values[5] ?? '') && /^[PT]$/.test(values[7] ?? '');
}

/** TH rewritten so that it declares what is used; as long as it was. */
function withTerminator(text: string, place: number, declared: string, used: string): string {
  const isTwice = text.charAt(place + 1) === declared;
  return text.slice(0, place) + (isTwice ? used + used : used) + text.slice(place + (isTwice ? 2 : 1));
}

function withElement(text: string, headerEnd: number, declared: string, used: string): string {
  return text.slice(0, headerEnd).replaceAll(declared, used) + text.slice(headerEnd);
}

/**
 * Finds what the segments of a file are cut by, which TH may declare otherwise. Answers `none` for a text without TH, and `more` for the beginning
 * of a text that is too short to tell.
 */
export function usedDelimiters(start: string, isWhole = true): UsedDelimiters | 'none' | 'more' {
  const delimiters = readDelimiters(start, isWhole);
  if (typeof delimiters === 'string') return delimiters;
  const { element, terminator, headerForm } = delimiters;
  const text = start.slice(0, HEADER_WINDOW);
  const isEnough = isWhole || text.length === HEADER_WINDOW;
  const asDeclared: UsedDelimiters = { delimiters, faults: [], start };
  const place = headerForm === 'none' ? -1 : placeOfTerminator(text, element);
  const headerEnd = place + (headerForm === 'a' ? 2 : 1);
  if (headerForm !== 'none') {
    const use = declaredUse(text, headerEnd, delimiters, isEnough);
    if (use === 'more') return 'more';
    if (use === 'once') return asDeclared;
    if (use === 'twice') return { ...asDeclared, faults: [{ kind: 'terminator', reason: 'doubled' }] };
  } else if (terminator !== '') return asDeclared;

  const starts = startsIn(text, headerForm === 'none' ? 'TH*'.length : headerEnd);
  const own = starts.filter((other) => other.element === element);
  if (own.length === 0) {
    const used = majority(starts.map((other) => other.element));
    if (starts.length < 2 || used === undefined || used === terminator) return asDeclared;
    const rewritten = withElement(start, headerForm === 'none' ? 'TH*'.length : headerEnd, element, used);
    const found = usedDelimiters(rewritten, isWhole);
    return typeof found === 'string' || found.delimiters.terminator === '' ? asDeclared : { ...found, faults: [{ kind: 'delimiter', reason: 'not-declared', declared: element, used }, ...found.faults] };
  }
  const used = terminatorUsed(own, element, text);
  if (used === undefined || used === terminator || used === element) return asDeclared;
  if (headerForm === 'none') return isHeaderInOrder(text, element) ? { ...asDeclared, delimiters: { ...delimiters, terminator: used } } : asDeclared;
  // How often TH writes a terminator that is not in use says nothing of its form.
  const read: Delimiters = { element, terminator: used, headerForm: 'a' };
  if (used === '\n' || used === '\r') return { delimiters: read, faults: [{ kind: 'terminator', reason: 'missing' }], start };
  return { delimiters: read, faults: [{ kind: 'terminator', reason: 'not-declared', declared: terminator, used }], start: withTerminator(start, place, terminator, used) };
}

/** What TH declares, where it is known that segments are written so. */
export function declaredDelimiters(start: string): UsedDelimiters | 'none' | 'more' {
  const delimiters = readDelimiters(start, true);
  return typeof delimiters === 'string' ? delimiters : { delimiters, faults: [], start };
}

/** Whether every terminator of a file is written twice. */
export function isDoubled(faults: readonly OpeningFault[]): boolean {
  return faults.some(({ reason }) => reason === 'doubled');
}
