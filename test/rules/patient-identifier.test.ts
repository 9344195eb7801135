import { patientIdentifier } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface PatientCase {
  readonly id: string;
  readonly patient: Parameters<typeof patientIdentifier>[0];
  readonly expect: { readonly unresolved?: true; readonly warn?: true; readonly PAT01?: string; readonly PAT02?: string; readonly PAT03?: string };
}

const license = { number: 'A12345678', state: 'KY' };

describe('patientIdentifier', () => {
  it.each(casesOf<PatientCase>('patient-identifier'))('$id', ({ patient, expect: { unresolved, warn, ...elements } }) => {
    const answer = patientIdentifier(patient);
    expect(answer.ok).toBe(unresolved !== true);
    expect(answer.issues.some(({ severity }) => severity === 'warning')).toBe(warn === true);
    if (answer.ok) expect(answer.value).toEqual(elements);
  });

  it.each([
    [{ kind: 'adult', ssn: '212-34-5678', refusesToDisclose: true }, { PAT02: '07', PAT03: '212345678' }, []],
    [{ kind: 'adult', ssn: '123-45-6789' }, { PAT02: '07', PAT03: '123456789' }, ['rules.ssn-doubtful']],
    [{ kind: 'adult', ssn: '000-12-3456' }, { PAT02: '07', PAT03: '000123456' }, ['rules.ssn-doubtful']],
    [{ kind: 'adult', driversLicense: { number: '12', state: 'ky' } }, { PAT01: 'KY', PAT02: '06', PAT03: '12' }, ['rules.license-doubtful']],
    [{ kind: 'adult', driversLicense: { number: 'A12345678' } }, { PAT02: '06', PAT03: 'A12345678' }, ['rules.license-state-missing']],
    [{ kind: 'adult', driversLicense: { number: 'A12345678', state: 'Kentucky' } }, { PAT02: '06', PAT03: 'A12345678' }, ['rules.license-state-missing']],
    [{ kind: 'animal', ssn: 'x', refusesToDisclose: true }, { PAT02: '07', PAT03: '000000000' }, []],
    [{ kind: 'child', ssn: ' 000000000 ', driversLicense: license }, { PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }, []],
  ] as const)('resolves %j', (patient, elements, codes) => {
    const answer = patientIdentifier(patient);
    expect(valueOf(answer)).toEqual(elements);
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
