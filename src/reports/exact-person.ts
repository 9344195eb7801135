import { isNoNumberSentinel } from '../identifiers/no-number-sentinel.js';
import type { ReportedDispensing } from '../corrections/index.js';
import { isForAnimal } from './answer.js';
import { comparedText } from './compared-text.js';
import { recordGiven } from './records-given.js';

/** The caller's linkage: the same text for records of the same person, nothing where it cannot tell. */
export type PersonOf = (record: Pick<ReportedDispensing, 'patient'>) => string | undefined;

/** The key a linkage gives; a linkage without types may say by null that it cannot tell. */
export function personBy(personOf: PersonOf, record: Pick<ReportedDispensing, 'patient'>): string | undefined {
  const person = personOf(record) as string | null | undefined;
  return person ?? undefined;
}

/**
 * A key of the person a record is about: the number of the patient with its kind and jurisdiction, else name and date of birth, all exactly
 * as written but for case and outer blanks.
 *
 * It joins no two spellings and splits a person whose number or name changed: a lower bound of linkage, not a model of it. The placeholder of
 * those who have no number joins nobody; a name without a date of birth gives no key, nor does an animal. The key holds patient data: it
 * never stands in an answer.
 *
 * @example
 * ```ts
 * import { exactPerson } from 'kasper-rules/reports';
 *
 * exactPerson({ patient: { idQualifier: '07', id: '000000000', lastName: 'FICTITIOUS' } }); // undefined
 * ```
 */
export function exactPerson(record: Pick<ReportedDispensing, 'patient'>): string | undefined {
  recordGiven('exactPerson', record, ['patient']);
  if (isForAnimal(record)) return undefined;
  const { idQualifier = '', idJurisdiction, id, lastName, firstName, dateOfBirth } = record.patient;
  const number = comparedText(id);
  if (number !== '' && !isNoNumberSentinel(number)) return JSON.stringify([idQualifier, comparedText(idJurisdiction), number]);
  const [last, first] = [comparedText(lastName), comparedText(firstName)];
  return last === '' || first === '' || dateOfBirth === undefined ? undefined : JSON.stringify([last, first, dateOfBirth]);
}
