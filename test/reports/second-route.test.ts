import fc from 'fast-check';
import type { PlainDate } from 'kasper-rules/asap';
import { cdc2016, cdc2018, doseDays, doseSummary, exceeds, morphineEquivalent, overlaps } from 'kasper-rules/reports';
import type { HeldRecord } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/plain-date.js';
import { drugOf, frameOf, heldOf } from './made-records.js';
import { wholeRecords } from './any-records.js';

/* The arithmetic of doses by another route: day by day, in whole numbers over one denominator that all days' supplies divide. */

const FRAME = frameOf({ from: '2025-01-01', to: '2025-03-31' });
const DAYS = Array.from({ length: 90 }, (_, day): PlainDate => addDays('2025-01-01', day));
/** 1, 3, 7, 9 and 30 divide it. */
const COMMON = 630n;
const HUNDREDTHS = 100n;
/** Strength, quantity and factor in hundredths, over the common denominator. */
const SCALE = HUNDREDTHS * HUNDREDTHS * HUNDREDTHS * COMMON;

const hundredths = (value: number): bigint => BigInt(Math.round(value * 100));
/** What the 2018 file gives the products of the catalogue; what it gives no factor is left out. */
const factors: Readonly<Record<string, number>> = { oxycodone: 1.5, hydrocodone: 1, methadone: 3, morphine: 1, hydromorphone: 4, tramadol: 0.1, tapentadol: 0.4, codeine: 0.15, oxymorphone: 3, levorphanol: 11, butorphanol: 7, 'fentanyl mcg/h': 7.2, 'fentanyl mcg': 0.13 };

function wholeDose({ dispensing }: HeldRecord): bigint | undefined {
  const facts = drugOf({ ndc: dispensing.productId ?? '' });
  const opioid = facts?.opioid;
  if (!opioid || facts.use === 'antitussive' || (dispensing.dosageUnits === '02') !== (opioid.per === 'milliliter')) return undefined;
  const factor = factors[opioid.ingredient === 'fentanyl' ? `fentanyl ${opioid.unit}` : opioid.ingredient];
  if (factor === undefined) return undefined;
  return hundredths(opioid.strength) * hundredths(dispensing.quantityDispensed ?? 0) * hundredths(factor) * (COMMON / BigInt(dispensing.daysSupply ?? 1));
}

const runsOn = ({ dispensing: { dateFilled, daysSupply = 1 } }: HeldRecord, day: PlainDate): boolean => dateFilled !== undefined && dateFilled <= day && day <= addDays(dateFilled, daysSupply - 1);

/** The known doses of a day, added up. */
const doseOf = (records: readonly HeldRecord[], day: PlainDate): bigint => records.filter((record) => runsOn(record, day)).reduce((sum, record) => sum + (wholeDose(record) ?? 0n), 0n);

const isSame = (written: string, whole: bigint): boolean => {
  const [over = 0n, under = 1n] = written.split('/').map(BigInt);
  return over * SCALE === whole * under;
};
const rounded = (whole: bigint, under = 1n): number => Number((whole * 2_000_000n + SCALE * under) / (SCALE * under * 2n)) / 1e6;

describe('doses, day by day and in whole numbers', () => {
  it('come out alike for every day', () => {
    fc.assert(
      fc.property(wholeRecords, (records) => {
        const days = doseDays(records, { frame: FRAME, drugOf, table: cdc2018 });
        for (const day of DAYS) {
          const entry = days.entries.find(({ from, to }) => from <= day && day <= to);
          const whole = doseOf(records, day);
          expect(isSame(entry?.exactly ?? '', whole), `${day} ${String(entry?.exactly)}`).toBe(true);
          expect(entry?.atLeast).toBe(rounded(whole));
          expect(entry?.running.toSorted()).toEqual(records.filter((record) => wholeDose(record) !== undefined && runsOn(record, day)).map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('have entries that follow each other without a gap over the whole frame', () => {
    fc.assert(
      fc.property(wholeRecords, (records) => {
        const { entries } = doseDays(records, { frame: FRAME, drugOf, table: cdc2018 });
        expect([entries[0]?.from, entries.at(-1)?.to]).toEqual([FRAME.from, FRAME.to]);
        entries.slice(1).forEach((entry, index) => { expect(entry.from).toBe(addDays(entries[index]?.to ?? FRAME.from, 1)); });
      }),
    );
  });

  it('give the four averages of their sums', () => {
    fc.assert(
      fc.property(wholeRecords, (records) => {
        const days = doseDays(records, { frame: FRAME, drugOf, table: cdc2018 });
        const { suppliedDays, therapyDays, window, peak } = doseSummary(days);
        const counted = records.filter((record) => wholeDose(record) !== undefined);
        const whole = DAYS.reduce((sum, day) => sum + doseOf(records, day), 0n);
        const supplied = DAYS.reduce((sum, day) => sum + counted.filter((record) => runsOn(record, day)).length, 0);
        const therapy = DAYS.filter((day) => counted.some((record) => runsOn(record, day))).length;
        expect([suppliedDays.denominator, therapyDays.denominator, window.denominator]).toEqual([supplied, therapy, 90]);
        expect(isSame(window.numeratorExactly, whole)).toBe(true);
        expect(window.value).toBe(rounded(whole, 90n));
        if (days.entries.every(({ exact }) => exact) && supplied > 0) {
          expect(suppliedDays.value).toBe(rounded(whole, BigInt(supplied)));
          expect(therapyDays.value).toBe(rounded(whole, BigInt(therapy)));
        }
        const highest = DAYS.map((day) => doseOf(records, day)).reduce((most, dose) => (dose > most ? dose : most), 0n);
        expect(peak.value).toBe(rounded(highest));
        expect(peak.days).toBe(highest === 0n ? 0 : DAYS.filter((day) => doseOf(records, day) === highest).length);
      }),
    );
  });

  it('are held against thresholds exactly', () => {
    fc.assert(
      fc.property(wholeRecords, fc.constantFrom(...DAYS), fc.constantFrom(0, 7.5, 13.5, 50, 60, 90), (records, day, limit) => {
        const days = doseDays(records, { frame: FRAME, drugOf, table: cdc2018 });
        const whole = doseOf(records, day);
        const bound = hundredths(limit) * (SCALE / HUNDREDTHS);
        const exact = days.entries.find(({ from, to }) => from <= day && day <= to)?.exact === true;
        expect(exceeds(days, day, { above: limit })).toBe(whole > bound ? true : exact ? false : null);
        expect(exceeds(days, day, { atLeast: limit })).toBe(whole >= bound ? true : exact ? false : null);
      }),
    );
  });

  it('keep the total when supplies of one product are put one after the other', () => {
    fc.assert(
      fc.property(wholeRecords, (records) => {
        const wide = { frame: frameOf({ from: '2025-01-01', to: '2026-12-31' }), drugOf, table: cdc2016 };
        const [sum, shift] = (['sum', 'shift'] as const).map((sameProduct) => doseSummary(doseDays(records, { ...wide, sameProduct })));
        expect(shift?.window.numeratorExactly).toBe(sum?.window.numeratorExactly);
        expect(shift?.suppliedDays.denominator).toBe(sum?.suppliedDays.denominator);
      }),
    );
  });

  it('of one dispensing do not depend on how its quantity is split over the same days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 90 }), (quantity, cut, daysSupply) => {
        const first = Math.min(cut, quantity - 1);
        const record = (id: string, quantityDispensed: number) => heldOf({ id, productId: '77777090101', quantityDispensed, dosageUnits: '01', daysSupply, dateFilled: '2025-01-01' });
        const whole = record('whole', quantity);
        const parts = [record('a', first), record('b', quantity - first)];
        const options = { frame: FRAME, drugOf, table: cdc2018 };
        const together = doseDays(parts, options).entries[0];
        expect(together?.exactly).toBe(doseDays([whole], options).entries[0]?.exactly);
        expect(morphineEquivalent(whole, options)).toMatchObject({ perDayExactly: together?.exactly });
      }),
    );
  });
});

describe('overlaps, day by day', () => {
  it('come out alike where all products are known', () => {
    fc.assert(
      fc.property(wholeRecords, (drawn) => {
        const records = drawn.filter(({ dispensing }) => drugOf({ ndc: dispensing.productId ?? '' }));
        const { days, stretches } = overlaps(records, { frame: FRAME, drugOf, pair: ['opioid', 'benzodiazepine'] });
        const isOf = (record: HeldRecord, drugClass: string) => drugOf({ ndc: record.dispensing.productId ?? '' })?.classes.includes(drugClass) === true;
        const met = DAYS.filter((day) => ['opioid', 'benzodiazepine'].every((drugClass) => records.some((record) => isOf(record, drugClass) && runsOn(record, day))));
        expect(days).toEqual({ atLeast: met.length, atMost: met.length });
        expect(met.every((day) => stretches.some(({ from, to }) => from <= day && day <= to))).toBe(true);
        for (const { from, to, ids } of stretches) {
          const running = records.filter((record) => (isOf(record, 'opioid') || isOf(record, 'benzodiazepine')) && DAYS.some((day) => from <= day && day <= to && runsOn(record, day)));
          expect(ids).toEqual(running.map(({ id }) => id).sort());
        }
        expect(stretches.reduce((sum, { from, to }) => sum + DAYS.filter((day) => from <= day && day <= to).length, 0)).toBe(met.length);
      }),
    );
  });
});
