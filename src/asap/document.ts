import { mustHaveShape, type Shape } from '../core/mistake.js';
import type { HeaderForm } from './reading/delimiters.js';

/** One segment exactly as it is written. */
export interface AsapSegment {
  /** The segment id as written, known or not. */
  readonly id: string;
  /** The elements as written, in order: `elements[0]` is element 01. */
  readonly elements: readonly string[];
  /** What ends the segment: the terminator, or nothing. */
  readonly terminator: string;
  /** Newlines (at the end of a text also blanks) after the terminator. */
  readonly trivia: string;
  /** 0-based offset in the text, in UTF-16 code units. */
  readonly offset: number;
  /** 1-based line. */
  readonly line: number;
}

/**
 * A file cut into segments and elements with nothing lost: `serialize` gives back the same text.
 * Plain JSON; offsets count UTF-16 code units of the text (for bytes: of the decoded text).
 */
export interface AsapDocument {
  /** The element delimiter; empty when the text declares none. */
  readonly elementDelimiter: string;
  /** The segment terminator; empty when none can be made out. */
  readonly segmentTerminator: string;
  /** How TH ends. */
  readonly headerForm: HeaderForm;
  /** How bytes were read; text is taken as it comes. */
  readonly encoding: 'text' | 'utf-8' | 'latin-1';
  /** What stands before the first segment. */
  readonly leading: string;
  /** The segments in the order of the text, known or not. */
  readonly segments: readonly AsapSegment[];
  /** What was not cut into segments: all of a text without TH, or what lies beyond `maxSegments`. */
  readonly rest: string;
}

const written: Shape = { elementDelimiter: 'text', segmentTerminator: 'text', leading: 'text', rest: 'text', segments: [{ id: 'text', elements: ['text'], terminator: 'text', trivia: 'text' }] };

/** Throws the TypeError of a programmer's mistake where something is no document, as `parse(text).value` holds it. */
export function mustBeDocument(call: string, document: unknown): void {
  mustHaveShape(call, document, 'the document, which parse(text).value holds,', written);
}
