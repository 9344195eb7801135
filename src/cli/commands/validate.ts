import { parse, redact, serialize, validate as validateFile, type ValidationReport } from '../../asap/index.js';
import type { PlainDate } from '../../core/plain-date.js';
import { kentucky } from '../../rules/kentucky/index.js';
import { countOption, dateOption, isJsonFormat, readArguments } from '../arguments.js';
import { type Command, type CommandIo, type ExitStatus, type HostIo, isUsageError, usageError } from '../command.js';
import { foreignFile } from '../foreign-file.js';
import { plural, printable } from '../lines.js';
import { stylesFor } from '../styles.js';
import { type Transmission, transmissionDeadlines, type TransmissionDeadlines, transmissionOf } from '../transmission-deadlines.js';
import { validationPage } from '../validation-page.js';

interface Call {
  readonly files: readonly string[];
  readonly on: PlainDate;
  readonly json: boolean;
  readonly showPhi: boolean;
  readonly maxIssues: number | undefined;
  readonly transmission: Transmission | undefined;
}

/** A file's answers; the deadlines only when a transmission was named. */
interface Answer {
  readonly file: string;
  readonly report: ValidationReport;
  readonly deadlines?: TransmissionDeadlines['deadlines'];
}

function callOf(args: readonly string[], io: HostIo): Call {
  const { values, positionals: files } = readArguments(args, {
    on: { type: 'string', default: io.localTime().slice(0, 10) },
    format: { type: 'string', default: 'pretty' },
    'show-phi': { type: 'boolean', default: false },
    'max-issues': { type: 'string' },
    'transmitted-at': { type: 'string' },
    zone: { type: 'string' },
  });
  if (files.length === 0) throw usageError('Name at least one file, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) throw usageError('Standard input (-) can be read once.');
  const maxIssues = values['max-issues'];
  const transmittedAt = values['transmitted-at'];
  if (transmittedAt === undefined && values.zone !== undefined) throw usageError('--zone goes with --transmitted-at.');
  return {
    files,
    on: dateOption('on', values.on),
    json: isJsonFormat(values.format),
    showPhi: values['show-phi'],
    maxIssues: maxIssues === undefined ? undefined : countOption('max-issues', maxIssues),
    transmission: transmittedAt === undefined ? undefined : transmissionOf(transmittedAt, values.zone),
  };
}

/** Reads a file; `undefined`, and said on standard error, when it cannot be an ASAP file. */
async function readAsapFile(file: string, io: CommandIo): Promise<Uint8Array | undefined> {
  try {
    const bytes = await io.read(file);
    const foreign = foreignFile(bytes);
    if (foreign !== undefined) throw usageError(`${nameOf(file)} ${foreign}.`);
    return bytes;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.writeError(`kasper-rules validate: ${error.message}\n`);
    return undefined;
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : printable(file));

function page(file: string, bytes: Uint8Array, report: ValidationReport, showPhi: boolean, io: CommandIo): string {
  const document = parse(bytes).value;
  const shown = showPhi ? document : redact(document);
  return validationPage({ name: nameOf(file), size: bytes.length, document: shown, text: serialize(shown), report, showPhi }, stylesFor(io.colour));
}

const help = `FILE is an ASAP file, or - for standard input.

  --on DATE         the day of validation, after which dates lie in the future (today)
  --format FORMAT   pretty, a report for people, or json, the ValidationReport of the API:
                    one object for one file, an array of { file, report } for several
  --show-phi        show patient data in the report for people; json never holds any
  --max-issues N    list at most N issues; the counts cover all of them (10000)
  --transmitted-at TIME
                    also tell which new records are late, due that day or in time when the file is
                    transmitted at 2025-03-12T08:00:00-04:00, or at a local time of --zone;
                    json then holds { report, deadlines }, with dates of dispensing
  --zone ZONE       the dispenser's time zone, such as America/Chicago

Exit status: 0 no errors, though perhaps warnings; 1 errors or late records; 2 a file cannot be read or is no text.
The checks are this library's own reading of the standard and the law; KASPER may see a file differently.

  kasper-rules validate today.dat
  gpg --decrypt today.dat.gpg | kasper-rules validate - --format json`;

/** `kasper-rules validate`: holds ASAP files against the standard and what Kentucky asks of them. */
export const validate: Command<HostIo> = {
  name: 'validate',
  summary: 'Check ASAP files: what is wrong, where, by which rule, and what to do about it.',
  usage: 'kasper-rules validate FILE… [--on DATE] [--format pretty|json] [--show-phi] [--max-issues N]\n    [--transmitted-at TIME [--zone ZONE]]',
  help,
  run: async (args, io) => {
    const { files, json, on, maxIssues, showPhi, transmission } = callOf(args, io);
    const answers: Answer[] = [];
    for (const file of files) {
      const bytes = await readAsapFile(file, io);
      if (!bytes) continue;
      const report = validateFile(bytes, { profile: kentucky, on, ...(maxIssues !== undefined && { maxIssues }) });
      const timed = transmission && transmissionDeadlines(parse(bytes).value, transmission);
      if (!json) io.write(`${answers.length > 0 ? '\n\n' : ''}${page(file, bytes, report, showPhi, io)}`);
      if (!json && timed) io.write(`\n${timed.text(stylesFor(io.colour))}`);
      answers.push({ file, report, ...(timed && { deadlines: timed.deadlines }) });
    }
    if (json && answers.length > 0) io.write(`${JSON.stringify(jsonOf(answers, files.length), null, 2)}\n`);
    const wrong = answers.filter(({ report }) => !report.ok).length;
    const isLate = answers.some(({ deadlines }) => deadlines?.ok === true && deadlines.value.some(({ late }) => late));
    if (!json && answers.length > 1) io.write(`\n${plural(answers.length, 'file')} checked: ${wrong} with errors, ${answers.length - wrong} without.\n`);
    return statusOf(answers.length < files.length, wrong > 0 || isLate);
  },
};

/** One object for one file, an array for several; the report alone when no transmission was named. */
function jsonOf(answers: readonly Answer[], files: number): unknown {
  const [first] = answers;
  if (files > 1 || !first) return answers;
  return first.deadlines ? { report: first.report, deadlines: first.deadlines } : first.report;
}

function statusOf(isIncomplete: boolean, isWrong: boolean): ExitStatus {
  if (isIncomplete) return 2;
  return isWrong ? 1 : 0;
}
