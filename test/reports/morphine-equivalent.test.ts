import type { DispensingRecord } from 'kasper-rules/asap';
import { cdc2016, cdc2016Clinical, cdc2018, cdc2022, doseDays, doseSummary, episodes, exceeds, morphineEquivalent, overlaps, pqaOmp, reportCaveats, reportDefinitions } from 'kasper-rules/reports';
import type { DrugFacts, EquivalentOptions, OpioidFacts } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { drugOf, frameOf, heldOf } from './made-records.js';

const oxycodone: OpioidFacts = { ingredient: 'oxycodone', strength: 10, unit: 'mg', per: 'each' };
const fentanyl: OpioidFacts = { ingredient: 'fentanyl', strength: 25, unit: 'mcg/h', per: 'each', wearDays: 3 };
const filled = { productIdQualifier: '01', productId: '77777010102', quantityDispensed: 120, dosageUnits: '01', daysSupply: 30 } as const;

/** The answer for one dispensing of a product that is as the facts say. */
function equivalentOf(opioid: OpioidFacts | undefined, { dispensing = {}, facts = {}, table = cdc2022, ...more }: { readonly dispensing?: Partial<DispensingRecord> & { readonly treatmentType?: string }; readonly facts?: Partial<DrugFacts>; readonly table?: EquivalentOptions['table']; readonly patchDays?: 'three-days'; readonly patient?: object; readonly compound?: readonly object[] } = {}) {
  const { patchDays, patient = {}, compound = [] } = more;
  return morphineEquivalent({ dispensing: { ...filled, ...dispensing }, prescriber: {}, compound, patient }, { drugOf: () => ({ classes: ['opioid'], ...(opioid && { opioid }), ...facts }), table, ...(patchDays && { patchDays }) });
}

describe('a dispensing', () => {
  it.each([
    ['an animal', equivalentOf(oxycodone, { patient: { species: '02' } }), 'animal'],
    ['nothing dispensed', equivalentOf(oxycodone, { dispensing: { quantityDispensed: 0 } }), 'nothing-dispensed'],
    ['a product that is no opioid', equivalentOf(undefined, { facts: { classes: ['stimulant'] } }), 'not-an-opioid'],
    ['a cough medicine', equivalentOf(oxycodone, { facts: { use: 'antitussive' } }), 'cough-and-cold'],
    ['treatment of opioid dependency', equivalentOf({ ...oxycodone, ingredient: 'methadone' }, { dispensing: { treatmentType: '02' } }), 'opioid-dependency-treatment'],
    ['buprenorphine by the table of 2018', equivalentOf({ ...oxycodone, ingredient: 'buprenorphine' }, { table: cdc2018 }), 'no-equivalent'],
    ['buprenorphine, although a later table has a factor', equivalentOf({ ...oxycodone, ingredient: 'buprenorphine' }, { table: [cdc2022, cdc2016] }), 'no-equivalent'],
  ])('is left out on purpose: %s', (_what, answer, reason) => {
    expect(answer).toMatchObject({ status: 'excluded', reason, unknown: [] });
    expect(answer.caveats).not.toContain('lower-bound');
  });

  it.each([
    ['a compound by its product', equivalentOf(oxycodone, { dispensing: { productIdQualifier: '06' } }), 'compound'],
    ['a compound by its ingredients', equivalentOf(oxycodone, { compound: [{ sequenceNumber: 1 }] }), 'compound'],
    ['a product that is no NDC', equivalentOf(oxycodone, { dispensing: { productIdQualifier: '02' } }), 'product-not-known'],
    ['an opioid of unknown strength', equivalentOf(undefined), 'strength-missing'],
    ['a product of unknown class', equivalentOf(undefined, { facts: { classes: [] } }), 'class-not-known'],
    ['a strength that is no number', equivalentOf({ ...oxycodone, strength: Number.NaN }), 'strength-missing'],
    ['no quantity', equivalentOf(oxycodone, { dispensing: { quantityDispensed: Number.NaN } }), 'quantity-missing'],
    ['a quantity below zero', equivalentOf(oxycodone, { dispensing: { quantityDispensed: -1 } }), 'quantity-not-positive'],
    ['days below zero', equivalentOf(oxycodone, { dispensing: { daysSupply: -3 } }), 'days-supply-not-positive'],
    ['half a day', equivalentOf(oxycodone, { dispensing: { daysSupply: 0.5 } }), 'days-supply-out-of-range'],
    ['more days than the element holds', equivalentOf(oxycodone, { dispensing: { daysSupply: 1000 } }), 'days-supply-out-of-range'],
    ['a solution counted in pieces', equivalentOf({ ...oxycodone, per: 'milliliter' }), 'unit-mismatch'],
    ['a strength in a unit the table does not have', equivalentOf({ ...oxycodone, unit: 'mcg' }), 'unit-mismatch'],
    ['an opioid the table does not list', equivalentOf({ ...oxycodone, ingredient: 'levorphanol' }), 'no-factor'],
    ['an injection', equivalentOf({ ...oxycodone, ingredient: 'morphine', route: 'injection' }), 'no-factor'],
    ['fentanyl of an unnamed route', equivalentOf({ ...fentanyl, unit: 'mcg' }, { table: cdc2018 }), 'route-missing'],
    ['a patch of which nobody says how long it is worn', equivalentOf({ ingredient: 'fentanyl', strength: 25, unit: 'mcg/h', per: 'each' }), 'wear-days-missing'],
  ])('is unknown: %s', (_what, answer, reason) => {
    expect(answer).toMatchObject({ status: 'unknown', reason, unknown: [{ reason }] });
    expect(answer.caveats).toContain('lower-bound');
  });

  it('may last as many days as the element holds', () => {
    // DSP10 takes three digits.
    expect(equivalentOf(oxycodone, { dispensing: { daysSupply: 999 } }).status).toBe('computed');
  });

  it('asks tables in their order, and names the one that answered', () => {
    const tables = [cdc2022, cdc2018] as const;
    expect(equivalentOf({ ...oxycodone, ingredient: 'levorphanol', strength: 2 }, { table: tables })).toMatchObject({ status: 'computed', factor: 11, table: 'cdc-2018' });
    expect(equivalentOf({ ...oxycodone, ingredient: 'hydromorphone' }, { table: tables })).toMatchObject({ factor: 5, table: 'cdc-2022' });
  });

  it.each([
    [20, 4],
    [20.5, 8],
    [40, 8],
    [40.01, 10],
    [60, 10],
    [61, 12],
    [0.1, 4],
  ])('of %d mg of methadone a day finds its band in the sheet for single patients', (daily, factor) => {
    expect(equivalentOf({ ...oxycodone, ingredient: 'methadone', strength: daily }, { table: cdc2016Clinical, dispensing: { quantityDispensed: 30 } })).toMatchObject({ factor });
  });

  it('of patches comes to the same by a factor a day as by one a patch', () => {
    const patches = { quantityDispensed: 10 };
    expect(equivalentOf(fentanyl, { dispensing: patches })).toMatchObject({ perDay: 60, total: 1800 });
    expect(equivalentOf(fentanyl, { dispensing: patches, table: cdc2018 })).toMatchObject({ perDay: 60, total: 1800 });
  });

  it('of patches needs no reported days where three days a patch are read', () => {
    const answer = equivalentOf(fentanyl, { dispensing: { quantityDispensed: 10, daysSupply: 5 }, patchDays: 'three-days' });
    expect(answer).toMatchObject({ days: 30, perDay: 60 });
    expect(answer.definitions).toContain('patch-days:three-days');
    expect(answer.caveats).toContain('patch-days');
    expect(answer.cites.map(({ title }) => title).join()).toContain('their number times three');
  });

  it('carries its sources with their standing, and what is to be said with it', () => {
    const answer = equivalentOf(oxycodone);
    expect(answer.cites.map(({ standing }) => standing)).toEqual(['agency', 'interpretation']);
    expect(answer.caveats.slice(0, 3)).toEqual(['not-kasper', 'records-held-only', 'no-judgement']);
    expect(answer.caveats.every((caveat) => caveat in reportCaveats)).toBe(true);
    expect(answer.definitions.every((definition) => definition in reportDefinitions)).toBe(true);
    expect(equivalentOf(oxycodone, { dispensing: { quantityDispensed: 9000 } }).caveats).toContain('implausible-dose');
  });
});

describe('the readings of doses', () => {
  const frame = frameOf({ from: '2025-01-01', to: '2025-03-31' });
  const options = { frame, drugOf, table: cdc2022 };
  const hydrocodone = (id: string, dateFilled: string, more: object = {}) => heldOf({ id, productId: '77777020101', dateFilled, quantityDispensed: 120, daysSupply: 30, dosageUnits: '01', ...more });

  it('begin with the day sold where that is asked for, and may begin any day after the fill where it is not known', () => {
    const sold = [hydrocodone('a', '2025-01-01', { dateSold: '2025-01-05' })];
    expect(doseDays(sold, { ...options, start: 'sold' }).entries[1]).toMatchObject({ from: '2025-01-05', to: '2025-02-03', atLeast: 40, exact: true });
    const days = doseDays([hydrocodone('a', '2025-01-10')], { ...options, start: 'sold' });
    expect(days.entries.map(({ from, exact }) => [from, exact])).toEqual([['2025-01-01', true], ['2025-01-10', false]]);
    expect(days.unknown).toEqual([{ id: 'a', reason: 'date-missing' }]);
  });

  it('cut supplies at the edges of a window, or take them whole by the day filled', () => {
    const days = doseDays([hydrocodone('a', '2024-12-20'), hydrocodone('b', '2025-03-20')], options);
    expect(days.caveats).toContain('window-cut');
    const prorated = doseSummary(days);
    // 18 days of the first in January, 12 of the second in March.
    expect([prorated.window.numerator, prorated.suppliedDays.denominator]).toEqual([1200, 30]);
    const dispensed = doseSummary(days, frame, { window: 'dispensed' });
    expect([dispensed.window.numerator, dispensed.suppliedDays.denominator, dispensed.therapyDays.denominator]).toEqual([1200, 30, 30]);
    expect(dispensed.definitions).toContain('window:dispensed');
    const narrow = doseSummary(days, { from: '2025-03-20', to: '2025-03-21' });
    expect([narrow.window.numerator, narrow.window.denominator, narrow.peak.first]).toEqual([80, 2, '2025-03-20']);
  });

  it('put a third supply after the second where they follow each other', () => {
    const records = ['2025-01-01', '2025-01-02', '2025-01-03'].map((date, index) => hydrocodone(String(index), date, { daysSupply: 5, quantityDispensed: 5 }));
    const shifted = doseDays(records, { ...options, sameProduct: 'shift' });
    expect(shifted.supplies.map(({ from, to }) => [from, to])).toEqual([['2025-01-01', '2025-01-05'], ['2025-01-06', '2025-01-10'], ['2025-01-11', '2025-01-15']]);
    expect(shifted.caveats).toContain('early-refill');
  });

  it('call a supply early that begins on the last day of the one before, and none that begins on the day after', () => {
    const five = { daysSupply: 5, quantityDispensed: 5 };
    const after = (date: string) => doseDays([hydrocodone('a', '2025-01-01', five), hydrocodone('b', date, five)], { ...options, sameProduct: 'shift' });
    const [early, inTime] = [after('2025-01-05'), after('2025-01-06')];
    expect([early, inTime].map(({ supplies }) => supplies[1]?.from)).toEqual(['2025-01-06', '2025-01-06']);
    expect([early, inTime].map(({ caveats }) => caveats.includes('early-refill'))).toEqual([true, false]);
  });

  it('take a supply whole by the day filled, though it was put off to a day behind the window', () => {
    const days = doseDays([hydrocodone('a', '2025-01-01'), hydrocodone('b', '2025-01-28')], { ...options, sameProduct: 'shift' });
    const january = { from: '2025-01-01', to: '2025-01-30' } as const;
    const { window, suppliedDays } = doseSummary(days, january, { window: 'dispensed' });
    expect([window.numerator, suppliedDays.denominator]).toEqual([2400, 60]);
    expect(doseSummary(days, january).window.numerator).toBe(1200);
    const unknown = doseDays([hydrocodone('a', '2025-01-01'), hydrocodone('b', '2025-01-28', { dosageUnits: '02' })], { ...options, sameProduct: 'shift' });
    expect(doseSummary(unknown, january, { window: 'dispensed' }).window).toMatchObject({ value: 40, bound: 'at-least' });
  });

  it('put no compound after another: they share a placeholder, and no product', () => {
    const compound = { productIdQualifier: '06', productId: '99999999999', daysSupply: 5 };
    const days = doseDays([hydrocodone('a', '2025-01-01', compound), hydrocodone('b', '2025-01-01', compound)], { ...options, sameProduct: 'shift' });
    expect(days.entries.map(({ from, exact, mayRun }) => [from, exact, mayRun])).toEqual([['2025-01-01', false, ['a', 'b']], ['2025-01-06', true, []]]);
    expect(days.caveats).not.toContain('early-refill');
  });

  it('leave open the days after the one whose records they are', () => {
    const days = doseDays([hydrocodone('a', '2025-01-20')], { ...options, frame: { ...frame, asOf: '2025-01-31' } });
    expect(days.entries.map(({ from, atLeast, exact }) => [from, atLeast, exact])).toEqual([['2025-01-01', 0, true], ['2025-01-20', 40, true], ['2025-02-01', 40, false], ['2025-02-19', 0, false]]);
    expect([exceeds(days, '2025-02-01', { above: 30 }), exceeds(days, '2025-03-01', { above: 30 })]).toEqual([true, null]);
    expect(doseSummary(days).window.bound).toBe('at-least');
    expect(overlaps([], { frame: { ...frame, asOf: '2025-03-21' }, drugOf, pair: ['opioid', 'benzodiazepine'] }).days).toEqual({ atLeast: 0, atMost: 10 });
    expect(episodes([], { ...pqaOmp, drugOf, frame: { ...frame, asOf: '2025-01-31' } }).reached).toBe(null);
  });

  it('speak of no unknown record that runs on none of them', () => {
    const days = doseDays([hydrocodone('a', '2024-01-01', { productId: '77777999901' }), hydrocodone('b', '2025-04-01', { productId: '77777999901' })], options);
    expect([days.unknown, days.caveats.includes('lower-bound')]).toEqual([[], false]);
  });

  it('leave another product where it is', () => {
    const records = [hydrocodone('a', '2025-01-01'), heldOf({ id: 'b', productId: '77777010101', dateFilled: '2025-01-02', quantityDispensed: 30, daysSupply: 30, dosageUnits: '01' })];
    const shifted = doseDays(records, { ...options, sameProduct: 'shift' });
    expect(shifted.supplies.map(({ from }) => from)).toEqual(['2025-01-01', '2025-01-02']);
    expect(shifted.caveats).not.toContain('early-refill');
  });
});

describe('episodes', () => {
  const dated = ['A', 'B', 'C'].map((name, index) => heldOf({ id: name, dateFilled: `2025-01-0${String(index + 1)}`, prescriber: `P${name}`, pharmacy: `H${name}` }));
  const asked = (undated: Parameters<typeof heldOf>[0]) => episodes([...dated, heldOf({ id: 'u', ...undated })], { prescribers: 4, pharmacies: 4, days: 180, comparison: 'at-least', counting: 'inclusive', frame: frameOf() }).reached;

  it.each([
    ['the numbers of another record', { prescriber: 'PA', pharmacy: 'HA' }, false],
    ['a fourth prescriber, and a pharmacy of another record', { prescriber: 'PD', pharmacy: 'HA' }, false],
    ['a fourth of either', { prescriber: 'PD', pharmacy: 'HD' }, null],
    ['no numbers', {}, null],
  ] as const)('may be reached by a record without a day only with what it adds: %s', (_, undated, expected) => {
    expect(asked(undated)).toBe(expected);
  });
});

describe('overlaps', () => {
  const frame = frameOf({ from: '2025-01-01', to: '2025-03-31' });
  const of = (id: string, productId: string, dateFilled: string, daysSupply = 30) => heldOf({ id, productId, dateFilled, daysSupply });

  it('of a class with itself need two supplies', () => {
    const asked = (records: Parameters<typeof overlaps>[0]) => overlaps(records, { frame, drugOf, pair: ['opioid', 'opioid'] }).days;
    expect(asked([of('a', '77777020101', '2025-01-01')])).toEqual({ atLeast: 0, atMost: 0 });
    expect(asked([of('a', '77777020101', '2025-01-01'), of('b', '77777010101', '2025-01-21')])).toEqual({ atLeast: 10, atMost: 10 });
  });

  it('need two supplies, though one product has both classes', () => {
    const both = { classes: ['opioid', 'muscle-relaxant'] };
    const asked = (ids: readonly string[]) => overlaps(ids.map((id) => of(id, '77777020101', '2025-01-01', 5)), { frame, drugOf: () => both, pair: ['opioid', 'muscle-relaxant'] }).days;
    expect(asked(['a'])).toEqual({ atLeast: 0, atMost: 0 });
    expect(asked(['a', 'b'])).toEqual({ atLeast: 5, atMost: 5 });
  });

  it('may be any day before the records reach back', () => {
    expect(overlaps([], { frame: { ...frame, coverageFrom: '2025-01-11' }, drugOf, pair: ['opioid', 'benzodiazepine'], atLeastDays: 11 })).toMatchObject({ days: { atLeast: 0, atMost: 10 }, reached: false });
    expect(overlaps([], { frame: { ...frame, coverageFrom: '2025-01-11' }, drugOf, pair: ['opioid', 'benzodiazepine'], atLeastDays: 10 }).reached).toBe(null);
  });
});
