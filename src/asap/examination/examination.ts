import { BLANK, SPACE } from '../../core/char-codes.js';
import type { RequirementMode } from '../checks/requirements.js';
import { checklistOf } from './checklist.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledSegment } from '../dictionary.js';
import type { FileState } from './file-state.js';
import type { Loops, ReportingStatus } from './loops.js';
import { finishTrailer, isCounting, passOver, place, settleTrailer } from './placement.js';
import { ABSENT, endOf, isReadable, narrow, numberOf, rawTextOf, READABLE, startOf, takeView, UNREADABLE, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';

const STATUSES: readonly ReportingStatus[] = ['new', 'revise', 'void'];
const TRANSACTION_VOID = 4;
const VERSION = 1;

/** Judges one element; blanks around a value are reported and taken off. */
function judgeElement(file: FileState, view: SegmentView, segment: CompiledSegment, element: number): number {
  const kinds = view.kinds[element] ?? 0;
  if (kinds === 0 || kinds === SPACE) return ABSENT;
  let start = startOf(view, element);
  let end = endOf(view, element);
  if ((kinds & SPACE) !== 0 && (view.codes[start] === BLANK || view.codes[end - 1] === BLANK)) {
    start = valueStart(view, element);
    end = valueEnd(view, element);
    narrow(view, element, start, end);
    file.examiner.finding('whitespace', view, element);
  }
  const check = element > segment.width ? undefined : segment.checks[element];
  if (check) return check(view, element, start, end, file.examiner.finding);
  file.examiner.finding('surplus-element', view, element);
  return UNREADABLE;
}

function judgeElements(file: FileState, view: SegmentView, segment: CompiledSegment): void {
  const { count, states, kinds, ends, codes } = view;
  const { width, usualKinds, usualLength } = segment;
  // The last element of a segment that was cut off may lack its end.
  const whole = view.terminated ? count : count - 1;
  for (let element = 1; element <= whole; element += 1) {
    const found = kinds[element] ?? 0;
    if ((found & ~SPACE) === 0) {
      states[element] = ABSENT;
      continue;
    }
    const start = (ends[element - 1] ?? 0) + 1;
    const end = ends[element] ?? 0;
    // Most values hold what their element usually holds and nothing around it, and need no closer look.
    const isUsual = element <= width && (found & ~(usualKinds[element] ?? 0)) === 0 && end - start <= (usualLength[element] ?? 0);
    states[element] = isUsual && codes[start] !== BLANK && codes[end - 1] !== BLANK ? READABLE : judgeElement(file, view, segment, element);
  }
  for (let element = whole + 1; element <= width; element += 1) states[element] = ABSENT;
  if (whole < count) states[count] = UNREADABLE;
}

/** A zero report fills nothing of DSP but the date. */
function judgeZeroReport(file: FileState, view: SegmentView, segment: CompiledSegment): void {
  const { zeroReport } = file.checklist;
  view.states.fill(ABSENT, 1, Math.max(segment.width, view.count) + 1);
  zeroReport.surplus(view, file.examiner.finding);
  const { date } = zeroReport;
  const whole = view.terminated ? view.count : view.count - 1;
  if (whole < view.count) view.states[view.count] = UNREADABLE;
  if (date <= whole) view.states[date] = judgeElement(file, view, segment, date);
}

/** TH chooses the dictionary before its own elements are judged. */
function openHeader(file: FileState, view: SegmentView): CompiledSegment {
  const raw = rawTextOf(view, VERSION).trim();
  const named = raw === '' ? undefined : compiledDictionary(raw.toUpperCase());
  if (named) {
    file.dictionary = named;
    file.checklist = checklistOf(named, file.law);
  }
  file.isVersionKnown = named !== undefined;
  const segment = file.dictionary.segment('TH');
  view.spec = segment.spec;
  return segment;
}

function judgeHeader({ examiner, dictionary, law, headerForm, isVersionKnown }: FileState, view: SegmentView): void {
  const report = examiner.finding;
  if (isReadable(view, VERSION)) {
    if (!isVersionKnown) report('version', view, VERSION, { severity: 'error', reason: 'unknown', expected: dictionary.version });
    else if (!(law?.versions ?? [DEFAULT_VERSION]).includes(dictionary.version)) report('version', view, VERSION, { expected: dictionary.version });
  }
  const terminator = dictionary.position('TH', 'segmentTerminator');
  if (headerForm === 'b') report('header-form', view, terminator);
  if (headerForm === 'none' && dictionary.version !== '4.0') report('header', view, terminator, { reason: 'no-terminator' });
}

function statusOf({ checklist, dictionary }: FileState, dispensing: SegmentView): ReportingStatus | undefined {
  const state = dispensing.states[checklist.status];
  if (state === READABLE) return STATUSES[numberOf(dispensing, checklist.status)];
  // Before 4.1 a blank meant new.
  return dictionary.version === '4.0' && state === ABSENT ? 'new' : undefined;
}

function openRecord(file: FileState, view: SegmentView): void {
  const { loops } = file;
  loops.patientDispensings += 1;
  if (loops.isZeroReport) {
    loops.patientZeroReports += 1;
    if (loops.source && !file.zeroReportSeen) file.checklist.requirements.IS(loops.source, 'zero-report', file.examiner.finding, loops);
    file.zeroReportSeen = true;
    return;
  }
  loops.status = statusOf(file, view);
  loops.isVoid = loops.status === 'void';
  if (loops.isVoid) loops.patientVoids += 1;
}

function modeOf(loops: Loops, id: SegmentId): RequirementMode {
  if (loops.isZeroReport) return id === 'DSP' || id === 'PRE' || id === 'CDI' || id === 'AIR' ? 'zero-report' : 'record';
  return loops.isVoid && (id === 'DSP' || id === 'PRE' || id === 'CDI' || id === 'AIR') ? 'void' : 'record';
}

/** What a segment of a kind adds to the state of the file once its elements have been judged. */
function judgeSegment(file: FileState, view: SegmentView, id: SegmentId, isPlaced: boolean): void {
  const { loops, checklist, examiner, dictionary } = file;
  switch (id) {
    case 'TH':
      if (isPlaced) {
        const type = dictionary.position('TH', 'transactionType');
        file.isTransactionVoid = isReadable(view, type) && numberOf(view, type) === TRANSACTION_VOID;
        judgeHeader(file, view);
        checklist.onHeader(loops, examiner.finding);
      }
      break;
    case 'PAT':
      loops.patientNamesZeroReport = checklist.zeroReport.isNamed(view);
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
    case 'PHA':
    case 'PRE':
    case 'CDI':
    case 'AIR':
      break;
  }
  // What PAT and PHA lack depends on the records under them.
  if (id !== 'PAT' && id !== 'PHA') checklist.requirements[id](view, modeOf(loops, id), examiner.finding, loops);
}

/** Examines the segment in the view of the file: judges every element, puts the segment into its loops, runs the checks of what it closes. */
export function takeSegment(file: FileState): void {
  const { view, loops, examiner } = file;
  let segment = file.dictionary.segmentAt(view.codes, view.start, view.ends[0] ?? view.end);
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
