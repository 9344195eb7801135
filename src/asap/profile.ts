import type { Citation } from '../core/citation.js';

/** What a jurisdiction asks of one element of an ASAP file. */
export interface ElementRequirement {
  /** The element: `PAT07`. */
  readonly ref: string;
  /** `required`: a blank is an error; `recommended`: common practice, a blank is a warning. */
  readonly level: 'required' | 'recommended';
  /**
   * Why: `regulation` carries an item the law names, `structural` keeps the file readable, `standard` is required by the standard the
   * law incorporates, `practice` is asked by most programs while this one's own list is unknown.
   */
  readonly basis: 'regulation' | 'structural' | 'standard' | 'practice';
  /** Who asks for it. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** How often and how long a prescription of a schedule may be filled. */
export interface RefillLimit {
  /** The schedule of the drug. */
  readonly schedule: 'II' | 'III' | 'IV' | 'V';
  /** The greatest number of refills. */
  readonly refills: number;
  /** From the date written to the date filled; days or calendar months. */
  readonly within:
    | {
        /** Calendar days. */
        readonly days: number;
      }
    | {
        /** Calendar months. */
        readonly months: number;
      };
  /** The law that sets the limit. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Which number a patient is reported by; what a file is held against. */
export interface PatientNumberRule {
  /** The number that stands for a patient without one: `000000000`. */
  readonly placeholder: string;
  /** The codes of PAT02 under which the law knows a person's number. */
  readonly qualifiers: readonly string[];
  /** An animal is reported by the placeholder alone. */
  readonly animalsByPlaceholder: boolean;
  /** The law that names the numbers. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** What the format layer asks of a jurisdiction's profile; it knows no state itself. */
export interface AsapProfile {
  /** The version of the standard the law names. */
  readonly version: string;
  /** What is asked of single elements. */
  readonly requirements: readonly ElementRequirement[];
  /** Refs that identify a record; numbers compare as numbers, a blank DSP13 as 0. */
  readonly recordKey: readonly string[];
  /** Refs a void repeats besides the key. */
  readonly voidRepeats: readonly string[];
  /** Hints only, since a prescription may have been renewed, and only where the schedule is known. */
  readonly refillLimits?: readonly RefillLimit[];
  /** The numbers that may identify a patient, where the law names them. */
  readonly patientNumber?: PatientNumberRule;
  /** The law that names the format. */
  readonly cites: readonly [Citation, ...Citation[]];
}
