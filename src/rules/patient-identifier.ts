import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { driversLicense } from '../identifiers/drivers-license.js';
import { isNoNumberSentinel } from '../identifiers/no-number-sentinel.js';
import { ssn, ssnDigits } from '../identifiers/ssn.js';
import { trimAscii } from '../identifiers/trim-ascii.js';
import { uspsCode } from '../identifiers/usps-code.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { IdentifierRung, PatientIdentifierLaw } from './law/patient-identifier-law.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';

/** What is known of a patient's numbers. A number that is absent, null, empty or blank is one the patient does not have. */
export interface PatientNumbers {
  readonly kind: 'adult' | 'child' | 'animal';
  readonly ssn?: string | null;
  readonly driversLicense?: { readonly number?: string | null; /** USPS code of the issuing state. */ readonly state?: string | null } | null;
  /** The patient has a number, or may have one, and will not tell. */
  readonly refusesToDisclose?: boolean | null;
}

/** The elements that identify a patient in an ASAP file. */
export interface PatientIdentifierElements {
  /** The issuing state of a license. */
  readonly PAT01?: string;
  readonly PAT02: string;
  readonly PAT03: string;
}

type Step = Result<PatientIdentifierElements, RulesIssueCode>;

function refused(code: RulesIssueCode, path: readonly string[], cites: readonly Citation[]): Step {
  return failure([rulesIssue(code, { path, cites })]);
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && trimAscii(value) === '');
}

/** The warnings of a value an identifier accepts only with doubt, under this room's codes so that the reason stands beside the remedy. */
function doubts(code: RulesIssueCode, issues: readonly Issue[], path: readonly string[], cites: readonly Citation[]): Issue<RulesIssueCode>[] {
  return issues.length > 0 ? [rulesIssue(code, { path, cites })] : [];
}

function ssnStep(written: unknown, law: PatientIdentifierLaw, cites: readonly Citation[]): Step | undefined {
  if (!hasValue(written) || (typeof written === 'string' && isNoNumberSentinel(written))) return undefined;
  const digits = typeof written === 'string' ? ssnDigits(trimAscii(written)) : undefined;
  if (digits === undefined) return refused('rules.ssn-malformed', ['ssn'], cites);
  return success({ PAT02: law.ssnQualifier, PAT03: digits }, doubts('rules.ssn-doubtful', ssn.parse(digits).issues, ['ssn'], cites));
}

function licenseStep(license: PatientNumbers['driversLicense'], law: PatientIdentifierLaw, cites: readonly Citation[]): Step | undefined {
  if (!hasValue(license)) return undefined;
  const { number, state } = license ?? {};
  // A license of another shape is not the absence of one.
  if (typeof license === 'object' && !Array.isArray(license) && !hasValue(number)) return undefined;
  const issuer = typeof state === 'string' ? uspsCode.parse(state) : undefined;
  const PAT01 = issuer?.ok ? issuer.value : undefined;
  const parsed = typeof number === 'string' ? driversLicense.parse(number, { state: PAT01 }) : undefined;
  if (!parsed?.ok) return refused('rules.license-malformed', ['driversLicense', 'number'], cites);
  const doubtful = doubts('rules.license-doubtful', parsed.issues, ['driversLicense', 'number'], cites);
  const elements = { PAT02: law.licenseQualifier, PAT03: parsed.value };
  if (PAT01 !== undefined) return success({ PAT01, ...elements }, doubtful);
  return success(elements, [rulesIssue('rules.license-state-missing', { path: ['driversLicense', 'state'], cites }), ...doubtful]);
}

/**
 * The elements that identify a patient: social security number, else driver's license, else the placeholder of nine zeros.
 *
 * Fails, as nothing may be filled in, with `rules.patient-kind-unknown`, `rules.patient-refuses`, `rules.ssn-malformed`,
 * `rules.license-malformed`, `rules.date-format`, `rules.date-before-law` or `rules.room-missing`; warns with `rules.ssn-doubtful`, `rules.license-doubtful` or
 * `rules.license-state-missing`. Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.5, s.3.
 *
 * @example
 * ```ts
 * import { patientIdentifier } from 'kasper-rules/rules';
 * const elements = patientIdentifier({ kind: 'adult', driversLicense: { number: 'A12-345-678', state: 'KY' } });
 * if (elements.ok) console.log(elements.value); // { PAT01: 'KY', PAT02: '06', PAT03: 'A12345678' }
 * ```
 */
export function patientIdentifier(
  patient: PatientNumbers,
  { profile = defaultProfile, on }: { readonly profile?: ProfileWith<'patientIdentifier'>; readonly on?: PlainDate } = {},
): Result<PatientIdentifierElements, RulesIssueCode> {
  const rooms = withRooms(profile, 'patientIdentifier');
  if ('code' in rooms) return failure([rooms]);
  const version = lawOn(rooms.patientIdentifier, on);
  if ('code' in version) return failure([version]);
  const { value: law, cites } = version;
  if (!['adult', 'child', 'animal'].includes(patient.kind)) return refused('rules.patient-kind-unknown', ['kind'], cites);
  const placeholder: Step = success({ PAT02: law.ssnQualifier, PAT03: law.placeholder });
  const rungs: Readonly<Record<IdentifierRung, () => Step | undefined>> = {
    animal: () => (patient.kind === 'animal' ? placeholder : undefined),
    ssn: () => ssnStep(patient.ssn, law, cites),
    refusal: () => (patient.refusesToDisclose === true ? refused('rules.patient-refuses', ['refusesToDisclose'], cites) : undefined),
    license: () => licenseStep(patient.driversLicense, law, cites),
    placeholder: () => placeholder,
  };
  for (const rung of law.ladder) {
    const step = rungs[rung]();
    if (step) return step;
  }
  return refused('rules.patient-refuses', [], cites);
}
