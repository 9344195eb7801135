import { mustBeIssues } from '../core/issue.js';
import { trimAscii } from '../identifiers/trim-ascii.js';
import { mustBeDocument, type AsapDocument } from './document.js';
import { certainCount } from './fixes/certain-count.js';
import { certainValues } from './fixes/certain-value.js';
import type { AsapIssue } from './issues.js';
import { serialize } from './serialize.js';
import type { Dictionary } from './tables/spec.js';
import { dictionary42, dictionaryOf } from './tables/versions.js';

/** What is to stand in place of an element, where that is certain. Unlike an issue it holds a value of the file. */
export interface SuggestedFix {
  /** The element: `PAT03`. */
  readonly ref: string;
  /** 0-based offset of what is replaced, in UTF-16 code units. */
  readonly offset: number;
  /** Length of what is replaced, in UTF-16 code units. */
  readonly length: number;
  /** What is to stand there; may be a patient's value. */
  readonly replacement: string;
  /** What the replacement settles. */
  readonly issues: readonly AsapIssue[];
}

const isCount = (ref: string): boolean => ref === 'TP01' || ref === 'TT02';
const hasLineBreak = (text: string): boolean => /[\r\n]/.test(text);

/**
 * Says what is to stand in place of the elements at fault where their own value leaves no doubt: codes in the form of their list, numbers
 * without their punctuation, dates and times without separators, blanks trimmed, counts of segments and the control number of TT.
 *
 * Nothing is guessed: a ten-digit NDC, a date with a year of two digits, a blank element or a failed check digit earn no fix. The issues are those that
 * `validate` found in the document, and the fixes come in the order of the text without overlap; `applyFixes` carries them out. What is
 * wrong with the frame (terminators, line breaks) is mended by writing the file anew: `read`, then `write`.
 * Source: ASAP Standard for Prescription Monitoring Programs 4.2, as 902 KAR 55:110 s.2(7) names it.
 *
 * @example
 * ```ts
 * import { parse, suggestFixes, validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { value } = parse('TH*4.2*C1*01**2025-03-11*08:15*P**~~\nTT*C1*3~\n');
 * const { issues } = validate(value, { profile: kentucky, on: '2025-03-31' });
 * suggestFixes(value, issues).map(({ ref, replacement }) => `${ref} ${replacement}`); // [ 'TH05 20250311', 'TH06 0815', 'TT02 2' ]
 * ```
 */
export function suggestFixes(document: AsapDocument, issues: readonly AsapIssue[]): readonly SuggestedFix[] {
  mustBeDocument('suggestFixes', document);
  mustBeIssues('suggestFixes', issues);
  const text = serialize(document);
  const header = document.segments[0]?.elements ?? [];
  const { segments }: Dictionary = dictionaryOf(header[0]?.trim() ?? '') ?? dictionary42;
  const specs = new Map(Object.values(segments).flatMap(({ elements }) => elements.map((spec) => [spec.ref, spec])));
  const controlNumber = trimAscii(header[1] ?? '');
  const { segmentTerminator } = document;
  /** A value that a line break cuts, or that holds a terminator, is part of a frame at fault. */
  const isOfFrame = (written: string): boolean => hasLineBreak(written) || (segmentTerminator !== '' && written.includes(segmentTerminator));

  const fixes = new Map<number, SuggestedFix>();
  for (const issue of issues) {
    const { ref = '', offset = 0, length = 0 } = issue.location ?? {};
    const spec = specs.get(ref);
    const written = text.slice(offset, offset + length);
    const earlier = fixes.get(offset);
    const value = earlier?.replacement ?? trimAscii(written);
    if (!spec || value === '' || isOfFrame(written)) continue;
    const replacement = (Object.hasOwn(certainValues, issue.code) ? certainValues[issue.code] : undefined)?.({ value, spec, issue, controlNumber, count: isCount(ref) ? certainCount(document, issue) : undefined });
    if (replacement !== undefined && replacement !== '') fixes.set(offset, { ref, offset, length, replacement, issues: [...(earlier?.issues ?? []), issue] });
  }
  return [...fixes.values()].filter(({ offset, length, replacement }) => text.slice(offset, offset + length) !== replacement).sort((one, other) => one.offset - other.offset);
}
