import type { Citation } from '../core/citation.js';
import { isPlainDate, toDayNumber, type PlainDate } from '../core/plain-date.js';
import type { ReportedDispensing } from '../corrections/index.js';
import { standingCaveats, type ReportCaveat } from './caveats.js';
import { comparedText } from './compared-text.js';
import type { ReportDefinition } from './definitions.js';

/** A record as it stands after all revisions and voids, with a name of its own by which answers speak of it. */
export interface HeldRecord extends ReportedDispensing {
  /** Says nothing of a person. */
  readonly id: string;
  /** PAT: whom it was dispensed to. */
  readonly patient: ReportedDispensing['patient'];
  /** PHA: who dispensed it. */
  readonly pharmacy: ReportedDispensing['pharmacy'];
}

/** The days looked at, and the day on which the records were as they are. The library reads no clock. */
export interface Frame {
  /** First day looked at. */
  readonly from: PlainDate;
  /** Last day looked at. */
  readonly to: PlainDate;
  /** The day whose records these are; of later days nothing can be ruled out. */
  readonly asOf: PlainDate;
  /** First day from which on all is held; without it, nobody said. */
  readonly coverageFrom?: PlainDate;
}

/** Why the dose or the days of a record are not known. */
export type UnknownReason =
  | 'date-missing'
  | 'days-supply-missing'
  | 'days-supply-not-positive'
  | 'days-supply-out-of-range'
  | 'quantity-missing'
  | 'quantity-not-positive'
  | 'units-missing'
  | 'unit-mismatch'
  | 'product-not-known'
  | 'class-not-known'
  | 'strength-missing'
  | 'route-missing'
  | 'wear-days-missing'
  | 'no-factor'
  | 'compound'
  | 'prescriber-missing'
  | 'pharmacy-missing'
  | 'number-missing';

/** A record of which something needed is not known. */
export interface UnknownRecord {
  /** Which record. */
  readonly id: string;
  /** What is not known of it. */
  readonly reason: UnknownReason;
}

/** What every answer carries beside its figures. */
export interface Grounds {
  /** How the figures are to be read; `reportDefinitions` has the sentences. */
  readonly definitions: readonly ReportDefinition[];
  /** What the readings rest on, each with its standing. */
  readonly cites: readonly Citation[];
  /** What is to be said beside the figures; `reportCaveats` has the sentences. */
  readonly caveats: readonly ReportCaveat[];
  /** The records of which something needed is not known; none of them is taken for zero. */
  readonly unknown: readonly UnknownRecord[];
}

/** What every answer about days carries. */
export interface Framed extends Grounds {
  /** The days looked at. */
  readonly frame: Frame;
}

/** A count that some records may add to. */
export interface Tally {
  /** How many there are for certain. */
  readonly known: number;
  /** How many records say nothing of it: each may be another or one of those known. */
  readonly withoutNumber: number;
}

/** Days of the calendar by number, the first and the last both in it. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** The grounds of an answer: each definition, source and caveat once, the standing caveats before all. */
export function groundsOf({ definitions, cites, caveats = [], unknown = [] }: { readonly definitions: readonly ReportDefinition[]; readonly cites: readonly Citation[]; readonly caveats?: readonly (ReportCaveat | false)[]; readonly unknown?: readonly UnknownRecord[] }): Grounds {
  const said = caveats.filter((caveat) => caveat !== false);
  return {
    definitions: distinct(definitions),
    cites: cites.filter((cite, index) => cites.findIndex(({ id, title }) => id === cite.id && title === cite.title) === index),
    caveats: distinct([...standingCaveats, ...(unknown.length > 0 ? (['lower-bound'] as const) : []), ...said]),
    unknown,
  };
}

/** A day of an option by number; what is no day is a mistake of the calling code. */
export function dayGiven(call: string, name: string, value: unknown): number {
  if (!isPlainDate(value)) throw new TypeError(`${call}: \`${name}\` must be a day such as '2025-03-31'`);
  return toDayNumber(value);
}

/** The days of a frame by number; a frame that is none is a mistake of the calling code. */
export function spanOf(call: string, frame: Frame): DaySpan & { readonly coveredFrom: number; readonly coveredTo: number } {
  const given: unknown = frame;
  if (typeof given !== 'object' || given === null) throw new TypeError(`${call}: give the days looked at as \`frame: { from, to, asOf }\``);
  const first = dayGiven(call, 'frame.from', frame.from);
  const last = dayGiven(call, 'frame.to', frame.to);
  const coveredTo = dayGiven(call, 'frame.asOf', frame.asOf);
  if (last < first) throw new TypeError(`${call}: \`frame.to\` lies before \`frame.from\``);
  return { first, last, coveredTo, coveredFrom: frame.coverageFrom === undefined ? Number.NEGATIVE_INFINITY : dayGiven(call, 'frame.coverageFrom', frame.coverageFrom) };
}

/** The days of a span on which records may be missing: before all is held, and after the day whose records these are. */
export function daysNotHeld({ first, last, coveredFrom, coveredTo }: ReturnType<typeof spanOf>): readonly DaySpan[] {
  return [{ first, last: Math.min(last, coveredFrom - 1) }, { first: Math.max(first, coveredFrom, coveredTo + 1), last }].filter((days) => days.first <= days.last);
}

/** A day of a record by number; nothing where it has none. */
export function dayOf(value: unknown): number | undefined {
  return isPlainDate(value) ? toDayNumber(value) : undefined;
}

/** Whether a record says that nothing was dispensed in a period, as a zero report writes it. */
export function isZeroReport({ patient: { firstName, lastName }, dispensing }: Pick<ReportedDispensing, 'patient' | 'dispensing'>): boolean {
  return comparedText(firstName) === 'ZERO' && comparedText(lastName) === 'REPORT' && comparedText(dispensing.prescriptionNumber) === '';
}

/** Whether a record says that nothing was dispensed. */
export function isNothing({ dispensing }: Pick<ReportedDispensing, 'dispensing'>): boolean {
  return dispensing.quantityDispensed === 0;
}

const ANIMAL = '02';

/** Whether a dispensing is for an animal. */
export function isForAnimal({ patient }: { readonly patient?: ReportedDispensing['patient'] }): boolean {
  return patient?.species === ANIMAL;
}
