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
