import { validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { cleanFile, compoundFile, finding, findingsOf, ON, reportOf, secondDispensing, secondPharmacy, type TestFile } from './fixtures.js';

const patient = cleanFile.lines[3]?.join('*') ?? '';
const dispensing = cleanFile.lines[4]?.join('*') ?? '';
const prescriber = cleanFile.lines[5]?.join('*') ?? '';

/** The clean record and after it the same again, with elements of the second changed. */
const twice = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries(changes).reduce((file, [ref, value]) => file.set(ref, value, 7), cleanFile.insert(6, patient, dispensing, prescriber));
const duplicate = ['7 DSP02 duplicate-record warning'];
/** The findings, without doubts about records that are not the same. */
const repetitionsIn = (file: TestFile) => findingsOf(file).filter((line) => !line.includes('records-disagree'));

describe('the same record twice as new', () => {
  it('is reported at the later one', () => { expect(findingsOf(twice())).toEqual(duplicate); });
  it('and at each further one', () => {
    expect(findingsOf(twice().insert(9, dispensing, prescriber))).toEqual([...duplicate, '9 DSP02 duplicate-record warning']);
  });
  it.each([['DSP02', '7'], ['DSP05', '20250311'], ['DSP06', '1'], ['DSP13', '01']])('is another record with %s = %s', (ref, value) => {
    expect(repetitionsIn(twice({ DSP17: '20250311', [ref]: value }))).toEqual([]);
  });
  it.each([['DSP06', '00'], ['DSP13', ''], ['DSP09', '30'], ['DSP03', '20250308'], ['DSP10', '3'], ['DSP08', '77777020210'], ['DSP02', ' 6012345']])('is the same record with %s = %j', (ref, value) => {
    expect(findingsOf(twice({ [ref]: value })).filter((line) => !line.includes('whitespace'))).toEqual(duplicate);
  });
  it('is the same under another patient, pharmacy or spelling of the pharmacy', () => {
    expect(findingsOf(twice().set('PAT07', 'OTHER', 6))).toEqual(duplicate);
    const samePharmacy = ['PHA***gb9900019*X', patient, dispensing, prescriber, 'TP*5'];
    expect(findingsOf(cleanFile.insert(7, ...samePharmacy))).toEqual(['7 PHA03 code-form warning', '9 DSP02 duplicate-record warning']);
    expect(findingsOf(cleanFile.insert(7, ...samePharmacy).set('PHA03', 'GB9900021', 7))).toEqual([]);
  });
  it.each([['DSP02', '', 'missing-element'], ['DSP05', '20250230', 'bad-date'], ['DSP06', 'x', 'bad-number'], ['DSP06', '', 'missing-element'], ['DSP13', 'x', 'bad-code'], ['DSP01', '', 'missing-element'], ['DSP01', '9', 'bad-code']])(
    'cannot be told with %s = %j',
    (ref, value, kind) => { expect(findingsOf(twice({ [ref]: value }))).toEqual([`7 ${ref} ${kind} error`]); },
  );
  it.each([['01', '00'], ['00', '01'], ['00', '02'], ['02', '00'], ['01', '01'], ['02', '02']])('is no repetition as %s and %s', (first, second) => {
    expect(repetitionsIn(twice({ DSP01: second }).set('DSP01', first, 4))).toEqual([]);
  });
  it('void and then new again is the usual correction', () => {
    expect(repetitionsIn(cleanFile.set('DSP01', '02').insert(6, patient, dispensing.replace('*60*', '*30*'), prescriber))).toEqual([]);
  });
});

describe('01 and 02 for one record', () => {
  it('is reported at the 01, whichever comes first', () => {
    expect(findingsOf(twice({ DSP01: '02' }).set('DSP01', '01', 4))).toEqual(['4 DSP01 status-conflict warning']);
    expect(findingsOf(twice({ DSP01: '01' }).set('DSP01', '02', 4))).toEqual(['7 DSP01 status-conflict warning']);
  });
  it('is told by the key', () => {
    expect(findingsOf(twice({ DSP01: '02', DSP06: '1' }).set('DSP01', '01', 4))).toEqual([]);
    expect(findingsOf(twice({ DSP01: '02', DSP06: '00', DSP13: '' }).set('DSP01', '01', 4))).toEqual(['4 DSP01 status-conflict warning']);
  });
  it('is reported at each 01 across pharmacies', () => {
    const file = twice({ DSP01: '01' }).set('DSP01', '01', 4).insert(10, ...secondPharmacy, 'PHA***GB9900019*X', patient, dispensing.replace('DSP*00', 'DSP*02'), prescriber, 'TP*5');
    expect(findingsOf(file)).toEqual(['4 DSP01 status-conflict warning', '7 DSP01 status-conflict warning']);
  });
});

describe('a void', () => {
  const voided = cleanFile.set('DSP01', '02');
  it('repeats the record in full', () => {
    expect(findingsOf(voided)).toEqual([]);
    expect(reportOf(voided).counts).toMatchObject({ dispensings: 1, new: 0, revise: 0, void: 1 });
  });
  it.each([['PHA03', 2], ['DSP02', 4], ['DSP05', 4], ['DSP06', 4], ['DSP09', 4]] as const)('requires %s', (ref, segment) => {
    expect(findingsOf(voided.set(ref, '').set('DSP17', ''))).toEqual([`${String(segment)} ${ref} missing-element error`]);
  });
  it.each([...['DSP03', 'DSP04', 'DSP07', 'DSP08', 'DSP10', 'DSP11', 'DSP16'].map((ref) => [ref, 4] as const), ...['PRE02', 'PRE05'].map((ref) => [ref, 5] as const), ...['PAT02', 'PAT03', 'PAT07', 'PAT08', 'PAT12', 'PAT14', 'PAT15', 'PAT16', 'PAT18', 'PAT19'].map((ref) => [ref, 3] as const)])(
    'only recommends %s',
    (ref, segment) => { expect(findingsOf(voided.set(ref, ''))).toEqual([`${String(segment)} ${ref} missing-recommended warning`]); },
  );
  it('DSP13 may be blank', () => { expect(findingsOf(voided.set('DSP13', ''))).toEqual([]); });
  it('only recommends PRE and CDI', () => {
    expect(findingsOf(voided.drop(5))).toEqual(['4 PRE missing-recommended warning']);
    expect(findingsOf(compoundFile.set('DSP01', '02').drop(6, 2))).toEqual(['4 CDI missing-recommended warning']);
    expect(findingsOf(compoundFile.set('DSP01', '02').set('CDI03', ''))).toEqual(['6 CDI03 missing-recommended warning']);
  });
  it('makes a patient void only with all its DSP', () => {
    expect(findingsOf(voided.insert(6, ...secondDispensing).set('PAT12', ''))).toEqual(['3 PAT12 missing-element error']);
    expect(findingsOf(voided.insert(6, ...secondDispensing).set('DSP01', '02', 6).set('PAT12', ''))).toEqual(['3 PAT12 missing-recommended warning']);
  });
  it('still has its values judged', () => {
    expect(findingsOf(voided.set('DSP08', '123').set('DSP05', '20250399'))).toEqual(['4 DSP05 bad-date error', '4 DSP08 bad-format error']);
  });
  it('frees no header, source or trailer', () => {
    expect(findingsOf(voided.set('IS02', ''))).toEqual(['1 IS02 missing-element error']);
  });
});

describe('a revision', () => {
  it('sends everything', () => {
    expect(findingsOf(cleanFile.set('DSP01', '01'))).toEqual([]);
    expect(findingsOf(cleanFile.set('DSP01', '01').set('DSP10', ''))).toEqual(['4 DSP10 missing-element error']);
    expect(reportOf(cleanFile.set('DSP01', '01')).counts).toMatchObject({ new: 0, revise: 1, void: 0 });
  });
});

describe('the parts of a key', () => {
  it.each([
    [{ DSP06: '12', DSP13: '03' }, { DSP06: '1', DSP13: '23' }],
    [{ DSP02: '60123', DSP06: '45' }, { DSP02: '601234', DSP06: '5' }],
  ])('do not run together: %j is another record than %j', (one, other) => {
    const changed = Object.entries(one).reduce((file, [ref, value]) => file.set(ref, value, 4), twice({ ...other, DSP04: '99' }).set('DSP04', '99', 4));
    expect(findingsOf(changed).filter((line) => line.includes('duplicate-record'))).toEqual([]);
  });
});

describe('very many revisions', () => {
  const MANY = 600;
  const as = (status: string, number: number): string => dispensing.replace('*00*6012345*', `*${status}*${String(7_000_000 + number)}*`);
  const records = (status: string, count: number, numberOf = (at: number) => at) => Array.from({ length: count }, (_, at) => [as(status, numberOf(at)), prescriber]).flat();

  it('are each reported once their record is voided, in their places, and those of others are not', () => {
    const revised = MANY / 3;
    const file = cleanFile.insert(6, ...records('01', MANY, (at) => at % revised), ...records('01', 5, (at) => -1 - at), ...records('02', revised), ...records('02', revised)).insert(6 + 2 * (MANY + 5 + 2 * revised) + 1, ...secondPharmacy);
    const text = file.text();
    const conflicts = reportOf(text).issues.filter(({ code }) => code === 'asap.status-conflict');
    expect(conflicts.map(({ path }) => path)).toEqual(Array.from({ length: MANY }, (_, at) => ['pharmacies', 0, 'patients', 0, 'dispensings', at + 1, 'dispensing', 'reportingStatus']));
    expect(conflicts.map(finding)).toEqual(Array.from({ length: MANY }, (_, at) => `${String(6 + 2 * at)} DSP01 status-conflict warning`));
    for (const { location } of conflicts) {
      const { offset = -1, length = 0, line, segment = -1 } = location ?? {};
      expect([text.slice(offset - 4, offset), text.slice(offset, offset + length), line]).toEqual(['DSP*', '01', segment + 1]);
    }
  });

  it('after the void are reported at once', () => {
    const file = cleanFile.insert(6, ...records('02', 1), ...records('01', 1), ...records('02', 1), ...records('01', 1));
    expect(findingsOf(file).filter((line) => line.includes('status-conflict'))).toEqual(['8 DSP01 status-conflict warning', '12 DSP01 status-conflict warning']);
  });
});

describe('the key of another law', () => {
  const under = (recordKey: readonly string[], file: TestFile) => {
    const versions = kentucky.asap.versions.map((version) => ({ ...version, value: { ...version.value, recordKey } }));
    return validate(file.text(), { profile: { ...kentucky, asap: { ...kentucky.asap, versions } }, on: ON }).issues.map(finding).filter((line) => line.includes('duplicate-record'));
  };

  it.each<[readonly string[], Readonly<Record<string, string>>, isSame: boolean]>([
    [['DSP02'], { DSP05: '20250311', DSP17: '20250311' }, true],
    [['DSP02'], { DSP02: 'x' }, false],
    [['DSP02', 'DSP09'], { DSP09: '60.0' }, true],
    [['DSP02', 'DSP09'], { DSP09: '60.5' }, false],
    [['DSP02', 'DSP10'], { DSP10: '030' }, true],
    [['DSP02', 'DSP10'], { DSP10: '31' }, false],
    [['DSP02', 'DSP10'], { DSP10: '' }, false],
    [['DSP02', 'DSP05'], { DSP05: '20250311', DSP17: '20250311' }, false],
    [['PAT07', 'DSP02'], {}, true],
    [['PRE05', 'DSP02'], {}, true],
    [['DSP02', 'PHA01'], {}, true],
    // AIR is not sent, so that its place says nothing.
    [['DSP02', 'AIR02'], {}, false],
    // Blank codes say 0; any other blank leaves a record without a key.
    [['DSP02', 'DSP13'], { DSP13: '' }, true],
    [['DSP02', 'DSP12'], { DSP12: '' }, false],
    [['DSP02', 'DSP18'], {}, true],
    [['DSP02', 'DSP19'], {}, false],
    // What the version does not have leaves every record without a key.
    [['DSP02', 'DSP99'], {}, false],
  ])('%j with %j in the second', (recordKey, changes, isSame) => {
    expect(under(recordKey, twice(changes))).toEqual(isSame ? duplicate : []);
  });

  it('compares text without regard to case', () => {
    expect(under(['PAT07', 'DSP02'], twice().set('PAT07', 'Fictitious', 6))).toEqual(duplicate);
    expect(under(['PAT07', 'DSP02'], twice().set('PAT07', 'FICTITIOUSLY', 6))).toEqual([]);
    expect(under(['PRE05', 'DSP02'], twice().set('PRE05', 'MADEUP', 8))).toEqual([]);
  });

  it.each(['CDI03', 'TH02', 'IS01', 'TP01', 'XYZ01'])('cannot name %s, of which a record has not one', (ref) => {
    expect(() => under([ref], cleanFile)).toThrow(new TypeError(`A record cannot be known by ${ref}: name an element of PHA, PAT, DSP, PRE, AIR.`));
  });
});

describe('a void with its compound', () => {
  const voided = compoundFile.set('DSP01', '02');
  it('repeats its ingredients and their quantity, zero as well', () => {
    expect(findingsOf(voided)).toEqual([]);
    for (const [ref, value] of [['DSP09', '59'], ['DSP09', '0'], ['CDI04', '0']] as const) expect(findingsOf(voided.set(ref, value))).toEqual(['4 DSP09 compound-quantity warning']);
  });
});
