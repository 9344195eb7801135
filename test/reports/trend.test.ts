import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readStream } from 'kasper-rules/asap';
import { cmsCells, exactPerson, suppress, trend, wisqarsCounty } from 'kasper-rules/reports';
import type { SuppressionRule, TrendOptions, TrendRecord } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { drugOf, frameOf, heldOf, type PublishedRecord } from './made-records.js';

const frame = frameOf({ from: '2025-01-01', to: '2025-12-31' });
const fill = (record: PublishedRecord = {}, patient: TrendRecord['patient'] = {}): TrendRecord => ({ ...heldOf({ dateFilled: '2025-02-10', ...record }), patient });
const person = (number: number, more: TrendRecord['patient'] = {}): TrendRecord['patient'] => ({ idQualifier: '07', id: String(899010000 + number), ...more });

const cellsOf = (records: readonly TrendRecord[], options: Partial<TrendOptions> = {}) => trend(records, { frame, ...options }).cells;

describe('a trend', () => {
  it.each([
    ['quarter', ['2025-Q1', '2025-Q2', '2025-Q4']],
    ['month', ['2025-03', '2025-04', '2025-12']],
    ['year', ['2025']],
  ] as const)('counts by %s', (by, periods) => {
    const records = ['2025-03-31', '2025-04-01', '2025-12-31'].map((dateFilled) => fill({ dateFilled }));
    expect(cellsOf(records, { by }).map(({ key }) => key.period)).toEqual(periods);
  });

  it('counts what it does not count, by why', () => {
    const withStatus = (reportingStatus: '01' | '02') => ({ ...fill(), dispensing: { ...fill().dispensing, reportingStatus } });
    const records = [fill(), { ...fill(), dispensing: { reportingStatus: '00' as const } }, { ...fill(), dispensing: { dateFilled: '2025-02-10' as const } }, fill({}, { lastName: 'REPORT', firstName: 'ZERO' }), fill({ dateFilled: '2024-12-31' }), withStatus('01'), withStatus('02'), fill({}, { species: '02' }), fill({ quantityDispensed: 0 })];
    const { cells, notCounted } = trend(records, { frame });
    expect(notCounted).toEqual({ undated: 1, outsideFrame: 1, unreconciled: 2, withoutStatus: 2, animals: 1, nothingDispensed: 1 });
    expect(cells.map(({ measures }) => measures.dispensings)).toEqual([1]);
  });

  it('counts a fill by its only or first part', () => {
    const parts = [undefined, '00', '01', '02', '13'].map((partialFill) => fill(partialFill === undefined ? {} : { partialFill }));
    expect(cellsOf(parts)[0]?.measures).toMatchObject({ dispensings: 5, fills: 3 });
  });

  it('adds quantities exactly, each unit by itself, and says of how many records there is none', () => {
    const quantities = [['01', 0.1], ['01', 0.2], ['01', 30], ['02', 2.5], ['03', 1], [undefined, 5]] as const;
    const records = quantities.map(([dosageUnits, quantityDispensed]) => fill({ quantityDispensed, ...(dosageUnits && { dosageUnits }) }));
    expect(cellsOf([...records, fill()])[0]?.measures).toMatchObject({ each: 30.3, milliliters: 2.5, grams: 1, withoutQuantity: 2 });
  });

  it('keeps counties, ages and classes apart, and gives their sums', () => {
    const records = [
      fill({ productId: '77777020101' }, person(1, { city: 'FRANKFORT', dateOfBirth: '2010-02-11' })),
      fill({ productId: '77777140101' }, person(2, { city: 'FRANKFORT', dateOfBirth: '1950-01-01' })),
      fill({ productId: '77777020101' }, person(3, { dateOfBirth: '1950-01-01' })),
      fill({ productId: '77777999901' }, person(4)),
    ];
    const counted = trend(records, {
      frame,
      county: ({ patient }) => patient.city,
      bands: [{ name: 'child', from: 0, to: 17 }, { name: 'adult', from: 18, to: 64 }],
      classes: ['opioid', 'benzodiazepine'],
      drugOf,
      personOf: exactPerson,
    });
    expect(counted.cells.map(({ key: { county, band, drugClass }, patients }) => [drugClass, county, band, patients])).toEqual([
      ['benzodiazepine', 'FRANKFORT', 'other', 1],
      ['opioid', 'FRANKFORT', 'child', 1],
      ['opioid', 'unknown', 'other', 1],
      ['unknown', 'unknown', 'unknown', 1],
    ]);
    expect(counted.sums.map(({ total: { key, patients }, of }) => [key.drugClass, patients, of])).toEqual([['benzodiazepine', 1, [0]], ['opioid', 2, [1, 2]], ['unknown', 1, [3]]]);
  });

  it('counts each person once in a cell, and none where a record says nothing of the person', () => {
    const records = [fill({}, person(1)), fill({}, person(1)), fill({}, person(2))];
    expect(cellsOf(records, { personOf: exactPerson })[0]).toMatchObject({ patients: 2, measures: { dispensings: 3, withoutPerson: 0 } });
    expect(cellsOf([...records, fill()], { personOf: exactPerson })[0]).toMatchObject({ patients: null, measures: { withoutPerson: 1 } });
    expect(cellsOf(records)[0]?.patients).toBe(null);
  });

  it('gives rates only over a population that is stated, and says when they rest on few', () => {
    const population: TrendOptions['population'] = ({ period }) => (period === '2025-Q1' ? { people: 3, source: 'a count', year: 2025 } : undefined);
    const { cells, caveats } = trend([fill({}, person(1)), fill({ dateFilled: '2025-06-01' }, person(1))], { frame, population, personOf: exactPerson });
    expect(cells).toMatchObject([{ measures: { fillsPerThousand: 333.333333, patientsPerThousand: 333.333333 }, population: { source: 'a count' } }, { measures: { fillsPerThousand: null, patientsPerThousand: null } }]);
    expect(caveats).toEqual(expect.arrayContaining(['denominator', 'unstable']));
    expect(trend([fill()], { frame }).caveats).not.toContain('denominator');
  });

  it('takes what is held as it is, and says what else it takes', () => {
    const records = [fill(), fill({ dateFilled: '2025-06-01' })];
    expect(trend({ records }, { frame })).toEqual(trend(records, { frame }));
    expect(() => trend(undefined as unknown as [], { frame })).toThrow(/heldRecords/);
  });

  it('takes the stream of a file', async () => {
    const bytes = readFileSync(new URL('../samples/20_clean_three_dispensings.dat', import.meta.url));
    const { cells } = await trend(readStream(new Blob([bytes]).stream()), { frame });
    expect(cells.reduce((sum, { measures }) => sum + measures.dispensings, 0)).toBe(3);
  });

  it('does not depend on the order of records', () => {
    const anyFill = fc.record({ dateFilled: fc.constantFrom('2025-01-05', '2025-06-05', '2024-01-01'), quantityDispensed: fc.constantFrom(0, 0.1, 2.5, 30), dosageUnits: fc.constantFrom('01', '02') }).chain((record) => fc.integer({ min: 1, max: 4 }).map((number) => fill(record, person(number, { city: number > 2 ? 'A' : 'B' }))));
    fc.assert(
      fc.property(fc.array(anyFill, { maxLength: 20 }), (records) => {
        const options = { frame, personOf: exactPerson, county: ({ patient }: TrendRecord) => patient.city };
        expect(trend([...records].reverse(), options)).toEqual(trend(records, options));
      }),
    );
  });

  it('holds nothing of a person', () => {
    const text = JSON.stringify(trend([fill({}, person(1, { lastName: 'ZYXWVUT', dateOfBirth: '1980-01-02' }))], { frame, personOf: exactPerson, bands: [{ name: 'all', from: 0 }] }));
    expect(text).not.toMatch(/89901|ZYXWVUT|1980/);
  });

  it('refuses classes without a catalogue as the mistake it is', () => {
    expect(() => trend([], { frame, classes: ['opioid'] })).toThrow(TypeError);
  });
});

describe('small cells', () => {
  const cells = (...counted: readonly (number | null)[]) => counted.map((patients) => ({ patients, measures: { fills: (patients ?? 0) * 3 } }));
  const shownOf = (table: Parameters<typeof suppress>[0], rule = cmsCells) => suppress(table, rule).cells.map(({ patients }) => patients);

  it('are hidden with all that is counted in them, and their keys stay', () => {
    const { cells: shown, rule, cites } = suppress(trend([fill({}, person(1))], { frame, personOf: exactPerson, county: () => 'FRANKLIN' }));
    expect(shown[0]).toMatchObject({ key: { county: 'FRANKLIN' }, patients: null, withheld: 'small' });
    expect(Object.values(shown[0]?.measures ?? {}).every((value) => value === null)).toBe(true);
    expect([rule, cites.map(({ standing }) => standing)]).toEqual(['cms-cells', ['text', 'interpretation']]);
  });

  it('are those whose persons were not counted as well', () => {
    expect(suppress({ cells: cells(null, 40) }).cells.map(({ withheld }) => withheld)).toEqual(['persons-unknown', undefined]);
  });

  it('follow the rule that is chosen', () => {
    expect(shownOf({ cells: cells(0, 11, 20, 21) }, wisqarsCounty)).toEqual([null, null, null, 21]);
  });

  it('take the smallest that is shown with them where one alone could be told from the sum', () => {
    expect(shownOf({ cells: cells(120, 7, 30, 15), sums: [{ total: { patients: 172 }, of: [0, 1, 2, 3] }] })).toEqual([120, null, 30, null]);
  });

  it('take the sum itself where nothing else is left', () => {
    expect(suppress({ cells: cells(7), sums: [{ total: { patients: 7 }, of: [0] }] }).sums[0]?.total).toMatchObject({ patients: null, withheld: 'small' });
    const alone = suppress({ cells: cells(null), sums: [{ total: { patients: 40 }, of: [0] }] });
    expect(alone.sums[0]?.total).toMatchObject({ patients: null, withheld: 'derivable' });
  });

  it('are safe across sums that share cells', () => {
    // Hiding 20 for the first sum leaves it alone in the second.
    const { cells: shown } = suppress({ cells: cells(5, 20, 30, 40), sums: [{ total: { patients: 25 }, of: [0, 1] }, { total: { patients: 90 }, of: [1, 2, 3] }] });
    expect(shown.map(({ patients }) => patients)).toEqual([null, null, null, 40]);
  });

  it.each([
    ['two of the most that is hidden', [120, 10, 10], [null, null, null]],
    ['two that are one short of it', [120, 10, 9], [120, null, null]],
    ['the least that is hidden beside the least that is shown', [120, 1, 11], [null, null, null]],
    ['another beside the least that is shown', [120, 2, 11], [120, null, null]],
  ] as const)('take another where the sum leaves no choice: %s', (_, counted, expected) => {
    const total = counted.reduce((sum, each) => sum + each, 0);
    expect(shownOf({ cells: cells(...counted), sums: [{ total: { patients: total }, of: [0, 1, 2] }] })).toEqual(expected);
  });

  it('take another where a zero that is hidden with them could be told from their sum', () => {
    // The first sum hides the zero. The second leaves 5 for it and a small cell: it is not small, and 11 or more is too much, so that it is zero.
    const { cells: shown } = suppress({ cells: cells(10, 10, 0, 5, 50, 60), sums: [{ total: { patients: 20 }, of: [0, 1, 2] }, { total: { patients: 115 }, of: [2, 3, 4, 5] }] });
    expect(shown.map(({ patients }) => patients)).toEqual([null, null, null, null, null, 60]);
  });

  it.each([
    ['a cell twice', [0, 0, 1]],
    ['a cell that is not there', [0, 2]],
    ['what is no place', [0, 0.5]],
  ])('are not taken from a sum that holds %s', (_, of) => {
    expect(() => suppress({ cells: cells(5, 50), sums: [{ total: { patients: 60 }, of }] })).toThrow(TypeError);
  });

  it('cannot be told from their sum: more than one table would have been published the same', () => {
    type Hidden = readonly (readonly [least: number, most: number])[];
    const waysOf = (rest: number, [one, ...others]: Hidden): number => {
      if (!one) return rest === 0 ? 1 : 0;
      let ways = 0;
      for (let each = one[0]; each <= Math.min(one[1], rest); each += 1) ways += waysOf(rest - each, others);
      return ways;
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }), (counted) => {
        const total = counted.reduce((sum, each) => sum + each, 0);
        const { cells: shown, sums } = suppress({ cells: cells(...counted), sums: [{ total: { patients: total }, of: counted.map((_, index) => index) }] });
        shown.forEach(({ patients }, index) => {
          if (patients !== null) expect([patients, patients > 0 && patients <= 10]).toEqual([counted[index], false]);
        });
        // A reader sees why a cell is hidden: small, or so that another cannot be told.
        const hidden = shown.flatMap(({ withheld }, index): Hidden => (withheld === undefined ? [] : [withheld === 'small' ? [1, 10] : [counted[index] === 0 ? 0 : 11, total]]));
        if (hidden.length === 0 || sums[0]?.total.patients === null) return;
        const rest = total - shown.reduce((sum, { patients }) => sum + (patients ?? 0), 0);
        expect(waysOf(rest, hidden)).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be told from any sum that is published: to a reader who knows why each is hidden, each may be one of several', () => {
    type Known = readonly number[];
    /** What a reader knows a hidden cell to be one of, up to what its sum leaves. */
    const knownOf = (withheld: string | undefined, { from, to }: SuppressionRule, rest: number): Known =>
      Array.from({ length: rest + 1 }, (_unused, each) => each).filter((each) => withheld === 'persons-unknown' || (each >= from && each <= to) === (withheld === 'small'));
    /** What the cells can come to together. */
    const togetherOf = (all: readonly Known[], rest: number) => all.reduce((reached, values) => new Set([...reached].flatMap((sum) => values.map((each) => sum + each).filter((each) => each <= rest))), new Set([0]));
    const rule = fc.constantFrom([1, 10], [0, 20], [1, 2], [1, 4], [2, 5]).map(([from = 0, to = 0]): SuppressionRule => ({ ...cmsCells, from, to }));
    const table = fc.array(fc.record({ persons: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 1, 2, 10, 11, 20, 21, 30)), isCounted: fc.integer({ min: 0, max: 7 }).map((drawn) => drawn > 0) }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(table, rule, fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), (counted, taken, drawn) => {
        const sums = drawn.map((places) => {
          const of = [...new Set(places.map((place) => place % counted.length))];
          return { total: { patients: of.reduce((sum, place) => sum + (counted[place]?.persons ?? 0), 0) }, of };
        });
        const { cells: shown, sums: published } = suppress({ cells: counted.map(({ persons, isCounted }) => ({ patients: isCounted ? persons : null })), sums }, taken);
        for (const { total, of } of published) {
          if (total.patients === null) continue;
          const hidden = of.filter((place) => shown[place]?.withheld !== undefined);
          const rest = total.patients - of.reduce((sum, place) => sum + (shown[place]?.patients ?? 0), 0);
          const known = hidden.map((place) => knownOf(shown[place]?.withheld, taken, rest));
          known.forEach((values, one) => {
            const others = togetherOf(known.filter((_unused, other) => other !== one), rest);
            expect(values.filter((each) => others.has(rest - each)).length).toBeGreaterThan(1);
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
