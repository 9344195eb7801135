import { closedObject } from '../../rules/facts/closed-object.js';
import { described } from '../../rules/facts/described.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';

const text = (says: string) => described(z.string().nullable(), says).exactOptional();
const issued = (says: string) =>
  described(closedObject({ number: text('The number as it stands on the card.'), state: text('The USPS code of the state that issued it.') }).nullable(), says).exactOptional();
const numbers = () => ({
  ssn: text('The social security number; null or blank: the person has none.'),
  driversLicense: issued("The driver's license and its state."),
  stateId: issued("A state's identification card and its state."),
  militaryId: text('The number of a military identification.'),
  passport: text('The number of a passport.'),
  permanentResidentCard: text('The number of a permanent resident card.'),
  tribalId: text('The number of a tribal identification.'),
  designated: text('The number or phrase that the program has designated.'),
});

/**
 * The vocabulary of `patientIdentifier` as a zod schema, built on first use: a number that is `null`, absent or blank is one the patient does
 * not have. Whether a number can be one is for the function.
 *
 * @example
 * ```ts
 * import { patientNumbersSchema } from 'kasper-rules/zod';
 *
 * patientNumbersSchema().safeParse({ kind: 'adult', ssn: null, driversLicense: { number: 'A12345678', state: 'KY' } }).success; // true
 * patientNumbersSchema().safeParse({ kind: 'adult', libraryCard: 'X1234567' }).success; // false
 * ```
 */
export const patientNumbersSchema = /* @__PURE__ */ lazily(() =>
  described(
    closedObject({
      kind: described(z.enum(['adult', 'child', 'animal']), 'Whom the report is about.'),
      ...numbers(),
      owner: described(closedObject(numbers()).nullable(), "The numbers of an animal's owner.").exactOptional(),
      representative: described(closedObject(numbers()).nullable(), 'The numbers of a person who acts for the patient.').exactOptional(),
      refusesToDisclose: described(z.boolean().nullable(), 'Whether the patient has a number, or may have one, and will not tell.').exactOptional(),
    }),
    'What is known of the numbers of a patient; which of them counts is for the law.',
  ),
);
