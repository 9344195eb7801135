import { isControl, isDigit, isLetter } from '../core/char-codes.js';
import { issueOf } from '../core/issue.js';
import { isPlainDate } from '../core/plain-date.js';
import { failure, success, type Result } from '../core/result.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledDictionary } from './dictionary.js';
import { examineText } from './examine-text.js';
import { findings, type FindingKind } from './findings.js';
import { asapIssues, issueMaker, type AsapIssue, type AsapIssueCode } from './issues.js';
import type { Submission } from './submission.js';
import { shapeFaults } from './submission-shape.js';
import type { ElementSpec, SegmentId } from './tables/spec.js';
import type { CodeList } from './values/code.js';
import { writtenForm, type AnyRecord } from './typed-record.js';

/** How a file is written. */
export interface WriteOptions {
  /** Default `*`. */
  readonly elementDelimiter?: string;
  /** Default `~`. */
  readonly segmentTerminator?: string;
  /** What follows each terminator. Default LF. */
  readonly newline?: 'LF' | 'CRLF' | 'none';
  /** `keep` writes every element the version defines, `drop` stops after the last one filled. Default `keep`. */
  readonly trailingEmpty?: 'keep' | 'drop';
  /** Writes a file although its structure or a value has an error, as long as a reader can read it back. Default false. */
  readonly allowErrors?: boolean;
}

/** Half a character, which no encoding can write. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const FIRST_SURROGATE = 0xd800;

/** TH09 is what cuts the file, and no value of the header. */
const TERMINATOR_NAME = 'segmentTerminator';

const newlines = { LF: '\n', CRLF: '\r\n', none: '' } as const;

/** A plain number as digits with at most one point, or `undefined` when that cannot be. */
function spell(number: number, spec: ElementSpec): string | undefined {
  if (Object.is(number, -0)) return undefined;
  const digits = String(number);
  const isPlain = spec.type === 'D' ? /^\d+(?:\.\d+)?$/.test(digits) : /^\d+$/.test(digits);
  return isPlain ? digits : undefined;
}

/** Why a value cannot be written: a reason of `unwritable`. */
interface Fault {
  readonly fault: string;
}

interface Writer {
  readonly segment: (id: SegmentId, record: object, path: readonly (string | number)[], computed?: Readonly<Record<string, string>>) => void;
  readonly count: () => number;
}

/** Whether two characters can cut a file so that its own TH tells a reader about them. */
function areDelimiters(element: string, terminator: string): boolean {
  const isUsable = (text: string) => {
    const code = text.charCodeAt(0);
    return text.length === 1 && !isLetter(code) && !isDigit(code) && code !== 0x20 && !isControl(code) && !LONE_SURROGATE.test(text);
  };
  return isUsable(element) && isUsable(terminator) && element !== terminator;
}

function createWriter(dictionary: CompiledDictionary, options: Required<Omit<WriteOptions, 'allowErrors'>>, lines: string[], issues: AsapIssue[]): Writer {
  const { elementDelimiter, segmentTerminator, newline, trailingEmpty } = options;
  const end = segmentTerminator + newlines[newline];
  const delimiterCode = elementDelimiter.charCodeAt(0);
  const terminatorCode = segmentTerminator.charCodeAt(0);

  const textOrFault = (value: string): string | Fault => {
    for (let at = 0; at < value.length; at += 1) {
      const code = value.charCodeAt(at);
      if (code === delimiterCode || code === terminatorCode) return { fault: 'delimiter' };
      if (isControl(code)) return { fault: 'control' };
      if (code >= FIRST_SURROGATE && LONE_SURROGATE.test(value)) return { fault: 'surrogate' };
    }
    return value.startsWith(' ') || value.endsWith(' ') ? { fault: 'blanks' } : value;
  };

  const textOfValue = (value: unknown, spec: ElementSpec, record: AnyRecord, codes: CodeList | undefined): string | Fault => {
    if (spec.numeric) {
      if (typeof value !== 'number') return { fault: 'type' };
      // A point may delimit elements, but then neither 22.5 nor the version 4.2 can be written.
      const digits = writtenForm(record, spec.name) ?? spell(value, spec);
      return digits === undefined ? { fault: 'number' } : textOrFault(digits);
    }
    if (typeof value !== 'string') return { fault: 'type' };
    if (spec.type === 'DT') return isPlainDate(value) ? value.slice(0, 4) + value.slice(5, 7) + value.slice(8) : { fault: 'date' };
    if (codes) return codes.normalize(value) === value ? value : { fault: 'code' };
    return textOrFault(value);
  };

  return {
    segment: (id, record, path, computed) => {
      const { spec, names, codeLists } = dictionary.segment(id);
      const values = record as AnyRecord;
      const refuse = (name: string, label: string, reason: string, limit: number) => {
        issues.push(issueOf(asapIssues, 'asap.unwritable', { path: [...path, name], params: { label, reason, limit, ref: name } }));
      };
      for (const name of Object.keys(values)) if (!names.has(name) || name === TERMINATOR_NAME) refuse(name, id, 'unknown', 0);

      let line: string = id;
      let pending = '';
      let position = 0;
      for (const element of spec.elements) {
        position += 1;
        pending += elementDelimiter;
        const known = computed?.[element.name];
        const value: unknown = values[element.name];
        if (known === undefined && (value === undefined || value === '')) continue;
        const text = known === undefined ? textOfValue(value, element, values, codeLists[position]) : element.name === TERMINATOR_NAME ? known : textOrFault(known);
        const outcome = typeof text === 'string' && text.length > element.max ? { fault: 'too-long' } : text;
        if (typeof outcome !== 'string') {
          refuse(element.name, `${element.label} (${element.ref})`, outcome.fault, element.max);
        } else {
          line += pending + outcome;
          pending = '';
        }
      }
      lines.push(line + (trailingEmpty === 'keep' || line === id ? pending : '') + end);
    },
    count: () => lines.length,
  };
}

function writeAll(submission: Submission, writer: Writer, terminator: string): void {
  const { header, source, pharmacies } = submission;
  const controlNumber = header.controlNumber ?? '';
  writer.segment('TH', header, ['header'], { version: header.version ?? DEFAULT_VERSION, segmentTerminator: terminator });
  const isTransactionVoid = header.transactionType === '04' && pharmacies.length === 0;
  if (!isTransactionVoid) writer.segment('IS', source, ['source']);
  pharmacies.forEach(({ pharmacy, patients }, p) => {
    const start = writer.count();
    writer.segment('PHA', pharmacy, ['pharmacies', p, 'pharmacy']);
    patients.forEach(({ patient, dispensings }, q) => {
      const ofPatient = ['pharmacies', p, 'patients', q];
      writer.segment('PAT', patient, [...ofPatient, 'patient']);
      dispensings.forEach(({ dispensing, prescriber, compound, additional }, r) => {
        const ofDispensing = [...ofPatient, 'dispensings', r];
        writer.segment('DSP', dispensing, [...ofDispensing, 'dispensing']);
        writer.segment('PRE', prescriber, [...ofDispensing, 'prescriber']);
        compound.forEach((ingredient, k) => { writer.segment('CDI', ingredient, [...ofDispensing, 'compound', k]); });
        if (additional) writer.segment('AIR', additional, [...ofDispensing, 'additional']);
      });
    });
    writer.segment('TP', {}, ['pharmacies', p], { segmentCount: String(writer.count() - start + 1) });
  });
  writer.segment('TT', {}, [], { controlNumber, segmentCount: String(writer.count() + 1) });
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
export function tryWrite(submission: Submission, options: WriteOptions = {}): Result<string, AsapIssueCode> {
  const settings = {
    elementDelimiter: options.elementDelimiter ?? '*',
    segmentTerminator: options.segmentTerminator ?? '~',
    newline: options.newline ?? 'LF',
    trailingEmpty: options.trailingEmpty ?? 'keep',
  } as const;
  if (!areDelimiters(settings.elementDelimiter, settings.segmentTerminator)) {
    return failure([issueOf(asapIssues, 'asap.unwritable', { path: [], params: { reason: 'delimiters' } })]);
  }
  const [firstFault, ...otherFaults] = shapeFaults(submission).map(({ path, reason }) => {
    const name = path.at(-1) ?? 'The submission';
    return issueOf(asapIssues, 'asap.unwritable', { path, params: { label: name, ref: name, reason } });
  });
  if (firstFault) return failure([firstFault, ...otherFaults]);
  const dictionary = compiledDictionary(submission.header.version ?? DEFAULT_VERSION);
  if (!dictionary) return failure([issueOf(asapIssues, 'asap.unwritable', { path: ['header', 'version'], params: { reason: 'code', label: 'Version (TH01)' } })]);

  const lines: string[] = [];
  const issues: AsapIssue[] = [];
  writeAll(submission, createWriter(dictionary, settings, lines, issues), settings.segmentTerminator);
  const text = lines.join('');
  if (!options.allowErrors && issues.length === 0) issues.push(...errorsOnReading(text));
  const [first, ...others] = issues;
  return first ? failure([first, ...others]) : success(text);
}

/** What a reader takes for another value than the one written: `899-01-0001` for `899010001`. */
const readOtherwise: ReadonlySet<FindingKind> = new Set<FindingKind>(['code-form', 'punctuation']);

/** What a reader would call wrong in a file, or change, whoever receives it. */
function errorsOnReading(text: string): AsapIssue[] {
  const makeIssue = issueMaker(undefined);
  const issues: AsapIssue[] = [];
  examineText(text, {}, {
    finding: (kind, view, element, details = {}) => {
      const severity = readOtherwise.has(kind) ? 'error' : (details.severity ?? findings[kind].severity);
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
export function write(submission: Submission, options: WriteOptions = {}): string {
  const result = tryWrite(submission, options);
  if (result.ok) return result.value;
  const [first] = result.issues;
  const where = first.path.join('.');
  const message = `The submission cannot be written${where === '' ? '' : ` (${where})`}: ${first.message}. ${asapIssues[first.code].help}`;
  throw Object.assign(new TypeError(message), { issues: result.issues });
}
