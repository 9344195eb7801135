import { parseAccessRequest, type AccessRequestOf } from '../../access/index.js';
import { parse, read, remedyOf, type Submission } from '../../asap/index.js';
import type { Issue } from '../../core/issue.js';
import { addMonths, isPlainDate, type PlainDate } from '../../core/plain-date.js';
import { heldRecords, patientReport, reportIssues, type ClassPair, type FactorTable, type Frame } from '../../reports/index.js';
import type { Profile } from '../../rules/law/profile.js';
import { dateOption, isJsonFormat, readArguments } from '../arguments.js';
import { chosenPerson } from '../chosen-person.js';
import { type Command, type HostIo, usageError } from '../command.js';
import { namedTables, readDrugCatalogue } from '../drug-catalogue.js';
import { jsonText, printable } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { refuseForeignFile } from '../refuse-foreign-file.js';
import { reportPage } from '../report-page.js';
import { stylesFor } from '../styles.js';

const help = `FILEs are ASAP files as they were sent, in any order; they are laid on each other as a receiver does. The report is on
the records in them, and no report of a program. It is made only where the request is permitted.

  --patient PERSON     07:899010001 (PAT02 and PAT03), 06:KY:B12345678, LAST,FIRST,1980-01-02, or @FILE with
                       one of these in it; records are taken exactly as they are written
  --as REQUEST.json    the facts of the request, as kasper-rules access takes them
  --catalogue FILE     JSON: { "table": "cdc-2022", "drugs": { "77777010102": { "name": "…", "classes": ["opioid"],
                       "opioid": { "ingredient": "oxycodone", "strength": 10, "unit": "mg", "per": "each" } } } }
  --table TABLE        cdc-2022, cdc-2018, cdc-2016 or cdc-2016-clinical; repeated, each is asked after the one before
  --from, --to DATE    the days looked at (those of the request, else the twelve months up to its day)
  --on DATE            the day as of which the records are as they are (today)
  --pair CLASS,CLASS   also count the days with two classes of drugs; may be repeated
  --no-part2           state that no record is a row under 42 C.F.R. Part 2
  --show WHAT          prescriber-names, pharmacy-names or prescription-numbers; may be repeated
  --audit FILE         write what the holder keeps into a new file: the decision as it fell, and what was left out
  --format FORMAT      pretty or json

Exit status: 0 there is a report; 1 the request is not permitted; 2 a file cannot be read.`;

/** The facts of a request, as the profile declares them. */
type Request = AccessRequestOf<Profile>;

const shown = ['prescriber-names', 'pharmacy-names', 'prescription-numbers'] as const;
const isShown = (value: string): value is (typeof shown)[number] => shown.some((each) => each === value);

function optionsOf(args: readonly string[]) {
  const { values, positionals } = readArguments(args, {
    patient: { type: 'string' },
    as: { type: 'string' },
    catalogue: { type: 'string' },
    table: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    to: { type: 'string' },
    on: { type: 'string' },
    pair: { type: 'string', multiple: true, default: [] },
    'no-part2': { type: 'boolean', default: false },
    show: { type: 'string', multiple: true, default: [] },
    audit: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
  });
  const { patient, as: request, catalogue } = values;
  if (positionals.length === 0) throw usageError('Name at least one file, or - for standard input.');
  if (patient === undefined || request === undefined || catalogue === undefined) throw usageError('Say of whom with --patient, for whom with --as REQUEST.json, and which products with --catalogue DRUGS.json.');
  const show = values.show.filter(isShown);
  if (show.length < values.show.length) throw usageError(`--show takes one of ${shown.join(', ')}.`);
  return { ...values, patient, request, catalogue, show, files: positionals };
}

function pairOf(text: string): ClassPair {
  const [one, other, ...more] = text.split(',').map((part) => part.trim());
  if (!one || !other || more.length > 0) throw usageError('Write --pair as two classes: --pair opioid,benzodiazepine.');
  return [one, other];
}

const issueLine = ({ severity, message, path, code }: Issue, help = '') => `${severity} at ${printable(path.join('.')) || 'the top'}: ${message}${help && ` ${help}`} [${code}]\n`;

async function readRequest(path: string, io: HostIo, profile: Profile): Promise<Request | undefined> {
  let json: unknown;
  const bytes = await io.read(path);
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw usageError('The file of the request is not JSON.');
  }
  const parsed = parseAccessRequest<Profile>(json, { profile });
  for (const issue of parsed.issues) io.writeError(issueLine(issue));
  return parsed.ok ? parsed.value : undefined;
}

/** Reads a file; `undefined`, and said on standard error, where a value of it would be lost. */
async function readFile(path: string, io: HostIo): Promise<Submission | undefined> {
  const name = path === '-' ? 'standard input' : printable(path);
  const bytes = await io.read(path);
  refuseForeignFile(name, bytes);
  const result = read(parse(bytes).value);
  if (result.ok) return result.value;
  for (const issue of result.issues) if (issue.severity === 'error') io.writeError(`${name}: ${issueLine(issue, remedyOf(issue))}`);
  return undefined;
}

function frameOf({ from, to, on }: { readonly from?: string | undefined; readonly to?: string | undefined; readonly on?: string | undefined }, request: Request, io: HostIo): Frame {
  const at = request['at'];
  const asked: Readonly<Record<string, unknown>> = typeof request['asked'] === 'object' ? { ...request['asked'] } : {};
  const last: PlainDate = to !== undefined ? dateOption('to', to) : isPlainDate(asked['to']) ? asked['to'] : isPlainDate(at) ? at : dateOption('to', '');
  const first: PlainDate = from !== undefined ? dateOption('from', from) : isPlainDate(asked['from']) ? asked['from'] : addMonths(last, -12);
  if (last < first) throw usageError('The days end before they begin; check --from and --to.');
  return { from: first, to: last, asOf: dateOption('on', on ?? io.localTime().slice(0, 10)) };
}

const idsOf = (tables: readonly FactorTable[]) => tables.map(({ id }) => id);

/** `kasper-rules report`: a report on the records held of one person, where the request for it is permitted. */
export const report: Command<HostIo> = {
  name: 'report',
  summary: 'Lay files on each other and report on the records of one person, where the request is permitted.',
  usage: 'kasper-rules report FILE… --patient PERSON --as REQUEST.json --catalogue DRUGS.json [--table TABLE]…\n    [--from DATE] [--to DATE] [--on DATE] [--pair CLASS,CLASS]… [--no-part2] [--show WHAT]… [--audit FILE]\n    [--format pretty|json]',
  help,
  run: async (args, io, law) => {
    neededRooms(law, 'access', 'asap', 'corrections');
    const options = optionsOf(args);
    const json = isJsonFormat(options.format);
    const pairs = options.pair.map(pairOf);
    const { drugOf, table: named } = await readDrugCatalogue(options.catalogue, io);
    const table = namedTables(options.table.length > 0 || named === undefined ? options.table : [named]);
    const isOfPerson = await chosenPerson(options.patient, io);
    const request = await readRequest(options.request, io, law);
    if (!request) return 2;
    const files: (Submission | undefined)[] = [];
    for (const file of options.files) files.push(await readFile(file, io));
    const whole = files.filter((file) => file !== undefined);
    if (whole.length < files.length) return 2;
    const held = heldRecords(whole, { profile: law });
    for (const issue of held.issues) io.writeError(issueLine(issue));
    const made = patientReport<Profile>({ records: held.records.filter(isOfPerson) }, request, {
      frame: frameOf(options, request, io),
      drugOf,
      table,
      pairs,
      show: options.show,
      profile: law,
      ...(options['no-part2'] && { part2Of: () => false }),
    });
    if (!made.ok) {
      if (json) io.write(jsonText(made));
      else for (const issue of made.issues) io.writeError(issueLine(issue, reportIssues[issue.code].help));
      return 1;
    }
    if (options.audit !== undefined) await io.createFile(options.audit, jsonText(made.value.audit));
    io.write(json ? jsonText(made.value.report) : reportPage(made.value.report, idsOf(table), stylesFor(io.colour)));
    return 0;
  },
};
