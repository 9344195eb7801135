/*
 * The parts of FHIR R4 resources that are written here. Arrays are mutable as in `@types/fhir`, so that the resources can be assigned to
 * its types; they are new each time.
 */

/** A code of a code system. */
export interface Coding {
  /** The code system, by URI. */
  readonly system: string;
  /** The code as the system writes it. */
  readonly code: string;
  /** What the system calls it. */
  readonly display?: string;
}

/** An extension with the one value it holds. */
export interface Extension {
  /** Which extension it is. */
  readonly url: string;
  /** Its value where that is a code. */
  readonly valueCode?: string;
  /** Its value where that is a code of a named system. */
  readonly valueCoding?: Coding;
  /** Its value where that is a decimal number. */
  readonly valueDecimal?: number;
  /** Its value where that is a number from 1 on. */
  readonly valuePositiveInt?: number;
}

/** A concept by its codes, by text, or absent for a reason. */
export interface CodeableConcept {
  /** The concept by code, once a code system. */
  readonly coding?: Coding[];
  /** The concept in words, or by an id that no system here has. */
  readonly text?: string;
  /** Why the concept is absent, where it is. */
  readonly extension?: Extension[];
}

/** An identifier in a system of identifiers. */
export interface Identifier {
  /** Who gives the identifier, by URI. */
  readonly system?: string;
  /** The identifier itself. */
  readonly value: string;
}

/** A reference by URL, by identifier or by words alone. */
export interface Reference {
  /** The URL of the resource referred to, or its place in this one. */
  readonly reference?: string;
  /** Which resource it is, where nothing else tells. */
  readonly type?: 'Organization' | 'Practitioner';
  /** What is referred to, by number. */
  readonly identifier?: Identifier;
  /** What is referred to, in words. */
  readonly display?: string;
}

/** An amount with its unit. */
export interface Quantity {
  /** How much. */
  readonly value: number;
  /** The unit in words. */
  readonly unit?: string;
  /** The system of the unit, by URI. */
  readonly system?: string;
  /** The unit as the system writes it. */
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
  /** How grave it is. */
  readonly severity: OutcomeSeverity;
  /** FHIR's own type of the issue. */
  readonly code: OutcomeIssueType;
  /** The code of this library or of the PDMP guide, and the message. */
  readonly details: {
    /** The code with its system; absent where the issue came without one. */
    readonly coding?: Coding[];
    /** The message: it holds no value of the user's data. */
    readonly text: string;
  };
  /** The place in the file and the sources. */
  readonly diagnostics?: string;
  /** Where in the tree, as simple FHIRPath. */
  readonly expression?: string[];
}

/** FHIR R4 OperationOutcome. */
export interface OperationOutcome {
  /** Which resource it is. */
  readonly resourceType: 'OperationOutcome';
  /** The issues in the order given; one at least. */
  readonly issue: OutcomeIssue[];
}

/** A compound: a Medication inside the resource that refers to it. */
export interface ContainedMedication {
  /** Which resource it is. */
  readonly resourceType: 'Medication';
  /** Its name inside the resource that contains it. */
  readonly id: string;
  /** The ingredients; FHIR has no place for their amounts as ASAP gives them. */
  readonly ingredient: {
    /** The product of the ingredient. */
    readonly itemCodeableConcept: CodeableConcept;
  }[];
}

/** FHIR R4 MedicationDispense, as far as a dispensing record has something to say. */
export interface MedicationDispense {
  /** Which resource it is. */
  readonly resourceType: 'MedicationDispense';
  /** The compound, where the product is one. */
  readonly contained?: ContainedMedication[];
  /** Fill number, transmission method and morphine equivalent, as the PDMP guide has them. */
  readonly extension?: Extension[];
  /** The prescription number. */
  readonly identifier?: Identifier[];
  /** `entered-in-error` for a void, `unknown` without a reporting status. */
  readonly status: 'completed' | 'entered-in-error' | 'unknown';
  /** The product, unless it is a compound. */
  readonly medicationCodeableConcept?: CodeableConcept;
  /** The contained compound. */
  readonly medicationReference?: Reference;
  /** The patient as the caller gave them. */
  readonly subject?: Reference;
  /** Who dispensed. */
  readonly performer?: {
    /** The pharmacy or the pharmacist. */
    readonly actor: Reference;
  }[];
  /** How much was dispensed, in the unit of the record. */
  readonly quantity?: Quantity;
  /** For how many days it lasts. */
  readonly daysSupply?: Quantity;
  /** The day it was filled. */
  readonly whenPrepared?: string;
  /** The day it was sold. */
  readonly whenHandedOver?: string;
}

/** FHIR R4 Parameters with the outcome of an operation, if it has one. */
export interface OutcomeParameters {
  /** Which resource it is. */
  readonly resourceType: 'Parameters';
  /** The outcome; absent where a permit has nothing to add. */
  readonly parameter?: {
    /** The name the guide gives it. */
    readonly name: 'outcome';
    /** Why there is no history, or less of it. */
    readonly resource: OperationOutcome;
  }[];
}
