import { mustBeDocument, type AsapDocument, type AsapSegment } from './document.js';
import { DEFAULT_VERSION } from './dictionary.js';
import { dictionaryOf } from './tables/versions.js';
import type { ElementSpec, SegmentId, SegmentSpec } from './tables/spec.js';

/** Blanks, marks and what cuts a file say nothing of anybody, and show what is wrong with its frame. */
// eslint-disable-next-line no-control-regex -- NUL and Ctrl+Z are marks of a frame
const maskFrame = (text: string): string => text.replace(/[^\s\u0000\u001a\ufeff!-/:-@[-`{-~]/g, 'X');

/** In a value of a person only what cuts the file is shown. */
const maskValue = (value: string, masked: RegExp): string => value.replace(masked, 'X');

const maskedIn = (cutting: string): RegExp => new RegExp(`[^\\r\\n${cutting.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');

/** What the values of a type look like. */
const shapes: Readonly<Partial<Record<ElementSpec['type'], RegExp>>> = { N: /^\d*$/, D: /^[\d.]*$/, DT: /^(\d{8})?$/, TM: /^(\d{4}(\d\dZ?)?)?$/ };

/** What the numbers look like by which pharmacies and prescribers are known. */
const numbers: Readonly<Partial<Record<NonNullable<ElementSpec['format']>, RegExp>>> = { npi: /^(\d{10})?$/, ncpdp: /^(\d{7})?$/, dea: /^([A-Z][A-Z9]\d{7})?$/i };

/** What other elements look like that stand beside a person's values, and the element without which they say nothing. */
const besides: Readonly<Record<string, { readonly shape: RegExp; readonly kind: string }>> = { rxNormCode: { shape: /^\d{1,8}$/, kind: 'rxNormQualifier' } };

/** Elements of which one is filled in every segment of a kind; one without any may be another kind of segment under a wrong id. */
const marks: Readonly<Partial<Record<SegmentId, readonly string[]>>> = { PHA: ['npi', 'ncpdp', 'dea'], DSP: ['reportingStatus'], PRE: ['npi', 'dea'], CDI: ['sequenceNumber'] };

/** The only place of a segment in a file. */
const places: Readonly<Partial<Record<SegmentId, number>>> = { TH: 0, IS: 1 };

/** A value that ends as a segment begins: a terminator was lost before PAT, DSP and the like. */
const NEXT_SEGMENT = /(?:PHA|PAT|DSP|PRE|CDI|AIR)\s*$/i;
const CONTROL = /\p{Cc}/u;

/** Whether a value looks like one of an element. */
function fits({ codes, openCodes, type, format, max }: ElementSpec, value: string): boolean {
  const trimmed = value.trim();
  if (codes) return trimmed === '' || Object.hasOwn(codes, trimmed) || (openCodes !== undefined && /^\d\d$/.test(trimmed));
  return trimmed.length <= max && (shapes[type]?.test(trimmed) ?? true) && (format === undefined || (numbers[format]?.test(trimmed) ?? true));
}

/** Whether the values of a segment may stand elsewhere than in their own places, so that no element tells whose they are. */
function isDoubtful({ elements: values }: AsapSegment, { id, elements }: SegmentSpec, index: number): boolean {
  if (index !== (places[id] ?? index) || values.length > elements.length) return true;
  const isOff = (value: string, at: number): boolean => {
    const element = elements[at];
    return element === undefined || CONTROL.test(value) || NEXT_SEGMENT.test(value) || !fits(element, value);
  };
  const needed = marks[id];
  const filled = (name: string): string => values[elements.findIndex((element) => element.name === name)]?.trim() ?? '';
  const isStray = ([name, { shape, kind }]: readonly [string, { readonly shape: RegExp; readonly kind: string }]): boolean => {
    const value = filled(name);
    return value !== '' && (!shape.test(value) || filled(kind) === '');
  };
  const isMarked = needed === undefined || needed.some((name) => filled(name) !== '');
  return !isMarked || values.some(isOff) || Object.entries(besides).some(isStray);
}

/** Codes on their list name nobody, and other values only where the table says so; in AIR the names of people stand too close to each other. */
const shows = (id: SegmentId, { codes, patientData }: ElementSpec): boolean => codes !== undefined || (patientData !== true && id !== 'AIR');

/** Masks the segments of a file one by one, each told its place in the file. */
export function redactorOf({ segments, elementDelimiter, segmentTerminator }: AsapDocument): (segment: AsapSegment, index: number) => AsapSegment {
  const dictionary = dictionaryOf(segments[0]?.elements[0]?.trim() ?? '') ?? dictionaryOf(DEFAULT_VERSION);
  const specs = Object.values(dictionary?.segments ?? {});
  const masked = maskedIn(elementDelimiter + segmentTerminator);
  return (segment, index) => {
    const spec = specs.find(({ id }) => id === segment.id);
    // What cannot be placed may be anybody's data.
    if (!spec) return { ...segment, id: maskFrame(segment.id), elements: segment.elements.map(maskFrame), trivia: maskFrame(segment.trivia) };
    if (isDoubtful(segment, spec, index)) return { ...segment, elements: segment.elements.map(maskFrame) };
    const elements = segment.elements.map((value, at) => {
      const element = spec.elements[at];
      return element && shows(spec.id, element) ? value : maskValue(value, masked);
    });
    return { ...segment, elements };
  };
}

/**
 * Masks everything in a document that may identify a patient, character by character, so that offsets and structure stay.
 *
 * The tables say which elements those are. A segment in doubt is masked whole but for its id: one with a control character or the id of
 * another segment inside, with surplus elements, with a value off its code list, type, form or length, without the number or status by which
 * its kind is known, or in a place where its kind never stands. Unknown segments and unreadable text are masked as well. Blanks, marks
 * and delimiters are shown as they are.
 *
 * Never masked, in a segment free of doubt: TH, IS with its message (IS03), names, numbers and addresses of pharmacies, names and numbers
 * of prescribers, and of a dispensing dates, product, amounts and the pharmacist's numbers.
 *
 * @example
 * ```ts
 * import { parse, redact, serialize } from 'kasper-rules/asap';
 *
 * const text = 'TH*4.2*C1*01**20250311*081500*P**~~\nPAT**07*899010001****FICTITIOUS*FAYE~\n';
 * serialize(redact(parse(text).value)).includes('FICTITIOUS'); // false
 * ```
 */
export function redact(document: AsapDocument): AsapDocument {
  mustBeDocument('redact', document);
  return { ...document, leading: maskFrame(document.leading), segments: document.segments.map(redactorOf(document)), rest: maskFrame(document.rest) };
}
