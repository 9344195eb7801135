import { parseAccessRequest, type AccessRequestOf } from '../../access/index.js';
import { factsIssues } from '../../access/facts/facts-issues.js';
import { accessRequestIssues } from '../../access/parse-access-request.js';
import { asapIssues, parse, read, type Submission } from '../../asap/index.js';
import { addMonths, isPlainDate } from '../../core/plain-date.js';
import { heldRecords, patientReport, reportIssues, type ClassPair, type FactorTable, type Frame } from '../../reports/index.js';
import { correctionIssues } from '../../corrections/index.js';
import { rulesIssues } from '../../rules/issues.js';
import type { Profile } from '../../rules/law/profile.js';
import { chosenPerson } from '../chosen-person.js';
import { type HostIo, usageError } from '../command.js';
import { writtenAt } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations, OptionValues } from '../declaration/option-declaration.js';
import { date, file, oneOf, text } from '../declaration/value-kind.js';
import { namedTables, readDrugCatalogue, tableIds } from '../drug-catalogue.js';
import { issueLine, readJson } from '../json-input.js';
import { jsonText, printable } from '../lines.js';
import { operandFiles } from '../operand-files.js';
import { outputFormat } from '../output-format.js';
import { refuseForeignFile } from '../refuse-foreign-file.js';
import { reportPage } from '../report-page.js';
import { stylesFor } from '../styles.js';
import { remedyHere } from '../remedy-here.js';

/** The facts of a request, as the profile declares them. */
type Request = AccessRequestOf<Profile>;

const options = {
  patient: { takes: text('PERSON', 'a person as 07:899010001, 06:KY:B12345678, LAST,FIRST,1980-01-02, or @FILE'), about: '07:899010001 (PAT02 and PAT03), 06:KY:B12345678, LAST,FIRST,1980-01-02, or @FILE with one of these in it; records are taken exactly as they are written', under: 'Needed' },
  as: { takes: file('REQUEST.json', 'a JSON file with the facts of the request'), about: 'the facts of the request, as kasper-rules access takes them', under: 'Needed' },
  catalogue: { takes: file('DRUGS.json', 'a JSON file with the products'), about: 'the products, as JSON (below)', under: 'Needed' },
  table: { takes: oneOf('TABLE', tableIds), about: 'the table of factors; repeated, each is asked after the one before', many: true, otherwise: 'the one the catalogue names', under: 'Possible' },
  from: { takes: date, about: 'the first day looked at', otherwise: 'that of the request, else twelve months before --to', under: 'Possible' },
  to: { takes: date, about: 'the last day looked at', otherwise: 'that of the request, else its own day', under: 'Possible' },
  on: { takes: date, about: 'the day as of which the records are as they are', otherwise: 'today', under: 'Possible' },
  pair: { takes: text('CLASS,CLASS', 'two classes, such as opioid,benzodiazepine'), about: 'also count the days with two classes of drugs', many: true, under: 'Possible' },
  'no-part2': { about: 'state that no record is a row under 42 C.F.R. Part 2', under: 'Possible' },
  show: { takes: oneOf('WHAT', ['prescriber-names', 'pharmacy-names', 'prescription-numbers']), about: 'show what is withheld otherwise', many: true, under: 'Possible' },
  audit: { takes: file('FILE', 'the path of a file that does not exist yet'), about: 'write what the holder keeps into a new file: the decision as it fell, and what was left out', under: 'Possible' },
  format: { ...outputFormat, under: 'Possible' },
} as const satisfies OptionDeclarations;

/** The options without which there is no report. */
const requestIssues = { ...accessRequestIssues, ...factsIssues };
const heldIssues = { ...correctionIssues, ...rulesIssues };

function neededOptions({ patient, as: request, catalogue }: OptionValues<typeof options>) {
  if (patient === undefined || request === undefined || catalogue === undefined) throw usageError('Say of whom with --patient, for whom with --as REQUEST.json, and which products with --catalogue DRUGS.json.');
  return { patient, request, catalogue };
}

function pairOf(text: string): ClassPair {
  const [one, other, ...more] = text.split(',').map((part) => part.trim());
  if (!one || !other || more.length > 0) throw usageError('Write --pair as two classes: --pair opioid,benzodiazepine.');
  return [one, other];
}

async function readRequest(path: string, io: HostIo, profile: Profile): Promise<Request | undefined> {
  const json = await readJson(path, 'The file of the request', io);
  const parsed = parseAccessRequest<Profile>(json, { profile });
  for (const issue of parsed.issues) io.writeError(issueLine(issue, remedyHere(requestIssues, issue)));
  return parsed.ok ? parsed.value : undefined;
}

/** Reads a file; `undefined`, and said on standard error, where a value of it would be lost. */
async function readFile(path: string, io: HostIo): Promise<Submission | undefined> {
  const name = path === '-' ? 'standard input' : printable(path);
  const bytes = await io.read(path);
  refuseForeignFile(name, bytes);
  const result = read(parse(bytes).value);
  if (result.ok) return result.value;
  for (const issue of result.issues) if (issue.severity === 'error') io.writeError(`${name}: ${issueLine(issue, remedyHere(asapIssues, issue))}`);
  return undefined;
}

function frameOf({ from, to, on }: OptionValues<typeof options>, request: Request, io: HostIo): Frame {
  const at = request['at'];
  const asked: Readonly<Record<string, unknown>> = typeof request['asked'] === 'object' ? { ...request['asked'] } : {};
  const last = to ?? [asked['to'], at].find(isPlainDate);
  if (last === undefined) throw usageError('Say with --to which day is the last one looked at.');
  const first = from ?? (isPlainDate(asked['from']) ? asked['from'] : addMonths(last, -12));
  if (last < first) throw usageError('The days end before they begin; check --from and --to.');
  return { from: first, to: last, asOf: on ?? writtenAt(undefined, io).day };
}

const idsOf = (tables: readonly FactorTable[]) => tables.map(({ id }) => id);

/** `kasper-rules report`: a report on the records held of one person, where the request for it is permitted. */
export const report = defineCommand({
  name: 'report',
  group: 'questions',
  rooms: ['access', 'asap', 'corrections'],
  summary: 'Lay files on each other and report on the records of one person, where the request is permitted.',
  operands: [{ word: 'FILE', about: 'ASAP files as they were sent, in any order, folders or patterns of them, or - for standard input; they are laid on each other as a receiver does', asks: 'Name at least one file, or - for standard input.', many: true, completes: 'files' }],
  options,
  notes: [
    'The report is on the records in the files, and no report of a program. It is made only where the request is permitted.',
    `The catalogue is JSON:

  { "table": "cdc-2022", "drugs": { "77777010102": { "name": "…", "classes": ["opioid"],
    "opioid": { "ingredient": "oxycodone", "strength": 10, "unit": "mg", "per": "each" } } } }`,
  ],
  statuses: '0 there is a report; 1 the request is not permitted; 2 a file cannot be read.',
  examples: [{ shows: 'Report on one person, whose number stands in a file.', call: 'report clean.dat --patient @person.txt --as report-request.json --catalogue drugs.json --on 2025-04-02' }],
  run: async ({ operands, options: values }, io, law) => {
    const needed = neededOptions(values);
    const json = values.format === 'json';
    const pairs = values.pair.map(pairOf);
    const { drugOf, table: named } = await readDrugCatalogue(needed.catalogue, io);
    const table = namedTables(values.table.length > 0 || named === undefined ? values.table : [named]);
    const isOfPerson = await chosenPerson(needed.patient, io);
    const request = await readRequest(needed.request, io, law);
    if (!request) return 2;
    const files: (Submission | undefined)[] = [];
    for (const path of await operandFiles(operands, io)) files.push(await readFile(path, io));
    const whole = files.filter((file) => file !== undefined);
    if (whole.length < files.length) return 2;
    const held = heldRecords(whole, { profile: law });
    for (const issue of held.issues) io.writeError(issueLine(issue, remedyHere(heldIssues, issue)));
    const made = patientReport<Profile>({ records: held.records.filter(isOfPerson) }, request, {
      frame: frameOf(values, request, io),
      drugOf,
      table,
      pairs,
      show: values.show,
      profile: law,
      ...(values['no-part2'] && { part2Of: () => false }),
    });
    if (!made.ok) {
      if (json) io.write(jsonText(made));
      else for (const issue of made.issues) io.writeError(issueLine(issue, remedyHere(reportIssues, issue)));
      return 1;
    }
    if (values.audit !== undefined) await io.createFile(values.audit, jsonText(made.value.audit));
    io.write(json ? jsonText(made.value.report) : reportPage(made.value.report, idsOf(table), stylesFor(io.colour)));
    return 0;
  },
});
