import { mustBeObject } from '../core/mistake.js';
import { BLANK } from '../core/char-codes.js';
import { success, type Result } from '../core/result.js';
import type { Delimiters } from './reading/delimiters.js';
import type { AsapDocument, AsapSegment } from './document.js';
import { asapIssues, type AsapIssue, type AsapIssueCode } from './issues.js';
import { issueOf, type IssueLocation } from '../core/issue.js';
import { createScanner } from './reading/scanner.js';
import { createFrameReader } from './frame/frame-reader.js';
import { isDoubled } from './frame/used-delimiters.js';
import { isUsualTerminator } from './frame/usual-terminators.js';
import { createView, endInInput, endOf, placeInInput, startOf, type SegmentView } from './reading/segment-view.js';
import type { Dictionary } from './tables/spec.js';
import { dictionary42, dictionaryOf } from './tables/versions.js';
import { openText, type TextFrame } from './reading/source-text.js';
import { sourceOfText } from './reading/text-source.js';

/** How much a file may ask for. */
export interface ParseOptions {
  /** Segments beyond this many are kept unread in `rest`. Default 5,000,000. */
  readonly maxSegments?: number;
  /** Issues beyond this many are counted, not listed. Default 10,000. */
  readonly maxIssues?: number;
  /** Elements longer than this are reported. Default 65,536 characters. */
  readonly maxElementLength?: number;
}

/** A result whose document is there in either case, since cutting a text loses nothing. */
export type ParseResult =
  | (Extract<Result<AsapDocument, AsapIssueCode>, { ok: true }>)
  | (Extract<Result<AsapDocument, AsapIssueCode>, { ok: false }> & {
      /** The document all the same. */
      readonly value: AsapDocument;
      /** The document once more, where every failure has it. */
      readonly partial: AsapDocument;
    });

const DEFAULT_MAX_SEGMENTS = 5_000_000;
export const DEFAULT_MAX_ISSUES = 10_000;
const DEFAULT_MAX_ELEMENT_LENGTH = 65_536;

const NO_DELIMITERS: Delimiters = { element: '', terminator: '', headerForm: 'none' };

/** Says that some bytes were no UTF-8. */
export function encodingIssue(): AsapIssue {
  return issueOf(asapIssues, 'asap.encoding', { location: { segment: 0, offset: 0, length: 0, line: 1 } });
}

/** The issues that concern a text as a whole and not what its segments say. */
export function textIssues({ length: textLength, encoding, start, delimiters, mark, foreign }: TextFrame): AsapIssue[] {
  const at = (length: number): IssueLocation => ({ segment: 0, offset: 0, length, line: 1 });
  const issues: AsapIssue[] = [];
  if (encoding === 'latin-1') issues.push(encodingIssue());
  if (!delimiters) issues.push(issueOf(asapIssues, 'asap.header', { location: at(Math.min(textLength, 3)), ...(foreign && { params: { reason: foreign } }) }));
  else if (delimiters.terminator === '') {
    const location = { ...at(Math.min(textLength, 3)), ref: 'TH09' };
    issues.push(issueOf(asapIssues, 'asap.header', { location, params: { reason: 'no-terminator' } }));
  }
  if (delimiters && mark) issues.push(issueOf(asapIssues, 'asap.file-mark', { location: at(start), params: { reason: mark } }));
  return issues;
}

/**
 * Cuts an ASAP file into segments and elements without losing a character; `serialize` gives back the same text.
 * Bytes are read as UTF-8, and where they are none as Latin-1.
 *
 * The document stands in `value` even when the result is not ok. Issues: `asap.header`, `asap.encoding`, `asap.truncated`, `asap.too-long`,
 * `asap.too-many-segments`, `asap.too-many-issues`. Source: ASAP Standard for Prescription Monitoring Programs 4.2, as 902 KAR 55:110 s.2(7) names it.
 *
 * @example
 * ```ts
 * import { parse } from 'kasper-rules/asap';
 *
 * const { value } = parse('TH*4.2*C1*01**20250311*081500*P**~~\nIS*5025550100*PHARMACY*~\n');
 * value.segments[1]?.elements[0]; // '5025550100'
 * ```
 */
export function parse(input: string | Uint8Array, options: ParseOptions = {}): ParseResult {
  mustBeObject('parse', options, 'the options');
  const source = openText(input);
  const { text, encoding, start, delimiters } = source;
  const maxSegments = options.maxSegments ?? DEFAULT_MAX_SEGMENTS;
  const maxIssues = options.maxIssues ?? DEFAULT_MAX_ISSUES;
  const maxElementLength = options.maxElementLength ?? DEFAULT_MAX_ELEMENT_LENGTH;
  const issues = textIssues(source);
  let unlisted = 0;
  const raise = (issue: AsapIssue): void => {
    if (issues.length < maxIssues) issues.push(issue);
    else unlisted += 1;
  };

  const segments: AsapSegment[] = [];
  let rest = delimiters ? '' : text;
  if (delimiters) {
    const scanner = createScanner(delimiters, { offset: start, line: text.slice(0, start).split('\n').length });
    const frame = createFrameReader(scanner, delimiters, () => dictionaryIn(segments), isDoubled(source.faults));
    scanner.feed(sourceOfText(source.body), true);
    const view = createView();
    let after = start;
    while (segments.length < maxSegments && frame.next(view)) {
      const offset = placeInInput(view, view.start);
      closeSegment(segments, text.slice(after, offset), delimiters.terminator);
      after = endInInput(view, view.end);
      segments.push(segmentOf(view, text.slice(offset, after), delimiters));
      const location = { segment: view.index, offset, length: after - offset, line: view.line };
      if (!view.terminated && delimiters.terminator !== '') raise(issueOf(asapIssues, 'asap.truncated', { location }));
      if (segments.at(-1)?.elements.some((element) => element.length > maxElementLength)) {
        raise(issueOf(asapIssues, 'asap.too-long', { location, params: { label: 'An element', limit: maxElementLength } }));
      }
    }
    if (segments.length >= maxSegments && frame.next(view)) {
      const offset = placeInInput(view, view.start);
      rest = text.slice(offset);
      closeSegment(segments, text.slice(after, offset), delimiters.terminator);
      issues.push(
        issueOf(asapIssues, 'asap.too-many-segments', {
          location: { segment: view.index, offset, length: 0, line: view.line },
          params: { limit: maxSegments },
        }),
      );
    } else {
      closeSegment(segments, text.slice(after), delimiters.terminator);
    }
  }
  if (unlisted > 0) issues.push(issueOf(asapIssues, 'asap.too-many-issues', { params: { expected: unlisted } }));

  const { element, terminator, headerForm } = delimiters ?? NO_DELIMITERS;
  const value: AsapDocument = {
    elementDelimiter: element,
    segmentTerminator: terminator,
    headerForm,
    encoding,
    leading: delimiters ? text.slice(0, start) : '',
    segments,
    rest,
  };
  const [first, ...others] = issues;
  if (first === undefined || !issues.some(({ severity }) => severity === 'error')) return success(value, issues) as Extract<ParseResult, { ok: true }>;
  return { ok: false, value, partial: value, issues: [first, ...others] };
}

/** The dictionary that TH names, once it has been read. */
function dictionaryIn([header]: readonly AsapSegment[]): Dictionary['segments'] {
  return (dictionaryOf(header?.elements[0]?.trim() ?? '') ?? dictionary42).segments;
}

/** A segment as it is written; one that other delimiters cut is kept whole in its id. */
function segmentOf(view: SegmentView, written: string, { element }: Delimiters): AsapSegment {
  const from = placeInInput(view, view.start);
  const rawOf = (start: number, end: number): string => written.slice(placeInInput(view, start) - from, endInInput(view, end) - from);
  const elements = Array.from({ length: view.count }, (_, at) => rawOf(startOf(view, at + 1), endOf(view, at + 1)));
  const id = rawOf(view.start, endOf(view, 0));
  const isWhole = [id, ...elements].join(element) === written;
  return { id: isWhole ? id : written, elements: isWhole ? elements : [], terminator: '', trivia: '', offset: from, line: view.line };
}

/** What stands between two segments belongs to the first of them: blanks are of its last element, the terminator ends it, the rest is trivia. */
function closeSegment(segments: AsapSegment[], between: string, terminator: string): void {
  const last = segments.at(-1);
  if (!last || between === '') return;
  let count = 0;
  while (between.charCodeAt(count) === BLANK) count += 1;
  const blanks = count < between.length ? between.slice(0, count) : '';
  const ending = between.charAt(blanks.length);
  const isEnded = ending === terminator || isUsualTerminator(ending.charCodeAt(0));
  if (!isEnded) {
    segments[segments.length - 1] = { ...last, trivia: between };
    return;
  }
  const isAlone = last.elements.length === 0;
  segments[segments.length - 1] = {
    ...last,
    id: isAlone ? last.id + blanks : last.id,
    elements: isAlone || blanks === '' ? last.elements : last.elements.with(-1, (last.elements.at(-1) ?? '') + blanks),
    terminator: ending,
    trivia: between.slice(blanks.length + 1),
  };
}
