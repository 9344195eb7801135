import { asapIssues, read, type Submission } from '../../asap/index.js';
import { recordMapOf } from '../../asap/records/record-map.js';
import type { Issue } from '../../core/issue.js';
import { type CorrectionIssueCode, correctionIssues, reconcile as reconciled, type Reconciliation, reportedDispensings } from '../../corrections/index.js';
import { rulesIssues } from '../../rules/issues.js';
import type { CommandIo } from '../command.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { lineFinder } from '../line-finder.js';
import { jsonText, plural } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { outputFormat } from '../output-format.js';
import { nameOfFile, readTransmission } from '../plain-file.js';
import { readingIssueLine } from '../reported-file.js';
import { stylesFor } from '../styles.js';
import { remedyHere } from '../remedy-here.js';

type Found = Reconciliation['issues'][number];

const catalogue = { ...asapIssues, ...correctionIssues, ...rulesIssues };

/** A file that was sent, and where its records stand in it. */
interface SentFile {
  readonly name: string;
  readonly submission: Submission;
  readonly lineOf: ReturnType<typeof lineFinder>;
}

/** Reads a file; `undefined`, and said on standard error, where a value of it would be lost. */
async function sentFileAt(path: string, io: CommandIo): Promise<SentFile | undefined> {
  const document = await readTransmission(path, io);
  const result = read(document);
  const name = nameOfFile(path);
  if (result.ok) return { name, submission: result.value, lineOf: lineFinder(recordMapOf(document)) };
  for (const issue of result.issues) if (issue.severity === 'error') io.writeError(`${name}: ${readingIssueLine(issue)}`);
  return undefined;
}

/** What became of one correction. */
interface Step extends Pick<Reconciliation, 'applied' | 'issues'> {
  readonly file: string;
}

/** An issue at its line of the file it is about; what was held before a correction has no line any more, but in the original. */
function issueWords(issue: Found, step: number, { original, correction }: { readonly original: SentFile; readonly correction: SentFile }): string {
  const [side, ...path] = issue.path;
  const file = side === 'correction' ? correction : step === 0 ? original : undefined;
  const place = file ? `${file.name}${file.lineOf({ path })}` : 'what was held before';
  return `${issue.severity} in ${place}: ${issue.message.replace(/\.$/, '')}. ${remedyHere<string>(catalogue, issue)} [${issue.code}]`;
}

/** `kasper-rules reconcile`: what a receiver holds after corrections. */
export const reconcile = defineCommand({
  name: 'reconcile',
  group: 'corrections',
  rooms: ['asap', 'corrections'],
  summary: 'Apply corrections to a file that was sent, the way a receiver does, and say what it then holds.',
  operands: [
    { word: 'SENT', about: 'the ASAP file that was sent first, or - for standard input', asks: 'Name the file that was sent, then its corrections in the order in which they were sent.', completes: 'files' },
    { word: 'CORRECTION', about: 'the files that correct it, in the order in which they were sent', asks: 'Name the file that was sent, then its corrections in the order in which they were sent.', many: true, completes: 'files' },
  ],
  options: {
    'show-phi': { about: 'with --format json: also the submission that is held, which is patient data' },
    format: { ...outputFormat, about: 'for people, or for programs what reconcile answers for each correction' },
  },
  notes: ['How a program matches records is not published: this is the common practice, by the key of the profile.'],
  statuses: '0 everything was applied; 1 something would not be applied; 2 a file cannot be read.',
  examples: [{ shows: 'See that a void and a revision take effect.', call: 'reconcile clean.dat correction.dat' }],
  run: async ({ operands, options: { 'show-phi': showPhi, format } }, io, law) => {
    const profile = neededRooms(law, 'asap', 'corrections');
    const json = format === 'json';
    if (showPhi && !json) throw usageError('--show-phi goes with --format json.');
    if (operands.filter((path) => path === '-').length > 1) throw usageError('Standard input (-) can be read once.');
    const files: SentFile[] = [];
    for (const path of operands) {
      const file = await sentFileAt(path, io);
      if (!file) return 2;
      files.push(file);
    }
    const [original, ...corrections] = files as [SentFile, ...SentFile[]];
    let held = original.submission;
    const steps: Step[] = [];
    const said: string[] = [];
    corrections.forEach((correction, at) => {
      const { submission, applied, issues } = reconciled(held, correction.submission, { profile });
      held = submission;
      steps.push({ file: correction.name, applied, issues });
      said.push(...issues.map((issue) => issueWords(issue, at, { original, correction })));
    });
    const records = reportedDispensings(held).length;
    const isApplied = steps.every(({ issues }) => !issues.some(isError));
    if (json) io.write(jsonText({ ok: isApplied, corrections: steps, records, ...(showPhi && { submission: held }) }));
    else {
      const styles = stylesFor(io.colour);
      for (const { file, applied } of steps) io.write(`${styles.title(file)}  ${applied.revised} revised, ${applied.voided} voided, ${applied.added} added\n`);
      for (const line of said) io.write(`${line}\n`);
      io.write(`${plural(records, 'record')} held.\n`);
    }
    return isApplied ? 0 : 1;
  },
});

function isError({ severity }: Issue<CorrectionIssueCode> | Found): boolean {
  return severity === 'error';
}
