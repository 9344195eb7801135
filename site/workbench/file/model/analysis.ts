import { parse, redact, serialize, suggestFixes, validate, type SuggestedFix, type ValidationReport } from 'kasper-rules/asap';
import { profileOf } from '../../common/profiles.js';
import { dispensingDays, type DispensingDay } from './dispensing-days.js';
import type { Question } from './question.js';
import { writtenAnew } from './written-anew.js';

/** Everything the page shows of a file that fits into the editor. Plain data, so that a worker can make it. */
export interface Analysis {
  readonly report: ValidationReport;
  /** The text with everything masked that may be a patient's; of the same length. */
  readonly masked: string;
  /** For each segment its first place in the text and the place behind its last element. */
  readonly places: Uint32Array;
  readonly elementDelimiter: string;
  /** TH01, as it is written. */
  readonly version: string;
  readonly fixes: readonly SuggestedFix[];
  /** Whether something is wrong with the frame that writing the file anew mends, and nothing would be lost by it. */
  readonly mendsFrame: boolean;
  readonly days: readonly DispensingDay[];
}

/** Findings on the frame, which a written file has not. */
const ofFrame: ReadonlySet<string> = new Set(['asap.terminator', 'asap.delimiter', 'asap.line-break', 'asap.file-mark', 'asap.header-form', 'asap.blank-around-segment']);

/** Looks at a file in every way the page shows. */
export function analyse(text: string, { profile, on }: Question): Analysis {
  const document = parse(text).value;
  const report = validate(text, { profile: profileOf(profile), on });
  const places = new Uint32Array(document.segments.length * 2);
  for (const [index, { id, elements, offset }] of document.segments.entries()) {
    const length = elements.reduce((sum, element) => sum + document.elementDelimiter.length + element.length, id.length);
    places.set([offset, offset + length], index * 2);
  }
  return {
    report,
    masked: serialize(redact(document)),
    places,
    elementDelimiter: document.elementDelimiter,
    version: document.segments[0]?.elements[0]?.trim() ?? '',
    fixes: suggestFixes(document, report.issues),
    mendsFrame: report.issues.some(({ code }) => ofFrame.has(code)) && writtenAnew(text) !== undefined,
    days: dispensingDays(document),
  };
}
