import { mustBeObject } from '../core/mistake.js';
import { fromDayNumber, type PlainDate } from '../core/plain-date.js';
import type { Citation } from '../core/citation.js';
import type { Truth } from '../core/truth.js';
import { dayOf, daysNotHeld, groundsOf, isForAnimal, isNothing, spanOf, type Frame, type Framed, type HeldRecord, type UnknownReason, type UnknownRecord } from './answer.js';
import { choice, omp, ompRetired } from './citations.js';
import { classesOf, factsOf, isCompound, type DrugClass, type DrugOf } from './drug-facts.js';
import type { Comparison } from './reaches.js';
import { pharmacyNumber, prescriberNumber } from './registration.js';
import { recordsGiven } from './records-given.js';

/** How the days of a window are counted. */
export type DayCounting = 'inclusive' | 'difference';

/** What makes an episode: every number is yours to give, as no two programs agree. */
export interface EpisodeMeasure {
  /** Registrations of prescribers. */
  readonly prescribers: number;
  /** Registrations of pharmacies; both are needed. */
  readonly pharmacies: number;
  /** The longest window. */
  readonly days: number;
  /** Whether the numbers themselves reach it. */
  readonly comparison: Comparison;
  /** Whether the first day of the window counts. */
  readonly counting: DayCounting;
  /** Only fills of these classes; without it, all. */
  readonly classes?: readonly DrugClass[];
  /** Where the measure was read. */
  readonly cites?: readonly Citation[];
}

/** What is looked for, and where. */
export interface EpisodeOptions extends EpisodeMeasure {
  /** The days looked at: a record counts by the day filled. */
  readonly frame: Frame;
  /** The catalogue of drugs; needed for `classes`. */
  readonly drugOf?: DrugOf;
}

/** Whether several prescribers and pharmacies met in a window, and the first that they did. */
export interface Episodes extends Framed {
  /** True where known records reach it, false where not even the unknown ones could. */
  readonly reached: Truth;
  /** The first window that known records reach. */
  readonly window?: {
    /** Day of its first fill. */
    readonly from: PlainDate;
    /** Day of the fill that reached it. */
    readonly to: PlainDate;
    /** Its days, counted as `counting` says. */
    readonly days: number;
    /** The records in it. */
    readonly ids: readonly string[];
  };
}

/** The measure of the Pharmacy Quality Alliance for opioids from multiple providers, without its denominators; retired on 25 June 2024. */
export const pqaOmp: EpisodeMeasure = { prescribers: 4, pharmacies: 4, days: 180, comparison: 'at-least', counting: 'inclusive', classes: ['opioid'], cites: [omp, ompRetired] };

interface Fill {
  readonly id: string;
  readonly day: number;
  readonly prescriber: string | undefined;
  readonly pharmacy: string | undefined;
  /** Its class is known to be asked for. */
  readonly sure: boolean;
}

/** Numbers in a window that grows at one end and shrinks at the other. */
function runningSet() {
  const times = new Map<string, number>();
  return {
    add: (value: string | undefined) => {
      if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1);
    },
    remove: (value: string | undefined) => {
      if (value === undefined) return;
      const left = (times.get(value) ?? 0) - 1;
      if (left > 0) times.set(value, left);
      else times.delete(value);
    },
    size: () => times.size,
  };
}

type Registrations = Pick<Fill, 'prescriber' | 'pharmacy'>;

/** The first window of fills that is reached; what is `open` may lie in any of them, and where it is given, every blank may be another number. */
function firstWindow(fills: readonly Fill[], longest: number, isReached: (prescribers: number, pharmacies: number) => boolean, open?: readonly Registrations[]): readonly Fill[] | undefined {
  const [prescribers, pharmacies] = [runningSet(), runningSet()];
  let [blankPrescribers, blankPharmacies, start] = [0, 0, 0];
  const count = ({ prescriber, pharmacy }: Registrations, by: 1 | -1) => {
    for (const [numbers, number] of [[prescribers, prescriber], [pharmacies, pharmacy]] as const) numbers[by === 1 ? 'add' : 'remove'](number);
    if (prescriber === undefined) blankPrescribers += by;
    if (pharmacy === undefined) blankPharmacies += by;
  };
  const isReachedNow = () => isReached(prescribers.size() + (open ? blankPrescribers : 0), pharmacies.size() + (open ? blankPharmacies : 0));
  for (const each of open ?? []) count(each, 1);
  if (isReachedNow()) return [];
  for (const [index, fill] of fills.entries()) {
    count(fill, 1);
    for (let first = fills[start]; first && fill.day - first.day > longest; first = fills[start]) {
      count(first, -1);
      start += 1;
    }
    if (isReachedNow()) return fills.slice(start, index + 1);
  }
  return undefined;
}

/**
 * Whether one person's fills within a sliding window came from so many prescribers and so many pharmacies; the first such window with its records.
 *
 * There is no default threshold: programs use different numbers, windows and comparisons. `pqaOmp` is one measure as it was read. The answer
 * is `null` where records without a number, date or class might make up the rest, or where not all days of the frame are covered. It says
 * nothing of intent. Throws a TypeError where `classes` come without `drugOf`. Source: PQA OMP (retired) for the preset.
 *
 * @example
 * ```ts
 * import { episodes, pqaOmp } from 'kasper-rules/reports';
 *
 * const frame = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' } as const;
 * console.log(episodes([], { ...pqaOmp, frame, drugOf: () => undefined }).reached); // false
 * ```
 */
export function episodes(records: readonly HeldRecord[], options: EpisodeOptions): Episodes {
  recordsGiven('episodes', records);
  mustBeObject('episodes', options, 'the options');
  const { frame, prescribers, pharmacies, days, comparison, counting, classes, drugOf, cites = [] } = options;
  const span = spanOf('episodes', frame);
  if (![prescribers, pharmacies, days].every((number) => Number.isInteger(number) && number > 0)) throw new TypeError('episodes: `prescribers`, `pharmacies` and `days` must be whole numbers from 1');
  if (classes && !drugOf) throw new TypeError('episodes: `classes` need the catalogue of drugs as `drugOf`');
  const unknown: UnknownRecord[] = [];
  const fills: Fill[] = [];
  const undated: Registrations[] = [];
  for (const record of records) {
    if (isForAnimal(record) || isNothing(record)) continue;
    const facts = classes && drugOf ? factsOf(record, drugOf) : undefined;
    const known = classesOf(facts);
    if (classes && known && !classes.some((each) => known.includes(each))) continue;
    const { id } = record;
    const day = dayOf(record.dispensing.dateFilled);
    if (day !== undefined && (day < span.first || day > span.last)) continue;
    const fill = { id, prescriber: prescriberNumber(record.prescriber), pharmacy: pharmacyNumber(record.pharmacy), sure: !classes || known !== undefined };
    const unclassed: UnknownReason = isCompound(record) ? 'compound' : facts ? 'class-not-known' : 'product-not-known';
    const reason: UnknownReason | undefined = day === undefined ? 'date-missing' : !fill.sure ? unclassed : fill.prescriber === undefined ? 'prescriber-missing' : fill.pharmacy === undefined ? 'pharmacy-missing' : undefined;
    if (reason) unknown.push({ id, reason });
    if (day === undefined) undated.push(fill);
    else fills.push({ ...fill, day });
  }
  fills.sort((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
  const isEnough = (count: number, threshold: number) => (comparison === 'at-least' ? count >= threshold : count > threshold);
  const isReached = (ofPrescribers: number, ofPharmacies: number) => isEnough(ofPrescribers, prescribers) && isEnough(ofPharmacies, pharmacies);
  const longest = counting === 'inclusive' ? days - 1 : days;
  const window = firstWindow(fills.filter(({ sure }) => sure), longest, isReached);
  const [first, last] = [window?.[0], window?.at(-1)];
  const isCovered = daysNotHeld(span).length === 0;
  const mayReach = !isCovered || firstWindow(fills, longest, isReached, undated) !== undefined;
  return {
    frame,
    reached: window ? true : mayReach ? null : false,
    ...(window && first && last && { window: { from: fromDayNumber(first.day), to: fromDayNumber(last.day), days: last.day - first.day + (counting === 'inclusive' ? 1 : 0), ids: window.map(({ id }) => id) } }),
    ...groundsOf({
      definitions: ['registrations', `comparison:${comparison}`, `counting:${counting}`],
      cites: [...cites, choice],
      caveats: ['registrations', 'linkage', 'late-data', !isCovered && 'lower-bound'],
      unknown,
    }),
  };
}
