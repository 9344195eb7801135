import { validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { cleanFile, ON, secondDispensing, zeroReportFile, type TestFile } from './fixtures.js';

/** Everything that is said of a file, each as segment, element, kind, reason and severity. */
const saidOf = (file: TestFile): readonly string[] =>
  validate(file.text(), { profile: kentucky, on: ON }).issues.map(({ code, severity, location, params }) => `${String(location?.segment)} ${location?.ref ?? '-'} ${code.slice('asap.'.length)} ${String(params?.['reason'])} ${severity}`);

const withElements = (elements: Readonly<Record<string, string>>, file = cleanFile): TestFile => Object.entries(elements).reduce((changed, [ref, value]) => changed.set(ref, value), file);

describe('the number of a prescriber', () => {
  const own = (severity: string, ref = 'PRE02') => [`5 ${ref} conflict prescriber-is-dispenser ${severity}`];

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['is another than the pharmacy\'s', {}, []],
    ['is not the pharmacy\'s DEA number', { PRE02: 'GB9900019' }, own('warning')],
    ['is not the pharmacy\'s NPI', { PRE01: '2999000013' }, own('warning', 'PRE01')],
    ['is told once where both are', { PRE01: '2999000013', PRE02: 'GB9900019' }, own('warning')],
    ['may be that of a practitioner who dispenses, who has no NCPDP number', { PRE02: 'GB9900019', PHA02: '' }, own('info')],
    ['differs in one character', { PRE02: 'GB9910029', PHA03: 'GB9910029' }, own('warning')],
    ['differs in its first letter alone', { PRE02: 'HB9900019' }, ['5 PRE02 implausible dea-letter warning']],
  ])('%s', (_, elements, said) => { expect(saidOf(withElements(elements)).filter((line) => !line.includes('check-digit'))).toEqual(said); });

  it('is the same in letters of another case', () => {
    expect(saidOf(withElements({ PRE02: 'gb9900019' }))).toEqual(['5 PRE02 code-form lower-case warning', ...own('warning')]);
  });
});

describe('the number of an animal', () => {
  const animal = { PAT20: '02', PAT23: 'BISCUIT', PAT02: '07' };
  const wrong = ['3 PAT03 conflict animal-number error'];

  it.each<[string, readonly string[]]>([
    ['000000000', []],
    ['000-00-0000', ['3 PAT03 punctuation undefined warning']],
    ['899010001', wrong],
    ['899-01-0001', [...wrong, '3 PAT03 punctuation undefined warning']],
  ])('is the placeholder: %s', (id, said) => { expect(saidOf(withElements({ ...animal, PAT03: id })).toSorted()).toEqual([...said].toSorted()); });

  it('is another matter than that of a person, which the law names', () => {
    const ladder = ['3 PAT02 conflict identifier-ladder warning'];
    for (const qualifier of ['06', '07']) expect(saidOf(withElements({ PAT01: 'KY', PAT02: qualifier, PAT03: qualifier === '06' ? 'L99900002' : '899010001' }))).toEqual([]);
    for (const qualifier of ['01', '03', '05', '99']) {
      expect(saidOf(withElements({ PAT02: qualifier, PAT03: 'P99900001' }))).toEqual(ladder);
      // Another number beside it may be the one the law names.
      expect(saidOf(withElements({ PAT02: qualifier, PAT03: 'P99900001', PAT05: '07', PAT06: '899010001' }))).toEqual([]);
    }
    expect(saidOf(withElements({ PAT20: '01', PAT03: '000000000' }))).toEqual([]);
  });
});

describe('a word for nothing', () => {
  const said = (ref: string) => `3 ${ref} placeholder filler-word warning`;

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['names no country that would free the address', { PAT22: 'N/A', PAT12: '', PAT16: '' }, [said('PAT22'), '3 PAT12 missing-element undefined error', '3 PAT16 missing-element undefined error']],
    ['names no country in which a ZIP code is zeros', { PAT22: 'NONE', PAT16: '00000' }, [said('PAT22'), '3 PAT16 implausible zip-zeros warning']],
    ['names no country that has provinces', { PAT22: 'NULL', PAT15: 'ONTARIO' }, [said('PAT22'), '3 PAT15 implausible usps warning']],
    ['names no country beside the ZIP code of another state', { PAT22: 'NULL', PAT16: '90210' }, [said('PAT22'), '3 PAT16 implausible zip-of-another-state warning']],
    ['is no number beside one that the law does not name', { PAT02: '99', PAT03: 'P99900001', PAT05: 'NULL', PAT06: 'NULL' }, [said('PAT05'), said('PAT06'), '3 PAT02 conflict identifier-ladder warning']],
    ['is no name of an animal', { PAT23: 'N/A' }, [said('PAT23')]],
    ['is told once of an animal without a name', { PAT20: '02', PAT03: '000000000', PAT23: 'NONE' }, [said('PAT23')]],
  ])('%s', (_, elements, found) => { expect(saidOf(withElements(elements)).toSorted()).toEqual([...found].toSorted()); });
});

describe('a prescription on paper', () => {
  const conflict = ['4 DSP12 conflict origin warning'];

  it('has no numbers of an electronic one', () => {
    expect(saidOf(withElements({ DSP12: '01', DSP20: 'ERX1', DSP21: 'ORD1' }))).toEqual(conflict);
    expect(saidOf(withElements({ DSP12: '05', DSP20: 'ERX1', DSP21: 'ORD1' }))).toEqual([]);
    expect(saidOf(withElements({ DSP12: '01' }))).toEqual([]);
    // One number alone lacks the other as well.
    for (const [ref, other] of [['DSP20', 'DSP21'], ['DSP21', 'DSP20']] as const) expect(saidOf(withElements({ DSP12: '01', [ref]: 'N1' })).toSorted()).toEqual([...conflict, `4 ${other} missing-companion undefined warning`].toSorted());
    expect(saidOf(withElements({ DSP12: '01', DSP20: 'N/A', DSP21: 'N/A' }))).not.toContain(conflict[0]);
  });
});

describe('refills', () => {
  const above = ['4 DSP06 implausible refill-above-authorized warning'];

  it.each<[string, string, string, readonly string[]]>([
    ['2', '2', '', []],
    ['2', '3', '', above],
    ['2', '3', '00', above],
    ['2', '3', '01', []],
    ['0', '1', '', above],
  ])('authorized %s, number %s, portion %j', (authorized, number, portion, said) => {
    expect(saidOf(withElements({ DSP04: authorized, DSP06: number, DSP13: portion }))).toEqual(said);
  });
});

describe('two records of a file', () => {
  /** The patient, the dispensing and the prescriber again, as other lines of the file: 6, 7 and 8. */
  const two = cleanFile.insert(6, ...cleanFile.lines.slice(3, 6).map((line) => line.join('*')));
  const changed = (elements: Readonly<Record<string, string>>) => Object.entries(elements).reduce((file, [ref, value]) => file.set(ref, value, ref.startsWith('PAT') ? 6 : 7), two);
  const otherPrescription = { DSP02: '6012399' };
  const saidOfTwo = (elements: Readonly<Record<string, string>>) => saidOf(changed(elements));

  it('of one id are of one person, by name and birth', () => {
    expect(saidOfTwo(otherPrescription)).toEqual([]);
    expect(saidOfTwo({ ...otherPrescription, PAT18: '19610705' })).toEqual(['6 PAT18 records-disagree person-two-births warning']);
    expect(saidOfTwo({ ...otherPrescription, PAT18: '19610705', PAT07: 'OTHER' })).toEqual(['6 PAT03 records-disagree id-two-people warning']);
    // Somebody married, or a name misspelled: the birth is the same.
    expect(saidOfTwo({ ...otherPrescription, PAT07: 'OTHER' })).toEqual([]);
    expect(saidOfTwo({ ...otherPrescription, PAT18: '19610705', PAT03: '899010002' })).toEqual([]);
    expect(saidOfTwo({ ...otherPrescription, PAT18: '19610705', PAT03: '899-01-0001' }).filter((line) => line.includes('disagree'))).toEqual(['6 PAT18 records-disagree person-two-births warning']);
  });

  it('of a number that names nobody are of anybody', () => {
    for (const id of ['000000000', '999999999', '123456789']) {
      const nobody = changed({ ...otherPrescription, PAT18: '19610705', PAT03: id }).set('PAT03', id, 3);
      expect(saidOf(nobody).filter((line) => line.includes('disagree'))).toEqual([]);
    }
  });

  it('of one license are of one person where one state gave it', () => {
    const licensed = (state: string) => changed({ ...otherPrescription, PAT18: '19610705', PAT01: state, PAT02: '06', PAT03: '999000021' }).set('PAT01', 'TN', 3).set('PAT02', '06', 3).set('PAT03', '999000021', 3);
    expect(saidOf(licensed('TN'))).toEqual(['6 PAT18 records-disagree person-two-births warning']);
    expect(saidOf(licensed('OH'))).toEqual([]);
  });

  it('of one prescription on one day are of one refill', () => {
    const sameDay = ['7 DSP06 records-disagree refill-same-day warning'];
    expect(saidOfTwo({ DSP06: '1' })).toEqual(sameDay);
    // Whatever refill the one before was.
    expect(saidOf(changed({ DSP06: '0' }).set('DSP06', '2', 4))).toEqual(sameDay);
    expect(saidOfTwo({ DSP06: '1', DSP05: '20250309', DSP17: '20250309' })).toEqual([]);
    expect(saidOfTwo({ DSP06: '1', DSP13: '01' })).toEqual([]);
    expect(saidOfTwo({ DSP06: '1', DSP02: '6012399' })).toEqual([]);
    expect(saidOfTwo({ DSP06: '1', DSP01: '01' })).toEqual([]);
  });

  it('are compared with all before them, not the last alone', () => {
    const third = cleanFile.insert(6, ...secondDispensing, ...cleanFile.lines.slice(4, 6).map((line) => line.join('*'))).set('DSP06', '1', 8);
    expect(saidOf(third)).toEqual(['8 DSP06 records-disagree refill-same-day warning']);
    const fills = cleanFile
      .insert(6, ...cleanFile.lines.slice(4, 6).map((line) => line.join('*')), ...cleanFile.lines.slice(4, 6).map((line) => line.join('*')))
      .set('DSP06', '1', 6).set('DSP05', '20250311', 6).set('DSP17', '20250311', 6)
      .set('DSP06', '2', 8);
    expect(saidOf(fills)).toEqual(['8 DSP06 records-disagree refill-same-day warning']);
  });

  it('of an animal are compared with nothing', () => {
    const animal = Object.entries({ PAT20: '02', PAT23: 'BISCUIT', PAT03: '000000000' }).reduce((file, [ref, value]) => file.set(ref, value, 6).set(ref, value, 3), changed({ DSP06: '1' }));
    expect(saidOf(animal)).toEqual([]);
  });
});

describe('the words of a zero report', () => {
  it.each(['RX PHARMACY', 'REPOR', 'ZEROS'])('are no others: %s', (last) => {
    expect(saidOf(withElements({ PAT07: last, PAT08: 'ZERO' })).filter((line) => line.includes('zero-report'))).toEqual([]);
  });
});

describe('dates', () => {
  const sold = (elements: Readonly<Record<string, string>>) => saidOf(withElements(elements));

  it('of a record stand in their order, each held against the last before it', () => {
    expect(sold({ DSP17: '20250309' })).toEqual(['4 DSP17 implausible sold-before-filled warning']);
    expect(sold({ DSP17: '20250308' })).toEqual(['4 DSP17 implausible sold-before-written warning']);
    expect(sold({ DSP03: '20250311' })).toEqual(['4 DSP05 date-order undefined error']);
    // A fill before the prescription is a fault of its own, and no measure of the sale but its own day.
    expect(sold({ DSP03: '20250311', DSP05: '20250309', DSP17: '20250310' })).toEqual(['4 DSP05 date-order undefined error']);
    expect(sold({ DSP03: '20250311', DSP05: '20250309', DSP17: '20250308' })).toEqual(['4 DSP05 date-order undefined error', '4 DSP17 implausible sold-before-filled warning']);
    expect(sold({ DSP03: '20250310', DSP17: '20250310' })).toEqual([]);
    // Written and filled on one day, and sold before both.
    expect(sold({ DSP03: '20250310', DSP17: '20250309' })).toEqual(['4 DSP17 implausible sold-before-written warning']);
  });

  it('after the file was made are in its future, after the day of validation in anybody\'s', () => {
    for (const ref of ['DSP05', 'DSP17']) {
      expect(sold({ [ref]: '20250312' })[0]).toBe(`4 ${ref} future-date after-creation error`);
      expect(sold({ [ref]: '20250401' })[0]).toBe(`4 ${ref} future-date undefined error`);
    }
  });

  it('of birth lie before every fill, and not longer than people live', () => {
    expect(sold({ PAT18: '20250311' })).toEqual(['3 PAT18 implausible born-after-fill warning']);
    expect(sold({ PAT18: '20250310' })).toEqual(['3 PAT18 implausible born-on-fill warning']);
    expect(sold({ PAT18: '20250309' })).toEqual([]);
    // The first fill counts for the birth, the last for the age.
    const later = cleanFile.insert(6, ...cleanFile.lines.slice(4, 6).map((line) => line.join('*'))).set('DSP02', '6012399', 6).set('DSP05', '20250309', 6).set('DSP17', '20250309', 6);
    expect(saidOf(later.set('PAT18', '20250309'))).toEqual(['3 PAT18 implausible born-on-fill warning']);
    expect(saidOf(later.set('PAT18', '19150309'))).toEqual(['3 PAT18 implausible born-long-ago warning']);
  });

  it('of a fill lie within the period that the source names, both its days included', () => {
    const within = (from: string, to: string, elements: Readonly<Record<string, string>> = {}) => sold({ IS03: `#${from}#-#${to}#`, ...elements });
    expect(within('20250310', '20250310')).toEqual([]);
    expect(within('20250311', '20250311')).toEqual(['4 DSP05 implausible outside-period warning']);
    expect(within('20250301', '20250309')).toEqual(['4 DSP05 implausible outside-period warning']);
    // A period that ends before it begins is none.
    expect(within('20250311', '20250309').filter((line) => line.includes('outside-period'))).toEqual([]);
    // A zero report for the same pharmacy contradicts the record whenever that was filled.
    const zeroPatient = zeroReportFile.lines.slice(3, 6).map((line) => line.join('*'));
    const beside = cleanFile.insert(3, ...zeroPatient).set('IS03', '#20250301#-#20250309#');
    expect(saidOf(beside).filter((line) => line.includes('outside-period'))).toEqual([]);
    expect(saidOf(beside).join()).toContain('zero-report');
    // What is revised or voided was filled before.
    for (const status of ['01', '02']) expect(within('20250301', '20250309', { DSP01: status })).toEqual([]);
  });
});
