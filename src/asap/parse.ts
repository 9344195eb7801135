import { success, type Result } from '../core/result.js';
import type { Delimiters } from './reading/delimiters.js';
import type { AsapDocument, AsapSegment } from './document.js';
import { asapIssues, type AsapIssue, type AsapIssueCode } from './issues.js';
import { issueOf, type IssueLocation } from '../core/issue.js';
import { createScanner } from './reading/scanner.js';
import { createView, endOf, rawTextOf, sliceOf } from './reading/segment-view.js';
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

export const DEFAULT_MAX_SEGMENTS = 5_000_000;
export const DEFAULT_MAX_ISSUES = 10_000;
const DEFAULT_MAX_ELEMENT_LENGTH = 65_536;

const NO_DELIMITERS: Delimiters = { element: '', terminator: '', headerForm: 'none' };

/** Says that some bytes were no UTF-8. */
export function encodingIssue(): AsapIssue {
  return issueOf(asapIssues, 'asap.encoding', { location: { segment: 0, offset: 0, length: 0, line: 1 } });
}

/** The issues that concern a text as a whole and not what its segments say. */
export function textIssues({ length: textLength, encoding, start, delimiters }: TextFrame): AsapIssue[] {
  const at = (length: number): IssueLocation => ({ segment: 0, offset: 0, length, line: 1 });
  const issues: AsapIssue[] = [];
  if (encoding === 'latin-1') issues.push(encodingIssue());
  if (!delimiters) issues.push(issueOf(asapIssues, 'asap.header', { location: at(Math.min(textLength, 3)) }));
  else if (delimiters.terminator === '') {
    const location = { ...at(Math.min(textLength, 3)), ref: 'TH09' };
    issues.push(issueOf(asapIssues, 'asap.header', { location, params: { reason: 'no-terminator' } }));
  } else if (start > 0) issues.push(issueOf(asapIssues, 'asap.header', { location: at(start), params: { reason: 'leading' } }));
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
    scanner.feed(sourceOfText(text.slice(start)), true);
    const view = createView();
    let after = start;
    while (segments.length < maxSegments && scanner.next(view)) {
      const offset = view.base + view.start;
      closeTrivia(segments, text.slice(after, offset));
      const elements = Array.from({ length: view.count }, (_, index) => rawTextOf(view, index + 1));
      after = scanner.position();
      const id = sliceOf(view, view.start, endOf(view, 0));
      segments.push({ id, elements, terminator: text.slice(view.base + view.end, after), trivia: '', offset, line: view.line });
      const location = { segment: view.index, offset, length: view.end - view.start, line: view.line };
      if (!view.terminated && delimiters.terminator !== '') raise(issueOf(asapIssues, 'asap.truncated', { location }));
      if (elements.some((element) => element.length > maxElementLength)) {
        raise(issueOf(asapIssues, 'asap.too-long', { location, params: { label: 'An element', limit: maxElementLength } }));
      }
    }
    if (segments.length >= maxSegments && scanner.next(view)) {
      const offset = view.base + view.start;
      rest = text.slice(offset);
      closeTrivia(segments, text.slice(after, offset));
      issues.push(
        issueOf(asapIssues, 'asap.too-many-segments', {
          location: { segment: view.index, offset, length: 0, line: view.line },
          params: { limit: maxSegments },
        }),
      );
    } else {
      closeTrivia(segments, text.slice(after));
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

/** What stands between two segments belongs to the first of them. */
function closeTrivia(segments: AsapSegment[], trivia: string): void {
  const last = segments.at(-1);
  if (last && trivia !== '') segments[segments.length - 1] = { ...last, trivia };
}
