import type { PatientRecord } from 'kasper-rules/asap';
import { patientIdentifier, type PatientIdentifierElements, type PatientIdentifierLaw } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface PatientCase {
  readonly id: string;
  readonly patient: Parameters<typeof patientIdentifier>[0];
  readonly expect: { readonly unresolved?: true; readonly warn?: true; readonly PAT01?: string; readonly PAT02?: string; readonly PAT03?: string };
}

/** The elements alone: the answer says the same as members of a record. */
function elementsOf({ PAT01, PAT02, PAT03, record }: PatientIdentifierElements) {
  expect(record).toEqual({ ...(PAT01 !== undefined && { idJurisdiction: PAT01 }), ...(PAT02 !== undefined && { idQualifier: PAT02, id: PAT03 }) });
  return { ...(PAT01 !== undefined && { PAT01 }), ...(PAT02 !== undefined && { PAT02 }), ...(PAT03 !== undefined && { PAT03 }) };
}

const license = { number: 'A12345678', state: 'KY' };

describe('patientIdentifier', () => {
  it.each(casesOf<PatientCase>('patient-identifier'))('$id', ({ patient, expect: { unresolved, warn, ...elements } }) => {
    const answer = patientIdentifier(patient);
    expect(answer.ok).toBe(unresolved !== true);
    expect(answer.issues.some(({ severity }) => severity === 'warning')).toBe(warn === true);
    if (answer.ok) expect(elementsOf(answer.value)).toEqual(elements);
  });

  it.each([
    [{ kind: 'adult', ssn: '212-34-5678', refusesToDisclose: true }, { PAT02: '07', PAT03: '212345678' }, []],
    [{ kind: 'adult', ssn: '123-45-6789' }, { PAT02: '07', PAT03: '123456789' }, ['rules.ssn-doubtful']],
    [{ kind: 'adult', ssn: '000-12-3456' }, { PAT02: '07', PAT03: '000123456' }, ['rules.ssn-doubtful']],
    [{ kind: 'adult', driversLicense: { number: '12', state: 'ky' } }, { PAT01: 'KY', PAT02: '06', PAT03: '12' }, ['rules.license-doubtful']],
    [{ kind: 'adult', driversLicense: { number: 'A12345678' } }, { PAT02: '06', PAT03: 'A12345678' }, ['rules.license-state-missing']],
    [{ kind: 'adult', driversLicense: { number: 'A12345678', state: 'Kentucky' } }, { PAT02: '06', PAT03: 'A12345678' }, ['rules.license-state-missing']],
    [{ kind: 'animal', ssn: 'x', refusesToDisclose: true }, { PAT02: '07', PAT03: '000000000' }, []],
    [{ kind: 'adult', ssn: null, driversLicense: license }, { PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }, []],
    [{ kind: 'adult', ssn: '', driversLicense: { number: null, state: 'KY' } }, { PAT02: '07', PAT03: '000000000' }, []],
    [{ kind: 'child', ssn: ' 000000000 ', driversLicense: license }, { PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }, []],
  ] as const)('resolves %j', (patient, elements, codes) => {
    const answer = patientIdentifier(patient);
    expect(elementsOf(valueOf(answer))).toEqual(elements);
    expect(codesOf(answer)).toEqual(codes);
  });

  it.each([
    [{ kind: 'adult', driversLicense: license, refusesToDisclose: true }, 'rules.patient-refuses'],
    [{ kind: 'adult', driversLicense: { number: 'NONE', state: 'KY' } }, 'rules.license-malformed'],
    [{ kind: 'adult', driversLicense: { number: '123456789012345678901', state: 'OH' } }, 'rules.license-malformed'],
    [{ kind: 'adult', ssn: '4O1-23-4567' }, 'rules.ssn-malformed'],
  ] as const)('leaves %j unresolved', (patient, code) => {
    const answer = patientIdentifier(patient);
    expect([answer.ok, ...codesOf(answer)]).toEqual([false, code]);
    expect(JSON.stringify(answer)).not.toContain('4O1');
  });

  it.each([
    ['{"kind":"adult","driversLicense":"A12345678"}', 'rules.license-malformed'],
    ['{"kind":"adult","driversLicense":[]}', 'rules.license-malformed'],
    ['{"kind":"adult","driversLicense":{"number":12345678}}', 'rules.license-malformed'],
    ['{"kind":"adult","ssn":212345678}', 'rules.ssn-malformed'],
    ['{"kind":"adult","ssn":"\\u00a0"}', 'rules.ssn-malformed'],
  ])('takes nothing of a wrong shape for the absence of a number: %s', (json, code) => {
    expect(codesOf(patientIdentifier(JSON.parse(json) as Parameters<typeof patientIdentifier>[0]))).toEqual([code]);
  });

  it('never reports for a patient of unknown kind', () => {
    const parsed = JSON.parse('{"ssn":"212-34-5678"}') as Parameters<typeof patientIdentifier>[0];
    expect(codesOf(patientIdentifier(parsed))).toEqual(['rules.patient-kind-unknown']);
  });

  it('does not reach before the recorded law', () => {
    expect(codesOf(patientIdentifier({ kind: 'adult' }, { on: '2009-07-30' }))).toEqual(['rules.date-before-law']);
    expect(codesOf(patientIdentifier({ kind: 'adult' }, { on: '2025-02-30' }))).toEqual(['rules.date-format']);
  });
});

describe('patientIdentifier under another law', () => {
  const unread = "After the owner's license the older law goes on with 'or'; what follows was not read.";
  const people = { for: ['adult', 'child'] } as const;
  const rows: PatientIdentifierLaw = {
    rows: [
      { of: 'owner', number: 'license', qualifier: '06', jurisdiction: true, for: ['animal'] },
      { unresolved: unread, because: 'text-unread', for: ['animal'] },
      { of: 'patient', number: 'license', qualifier: '06', jurisdiction: true, ...people },
      { of: 'patient', number: 'military-id', qualifier: '01', ...people },
      { of: 'patient', number: 'state-id', qualifier: '02', jurisdiction: true, ...people },
      { of: 'representative', number: 'license', qualifier: '06', jurisdiction: true, ...people },
      { of: 'patient', number: 'designated', qualifier: '99', ...people },
      { unresolved: 'The law wants a number and none it lists was given.', because: 'number-missing' },
    ],
  };
  const profileWith = (value: PatientIdentifierLaw) => ({ patientIdentifier: { id: 'ex.number', summary: 'Numbers.', versions: [{ value, cites: [{ id: 'Example Code 1', standing: 'text' }] }] } }) as const;
  const profile = profileWith(rows);

  it.each([
    [{ kind: 'adult', driversLicense: { number: 'a1234-5678', state: 'ky' }, ssn: '212-34-5678' }, { of: 'patient', PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }],
    [{ kind: 'adult', militaryId: ' 1234567890 ' }, { of: 'patient', PAT02: '01', PAT03: '1234567890' }],
    [{ kind: 'adult', stateId: { number: '9990001112', state: 'IN' } }, { of: 'patient', PAT01: 'IN', PAT02: '02', PAT03: '9990001112' }],
    [{ kind: 'child', driversLicense: { number: '', state: 'IN' }, stateId: { number: '9990001112', state: 'in' }, representative: { driversLicense: license } }, { of: 'patient', PAT01: 'IN', PAT02: '02' }],
    [{ kind: 'child', representative: { driversLicense: license } }, { of: 'representative', PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }],
    [{ kind: 'animal', driversLicense: { number: 'B1', state: 'OH' }, owner: { driversLicense: license } }, { of: 'owner', PAT03: 'A12345678' }],
    [{ kind: 'adult', designated: '7700112233' }, { of: 'patient', PAT02: '99', PAT03: '7700112233' }],
  ] as const)('resolves %j', (patient, expected) => {
    expect(valueOf(patientIdentifier(patient, { profile }))).toMatchObject({ send: 'number', ...expected });
  });

  it.each([
    [{ kind: 'adult' }, 'rules.number-missing', []],
    [{ kind: 'adult', ssn: '212-34-5678' }, 'rules.number-missing', []],
    [{ kind: 'animal', owner: { militaryId: '1234567890' } }, 'rules.text-unread', []],
    [{ kind: 'adult', driversLicense: { number: 'NONE' }, militaryId: '1' }, 'rules.license-malformed', ['driversLicense', 'number']],
    [{ kind: 'adult', militaryId: '\u0000' }, 'rules.number-malformed', ['militaryId']],
    [{ kind: 'child', representative: { driversLicense: { number: 'X' } } }, 'rules.license-malformed', ['representative', 'driversLicense', 'number']],
  ] as const)('leaves %j unresolved', (patient, code, path) => {
    const { ok, issues } = patientIdentifier(patient, { profile });
    expect({ ok, issues }).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it.each([
    ['passport', '05', { passport: ' 550000001 ' }, '550000001'],
    ['permanent-resident-card', '04', { permanentResidentCard: 'SRC0000000001' }, 'SRC0000000001'],
    ['tribal-id', '08', { tribalId: 'T 1' }, 'T 1'],
    ['military-id', '01', { militaryId: '1234567890' }, '1234567890'],
    ['designated', '99', { designated: '7700112233' }, '7700112233'],
    // A state's card is held to no shape of licenses.
    ['state-id', '02', { stateId: { number: '1', state: 'KY' } }, '1'],
  ] as const)('sends a number of the kind %s', (number, qualifier, numbers, id) => {
    const answer = patientIdentifier({ kind: 'adult', ...numbers }, { profile: profileWith({ rows: [{ of: 'patient', number, qualifier }, { send: 'nothing' }] }) });
    expect(valueOf(answer)).toMatchObject({ send: 'number', of: 'patient', PAT02: qualifier, PAT03: id, record: { idQualifier: qualifier, id } });
    expect(codesOf(answer)).toEqual([]);
  });

  it("says what is wrong with a state's card", () => {
    const ofCard = profileWith({ rows: [{ of: 'patient', number: 'state-id', qualifier: '02' }, { send: 'nothing' }] });
    const { issues } = patientIdentifier({ kind: 'adult', stateId: { number: 'NONE', state: 'KY' } }, { profile: ofCard });
    expect(issues).toMatchObject([{ code: 'rules.number-malformed', path: ['stateId', 'number'] }]);
  });

  it('leaves the state out where the law does not ask for it', () => {
    const ofLicense = profileWith({ rows: [{ of: 'patient', number: 'military-id', qualifier: '01' }, { send: 'nothing' }] });
    expect(valueOf(patientIdentifier({ kind: 'adult', militaryId: '1234567890' }, { profile: ofLicense }))).not.toHaveProperty('PAT01');
  });

  it('sends a number of the person who acts along with that person, as AIR03 to AIR05', () => {
    const beside = profileWith({
      rows: [
        { of: 'representative', number: 'license', qualifier: '06', jurisdiction: true, place: 'AIR', for: ['child'] },
        { of: 'owner', number: 'license', qualifier: '06', place: 'AIR', for: ['animal'] },
        { send: 'nothing' },
      ],
    });
    expect(valueOf(patientIdentifier({ kind: 'child', representative: { driversLicense: license } }, { profile: beside }))).toStrictEqual({
      send: 'number', of: 'representative', AIR03: 'KY', AIR04: '06', AIR05: 'A12345678', additional: { personIdJurisdiction: 'KY', personIdQualifier: '06', personId: 'A12345678' }, record: {},
    });
    const without = { AIR04: '06', AIR05: 'A12345678', additional: { personIdQualifier: '06', personId: 'A12345678' }, record: {} };
    // Nobody knows the state, or the law does not ask for it.
    expect(valueOf(patientIdentifier({ kind: 'child', representative: { driversLicense: { number: 'A12345678' } } }, { profile: beside }))).toStrictEqual({ send: 'number', of: 'representative', ...without });
    expect(valueOf(patientIdentifier({ kind: 'animal', owner: { driversLicense: license } }, { profile: beside }))).toStrictEqual({ send: 'number', of: 'owner', ...without });
  });

  it.each([
    [{ kind: 'animal', owner: [license] }, 'owner'],
    [{ kind: 'animal', owner: 'A12345678' }, 'owner'],
    [{ kind: 'animal', owner: 12_345_678 }, 'owner'],
    [{ kind: 'adult', representative: [] }, 'representative'],
    [{ kind: 'adult', representative: '' }, 'representative'],
  ])('takes no other person of a wrong shape for one without numbers: %j', (patient, who) => {
    const { ok, issues } = patientIdentifier(patient as never, { profile });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ code: 'rules.number-malformed', path: [who], cites: [{ id: 'Example Code 1' }] }]);
  });

  it('passes over another person that there is not', () => {
    for (const owner of [undefined, null]) expect(codesOf(patientIdentifier({ kind: 'animal', ...(owner !== undefined && { owner }) }, { profile }))).toEqual(['rules.text-unread']);
    for (const representative of [null, {}]) expect(codesOf(patientIdentifier({ kind: 'adult', representative }, { profile }))).toEqual(['rules.number-missing']);
  });

  it('names the number in the place of the other person', () => {
    expect(patientIdentifier({ kind: 'animal', owner: { driversLicense: { number: 'NONE', state: 'KY' } } }, { profile }).issues).toMatchObject([{ code: 'rules.license-malformed', path: ['owner', 'driversLicense', 'number'] }]);
    expect(patientIdentifier({ kind: 'adult', representative: { driversLicense: { number: 'A12345678' } } }, { profile }).issues).toMatchObject([{ code: 'rules.license-state-missing', path: ['representative', 'driversLicense', 'state'] }]);
  });

  it('sends nothing in place of a number where no row is left, as the law wants one', () => {
    const ssnAlone = profileWith({ rows: [{ of: 'patient', number: 'ssn', qualifier: '07', for: ['adult'] }] });
    for (const patient of [{ kind: 'adult' }, { kind: 'child', ssn: '212-34-5678' }] as const) {
      expect(patientIdentifier(patient, { profile: ssnAlone })).toMatchObject({ ok: false, issues: [{ code: 'rules.number-missing', path: [], cites: [{ id: 'Example Code 1' }] }] });
    }
  });

  it('refuses for a patient who refuses alone, and leads there', () => {
    const refusal = profileWith({ rows: [{ unresolved: 'Nothing is said of one who refuses.', because: 'refusal', when: { refusesToDisclose: true } }, { send: 'nothing' }] });
    expect(patientIdentifier({ kind: 'adult', refusesToDisclose: true }, { profile: refusal }).issues).toMatchObject([{ code: 'rules.patient-refuses', path: ['refusesToDisclose'], params: { rule: 'ex.number' } }]);
    for (const refusesToDisclose of [false, null, 'yes' as never]) expect(patientIdentifier({ kind: 'adult', refusesToDisclose }, { profile: refusal }).ok).toBe(true);
    expect(patientIdentifier({ kind: 'animal' }, { profile }).issues).toMatchObject([{ path: [], params: { rule: 'ex.number' } }]);
  });

  it('says in the words of the law why there is no answer', () => {
    expect(patientIdentifier({ kind: 'animal' }, { profile }).issues[0].message).toBe(unread);
  });

  it('may send nothing, whatever numbers there are', () => {
    const nothing = valueOf(patientIdentifier({ kind: 'adult', ssn: '212-34-5678', refusesToDisclose: true }, { profile: profileWith({ rows: [{ send: 'nothing' }] }) }));
    expect(nothing).toEqual({ send: 'nothing', record: {} });
  });

  it('can be spread into a record', () => {
    const record: PatientRecord = { lastName: 'FICTITIOUS', ...valueOf(patientIdentifier({ kind: 'adult', driversLicense: license })).record };
    expect(record).toEqual({ lastName: 'FICTITIOUS', idJurisdiction: 'KY', idQualifier: '06', id: 'A12345678' });
  });

  it('refuses a profile where a patient stands, which would be ignored', () => {
    const misplaced = { kind: 'adult', profile: profileWith({ rows: [{ send: 'nothing' }] }) } as const;
    expect(() => patientIdentifier(misplaced)).toThrow(/second argument/);
  });
});
