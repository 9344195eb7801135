import { issueOf } from '../core/issue.js';
import { failure, success, type Result } from '../core/result.js';
import { mustBeDocument, type AsapDocument } from './document.js';
import { examineText } from './reading/examine-text.js';
import type { Examiner } from './examination/file-state.js';
import { findings, type FindingDetails, type FindingKind } from './findings.js';
import { asapIssues, issueMaker, type AsapIssue, type AsapIssueCode } from './issues.js';
import type { Loops } from './examination/loops.js';
import { DEFAULT_MAX_ISSUES } from './parse.js';
import { byPosition } from './report/report.js';
import type { SegmentView } from './reading/segment-view.js';
import { serialize } from './serialize.js';
import type { DispensingEntry, PatientEntry, PharmacyEntry, Submission } from './submission.js';
import { typedRecord, type AnyRecord } from './records/typed-record.js';

const readingKinds: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'header',
  'header-form',
  'version',
  'missing-segment',
  'misplaced-segment',
  'unknown-segment',
  'truncated',
  'surplus-element',
  'bad-code',
  'code-form',
  'bad-number',
  'bad-date',
  'bad-time',
  'punctuation',
  'whitespace',
  'character',
  'too-long',
]);

/** Whether a finding stands between a file and its typed tree; whether the values are right is for `validate`. An amount below zero is no number of a record. */
export function isReadingFinding(kind: FindingKind, { reason }: FindingDetails): boolean {
  return readingKinds.has(kind) || (kind === 'amount' && reason === 'negative');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenDispensing = Mutable<DispensingEntry> & { compound: AnyRecord[] };
type OpenPatient = Mutable<PatientEntry> & { dispensings: OpenDispensing[] };
type OpenPharmacy = Mutable<PharmacyEntry> & { patients: OpenPatient[] };

/** Builds the typed tree while a file is examined. */
interface TreeBuilder {
  readonly segment: NonNullable<Examiner['segment']>;
  readonly submission: () => Submission;
}

/** Starts a tree. */
function createTree(): TreeBuilder {
  let header: AnyRecord = {};
  let source: AnyRecord = {};
  const pharmacies: OpenPharmacy[] = [];

  // A record whose parent is missing hangs under an empty one, so that nothing falls out of the tree.
  const pharmacy = (index: number): OpenPharmacy => (pharmacies[index] ??= { pharmacy: {}, patients: [] });
  const patient = ([pharmacyIndex, index]: SegmentView['place']): OpenPatient => (pharmacy(pharmacyIndex).patients[index] ??= { patient: {}, dispensings: [] });
  const dispensing = (place: SegmentView['place']): OpenDispensing =>
    (patient(place).dispensings[place[2]] ??= { dispensing: {}, prescriber: {}, compound: [] });

  return {
    segment: (view: SegmentView, _loops: Loops, isPlaced: boolean) => {
      if (!isPlaced || !view.spec) return;
      const record = typedRecord(view, view.spec);
      switch (view.id) {
        case 'TH':
          header = record;
          break;
        case 'IS':
          source = record;
          break;
        case 'PHA':
          pharmacy(view.place[0]).pharmacy = record;
          break;
        case 'PAT':
          patient(view.place).patient = record;
          break;
        case 'DSP':
          dispensing(view.place).dispensing = record;
          break;
        case 'PRE':
          dispensing(view.place).prescriber = record;
          break;
        case 'CDI':
          dispensing(view.place).compound.push(record);
          break;
        case 'AIR':
          dispensing(view.place).additional = record;
          break;
        case 'TP':
        case 'TT':
        case undefined:
          break;
      }
    },
    submission: () => ({ header, source, pharmacies }),
  };
}

/**
 * Reads a document into a typed tree with names instead of numbers.
 *
 * A value that cannot be typed is left out and named in an issue; a record out of place hangs where it was read, with an issue.
 * Errors make the result not ok, with everything that could be read in `partial`. Whether values are right and complete is for `validate`.
 * Codes are those of `validate` on the frame, the order of segments and what single values are; `asapIssues` has them all with their help.
 * Source: ASAP Standard for Prescription Monitoring Programs 4.2, as 902 KAR 55:110 s.2(7) names it.
 *
 * @example
 * ```ts
 * import { parse, read } from 'kasper-rules/asap';
 *
 * const result = read(parse('TH*4.2*C1*01**20250311*081500*P**~~\nTT*C1*2~\n').value);
 * const submission = result.ok ? result.value : result.partial;
 * submission?.header.controlNumber; // 'C1'
 * ```
 */
export function read(document: AsapDocument): Result<Submission, AsapIssueCode> {
  mustBeDocument('read', document);
  const makeIssue = issueMaker(undefined);
  const tree = createTree();
  const issues: AsapIssue[] = [];
  let isFaulty = false;
  let unlisted = 0;
  const text = serialize(document);
  const textFindings = examineText(text, { examined: 'what hinders reading' }, {
    finding: (kind, view, element, details = {}) => {
      if (!isReadingFinding(kind, details)) return;
      const severity = details.severity ?? findings[kind].severity;
      isFaulty ||= severity === 'error';
      if (issues.length < DEFAULT_MAX_ISSUES) issues.push(makeIssue(kind, view, element, details, severity));
      else unlisted += 1;
    },
    segment: tree.segment,
  });
  isFaulty ||= textFindings.some(({ severity }) => severity === 'error');
  issues.push(...textFindings);
  issues.sort(byPosition);
  if (unlisted > 0) issues.push(issueOf(asapIssues, 'asap.too-many-issues', { params: { expected: unlisted } }));
  const submission = tree.submission();
  const [first, ...others] = issues;
  return first && isFaulty ? failure([first, ...others], submission) : success(submission, issues);
}
