import { BLANK, SPACE } from '../../core/char-codes.js';
import type { RequirementMode } from '../checks/requirements.js';
import { checklistOf } from './checklist.js';
import { characterName } from '../frame/character-name.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledSegment } from '../dictionary.js';
import type { FileState } from './file-state.js';
import type { Loops, ReportingStatus } from './loops.js';
import { finishTrailer, isCounting, passOver, place, settleTrailer } from './placement.js';
import { ABSENT, PENDING, READABLE, UNREADABLE } from '../reading/element-state.js';
import { endOf, isReadable, kindsOf, narrow, numberOf, rawTextOf, setState, startOf, stateOf, takeView, textOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { HAS_PENDING, MAY_HOLD_FILLER } from '../reading/glance.js';
import { workbench } from '../reading/workbench.js';
import type { SegmentId } from '../tables/spec.js';

const STATUSES: readonly ReportingStatus[] = ['new', 'revise', 'void'];
/** Responses and the void of a transaction. */
const RESPONSES = [2, 3];
const TRANSACTION_VOID = 4;
const VERSION = 1;
const TEST_FILE = 'T';

/** Judges one element; blanks around a value are reported and taken off. */
function judgeElement(file: FileState, view: SegmentView, segment: CompiledSegment, element: number): number {
  const kinds = kindsOf(view, element);
  if (kinds === 0 || kinds === SPACE) return ABSENT;
  let start = startOf(view, element);
  let end = endOf(view, element);
  if ((kinds & SPACE) !== 0 && (view.codes[start] === BLANK || view.codes[end - 1] === BLANK)) {
    start = valueStart(view, element);
    end = valueEnd(view, element);
    narrow(view, element, start, end);
    file.examiner.finding('whitespace', view, element);
  }
  const check = segment.checks[element];
  if (check) return check(view, element, start, end, file.examiner.finding);
  file.examiner.finding('surplus-element', view, element);
  return UNREADABLE;
}

/** Judges the elements of a segment; on the workbench a glance leaves only those that need a closer look. */
function judgeElements(file: FileState, view: SegmentView, segment: CompiledSegment): void {
  const { count } = view;
  if (view.isOnBench) {
    const seen = workbench().glance(view.at, count, segment.plan);
    view.mayHoldFiller = (seen & MAY_HOLD_FILLER) !== 0;
    if ((seen & HAS_PENDING) === 0) return;
    for (let element = 1; element <= count; element += 1) if (stateOf(view, element) === PENDING) setState(view, element, judgeElement(file, view, segment, element));
    return;
  }
  view.mayHoldFiller = true;
  // The last element of a segment that was cut off may lack its end.
  const whole = view.terminated ? count : count - 1;
  for (let element = 1; element <= whole; element += 1) setState(view, element, judgeElement(file, view, segment, element));
  if (whole < count) setState(view, count, UNREADABLE);
}

/** A zero report fills nothing of DSP but the date. */
function judgeZeroReport(file: FileState, view: SegmentView, segment: CompiledSegment): void {
  const { zeroReport } = file.checklist;
  view.mayHoldFiller = true;
  for (let element = 1; element <= view.count; element += 1) setState(view, element, ABSENT);
  zeroReport.surplus(view, file.examiner.finding);
  const { date } = zeroReport;
  const whole = view.terminated ? view.count : view.count - 1;
  if (whole < view.count) setState(view, view.count, UNREADABLE);
  if (date <= whole) setState(view, date, judgeElement(file, view, segment, date));
}

/** TH chooses the dictionary before its own elements are judged. */
function openHeader(file: FileState, view: SegmentView): CompiledSegment {
  const raw = rawTextOf(view, VERSION).trim();
  const named = raw === '' ? undefined : compiledDictionary(raw.toUpperCase());
  if (named) {
    file.dictionary = named;
    file.checklist = checklistOf(named, file.law, file.examined);
  }
  file.isVersionKnown = named !== undefined;
  const segment = file.dictionary.segment('TH');
  view.spec = segment.spec;
  return segment;
}

function judgeHeader({ examiner, dictionary, law, headerForm, openingFaults, isVersionKnown }: FileState, view: SegmentView): void {
  const report = examiner.finding;
  if (isReadable(view, VERSION)) {
    if (!isVersionKnown) report('version', view, VERSION, { severity: 'error', reason: 'unknown', expected: dictionary.version });
    else if (!(law?.versions ?? [DEFAULT_VERSION]).includes(dictionary.version)) report('version', view, VERSION, { expected: dictionary.version });
  }
  const terminator = dictionary.position('TH', 'segmentTerminator');
  if (headerForm === 'b') report('header-form', view, terminator);
  for (const fault of openingFaults) {
    if (fault.reason === 'not-declared') report(fault.kind, view, fault.kind === 'terminator' ? terminator : 0, { reason: fault.reason, declared: characterName(fault.declared), used: characterName(fault.used) });
    else report(fault.kind, view, 0, fault.reason === 'missing' ? { reason: fault.reason, expected: 'every segment behind it' } : { severity: 'warning', reason: fault.reason });
  }
  if (headerForm === 'none' && dictionary.version !== '4.0') report('header', view, terminator, { reason: 'no-terminator' });
}

/** What the transaction is for: not every one reports dispensings. */
function judgePurpose(file: FileState, view: SegmentView): void {
  const { dictionary, examiner } = file;
  const type = dictionary.position('TH', 'transactionType');
  const fileType = dictionary.position('TH', 'fileType');
  if (isReadable(view, fileType) && textOf(view, fileType).toUpperCase() === TEST_FILE) examiner.finding('test-file', view, fileType);
  if (!isReadable(view, type)) return;
  const isResponse = RESPONSES.includes(numberOf(view, type));
  if (isResponse) examiner.finding('response', view, type);
  file.hasNoRecords = isResponse || numberOf(view, type) === TRANSACTION_VOID;
}

function statusOf({ checklist, dictionary }: FileState, dispensing: SegmentView): ReportingStatus | undefined {
  const state = stateOf(dispensing, checklist.status);
  if (state === READABLE) return STATUSES[numberOf(dispensing, checklist.status)];
  // Before 4.1 a blank meant new.
  return dictionary.version === '4.0' && state === ABSENT ? 'new' : undefined;
}

function openRecord(file: FileState, view: SegmentView): void {
  const { loops } = file;
  loops.patientDispensings += 1;
  if (loops.isZeroReport) {
    loops.patientZeroReports += 1;
    const { requirements, zeroReport } = file.checklist;
    if (loops.source && !file.zeroReportSeen) {
      requirements.IS(loops.source, 'zero-report', file.examiner.finding, loops);
      zeroReport.period(loops.source, loops.on, file.examiner.finding);
    }
    if (loops.patient && loops.patientNamesSwapped && loops.patientZeroReports === 1) zeroReport.swapped(loops.patient, file.examiner.finding);
    file.zeroReportSeen = true;
    return;
  }
  loops.status = statusOf(file, view);
  loops.isVoid = loops.status === 'void';
  if (loops.isVoid) loops.patientVoids += 1;
}

function modeOf({ isZeroReport, isVoid }: Loops, id: SegmentId): RequirementMode {
  const isOfRecord = id === 'DSP' || id === 'PRE' || id === 'CDI' || id === 'AIR';
  if (!isOfRecord) return 'record';
  return isZeroReport ? 'zero-report' : isVoid ? 'void' : 'record';
}

/** What a segment of a kind adds to the state of the file once its elements have been judged. */
function judgeSegment(file: FileState, view: SegmentView, id: SegmentId, isPlaced: boolean): void {
  const { loops, checklist, examiner } = file;
  switch (id) {
    case 'TH':
      if (isPlaced) {
        judgeHeader(file, view);
        judgePurpose(file, view);
        checklist.onHeader(loops, examiner.finding);
      }
      break;
    case 'PAT':
      loops.patientNamesSwapped = checklist.zeroReport.isSwapped(view);
      loops.patientNamesZeroReport = loops.patientNamesSwapped || checklist.zeroReport.isNamed(view);
      break;
    case 'DSP':
      openRecord(file, view);
      break;
    case 'TP':
      if (isPlaced && isCounting(file)) checklist.trailers.pharmacyTrailer(view, file.pharmacyStart, examiner.finding);
      break;
    case 'TT':
      if (isPlaced && isCounting(file)) checklist.trailers.transactionTrailer(view, loops, examiner.finding);
      break;
    case 'IS':
      loops.period = checklist.zeroReport.periodOf(view);
      break;
    case 'PHA':
    case 'PRE':
    case 'CDI':
    case 'AIR':
      break;
  }
  checklist.fillers(id)(view, examiner.finding);
  // What PAT and PHA lack depends on the records under them.
  if (id !== 'PAT' && id !== 'PHA') checklist.requirements[id](view, modeOf(loops, id), examiner.finding, loops);
}

/** Examines the segment in the view of the file, of a known kind or not: judges every element, puts the segment into its loops, runs the checks of what it closes. */
export function takeSegment(file: FileState, known?: CompiledSegment): void {
  const { view, loops, examiner } = file;
  let segment = known ?? file.dictionary.segmentAt(view.codes, view.start, endOf(view, 0));
  view.id = segment?.id;
  view.spec = segment?.spec;
  settleTrailer(file, view.id);
  if (!segment) {
    if (!view.terminated) examiner.finding('truncated', view, 0);
    loops.isCut = !view.terminated;
    if (passOver(file) && view.terminated) examiner.finding('unknown-segment', view, 0);
    examiner.segment?.(view, loops, false);
    return;
  }
  const { id } = segment;
  if (id === 'TH' && view.index === 0) segment = openHeader(file, view);
  const isPlaced = place(file, view, id);
  // Loops that the segment has closed were whole.
  loops.isCut = !view.terminated;
  if (!view.terminated) examiner.finding('truncated', view, 0);
  if (id === 'DSP' && loops.patientNamesZeroReport && file.checklist.zeroReport.isEmpty(view)) {
    loops.isZeroReport = true;
    judgeZeroReport(file, view, segment);
  } else {
    judgeElements(file, view, segment);
  }
  judgeSegment(file, view, id, isPlaced);
  examiner.segment?.(view, loops, isPlaced);
  finishTrailer(file, id);
  if (isPlaced && id !== 'TP' && id !== 'TT') file.view = takeView();
}
