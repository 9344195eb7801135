import type { AccessRequest } from 'kasper-rules/access';
import type { DispensingRecord, PlainDate, Submission } from 'kasper-rules/asap';
import { submissionOf } from 'kasper-rules/corrections';
import {
  around,
  cdc2016,
  cdc2016Clinical,
  cdc2018,
  cdc2022,
  comparePeers,
  counts,
  doseDays,
  doseSummary,
  episodes,
  exactPerson,
  exceeds,
  heldRecords,
  morphineEquivalent,
  overlaps,
  ownPrescribing,
  patientReport,
  priorSupply,
  reaches,
  suppress,
  trend,
} from 'kasper-rules/reports';
import type { DoseDays, FactorTable, HeldRecord, MorphineEquivalent, PatientReport } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import published from '../cases/reports.json' with { type: 'json' };
import { drugOf, frameOf, heldOf, type PublishedRecord } from './made-records.js';
import { bySubpoena, selfReview, treatment } from '../access/made-requests.js';

/* The published cases name facts in words of their own; each group is put to the function that answers it. */

type Json = Readonly<Record<string, unknown>>;
interface Case {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly given: Json;
  readonly expect: Json;
}

const tables: Readonly<Record<string, FactorTable>> = { 'cdc-2022': cdc2022, 'cdc-2018': cdc2018, 'cdc-2016': cdc2016, 'cdc-2016-clinical': cdc2016Clinical };
const tableOf = (name: unknown): FactorTable => tables[String(name)] ?? cdc2022;

const near = (value: unknown): unknown => (typeof value === 'number' ? (expect.closeTo(value, 6) as unknown) : value);
const nearAll = (value: Json): Json => Object.fromEntries(Object.entries(value).map(([name, each]) => [name, near(each)]));
const recordsIn = (given: Json): HeldRecord[] => (given['records'] as PublishedRecord[]).map(heldOf);
const json = (value: unknown): Json => value as Json;

function doses(given: Json, options: Partial<Parameters<typeof doseDays>[1]> = {}): DoseDays {
  return doseDays(recordsIn(given), { frame: frameOf(given['window'] as object), drugOf, table: tableOf(given['table']), ...options });
}

function doseOn({ entries }: DoseDays, on: string): DoseDays['entries'][number] | undefined {
  return entries.find(({ from, to }) => from <= on && on <= to);
}

/** What is expected of one day: a sum that is exact or the least there is, records in doubt, records left out. */
function expectOnDay(days: DoseDays, on: string, expected: Json): void {
  const entry = doseOn(days, on);
  if ('exactly' in expected) expect(entry).toMatchObject({ atLeast: near(expected['exactly']), exact: true });
  if ('atLeast' in expected) expect(entry).toMatchObject({ atLeast: near(expected['atLeast']), exact: false });
  if ('unknownRecords' in expected) {
    expect(entry?.mayRun).toEqual(expected['unknownRecords']);
    expect(days.unknown.map(({ id }) => id)).toEqual(expected['unknownRecords']);
  }
  if ('excluded' in expected) expect(days.excluded).toEqual(expected['excluded']);
  for (const [threshold, truth] of Object.entries(json(expected['above'] ?? {}))) expect(exceeds(days, on as PlainDate, { above: Number(threshold) })).toBe(truth);
}

function filesIn(given: Json): Submission[] {
  const files = given['files'] as Readonly<Record<'new' | 'void' | 'revise', PublishedRecord[] | undefined>>[];
  const originals = new Map(files.flatMap(({ new: added = [] }) => added.map((record) => [record.prescriptionNumber, record])));
  return files.map((file, index) => {
    const entries = ([['00', file.new], ['01', file.revise], ['02', file.void]] as const).flatMap(([reportingStatus, records = []]) =>
      records.map((record) => {
        const { dispensing, ...rest } = heldOf({ refillNumber: 0, ...originals.get(record.prescriptionNumber), ...record });
        return { ...rest, dispensing: { ...dispensing, reportingStatus } };
      }),
    );
    return submissionOf(entries, { source: { sourceId: '5025550100' }, header: { controlNumber: `KY-${String(index)}`, creationDate: `2025-02-0${String(index + 1)}` as PlainDate, creationTime: '0815' } });
  });
}

const figures = { frame: frameOf(), drugOf, table: cdc2022 };

/** A request that comes out as the case says its decision does. */
function requestFor(given: Json): AccessRequest {
  const { outcome, scope = {} } = json(given['decision'] ?? {}) as { outcome?: string; scope?: { from?: PlainDate; to?: PlainDate; redact?: string[] } };
  const asked = json(json(given['request'] ?? {})['asked'] ?? {});
  if (outcome === 'deny') return { ...treatment, certifiesPurpose: false };
  const base = scope.redact?.includes('part2') ? { ...bySubpoena, asked: { ...bySubpoena.asked, part2Rows: true } } : treatment;
  return { ...base, asked: { ...base.asked, ...asked, ...(scope.from && { from: scope.from }), ...(scope.to && { to: scope.to }) } };
}

function expectRelease(expected: Json, report: PatientReport, on: unknown): void {
  if ('listed' in expected) expect(report.rows.map(({ dateFilled }) => dateFilled)).toEqual(expected['listed']);
  if ('exactly' in expected) expectOnDay(report.doses, String(on), expected);
  if ('prescribers' in expected) expect(report.counts.prescribers).toEqual({ known: expected['prescribers'], withoutNumber: 0 });
}

const checks: Readonly<Record<string, (one: Case) => void>> = {
  mme: ({ given, expect: expected }) => {
    const { quantityDispensed, ...dispensing } = json(given['dispensing']) as DispensingRecord;
    const record = { dispensing: { ...dispensing, ...(quantityDispensed !== undefined && { quantityDispensed }) }, prescriber: {}, compound: [] };
    const answer = (table: string, patchDays: 'reported' | 'three-days' = 'reported'): MorphineEquivalent => morphineEquivalent(record, { drugOf, table: tableOf(table), patchDays });
    const compared = (wanted: Json, patchDays?: 'reported' | 'three-days') => {
      for (const [table, value] of Object.entries(wanted)) if (table.startsWith('cdc-')) expect(answer(table, patchDays)).toMatchObject(nearAll(json(value)));
    };
    compared(expected);
    for (const [reading, value] of Object.entries(json(expected['readings'] ?? {}))) compared(json(value), reading as 'reported');
    if ('caveat' in expected) expect(answer('cdc-2018').caveats).toContain(expected['caveat']);
    if ('totalMme' in expected) for (const reading of ['reported', 'three-days'] as const) expect(answer('cdc-2018', reading)).toMatchObject({ total: expected['totalMme'] });
    if ('above50' in expected) {
      const days = doseDays([{ ...heldOf({}), ...record, dispensing: { ...record.dispensing, dateFilled: '2025-01-01' } }], figures);
      expect(exceeds(days, '2025-01-01', { above: 50 })).toBe(expected['above50']);
      expect(exceeds(days, '2025-01-01', { atLeast: 50 })).toBe(expected['atLeast50']);
    }
  },
  days: ({ given, expect: expected }) => {
    if ('files' in given) {
      const { records, issues } = heldRecords(filesIn(given));
      expect(issues).toEqual([]);
      expect(records).toHaveLength(Number(expected['records']));
      expectOnDay(doseDays(records, figures), String(given['on']), expected);
      return;
    }
    const days = doses(given);
    if ('on' in given) expectOnDay(days, String(given['on']), expected);
    for (const [on, dose] of Object.entries(json(expected['onDay'] ?? {}))) expectOnDay(days, on, { exactly: dose });
    const { suppliedDays, therapyDays, window, peak } = doseSummary(days);
    if ('perDay' in expected) expect({ suppliedDays: suppliedDays.value, therapyDays: therapyDays.value, window: window.value, peak: peak.value }).toEqual(nearAll(json(expected['perDay'])));
    if ('totalMme' in expected) expect(window.numerator).toBe(expected['totalMme']);
    if ('daysSupplied' in expected) expect(suppliedDays.denominator).toBe(expected['daysSupplied']);
    if ('daysOnTherapy' in expected) expect(therapyDays.denominator).toBe(expected['daysOnTherapy']);
    if ('windowDays' in expected) expect(window.denominator).toBe(expected['windowDays']);
    for (const [sameProduct, value] of Object.entries(json(expected['readings'] ?? {}))) {
      const read = doses(given, { sameProduct: sameProduct as 'sum' });
      const summed = doseSummary(read);
      const { peak: highest, daysAtPeak = summed.peak.days, daysOnTherapy, lastDay } = json(value);
      expect(summed).toMatchObject({ peak: { value: highest, days: daysAtPeak }, therapyDays: { denominator: daysOnTherapy } });
      expect(read.entries.findLast(({ atLeast }) => atLeast > 0)?.to).toBe(lastDay);
      expect(read.caveats).toContain(expected['caveat']);
    }
  },
  overlap: ({ given, expect: expected }) => {
    const { pair, window, atLeastDays } = given as { pair: [string, string]; window: object; atLeastDays?: number };
    const { days, stretches, reached, unknown } = overlaps(recordsIn(given), { frame: frameOf(window), drugOf, pair, ...(atLeastDays !== undefined && { atLeastDays }) });
    if ('overlapDays' in expected) expect(days).toEqual({ atLeast: expected['overlapDays'], atMost: expected['overlapDays'] });
    if ('from' in expected) expect(stretches).toMatchObject([{ from: expected['from'], to: expected['to'] }]);
    if ('overlapDaysAtLeast' in expected) expect(days).toEqual({ atLeast: expected['overlapDaysAtLeast'], atMost: expected['overlapDaysAtMost'] });
    if ('unknownRecords' in expected) expect(unknown.map(({ id }) => id)).toEqual(expected['unknownRecords']);
    if ('reached' in expected) expect(reached).toBe(expected['reached']);
  },
  counts: ({ given, expect: expected }) => {
    const { dispensings, fills, prescriptions, prescribers, pharmacies } = counts(recordsIn(given), { frame: frameOf() });
    if ('prescribers' in expected) expect(prescribers).toEqual(expected['prescribers']);
    if ('pharmacies' in expected) expect(pharmacies).toEqual(expected['pharmacies']);
    if ('prescriptions' in expected) expect({ prescriptions: prescriptions.known, fills: fills.known, dispensings: dispensings.known }).toEqual(expected);
    for (const [threshold, truth] of Object.entries(json(expected['reached'] ?? {}))) expect(reaches(prescribers, Number(threshold))).toBe(truth);
  },
  identity: ({ given, expect: expected }) => {
    const patients = given['patients'] as HeldRecord['patient'][];
    const records = patients.map((patient, index) => ({ ...heldOf({ id: String(index), dateFilled: '2025-01-01' }), patient }));
    const { people, animals } = counts(records, { frame: frameOf(), personOf: exactPerson });
    expect((people?.known ?? 0) + (people?.withoutNumber ?? 0)).toBe(expected['people']);
    expect(animals).toBe(expected['animals'] ?? 0);
  },
  episodes: ({ given, expect: expected }) => {
    const fills = given['fills'] as { dateFilled: string; prescriber: string; pharmacy: string; class: string }[];
    const { prescribers, pharmacies, days, classes } = given['threshold'] as { prescribers: number; pharmacies: number; days: number; classes?: string[] };
    const records = fills.map(({ class: drugClass, ...fill }, index) => heldOf({ id: String(index), productId: drugClass === 'opioid' ? '77777020101' : '77777140101', ...fill }));
    const asked = (comparison: 'at-least' | 'more-than') => episodes(records, { prescribers, pharmacies, days, comparison, counting: 'inclusive', frame: frameOf(), drugOf, ...(classes && { classes }) });
    const { reached, window } = asked('at-least');
    if ('reached' in expected) expect(reached).toBe(expected['reached']);
    if ('first' in expected) expect(window).toMatchObject({ from: expected['first'], to: expected['last'], days: expected['spanDays'] });
    for (const [reading, truth] of Object.entries(json(expected['readings'] ?? {}))) expect(asked(reading.startsWith('at least') ? 'at-least' : 'more-than').reached).toBe(truth);
  },
  peers: ({ given, expect: expected }) => {
    const { own, peers, specialty } = given as { own: number; peers: number[]; specialty: string | null };
    const asked = (group: 'others' | 'with-own') => comparePeers(own, peers, { specialty, minimum: 5, peers: group });
    const readings = json(expected['readings'] ?? {});
    if (Object.keys(readings).length === 0) expect(asked('others')).toMatchObject(expected);
    for (const [reading, value] of Object.entries(readings)) expect(asked(reading === 'own included' ? 'with-own' : 'others')).toMatchObject(json(value));
  },
  own: ({ given, expect: expected }) => {
    const records = recordsIn(given);
    const made = ownPrescribing({ records }, selfReview, String(given['requesterDea']), { ...figures, frame: frameOf(given['period'] as object), show: ['prescription-numbers'] });
    expect(made.ok && made.value.report.rows.map(({ prescriptionNumber }) => prescriptionNumber)).toEqual(expected['listed']);
  },
  aggregate: ({ id, given, expect: expected }) => {
    const day = '2025-03-10';
    const fill = (record: PublishedRecord = {}) => heldOf({ dateFilled: day, ...record });
    const population = (people: number) => () => ({ people, source: 'the case', year: 2025 });
    const cellsOf = (records: readonly HeldRecord[], options: object = {}) => trend(records, { frame: frameOf(), ...options }).cells;
    switch (id) {
      case 'G01':
        expect(cellsOf(Array.from({ length: Number(given['prescriptions']) }, () => fill()), { population: population(Number(given['population'])) })).toMatchObject([{ measures: { fillsPerThousand: expected['ratePer1000'] } }]);
        return;
      case 'G03':
        expect(cellsOf((given['rows'] as { quantity: number; dosageUnits: string }[]).map(({ quantity, dosageUnits }) => fill({ quantityDispensed: quantity, dosageUnits })))).toMatchObject([
          { measures: { each: json(expected['doses'])['each'], milliliters: json(expected['doses'])['milliliter'], grams: 0 } },
        ]);
        return;
      case 'G05': {
        const bands = (expected['ages'] as number[]).map((age) => ({ name: String(age), from: age, to: age }));
        const ages = (given['dateFilled'] as string[]).flatMap((dateFilled) => cellsOf([{ ...fill({ dateFilled }), patient: { dateOfBirth: given['dateOfBirth'] as PlainDate } }], { bands }).map(({ key }) => Number(key.band)));
        expect(ages).toEqual(expected['ages']);
        return;
      }
      case 'G06':
        expect(cellsOf([{ ...fill(), patient: {} }], { bands: [{ name: 'all', from: 0 }] }).map(({ key }) => key.band)).toEqual([expected['band']]);
        return;
      default: {
        // Two published rates of one population that imply two: a rate here is never without its population.
        const [one, other] = expected['impliedPopulation'] as [number, number];
        expect(Math.round(Number(given['doses']) / (Number(given['per1000']) / 1000))).toBe(one);
        expect(Math.round(Number(given['opioidDoses']) / (Number(given['opioidPer1000']) / 1000))).toBe(other);
        expect(cellsOf([fill()])).toMatchObject([{ measures: { fillsPerThousand: null } }]);
      }
    }
  },
  'small-cells': ({ given, expect: expected }) => {
    const cellsOf = (counted: readonly number[]) => counted.map((patients) => ({ patients }));
    const patientsOf = ({ cells }: { readonly cells: readonly { readonly patients: number | null }[] }) => cells.map(({ patients }) => patients);
    if (Array.isArray(given['patients'])) expect(patientsOf(suppress({ cells: cellsOf(given['patients'] as number[]) }))).toEqual(expected['shown']);
    else if ('row' in given) {
      const row = given['row'] as number[];
      const shown = suppress({ cells: cellsOf(row), sums: [{ total: { patients: Number(given['total']) }, of: row.map((_, index) => index) }] });
      expect(patientsOf(shown)).toEqual(expected['shown']);
      expect(shown.sums[0]?.total.patients).toBe(expected['total']);
    } else if ('prescriptions' in given) {
      const { cells } = suppress({ cells: [{ patients: Number(given['patients']), measures: { prescriptions: Number(given['prescriptions']) } }] });
      expect({ patients: cells[0]?.patients, ...cells[0]?.measures }).toEqual(expected);
    } else {
      // Two publications can be subtracted from each other: a limit that is stated, not a case that is solved.
      const [all, without] = [given['all'], given['without']].map((cell) => suppress({ cells: [cell as { patients: number }] }).cells[0]?.patients ?? 0);
      expect([all, without]).toEqual([40, 33]);
    }
  },
  access: ({ given, expect: expected }) => {
    const fills = (given['fills'] as string[] | undefined)?.map((dateFilled, index) => heldOf({ id: String(index), dateFilled }));
    const records = fills ?? (given['records'] ? recordsIn(given) : [heldOf({ dateFilled: '2025-01-01' })]);
    const flags = new Map((given['records'] as { id: string; part2: boolean | null }[] | undefined)?.map(({ id, part2 }) => [id, part2]));
    const made = patientReport({ records }, requestFor(given), { ...figures, part2Of: ({ id }) => (flags.has(id) ? (flags.get(id) ?? null) : false) });
    if (expected['ok'] === false) {
      expect(made).toMatchObject({ ok: false, issues: [{ code: expected['issue'] }] });
      expect(JSON.stringify(made)).not.toContain('rows":');
      return;
    }
    expect(made.ok).toBe(true);
    if (made.ok) expectRelease(expected, made.value.report, given['on']);
  },
  naive: ({ given, expect: expected }) => {
    const { fill, lookbackDays, coverageFrom, earlierOpioids } = given as { fill: string; lookbackDays: number; coverageFrom: PlainDate; earlierOpioids: PublishedRecord[] };
    const earlier = earlierOpioids.map((record, index) => heldOf({ id: `e${String(index)}`, productId: '77777020101', ...record }));
    const asked = (by: 'fill' | 'supply') => priorSupply(heldOf({ id: 'f', productId: '77777020101', dateFilled: fill }), earlier, { frame: { ...frameOf(), coverageFrom }, drugOf, drugClass: 'opioid', days: lookbackDays, by }).none;
    if ('naive' in expected) expect([asked('fill'), asked('supply')]).toEqual([expected['naive'], expected['naive']]);
    const { 'by fill': byFill, 'by supply': bySupply } = json(expected['readings'] ?? { 'by fill': asked('fill'), 'by supply': asked('supply') });
    expect([asked('fill'), asked('supply')]).toEqual([byFill, bySupply]);
  },
  overdose: ({ given, expect: expected }) => {
    const records = recordsIn(given);
    if ('overdoses' in expected) {
      // Nothing answers with an overdose: the word occurs in no member of any answer.
      expect(JSON.stringify(doseDays(records, figures)) + JSON.stringify(counts(records, figures))).not.toContain('overdose');
      expect(doseDays(records, figures).excluded).toEqual([{ id: 'n', reason: 'not-an-opioid' }]);
      return;
    }
    const { filledBefore, runningOn } = around(records, given['event'] as PlainDate, { frame: frameOf(), daysBefore: Number(given['daysBefore']) });
    expect({ listed: filledBefore, runningOnEvent: runningOn }).toEqual(expected);
  },
};

describe('the published cases', () => {
  const cases = published.cases as unknown as readonly Case[];

  it.each(cases)('$id: $title', (one) => {
    const check = checks[one.group];
    expect.hasAssertions();
    expect(check).toBeDefined();
    check?.(one);
  });

  it.each(Object.entries(published.tables))('has the factors of %s', (id, facts) => {
    const { formulary = {} } = facts as { formulary?: Readonly<Record<string, number>> };
    const table = tableOf(id);
    expect(table.id).toBe(id);
    expect(table.cites.map(({ standing }) => standing)).toEqual([(facts as { standing: string }).standing]);
    for (const [words, factor] of Object.entries(formulary)) {
      const [ingredient = ''] = words.split(' ');
      const unit = /mcg\/h/.test(words) ? 'mcg/h' : /mcg/.test(words) ? 'mcg' : 'mg';
      const factors = table.rows.filter((row) => row.ingredient === ingredient && row.unit === unit).map((row) => row.factor);
      expect(factors, words).toContain(factor);
    }
    const written = Object.keys(formulary).length;
    if (written > 0) expect(table.rows.filter(({ factor }) => factor !== null)).toHaveLength(written);
  });
});
