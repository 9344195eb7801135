import { dea, driversLicense, type IdentifierIssueCode, ncpdp, ndc, npi, phone, ssn, uspsCode, zip } from '../identifiers/index.js';
import type { Issue } from '../core/issue.js';

/** One kind of identifier, as the command asks about it. */
export interface IdentifierKind {
  readonly label: string;
  readonly parse: (input: string) => { readonly ok: true; readonly value: string; readonly issues: readonly Issue<IdentifierIssueCode>[] } | { readonly ok: false; readonly issues: readonly Issue<IdentifierIssueCode>[] };
  readonly format: (value: string) => string;
  /** What is written somewhat like it, so that a mistyped one is known for what it was meant to be. */
  readonly shape: RegExp;
  /** It names a patient, and is not shown. */
  readonly ofPerson?: true;
}

/** Every kind, by the name it is asked for by. */
export const identifierKinds: Readonly<Record<string, IdentifierKind>> = {
  dea: { ...dea, shape: /^[A-Z][A-Z9]\d{5,9}$/i },
  npi: { ...npi, shape: /^[12]\d{8,10}$/ },
  ncpdp: { ...ncpdp, shape: /^\d{7}$/ },
  ndc: { ...ndc, shape: /^\d{10,12}$|^\d{4,5}-\d{3,4}-\d{1,2}$/ },
  ssn: { ...ssn, shape: /^\d{3}-?\d{2}-?\d{4}$/, ofPerson: true },
  phone: { ...phone, shape: /^(\+?1[-. ]?)?\(?\d{3}\)?[-. ]*\d{3}[-. ]?\d{4}$/, ofPerson: true },
  zip: { ...zip, shape: /^\d{5}(-?\d{4})?$/ },
  'usps-code': { ...uspsCode, shape: /^[A-Z]{2}$/i },
  // Many texts can be one, so that it is never guessed.
  'drivers-license': { ...driversLicense, shape: /(?!)/, ofPerson: true },
};

/** The names of the kinds. */
export const kindNames = Object.keys(identifierKinds);
