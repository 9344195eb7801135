import { mustBeObject } from '../../core/mistake.js';
import { failure, success, type Result } from '../../core/result.js';
import { textOfUtf8 } from '../../core/utf8.js';
import type { CompiledDictionary } from '../dictionary.js';
import { createFileState } from '../examination/file-state.js';
import { endFile } from '../examination/placement.js';
import { createByteText, writtenBytes } from './byte-text.js';
import { examineText } from '../reading/examine-text.js';
import { findings, type FindingDetails, type FindingKind } from '../findings.js';
import { issueMaker, remedyOf, type AsapIssue, type AsapIssueCode } from '../issues.js';
import type { SubmissionRows } from '../rows/submission-rows.js';
import { layRecords } from './lay-records.js';
import { walkSubmission, type SegmentWriter } from './walk-submission.js';
import { openSubmission, writeRecords } from './write-bytes.js';
import type { WriteLayout } from './write-layout.js';

/** How a file is written. */
export interface WriteOptions extends WriteLayout {
  /** Writes a file although its structure or a value has an error, as long as a reader can read it back. Default false. */
  readonly allowErrors?: boolean;
}

/**
 * Writes a submission as an ASAP file, or says why it cannot be written.
 *
 * Computes TP01, TT01 and TT02. Refuses, as `asap.unwritable`, what a reader could not read back: a delimiter, control character or outer
 * blank in a value, a number digits cannot spell, a code off its list, a value longer than its element; and, unless `allowErrors`, a file
 * that reading it back would call wrong or change (`asap.missing-segment`, `asap.bad-format`, `asap.punctuation` and the like).
 * The void of a whole transaction (TH03 is 04, and there are no pharmacies) is TH and TT alone, without the source.
 *
 * @example
 * ```ts
 * import { tryWrite, zeroReport } from 'kasper-rules/asap';
 *
 * const result = tryWrite(zeroReport({
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   pharmacy: { dea: 'GB9900019' },
 *   from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001',
 * }));
 * result.ok && result.value.startsWith('TH*4.2*KY-0001*'); // true
 * ```
 */
export function tryWrite(submission: SubmissionRows, options: WriteOptions = {}): Result<string, AsapIssueCode> {
  mustBeObject('tryWrite', options, 'the options');
  const opened = openSubmission(submission, options);
  if (!opened.ok) return failure(opened.issues);
  const dictionary = opened.value;
  const give = (writer: SegmentWriter) => { walkSubmission(submission, writer, options.segmentTerminator ?? '~'); };
  const quick = writeOnBench(options, dictionary, give);
  if (quick) return success(textOfUtf8(quick));
  const written = writeRecords(options, dictionary, give);
  if (!written.ok) return failure(written.issues);
  const [first, ...others] = options.allowErrors ? [] : errorsOnReading(written.value);
  return first ? failure([first, ...others]) : success(textOfUtf8(written.value));
}

/** The file where nothing in it is refused or wrong. */
function writeOnBench(options: WriteOptions, dictionary: CompiledDictionary, give: (writer: SegmentWriter) => void): Uint8Array | undefined {
  const out = createByteText();
  if (options.allowErrors) return layRecords(options, dictionary, { out }, give) ? writtenBytes(out) : undefined;
  let errors = 0;
  const file = createFileState({ headerForm: 'a' }, {
    finding: (kind, _view, _element, details) => {
      if (severityOnReading(kind, details) === 'error') errors += 1;
    },
  });
  return layRecords(options, dictionary, { file, end: endFile, out }, give) && errors === 0 ? writtenBytes(out) : undefined;
}

/** What a reader takes for another value than the one written: `899-01-0001` for `899010001`. */
const readOtherwise: ReadonlySet<FindingKind> = new Set<FindingKind>(['code-form', 'punctuation']);

const severityOnReading = (kind: FindingKind, details: FindingDetails = {}) => (readOtherwise.has(kind) ? 'error' : (details.severity ?? findings[kind].severity));

/** What a reader would call wrong in a file, or change, whoever receives it. */
function errorsOnReading(file: Uint8Array): AsapIssue[] {
  const makeIssue = issueMaker(undefined);
  const issues: AsapIssue[] = [];
  examineText(file, {}, {
    finding: (kind, view, element, details = {}) => {
      const severity = severityOnReading(kind, details);
      if (severity === 'error') issues.push(makeIssue(kind, view, element, details, severity));
    },
  });
  return issues;
}

/**
 * Writes a submission as an ASAP file; see `tryWrite` for the refusals, which this function throws as one `TypeError` with `issues`.
 *
 * @example
 * ```ts
 * import { parse, read, write, zeroReport } from 'kasper-rules/asap';
 *
 * const submission = zeroReport({
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   pharmacy: { dea: 'GB9900019' },
 *   from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001',
 * });
 * read(parse(write(submission)).value).ok; // true
 * ```
 */
export function write(submission: SubmissionRows, options: WriteOptions = {}): string {
  mustBeObject('write', options, 'the options');
  const result = tryWrite(submission, options);
  if (result.ok) return result.value;
  const [first] = result.issues;
  const where = first.path.join('.');
  const message = `The submission cannot be written${where === '' ? '' : ` (${where})`}: ${first.message}. ${remedyOf(first)}`;
  throw Object.assign(new TypeError(message), { issues: result.issues });
}
