import { mustBeObject } from '../core/mistake.js';
import type { DispensingEntry } from '../asap/index.js';
import type { ReportedDispensing } from '../corrections/index.js';
import { groundsOf, isForAnimal, type Grounds, type UnknownReason } from './answer.js';
import { choice, patchRule } from './citations.js';
import { factsOf, isCompound, type DrugFacts, type DrugOf, type OpioidFacts } from './drug-facts.js';
import { compare, divided, exactly, fractionText, product, rounded, type Fraction } from './fraction.js';
import { supplyDays, type PatchDays } from './supply-days.js';
import type { FactorRow, FactorTable, StrengthUnit } from './tables/factor-table.js';
import { recordGiven } from './records-given.js';

/** Why a dispensing is left out of doses on purpose. */
export type ExclusionReason = 'not-an-opioid' | 'no-equivalent' | 'cough-and-cold' | 'opioid-dependency-treatment' | 'nothing-dispensed' | 'animal';

/** Which factors weigh a dose, and how supplies of patches are counted. */
export interface EquivalentOptions {
  /** The catalogue of drugs. */
  readonly drugOf: DrugOf;
  /** The table of factors, or several in the order in which they are asked; there is no default, since they differ. */
  readonly table: FactorTable | readonly [FactorTable, ...FactorTable[]];
  /** The days' supply of fentanyl patches: as reported (the default), or three days a patch. */
  readonly patchDays?: PatchDays;
}

/** A dose in milligrams of oral morphine a day. */
export interface ComputedEquivalent {
  /** There is a dose. */
  readonly status: 'computed';
  /** A day, rounded to six places. */
  readonly perDay: number;
  /** A day, exactly: `50/1`. */
  readonly perDayExactly: string;
  /** Of the whole dispensing, rounded to six places. */
  readonly total: number;
  /** For how many days it is. */
  readonly days: number;
  /** The factor used. */
  readonly factor: number;
  /** The id of the table it stands in. */
  readonly table: string;
  /** The unit of the strength it was made of; `mcg/h` is a patch. */
  readonly strengthUnit: StrengthUnit;
}

/** A dose, or why there is none; what is left out on purpose and what is not known are two things. */
export type EquivalentOutcome =
  | ComputedEquivalent
  | {
      /** It is left out on purpose. */
      readonly status: 'excluded';
      /** Why. */
      readonly reason: ExclusionReason;
    }
  | {
      /** It is not known, and not zero. */
      readonly status: 'unknown';
      /** Why. */
      readonly reason: UnknownReason;
    };

/** What a dispensing comes to in milligrams of morphine, and what that rests on. */
export type MorphineEquivalent = Grounds & EquivalentOutcome;

/** The dose of a dispensing with exact numbers. */
export type Weighed =
  | { readonly status: 'computed'; readonly perDay: Fraction; readonly total: Fraction; readonly days: number; readonly factor: number; readonly table: FactorTable; readonly strengthUnit: StrengthUnit; readonly banded: boolean }
  | { readonly status: 'excluded'; readonly reason: ExclusionReason }
  | { readonly status: 'unknown'; readonly reason: UnknownReason };

const FOR_DEPENDENCY = '02';
/** What a code of DSP11 counts. */
export const unitsOf: Readonly<Record<string, OpioidFacts['per']>> = { '01': 'each', '02': 'milliliter', '03': 'gram' };
const IMPLAUSIBLE: Fraction = { over: 1_000n, under: 1n };

const excluded = (reason: ExclusionReason): Weighed => ({ status: 'excluded', reason });
const unknown = (reason: UnknownReason): Weighed => ({ status: 'unknown', reason });

type Found = { readonly row: FactorRow; readonly table: FactorTable } | Extract<UnknownReason, 'no-factor' | 'route-missing' | 'unit-mismatch'>;

const routeOf = ({ route, unit }: OpioidFacts) => (unit === 'mcg/h' ? (route ?? 'transdermal') : route);

const fits = ({ routes }: FactorRow, route: string | undefined): boolean => (routes ? route !== undefined && routes.includes(route) : route !== 'injection');

/** The row of the first table that lists the opioid so; else the nearest reason why none does. */
function rowOf(opioid: OpioidFacts, tables: readonly FactorTable[]): Found {
  const route = routeOf(opioid);
  let reason: Exclude<Found, object> = 'no-factor';
  for (const table of tables) {
    const named = table.rows.filter(({ ingredient }) => ingredient === opioid.ingredient);
    const ofUnit = named.filter(({ unit }) => unit === opioid.unit);
    const row = ofUnit.find((each) => fits(each, route));
    if (row) return { row, table };
    if (named.length > 0 && ofUnit.length === 0 && named.every(({ routes }) => routes === undefined)) reason = 'unit-mismatch';
    if (ofUnit.length > 0 && route === undefined) reason = 'route-missing';
  }
  return reason;
}

/** The factor of a row for a daily amount in the unit of the row. */
function factorOf({ factor, bands }: FactorRow, daily: Fraction): number | undefined {
  if (!bands) return factor ?? undefined;
  const isAbove = (bound: number) => compare(daily, exactly(bound) ?? daily) > 0;
  return bands.find(({ above, to }) => isAbove(above) && (to === undefined || !isAbove(to)))?.factor;
}

/** How much of the opioid was dispensed, in the unit of its strength; for a factor by the day of wearing, times those days. */
function amountOf({ dispensing: { dosageUnits, quantityDispensed } }: Pick<DispensingEntry, 'dispensing'>, opioid: OpioidFacts, row: FactorRow): Fraction | UnknownReason {
  if (dosageUnits === undefined) return 'units-missing';
  if (unitsOf[dosageUnits] !== opioid.per) return 'unit-mismatch';
  const quantity = exactly(quantityDispensed);
  if (!quantity) return 'quantity-missing';
  if (quantity.over <= 0n) return 'quantity-not-positive';
  const strength = exactly(opioid.strength);
  if (!strength || strength.over <= 0n) return 'strength-missing';
  if (row.per !== 'day') return product(strength, quantity);
  const wear = exactly(opioid.wearDays);
  return wear && wear.over > 0n ? product(strength, quantity, wear) : 'wear-days-missing';
}

const tablesOf = (table: EquivalentOptions['table']): readonly FactorTable[] => ('rows' in table ? [table] : table);

/** Why a dispensing is left out whatever its strength. */
function exclusionOf(entry: DispensingEntry & Partial<Pick<ReportedDispensing, 'patient'>>, facts: DrugFacts | undefined): ExclusionReason | undefined {
  const { treatmentType, quantityDispensed } = entry.dispensing as typeof entry.dispensing & { readonly treatmentType?: string };
  if (isForAnimal(entry)) return 'animal';
  if (quantityDispensed === 0) return 'nothing-dispensed';
  if (facts && facts.classes.length > 0 && !facts.classes.includes('opioid') && !facts.opioid) return 'not-an-opioid';
  if (treatmentType === FOR_DEPENDENCY) return 'opioid-dependency-treatment';
  return facts?.use === 'antitussive' ? 'cough-and-cold' : undefined;
}

/** Weighs a dispensing of which the product has been looked up. */
export function weigh(entry: DispensingEntry & Partial<Pick<ReportedDispensing, 'patient'>>, facts: DrugFacts | undefined, { table, patchDays = 'reported' }: Pick<EquivalentOptions, 'table' | 'patchDays'>): Weighed {
  const exclusion = exclusionOf(entry, facts);
  if (exclusion) return excluded(exclusion);
  if (isCompound(entry)) return unknown('compound');
  if (!facts) return unknown('product-not-known');
  const { opioid } = facts;
  if (!opioid) return unknown(facts.classes.length === 0 ? 'class-not-known' : 'strength-missing');
  const found = rowOf(opioid, tablesOf(table));
  if (typeof found === 'string') return unknown(found);
  const { row } = found;
  if (row.factor === null) return excluded('no-equivalent');
  const amount = amountOf(entry, opioid, row);
  if (typeof amount === 'string') return unknown(amount);
  const days = supplyDays(entry, facts, patchDays);
  if (typeof days === 'string') return unknown(days);
  const factor = factorOf(row, divided(amount, days));
  if (factor === undefined) return unknown('no-factor');
  const total = product(amount, exactly(factor) ?? { over: 0n, under: 1n });
  return { status: 'computed', perDay: divided(total, days), total, days, factor, table: found.table, strengthUnit: opioid.unit, banded: row.bands !== undefined };
}

/** Whether a dose is so high that its quantity or days are likely wrong. */
export function isImplausible(weighed: Weighed): boolean {
  return weighed.status === 'computed' && compare(weighed.perDay, IMPLAUSIBLE) > 0;
}

/** Whether the days' supply of patches depends on how it is read. */
export function patchDaysDiffer(entry: DispensingEntry, facts: DrugFacts | undefined): boolean {
  return facts?.opioid?.unit === 'mcg/h' && supplyDays(entry, facts, 'reported') !== supplyDays(entry, facts, 'three-days');
}

/** What a weighed dispensing says without its grounds. */
export function stated(weighed: Weighed): ComputedEquivalent | Exclude<Weighed, { readonly status: 'computed' }> {
  if (weighed.status !== 'computed') return weighed;
  const { perDay, total, days, factor, table, strengthUnit } = weighed;
  return { status: 'computed', perDay: rounded(perDay), perDayExactly: fractionText(perDay), total: rounded(total), days, factor, table: table.id, strengthUnit };
}

/** What the factors rest on. */
export const citesOf = (table: EquivalentOptions['table'], patchDays: PatchDays | undefined) => [...tablesOf(table).flatMap(({ cites }) => cites), choice, ...(patchDays === 'three-days' ? [patchRule] : [])];

/** Throws unless a table of factors was given: they differ, so that none can be taken for granted. */
export function assertTable(call: string, options: EquivalentOptions): void {
  mustBeObject(call, options, 'the options');
  const { table, drugOf } = options;
  const given: { readonly table: unknown; readonly drugOf: unknown } = { table, drugOf };
  const tables: readonly unknown[] = Array.isArray(given.table) ? given.table : [given.table];
  const isTable = (value: unknown) => typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, 'rows'));
  if (tables.length === 0 || !tables.every(isTable)) throw new TypeError(`${call}: give the \`table\` of factors, such as \`cdc2022\`; they differ, so there is no default`);
  if (typeof given.drugOf !== 'function') throw new TypeError(`${call}: give the catalogue of drugs as \`drugOf\``);
}

/**
 * What a dispensing comes to in milligrams of oral morphine a day, by a table of factors that you choose.
 *
 * Strength × quantity ÷ days' supply × factor, in exact fractions and rounded to six places last. Left out on purpose (`excluded`) are
 * what is no opioid, buprenorphine where the table gives it no equivalent, cough and cold products, treatment of opioid dependency
 * (DSP24 = 02), what was not dispensed, and animals. Not known (`unknown`), and never zero, are compounds, products the catalogue does not
 * know, opioids the tables do not list, missing or unlike units, and days' supplies that are missing or not positive. Tables are asked in
 * the order given; one that says an opioid has no equivalent ends the search. Never for changing from one opioid to another.
 * Source: CDC compilations of 2016 and 2018, CDC guideline of 2022.
 *
 * @example
 * ```ts
 * import { cdc2022, morphineEquivalent } from 'kasper-rules/reports';
 *
 * const oxycodone = { classes: ['opioid'], opioid: { ingredient: 'oxycodone', strength: 10, unit: 'mg', per: 'each' } } as const;
 * const record = { dispensing: { productIdQualifier: '01', productId: '77777010102', quantityDispensed: 120, dosageUnits: '01', daysSupply: 30 }, prescriber: {}, compound: [] } as const;
 * const dose = morphineEquivalent(record, { drugOf: () => oxycodone, table: cdc2022 });
 * if (dose.status === 'computed') console.log(dose.perDay, dose.table); // 60 cdc-2022
 * ```
 */
export function morphineEquivalent(record: DispensingEntry & Partial<Pick<ReportedDispensing, 'patient'>> & {
    /** The id it has among the records held, by which the answer names it where its dose is not known. */
    readonly id?: string;
  }, options: EquivalentOptions): MorphineEquivalent {
  recordGiven('morphineEquivalent', record, ['dispensing']);
  assertTable('morphineEquivalent', options);
  const { drugOf, table, patchDays = 'reported' } = options;
  const facts = factsOf(record, drugOf);
  const weighed = weigh(record, facts, options);
  return {
    ...stated(weighed),
    ...groundsOf({
      definitions: ['equivalent', `patch-days:${patchDays}`],
      cites: citesOf(table, patchDays),
      caveats: ['factor-table', 'not-for-conversion', patchDaysDiffer(record, facts) && 'patch-days', isImplausible(weighed) && 'implausible-dose'],
      unknown: weighed.status === 'unknown' ? [{ id: record.id ?? '', reason: weighed.reason }] : [],
    }),
  };
}
