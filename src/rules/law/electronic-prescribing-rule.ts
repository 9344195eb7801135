import type { PlainDate } from '../../core/plain-date.js';
import type { Test } from './access-rule.js';
import type { SourcedStatement, StatedRule } from './authority-citation.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';

/** An exception from the mandate. */
export interface ElectronicPrescribingException extends StatedRule {
  /** Its letter in the law. */
  readonly letter: string;
  /** Its kind: the word under which it is claimed. */
  readonly kind: string;
  /** Facts that must all be true, named as in the exception. */
  readonly facts: readonly string[];
  /** For a waiver: the fact that says from when to when it is granted. */
  readonly granted?: string;
  /** How many calendar months from its grant it lasts at most; the anniversary day is the last. */
  readonly maximumMonths?: number;
}

/** Prescriptions that need no exception: the first row that fits answers. */
export interface ElectronicPrescribingFreedom {
  /** The case; left out: whatever the facts are. */
  readonly when?: Test;
  /** Only before the first day of the mandate. */
  readonly beforeMandate?: true;
  /** The reason given. */
  readonly code: string;
}

/** A jurisdiction's mandate to prescribe controlled substances electronically. */
export interface ElectronicPrescribingRules<Declared extends FactsDeclaration = FactsDeclaration> extends StatedRule {
  /** The facts of a prescription; one of them is the day `issuedOn`, and an `exception` that is claimed tells its `kind`. */
  readonly facts: Declared;
  /** First day of the mandate. */
  readonly from: PlainDate;
  /** What the mandate leaves free, asked before any exception; what is issued before its first day is free in any case. */
  readonly free: readonly ElectronicPrescribingFreedom[];
  /** The exceptions that may be claimed. */
  readonly exceptions: readonly ElectronicPrescribingException[];
  /** Each reason in words, with its source: those of `free`, and `E-BEFORE-MANDATE`, `E-NO-EXCEPTION`, `E-CONDITION`, `E-WAIVER-NOT-YET`, `E-WAIVER-EXPIRED`, `E-WAIVER-CAPPED`, `E-EXCEPTION` and `I-MISSING`. */
  readonly reasons: Readonly<Record<string, SourcedStatement>>;
}
