import { issueOf, type Severity } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { textOfUtf8 } from '../core/utf8.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledDictionary } from './dictionary.js';
import { isExplainedByFiller } from './checks/filler-words.js';
import { noRecords } from './checks/record-identity.js';
import { checklistOf } from './examination/checklist.js';
import { closePatient, closePharmacy } from './examination/closing.js';
import { takeSegment } from './examination/examination.js';
import { createFileState, type FileState } from './examination/file-state.js';
import { findings } from './findings.js';
import { asapIssues, issueMaker, placeInRecord, type AsapIssue } from './issues.js';
import type { AsapLaw } from './profile.js';
import { createScanner } from './reading/scanner.js';
import { releaseView } from './reading/segment-view.js';
import { sourceOfText } from './reading/text-source.js';
import { checkSeverity, lawOf, type ValidateOptions } from './report/report.js';
import type { EntryRows, RowOf } from './rows/submission-rows.js';
import type { PatientRecord, PharmacyRecord } from './generated/records.js';
import { numberOfPlainDate } from './values/plain-date.js';
import { layRecords } from './writing/lay-records.js';
import { recordFaults } from './writing/submission-shape.js';
import type { SegmentWriter } from './writing/walk-submission.js';
import { writeRecords } from './writing/write-bytes.js';

/** One dispensing, with what belongs to it as far as it is there: what is `null` is absent, as what is left out. */
export interface RecordToValidate extends EntryRows {
  /** PHA; nothing is said of a pharmacy that is not given. */
  readonly pharmacy?: RowOf<PharmacyRecord> | null | undefined;
  /** PAT; nothing is said of a patient who is not given. */
  readonly patient?: RowOf<PatientRecord> | null | undefined;
  /** PRE; one that is absent lacks whatever is asked of a prescriber. */
  readonly prescriber?: EntryRows['prescriber'];
}

/** How a record is validated. */
export type ValidateRecordOptions = Pick<ValidateOptions, 'profile' | 'on' | 'severity' | 'readings'>;

/** The answer of `validateRecord`: plain JSON without patient data. */
export interface RecordReport {
  /** No issue of severity `error`. */
  readonly ok: boolean;
  /** In the order of segments and elements; their paths start in the record: `['dispensing', 'quantityDispensed']`. */
  readonly issues: readonly AsapIssue[];
  /** The profile's id. */
  readonly profile: string;
  /** The day of validation, as it was given. */
  readonly on: PlainDate;
}

/** The elements of a segment, in the order of issues. */
const MOST_ELEMENTS = 1_000;
const SHORTEST_LAYOUT = { newline: 'none', trailingEmpty: 'drop' } as const;
const DELIMITERS = { element: '*', terminator: '~', headerForm: 'a' } as const;

/** The version a record is held against, since it has no header: the first one that the law names. */
function dictionaryUnder(law: AsapLaw | undefined): CompiledDictionary {
  for (const version of law?.versions ?? []) {
    const dictionary = compiledDictionary(version);
    if (dictionary) return dictionary;
  }
  return compiledDictionary(DEFAULT_VERSION);
}

/** The state of a file in which the loops around a record stand open, apart from those it brings. */
function openAround(record: RecordToValidate, dictionary: CompiledDictionary, law: AsapLaw | undefined, on: PlainDate, finding: FileState['examiner']['finding']): FileState {
  const file = createFileState({ headerForm: 'a', law, examined: 'one record', on: numberOfPlainDate(on) }, { finding }, noRecords());
  file.dictionary = dictionary;
  file.checklist = checklistOf(dictionary, law, 'one record');
  file.isPharmacyOpen = !record.pharmacy;
  file.isPatientOpen = !record.patient;
  return file;
}

function giveTo(writer: SegmentWriter, { pharmacy, patient, dispensing, prescriber, compound, additional }: RecordToValidate): void {
  if (pharmacy) writer.segment('PHA', pharmacy, () => ['pharmacy']);
  if (patient) writer.segment('PAT', patient, () => ['patient']);
  writer.segment('DSP', dispensing, () => ['dispensing']);
  writer.segment('PRE', prescriber ?? {}, () => ['prescriber']);
  compound?.forEach((ingredient, k) => { writer.segment('CDI', ingredient, () => ['compound', k]); });
  if (additional) writer.segment('AIR', additional, () => ['additional']);
}

function close(file: FileState): void {
  closePatient(file);
  file.patientSeen = true;
  closePharmacy(file, true);
  releaseView(file.view);
}

/** Examines the text of a record that does not lie on the workbench as it is: what is beyond ASCII, or a record inside the examination of another. */
function examineText(file: FileState, text: string): void {
  const scanner = createScanner(DELIMITERS);
  scanner.feed(sourceOfText(text), true);
  while (scanner.next(file.view)) takeSegment(file);
}

/**
 * Holds one dispensing, as an object, against the standard and what a jurisdiction asks of it; a handler can do so for every request.
 *
 * The checks are those of `validate`; without a header the record is held against the first version that the law names, and what only a
 * file has (counts, order, duplicates) is not looked at. A patient or pharmacy that is not given is not judged. A value that no file could
 * hold is `asap.unwritable`, and then nothing else is said. Issues have the path of the record and no place in a file.
 * Source: ASAP 4.2 as 902 KAR 55:110 s.2(7) names it, and the requirements of the profile, each with its citation.
 *
 * @example
 * ```ts
 * import { validateRecord } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { ok, issues } = validateRecord(
 *   { dispensing: { reportingStatus: '00', quantityDispensed: 0 }, prescriber: { dea: 'GI9910010' } },
 *   { profile: kentucky, on: '2025-03-31' },
 * );
 * ok; // false
 * issues.find(({ code }) => code === 'asap.out-of-range')?.path.join('.'); // 'dispensing.quantityDispensed'
 * ```
 */
export function validateRecord(record: RecordToValidate, options: ValidateRecordOptions): RecordReport {
  const inForce = lawOf(options);
  const { profile, on, severity: overrides } = options;
  checkSeverity('validateRecord', overrides);
  const law = inForce?.value;
  let isRight = true;
  let found: { readonly place: number; readonly issue: AsapIssue }[] = [];
  const add = (issue: AsapIssue, place: number): void => {
    const severity: Severity | 'off' = overrides?.[issue.code] ?? issue.severity;
    if (severity === 'off') return;
    if (severity === 'error') isRight = false;
    found.push({ place, issue: severity === issue.severity ? issue : { ...issue, severity } });
  };
  const report = (): RecordReport => {
    if (!inForce) add(issueOf(asapIssues, 'asap.law-missing', { params: { reason: profile.asap ? 'day' : 'room' } }), Number.POSITIVE_INFINITY);
    const issues = found.length === 0 ? [] : found.sort((a, b) => a.place - b.place || (a.issue.code < b.issue.code ? -1 : 1)).map(({ issue }) => issue);
    return { ok: isRight, issues, profile: profile.id, on };
  };

  const faults = recordFaults(record);
  if (faults.length > 0) {
    for (const { path, reason } of faults) {
      const name = path.at(-1) ?? 'The record';
      add(issueOf(asapIssues, 'asap.unwritable', { path, params: { label: name, ref: name, reason } }), 0);
    }
    return report();
  }

  const dictionary = dictionaryUnder(law);
  let makeIssue: ReturnType<typeof issueMaker> | undefined;
  const finding: FileState['examiner']['finding'] = (kind, view, element, details = {}) => {
    if (law && isExplainedByFiller(law, kind, view, element)) return;
    makeIssue ??= issueMaker(inForce, placeInRecord);
    add(makeIssue(kind, view, element, details, details.severity ?? findings[kind].severity), view.index * MOST_ELEMENTS + element);
  };
  const give = (writer: SegmentWriter): void => {
    giveTo(writer, record);
  };
  const file = openAround(record, dictionary, law, on, finding);
  if (layRecords(SHORTEST_LAYOUT, dictionary, { file, end: close }, give)) return report();
  isRight = true;
  found = [];
  const written = writeRecords(SHORTEST_LAYOUT, dictionary, give);
  if (written.ok) {
    const again = openAround(record, dictionary, law, on, finding);
    examineText(again, textOfUtf8(written.value));
    close(again);
  } else {
    for (const issue of written.issues) add(issue, 0);
  }
  return report();
}
