import { patientIdentifier, reportingDeadline, reportingDuty } from 'kasper-rules/rules';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';

const placesIn = ({ issues }: { readonly issues: readonly { readonly code: string; readonly path: readonly (string | number)[] }[] }) => issues.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('an issue leads to the member it is about', () => {
  it.each([
    [{ kind: 'adult', ssn: '123-45-6789' }, 'rules.ssn-doubtful ssn'],
    [{ kind: 'adult', ssn: '4O1-23-4567' }, 'rules.ssn-malformed ssn'],
    [{ kind: 'adult', driversLicense: { number: '12', state: 'KY' } }, 'rules.license-doubtful driversLicense.number'],
    [{ kind: 'adult', driversLicense: { number: 'NONE', state: 'KY' } }, 'rules.license-malformed driversLicense.number'],
    [{ kind: 'adult', driversLicense: { number: 'A12345678' } }, 'rules.license-state-missing driversLicense.state'],
  ] as const)('of a patient: %j', (patient, place) => { expect(placesIn(patientIdentifier(patient))).toEqual([place]); });

  it('of a deadline that ends as the dispenser closes', () => {
    const asked = { dispensed: '2025-03-10', closeOfBusiness: 'dispenser-closing', zone: 'America/New_York' } as const;
    for (const closesAt of [undefined, '25:00', 'noon']) expect(placesIn(reportingDeadline({ ...asked, ...(closesAt !== undefined && { closesAt }) }))).toEqual(['rules.closing-time-required closesAt']);
    expect(reportingDeadline({ ...asked, closesAt: '18:00' }).ok).toBe(true);
  });
});

it('a duty of a day before its law says which law, from when, and cites it', () => {
  const { id, versions: [first] } = kentucky.reportingDuty;
  const { outcome, reasons, missing, verified, cites } = reportingDuty({ event: 'dispensed', on: '1990-01-01' });
  expect([outcome, missing, verified, cites]).toEqual(['indeterminate', [], false, first.cites]);
  expect(reasons).toEqual([{ rule: id, truth: 'unknown', message: `The recorded law of ${id} begins on ${String(first.from)}.`, cites: first.cites, because: 'date-before-law' }]);
});
