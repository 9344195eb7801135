import type { Citation } from '../core/citation.js';
import { issueOf } from '../core/issue.js';
import type { Issue, IssueParams, IssueSpec } from '../core/issue.js';
import { failure } from '../core/result.js';
import type { Result } from '../core/result.js';
import * as cite from './citations.js';

/** One row of the catalogue: an issue with the sources of its rule. */
export interface IdentifierIssueSpec extends IssueSpec {
  /** The sources of the rule, each with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

const label = (params: IssueParams): string => String(params['label']);

const issueSpecs = {
  'identifier.not-text': {
    severity: 'error',
    message: (params) => `${label(params)}: the value is not text.`,
    help: 'Pass a string: a number has lost its leading zeros.',
    cites: [cite.commonRules],
  },
  'identifier.empty': {
    severity: 'error',
    message: (params) => `${label(params)}: the value is empty.`,
    help: 'Leave the value out where none is known; whether it is required is another rule.',
    cites: [cite.commonRules],
  },
  'identifier.character': {
    severity: 'error',
    message: (params) => `${label(params)}: the value holds a character outside printable ASCII.`,
    help: 'Type digits, letters and hyphens as ASCII: pasted text may hold full-width digits, dashes or invisible spaces.',
    cites: [cite.commonRules],
  },
  'identifier.all-zeros': {
    severity: 'error',
    message: (params) => `${label(params)}: every digit is 0, which is no issued number.`,
    help: 'Send the number itself, or leave the value out.',
    cites: [cite.commonRules],
  },

  'identifier.dea.shape': {
    severity: 'error',
    message: () => 'A DEA registration number is a letter, a letter or 9, and seven digits.',
    help: 'Copy the nine characters of the registration without spaces or hyphens.',
    cites: [cite.deaForm],
  },
  'identifier.dea.suffix': {
    severity: 'error',
    message: () => 'The DEA registration number is followed by a suffix.',
    help: "Put the institution's suffix in its own field (PRE03 in ASAP) and keep nine characters here.",
    cites: [cite.deaSuffix],
  },
  'identifier.dea.check-digit': {
    severity: 'error',
    message: () => 'The check digit of the DEA registration number does not hold.',
    help: 'Compare the number with the registration: a digit is mistyped or two are swapped.',
    cites: [cite.deaForm, cite.deaNotInLaw],
  },
  'identifier.dea.first-letter': {
    severity: 'warning',
    message: () => 'The first letter of the DEA registration number is none of A, B, F, G, M, P, R.',
    help: 'Compare the number with the registration: DEA adds letters, and X was the former waiver alias.',
    cites: [cite.deaLayouts],
  },

  'identifier.npi.shape': {
    severity: 'error',
    message: () => 'An NPI is ten digits.',
    help: 'Copy the ten digits without hyphens or the card-issuer prefix 80840.',
    cites: [cite.npiRule],
  },
  'identifier.npi.first-digit': {
    severity: 'error',
    message: () => 'The first digit of an NPI is 1 or 2.',
    help: 'Look the provider up in the national registry of NPIs.',
    cites: [cite.npiRule],
  },
  'identifier.npi.check-digit': {
    severity: 'error',
    message: () => 'The check digit of the NPI does not hold.',
    help: 'Look the provider up in the national registry of NPIs: a digit is mistyped or two are swapped.',
    cites: [cite.npiRule],
  },

  'identifier.ncpdp.shape': {
    severity: 'error',
    message: () => 'An NCPDP provider id is seven digits.',
    help: 'Copy all seven digits, leading zeros included, without hyphens.',
    cites: [cite.ncpdpForm],
  },
  'identifier.ncpdp.check-digit': {
    severity: 'warning',
    message: () => 'The last digit of the NCPDP provider id is not the check digit expected.',
    help: "Compare the id with the pharmacy's record: the arithmetic is not confirmed, so the id is accepted.",
    cites: [cite.ncpdpCheckDigit],
  },

  'identifier.ndc.shape': {
    severity: 'error',
    message: () => 'An NDC is eleven digits, or hyphenated 4-4-2, 5-3-2, 5-4-1 or 5-4-2.',
    help: 'Copy the NDC from the package label with its hyphens.',
    cites: [cite.ndcLayouts, cite.ndcElevenDigits],
  },
  'identifier.ndc.ambiguous': {
    severity: 'error',
    message: () => 'Ten digits without hyphens do not tell which segment of the NDC is short.',
    help: 'Copy the NDC with its hyphens, or as eleven digits.',
    cites: [cite.ndcNoGuess],
  },
  'identifier.ndc.not-yet': {
    severity: 'error',
    message: () => 'The 6-4-2 layout of the NDC takes effect on 2033-03-07.',
    help: 'Until then send the NDC of the package label in 5-4-2.',
    cites: [cite.ndcTwelveDigits],
  },

  'identifier.ssn.shape': {
    severity: 'error',
    message: () => 'A Social Security number is nine digits, or written 3-2-4 with hyphens.',
    help: 'Ask for the whole number: a masked or cut one cannot be used.',
    cites: [cite.ssnForm],
  },
  'identifier.ssn.placeholder': {
    severity: 'error',
    message: () => 'All zeros is the placeholder for a patient without a number, not a Social Security number.',
    help: 'Ask isNoNumberSentinel first where the placeholder is allowed, and never match patients by it.',
    cites: [cite.noNumberPlaceholder],
  },
  'identifier.ssn.area': {
    severity: 'error',
    message: () => 'No Social Security number has area 000, 666 or 900-999.',
    help: 'Ask the patient for the number again.',
    cites: [cite.ssnAssignment],
  },
  'identifier.ssn.group': {
    severity: 'error',
    message: () => 'No Social Security number has group 00.',
    help: 'Ask the patient for the number again.',
    cites: [cite.ssnAssignment],
  },
  'identifier.ssn.serial': {
    severity: 'error',
    message: () => 'No Social Security number has serial 0000.',
    help: 'Ask the patient for the number again.',
    cites: [cite.ssnAssignment],
  },
  'identifier.ssn.withdrawn': {
    severity: 'error',
    message: () => 'The Social Security number is one that was published and withdrawn.',
    help: 'Ask the patient for the number again.',
    cites: [cite.ssnWithdrawn],
  },
  'identifier.ssn.doubtful': {
    severity: 'warning',
    message: () => 'The Social Security number counts upwards from 1, as fillers do.',
    help: 'Ask the patient for the number again.',
    cites: [cite.ssnSequence],
  },

  'identifier.drivers-license.length': {
    severity: 'error',
    message: () => "A driver's license number has at most 20 characters without spaces and hyphens.",
    help: 'Copy the number of the license alone, without further text.',
    cites: [cite.licenseForm],
  },
  'identifier.drivers-license.no-digit': {
    severity: 'error',
    message: () => "A driver's license number has at least one digit other than 0.",
    help: 'Copy the number of the license, or leave the value out: a word such as NONE is not a number.',
    cites: [cite.licenseForm],
  },
  'identifier.drivers-license.state-shape': {
    severity: 'warning',
    message: (params) => `The driver's license number does not have the usual shape of a license of ${String(params['state'])}.`,
    help: 'Compare the number and the issuing state with the license.',
    cites: [cite.licenseShapes],
  },
  'identifier.drivers-license.state': {
    severity: 'warning',
    message: () => "The issuing state of the driver's license is not a USPS code, so the shape of the number was not checked.",
    help: 'Give the issuing state as a two-letter USPS code.',
    cites: [cite.uspsCodeList],
  },

  'identifier.zip.shape': {
    severity: 'error',
    message: () => 'A ZIP code is five or nine digits, or five and four with a hyphen.',
    help: 'Give the five-digit code where the last four digits are not known; an address abroad has no ZIP code.',
    cites: [cite.zipForm],
  },
  'identifier.zip.zeros': {
    severity: 'error',
    message: () => 'No ZIP code is 00000.',
    help: 'Give the ZIP code of the address; an address abroad has none.',
    cites: [cite.commonRules],
  },

  'identifier.phone.shape': {
    severity: 'error',
    message: () => 'A telephone number is ten digits, perhaps after 1 or +1.',
    help: 'Give area code, exchange and line without an extension.',
    cites: [cite.phoneForm],
  },
  'identifier.phone.area': {
    severity: 'error',
    message: () => 'An area code starts with 2-9 and is not N11.',
    help: 'Ask for the number again.',
    cites: [cite.numberingPlan],
  },
  'identifier.phone.exchange': {
    severity: 'error',
    message: () => 'An exchange, the three digits after the area code, starts with 2-9 and is not N11.',
    help: 'Ask for the number again.',
    cites: [cite.numberingPlan],
  },

  'identifier.usps-code.unknown': {
    severity: 'error',
    message: () => 'The value is not a USPS code of a state, territory or armed forces area.',
    help: 'Give the two letters of the postal code, such as KY.',
    cites: [cite.uspsCodeList],
  },
} as const satisfies Readonly<Record<string, IdentifierIssueSpec>>;

/** A code of an identifier's issue. */
export type IdentifierIssueCode = keyof typeof issueSpecs;

/**
 * Every issue that an identifier can answer with, by code.
 *
 * @example
 * ```ts
 * import { identifierIssues } from 'kasper-rules/identifiers';
 *
 * identifierIssues['identifier.npi.check-digit'].severity; // 'error'
 * ```
 */
export const identifierIssues: Readonly<Record<IdentifierIssueCode, IdentifierIssueSpec>> = issueSpecs;

/** An identifier's normalised value, perhaps with warnings, or the issues that make the value invalid. */
export type IdentifierResult<Value> = Result<Value, IdentifierIssueCode>;

/** The issue of a code, with the sources of its rule. */
export function identifierIssue(code: IdentifierIssueCode, params?: IssueParams): Issue<IdentifierIssueCode> {
  return issueOf(identifierIssues, code, { ...(params && { params }), cites: identifierIssues[code].cites });
}

/** The failure that a code stands for. */
export function refuse(code: IdentifierIssueCode, params?: IssueParams): IdentifierResult<never> {
  return failure([identifierIssue(code, params)]);
}
