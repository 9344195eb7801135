import { isControl } from '../../core/char-codes.js';
import type { Issue } from '../../core/issue.js';

/** How an issue is shown. */
export interface FormatIssueOptions {
  /** How many characters of a line are shown at most. Default 96. */
  readonly width?: number;
}

const LEAD = 40;

/** Control characters would break the frame; each is shown as one point, so that the caret stays below its place. */
function printable(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; at += 1) shown += isControl(text.charCodeAt(at)) ? '·' : text.charAt(at);
  return shown;
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
export function formatIssue(issue: Issue, text: string, { width = 96 }: FormatIssueOptions = {}): string {
  const headline = `${issue.severity} ${issue.code}: ${issue.message}`;
  const { location } = issue;
  if (!location || location.offset > text.length) return headline;

  const lineStart = text.lastIndexOf('\n', location.offset - 1) + 1;
  const nextBreak = text.slice(lineStart).search(/\r?\n|$/);
  const lineEnd = lineStart + nextBreak;
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
