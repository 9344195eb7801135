import { describe, expect, it } from 'vitest';
import { asapThresholds, validate, type ThresholdName } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, ON, secondDispensing, type TestFile } from './fixtures.js';

const reasonsIn = (file: TestFile, options: object = {}): readonly string[] =>
  validate(file.text(), { profile: kentucky, on: ON, ...options }).issues.map(({ code, severity, location, params }) => `${location?.ref ?? '-'} ${code.slice('asap.'.length)} ${String(params?.['reason'])} ${severity}`);

const withElements = (elements: Readonly<Record<string, string>>, file = cleanFile): TestFile => Object.entries(elements).reduce((changed, [ref, value]) => changed.set(ref, value), file);

/** What stands just at each limit, what stands just above it, and what is said there. */
const limits: Readonly<Record<ThresholdName, readonly [at: Readonly<Record<string, string>>, above: Readonly<Record<string, string>>, says: string]>> = {
  daysSupply: [{ DSP10: '365' }, { DSP10: '366' }, 'DSP10 amount days-supply warning'],
  unitsPerDay: [{ DSP09: '3000', DSP10: '30' }, { DSP09: '3000.1', DSP10: '30' }, 'DSP09 amount units-per-day warning'],
  millilitersPerDay: [{ DSP11: '02', DSP09: '30000' }, { DSP11: '02', DSP09: '30001' }, 'DSP09 amount units-per-day warning'],
  gramsPerDay: [{ DSP11: '03', DSP09: '30000' }, { DSP11: '03', DSP09: '30001' }, 'DSP09 amount units-per-day warning'],
  units: [{ DSP09: '9999', DSP10: '100' }, { DSP09: '10000', DSP10: '100' }, 'DSP09 amount quantity warning'],
  daysToSale: [{ DSP03: '20250208', DSP05: '20250208' }, { DSP03: '20250207', DSP05: '20250207' }, 'DSP17 implausible sold-late warning'],
  patientAge: [{ PAT18: '19150310' }, { PAT18: '19150309' }, 'PAT18 implausible born-long-ago warning'],
  recordAge: [{ DSP03: '20230311', DSP05: '20230311', DSP17: '20230311' }, { DSP03: '20230310', DSP05: '20230310', DSP17: '20230310' }, 'DSP05 implausible old-record warning'],
};

describe('the limits of doubt', () => {
  it('are all looked at here', () => { expect(Object.keys(limits).toSorted()).toEqual(Object.keys(asapThresholds).toSorted()); });

  it.each(Object.entries(limits))('%s: what stands at the limit is lawful, what stands above it is doubted', (_, [at, above, says]) => {
    expect(reasonsIn(withElements(at))).toEqual([]);
    expect(reasonsIn(withElements(above))).toEqual([says]);
  });

  it.each(Object.entries(limits))('%s can be moved and taken away', (name, [at, above, says]) => {
    const { limit } = asapThresholds[name as ThresholdName];
    expect(reasonsIn(withElements(above), { thresholds: { [name]: limit * 2 } })).toEqual([]);
    expect(reasonsIn(withElements(above), { thresholds: { [name]: Number.POSITIVE_INFINITY } })).toEqual([]);
    expect(reasonsIn(withElements(at), { thresholds: { [name]: limit - 1 } })).toEqual([says]);
  });

  it.each(Object.entries(limits))('%s is no error, and can be switched off by code', (_, [, above]) => {
    const report = validate(withElements(above).text(), { profile: kentucky, on: ON });
    expect(report).toMatchObject({ ok: true, records: { accepted: 1, rejected: 0 } });
    const severity = Object.fromEntries(report.issues.map(({ code }) => [code, 'off'])) as { readonly 'asap.amount': 'off' };
    expect(reasonsIn(withElements(above), { severity })).toEqual([]);
  });

  it('are left to a void, which repeats what was sent', () => {
    for (const { 1: above } of [limits.daysSupply, limits.unitsPerDay, limits.units, limits.recordAge]) expect(reasonsIn(withElements({ ...above, DSP01: '02' }))).toEqual([]);
  });

  it('have names and numbers', () => {
    expect(() => reasonsIn(cleanFile, { thresholds: { daysSuply: 90 } })).toThrow(TypeError);
    for (const limit of [-1, Number.NaN, '90']) expect(() => reasonsIn(cleanFile, { thresholds: { daysSupply: limit } })).toThrow(TypeError);
  });
});

describe('a name', () => {
  const named = (last: string, first: string, elements = {}) => reasonsIn(withElements({ PAT07: last, PAT08: first, ...elements }));
  const nobody = ['PAT07 placeholder no-person warning'];

  it.each([
    ['OFFICE', 'USE'], ['USE', 'OFFICE'], ['FLOOR', 'STOCK'], ['STOCK', 'CLINIC'], ['UNKNOWN', 'UNKNOWN'], ['TEST', 'PATIENT'], ['EMERGENCY', 'KIT'], ['OFFICE USE', 'ONLY'],
    ['STOCK FOR', 'FLOOR'], ['FRANKFORT CLINIC', 'VACCINES'], ['HAPPY PAWS VETERINARY', 'REX'], ['BLUEGRASS EXAMPLE PHARMACY', 'STORE'], ['BLUEGRASS', 'EXAMPLE PHARMACY'], ['office', 'use'],
    ['OFFICE-USE', 'ONLY'], ['STOCK', 'BOTTLE'], ['HOUSE', 'STOCK'], ['DOCTOR', 'OFFICE'], ['INVENTORY', 'ADJUSTMENT'], ['FLOOR STOCK', 'ICU'], ['NURSING', 'STATION'],
  ])('%s, %s is no person\'s', (last, first) => { expect(named(last, first)).toEqual(nobody); });

  it.each([
    ['STOCK', 'FAYE'], ['STOCKTON', 'FAYE'], ['HOUSE', 'GREGORY'], ['WARD', 'SELA'], ['WARD', 'HOUSE'], ['OFFICER', 'USEF'], ['TESTA', 'PATIENCE'], ['NONEMAN', 'NULLA'], ['FLOORES', 'STOCKARD'],
    ['UNKNOWN', 'FAYE'], ['FICTITIOUS', 'UNKNOWN'], ['CLINICA', 'EMERGENCIA'], ['HOSPITALER', 'JOHN'], ['POWERHOUSE', 'USEBIO'], ['INCE', 'ROOMEY'], ['VAN DER HOUSE', 'GREGORY'], ['KITTO', 'FORD'],
    ['EXAMPLE', 'BLUEGRASS'], ['REUSE', 'OFFICINA'], ['RETURNER', 'SUPPLYA'],
    ['WARD-HOUSE', 'SELA'], ['DOCTOR', 'FAYE'], ['HOUSE', 'UNKNOWN'], ['CART', 'DR'],
  ])('%s, %s may be a person\'s', (last, first) => { expect(named(last, first)).toEqual([]); });

  it('of an animal may be any', () => {
    expect(named('OFFICE', 'USE', { PAT20: '02', PAT03: '000000000', PAT23: 'BISCUIT' })).toEqual([]);
  });
});

describe('a ZIP code and its state', () => {
  const placed = (state: string, zip: string, elements = {}) => reasonsIn(withElements({ PAT15: state, PAT16: zip, ...elements }));
  const elsewhere = ['PAT16 implausible zip-of-another-state warning'];

  it.each([
    ['KY', '40003'], ['KY', '42799'], ['TN', '37010'], ['TN', '38589'], ['OH', '43001'], ['OH', '45999'], ['IN', '46001'], ['IN', '47997'], ['WV', '24701'], ['WV', '26886'], ['VA', '20101'],
    // Over the border: a post office of the neighbor serves them.
    ['KY', '38079'], ['KY', '38575'], ['TN', '42223'], ['TN', '42602'], ['IN', '45030'], ['WV', '24604'], ['FL', '31906'],
    ['ky', '40601'], ['PR', '00601'], ['AE', '09012'], ['KY', '40601-1234'.replace('-', '')],
  ])('%s %s agree', (state, zip) => { expect(placed(state, zip).filter((line) => line.includes('zip'))).toEqual([]); });

  it.each([['KY', '39999'], ['KY', '42801'], ['KY', '38001'.replace('380', '379')], ['TN', '36999'], ['TN', '38601'], ['OH', '42999'], ['OH', '46001'], ['IN', '45101'], ['IN', '48001'], ['PR', '00801']])('%s %s do not', (state, zip) => {
    expect(placed(state, zip)).toEqual(elsewhere);
  });

  it('are compared for the pharmacy as well, and not where a country or another doubt stands beside', () => {
    expect(reasonsIn(withElements({ PHA08: 'KY', PHA09: '90001' }))).toEqual(['PHA09 implausible zip-of-another-state warning']);
    expect(reasonsIn(withElements({ PHA08: 'KY', PHA09: '42701' }))).toEqual([]);
    expect(placed('ZZ', '90001')).toEqual(['PAT15 implausible usps warning']);
    expect(placed('KY', '00000')).toEqual(['PAT16 implausible zip-zeros warning']);
    expect(placed('KY', '90001', { PAT22: 'CAN' })).toEqual([]);
  });
});

describe('records that disagree', () => {
  const two = cleanFile.insert(6, ...cleanFile.lines.slice(3, 6).map((line) => line.join('*'))).set('PAT03', '899010002', 6).set('PAT07', 'OTHER', 6).set('PAT18', '19800101', 6).set('DSP05', '20250309', 7).set('DSP17', '20250309', 7);
  const disagreement = ['DSP02 records-disagree number-two-patients warning'];

  it('are compared unless the caller says otherwise', () => {
    expect(reasonsIn(two)).toEqual(disagreement);
    expect(reasonsIn(two, { compareRecords: true })).toEqual(disagreement);
    expect(reasonsIn(two, { compareRecords: false })).toEqual([]);
  });

  it('that repeat a key are found all the same', () => {
    const repeated = cleanFile.insert(6, cleanFile.lines[4]?.join('*') ?? '', secondDispensing[1]);
    for (const compareRecords of [true, false]) expect(reasonsIn(repeated, { compareRecords })).toEqual(['DSP02 duplicate-record undefined warning']);
  });

  it('do not where the patient is the same in one of the two', () => {
    expect(reasonsIn(two.set('PAT18', '19610704', 6))).toEqual([]);
    expect(reasonsIn(two.set('DSP02', '6012346', 7))).toEqual([]);
  });
});
