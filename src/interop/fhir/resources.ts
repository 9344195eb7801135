/*
 * The parts of FHIR R4 resources that are written here. Arrays are mutable as in `@types/fhir`, so that the resources can be assigned to
 * its types; they are new each time.
 */

/** A code of a code system. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** An extension with the one value it holds. */
export interface Extension {
  readonly url: string;
  readonly valueCode?: string;
  readonly valueCoding?: Coding;
  readonly valuePositiveInt?: number;
}

/** A concept by its codes, by text, or absent for a reason. */
export interface CodeableConcept {
  readonly coding?: Coding[];
  readonly text?: string;
  readonly extension?: Extension[];
}

/** An identifier in a system of identifiers. */
export interface Identifier {
  readonly system?: string;
  readonly value: string;
}

/** A reference by URL, by identifier or by words alone. */
export interface Reference {
  readonly reference?: string;
  readonly identifier?: Identifier;
  readonly display?: string;
}

/** An amount with its unit. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

/** The severities of an outcome's issues that are used here. */
export type OutcomeSeverity = 'error' | 'warning' | 'information';

/** The codes of FHIR's issue types that are used here. */
export type OutcomeIssueType =
  | 'business-rule'
  | 'code-invalid'
  | 'conflict'
  | 'duplicate'
  | 'forbidden'
  | 'informational'
  | 'invalid'
  | 'login'
  | 'not-supported'
  | 'required'
  | 'structure'
  | 'suppressed'
  | 'too-costly'
  | 'too-long'
  | 'value';

/** One issue of an outcome. */
export interface OutcomeIssue {
  readonly severity: OutcomeSeverity;
  readonly code: OutcomeIssueType;
  readonly details: { readonly coding?: Coding[]; readonly text: string };
  readonly diagnostics?: string;
  /** Where in the tree, as simple FHIRPath. */
  readonly expression?: string[];
}

/** FHIR R4 OperationOutcome. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: OutcomeIssue[];
}

/** A compound: a Medication inside the resource that refers to it. */
export interface ContainedMedication {
  readonly resourceType: 'Medication';
  readonly id: string;
  readonly ingredient: { readonly itemCodeableConcept: CodeableConcept }[];
}

/** FHIR R4 MedicationDispense, as far as a dispensing record has something to say. */
export interface MedicationDispense {
  readonly resourceType: 'MedicationDispense';
  readonly contained?: ContainedMedication[];
  readonly extension?: Extension[];
  readonly identifier?: Identifier[];
  readonly status: 'completed' | 'entered-in-error' | 'unknown';
  readonly medicationCodeableConcept?: CodeableConcept;
  readonly medicationReference?: Reference;
  readonly subject?: Reference;
  readonly performer?: { readonly actor: Reference }[];
  readonly quantity?: Quantity;
  readonly daysSupply?: Quantity;
  readonly whenPrepared?: string;
  readonly whenHandedOver?: string;
}

/** FHIR R4 Parameters with the outcome of an operation, if it has one. */
export interface OutcomeParameters {
  readonly resourceType: 'Parameters';
  readonly parameter?: { readonly name: 'outcome'; readonly resource: OperationOutcome }[];
}
