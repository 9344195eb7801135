/** A rung of the ladder by which a patient's number is chosen. */
export type IdentifierRung = 'animal' | 'ssn' | 'refusal' | 'license' | 'placeholder';

/** Which number identifies a patient, in ASAP's terms. */
export interface PatientIdentifierLaw {
  /** Tried in this order; the first that applies decides. */
  readonly ladder: readonly IdentifierRung[];
  /** Sent where the law wants a number and there is none. */
  readonly placeholder: string;
  /** PAT02 of a social security number, and of the placeholder. */
  readonly ssnQualifier: string;
  /** PAT02 of a driver's license. */
  readonly licenseQualifier: string;
}
