import { isIterable } from '../core/is-iterable.js';
import { isRecord } from '../core/is-record.js';
import { mustBeObject } from '../core/mistake.js';
import type { PlainDate } from '../core/plain-date.js';
import type { ReportedDispensing } from '../corrections/index.js';
import { dayOf, groundsOf, isForAnimal, isNothing, isZeroReport, spanOf, type Frame, type Framed } from './answer.js';
import type { ReportCaveat } from './caveats.js';
import { choice } from './citations.js';
import { classesOf, factsOf, type DrugClass, type DrugOf } from './drug-facts.js';
import { personBy, type PersonOf } from './exact-person.js';
import { divided, exactly, product, rounded, sum, zero, type Fraction } from './fraction.js';
import type { CellSum, CountedCell } from './withhold.js';
import { grouped } from '../core/grouped.js';
import { recordGiven } from './records-given.js';

/** A record of a trend: what a stream of a file gives, or a record held. */
export type TrendRecord = Omit<ReportedDispensing, 'additional'>;

/** What `heldRecords` gives, as far as a trend needs it. */
export interface HeldForTrend {
  /** The records as they stand. */
  readonly records: Iterable<TrendRecord>;
}

/** Ages on the day filled, in whole years. */
export interface AgeBand {
  /** What the band is called. */
  readonly name: string;
  /** From this age on. */
  readonly from: number;
  /** To this age, itself included; without it, upwards. */
  readonly to?: number;
}

/** How many people live where a cell is counted, and who says so. */
export interface StatedPopulation {
  /** Residents. */
  readonly people: number;
  /** Who counted them. */
  readonly source: string;
  /** For which year. */
  readonly year: number;
}

/** What a cell is of. */
export interface TrendKey {
  /** `2025-Q1`, `2025-03` or `2025`. */
  readonly period: string;
  /** The county, or `unknown`; only where counties were asked for. */
  readonly county?: string;
  /** The age band, `unknown`, or `other` outside all bands; only where bands were asked for. */
  readonly band?: string;
  /** The class, or `unknown`; only where classes were asked for. */
  readonly drugClass?: string;
}

/** What trends count and how. */
export interface TrendOptions {
  /** The days looked at: a record counts by the day filled. */
  readonly frame: Frame;
  /** The length of a period; a quarter by default. */
  readonly by?: 'quarter' | 'month' | 'year';
  /** The county of a record, by the caller's own reading; without it there are none. */
  readonly county?: (record: TrendRecord) => string | undefined;
  /** Ages counted apart. */
  readonly bands?: readonly AgeBand[];
  /** Classes counted apart, each record under every class it has; needs `drugOf`. */
  readonly classes?: readonly DrugClass[];
  /** The catalogue of drugs. */
  readonly drugOf?: DrugOf;
  /** The key of a person; without it persons are not counted. Memory then grows with the persons of a cell, else not at all. */
  readonly personOf?: PersonOf;
  /** The population of a cell; without it there are no rates. */
  readonly population?: (key: TrendKey) => StatedPopulation | undefined;
}

/** What is counted of a cell. */
export interface TrendMeasures {
  /** Records. */
  readonly dispensings: number;
  /** Fills, by their only or first part. */
  readonly fills: number;
  /** Pieces dispensed; units are never added to each other. */
  readonly each: number;
  /** Milliliters dispensed. */
  readonly milliliters: number;
  /** Grams dispensed. */
  readonly grams: number;
  /** Records whose quantity or unit is not known. */
  readonly withoutQuantity: number;
  /** Persons' records that say nothing of the person. */
  readonly withoutPerson: number;
  /** Fills for 1,000 residents; `null` without a population. */
  readonly fillsPerThousand: number | null;
  /** Persons for 1,000 residents; `null` without persons or without a population. */
  readonly patientsPerThousand: number | null;
  readonly [measure: string]: number | null;
}

/** A cell of a trend. */
export interface TrendCell extends CountedCell {
  /** What it is of. */
  readonly key: TrendKey;
  /** Persons; `null` where they were not counted or not of all records. */
  readonly patients: number | null;
  /** What else is counted. */
  readonly measures: TrendMeasures;
  /** The population the rates are over. */
  readonly population?: StatedPopulation;
}

/** Counts by period, and by county, age and class where asked for; nothing in it is about one person. */
export interface Trend extends Framed {
  /** The cells that occur, by key. */
  readonly cells: readonly TrendCell[];
  /** The sum of the cells of each period and class, where cells are apart by county or age: as `suppress` takes them. */
  readonly sums: readonly CellSum<TrendCell>[];
  /** What was not counted. */
  readonly notCounted: {
    /** Without a day filled. */
    readonly undated: number;
    /** Filled on other days. */
    readonly outsideFrame: number;
    /** Revisions and voids, which a stream of files holds: lay files on each other with `heldRecords` first. */
    readonly unreconciled: number;
    /** Without a reporting status, which does not mean new; zero reports among them. */
    readonly withoutStatus: number;
    /** For animals. */
    readonly animals: number;
    /** Records that say a quantity of zero was dispensed. */
    readonly nothingDispensed: number;
  };
}

const MONTHS_OF_A_QUARTER = 3;

function periodOf(date: PlainDate, by: NonNullable<TrendOptions['by']>): string {
  const year = date.slice(0, 4);
  if (by === 'year') return year;
  if (by === 'month') return date.slice(0, 7);
  return `${year}-Q${String(Math.ceil(Number(date.slice(5, 7)) / MONTHS_OF_A_QUARTER))}`;
}

/** Age in whole years on a day; the birthday counts, and one of 29 February comes on 1 March in other years. */
function ageOn(birth: PlainDate | undefined, day: PlainDate): number | undefined {
  if (birth === undefined || dayOf(birth) === undefined || birth > day) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

function bandOf(age: number | undefined, bands: readonly AgeBand[]): string {
  if (age === undefined) return 'unknown';
  return bands.find(({ from, to }) => age >= from && (to === undefined || age <= to))?.name ?? 'other';
}

/** A sum that stays exact: whole quantities as numbers, others as fractions. */
interface Amount {
  whole: number;
  parts: Fraction;
}

const UNITS = ['01', '02', '03'] as const;

/** A cell while it is counted. */
interface Growing {
  readonly key: TrendKey;
  readonly people: Set<number>;
  readonly amounts: readonly [Amount, Amount, Amount];
  dispensings: number;
  fills: number;
  withoutQuantity: number;
  withoutPerson: number;
}

const nothing = (): Amount => ({ whole: 0, parts: zero });
const startCell = (key: TrendKey): Growing => ({ key, people: new Set(), amounts: [nothing(), nothing(), nothing()], dispensings: 0, fills: 0, withoutQuantity: 0, withoutPerson: 0 });

function addQuantity(cell: Growing, quantity: number | undefined, unit: string | undefined): void {
  const amount = cell.amounts[UNITS.findIndex((code) => code === unit)];
  const exact = exactly(quantity);
  if (!amount || quantity === undefined || !exact || quantity < 0) cell.withoutQuantity += 1;
  else if (exact.under === 1n && Number.isSafeInteger(amount.whole + quantity)) amount.whole += quantity;
  else amount.parts = sum([amount.parts, exact]);
}

const amountOf = ({ whole, parts }: Amount): number => rounded(sum([exactly(whole) ?? zero, parts]));

const THOUSAND: Fraction = { over: 1_000n, under: 1n };
const FEW = 20;

function rate(count: number, population: StatedPopulation | undefined): number | null {
  const people = population && exactly(population.people);
  return people && people.over > 0n ? rounded(divided(product(exactly(count) ?? zero, THOUSAND, { over: people.under, under: 1n }), people.over)) : null;
}

function cellOf({ key, people, amounts, dispensings, fills, withoutQuantity, withoutPerson }: Growing, { personOf, population }: TrendOptions): TrendCell {
  const stated = population?.(key);
  const patients = personOf && withoutPerson === 0 ? people.size : null;
  const [each, milliliters, grams] = amounts;
  return {
    key,
    patients,
    measures: {
      dispensings,
      fills,
      each: amountOf(each),
      milliliters: amountOf(milliliters),
      grams: amountOf(grams),
      withoutQuantity,
      withoutPerson,
      fillsPerThousand: rate(fills, stated),
      patientsPerThousand: patients === null ? null : rate(patients, stated),
    },
    ...(stated && { population: stated }),
  };
}

const LATER_PART = /^(?:0[2-9]|[1-9]\d)$/;

/** By which a cell finds the sum it belongs to. */
const sumName = ({ period, drugClass = '' }: TrendKey): string => `${period}\n${drugClass}`;

/** Counts records one by one and forgets each. */
function createCounter(options: TrendOptions) {
  mustBeObject('trend', options, 'the options');
  const { frame, by = 'quarter', county, bands, classes, drugOf, personOf } = options;
  const { first, last } = spanOf('trend', frame);
  if (classes && !drugOf) throw new TypeError('trend: `classes` need the catalogue of drugs as `drugOf`');
  const cells = new Map<string, Growing>();
  const sums = new Map<string, Growing>();
  const numbers = new Map<string, number>();
  const notCounted = { undated: 0, outsideFrame: 0, unreconciled: 0, withoutStatus: 0, animals: 0, nothingDispensed: 0 };
  const isApart = county !== undefined || bands !== undefined;

  const cellAt = (all: Map<string, Growing>, key: TrendKey): Growing => {
    const { period, county: place = '', band = '', drugClass = '' } = key;
    const name = `${period}\n${drugClass}\n${place}\n${band}`;
    let cell = all.get(name);
    if (!cell) all.set(name, (cell = startCell(key)));
    return cell;
  };
  const personNumber = (record: TrendRecord): number | undefined => {
    const person = personOf && personBy(personOf, record);
    if (person === undefined) return undefined;
    let number = numbers.get(person);
    if (number === undefined) numbers.set(person, (number = numbers.size));
    return number;
  };
  const classesFor = (record: TrendRecord): readonly (string | undefined)[] => {
    if (!classes || !drugOf) return [undefined];
    const known = classesOf(factsOf(record, drugOf));
    return known ? classes.filter((each) => known.includes(each)) : ['unknown'];
  };
  const count = (cell: Growing, { dispensing }: TrendRecord, person: number | undefined): void => {
    cell.dispensings += 1;
    if (!LATER_PART.test(dispensing.partialFill ?? '')) cell.fills += 1;
    addQuantity(cell, dispensing.quantityDispensed, dispensing.dosageUnits);
    if (person !== undefined) cell.people.add(person);
    else if (personOf) cell.withoutPerson += 1;
  };

  const add = (record: TrendRecord): void => {
    recordGiven('trend', record, ['dispensing', 'patient']);
    const { dispensing, patient } = record;
    const { dateFilled, reportingStatus } = dispensing;
    const day = dayOf(dateFilled);
    if (reportingStatus === '01' || reportingStatus === '02') notCounted.unreconciled += 1;
    else if (reportingStatus === undefined || isZeroReport(record)) notCounted.withoutStatus += 1;
    else if (day === undefined || dateFilled === undefined) notCounted.undated += 1;
    else if (day < first || day > last) notCounted.outsideFrame += 1;
    else if (isForAnimal(record)) notCounted.animals += 1;
    else if (isNothing(record)) notCounted.nothingDispensed += 1;
    else {
      const person = personNumber(record);
      const place = county && (county(record) ?? 'unknown');
      const band = bands && bandOf(ageOn(patient.dateOfBirth, dateFilled), bands);
      const period = periodOf(dateFilled, by);
      for (const drugClass of classesFor(record)) {
        const ofClass = drugClass === undefined ? { period } : { period, drugClass };
        count(cellAt(cells, { ...ofClass, ...(place !== undefined && { county: place }), ...(band !== undefined && { band }) }), record, person);
        if (isApart) count(cellAt(sums, ofClass), record, person);
      }
    }
  };

  const inOrder = (all: Map<string, Growing>) => [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);

  const answer = (): Trend => {
    const made = inOrder(cells).map((cell) => cellOf(cell, options));
    const rates = made.filter(({ measures }) => measures.fillsPerThousand !== null);
    const caveats: readonly (ReportCaveat | false)[] = [
      'late-data',
      'small-numbers',
      personOf !== undefined && 'linkage',
      rates.length > 0 && 'denominator',
      rates.some(({ patients, measures }) => measures.fills <= FEW || (patients !== null && patients <= FEW)) && 'unstable',
      made.some(({ measures }) => measures.withoutQuantity + measures.withoutPerson > 0) && 'lower-bound',
    ];
    const cellsOf = grouped(made.entries(), ([, { key }]) => sumName(key));
    return {
      frame,
      cells: made,
      sums: inOrder(sums).map((growing) => ({ total: cellOf(growing, options), of: (cellsOf.get(sumName(growing.key)) ?? []).map(([place]) => place) })),
      notCounted,
      ...groundsOf({ definitions: ['first-parts', ...(bands ? (['age-at-fill'] as const) : []), ...(rates.length > 0 ? (['per-thousand'] as const) : [])], cites: [choice], caveats }),
    };
  };
  return { add, answer };
}

const isAsync = (records: Iterable<TrendRecord> | HeldForTrend | AsyncIterable<TrendRecord>): records is AsyncIterable<TrendRecord> => Symbol.asyncIterator in records;

async function countedAsync(records: AsyncIterable<TrendRecord>, options: TrendOptions): Promise<Trend> {
  const { add, answer } = createCounter(options);
  for await (const record of records) add(record);
  return answer();
}

/**
 * Counts dispensings, fills and quantities by quarter, month or year, and by county, age and class where asked for, while records pass by.
 *
 * A year of a state streams through: of each record only the counts stay. With `personOf` persons are counted too, and memory grows with them.
 * Quantities of different units are not added up. Rates need a population that you state with its source. County and population are yours: the
 * reports hold an address as the pharmacy has it. No row is about one person, but a small cell may be: `suppress` takes the answer as it is.
 * Each part of a partial fill is a dispensing; a fill counts by its only or first part. Takes what
 * `heldRecords` gives, an iterable, or an async one and gives a promise.
 *
 * @example
 * ```ts
 * import { trend } from 'kasper-rules/reports';
 *
 * const record = { dispensing: { reportingStatus: '00', dateFilled: '2025-02-10', quantityDispensed: 60, dosageUnits: '01' }, patient: {}, pharmacy: {}, prescriber: {}, compound: [] } as const;
 * const { cells } = trend([record], {
 *   frame: { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' },
 *   population: () => ({ people: 50, source: 'a count of one’s own', year: 2025 }),
 * });
 * console.log(cells[0]?.key.period, cells[0]?.measures.each, cells[0]?.measures.fillsPerThousand); // 2025-Q1 60 20
 * ```
 */
export function trend(records: Iterable<TrendRecord> | HeldForTrend, options: TrendOptions): Trend;
export function trend(records: AsyncIterable<TrendRecord>, options: TrendOptions): Promise<Trend>;
export function trend(records: Iterable<TrendRecord> | HeldForTrend | AsyncIterable<TrendRecord>, options: TrendOptions): Trend | Promise<Trend> {
  const given: unknown = records;
  if (!isIterable(given) && !(isRecord(given) && Array.isArray(given['records']))) throw new TypeError('trend: give the records as what `heldRecords` gives, as a list or as a stream');
  if (isAsync(records)) return countedAsync(records, options);
  const { add, answer } = createCounter(options);
  for (const record of 'records' in records ? records.records : records) add(record);
  return answer();
}
