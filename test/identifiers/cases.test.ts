import { describe, expect, it } from 'vitest';
import { dea, driversLicense, isNoNumberSentinel, ncpdp, ndc, npi, phone, ssn, zip } from 'kasper-rules/identifiers';
import type { IdentifierResult } from 'kasper-rules/identifiers';
import cases from '../cases/identifiers.json' with { type: 'json' };

interface IdentifierCase {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly state?: string;
  readonly valid: boolean;
  readonly normalized?: string;
  readonly warn?: boolean;
  readonly sentinel?: boolean;
  readonly why: string;
}

const parsers: Readonly<Record<string, (item: IdentifierCase) => IdentifierResult<string>>> = {
  dea: ({ value }) => dea.parse(value),
  npi: ({ value }) => npi.parse(value),
  ndc: ({ value }) => ndc.parse(value),
  ssn: ({ value }) => ssn.parse(value),
  ncpdp: ({ value }) => ncpdp.parse(value),
  'drivers-license': ({ value, state }) => driversLicense.parse(value, { state }),
  zip: ({ value }) => zip.parse(value),
  phone: ({ value }) => phone.parse(value),
};

describe('the cases for identifiers', () => {
  it.each<IdentifierCase>(cases)('$id: $why', (item) => {
    const result = parsers[item.kind]?.(item);
    if (item.kind === 'ssn') expect(isNoNumberSentinel(item.value)).toBe(item.sentinel === true);
    // The placeholder is acceptable in the field, and no SSN: the field asks for it apart.
    if (item.sentinel) {
      expect(result).toMatchObject({ ok: false, issues: [{ code: 'identifier.ssn.placeholder' }] });
    } else if (item.valid) {
      expect(result).toMatchObject({ ok: true, value: item.normalized });
      expect(result?.issues.map((issue) => issue.severity)).toEqual(item.warn ? ['warning'] : []);
    } else {
      expect(result).toMatchObject({ ok: false, issues: [{ severity: 'error' }] });
    }
  });
});
