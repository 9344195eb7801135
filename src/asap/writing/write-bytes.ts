import { BLANK, isControl, isDigit, isLetter } from '../../core/char-codes.js';
import { isPlain } from '../../core/is-plain.js';
import { issueOf } from '../../core/issue.js';
import { failure, success, type Result } from '../../core/result.js';
import { utf8Of } from '../../core/utf8.js';
import { append, appendMarked, appendTimes, createByteText, writtenBytes, type ByteText } from './byte-text.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledDictionary } from '../dictionary.js';
import { asapIssues, type AsapIssue, type AsapIssueCode } from '../issues.js';
import { CODE, DATE, isBlank, NO_VALUE, NUMBER, recordFields, type RecordField, type Values } from '../records/record-fields.js';
import type { SubmissionRows } from '../rows/submission-rows.js';
import { shapeFaults } from './submission-shape.js';
import type { Path, SegmentWriter } from './walk-submission.js';
import { newlines, TERMINATOR_NAME, type WriteLayout } from './write-layout.js';
import type { ElementSpec, SegmentId } from '../tables/spec.js';
import { writtenForms } from '../records/typed-record.js';
import { digitsOfPlainDate } from '../values/plain-date.js';

/** Half a character, which no encoding can write. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether two characters can cut a file so that its own TH tells a reader about them. */
function areDelimiters(element: string, terminator: string): boolean {
  const isUsable = (text: string) => {
    const code = text.charCodeAt(0);
    return text.length === 1 && !isLetter(code) && !isDigit(code) && code !== BLANK && !isControl(code) && !LONE_SURROGATE.test(text);
  };
  return isUsable(element) && isUsable(terminator) && element !== terminator;
}

/** The characters that cut a file, which no value may hold. */
interface Delimiters {
  readonly element: string;
  readonly terminator: string;
  /** By ASCII code: 1 for what a value may hold. */
  readonly allowed: Uint8Array;
}

const ASCII_SIZE = 128;
const printable = /* @__PURE__ */ new Uint8Array(ASCII_SIZE).fill(1, BLANK, ASCII_SIZE - 1);

function delimitersOf(element: string, terminator: string): Delimiters {
  const allowed = printable.slice();
  // Delimiters beyond ASCII are looked for with everything beyond it.
  for (const delimiter of [element, terminator]) allowed[delimiter.charCodeAt(0)] = 0;
  return { element, terminator, allowed };
}

/** Why a text cannot be written: a reason of `unwritable`. */
function textFault(text: string, { element, terminator }: Delimiters): string | undefined {
  for (const character of text) {
    if (character === element || character === terminator) return 'delimiter';
    if (isControl(character.charCodeAt(0))) return 'control';
  }
  if (LONE_SURROGATE.test(text)) return 'surrogate';
  return text.startsWith(' ') || text.endsWith(' ') ? 'blanks' : undefined;
}

/** Appends the text of a value; false, with nothing appended, when a reader could not read it back. */
function appendValue(out: ByteText, text: string, delimiters: Delimiters): boolean {
  if (text.charCodeAt(0) === BLANK || text.charCodeAt(text.length - 1) === BLANK) return false;
  if (appendMarked(out, text, delimiters.allowed)) return true;
  if (textFault(text, delimiters) !== undefined) return false;
  append(out, text);
  return true;
}

/** A plain number as digits with at most one point, or `undefined` when that cannot be. */
function digitsOf(number: number, { type }: ElementSpec): string | undefined {
  const digits = String(number);
  const isPlain = !Object.is(number, -0) && (type === 'D' ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(digits);
  return isPlain ? digits : undefined;
}

type Forms = Readonly<Record<string, string>> | undefined;

/** The text of a value; `undefined` for what its element does not take. */
function textOfValue(value: unknown, { type, spec, codes }: RecordField, forms: Forms): string | undefined {
  if (type === NUMBER) {
    if (typeof value !== 'number') return undefined;
    const form = forms?.[spec.name];
    return form !== undefined && Number(form) === value ? form : digitsOf(value, spec);
  }
  if (typeof value !== 'string') return undefined;
  if (type === DATE) return digitsOfPlainDate(value);
  return type !== CODE || codes?.normalize(value) === value ? value : undefined;
}

/** Why a value, or the text it has, cannot be written: a reason of `unwritable`. */
function valueFault(value: unknown, text: string | undefined, { type }: RecordField, delimiters: Delimiters): string {
  if (text !== undefined) return textFault(text, delimiters) ?? 'too-long';
  const kind = type === NUMBER ? 'number' : type === DATE ? 'date' : type === CODE ? 'code' : 'text';
  return typeof value === (type === NUMBER ? 'number' : 'string') ? kind : `takes-${kind}`;
}

function createWriter(dictionary: CompiledDictionary, delimiters: Delimiters, layout: WriteLayout, out: ByteText, issues: AsapIssue[]): SegmentWriter {
  const end = utf8Of(delimiters.terminator + newlines[layout.newline ?? 'LF']);
  const delimiter = utf8Of(delimiters.element);
  const keepsEmpty = layout.trailingEmpty !== 'drop';
  let count = 0;

  const refuse = (path: Path, label: string, reason: string, limit: number): void => {
    issues.push(issueOf(asapIssues, 'asap.unwritable', { path, params: { label, reason, limit } }));
  };
  const refuseUnknown = (id: SegmentId, values: object, pathOf: () => Path): void => {
    const { names } = dictionary.segment(id);
    // Its name comes from outside and is not repeated.
    Object.keys(values).forEach((name, at) => {
      if (!names.has(name) || name === TERMINATOR_NAME) refuse(pathOf(), id, 'unknown', at + 1);
    });
  };

  return {
    segment: (id, record, pathOf, computed) => {
      // A copy has what is enumerable, as the bench takes it.
      const values: Values = isPlain(record) ? { ...record } : (record as Values);
      const forms = writtenForms(record);
      appendMarked(out, id, printable);
      count += 1;
      let pending = 0;
      let isEmpty = true;
      for (const field of recordFields(dictionary.segment(id).spec)) {
        pending += 1;
        const known = computed?.[field.name];
        const value = known ?? values[field.name];
        if (isBlank(value)) continue;
        appendTimes(out, delimiter, pending);
        pending = 0;
        isEmpty = false;
        if (field.type === NO_VALUE) append(out, delimiters.terminator);
        else {
          const text = textOfValue(value, field, forms);
          const isWritten = text !== undefined && text.length <= field.max && appendValue(out, text, delimiters);
          // What repeats a value is refused where that stands.
          if (!isWritten && known === undefined) {
            refuse([...pathOf(), field.name], `${field.spec.label} (${field.spec.ref})`, valueFault(value, text, field, delimiters), field.spec.max);
          }
        }
      }
      refuseUnknown(id, values, pathOf);
      if (keepsEmpty || isEmpty) appendTimes(out, delimiter, pending);
      appendTimes(out, end, 1);
    },
    count: () => count,
  };
}

/** What is known of a submission that can be written, once its shape has been looked at. */
export function openSubmission(submission: SubmissionRows, layout: WriteLayout): Result<CompiledDictionary, AsapIssueCode> {
  const { elementDelimiter = '*', segmentTerminator = '~' } = layout;
  if (!areDelimiters(elementDelimiter, segmentTerminator)) {
    return failure([issueOf(asapIssues, 'asap.unwritable', { path: [], params: { reason: 'delimiters' } })]);
  }
  const [firstFault, ...otherFaults] = shapeFaults(submission).map(({ path, reason, place = 0 }) => {
    const name = path.at(-1) ?? 'The submission';
    const label = typeof name === 'number' ? `An entry of ${String(path.at(-2))}` : name;
    return issueOf(asapIssues, 'asap.unwritable', { path, params: { label, reason, limit: place } });
  });
  if (firstFault) return failure([firstFault, ...otherFaults]);
  const dictionary = compiledDictionary(submission.header.version ?? DEFAULT_VERSION);
  return dictionary ? success(dictionary) : failure([issueOf(asapIssues, 'asap.unwritable', { path: ['header', 'version'], params: { reason: 'code', label: 'Version (TH01)' } })]);
}

/** Writes records as bytes of UTF-8, or says why their values cannot be written; whether they are right is not asked. */
export function writeRecords(layout: WriteLayout, dictionary: CompiledDictionary, give: (writer: SegmentWriter) => void): Result<Uint8Array, AsapIssueCode> {
  const { elementDelimiter = '*', segmentTerminator = '~' } = layout;
  const out = createByteText();
  const issues: AsapIssue[] = [];
  give(createWriter(dictionary, delimitersOf(elementDelimiter, segmentTerminator), layout, out, issues));
  const [first, ...others] = issues;
  return first ? failure([first, ...others]) : success(writtenBytes(out));
}
