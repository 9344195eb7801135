import { isIterable } from '../../core/is-iterable.js';
import { closePatient } from '../examination/closing.js';
import { mustBePartReport, type PartReport, type PatientsReport } from './file-part.js';
import type { FileState } from '../examination/file-state.js';
import { createIntake, type Intake } from '../reading/intake.js';
import type { Report } from '../findings.js';
import type { AsapIssue } from '../issues.js';
import { readNotes, type PartPlace } from './record-notes.js';
import { examinationOf, startReport, type ReportBuilder, type ValidateOptions, type ValidationReport } from '../report/report.js';
import { keyOf, termsOf } from './validate-part.js';

/** An issue of a part in its place in the file. */
function placed(issue: AsapIssue, { offset, line, segment, pharmacy, patient }: PartPlace): AsapIssue {
  const { path, location } = issue;
  return {
    ...issue,
    path: path.map((step, at) => (typeof step !== 'number' ? step : at === 1 ? step + pharmacy : at === 3 ? step + patient : step)),
    ...(location && { location: { ...location, segment: location.segment + segment, offset: location.offset + offset, line: location.line + line - 1 } }),
  };
}

/** Lists the issues of a part in the order of finding, those that only its records beside others give among them. */
function addFindings(part: PatientsReport, place: PartPlace, { memory, dictionary, checklist }: FileState, report: ReportBuilder): void {
  let added = 0;
  let next = 0;
  const addUntil = (found: number): void => {
    for (; added < found; added += 1) {
      const isListed = part.places === undefined || part.places[next] === added;
      const issue = isListed ? part.issues[next] : undefined;
      if (isListed) next += 1;
      report.addCounted(issue && placed(issue, place));
    }
  };
  for (const { status, key, dispensing, patient, facts, standFor, found, grade } of readNotes(part.records, dictionary, place)) {
    const add: Report = (kind, view, element, details) => {
      addUntil(found);
      standFor(view, element);
      report.examiner.finding(kind, view, element, details);
    };
    checklist.identity?.compare(status, key, dispensing, memory, add);
    if (facts && patient && memory.together) checklist.identity?.together.compare(facts, patient, dispensing, memory.together, add);
    report.regrade(grade);
  }
  addUntil(part.found);
}

/** Takes patients into the open pharmacy that have been examined elsewhere. */
function addPatients(part: PatientsReport, intake: Intake, report: ReportBuilder): void {
  const { length, lines, patients, counts } = part;
  const { file, place } = intake.pass({ length, lines, segments: counts.segments });
  closePatient(file);
  report.addTally(part);
  addFindings(part, { ...place, pharmacy: file.pharmacies - 1, patient: file.patients }, file, report);
  file.patients += patients;
  file.loops.pharmacyPatients += patients;
  file.patientSeen = true;
  file.lastId = 'PAT';
}

/**
 * Makes of what `validatePart` answered for every part of a file, in their order, the report that `validate` gives on the whole file with the same options.
 *
 * Records are compared across all parts here, trailers are held against what they count, and each issue is put in its place. Throws a
 * `TypeError` when a part is missing, comes twice or was validated with other options.
 *
 * @example
 * ```ts
 * import { cutFile, mergeParts, validate, validatePart } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const options = { profile: kentucky, on: '2025-03-31' } as const;
 * const text = 'TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n';
 * const reports = [];
 * for await (const part of cutFile(new Blob([text]).stream())) reports.push(validatePart(part, options));
 * const merged = await mergeParts(reports, options);
 * merged.issues.length === validate(text, options).issues.length; // true
 * ```
 */
export async function mergeParts(reports: Iterable<PartReport> | AsyncIterable<PartReport>, options: ValidateOptions): Promise<ValidationReport> {
  if (!isIterable(reports)) throw new TypeError('mergeParts: give the answers of `validatePart` as a list or as they come');
  const report = startReport(options);
  let key: string | undefined;
  let terms: string | undefined;
  let intake: Intake | undefined;
  let next = 0;
  let isOver = false;
  for await (const part of reports) {
    mustBePartReport('mergeParts', part);
    if (part.index !== next || isOver) throw new TypeError(`mergeParts: part ${next} is missing, or a part came twice; pass the answers for all parts in the order of their index`);
    next += 1;
    if (part.kind === 'frame' && !intake) {
      // The first part is one of the frame.
      const by = keyOf('mergeParts', part);
      key = part.key;
      terms = termsOf(options, by);
      intake = createIntake({ ...examinationOf(options, report.law?.value), key: by }, report.examiner);
    }
    if (!intake) throw new TypeError('mergeParts: the first part is one of the kind `frame`');
    if (part.kind === 'frame') {
      if (part.key !== key) throw new TypeError(`mergeParts: part ${part.index} is of another cut of the file; pass the parts of one`);
      intake.push(part.text);
    } else if (part.kind === 'end') {
      for (const issue of intake.end(part.encoding)) report.add(issue);
      isOver = true;
    } else {
      if (part.terms !== terms) throw new TypeError(`mergeParts: part ${part.index} was validated with other options, or is of another cut of the file; pass the same options and the parts of one cut`);
      addPatients(part, intake, report);
    }
  }
  if (!isOver) throw new TypeError(`mergeParts: part ${next} is missing; the last part is of the kind \`end\``);
  return report.finish();
}
