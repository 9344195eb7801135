import { write } from 'kasper-rules/asap';
import type { DispensingRecord, PlainDate } from 'kasper-rules/asap';
import { submissionOf } from 'kasper-rules/corrections';
import { describe, expect, it } from 'vitest';
import { doseTimeline } from '../../../src/cli/dose-timeline.js';
import { runOn, type FakeMachine } from '../fake-io.js';

const patients = {
  faye: { idQualifier: '07', id: '899010001', lastName: 'FICTITIOUS', firstName: 'FAYE', dateOfBirth: '1961-07-04' },
  iris: { idQualifier: '07', id: '899010002', lastName: 'INVENTED', firstName: 'IRIS', dateOfBirth: '1991-03-04' },
} as const;

function fill(prescriptionNumber: string, productId: string, dateFilled: PlainDate, more: Partial<DispensingRecord> = {}, patient: keyof typeof patients = 'faye') {
  return {
    dispensing: { reportingStatus: '00', prescriptionNumber, dateWritten: dateFilled, refillsAuthorized: 0, dateFilled, refillNumber: 0, productIdQualifier: '01', productId, quantityDispensed: 60, daysSupply: 30, dosageUnits: '01', ...more },
    prescriber: { dea: 'AA0000001', lastName: 'PRETEND', firstName: 'PAT' },
    compound: [],
    patient: patients[patient],
    pharmacy: { dea: 'BB0000001', name: 'BLUEGRASS EXAMPLE PHARMACY' },
  } as const;
}

function fileOf(day: PlainDate, ...entries: readonly ReturnType<typeof fill>[]): string {
  return write(submissionOf(entries, { source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' }, header: { controlNumber: `KY-${day}`, creationDate: day, creationTime: '0815' } }));
}

const opioid = (ingredient: string, strength: number) => ({ name: `${ingredient} ${String(strength)} mg`, classes: ['opioid'], opioid: { ingredient, strength, unit: 'mg', per: 'each' } });
const catalogue = { table: 'cdc-2022', drugs: { '77777010102': opioid('oxycodone', 10), '77777-0201-01': opioid('hydrocodone', 10), '77777140101': { name: 'alprazolam 1 mg', classes: ['benzodiazepine'] } } };
const request = {
  at: '2025-03-31',
  requester: { kind: 'pharmacist', licensed: true, account: 'active' },
  asked: { report: 'patient', from: '2025-01-01', to: '2025-03-31' },
  channel: 'ekasper',
  purpose: 'treatment',
  subject: { kind: 'patient', relation: 'current' },
  certifiesPurpose: true,
};
const files = {
  'one.dat': fileOf('2025-02-20', fill('1', '77777010102', '2025-01-05'), fill('2', '77777020101', '2025-01-20'), fill('9', '77777010102', '2025-01-06', {}, 'iris')),
  'two.dat': fileOf('2025-02-26', fill('3', '77777140101', '2025-01-25'), fill('4', '77777999901', '2025-02-25', { daysSupply: 10 }), { ...fill('2', '77777020101', '2025-01-20'), dispensing: { ...fill('2', '77777020101', '2025-01-20').dispensing, reportingStatus: '02' } }),
  'request.json': JSON.stringify(request),
  'drugs.json': JSON.stringify(catalogue),
  'person.txt': '07:899010001\n',
};

const run = (args: readonly string[], machine: FakeMachine = {}) => runOn({ ...machine, files: { ...files, ...machine.files } }, 'report', ...args);
const usual = ['two.dat', 'one.dat', '--patient', '07:899010001', '--as', 'request.json', '--catalogue', 'drugs.json'];

describe('kasper-rules report', () => {
  it('lays files on each other and reports on one person', async () => {
    const { status, output, errors } = await run([...usual, '--pair', 'opioid,benzodiazepine', '--on', '2025-04-02']);
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain('Records held of one person, 2025-01-01 to 2025-03-31, as of 2025-04-02');
    expect(output).toContain('Permitted by ky.access.treatment');
    expect(output).toMatch(/1 +2025-01-05 +oxycodone 10 mg +60 each +30 +30 +AA0000001 +BB0000001/);
    // Voided by the second file, and another person's.
    expect(output).not.toMatch(/hydrocodone|INVENTED/);
    expect(output).toMatch(/3 +2025-02-25 +NDC 77777999901 +60 each +10 +\? product not known/);
    expect(output).toMatch(/2025-01-05 to 2025-02-03 +30 +rows 1\n/);
    expect(output).toMatch(/2025-02-25 to 2025-03-06 +at least 0 +perhaps 3/);
    expect(output).toContain('opioid and benzodiazepine: 10 days');
    expect(output).toMatch(/neither a report of KASPER/);
  });

  it('leaves open the days after the one whose records they are', async () => {
    const { output } = await run([...usual, '--pair', 'opioid,benzodiazepine']);
    expect(output).toMatch(/2025-03-07 to 2025-03-13 +0\n2025-03-14 to 2025-03-31 +at least 0\n/);
    expect(output).toContain('opioid and benzodiazepine: 10 to 28 days');
  });

  it('says that there is no day to average over, and calls nothing open that is known', async () => {
    const { output } = await run([...usual, '--from', '2025-01-01', '--to', '2025-01-04', '--on', '2025-04-02']);
    expect(output).toMatch(/\nno day +no day +0 +0\n/);
  });

  it('names nobody unless asked to', async () => {
    const { output } = await run(usual);
    expect(output).not.toMatch(/FICTITIOUS|FAYE|899010001|1961|PRETEND/);
    const json = await run([...usual, '--show', 'prescriber-names', '--show', 'prescription-numbers', '--format', 'json']);
    expect(JSON.parse(json.output)).toMatchObject({ rows: [{ prescriberName: 'PAT PRETEND', prescriptionNumber: '1' }, {}, {}] });
    expect(json.output).not.toMatch(/FICTITIOUS|FAYE|899010001|1961/);
  });

  it('prints the report as JSON, and keeps the audit apart', async () => {
    const { status, output, created } = await run([...usual, '--format', 'json', '--audit', 'audit.json', '--on', '2025-04-02']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ report: 'patient', frame: { from: '2025-01-01', to: '2025-03-31', asOf: '2025-04-02' }, counts: { dispensings: { known: 3 } } });
    expect(output).not.toContain('withheld');
    expect(JSON.parse(created['audit.json'] ?? '')).toMatchObject({ decision: { outcome: 'permit' }, withheld: { outsideScope: 0 } });
  });

  it.each([
    ['a name and date of birth', 'fictitious, faye, 1961-07-04'],
    ['a file', '@person.txt'],
  ])('finds a person by %s', async (_what, patient) => {
    const { status, output } = await run([...usual.slice(0, 2), '--patient', patient, ...usual.slice(4)]);
    expect(status).toBe(0);
    expect(output).toContain('oxycodone 10 mg');
    expect(output).not.toContain('FICTITIOUS');
  });

  it('reports on fewer days where that is asked for, says where nothing is held, and never on other days', async () => {
    const few = await run([...usual, '--from', '2025-01-01', '--to', '2025-01-04']);
    expect(few.status).toBe(0);
    expect(few.output).toContain('2025-01-01 to 2025-01-04');
    expect(few.output).toContain('No record is held that may be shown.');
    const other = await run([...usual, '--from', '2024-01-01', '--to', '2024-06-30']);
    expect([other.status, other.output]).toEqual([1, '']);
    expect(other.errors).toContain('[reports.outside-scope]');
  });

  it('makes no report where the request is denied, and ends with 1', async () => {
    const denied = { 'request.json': JSON.stringify({ ...request, certifiesPurpose: false }) };
    const { status, output, errors } = await run(usual, { files: denied });
    expect([status, output]).toEqual([1, '']);
    expect(errors).toContain('[reports.not-permitted]');
    const json = await run([...usual, '--format', 'json'], { files: denied });
    expect(json.status).toBe(1);
    expect(JSON.parse(json.output)).toMatchObject({ ok: false, issues: [{ code: 'reports.not-permitted' }] });
  });

  it('asks to be told which rows are to be left out', async () => {
    const bySubpoena = { at: '2025-03-31', requester: { kind: 'grand-jury' }, asked: { report: 'patient' }, channel: 'served-process', subject: { kind: 'person', named: true }, process: { kind: 'grand-jury-subpoena', convened: true, properlyIssued: true, coversSubject: true } };
    const machine = { files: { 'request.json': JSON.stringify(bySubpoena) } };
    const { status, errors } = await run(usual, machine);
    expect(status).toBe(1);
    expect(errors).toContain('[reports.part2-not-known]');
    expect((await run([...usual, '--no-part2'], machine)).status).toBe(0);
  });

  it('says what is wrong with a request, and ends with 2', async () => {
    const { status, errors } = await run(usual, { files: { 'request.json': JSON.stringify({ ...request, at: 'today' }) } });
    expect(status).toBe(2);
    expect(errors).toContain('[access.facts.not-a-day]');
  });

  it.each([
    ['no file', usual.slice(2), 'Name at least one file'],
    ['no person', ['one.dat', ...usual.slice(4)], 'Say of whom'],
    ['a person written otherwise', [...usual, '--patient', 'FAYE'], 'Write --patient as'],
    ['the placeholder', [...usual, '--patient', '07:000000000'], 'names nobody'],
    ['a table that is none', [...usual, '--table', 'cdc'], '--table takes cdc-2022'],
    ['a pair that is none', [...usual, '--pair', 'opioid'], '--pair opioid,benzodiazepine'],
    ['something that cannot be shown', [...usual, '--show', 'patient-names'], '--show takes prescriber-names'],
    ['days that end before they begin', [...usual, '--to', '2024-01-01'], 'check --from and --to'],
    ['a file that does not exist', [...usual, 'three.dat'], 'three.dat does not exist'],
  ])('refuses %s', async (_what, args, words) => {
    const { status, output, errors } = await run(args);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain(words);
  });

  it.each([
    ['is no JSON', '{', 'is not JSON'],
    ['has another shape', JSON.stringify({ drugs: { '77777010102': { classes: 'opioid' } } }), 'drugs.77777010102.classes'],
    ['names no table', JSON.stringify({ drugs: {} }), 'Choose the table of factors'],
  ])('refuses a catalogue that %s', async (_what, text, words) => {
    const { status, errors } = await run(usual, { files: { 'drugs.json': text } });
    expect(status).toBe(2);
    expect(errors).toContain(words);
  });
});

describe('the timeline of doses', () => {
  const frame = { from: '2025-01-01', to: '2025-01-10', asOf: '2025-02-01' } as const;
  const entry = (from: PlainDate, to: PlainDate, atLeast: number, exact = true) => ({ from, to, atLeast, exact, exactly: `${String(atLeast)}/1`, running: [], mayRun: [] });

  it('draws a column a day where there is room, in proportion and hatched where more may be', () => {
    expect(doseTimeline({ frame, entries: [entry('2025-01-01', '2025-01-03', 80), entry('2025-01-04', '2025-01-06', 40, false), entry('2025-01-07', '2025-01-10', 0)] }, 40)).toEqual([
      '80 │███░░░',
      '   │███░░░',
      '   │███░░░',
      '   │███░░░',
      '   │██████',
      '   │██████',
      '   │██████',
      '   │██████',
      ' 0 └┬─────────',
      '    2025-01',
    ]);
  });

  it('shows the highest dose of the days of a column, and none of no width', () => {
    const year = { ...frame, to: '2025-12-31' } as const;
    const lines = doseTimeline({ frame: year, entries: [entry('2025-01-01', '2025-06-30', 0), entry('2025-07-01', '2025-07-01', 90), entry('2025-07-02', '2025-12-31', 1)] }, 60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^90 │ +█$/);
    expect(lines.at(-1)).toMatch(/^ {4}2025-01 2025-03 {2}2025-05 2025-07 {2}2025-09 {2}2025-11$/);
    // What is not zero is seen, however little.
    expect(lines[7]).toMatch(/█▁+$/);
  });

  it('draws nothing above the axis where there was no dose', () => {
    expect(doseTimeline({ frame, entries: [entry('2025-01-01', '2025-01-10', 0)] }, 40).slice(0, 8).every((line) => /^ +│$/.test(line))).toBe(true);
  });
});
