/**
 * The standard's element types: text, integer digits, decimal number, date CCYYMMDD, time HHMM or HHMMSS. A time of seven
 * characters is one in UTC, HHMMSSZ.
 */
export type ElementType = 'AN' | 'N' | 'D' | 'DT' | 'TM';

/** A shape of its own that replaces the plain type and length check of an element. */
export type ElementFormat =
  | 'dea'
  | 'npi'
  | 'ncpdp'
  /** Five or nine digits; where ten characters are allowed, the hyphen of a nine-digit code belongs to it. */
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

/** The versions of the standard the library has tables of. */
export type AsapVersion = '4.0' | '4.1' | '4.2' | '4.2A' | '4.2B' | '5.0';

/** One element of a segment, described once; everything else derives from it. */
export interface ElementSpec {
  /** The standard's reference: `DSP09`. */
  readonly ref: string;
  /** The property name in code: `quantityDispensed`. */
  readonly name: string;
  /** What people call it: `Quantity dispensed`. */
  readonly label: string;
  /** What its text is made of. */
  readonly type: ElementType;
  /** Greatest length in characters. */
  readonly max: number;
  /** `R`: required by the standard; `S`: situational. */
  readonly usage: 'R' | 'S';
  /** Closed list of codes with their meaning, unless `openCodes` is present. JavaScript lists keys such as `10` before `01`: sort to show. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Further allowed two-digit codes, first to last: `'02-99'`. */
  readonly openCodes?: string;
  /** Refs that must be present when this element is. */
  readonly requires?: readonly string[];
  /** A shape of its own, in place of the plain type. */
  readonly format?: ElementFormat;
  /** A counter or quantity: typed as a number, written without leading zeros. */
  readonly numeric?: true;
  /** Holds data that identifies a patient or a person acting for one; masked by `redact`. */
  readonly patientData?: true;
  /** Not to be sent in this version. */
  readonly retired?: true;
  /** What else is to be known. */
  readonly note?: string;
}

/** One segment: its place in the loops and its elements in order. */
export interface SegmentSpec {
  /** The id in the file: `DSP`. */
  readonly id: SegmentId;
  /** The property name in code: `dispensing`. */
  readonly name: string;
  /** What people call it: `Dispensing`. */
  readonly label: string;
  /** The loop it stands in, or opens. */
  readonly loop: 'transaction' | 'pharmacy' | 'patient' | 'dispensing';
  /** Occurrences in the enclosing loop; for PHA, PAT and DSP, repetitions of the loop they open. `null` is unbounded. */
  readonly min: number;
  /** The greatest number of occurrences; `null` is unbounded. */
  readonly max: number | null;
  /** One of these refs must be populated. */
  readonly atLeastOne?: readonly string[];
  /** What else is to be known. */
  readonly note?: string;
  /** The elements in order: the first is element 01. */
  readonly elements: readonly ElementSpec[];
}

/** One version of the standard: its segments in the order of a transaction. */
export interface Dictionary {
  readonly version: AsapVersion;
  readonly segments: Readonly<Record<SegmentId, SegmentSpec>>;
}

/** An element that stays but has properties replaced or, in `without`, taken away. */
export interface ElementChange extends Partial<ElementSpec> {
  readonly ref: string;
  readonly without?: readonly ('codes' | 'openCodes' | 'requires' | 'format' | 'note')[];
}

/** How a segment differs from that of the base version. */
export interface SegmentDelta {
  /** Replaces the note of the segment. */
  readonly note?: string;
  readonly changed?: readonly ElementChange[];
  /** Whole elements, at the position their ref gives: new, or in place of the one with that ref. */
  readonly added?: readonly ElementSpec[];
  readonly removed?: readonly string[];
}

/** A version described by what differs from its base, the neighbor closer to 4.2. */
export interface VersionDelta {
  readonly version: AsapVersion;
  readonly base: AsapVersion;
  readonly segments: Readonly<Partial<Record<SegmentId, SegmentDelta>>>;
}
