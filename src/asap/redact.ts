import type { AsapDocument, AsapSegment } from './document.js';
import { DEFAULT_VERSION } from './dictionary.js';
import { dictionaryOf } from './tables/versions.js';
import type { Dictionary, ElementSpec } from './tables/spec.js';

/** Blanks, marks and what cuts a file say nothing of anybody, and show what is wrong with its frame. */
const maskFrame = (text: string): string => text.replace(/[^\s\u0000\u001a\ufeff!-/:-@[-`{-~]/g, 'X');

/** In a value of a person only what cuts the file is shown. */
const maskValue = (value: string, masked: RegExp): string => value.replace(masked, 'X');

const maskedIn = (cutting: string): RegExp => new RegExp(`[^\\r\\n${cutting.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');

/** What the values of a type look like. */
const shapes: Readonly<Partial<Record<ElementSpec['type'], RegExp>>> = { N: /^\d*$/, D: /^[\d.]*$/, DT: /^(\d{8})?$/, TM: /^(\d{4}(\d\dZ?)?)?$/ };

/** Codes on their list and values of their type name nobody; anything else in their place may be a value that slipped out of another. */
function shows({ codes, patientData, type, max }: ElementSpec, value: string): boolean {
  const trimmed = value.trim();
  if (codes) return Object.hasOwn(codes, trimmed);
  return patientData !== true && trimmed.length <= max && (shapes[type]?.test(trimmed) ?? true);
}

function redactSegment(segment: AsapSegment, dictionary: Dictionary, masked: RegExp): AsapSegment {
  const known = Object.values(dictionary.segments).find(({ id }) => id === segment.id);
  // What cannot be placed may be anybody's data.
  if (!known) return { ...segment, id: maskFrame(segment.id), elements: segment.elements.map(maskFrame), trivia: maskFrame(segment.trivia) };
  const elements = segment.elements.map((value, index) => {
    const element = known.elements[index];
    return element && shows(element, value) ? value : maskValue(value, masked);
  });
  return { ...segment, elements };
}

/**
 * Masks everything in a document that may identify a patient, character by character, so that offsets and structure stay.
 * The tables say which elements those are; values off their code list, type or length, surplus elements, unknown segments and unreadable text are masked as well.
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
  const version = document.segments[0]?.elements[0]?.trim() ?? '';
  const dictionary = dictionaryOf(version) ?? dictionaryOf(DEFAULT_VERSION);
  if (!dictionary) return document;
  const masked = maskedIn(document.elementDelimiter + document.segmentTerminator);
  return {
    ...document,
    leading: maskFrame(document.leading),
    segments: document.segments.map((segment) => redactSegment(segment, dictionary, masked)),
    rest: maskFrame(document.rest),
  };
}
