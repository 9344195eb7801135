import fc from 'fast-check';
import type { AccessRequest } from 'kasper-rules/access';
import { isPlainDate, zeroReport } from 'kasper-rules/asap';
import { reportedDispensings, submissionOf } from 'kasper-rules/corrections';
import type { ReportedDispensing } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { around, cdc2016Clinical, cdc2018, cdc2022, comparePeers, counts, doseDays, doseSummary, episodes, exactPerson, exceeds, heldRecords, morphineEquivalent, overlaps, patientReport, pqaOmp, priorSupply, reaches, suppress, trend } from 'kasper-rules/reports';
import type { HeldRecord, PatientReport } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { anyRecords } from '../corrections/reported-records.js';
import { anyDay, anyHeld, oddRecords } from './any-records.js';
import { drugOf, frameOf, heldOf } from './made-records.js';
import { bySubpoena, treatment } from '../access/made-requests.js';

const frame = frameOf({ from: '2025-01-01', to: '2025-03-31' });
const options = { frame, drugOf, table: cdc2018 };

const fileOf = (records: readonly ReportedDispensing[], minute: number) =>
  submissionOf(records, { source: { sourceId: '5025550100' }, header: { controlNumber: `KY-${String(minute)}`, creationDate: '2025-03-14', creationTime: `10${String(minute).padStart(2, '0')}` } });
const withStatus = (record: ReportedDispensing, reportingStatus: '00' | '01' | '02'): ReportedDispensing => ({ ...record, dispensing: { ...record.dispensing, reportingStatus } });

describe('what is held', () => {
  it('does not depend on the order in which files are given', () => {
    fc.assert(
      fc.property(anyRecords, fc.array(fc.nat()), (records, order) => {
        const files = [...records.map((record, index) => fileOf([withStatus(record, '00')], index)), ...records.slice(0, 2).map((record, index) => fileOf([withStatus(record, index === 0 ? '02' : '01')], 30 + index))];
        const shuffled = files.map((file, index) => ({ file, place: order[index % Math.max(1, order.length)] ?? 0 })).sort((one, other) => one.place - other.place).map(({ file }) => file);
        expect(heldRecords(shuffled).records).toEqual(heldRecords(files).records);
      }),
    );
  });

  it('is the same when a file is split in two', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat({ max: 8 }), (records, cut) => {
        const added = records.map((record) => withStatus(record, '00'));
        const whole = heldRecords([fileOf(added, 1)]).records;
        expect(whole).toHaveLength(records.length);
        expect(heldRecords([fileOf(added.slice(0, cut), 1), fileOf(added.slice(cut), 2)]).records).toEqual(whole);
      }),
    );
  });

  it('is the same after a record and its void, in one file or in two', () => {
    fc.assert(
      fc.property(anyRecords, fc.boolean(), (records, together) => {
        const [extra, ...others] = records;
        if (!extra) return;
        const files = [fileOf(others.map((record) => withStatus(record, '00')), 1)];
        const pair = [withStatus(extra, '00'), withStatus(extra, '02')];
        const more = together ? [fileOf(pair, 2)] : pair.map((record, index) => fileOf([record], 2 + index));
        expect(heldRecords([...files, ...more]).records).toEqual(heldRecords(files).records);
      }),
    );
  });

  it('keeps a new record that has no key, once', () => {
    const record = withStatus({ dispensing: { prescriptionNumber: '7', quantityDispensed: 30 }, prescriber: {}, compound: [], patient: {}, pharmacy: { dea: 'BB0000001' } }, '00');
    const { records, issues } = heldRecords([fileOf([record], 1), fileOf([record], 2)]);
    expect(records).toHaveLength(1);
    expect(issues.map(({ code, path }) => [code, ...path.slice(0, 2)])).toEqual([
      ['corrections.unidentified-record', 'files', 0],
      ['corrections.unidentified-record', 'files', 1],
    ]);
  });

  it('holds nothing of a zero report, and finds nothing amiss with it', () => {
    const zero = zeroReport({ source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' }, pharmacy: { dea: 'GB9900019' }, from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001' });
    expect(heldRecords([zero])).toEqual({ records: [], issues: [] });
    expect(trend(reportedDispensings(zero), { frame }).cells).toEqual([]);
  });

  it('refuses what is no submission as the mistake it is', () => {
    expect(() => heldRecords([{} as never])).toThrow(TypeError);
    expect(() => heldRecords(null as never)).toThrow(TypeError);
  });
});

describe('what is unknown', () => {
  const unknown = fc.constantFrom(
    heldOf({ id: 'u', productId: '77777999901', dateFilled: '2025-01-20', daysSupply: 10, quantityDispensed: 30, dosageUnits: '01' }),
    heldOf({ id: 'u', productId: '77777020101', quantityDispensed: 30, daysSupply: 10, dosageUnits: '01' }),
    heldOf({ id: 'u', productId: '77777020101', dateFilled: '2025-01-20', quantityDispensed: 30, dosageUnits: '01' }),
    { ...heldOf({ id: 'u', dateFilled: '2025-01-20', daysSupply: 10 }), compound: [{ sequenceNumber: 1 }] },
  );

  it('never lowers a dose, and never settles that a threshold is not exceeded', () => {
    fc.assert(
      fc.property(anyHeld, unknown, anyDay, fc.constantFrom(0, 40, 90), (records, more, day, above) => {
        const [before, after] = [records, [...records, more]].map((each) => doseDays(each, options));
        if (!before || !after) return;
        const [truth, then] = [exceeds(before, day, { above }), exceeds(after, day, { above })];
        expect(after.unknown.map(({ id }) => id)).toContain('u');
        if (truth === true) expect(then).toBe(true);
        else expect([null, truth]).toContain(then);
        expect(doseSummary(after).peak.value).toBe(doseSummary(before).peak.value);
        expect(doseSummary(after).peak.bound).toBe('at-least');
        expect([doseSummary(after).suppliedDays.value, doseSummary(after).therapyDays.value]).toEqual([null, null]);
      }),
    );
  });

  it('only raises what there may be of overlaps, counts and episodes', () => {
    fc.assert(
      fc.property(anyHeld, unknown, (records, more) => {
        const all = [...records, more];
        const pair = ['opioid', 'benzodiazepine'] as const;
        const [less, then] = [overlaps(records, { ...options, pair }), overlaps(all, { ...options, pair })];
        expect(then.days.atLeast).toBe(less.days.atLeast);
        expect(then.days.atMost).toBeGreaterThanOrEqual(less.days.atMost);
        expect(then.days.atMost).toBeGreaterThanOrEqual(then.days.atLeast);
        const [counted, after] = [counts(records, options), counts(all, options)];
        expect(after.prescribers.known).toBe(counted.prescribers.known);
        expect(after.prescribers.withoutNumber).toBe(counted.prescribers.withoutNumber + 1);
        for (const threshold of [1, 2, 3]) if (reaches(counted.prescribers, threshold) === true) expect(reaches(after.prescribers, threshold)).toBe(true);
        const measure = { ...pqaOmp, prescribers: 2, pharmacies: 2, frame, drugOf };
        const [episode, later] = [episodes(records, measure).reached, episodes(all, measure).reached];
        if (episode === true) expect(later).toBe(true);
        if (episode === null) expect(later).toBe(null);
      }),
    );
  });

  it('leaves what went before open unless the records reach back', () => {
    fc.assert(
      fc.property(anyHeld, fc.constantFrom('fill', 'supply'), (records, by) => {
        const fill = heldOf({ id: 'f', productId: '77777020101', dateFilled: '2025-03-31' });
        const asked = (coverageFrom?: '2024-01-01') => priorSupply(fill, records, { frame: { ...frame, ...(coverageFrom && { coverageFrom }) }, drugOf, drugClass: 'opioid', days: 120, by }).none;
        expect(asked()).not.toBe(true);
        if (asked() === false) expect(asked('2024-01-01')).toBe(false);
      }),
    );
  });

  it('makes days before the records reach back no more than a lower bound', () => {
    const days = doseDays([], { ...options, frame: { ...frame, coverageFrom: '2025-02-01' } });
    expect(days.entries.map(({ from, exact }) => [from, exact])).toEqual([['2025-01-01', false], ['2025-02-01', true]]);
    expect(exceeds(days, '2025-01-31', { above: 0 })).toBe(null);
    expect(exceeds(days, '2025-04-01', { above: 0 })).toBe(null);
  });

  it('makes two doses of a factor that rises with the dose a lower bound', () => {
    const methadone = ['a', 'b'].map((id) => heldOf({ id, productId: '77777040101', dateFilled: '2025-01-01', quantityDispensed: 60, daysSupply: 30, dosageUnits: '01' }));
    expect(doseDays(methadone, { ...options, table: cdc2016Clinical }).entries[0]).toMatchObject({ atLeast: 160, exact: false });
    expect(doseDays(methadone, { ...options, table: cdc2022 }).entries[0]).toMatchObject({ atLeast: 188, exact: true });
  });
});

/** A request for one month alone. */
const forAMonth: AccessRequest = { ...treatment, asked: { report: 'patient', from: '2025-01-15', to: '2025-02-15' } };

function reportOn(records: readonly HeldRecord[], request: AccessRequest, part2Of: (record: HeldRecord) => boolean | null = () => false): PatientReport {
  const made = patientReport({ records }, request, { ...options, part2Of, pairs: [['opioid', 'benzodiazepine']] });
  if (!made.ok) throw new Error(made.issues[0].code);
  return made.value.report;
}

describe('a released report', () => {
  const isWithin = ({ dispensing: { dateFilled } }: HeldRecord) => dateFilled !== undefined && dateFilled >= '2025-01-15' && dateFilled <= '2025-02-15';

  it('is the same to the last word whatever stands outside its scope', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, fc.constantFrom(true, false, null), (records, others, flag) => {
        const outside = others.filter((record) => record.dispensing.dateFilled !== undefined && !isWithin(record)).map((record, index) => ({ ...record, id: `o${String(index)}` }));
        const inside = records.filter(isWithin);
        expect(reportOn([...outside, ...inside], forAMonth, ({ id }) => (id.startsWith('o') ? flag : false))).toEqual(reportOn(inside, forAMonth));
        expect(reportOn(records, forAMonth)).toEqual(reportOn(inside, forAMonth));
      }),
    );
  });

  it('is the same to the last word whatever rows are left out of it, and whether anybody said that there are any', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, fc.constantFrom(true, null), fc.constantFrom(true, false, undefined), (records, others, flag, part2Rows) => {
        const hidden = others.map((record, index) => ({ ...record, id: `h${String(index)}` }));
        const request: AccessRequest = { ...bySubpoena, asked: { report: 'patient', ...(part2Rows !== undefined && { part2Rows }) } };
        const report = reportOn([...hidden, ...records], request, ({ id }) => (id.startsWith('h') ? flag : false));
        expect(report).toEqual(reportOn(records, { ...bySubpoena, asked: { report: 'patient', part2Rows: false } }));
        expect(JSON.stringify(report)).not.toMatch(/PART2|part2|Part 2/);
      }),
    );
  });

  it('says nothing of the patient, and survives JSON', () => {
    fc.assert(
      fc.property(anyHeld, (records) => {
        const marked = records.map((record) => ({ ...record, patient: { lastName: 'ZYXWVUT', firstName: 'QQQ', id: '899010001', idQualifier: '07' as const, dateOfBirth: '1980-01-02' as const, address1: '12 IMAGINARY LN' } }));
        const report = reportOn(marked, bySubpoena);
        const text = JSON.stringify(report);
        expect(text).not.toMatch(/ZYXWVUT|QQQ|899010001|1980-01-02|IMAGINARY/);
        expect(JSON.parse(text)).toEqual(report);
      }),
    );
  });

  it('looks at no day that the request does not ask for', () => {
    const report = reportOn([], forAMonth);
    expect([report.frame.from, report.frame.to, report.doses.frame, report.counts.frame]).toEqual(['2025-01-15', '2025-02-15', report.frame, report.frame]);
    expect(exceeds(report.doses, '2025-01-14', { above: 0 })).toBe(null);
    expect(patientReport({ records: [] }, { ...forAMonth, asked: { report: 'patient', to: '2024-12-31' } }, options)).toMatchObject({ ok: false, issues: [{ code: 'reports.outside-scope' }] });
  });

  it('keeps for its holder what was left out, and why', () => {
    const records = [heldOf({ id: 'a', dateFilled: '2025-01-20' }), heldOf({ id: 'b', dateFilled: '2025-03-01' }), heldOf({ id: 'c' })];
    const made = patientReport({ records }, forAMonth, options);
    expect(made).toMatchObject({ ok: true, value: { audit: { withheld: { outsideScope: 1, undated: 1, part2: 0 }, decision: { outcome: 'permit' } } } });
  });

  it('refuses where rows are to be left out and nobody says which they are', () => {
    expect(patientReport({ records: [] }, bySubpoena, options)).toMatchObject({ ok: false, issues: [{ code: 'reports.part2-not-known' }] });
  });

  it('goes out under no law that permits for the sake of the rows that are left out', () => {
    const rules = kentucky.access.rules.map((rule) => (rule.id === 'ky.access.grandJury' ? { ...rule, permits: [{ when: { fact: 'asked.part2Rows', is: true }, value: 'P-GRANDJURY' as const }] } : rule));
    const profile = { ...kentucky, access: { ...kentucky.access, rules } };
    const made = patientReport({ records: [heldOf({ dateFilled: '2025-01-20' })] }, bySubpoena, { ...options, part2Of: () => true, profile });
    expect(made).toMatchObject({ ok: false, issues: [{ code: 'reports.not-permitted' }] });
  });

  it('takes the request at its word that there are rows to protect, where the records do not say', () => {
    const made = patientReport({ records: [heldOf({ dateFilled: '2025-01-20' })] }, { ...forAMonth, asked: { report: 'patient', part2Rows: true } }, { ...options, part2Of: () => null });
    expect(made).toMatchObject({ ok: true, value: { report: { permit: { obligations: expect.arrayContaining(['O-PART2']) as unknown } } } });
  });

  it('takes the records at their word before the request', () => {
    const made = patientReport({ records: [heldOf({ dateFilled: '2025-01-20' })] }, { ...forAMonth, asked: { report: 'patient', part2Rows: false } }, { ...options, part2Of: () => true });
    expect(made).toMatchObject({ ok: true, value: { report: { rows: [{}], permit: { obligations: expect.arrayContaining(['O-PART2']) as unknown } } } });
  });
});

describe('odd input', () => {
  it('is unknown, and throws nowhere', () => {
    fc.assert(
      fc.property(oddRecords, (records) => {
        const days = doseDays(records, options);
        doseSummary(days);
        overlaps(records, { ...options, pair: ['opioid', 'opioid'] });
        counts(records, { frame, personOf: exactPerson });
        episodes(records, { ...pqaOmp, frame, drugOf });
        around(records, '2025-02-01', { frame, daysBefore: 90 });
        suppress(trend(records, { frame, personOf: exactPerson, bands: [{ name: 'all', from: 0 }] }));
        reportOn(records, forAMonth);
        expect(JSON.parse(JSON.stringify(days))).toEqual(days);
      }),
    );
  });

  it('never makes a number that JSON does not have, nor a day that cannot be written', () => {
    const [first, last] = ['0100-01-01', '9999-12-31'] as const;
    const extreme = fc.record(
      {
        productId: fc.constantFrom('77777020101', '77777040101'),
        dateFilled: fc.constantFrom(first, last, '9999-12-30', '9998-01-01', '2025-01-10'),
        daysSupply: fc.constantFrom(1, 30, 999, 1_000, 1e9),
        quantityDispensed: fc.constantFrom(5e-324, 0.1, 30, 1e303, 1e308, Number.MAX_VALUE),
        dosageUnits: fc.constant('01'),
      },
      { requiredKeys: ['productId', 'dateFilled'] },
    );
    const misfitsIn = (answer: unknown): unknown[] => {
      const found: unknown[] = [];
      JSON.stringify(answer, (_name, value: unknown) => {
        const isDay = typeof value === 'string' && /^[+-]?\d+-\d+-\d+$/.test(value);
        if ((typeof value === 'number' && !Number.isFinite(value)) || (isDay && !isPlainDate(value))) found.push(value);
        return value;
      });
      return found;
    };
    fc.assert(
      fc.property(fc.array(extreme, { maxLength: 6 }), fc.constantFrom('sum', 'shift'), fc.constantFrom('prorated', 'dispensed'), fc.constantFrom(1, 999, 1e6, 1e9, Number.MAX_SAFE_INTEGER), fc.constantFrom(1e-320, 1, 1e308), (drawn, sameProduct, window, days, people) => {
        const records = drawn.map((record, index) => heldOf({ ...record, id: String(index) }));
        const wide = { from: first, to: last, asOf: last, coverageFrom: first };
        const doses = doseDays(records, { frame: wide, drugOf, table: cdc2018, sameProduct });
        const answers = [
          doses,
          doseSummary(doses, undefined, { window }),
          overlaps(records, { frame: wide, drugOf, pair: ['opioid', 'opioid'] }),
          episodes(records, { ...pqaOmp, days, frame: wide, drugOf }),
          around(records, last, { frame: wide, daysBefore: days }),
          trend(records, { frame: wide, population: () => ({ people, source: 'made up', year: 2025 }), personOf: exactPerson }),
          comparePeers(1e308, drawn.map(({ quantityDispensed = 0 }) => quantityDispensed), { specialty: 'family medicine', minimum: 1 }),
          ...records.map((record) => priorSupply(record, records, { frame: wide, drugOf, drugClass: 'opioid', days, by: 'supply' })),
          ...records.map((record) => morphineEquivalent(record, { drugOf, table: cdc2018 })),
        ];
        expect(answers.flatMap(misfitsIn)).toEqual([]);
      }),
    );
  });

  it('is not known where a supply would end after the last day that can be written', () => {
    const last = heldOf({ id: 'a', productId: '77777020101', dateFilled: '9999-12-30', quantityDispensed: 30, daysSupply: 30, dosageUnits: '01' });
    const far = { ...options, frame: { from: '9999-12-01', to: '9999-12-31', asOf: '9999-12-31' } } as const;
    const days = doseDays([last], far);
    expect([days.supplies, days.unknown]).toEqual([[], [{ id: 'a', reason: 'days-supply-out-of-range' }]]);
    expect(doseSummary(days)).toMatchObject({ therapyDays: { value: null, bound: 'open' } });
    expect(overlaps([last, { ...last, id: 'b' }], { ...far, pair: ['opioid', 'opioid'] }).days).toEqual({ atLeast: 0, atMost: 2 });
    // Put off until the one before is used up, it goes beyond the calendar as well.
    const year = heldOf({ id: 'c', productId: '77777020101', dateFilled: '9999-10-01', quantityDispensed: 60, daysSupply: 60, dosageUnits: '01' });
    const shifted = doseDays([year, { ...year, id: 'd' }], { ...far, sameProduct: 'shift' });
    expect([shifted.supplies.map(({ id }) => id), shifted.unknown.map(({ id }) => id)]).toEqual([['c'], ['d']]);
  });

  it('is nobody known where a linkage without types says null', () => {
    const records = ['a', 'b'].map((id) => heldOf({ id, dateFilled: '2025-01-10' }));
    const personOf = () => null as never;
    expect(counts(records, { frame, personOf }).people).toEqual({ known: 0, withoutNumber: 2 });
    expect(trend(records, { frame, personOf }).cells[0]).toMatchObject({ patients: null, measures: { withoutPerson: 2 } });
  });

  it.each([
    ['no frame', () => doseDays([], { drugOf, table: cdc2022 } as never)],
    ['a frame that ends before it begins', () => counts([], { frame: { from: '2025-02-01', to: '2025-01-01', asOf: '2025-02-01' } })],
    ['no table', () => doseDays([], { frame, drugOf } as never)],
    ['a list of no tables', () => doseDays([], { frame, drugOf, table: [] as never })],
    ['no catalogue', () => doseDays([], { frame, table: cdc2022 } as never)],
    ['a threshold that is no number', () => exceeds(doseDays([], options), '2025-01-01', { above: Number.NaN })],
    ['a threshold of a tally that is no number', () => reaches({ known: 1, withoutNumber: 0 }, Number.NaN)],
    ['days to reach that are no number', () => overlaps([], { ...options, pair: ['opioid', 'opioid'], atLeastDays: Number.NaN })],
    ['a window outside the frame', () => doseSummary(doseDays([], options), { from: '2024-12-31', to: '2025-01-31' })],
    ['classes without a catalogue', () => episodes([], { ...pqaOmp, frame })],
    ['an event that is no day', () => around([], 'today' as never, { frame, daysBefore: 1 })],
  ])('refuses %s as the mistake of the calling code', (_what, call) => {
    expect(call).toThrow(TypeError);
  });
});
