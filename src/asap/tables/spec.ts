/** The standard's element types: text, integer digits, decimal number, date CCYYMMDD, time HHMM or HHMMSS. */
export type ElementType = 'AN' | 'N' | 'D' | 'DT' | 'TM';

/** A shape of its own that replaces the plain type and length check of an element. */
export type ElementFormat =
  | 'dea'
  | 'npi'
  | 'ncpdp'
  | 'zip'
  | 'phone'
  | 'usps'
  | 'name'
  /** The shape follows from the product id qualifier of the same segment: an NDC, a compound id or plain text. */
  | 'product-id'
  /** The shape follows from the id qualifier of the same segment: an SSN, a driver's license or plain text. */
  | 'person-id';

/** The segments of a transaction. */
export type SegmentId = 'TH' | 'IS' | 'PHA' | 'PAT' | 'DSP' | 'PRE' | 'CDI' | 'AIR' | 'TP' | 'TT';

/** One element of a segment, described once; everything else derives from it. */
export interface ElementSpec {
  /** The standard's reference: `DSP09`. */
  readonly ref: string;
  /** The property name in code: `quantityDispensed`. */
  readonly name: string;
  readonly label: string;
  readonly type: ElementType;
  /** Greatest length in characters. */
  readonly max: number;
  /** `R`: required by the standard; `S`: situational. */
  readonly usage: 'R' | 'S';
  /** Closed list of codes with their meaning, unless `openCodes` is present. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Further allowed two-digit codes, first to last: `'02-99'`. */
  readonly openCodes?: string;
  /** Refs that must be present when this element is. */
  readonly requires?: readonly string[];
  readonly format?: ElementFormat;
  /** A counter or quantity: typed as a number, written without leading zeros. */
  readonly numeric?: true;
  /** Holds data that identifies a patient or a person acting for one; masked by `redact`. */
  readonly patientData?: true;
  /** Not to be sent in this version. */
  readonly retired?: true;
  readonly note?: string;
}

/** One segment: its place in the loops and its elements in order. */
export interface SegmentSpec {
  readonly id: SegmentId;
  /** The property name in code: `dispensing`. */
  readonly name: string;
  readonly label: string;
  readonly loop: 'transaction' | 'pharmacy' | 'patient' | 'dispensing';
  /** Occurrences in the enclosing loop; for PHA, PAT and DSP, repetitions of the loop they open. `null` is unbounded. */
  readonly min: number;
  readonly max: number | null;
  /** One of these refs must be populated. */
  readonly atLeastOne?: readonly string[];
  readonly note?: string;
  readonly elements: readonly ElementSpec[];
}
