import type { ElementFormat, ElementSpec, ElementType, SegmentSpec } from './tables/spec.js';
import { codeListOf } from './values/code.js';

const types: Readonly<Record<ElementType, string>> = {
  AN: 'text',
  N: 'digits',
  D: 'a decimal number',
  DT: 'a calendar day, YYYY-MM-DD',
  TM: 'a time of day, HHMM or HHMMSS',
};

const formats: Readonly<Record<ElementFormat, string>> = {
  dea: 'a DEA number, two characters and seven digits',
  npi: 'an NPI, ten digits',
  ncpdp: 'an NCPDP number, seven digits',
  zip: 'a ZIP code',
  phone: 'a phone number, ten digits',
  usps: 'a USPS code of two letters',
  name: 'a name',
  'product-id': 'what the qualifier before it says: an NDC of eleven digits, the id of a compound or text',
  'person-id': 'what the qualifier before it says: an SSN, the number of a license or text',
};

/** Formats whose values differ in length. */
const VARIABLE: readonly ElementFormat[] = ['name', 'product-id', 'person-id'];

/** What the value of an element is made of in a record: `a whole number`. */
function valueInWords({ type, numeric, codes, format }: ElementSpec): string {
  if (codes) return 'a code';
  if (type === 'DT' || type === 'TM') return types[type];
  if (numeric) return type === 'D' ? 'a number' : 'a whole number';
  return format === undefined ? types[type] : formats[format];
}

/** A segment in a sentence or two. */
export function segmentInWords({ id, label, note }: SegmentSpec): string {
  return `${label} (${id}).${note === undefined ? '' : ` ${note}`}`;
}

/** Whether what stands in the element says itself how long it is. */
function hasOwnLength({ type, codes, format }: ElementSpec): boolean {
  return codes !== undefined || type === 'DT' || type === 'TM' || (format !== undefined && !VARIABLE.includes(format));
}

/** An element in a sentence or two: what it is called, what stands in it, how long it may be and what the standard says beside. */
export function elementInWords(element: ElementSpec): string {
  const { ref, label, max, usage, requires, retired, note } = element;
  const length = hasOwnLength(element) ? '' : `, at most ${String(max)} ${max === 1 ? 'character' : 'characters'}`;
  return [
    `${label} (${ref}): ${valueInWords(element)}${length}.`,
    ...(usage === 'R' ? ['The standard requires it.'] : []),
    ...(requires ? [`Sent together with ${requires.join(' and ')}.`] : []),
    ...(retired ? ['Not to be sent.'] : []),
    ...(note === undefined ? [] : [note]),
  ].join(' ');
}

/** An element in one paragraph, its codes with their meanings included. */
export function elementInFull(element: ElementSpec): string {
  const codes = codesInWords(element).map(([code, meaning]) => `${code} ${meaning}`);
  const open = element.openCodes === undefined ? [] : [`${element.openCodes.replace('-', ' to ')} further codes`];
  return codes.length === 0 ? elementInWords(element) : `${elementInWords(element)} Codes: ${[...codes, ...open].join('; ')}.`;
}

/** The codes of an element with what each means, in the order of text; codes that the standard leaves open stand in no list. */
export function codesInWords(element: ElementSpec): readonly (readonly [code: string, meaning: string])[] {
  const listed = codeListOf(element)?.codes ?? [];
  return listed.flatMap((code) => {
    const meaning = element.codes?.[code];
    return meaning === undefined ? [] : [[code, meaning] as const];
  });
}
