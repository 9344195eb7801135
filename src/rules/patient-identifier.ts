import { mustBeObject, mustBeOptions, mustHoldNoProfile } from '../core/mistake.js';
import type { AdditionalRecord, PatientRecord } from '../asap/generated/records.js';
import type { Citation } from '../core/citation.js';
import { isRecord } from '../core/is-record.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { foldWord } from '../core/fold-word.js';
import { areTaken, settingsOf } from '../core/readings.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { NumberKind, NumberRow, PatientKind, PatientNumberRow, UnresolvedRow } from './law/patient-identifier-law.js';
import type { ProfileWith } from './law/profile.js';
import { readNumber } from './patients/read-number.js';

/** A number with the state that issued it. */
export interface IssuedNumber {
  /** Which number. */
  readonly number?: string | null;
  /** USPS code of the issuing state. */
  readonly state?: string | null;
}

/** The numbers of one person. One that is absent, null, empty or blank is a number the person does not have. */
export interface PersonNumbers {
  /** Social security number; null or blank: has none. */
  readonly ssn?: string | null;
  /** Driver's license and its state. */
  readonly driversLicense?: IssuedNumber | null;
  /** A state's identification card. */
  readonly stateId?: IssuedNumber | null;
  /** The number of a military identification. */
  readonly militaryId?: string | null;
  /** The number of a passport. */
  readonly passport?: string | null;
  /** The number of a permanent resident card. */
  readonly permanentResidentCard?: string | null;
  /** The number of a tribal identification. */
  readonly tribalId?: string | null;
  /** The number or phrase the program has designated. */
  readonly designated?: string | null;
}

/** What is known of a patient's numbers. Which of them count is for the law. */
export interface PatientNumbers extends PersonNumbers {
  /** What kind of patient. */
  readonly kind: PatientKind;
  /** Those of an animal's owner. */
  readonly owner?: PersonNumbers | null;
  /** Those of a person who acts for the patient. */
  readonly representative?: PersonNumbers | null;
  /** The patient has a number, or may have one, and will not tell. */
  readonly refusesToDisclose?: boolean | null;
}

/** What identifies a patient in an ASAP file, in both forms. */
export interface PatientIdentifierElements {
  /** A number somebody has, a value that stands for no number, or nothing at all. */
  readonly send: 'number' | 'placeholder' | 'nothing';
  /** Whose number it is. */
  readonly of?: NumberRow['of'];
  /** The issuing state. */
  readonly PAT01?: string;
  /** The kind of number; absent where nothing is sent. */
  readonly PAT02?: string;
  /** The number; absent where nothing is sent. */
  readonly PAT03?: string;
  /** The issuing state, where the number is sent with the person who acts for the patient. */
  readonly AIR03?: string;
  /** The kind of that number. */
  readonly AIR04?: string;
  /** That number. */
  readonly AIR05?: string;
  /** The elements of AIR as members of its record. */
  readonly additional?: Pick<AdditionalRecord, 'personIdJurisdiction' | 'personIdQualifier' | 'personId'>;
  /** The same as members of a patient's record, to be spread into one. */
  readonly record: Pick<PatientRecord, 'idJurisdiction' | 'idQualifier' | 'id'>;
}

/** How {@link patientIdentifier} is asked. */
export interface PatientIdentifierOptions {
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'patientIdentifier' | 'readings'>;
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
}

type Answer = Result<PatientIdentifierElements, RulesIssueCode>;

const KINDS: readonly PatientKind[] = ['adult', 'child', 'animal'];
const unresolvedCodes: Readonly<Record<UnresolvedRow['because'], RulesIssueCode>> = {
  refusal: 'rules.patient-refuses',
  'number-missing': 'rules.number-missing',
  'text-unread': 'rules.text-unread',
};

/** The fact that carries each kind of number. */
const factOf: Readonly<Record<NumberKind, keyof PersonNumbers>> = {
  ssn: 'ssn',
  license: 'driversLicense',
  'state-id': 'stateId',
  'military-id': 'militaryId',
  passport: 'passport',
  'permanent-resident-card': 'permanentResidentCard',
  'tribal-id': 'tribalId',
  designated: 'designated',
};

function elementsOf(send: PatientIdentifierElements['send'], qualifier: NumberRow['qualifier'], id: string, of?: NumberRow['of'], state?: string): PatientIdentifierElements {
  return {
    send,
    ...(of && { of }),
    ...(state !== undefined && { PAT01: state }),
    PAT02: qualifier,
    PAT03: id,
    record: { ...(state !== undefined && { idJurisdiction: state }), idQualifier: qualifier, id },
  };
}

/** A number that goes along with the person who acts, and not with the patient. */
function besideElements({ of, qualifier, jurisdiction }: NumberRow, id: string, state: string | undefined): PatientIdentifierElements {
  const issued = jurisdiction ? state : undefined;
  return {
    send: 'number',
    of,
    ...(issued !== undefined && { AIR03: issued }),
    AIR04: qualifier,
    AIR05: id,
    additional: { ...(issued !== undefined && { personIdJurisdiction: issued }), personIdQualifier: qualifier, personId: id },
    record: {},
  };
}

function numberAnswer(patient: PatientNumbers, row: NumberRow, cites: readonly Citation[]): Answer | undefined {
  const { of, number, qualifier, jurisdiction } = row;
  const person: unknown = of === 'patient' ? patient : patient[of];
  if (person === undefined || person === null) return undefined;
  // What is no object is not the absence of numbers.
  if (!isRecord(person)) return failure([rulesIssue('rules.number-malformed', { path: [of], cites })]);
  const found = readNumber(number, person[factOf[number]]);
  if (!found) return undefined;
  const at = (path: readonly string[]): readonly string[] => [...(of === 'patient' ? [] : [of]), factOf[number], ...path];
  if ('malformed' in found) return failure([rulesIssue(found.malformed, { path: at(found.path), cites })]);
  const { value, state, doubts } = found;
  const issues = doubts.map(({ code, path }) => rulesIssue(code, { path: at(path), cites }));
  if (jurisdiction && state === undefined) issues.unshift(rulesIssue('rules.license-state-missing', { path: at(['state']), cites }));
  if (row.place === 'AIR') return success(besideElements(row, value, state), issues);
  return success(elementsOf('number', qualifier, value, of, jurisdiction ? state : undefined), issues);
}

function rowAnswer(patient: PatientNumbers, row: PatientNumberRow, rule: string, cites: readonly Citation[]): Answer | undefined {
  if ('number' in row) return numberAnswer(patient, row, cites);
  if ('unresolved' in row) {
    const path = row.when ? ['refusesToDisclose'] : [];
    // The law's own words, as only it knows why it gives no answer.
    return failure([{ ...rulesIssue(unresolvedCodes[row.because], { path, cites, params: { rule } }), message: row.unresolved }]);
  }
  return success('qualifier' in row ? elementsOf('placeholder', row.qualifier, row.send) : { send: 'nothing', record: {} });
}

/**
 * The number that identifies a patient in a report, by the rows of the law in their order: in Kentucky the social security number, else the
 * driver's license, else the placeholder of nine zeros. Another law may send nothing.
 *
 * The answer has the elements `PAT01` to `PAT03` and, as `record`, the members of a patient's record. Fails, as nothing may be filled in, with
 * `rules.patient-kind-unknown`, `rules.patient-refuses`, `rules.number-missing`, `rules.number-malformed`, `rules.ssn-malformed`,
 * `rules.license-malformed`, `rules.text-unread`, `rules.date-format`, `rules.date-before-law` or `rules.room-missing`; warns with
 * `rules.ssn-doubtful`, `rules.license-doubtful` or `rules.license-state-missing`. Without `on` the latest recorded law answers.
 * Kentucky: 902 KAR 55:110 s.5, s.3.
 *
 * @example
 * ```ts
 * import { patientIdentifier } from 'kasper-rules/rules';
 * const answer = patientIdentifier({ kind: 'adult', driversLicense: { number: 'A12-345-678', state: 'KY' } });
 * if (answer.ok) console.log(answer.value.record); // { idJurisdiction: 'KY', idQualifier: '06', id: 'A12345678' }
 * ```
 */
export function patientIdentifier(
  patient: PatientNumbers,
  options: PatientIdentifierOptions = {},
): Answer {
  mustBeObject('patientIdentifier', patient, 'the patient');
  mustHoldNoProfile('patientIdentifier', patient);
  mustBeOptions('patientIdentifier', options);
  const { profile = defaultProfile, on, readings } = options;
  const law = withRooms<'patientIdentifier'>(profile, 'patientIdentifier');
  if ('code' in law) return failure([law]);
  const version = lawOn(law.patientIdentifier, on);
  if ('code' in version) return failure([version]);
  const { value, cites } = version;
  const given: unknown = patient.kind;
  const kind = KINDS.find((known) => typeof given === 'string' && foldWord(given) === known);
  if (!kind) return failure([rulesIssue('rules.patient-kind-unknown', { path: ['kind'], cites })]);
  const settings = settingsOf(profile.readings, readings);
  for (const row of value.rows) {
    if (!areTaken(row.under, settings)) continue;
    if (row.for && !row.for.includes(kind)) continue;
    if (row.when && patient.refusesToDisclose !== true) continue;
    const answer = rowAnswer(patient, row, law.patientIdentifier.id, cites);
    if (answer) return answer;
  }
  return failure([rulesIssue('rules.number-missing', { cites })]);
}
