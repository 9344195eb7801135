import { describe, expect, it } from 'vitest';
import { dea, driversLicense, identifierIssues, ncpdp, ndc, npi, phone, ssn, uspsCode, zip } from 'kasper-rules/identifiers';
import type { IdentifierIssueCode, IdentifierResult } from 'kasper-rules/identifiers';

/** For each code a call that answers with it. */
const triggers: Readonly<Record<IdentifierIssueCode, () => IdentifierResult<string>>> = {
  'identifier.not-text': () => npi.parse(1234567893 as unknown as string),
  'identifier.empty': () => zip.parse(' \t\r\n'),
  'identifier.character': () => ndc.parse('0406\u20135771\u201323'),
  'identifier.all-zeros': () => ncpdp.parse('0000000'),
  'identifier.dea.shape': () => dea.parse('A11234563'),
  'identifier.dea.suffix': () => dea.parse('AB1234563-A12'),
  'identifier.dea.check-digit': () => dea.parse('PM0123456'),
  'identifier.dea.first-letter': () => dea.parse('XB1234563'),
  'identifier.npi.shape': () => npi.parse('123456789'),
  'identifier.npi.first-digit': () => npi.parse('9999999995'),
  'identifier.npi.check-digit': () => npi.parse('1234567890'),
  'identifier.ncpdp.shape': () => ncpdp.parse('18-00007'),
  'identifier.ncpdp.check-digit': () => ncpdp.parse('1812345'),
  'identifier.ndc.shape': () => ndc.parse('0406-577-123'),
  'identifier.ndc.ambiguous': () => ndc.parse('0406577123'),
  'identifier.ndc.not-yet': () => ndc.parse('123456-7890-12'),
  'identifier.ssn.shape': () => ssn.parse('XXX-XX-5678'),
  'identifier.ssn.placeholder': () => ssn.parse('000000000'),
  'identifier.ssn.area': () => ssn.parse('666-12-3456'),
  'identifier.ssn.group': () => ssn.parse('212-00-5678'),
  'identifier.ssn.serial': () => ssn.parse('212-34-0000'),
  'identifier.ssn.withdrawn': () => ssn.parse('219-09-9999'),
  'identifier.ssn.doubtful': () => ssn.parse('123456789'),
  'identifier.drivers-license.length': () => driversLicense.parse('A12345678901234567890'),
  'identifier.drivers-license.no-digit': () => driversLicense.parse('REFUSED'),
  'identifier.drivers-license.state-shape': () => driversLicense.parse('AB1234567', { state: 'ky' }),
  'identifier.drivers-license.state': () => driversLicense.parse('A12345678', { state: 'ZZ' }),
  'identifier.zip.shape': () => zip.parse('40601-123'),
  'identifier.zip.zeros': () => zip.parse('00000-1234'),
  'identifier.phone.shape': () => phone.parse('502-555-0142 x12'),
  'identifier.phone.area': () => phone.parse('911-555-0142'),
  'identifier.phone.exchange': () => phone.parse('502-155-0142'),
  'identifier.usps-code.unknown': () => uspsCode.parse('ZZ'),
};

describe.each(Object.entries(triggers))('%s', (code, trigger) => {
  const spec = identifierIssues[code as IdentifierIssueCode];

  it('comes with severity, message and sources, and decides the answer', () => {
    const result = trigger();
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]).toMatchObject({ code, severity: spec.severity, path: [], cites: spec.cites });
    expect(result.issues[0].message).toMatch(/^[A-Z].*\.$/);
    expect(result.issues[0].message).not.toContain('undefined');
    expect(result.ok).toBe(spec.severity === 'warning');
  });

  it('says in one sentence what to do', () => {
    expect(spec.help).toMatch(/^[A-Z][^.]*\.$/);
  });
});
