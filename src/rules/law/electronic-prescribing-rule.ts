import type { PlainDate } from '../../core/plain-date.js';
import type { SourcedStatement, StatedRule } from './authority-citation.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';

/** Why a prescription may or may not have been issued as it was. */
export type ElectronicPrescribingReason =
  | 'E-NOT-CONTROLLED'
  | 'E-BEFORE-MANDATE'
  | 'E-ELECTRONIC'
  | 'E-NO-DUTY-TO-VERIFY'
  | 'E-NO-EXCEPTION'
  | 'E-CONDITION'
  | 'E-WAIVER-NOT-YET'
  | 'E-WAIVER-EXPIRED'
  | 'E-WAIVER-CAPPED'
  | 'E-EXCEPTION'
  | 'I-MISSING';

/** An exception from the mandate. */
export interface ElectronicPrescribingException extends StatedRule {
  /** Its letter in the law. */
  readonly letter: string;
  /** Its kind. */
  readonly kind: string;
  /** Facts that must all be true, named as in the exception. */
  readonly facts: readonly string[];
  /** For a waiver: how many calendar months from its grant it lasts at most; the anniversary day is the last. */
  readonly maximumMonths?: number;
}

/** A jurisdiction's mandate to prescribe controlled substances electronically. */
export interface ElectronicPrescribingRules<Declared extends FactsDeclaration = FactsDeclaration> extends StatedRule {
  /** The facts of a prescription. */
  readonly facts: Declared;
  /** First day of the mandate. */
  readonly from: PlainDate;
  readonly exceptions: readonly ElectronicPrescribingException[];
  /** Each reason in words, with its source. */
  readonly reasons: Readonly<Record<ElectronicPrescribingReason, SourcedStatement>>;
}
