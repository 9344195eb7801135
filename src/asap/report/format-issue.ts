import { withoutInvisible } from '../../core/char-codes.js';
import { mustBeIssue, type Issue } from '../../core/issue.js';
import { mustBeObject, mustBeText } from '../../core/mistake.js';

/** How an issue is shown. */
export interface FormatIssueOptions {
  /** How many characters of a line are shown at most. Default 96. */
  readonly width?: number;
}

const LEAD = 40;

/** What shows nothing or steers a terminal would break the frame; each is shown as one point, so that the caret stays below its place. */
const printable = (text: string): string => withoutInvisible(text, () => '·');

/** The line an offset stands on, as far as it is needed: the search goes no further than a window reaches, however long the line is. */
function lineAround(text: string, offset: number, width: number): { readonly start: number; readonly end: number } {
  const searched = Math.max(0, offset - width - 1);
  const breakBefore = text.slice(searched, offset).lastIndexOf('\n');
  const start = breakBefore < 0 ? searched : searched + breakBefore + 1;
  const from = Math.max(start, offset - 1);
  const rest = text.slice(from, offset + width + 2);
  const breakBehind = rest.search(/\r?\n/);
  return { start, end: breakBehind < 0 ? from + rest.length : from + breakBehind };
}

/**
 * Shows an issue with the line it stands on and a caret under the place. The caller passes the text and so decides what is shown:
 * `serialize(redact(document))` shows no patient data.
 *
 * @example
 * ```ts
 * import { formatIssue, validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const text = 'TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n';
 * const { issues } = validate(text, { profile: kentucky, on: '2025-03-31' });
 * issues.map((issue) => formatIssue(issue, text)).join('\n\n').includes('^^^^'); // true
 * ```
 */
export function formatIssue(issue: Issue, text: string, options: FormatIssueOptions = {}): string {
  mustBeIssue('formatIssue', issue);
  mustBeText('formatIssue', text, 'the file');
  mustBeObject('formatIssue', options, 'the options');
  const { width = 96 } = options;
  const headline = `${issue.severity} ${issue.code}: ${issue.message}`;
  const { location } = issue;
  if (!location || location.offset > text.length) return headline;

  const { start: lineStart, end: lineEnd } = lineAround(text, location.offset, width);
  const column = location.offset - lineStart;
  // A file on one line is shown through a window.
  const from = lineEnd - lineStart <= width || column < width - LEAD / 2 ? lineStart : location.offset - LEAD;
  const to = Math.min(lineEnd, from + width);
  const before = from > lineStart ? '…' : '';
  const after = to < lineEnd ? '…' : '';
  const gutter = `${String(location.line).padStart(5)} | `;
  const caretAt = before.length + printable(text.slice(from, location.offset)).length;
  const carets = Math.max(1, Math.min(location.length, to - location.offset));
  return [
    headline,
    `${gutter}${before}${printable(text.slice(from, to))}${after}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(caretAt)}${'^'.repeat(carets)}`,
  ].join('\n');
}
