import { mustBeIssues } from '../core/issue.js';
import type { AsapIssue, AsapIssueCode } from './issues.js';

/** What a written file would lose. */
const losses: readonly AsapIssueCode[] = ['asap.surplus-element'];
/** The header and trailers are written anew, and what else is missing is found when the new file is checked. */
const mendedByWriting: readonly AsapIssueCode[] = ['asap.header', 'asap.missing-segment', 'asap.version'];

/**
 * Of the issues of `read`, those that stand for something of the file which a new one, written from what was read, would not hold: an element that could not be
 * typed or lies beyond the version, a segment of no known kind.
 *
 * @example
 * ```ts
 * import { lostInWriting, parse, read } from 'kasper-rules/asap';
 *
 * const { issues } = read(parse('TH*4.2*C1*01**SOON*081500*P**~~\nTT*C1*2~\n').value);
 * lostInWriting(issues).map(({ params }) => params?.['ref']); // [ 'TH05' ]
 * ```
 */
export function lostInWriting(issues: readonly AsapIssue[]): readonly AsapIssue[] {
  mustBeIssues('lostInWriting', issues);
  return issues.filter(({ code, severity }) => !mendedByWriting.includes(code) && (severity === 'error' || losses.includes(code)));
}
