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
import type { SegmentId } from '../tables/spec.js';

/** The checks of one version under one law, made once and used for every file. */
export interface Checklist {
  readonly requirements: Readonly<Record<SegmentId, RequirementCheck>>;
  readonly onHeader: Check;
  readonly onDispensing: readonly Check[];
  readonly onPatient: readonly Check[];
  readonly onPharmacy: readonly Check[];
  /** What stands for nothing in a segment. */
  readonly fillers: (id: SegmentId) => FillerCheck;
  readonly trailers: TrailerChecks;
  readonly identity: IdentityCheck | undefined;
  readonly zeroReport: ZeroReportChecks;
  /** Position of DSP01. */
  readonly status: number;
}

function createChecklist(dictionary: CompiledDictionary, law: AsapLaw | undefined): Checklist {
  const ready = (factories: readonly CheckFactory[]) => factories.map((factory) => factory(dictionary, law));
  return {
    requirements: requirementChecks(dictionary, law),
    onHeader: creationDate(dictionary, law),
    onDispensing: ready([dispensingDates, refills, amounts, compound, dispensingCompanions, additionalCompanions, emptyAdditional, scheduleLimits, looseLimits, doubtfulAmounts, prescriberIdentity, prescriptionOrigin]).concat(conditionalRequirements(dictionary, law)),
    onPatient: ready([patientCompanions, dateOfBirth, patientNumber, animalName, noPerson, patientPostalState]),
    onPharmacy: ready([pharmacyPostalState, dispenserNumber]),
    fillers: fillerChecks(dictionary, law),
    trailers: trailerChecks(dictionary),
    identity: law && identityCheck(dictionary, law),
    zeroReport: zeroReportChecks(dictionary),
    status: dictionary.position('DSP', 'reportingStatus'),
  };
}

const NO_LAW = {};
const checklists = new WeakMap<object, Map<string, Checklist>>();

/** The checks of a version under a law. */
export function checklistOf(dictionary: CompiledDictionary, law: AsapLaw | undefined): Checklist {
  const key = law ?? NO_LAW;
  const ofLaw = checklists.get(key) ?? new Map<string, Checklist>();
  checklists.set(key, ofLaw);
  const checklist = ofLaw.get(dictionary.version) ?? createChecklist(dictionary, law);
  ofLaw.set(dictionary.version, checklist);
  return checklist;
}
