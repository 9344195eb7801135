import { fromDayNumber, type PlainDate } from '../core/plain-date.js';
import { daysNotHeld, groundsOf, spanOf, type DaySpan, type Frame, type Framed, type HeldRecord, type UnknownRecord } from './answer.js';
import { grouped } from '../core/grouped.js';
import { factsOf, ndcOf, type DrugFacts } from './drug-facts.js';
import { commonDenominator, fraction, fractionText, rounded, type Fraction } from './fraction.js';
import { assertTable, citesOf, isImplausible, patchDaysDiffer, weigh, type EquivalentOptions, type ExclusionReason, type Weighed } from './morphine-equivalent.js';
import { supplyBetween, supplyOf, type Supply, type SupplyReadings } from './supply.js';
import { recordsGiven } from './records-given.js';

/** How doses are laid on days. */
export interface DoseOptions extends EquivalentOptions, SupplyReadings {
  /** The days looked at. */
  readonly frame: Frame;
  /** Supplies of one product that overlap: added up (the default), or one after the other. */
  readonly sameProduct?: 'sum' | 'shift';
}

/** Days on which the dose is the same. */
export interface DoseEntry {
  /** First of the days. */
  readonly from: PlainDate;
  /** Last of the days. */
  readonly to: PlainDate;
  /** The dose of each of the days in milligrams of morphine, rounded to six places; where something is unknown, at least so much. */
  readonly atLeast: number;
  /** The same exactly: `50/1`. */
  readonly exactly: string;
  /** Whether nothing is unknown on these days, so that the dose is no more either. */
  readonly exact: boolean;
  /** The records counted on these days, in the order in which they began. */
  readonly running: readonly string[];
  /** The records that may add to it. */
  readonly mayRun: readonly string[];
}

/** A supply that was counted, whole and not cut to the days looked at. */
export interface CountedSupply {
  /** The id of the record among those held. */
  readonly id: string;
  /** The day filled, or sold where that is the reading; under `shift` the supply may begin later. */
  readonly start: PlainDate;
  /** First day of the supply. */
  readonly from: PlainDate;
  /** Last day of the supply. */
  readonly to: PlainDate;
  /** For how many days it lasts. */
  readonly days: number;
  /** Milligrams of morphine a day as an exact fraction: `50/1`. */
  readonly perDayExactly: string;
}

/** Doses day by day. */
export interface DoseDays extends Framed {
  /** One entry for each change, together every day of the frame. */
  readonly entries: readonly DoseEntry[];
  /** The supplies that were counted. */
  readonly supplies: readonly CountedSupply[];
  /** What was left out on purpose. */
  readonly excluded: readonly {
    /** The id of the record among those held. */
    readonly id: string;
    /** Why it was left out. */
    readonly reason: ExclusionReason;
  }[];
}

/** A record on its way onto the days: counted where its dose is known, in doubt where it is not. */
interface Placed {
  readonly id: string;
  readonly product: string | undefined;
  /** Its days, after those of earlier supplies where that is the reading. */
  readonly supply: Supply;
  /** Its days by themselves. */
  readonly own: Supply;
  readonly weighed: Extract<Weighed, { readonly status: 'computed' | 'unknown' }>;
}

type Dosed = Placed & { readonly supply: Required<DaySpan>; readonly own: Required<DaySpan>; readonly weighed: Extract<Weighed, { readonly status: 'computed' }> };

const hasDays = (supply: Supply): supply is Supply & DaySpan => supply.first !== undefined && supply.last !== undefined;
const isDosed = (placed: Placed): placed is Dosed => placed.weighed.status === 'computed' && hasDays(placed.supply);

const byFirst = (one: Placed, other: Placed) => (one.supply.first ?? 0) - (other.supply.first ?? 0) || (one.id < other.id ? -1 : 1);

/** Lets each supply of a product begin after the earlier ones, where that is the reading, and says whether any overlapped. */
function afterEachOther(placed: readonly Placed[], shift: boolean): { readonly placed: readonly Placed[]; readonly overlapped: boolean } {
  const endOf = new Map<string, number>();
  let overlapped = false;
  const moved = [...placed].sort(byFirst).map((each) => {
    const { product, supply } = each;
    if (product === undefined || !hasDays(supply)) return each;
    const end = endOf.get(product);
    const days = supply.last - supply.first;
    const early = end !== undefined && supply.first <= end;
    overlapped ||= early;
    const first = early && shift ? end + 1 : supply.first;
    const last = first + days;
    endOf.set(product, Math.max(end ?? first, last));
    return { ...each, supply: supplyBetween(first, last) };
  });
  return { placed: moved, overlapped };
}

/** Something that holds on a span of days: a dose over the common denominator, or a doubt. */
interface Held extends DaySpan {
  readonly id: string | undefined;
  readonly dose: bigint | undefined;
  readonly banded: boolean;
}

const entryFraction = (over: bigint, under: bigint): Fraction => (under <= BigInt(Number.MAX_SAFE_INTEGER) ? fraction(over, under) : { over, under });

/** Goes through the days from change to change, adding what begins and taking off what has ended. */
function entriesOf(holding: readonly Held[], { first, last }: DaySpan, under: bigint): DoseEntry[] {
  const within = holding.filter((each) => each.first <= last && each.last >= first);
  const begins = grouped(within, (each) => Math.max(each.first, first));
  const ends = grouped(within, (each) => each.last + 1);
  const days = [...new Set([first, ...begins.keys(), ...ends.keys()])].filter((day) => day <= last).sort((one, other) => one - other);
  const running = new Set<string>();
  const mayRun = new Set<string>();
  let [over, doubts, banded] = [0n, 0, 0];
  const count = ({ id, dose, banded: isBanded }: Held, by: 1 | -1) => {
    if (dose === undefined) doubts += by;
    else over += by === 1 ? dose : -dose;
    if (isBanded) banded += by;
    if (id === undefined) return;
    const ids = dose === undefined ? mayRun : running;
    if (by === 1) ids.add(id);
    else ids.delete(id);
  };
  return days.map((day, index) => {
    for (const each of ends.get(day) ?? []) count(each, -1);
    for (const each of begins.get(day) ?? []) count(each, 1);
    const dose = entryFraction(over, under);
    return {
      from: fromDayNumber(day),
      to: fromDayNumber((days[index + 1] ?? last + 1) - 1),
      atLeast: rounded(dose),
      exactly: fractionText(dose),
      // Two doses of a factor that rises with the dose come to more than each by itself.
      exact: doubts === 0 && banded < 2,
      running: [...running],
      mayRun: [...mayRun],
    };
  });
}

/** A record with what the catalogue knows of its product, so that a report asks the catalogue once. */
export interface KnownRecord {
  readonly record: HeldRecord;
  readonly facts: DrugFacts | undefined;
  readonly weighed: Weighed;
}

/** Looks up and weighs records. */
export function knownRecords(records: readonly HeldRecord[], options: EquivalentOptions): readonly KnownRecord[] {
  return records.map((record) => {
    const facts = factsOf(record, options.drugOf);
    return { record, facts, weighed: weigh(record, facts, options) };
  });
}

/** Lays the doses of records that were looked up on days. */
export function doseDaysOf(known: readonly KnownRecord[], options: DoseOptions): DoseDays {
  const { frame, table, patchDays = 'reported', sameProduct = 'sum', start = 'filled' } = options;
  const span = spanOf('doseDays', frame);
  const excluded: { id: string; reason: ExclusionReason }[] = [];
  const unplaced: Placed[] = [];
  for (const { record, facts, weighed } of known) {
    const { id } = record;
    if (weighed.status === 'excluded') {
      excluded.push({ id, reason: weighed.reason });
      continue;
    }
    const supply = supplyOf(record, facts, { start, patchDays });
    unplaced.push({ id, product: ndcOf(record), supply, own: supply, weighed });
  }
  const { placed, overlapped } = afterEachOther(unplaced, sameProduct === 'shift');
  const dosed = placed.filter(isDosed);
  const mayLieIn = ({ first = span.first, last = span.last }: Supply) => first <= span.last && last >= span.first;
  const within = new Set(placed.filter(({ supply, own }) => mayLieIn(supply) || mayLieIn(own)).map(({ id }) => id));
  const reasons = new Map(placed.map(({ id, supply }) => [id, supply.reason]));
  const unknown = unplaced.flatMap(({ id, weighed }): UnknownRecord[] => {
    const reason = weighed.status === 'unknown' ? weighed.reason : reasons.get(id);
    return reason && within.has(id) ? [{ id, reason }] : [];
  });
  const under = commonDenominator(dosed.map(({ weighed }) => weighed.perDay));
  const holding = placed.map((each): Held => {
    const { id, supply, weighed } = each;
    const days = { first: supply.first ?? span.first, last: supply.last ?? span.last };
    if (!isDosed(each) || weighed.status !== 'computed') return { id, ...days, dose: undefined, banded: false };
    return { id, ...days, dose: weighed.perDay.over * (under / weighed.perDay.under), banded: weighed.banded };
  });
  const notHeld = daysNotHeld(span).map((days): Held => ({ id: undefined, ...days, dose: undefined, banded: false }));
  return {
    frame,
    entries: entriesOf([...notHeld, ...holding], span, under),
    supplies: dosed.map(({ id, own, supply: { first, last }, weighed }) => ({ id, start: fromDayNumber(own.first), from: fromDayNumber(first), to: fromDayNumber(last), days: last - first + 1, perDayExactly: fractionText(weighed.perDay) })),
    excluded,
    ...groundsOf({
      definitions: ['equivalent', `patch-days:${patchDays}`, `start:${start}`, `same-product:${sameProduct}`],
      cites: citesOf(table, patchDays),
      caveats: [
        'factor-table',
        'not-for-conversion',
        'late-data',
        notHeld.length > 0 && 'lower-bound',
        overlapped && 'early-refill',
        known.some(({ record, facts }) => patchDaysDiffer(record, facts)) && 'patch-days',
        known.some(({ weighed }) => isImplausible(weighed)) && 'implausible-dose',
        dosed.some(({ supply }) => supply.first < span.first || supply.last > span.last) && 'window-cut',
      ],
      unknown,
    }),
  };
}

/**
 * The doses of one person's records day by day: one entry for each change of the sum, together every day of the frame.
 *
 * Supplies that run on a day are added up. What is not known makes the sum a lower bound on the days on which it may run, and on those
 * only; a record without a date may run on any. What is left out on purpose is listed and changes nothing. Days before
 * `frame.coverageFrom` and after `frame.asOf` are never exact. All records are taken to be of one person. Source: CDC compilations; how overlaps are summed is a
 * choice, named in `definitions`.
 *
 * @example
 * ```ts
 * import { cdc2022, doseDays, exceeds } from 'kasper-rules/reports';
 *
 * const codeine = { classes: ['opioid'], opioid: { ingredient: 'codeine', strength: 30, unit: 'mg', per: 'each' } } as const;
 * const record = {
 *   id: 'a', patient: {}, pharmacy: {}, prescriber: {}, compound: [],
 *   dispensing: { productIdQualifier: '01', productId: '77777090101', dateFilled: '2025-01-01', quantityDispensed: 100, dosageUnits: '01', daysSupply: 9 },
 * } as const;
 * const days = doseDays([record], { frame: { from: '2025-01-01', to: '2025-01-31', asOf: '2025-03-01' }, drugOf: () => codeine, table: cdc2022 });
 * console.log(days.entries.map(({ to, atLeast }) => `${to} ${atLeast}`)); // [ '2025-01-09 50', '2025-01-31 0' ]
 * console.log(exceeds(days, '2025-01-09', { atLeast: 50 })); // true
 * ```
 */
export function doseDays(records: readonly HeldRecord[], options: DoseOptions): DoseDays {
  recordsGiven('doseDays', records);
  assertTable('doseDays', options);
  return doseDaysOf(knownRecords(records, options), options);
}
