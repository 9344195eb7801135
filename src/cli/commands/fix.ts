import { applyFixes, type AsapDocument, type AsapIssue, lostInWriting, parse, read, serialize, type Submission, suggestFixes, validate, type ValidateOptions, type WriteOptions } from '../../asap/index.js';
import { recordMapOf } from '../../asap/records/record-map.js';
import { type CorrectionIssueCode, resend } from '../../corrections/index.js';
import { voidsFirst } from '../../corrections/correction-records.js';
import { type HostIo, usageError } from '../command.js';
import { createdAt, settingNote } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { deliver, nothingWritten } from '../deliver.js';
import { deliverCorrection, newHeader, reportIssues } from '../deliver-correction.js';
import { filledBy, isAbout, recordIn, withFileSettings, withoutRecords, withRecordFixes } from '../fixed-file.js';
import { type FixGroup, fixGroups, fixOptions, type FixValues } from '../fix-groups.js';
import { lineFinder } from '../line-finder.js';
import { printable } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { assertOneValue, reachOf, type RecordFix, recordFixes } from '../record-fixes.js';
import { refuseForeignFile } from '../refuse-foreign-file.js';
import { readingIssueLine } from '../reported-file.js';
import { changesOf } from '../set-option.js';

/** What keeps a rejected record from being new: the rest of the file may revise and void records of earlier ones. */
const clashesOfRejected: readonly CorrectionIssueCode[] = ['corrections.existing-record'];

/** What the new file has of its own. */
const writtenAnew: readonly AsapIssue['path'][] = [['header', 'controlNumber'], ['header', 'creationDate'], ['header', 'creationTime']];

/** Kinds of transaction that answer an earlier one (TH03). */
const responses: readonly string[] = ['02', '03'];

const isPlainMark = (character: string): boolean => /^[!-/:-@[-`{-~]$/.test(character);
const usual = { elementDelimiter: '*', segmentTerminator: '~' } as const;

/** The delimiters of the file, unless no value may be cut by them: a line break, as some files have it. */
function formOf({ elementDelimiter, segmentTerminator }: Required<Pick<WriteOptions, 'elementDelimiter' | 'segmentTerminator'>>, io: HostIo): WriteOptions {
  if (isPlainMark(elementDelimiter) && isPlainMark(segmentTerminator)) return { elementDelimiter, segmentTerminator };
  io.writeError('The new file is written with * and ~, since what cuts this one is no mark.\n');
  return usual;
}

/** What is wrong with a value in the file at hand, which says more than that it cannot be written. */
function valueFinder(document: AsapDocument, options: ValidateOptions): (issue: AsapIssue) => AsapIssue {
  const known = new Map(validate(document, options).issues.filter(({ severity }) => severity === 'error').map((issue) => [JSON.stringify(issue.path), issue]));
  return (issue) => (issue.params?.['reason'] === 'too-long' ? (known.get(JSON.stringify(issue.path)) ?? issue) : issue);
}

/** The file that was refused, as far as it can be read. */
interface RefusedFile {
  readonly document: AsapDocument;
  readonly tree: Submission;
  readonly issues: readonly AsapIssue[];
}

async function readRefusedFile(path: string, io: HostIo): Promise<RefusedFile> {
  const bytes = await io.read(path);
  const name = path === '-' ? 'Standard input' : printable(path);
  refuseForeignFile(name, bytes);
  const document = parse(bytes).value;
  if (document.segments.some(({ id }, index) => id === 'TH' && index > 0)) throw usageError(`${name} holds more than one transaction: cut it at each TH, and fix each by itself.`);
  const result = read(document);
  const tree = result.ok ? result.value : result.partial;
  if (!tree || document.segments.length < 2) throw usageError(`${name} is no ASAP file: it does not start with TH, or cannot be cut into segments.`);
  if (responses.includes(tree.header.transactionType ?? '')) throw usageError(`${name} is the response of a receiver (TH03): name the file that was sent.`);
  return { document, tree, issues: result.issues };
}

/** The file with what its own values leave no doubt about put right, and what that settled. */
function mended({ document, tree, issues }: RefusedFile, options: ValidateOptions): { readonly tree: Submission; readonly issues: readonly AsapIssue[]; readonly settled: readonly AsapIssue[] } {
  const fixes = suggestFixes(document, validate(document, options).issues);
  if (fixes.length === 0) return { tree, issues, settled: [] };
  const result = read(parse(applyFixes(serialize(document), fixes)).value);
  return { tree: (result.ok ? result.value : result.partial) ?? tree, issues: result.issues, settled: fixes.flatMap((fix) => fix.issues) };
}

/** Says what was put right by itself; what the call sets and what each writing gives anew needs no word. */
function saySettled(settled: readonly AsapIssue[], filled: readonly AsapIssue['path'][], isSent: (issue: AsapIssue) => boolean, io: HostIo): void {
  const known = new Set([...writtenAnew, ...filled].map((path) => JSON.stringify(path)));
  for (const issue of settled) {
    const isOfTrailer = /^T[PT]\d/.test(issue.location?.ref ?? '');
    if (!isOfTrailer && isSent(issue) && !known.has(JSON.stringify(issue.path))) io.writeError(`Put right on line ${issue.location?.line ?? 1}: ${issue.message}. [${issue.code}]\n`);
  }
}

function assertCall(values: FixValues, groups: readonly FixGroup[], fixes: readonly RecordFix[]): void {
  const isWhole = !values.rejected && !values.accepted;
  if (values.rejected && values.accepted) throw usageError('A record was either --rejected or --accepted: write two files.');
  if (!isWhole && fixes.length === 0) throw usageError('Name the records with --line, --offset, --segment or --rx.');
  if (!values.rejected && groups.some(({ settings }) => settings.length === 0)) throw usageError('--set is needed behind a place: what is to stand there, such as DSP10=30.');
  if (!isWhole && new Set(fixes.map(({ at }) => at.join())).size < fixes.length) throw usageError('A record is named twice; give every --set for it behind one place.');
}

/** Whether something of the file would be lost: what was not read, where nothing else is set for it. */
function saysLosses(issues: readonly AsapIssue[], filled: readonly AsapIssue['path'][], isSent: (issue: AsapIssue) => boolean, io: HostIo): boolean {
  const known = new Set(filled.map((path) => JSON.stringify(path)));
  const lost = lostInWriting(issues).filter((issue) => isSent(issue) && !known.has(JSON.stringify(issue.path)));
  for (const issue of lost) io.writeError(readingIssueLine(issue));
  return lost.some(({ severity }) => severity === 'error');
}

/** How a call says what is to stand where an error is, of an element that --set takes with a place or, in IS, without. */
function settingStep(lineOf: (issue: AsapIssue) => string): (error: AsapIssue) => string | undefined {
  return (error) => {
    const ref = /^(?:IS|PHA|PAT|DSP|PRE|AIR)\d\d$/.exec(error.location?.ref ?? '')?.[0];
    const line = /^ on line (\d+)$/.exec(lineOf(error))?.[1];
    if (ref === undefined || line === undefined) return undefined;
    return `To put such a value right here, call fix with ${ref.startsWith('IS') ? '' : `--line ${line} `}--set ${ref}=VALUE.`;
  };
}

/** `kasper-rules fix`: writes what answers a refusal. */
export const fix = defineCommand({
  name: 'fix',
  group: 'corrections',
  rooms: ['asap', 'corrections'],
  summary: 'Write a refused file anew with what was wrong put right, or its refused records alone.',
  operands: [{ word: 'FILE', about: 'the ASAP file that was refused, or - for standard input; it is left as it is', asks: 'Name the one ASAP file that was refused, or - for standard input.', completes: 'files' }],
  options: fixOptions,
  notes: [
    'A file written whole has its terminators, delimiters, line breaks and counts put right with it. So is every value whose own text leaves no doubt, such as a date with hyphens or a number with points, and said with its line; a record that was --accepted stays as the receiver took it.',
    settingNote,
    'A place of a patient (PAT) or a pharmacy (PHA) stands for all records under it.',
  ],
  statuses: '0 written; 1 something stands in the way, and nothing was written; 2 the call cannot be carried out.',
  examples: [
    { shows: 'Put right what leaves no doubt, in a whole file.', call: 'fix put-right-at-once.dat --created-at 2025-03-13T08:15' },
    { shows: 'Fill what a record lacks, and look at what would be sent.', call: 'fix instructive-mistakes.dat --line 5 --set DSP10=3 --rejected --created-at 2025-03-13T08:15' },
  ],
  run: async (call, io, law) => {
    const profile = neededRooms(law, 'asap', 'corrections');
    const values = call.options;
    const { day } = createdAt(values, io);
    const { newline } = values;
    const refused = await readRefusedFile(call.operands[0] ?? '-', io);
    const { document } = refused;
    // What a receiver has taken is revised from as it stands.
    const { tree, issues, settled } = values.accepted ? { ...refused, settled: [] } : mended(refused, { profile, on: day });
    const { version } = tree.header;
    const map = recordMapOf(document);
    const groups = fixGroups(call, version);
    const everyRecord = map.records.map(({ opener }) => opener.place);
    const fixes = recordFixes(groups, document, everyRecord, values);
    assertCall(values, groups, fixes);
    const framed = withFileSettings(tree, groups.flatMap(({ settings }) => settings));

    if (!values.rejected && !values.accepted) {
      assertOneValue(fixes);
      for (const { ref, records } of reachOf(fixes, everyRecord)) io.writeError(`${ref} is set for all ${records} records of its ${ref.startsWith('PHA') ? 'pharmacy' : 'patient'}.\n`);
      const fixed = withRecordFixes(framed.submission, fixes);
      if (saysLosses(issues, [...writtenAnew, ...framed.filled, ...fixed.filled], () => true, io)) return nothingWritten(io);
      saySettled(settled, [...framed.filled, ...fixed.filled], () => true, io);
      const lineOf = lineFinder(map);
      const renewed = newHeader(fixed.submission, tree, values, io);
      return deliver(renewed, { ...formOf(document, io), newline }, { on: day, output: values.output, profile, placeOf: lineOf, nextStep: settingStep(lineOf), wordsOf: valueFinder(document, { profile, on: day }) }, io);
    }

    const filled = fixes.flatMap((each) => filledBy(framed.submission, each));
    if (saysLosses(issues, [...framed.filled, ...filled], (issue) => fixes.some(({ at }) => isAbout(issue, at)), io)) return nothingWritten(io);
    saySettled(settled, [...framed.filled, ...filled], (issue) => fixes.some(({ at }) => isAbout(issue, at)), io);
    const form = formOf(document, io);
    const made = fixes.map(({ at, settings }) => {
      const record = recordIn(framed.submission, at);
      const changes = changesOf(settings, record);
      return resend([record], values.rejected ? { rejected: changes } : { accepted: changes }, { profile, on: day, ...(version && { version }), ...form });
    });
    reportIssues(made.flatMap((each) => each.issues), io);
    if (made.some(({ ok }) => !ok)) return nothingWritten(io);
    const held = values.rejected ? withoutRecords(framed.submission, fixes.map(({ at }) => at)) : framed.submission;
    return deliverCorrection(voidsFirst(made.flatMap((each) => (each.ok ? each.value : []))), { submission: held, form }, io, { values, profile, ...(values.rejected && { clashes: clashesOfRejected }) });
  },
});
