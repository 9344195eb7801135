export { fromMedicationDispense } from './from-medication-dispense.js';
export type { DispenseContext, RecordFromFhir } from './from-medication-dispense.js';
export { atFhirPlaces } from './fhir-places.js';
export type { NotSaid } from './fhir-places.js';
export type { DayOf } from './from-date.js';
export { fromFhirIssues } from './from-issues.js';
export type { FromFhirIssueCode } from './from-issues.js';
export { toMedicationDispense } from './to-medication-dispense.js';
export type { DispensingContext } from './to-medication-dispense.js';
export { toOperationOutcome } from './to-operation-outcome.js';
export type { PathSegment, ReportedIssue } from './to-operation-outcome.js';
export { toParameters } from './to-parameters.js';
export type { ParametersOptions } from './to-parameters.js';
export type {
  CodeableConcept,
  Coding,
  ContainedMedication,
  Extension,
  Identifier,
  MedicationDispense,
  OperationOutcome,
  OutcomeIssue,
  OutcomeIssueType,
  OutcomeParameters,
  OutcomeSeverity,
  Quantity,
  Reference,
} from './resources.js';
