import { BLANK, codeAt, COMMA, FOREIGN, HYPHEN, NAME_MARK, POINT, SPACE } from '../../core/char-codes.js';
import { READABLE } from '../reading/element-state.js';
import { kindsOf, stateOf, isReadable, numberOf, textOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { isListedWord, wordList } from '../values/word-list.js';
import type { CheckFactory } from './check.js';

const ANIMAL = 2;

/** Words of places, stocks and nothing: a name made of them alone, in both its parts, is no person's. */
const noNames: ReadonlySet<string> = new Set([
  'OFFICE', 'USE', 'STOCK', 'FLOOR', 'CLINIC', 'ONLY', 'EMERGENCY', 'EKIT', 'INVENTORY', 'SUPPLY', 'SUPPLIES', 'RETURN', 'RETURNS', 'PHARMACY', 'HOSPITAL',
  'BOTTLE', 'ADJUSTMENT', 'WASTE', 'NURSING', 'STATION', 'ICU', 'MEDICAL', 'PRACTICE', 'SAMPLE', 'VET',
  'UNKNOWN', 'UNK', 'NONE', 'NULL', 'N/A', 'UNDEFINED', 'TEST', 'PATIENT', 'XXX', 'TBD',
]);
/** Words that join them, and are names of people where they do not. */
const joints: ReadonlySet<string> = new Set(['FOR', 'TO', 'IN', 'KIT', 'CART', 'HOUSE', 'WARD', 'ROOM', 'DOCTOR', 'DR']);
/** Words that nobody is given as a first name: what joins them before is no last name. */
const noFirstNames: ReadonlySet<string> = new Set(['OFFICE', 'USE', 'STOCK', 'SUPPLY', 'INVENTORY']);
const LONGER_THAN_A_NAME = 3;
/** Words that only an organization has in its name. */
const organizations: ReadonlySet<string> = new Set(['PHARMACY', 'HOSPITAL', 'CLINIC', 'VETERINARY', 'LLC', 'INC', 'PLLC', 'PSC']);
const suspects = /* @__PURE__ */ wordList(new Set([...noNames, ...joints, ...organizations]));

const isBetweenWords = (code: number): boolean => code === BLANK || code === COMMA || code === POINT || code === HYPHEN;
const wordsOf = (text: string): string[] => text.toUpperCase().split(/[\s,.-]+/).filter((word) => word !== '');
const lettersOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

function lengthOf(view: SegmentView, element: number): number {
  return stateOf(view, element) === READABLE ? valueEnd(view, element) - valueStart(view, element) : 0;
}

/** Whether a last name may hold one of the words without a copy, as an apostrophe or a hyphen stands in many a name. */
function mayHoldSuspect(view: SegmentView, element: number, start: number, end: number): boolean {
  const { codes } = view;
  const kinds = kindsOf(view, element);
  if ((kinds & (SPACE | NAME_MARK)) === 0) return isListedWord(suspects, codes, start, end);
  // Beyond ASCII there are further blanks.
  if ((kinds & FOREIGN) !== 0) return true;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !isBetweenWords(codeAt(codes, at))) continue;
    if (at > from && isListedWord(suspects, codes, from, at)) return true;
    from = at + 1;
  }
  return false;
}

/** Whether the whole name is one of a place or of nothing. */
function namesNobody(last: string, first: string): boolean {
  const [lastWords, firstWords] = [wordsOf(last), wordsOf(first)];
  if (lastWords.length > 1 && lastWords.some((word) => organizations.has(word))) return true;
  // STOCK and UNKNOWN are last names of people; beside a real first name they are left alone.
  const words = [...lastWords, ...firstWords];
  const mayJoin = words.length >= LONGER_THAN_A_NAME || words.includes('EMERGENCY') || firstWords.some((word) => noFirstNames.has(word));
  return words.some((word) => noNames.has(word)) && words.every((word) => noNames.has(word) || (mayJoin && joints.has(word)));
}

/** The name of a patient is one of a person: no place, no stock, not UNKNOWN twice, not the pharmacy itself. */
export const noPerson: CheckFactory = (dictionary) => {
  const last = dictionary.position('PAT', 'lastName');
  const first = dictionary.position('PAT', 'firstName');
  const species = dictionary.position('PAT', 'species');
  const name = dictionary.position('PHA', 'name');
  return (loops, report) => {
    const { patient, pharmacy } = loops;
    if (!patient || !isReadable(patient, last)) return;
    const start = valueStart(patient, last);
    const length = lengthOf(patient, last);
    const isSuspect = mayHoldSuspect(patient, last, start, start + length);
    const ofPharmacy = pharmacy ? lengthOf(pharmacy, name) : 0;
    const isAsLong = ofPharmacy > 0 && (length === ofPharmacy || length + 1 + lengthOf(patient, first) === ofPharmacy);
    if (!isSuspect && !isAsLong) return;
    if (species > 0 && isReadable(patient, species) && numberOf(patient, species) === ANIMAL) return;
    const lastName = textOf(patient, last);
    const firstName = textOf(patient, first);
    const own = isAsLong && pharmacy ? lettersOf(textOf(pharmacy, name)) : '';
    const isPharmacy = own !== '' && [lastName, `${lastName}${firstName}`, `${firstName}${lastName}`].some((text) => lettersOf(text) === own);
    if (isPharmacy || (isSuspect && namesNobody(lastName, firstName))) report('placeholder', patient, last, { reason: 'no-person' });
  };
};
