import { amounts } from './checks/amounts.js';
import type { Check } from './checks/check.js';
import { additionalCompanions, dispensingCompanions, patientCompanions } from './checks/companions.js';
import { compound } from './checks/compound.js';
import { trailerChecks, type TrailerChecks } from './checks/counts.js';
import { creationDate, dateOfBirth, dispensingDates } from './checks/dates.js';
import { emptyAdditional } from './checks/empty-additional.js';
import { createRecordMemory, identityCheck, type IdentityCheck } from './checks/record-identity.js';
import { refills } from './checks/refills.js';
import { requirementChecks, type RequirementCheck, type RequirementMode } from './checks/requirements.js';
import { scheduleLimits } from './checks/schedule-limits.js';
import { zeroReportChecks, type ZeroReportChecks } from './checks/zero-report.js';
import { BLANK } from '../core/char-codes.js';
import { compiledDictionary, DEFAULT_VERSION, type CompiledDictionary, type CompiledSegment } from './dictionary.js';
import type { HeaderForm } from './delimiters.js';
import type { Report } from './findings.js';
import { createLoops, isVoidPatient, isZeroReportPatient, type Loops, type ReportingStatus } from './loops.js';
import { createPlacement } from './placement.js';
import type { AsapProfile } from './profile.js';
import { ABSENT, createView, endOf, isReadable, numberOf, rawTextOf, READABLE, startOf, UNREADABLE, type SegmentView } from './segment-view.js';
import type { SegmentId } from './tables/spec.js';

/** What somebody who has a file examined is told as it goes. */
export interface Examiner {
  readonly finding: Report;
  /** A segment has been judged; `isPlaced` says whether it stands in the loops. */
  readonly segment?: (view: SegmentView, loops: Loops, isPlaced: boolean) => void;
  /** The loops are still open when these are called; findings on them have been reported. */
  readonly dispensingEnds?: (loops: Loops) => void;
  readonly patientEnds?: (loops: Loops) => void;
  readonly pharmacyEnds?: (loops: Loops) => void;
}

/** Takes the segments of one file in their order. */
export interface Examination {
  /** The view to fill with the next segment. */
  readonly view: () => SegmentView;
  /** Judges the segment in the view. */
  readonly take: () => void;
  /** The file is over. */
  readonly end: () => void;
}

/** The checks of one version under one profile, made once and used for every file. */
interface Checklist {
  readonly requirements: Readonly<Record<SegmentId, RequirementCheck>>;
  readonly onHeader: Check;
  readonly onDispensing: readonly Check[];
  readonly onPatient: readonly Check[];
  readonly trailers: TrailerChecks;
  readonly identity: IdentityCheck | undefined;
  readonly zeroReport: ZeroReportChecks;
  /** Position of DSP01. */
  readonly status: number;
}

function createChecklist(dictionary: CompiledDictionary, profile: AsapProfile | undefined): Checklist {
  const ready = (factories: readonly typeof amounts[]) => factories.map((factory) => factory(dictionary, profile));
  return {
    requirements: requirementChecks(dictionary, profile),
    onHeader: creationDate(dictionary, profile),
    onDispensing: ready([dispensingDates, refills, amounts, compound, dispensingCompanions, additionalCompanions, emptyAdditional, scheduleLimits]),
    onPatient: ready([patientCompanions, dateOfBirth]),
    trailers: trailerChecks(dictionary),
    identity: profile && identityCheck(dictionary, profile),
    zeroReport: zeroReportChecks(dictionary),
    status: dictionary.position('DSP', 'reportingStatus'),
  };
}

const NO_PROFILE = {};
const checklists = new WeakMap<object, Map<string, Checklist>>();

function checklistOf(dictionary: CompiledDictionary, profile: AsapProfile | undefined): Checklist {
  const key = profile ?? NO_PROFILE;
  const ofProfile = checklists.get(key) ?? new Map<string, Checklist>();
  checklists.set(key, ofProfile);
  const checklist = ofProfile.get(dictionary.version) ?? createChecklist(dictionary, profile);
  ofProfile.set(dictionary.version, checklist);
  return checklist;
}

const STATUSES: readonly ReportingStatus[] = ['new', 'revise', 'void'];
const TRANSACTION_VOID = 4;
/** Position of TH01. */
const VERSION = 1;

/** What a file is examined against. */
export interface ExaminationOptions {
  readonly headerForm: HeaderForm;
  /** Without a profile nothing is required and no records are compared. */
  readonly profile?: AsapProfile | undefined;
  /** The day of validation as CCYYMMDD. */
  readonly on?: number | undefined;
}

/**
 * Examines a file segment by segment: judges every element, puts the segment into its loops, and runs the cross-element checks when a
 * loop closes. All state of a file is here; the checks have none.
 */
export function createExamination({ headerForm, profile, on }: ExaminationOptions, examiner: Examiner): Examination {
  const report = examiner.finding;
  const loops = createLoops(on);
  const memory = createRecordMemory();
  const free: SegmentView[] = [];
  let view = createView();
  let compiled: CompiledSegment | undefined;
  let dictionary = compiledDictionary(DEFAULT_VERSION) as CompiledDictionary;
  let checklist = checklistOf(dictionary, profile);
  let isVersionKnown = false;
  let isTransactionVoid = false;
  let zeroReportSeen = false;

  const placement = createPlacement(loops, {
    misplaced: (segment) => { report('misplaced-segment', segment, 0); },
    missing: (parent, missing) => {
      report(missing === 'PRE' && loops.isVoid ? 'missing-recommended' : 'missing-segment', parent, 0, { missing });
    },
    dispensingCloses: () => {
      for (const check of checklist.onDispensing) check(loops, report);
      checklist.identity?.(loops, memory, report);
      examiner.dispensingEnds?.(loops);
    },
    patientCloses: () => {
      const { patient } = loops;
      if (patient) checklist.requirements.PAT(patient, isZeroReportPatient(loops) ? 'zero-report' : isVoidPatient(loops) ? 'void' : 'record', report);
      for (const check of checklist.onPatient) check(loops, report);
      loops.pharmacyPatients += 1;
      if (isZeroReportPatient(loops)) loops.pharmacyZeroReports += 1;
      examiner.patientEnds?.(loops);
      loops.patientNamesZeroReport = false;
      loops.patientDispensings = 0;
      loops.patientVoids = 0;
      loops.patientZeroReports = 0;
      loops.firstFill = Number.POSITIVE_INFINITY;
      loops.lastFill = 0;
    },
    pharmacyCloses: () => {
      const { pharmacy } = loops;
      const isZeroReport = loops.pharmacyPatients > 0 && loops.pharmacyZeroReports === loops.pharmacyPatients;
      if (pharmacy) checklist.requirements.PHA(pharmacy, isZeroReport ? 'zero-report' : 'record', report);
      examiner.pharmacyEnds?.(loops);
      loops.pharmacyPatients = 0;
      loops.pharmacyZeroReports = 0;
    },
    released: (segment) => { free.push(segment); },
    isTransactionVoid: () => isTransactionVoid,
  });

  /** Judges one element; blanks around a value are reported and taken off. */
  const judge = (segment: SegmentView, element: number): void => {
    const { codes } = segment;
    let start = startOf(segment, element);
    let end = endOf(segment, element);
    if (start === end) return;
    if (codes[start] === BLANK || codes[end - 1] === BLANK) {
      while (start < end && codes[start] === BLANK) start += 1;
      while (start < end && codes[end - 1] === BLANK) end -= 1;
      if (start === end) return;
      report('whitespace', segment, element);
    }
    segment.from[element] = start;
    segment.to[element] = end;
    const check = compiled?.checks[element];
    if (check) {
      segment.states[element] = check(segment, element, start, end, report);
    } else {
      segment.states[element] = UNREADABLE;
      report('surplus-element', segment, element);
    }
  };

  const judgeElements = (segment: SegmentView): void => {
    const { count, states } = segment;
    const width = compiled?.width ?? 0;
    states.fill(ABSENT, 1, Math.max(width, count) + 1);
    // The last element of a segment that was cut off may lack its end.
    const whole = segment.terminated ? count : count - 1;
    if (!segment.terminated && count > 0) {
      segment.from[count] = startOf(segment, count);
      segment.to[count] = segment.end;
      states[count] = UNREADABLE;
    }
    if (loops.isZeroReport && segment.id === 'DSP') {
      checklist.zeroReport.surplus(segment, report);
      if (checklist.zeroReport.date <= whole) judge(segment, checklist.zeroReport.date);
      return;
    }
    for (let element = 1; element <= whole; element += 1) judge(segment, element);
  };

  /** TH chooses the dictionary before its own elements are judged. */
  const openHeader = (segment: SegmentView): void => {
    const raw = rawTextOf(segment, VERSION).trim();
    const named = raw === '' ? undefined : compiledDictionary(raw.toUpperCase());
    if (named) {
      dictionary = named;
      checklist = checklistOf(dictionary, profile);
      compiled = dictionary.segment('TH');
      segment.spec = compiled.spec;
    }
    isVersionKnown = named !== undefined;
  };

  const judgeHeader = (segment: SegmentView): void => {
    if (isReadable(segment, VERSION)) {
      if (!isVersionKnown) report('version', segment, VERSION, { severity: 'error', reason: 'unknown', expected: dictionary.version });
      else if (dictionary.version !== (profile?.version ?? DEFAULT_VERSION)) report('version', segment, VERSION, { expected: dictionary.version });
    }
    const terminator = dictionary.position('TH', 'segmentTerminator');
    if (headerForm === 'b') report('header-form', segment, terminator);
    if (headerForm === 'none' && dictionary.version !== '4.0') report('header', segment, terminator, { reason: 'no-terminator' });
    const type = dictionary.position('TH', 'transactionType');
    isTransactionVoid = isReadable(segment, type) && numberOf(segment, type) === TRANSACTION_VOID;
    checklist.onHeader(loops, report);
  };

  const statusOf = (dispensing: SegmentView): ReportingStatus | undefined => {
    const { status } = checklist;
    if (loops.isZeroReport) return undefined;
    const state = dispensing.states[status];
    if (state === READABLE) return STATUSES[numberOf(dispensing, status)];
    // Before 4.1 a blank meant new.
    return dictionary.version === '4.0' && state === ABSENT ? 'new' : undefined;
  };

  const modeOf = (id: SegmentId): RequirementMode => {
    const isRecord = id === 'DSP' || id === 'PRE' || id === 'CDI' || id === 'AIR';
    if (!isRecord) return 'record';
    return loops.isZeroReport ? 'zero-report' : loops.isVoid ? 'void' : 'record';
  };

  const takeKnown = (segment: SegmentView, id: SegmentId): void => {
    if (id === 'TH' && segment.index === 0) openHeader(segment);
    const isPlaced = placement.place(segment);
    // Loops that the segment has closed were whole.
    loops.isCut = !segment.terminated;
    if (id === 'DSP') loops.isZeroReport = loops.patientNamesZeroReport && checklist.zeroReport.isEmpty(segment);

    judgeElements(segment);

    if (isPlaced && id === 'TH') judgeHeader(segment);
    if (id === 'PAT') loops.patientNamesZeroReport = checklist.zeroReport.isNamed(segment);
    if (id === 'DSP') {
      loops.status = statusOf(segment);
      loops.patientDispensings += 1;
      if (loops.isVoid) loops.patientVoids += 1;
      if (loops.isZeroReport) {
        loops.patientZeroReports += 1;
        if (loops.source && !zeroReportSeen) checklist.requirements.IS(loops.source, 'zero-report', report);
        zeroReportSeen = true;
      }
    }
    // What PAT and PHA lack depends on the records under them.
    if (id !== 'PAT' && id !== 'PHA') checklist.requirements[id](segment, modeOf(id), report);
    if (id === 'TP' && isPlaced && placement.isCounting()) checklist.trailers.pharmacyTrailer(segment, placement.pharmacyStart(), report);
    if (id === 'TT' && isPlaced && placement.isCounting()) checklist.trailers.transactionTrailer(segment, loops, report);
    examiner.segment?.(segment, loops, isPlaced);
    placement.finish(segment);
    if (isPlaced && id !== 'TP' && id !== 'TT') view = free.pop() ?? createView();
  };

  return {
    view: () => view,
    take: () => {
      const segment = view;
      compiled = dictionary.segmentAt(segment.codes, segment.start, segment.ends[0] ?? segment.end);
      segment.spec = compiled?.spec;
      segment.id = compiled?.id;
      if (!segment.terminated) report('truncated', segment, 0);
      if (segment.id !== undefined) {
        takeKnown(segment, segment.id);
      } else {
        loops.isCut = !segment.terminated;
        if (placement.skip() && segment.terminated) report('unknown-segment', segment, 0);
        examiner.segment?.(segment, loops, false);
      }
    },
    end: placement.end,
  };
}
