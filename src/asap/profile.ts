import type { ReadingOption } from '../core/readings.js';
import type { Citation } from '../core/citation.js';
import type { Dated } from '../core/dated.js';

/**
 * What the elements of a record must say for a requirement to hold: an element is filled or blank, holds one of some codes (or none of
 * them), or compares with another element, numbers and dates as such. A blank element holds no code and compares with nothing.
 */
export type ElementTest =
  | {
      /** The element that is looked at: `PHA02`. */
      readonly ref: string;
      /** Whether it holds anything. */
      readonly filled: boolean;
    }
  | {
      /** The element that is looked at. */
      readonly ref: string;
      /** Codes of which it holds one. */
      readonly codes: readonly string[];
    }
  | {
      /** The element that is looked at. */
      readonly ref: string;
      /** Codes of which it holds none; it is filled. */
      readonly notCodes: readonly string[];
    }
  | {
      /** The element that is looked at. */
      readonly ref: string;
      /** How it compares with the other. */
      readonly is: 'equal' | 'different' | 'less' | 'greater';
      /** The element it is held against. */
      readonly to: string;
    };

/** What a requirement turns on that no file shows: facts by name, each with the values under which it holds. */
export type UnseenFacts = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** What a jurisdiction asks of one element of an ASAP file. Of several rows for one element the first that holds decides. */
export interface ElementRequirement {
  /** The element: `PAT07`. */
  readonly ref: string;
  /**
   * `required`: a blank is an error; `recommended`: common practice, a blank is a warning; `forbidden`: a value is an error;
   * `none`: the law was read and does not ask for it.
   */
  readonly level: 'required' | 'recommended' | 'forbidden' | 'none';
  /**
   * Why: `regulation` carries an item the law names, `structural` keeps the file readable, `standard` is required by the standard the
   * law incorporates, `practice` is asked by most programs while this one's own list is unknown.
   */
  readonly basis: 'regulation' | 'structural' | 'standard' | 'practice';
  /** Holds only where every one of these does. They look at the same segment, at TH, PHA and PAT around it, and DSP, PRE, CDI and AIR also at each other. */
  readonly when?: readonly ElementTest[];
  /** Holds only under facts that no file shows: `validate` then takes what it finds for a warning at most. */
  readonly unseen?: UnseenFacts;
  /** The options of open questions that all have to be taken for the row to count; left out: under every one. */
  readonly under?: readonly ReadingOption[];
  /** Codes the law takes, fewer than those of the standard. */
  readonly codes?: readonly string[];
  /** Who asks for it. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Reporters whose reports the law takes in another form than ASAP. */
export interface OtherFormat {
  /** The classes of reporters: `wholesaler`. */
  readonly by: readonly string[];
  /** What they send: `ARCOS`; absent where the law leaves it open. */
  readonly format?: string;
  /** The law that says so. */
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

/** What a law asks of a file while it is in force. */
export interface AsapLaw {
  /** The versions of the standard the law names; a file in another one earns a warning. */
  readonly versions: readonly string[];
  /** The options of open questions under which it is not known which version the law names. */
  readonly versionsOpen?: readonly ReadingOption[];
  /** Whether, as the questions are taken, it is not known which version the law names; never written in a profile. */
  readonly isVersionOpen?: boolean;
  /** The law's own name of the version, where it is no number: `2009`. */
  readonly edition?: string;
  /** Reporters that send something else. */
  readonly others?: readonly OtherFormat[];
  /** What is asked of single elements. */
  readonly requirements: readonly ElementRequirement[];
  /**
   * Elements without a row: `none` are not asked for, since the whole list was read; `unread` may be asked for; `before-law` are those of
   * days that the recorded list does not reach. Default `unread`.
   */
  readonly unlisted?: 'none' | 'unread' | 'before-law';
  /** Refs that identify a record; numbers compare as numbers, a blank DSP13 as 0. */
  readonly recordKey: readonly string[];
  /** Refs a void repeats besides the key. */
  readonly voidRepeats: readonly string[];
  /** Hints only, since a prescription may have been renewed, and only where the schedule is known. */
  readonly refillLimits?: readonly RefillLimit[];
  /** The numbers that may identify a patient, where the law names them. */
  readonly patientNumber?: PatientNumberRule;
}

/** The law of files by date, as the format layer takes it from a profile; it knows no state itself. */
export interface DatedAsapLaw {
  /** Sorted by date, without overlap; the version in force on the day of validation is the one a file is held against. */
  readonly versions: readonly Dated<AsapLaw>[];
}
