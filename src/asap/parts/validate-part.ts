import { closePatient } from '../examination/closing.js';
import { mustBeFilePart, type FilePart, type PartReport, type PatientsPart, type PatientsReport } from './file-part.js';
import { createFrameReader, type FrameReader } from '../frame/frame-reader.js';
import { createFileState, type Examiner, type FileState } from '../examination/file-state.js';
import { examinePiece, piecesOfText } from '../reading/intake.js';
import { DEFAULT_MAX_ISSUES } from '../parse.js';
import { createNotes } from './record-notes.js';
import { examinationOf, startReport, type ValidateOptions } from '../report/report.js';
import { markOf, readKey, type HashKey } from '../records/keyed-hash.js';
import { createScanner } from '../reading/scanner.js';
import { releaseView } from '../reading/segment-view.js';
import { emptySource, sourceOfText } from '../reading/text-source.js';
import { workbench } from '../reading/workbench.js';


/** What a part and the whole must be validated by alike. */
export function termsOf({ profile, on, readings = {}, severity = {}, thresholds = {}, compareRecords = true, maxIssues = DEFAULT_MAX_ISSUES }: ValidateOptions, key: HashKey): string {
  return JSON.stringify([markOf(key), profile.id, on, maxIssues, compareRecords, ...[readings, severity, thresholds].map((by) => Object.entries(by).sort())]);
}

/** Examines a text as it goes on from where a file stands. */
function examine(file: FileState, text: string, delimiters: PatientsPart['delimiters']): FrameReader {
  const scanner = createScanner(delimiters, undefined, workbench());
  const frame = createFrameReader(scanner, delimiters, () => file.dictionary.segments);
  for (const piece of piecesOfText(text)) examinePiece(file, scanner, frame, sourceOfText(piece), false);
  examinePiece(file, scanner, frame, emptySource, true);
  return frame;
}

/** The key of a part; a TypeError says that it has none. */
export function keyOf(call: string, { index, key }: { readonly index: number; readonly key: string }): HashKey {
  const read = readKey(key);
  if (!read) throw new TypeError(`${call}: part ${index} has no key; pass it as cutFile cut it`);
  return read;
}

function validatePatients(part: PatientsPart, options: ValidateOptions): PatientsReport | undefined {
  const { index, delimiters, header, source, pharmacy, text } = part;
  const key = keyOf('validatePart', part);
  const report = startReport(options);
  const around = createFileState({ headerForm: delimiters.headerForm, ...examinationOf(options, report.law?.value), key }, { finding: () => undefined });
  const isAroundClean = [header, source, pharmacy].map((segment) => examine(around, segment, delimiters)).every((read) => read.isClean());
  // One of them may have swallowed another segment, and what it opens counts in its place only.
  if (!isAroundClean) return undefined;

  const records: number[] = [];
  const notes = createNotes(records, around.dictionary);
  const examiner: Examiner = {
    ...report.examiner,
    patientEnds: (loops) => {
      notes.raise(report.openState().patientGrade);
      report.examiner.patientEnds?.(loops);
    },
  };
  const file: FileState = {
    ...around,
    examiner,
    sourceSeen: false,
    memory: {
      ...around.memory,
      note: (status, key, dispensing, patient, facts) => {
        const { found, dispensingGrade } = report.openState();
        notes.add({ status, key, dispensing, patient, facts }, found, dispensingGrade);
      },
    },
  };
  const frame = examine(file, text, delimiters);
  closePatient(file);
  for (const view of [file.view, file.loops.header, file.loops.source, file.loops.pharmacy]) if (view) releaseView(view);
  // What the first zero report of a file asks of its source is asked once; a pharmacy all of whose patients say so is asked less.
  // A part in which something was read past is judged in its place, where the number of such places is known.
  if (!frame.isClean() || file.loops.period || file.zeroReportSeen || file.loops.pharmacyZeroReports > 0 || file.sourceSeen) return undefined;
  return { kind: 'patients-report', index, terms: termsOf(options, key), length: text.length, lines: text.split('\n').length - 1, patients: file.patients, ...report.tally(), records };
}

/**
 * Validates a part that `cutFile` cut, apart from the others. Put what it answers for every part of a file into `mergeParts`, with the same options.
 *
 * Parts that can only be judged in their place come back as they are. The answer is plain JSON.
 *
 * @example
 * ```ts
 * import { cutFile, validatePart } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const file = new Blob(['TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n']);
 * const kinds = [];
 * for await (const part of cutFile(file.stream())) kinds.push(validatePart(part, { profile: kentucky, on: '2025-03-31' }).kind);
 * kinds.join(' '); // 'frame end'
 * ```
 */
export function validatePart(part: FilePart, options: ValidateOptions): PartReport {
  mustBeFilePart('validatePart', part);
  if (part.kind !== 'patients') return part;
  return validatePatients(part, options) ?? { kind: 'frame', index: part.index, key: part.key, text: part.text };
}
