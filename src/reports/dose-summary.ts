import { mustBeObject } from '../core/mistake.js';
import { fromDayNumber, toDayNumber, type PlainDate } from '../core/plain-date.js';
import { dayGiven, groundsOf, type DaySpan, type Framed } from './answer.js';
import { choice, dasgupta } from './citations.js';
import type { CountedSupply, DoseDays } from './dose-days.js';
import { compare, divided, exactly, fractionIn, fractionText, product, rounded, sum, zero, type Fraction } from './fraction.js';
import { mustBeDoseDays } from './records-given.js';

/** One of the definitions of a daily average, with the numbers it was made of. */
export interface DailyAverage {
  /** A day, rounded to six places; `null` where there is no day, or where something unknown could raise as well as lower it. */
  readonly value: number | null;
  /** Whether the value is exact, the least it can be, or open. */
  readonly bound: 'exact' | 'at-least' | 'open';
  /** Sum of the doses, rounded; what is unknown is not in it. */
  readonly numerator: number;
  /** The same as an exact fraction: `50/1`. */
  readonly numeratorExactly: string;
  /** The days it was divided by. */
  readonly denominator: number;
}

/** The highest dose of a day. */
export interface DosePeak {
  /** In milligrams of morphine, rounded to six places. */
  readonly value: number;
  /** Whether it is exact or the least it can be. */
  readonly bound: 'exact' | 'at-least';
  /** The same as an exact fraction: `50/1`. */
  readonly exactly: string;
  /** The first day that has it; nothing where no dose is known. */
  readonly first?: PlainDate;
  /** On how many days. */
  readonly days: number;
}

/** Four answers to the question of a daily dose, side by side; none of them is the one. */
export interface DoseSummary extends Framed {
  /** The days averaged over. */
  readonly over: {
    /** First day of the window. */
    readonly from: PlainDate;
    /** Last day of the window. */
    readonly to: PlainDate;
  };
  /** Over the sum of the days' supplies. */
  readonly suppliedDays: DailyAverage;
  /** Over the days with supply. */
  readonly therapyDays: DailyAverage;
  /** Over all days of the window. */
  readonly window: DailyAverage;
  /** The highest day. */
  readonly peak: DosePeak;
}

/** How a dose summary is read. */
export interface DoseSummaryOptions {
  /** What a window takes in: only what falls on its days (the default), or all that was filled in it. */
  readonly window?: 'prorated' | 'dispensed';
}

type Counted = DaySpan & { readonly start: number; readonly perDay: Fraction };

const counted = ({ start, from, to, perDayExactly }: CountedSupply): Counted => ({ start: toDayNumber(start), first: toDayNumber(from), last: toDayNumber(to), perDay: fractionIn(perDayExactly) ?? zero });

const daysIn = ({ first, last }: DaySpan): number => Math.max(0, last - first + 1);

/** How many days at least one of the spans has. */
function daysOfAny(spans: readonly DaySpan[]): number {
  let days = 0;
  let upTo = Number.NEGATIVE_INFINITY;
  for (const { first, last } of [...spans].sort((one, other) => one.first - other.first)) {
    days += Math.max(0, last - Math.max(first, upTo + 1) + 1);
    upTo = Math.max(upTo, last);
  }
  return days;
}

function averageOf(numerator: Fraction, denominator: number, bound: DailyAverage['bound']): DailyAverage {
  const isNone = denominator === 0 || bound === 'open';
  return { value: isNone ? null : rounded(divided(numerator, denominator)), bound, numerator: rounded(numerator), numeratorExactly: fractionText(numerator), denominator };
}

function peakOf(days: Pick<DoseDays, 'entries'>, window: DaySpan, exact: boolean): DosePeak {
  let [highest, first, count] = [zero, undefined as number | undefined, 0];
  for (const entry of days.entries) {
    const span = { first: Math.max(window.first, toDayNumber(entry.from)), last: Math.min(window.last, toDayNumber(entry.to)) };
    const dose = fractionIn(entry.exactly) ?? zero;
    const order = compare(dose, highest);
    if (daysIn(span) === 0 || dose.over === 0n || order < 0) continue;
    if (order > 0) [highest, first, count] = [dose, span.first, 0];
    count += daysIn(span);
  }
  return { value: rounded(highest), bound: exact ? 'exact' : 'at-least', exactly: fractionText(highest), ...(first !== undefined && { first: fromDayNumber(first) }), days: count };
}

/**
 * The four definitions of a daily dose that are in use, side by side: over the days supplied, over the days on therapy, over the window,
 * and the highest day. They differ threefold on the same records, so the answer never names one of them "the" average.
 *
 * Where something is unknown, the average over the window and the peak are the least they can be, and the other two are left open, since
 * what is unknown adds days as well as doses. The window lies within the frame of the days; by default it is the frame.
 * Source: Dasgupta et al. 2021.
 *
 * @example
 * ```ts
 * import { cdc2022, doseDays, doseSummary } from 'kasper-rules/reports';
 *
 * const oxycodone = (strength: number) => ({ classes: ['opioid'], opioid: { ingredient: 'oxycodone', strength, unit: 'mg', per: 'each' } }) as const;
 * const filled = { productIdQualifier: '01', dateFilled: '2025-01-01', dosageUnits: '01' } as const;
 * const parts = { patient: {}, pharmacy: {}, prescriber: {}, compound: [] } as const;
 * const days = doseDays([
 *   { id: 'a', ...parts, dispensing: { ...filled, productId: '77777010103', quantityDispensed: 60, daysSupply: 30 } },
 *   { id: 'b', ...parts, dispensing: { ...filled, productId: '77777010101', quantityDispensed: 14, daysSupply: 7 } },
 * ], { frame: { from: '2025-01-01', to: '2025-03-31', asOf: '2025-05-01' }, drugOf: ({ ndc }) => oxycodone(ndc === '77777010103' ? 30 : 5), table: cdc2022 });
 * const { suppliedDays, therapyDays, window, peak } = doseSummary(days);
 * console.log([suppliedDays, therapyDays, window, peak].map(({ value }) => value)); // [ 75.810811, 93.5, 31.166667, 105 ]
 * ```
 */
export function doseSummary(days: DoseDays, over?: DoseSummary['over'], options: DoseSummaryOptions = {}): DoseSummary {
  mustBeDoseDays('doseSummary', days);
  mustBeObject('doseSummary', options, 'the options');
  const { window: reading = 'prorated' } = options;
  const window = over ?? days.frame;
  const span = { first: dayGiven('doseSummary', 'window.from', window.from), last: dayGiven('doseSummary', 'window.to', window.to) };
  if (span.last < span.first || window.from < days.frame.from || window.to > days.frame.to) throw new TypeError('doseSummary: the window must lie within the frame of the days');
  const supplies = days.supplies.map(counted);
  const isIn = ({ start }: Counted) => start >= span.first && start <= span.last;
  const taken =
    reading === 'dispensed'
      ? supplies.filter(isIn)
      : supplies.map((supply) => ({ ...supply, first: Math.max(supply.first, span.first), last: Math.min(supply.last, span.last) })).filter((supply) => daysIn(supply) > 0);
  const total = sum(taken.map((supply) => product(supply.perDay, exactly(daysIn(supply)) ?? zero)));
  // One that was filled in the window may have been put off to a day behind it.
  const isPutOff = reading === 'dispensed' && days.definitions.includes('same-product:shift') && days.unknown.length > 0;
  const exact = !isPutOff && days.entries.every((entry) => entry.exact || entry.to < window.from || entry.from > window.to);
  const bounded = exact ? 'exact' : 'at-least';
  const open = exact ? 'exact' : 'open';
  const cut = supplies.some((supply) => supply.last >= span.first && supply.first <= span.last && (supply.first < span.first || supply.last > span.last));
  return {
    frame: days.frame,
    over: { from: window.from, to: window.to },
    suppliedDays: averageOf(total, taken.reduce((sumOfDays, supply) => sumOfDays + daysIn(supply), 0), open),
    therapyDays: averageOf(total, daysOfAny(taken), open),
    window: averageOf(total, daysIn(span), bounded),
    peak: peakOf(days, span, exact),
    ...groundsOf({
      definitions: [...days.definitions, 'supplied-days', 'therapy-days', 'window-days', 'peak', `window:${reading}`],
      cites: [...days.cites, dasgupta, choice],
      caveats: [...days.caveats, cut && 'window-cut'],
      unknown: days.unknown,
    }),
  };
}
