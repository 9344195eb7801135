import { amounts } from '../checks/amounts.js';
import type { Check, CheckFactory } from '../checks/check.js';
import { additionalCompanions, dispensingCompanions, patientCompanions } from '../checks/companions.js';
import { compound } from '../checks/compound.js';
import { conditionalRequirements } from '../checks/conditional-requirements.js';
import { trailerChecks, type TrailerChecks } from '../checks/counts.js';
import { creationDate, dateOfBirth, dispensingDates } from '../checks/dates.js';
import { emptyAdditional } from '../checks/empty-additional.js';
import { identityCheck, type IdentityCheck } from '../checks/record-identity.js';
import { animalName } from '../checks/animal-name.js';
import { dispenserNumber } from '../checks/dispenser-number.js';
import { doubtfulAmounts } from '../checks/doubtful-amounts.js';
import { fillerChecks, type FillerCheck } from '../checks/filler-words.js';
import { noPerson } from '../checks/no-person.js';
import { patientNumber } from '../checks/patient-number.js';
import { patientPostalState, pharmacyPostalState } from '../checks/postal-state.js';
import { prescriberIdentity } from '../checks/prescriber-identity.js';
import { prescriptionOrigin } from '../checks/prescription-origin.js';
import { refills } from '../checks/refills.js';
import { requirementChecks, type RequirementCheck } from '../checks/requirements.js';
import { looseLimits, scheduleLimits } from '../checks/schedule-limits.js';
import { zeroReportChecks, type ZeroReportChecks } from '../checks/zero-report.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { AsapLaw } from '../profile.js';
import { isZeroReportPatient } from './loops.js';
import type { SegmentId } from '../tables/spec.js';

/** The checks of one version under one law, made once and used for every file. */
export interface Checklist {
  readonly requirements: Readonly<Record<SegmentId, RequirementCheck>>;
  readonly onHeader: Check;
  readonly onDispensing: Check;
  readonly onPatient: Check;
  readonly onPharmacy: Check;
  /** What stands for nothing in a segment. */
  readonly fillers: (id: SegmentId) => FillerCheck;
  readonly trailers: TrailerChecks;
  readonly identity: IdentityCheck | undefined;
  readonly zeroReport: ZeroReportChecks;
  /** Position of DSP01. */
  readonly status: number;
}

/** What is looked for in a file. */
export type Examined = 'everything' | 'one record' | 'what hinders reading';

/** The checks of a record one by one, and not as a list: the compiler then puts each where it is called. None looks at a zero report. */
function dispensingChecks(dictionary: CompiledDictionary, law: AsapLaw | undefined): Check {
  const ready = (factory: CheckFactory) => factory(dictionary, law);
  const [dates, refill, amount, ingredients] = [ready(dispensingDates), ready(refills), ready(amounts), ready(compound)];
  const [companions, ofAdditional, isEmpty] = [ready(dispensingCompanions), ready(additionalCompanions), ready(emptyAdditional)];
  const [ofSchedule, ofAny, doubts] = [ready(scheduleLimits), ready(looseLimits), ready(doubtfulAmounts)];
  const [prescriber, origin, conditional] = [ready(prescriberIdentity), ready(prescriptionOrigin), ready(conditionalRequirements)];
  return (loops, report) => {
    if (loops.isZeroReport) return;
    dates(loops, report);
    refill(loops, report);
    amount(loops, report);
    ingredients(loops, report);
    companions(loops, report);
    if (loops.additional) {
      ofAdditional(loops, report);
      isEmpty(loops, report);
    }
    ofSchedule(loops, report);
    ofAny(loops, report);
    doubts(loops, report);
    prescriber(loops, report);
    origin(loops, report);
    conditional(loops, report);
  };
}

/** The checks of a patient, once all its records are over. */
function patientChecks(dictionary: CompiledDictionary, law: AsapLaw | undefined): Check {
  const ready = (factory: CheckFactory) => factory(dictionary, law);
  const [companions, birth, number] = [ready(patientCompanions), ready(dateOfBirth), ready(patientNumber)];
  const [animal, person, postal] = [ready(animalName), ready(noPerson), ready(patientPostalState)];
  return (loops, report) => {
    if (!loops.patient) return;
    if (isZeroReportPatient(loops)) {
      number(loops, report);
      return;
    }
    companions(loops, report);
    birth(loops, report);
    number(loops, report);
    animal(loops, report);
    person(loops, report);
    postal(loops, report);
  };
}

function pharmacyChecks(dictionary: CompiledDictionary, law: AsapLaw | undefined): Check {
  const [postal, number] = [pharmacyPostalState(dictionary, law), dispenserNumber(dictionary, law)];
  return (loops, report) => {
    postal(loops, report);
    number(loops, report);
  };
}

const nothing: Check = () => undefined;

function createChecklist(dictionary: CompiledDictionary, law: AsapLaw | undefined, examined: Examined): Checklist {
  const isForReading = examined === 'what hinders reading';
  return {
    requirements: requirementChecks(dictionary, law),
    onHeader: creationDate(dictionary, law),
    // Of what a record is held against, ingredients alone can be missing in its tree.
    onDispensing: isForReading ? compound(dictionary, law) : dispensingChecks(dictionary, law),
    onPatient: isForReading ? nothing : patientChecks(dictionary, law),
    onPharmacy: isForReading ? nothing : pharmacyChecks(dictionary, law),
    fillers: fillerChecks(dictionary, law),
    trailers: trailerChecks(dictionary),
    identity: law && examined === 'everything' ? identityCheck(dictionary, law) : undefined,
    zeroReport: zeroReportChecks(dictionary),
    status: dictionary.position('DSP', 'reportingStatus'),
  };
}

const NO_LAW = {};
const checklists: Readonly<Record<Examined, WeakMap<object, Map<string, Checklist>>>> = { everything: new WeakMap(), 'one record': new WeakMap(), 'what hinders reading': new WeakMap() };

/** The checks of a version under a law; one record is held against no other. */
export function checklistOf(dictionary: CompiledDictionary, law: AsapLaw | undefined, examined: Examined = 'everything'): Checklist {
  const key = law ?? NO_LAW;
  const known = checklists[examined];
  const ofLaw = known.get(key) ?? new Map<string, Checklist>();
  known.set(key, ofLaw);
  const checklist = ofLaw.get(dictionary.version) ?? createChecklist(dictionary, law, examined);
  ofLaw.set(dictionary.version, checklist);
  return checklist;
}
