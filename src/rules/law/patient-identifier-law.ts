import type { PatientRecord } from '../../asap/generated/records.js';
import type { ReadingOption } from '../../core/readings.js';

/** Whose number it is. */
export type NumberHolder = 'patient' | 'owner' | 'representative';

/** A kind of number a person can have. `designated` is one the program hands out. */
export type NumberKind = 'ssn' | 'license' | 'state-id' | 'military-id' | 'passport' | 'permanent-resident-card' | 'tribal-id' | 'designated';

/** Whom a report is about. */
export type PatientKind = 'adult' | 'child' | 'animal';

/** The standard's code for a kind of number, PAT02. */
export type IdQualifier = NonNullable<PatientRecord['idQualifier']>;

/** When a row counts; a row that says nothing counts for everybody. */
interface RowScope {
  /** For these patients only. */
  readonly for?: readonly PatientKind[];
  /** Only where the patient has a number, or may have one, and will not tell. */
  readonly when?: {
    /** The patient refuses. */
    readonly refusesToDisclose: true;
  };
  /** The options of open questions that all have to be taken for the row to count; left out: under every one. */
  readonly under?: readonly ReadingOption[];
}

/** A number that is sent where its holder has one. */
export interface NumberRow extends RowScope {
  /** Whose number. */
  readonly of: NumberHolder;
  /** Which number. */
  readonly number: NumberKind;
  /** The qualifier sent with the number: PAT02. */
  readonly qualifier: IdQualifier;
  /** The state that issued it goes along, as PAT01. */
  readonly jurisdiction?: true;
  /** Where it is sent: with the patient (default), or with the person who acts, as AIR03 to AIR05. */
  readonly place?: 'AIR';
}

/** What is sent whatever numbers there are: nothing, or a value that stands for no number. */
export type SendRow = RowScope &
  (
    | {
        /** No number is sent. */
        readonly send: 'nothing';
      }
    | {
        /** The value that is sent as PAT03. */
        readonly send: string;
        /** The qualifier sent with it: PAT02. */
        readonly qualifier: IdQualifier;
      }
  );

/** The law gives no answer, and says in its own words why. */
export interface UnresolvedRow extends RowScope {
  /** Why there is no answer, in the words of the law's team. */
  readonly unresolved: string;
  /** `refusal`: nothing is said of a patient who refuses; `number-missing`: no number the law lists was given; `text-unread`: the law goes on and was not read. */
  readonly because: 'refusal' | 'number-missing' | 'text-unread';
}

/** One row of the table: the first that applies decides. */
export type PatientNumberRow = NumberRow | SendRow | UnresolvedRow;

/** Which number identifies a patient, in ASAP's terms: rows in their order, the last of which holds for everybody. */
export interface PatientIdentifierLaw {
  /** Its rows; the first that fits decides, where they are a table. */
  readonly rows: readonly [PatientNumberRow, ...PatientNumberRow[]];
}
