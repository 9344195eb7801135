import { driversLicense } from '../../identifiers/drivers-license.js';
import { isNoNumberSentinel } from '../../identifiers/no-number-sentinel.js';
import { ssn, ssnDigits } from '../../identifiers/ssn.js';
import { trimAscii } from '../../identifiers/trim-ascii.js';
import { uspsCode } from '../../identifiers/usps-code.js';
import type { RulesIssueCode } from '../issues.js';
import type { NumberKind } from '../law/patient-identifier-law.js';

/** A number as it can be sent, or why it cannot be one. Paths start at its fact. */
export type NumberReading =
  | { readonly malformed: RulesIssueCode; readonly path: readonly string[] }
  | { readonly value: string; readonly state?: string; readonly doubts: readonly { readonly code: RulesIssueCode; readonly path: readonly string[] }[] };

/** Printable ASCII of the greatest length that PAT03 takes. */
const SENDABLE = /^[!-~](?:[ -~]{0,18}[!-~])?$/;

function isBlank(written: unknown): boolean {
  return written === undefined || written === null || (typeof written === 'string' && trimAscii(written) === '');
}

function readSsn(written: unknown): NumberReading | undefined {
  if (isNoNumberSentinel(written)) return undefined;
  const digits = typeof written === 'string' ? ssnDigits(trimAscii(written)) : undefined;
  if (digits === undefined) return { malformed: 'rules.ssn-malformed', path: [] };
  return { value: digits, doubts: ssn.parse(digits).issues.length > 0 ? [{ code: 'rules.ssn-doubtful', path: [] }] : [] };
}

/** A license, or a state's card, which is written like one. */
function readIssued(written: unknown, malformed: RulesIssueCode, isLicense: boolean): NumberReading | undefined {
  // What is no object is not the absence of a number.
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return { malformed, path: ['number'] };
  const { number, state }: { readonly number?: unknown; readonly state?: unknown } = written;
  if (isBlank(number)) return undefined;
  const issuer = typeof state === 'string' ? uspsCode.parse(state) : undefined;
  const issuedBy = issuer?.ok ? issuer.value : undefined;
  const parsed = typeof number === 'string' ? driversLicense.parse(number, isLicense ? { state: issuedBy } : {}) : undefined;
  if (!parsed?.ok) return { malformed, path: ['number'] };
  const doubts = parsed.issues.length > 0 ? [{ code: 'rules.license-doubtful', path: ['number'] } as const] : [];
  return { value: parsed.value, ...(issuedBy !== undefined && { state: issuedBy }), doubts };
}

function readText(written: unknown): NumberReading {
  const text = typeof written === 'string' ? trimAscii(written) : '';
  return SENDABLE.test(text) ? { value: text, doubts: [] } : { malformed: 'rules.number-malformed', path: [] };
}

/** Reads a number of a kind as it was given; `undefined` where the person has none. */
export function readNumber(kind: NumberKind, written: unknown): NumberReading | undefined {
  if (isBlank(written)) return undefined;
  switch (kind) {
    case 'ssn':
      return readSsn(written);
    case 'license':
      return readIssued(written, 'rules.license-malformed', true);
    case 'state-id':
      return readIssued(written, 'rules.number-malformed', false);
    case 'military-id':
    case 'passport':
    case 'permanent-resident-card':
    case 'tribal-id':
    case 'designated':
      return readText(written);
  }
}
