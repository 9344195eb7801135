import { closedObject } from '../../rules/facts/closed-object.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';

const text = () => z.string().nullable().exactOptional();
const issued = () => closedObject({ number: text(), state: text() }).nullable().exactOptional();
const numbers = () => ({
  ssn: text(),
  driversLicense: issued(),
  stateId: issued(),
  militaryId: text(),
  passport: text(),
  permanentResidentCard: text(),
  tribalId: text(),
  designated: text(),
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
  closedObject({
    kind: z.enum(['adult', 'child', 'animal']),
    ...numbers(),
    owner: closedObject(numbers()).nullable().exactOptional(),
    representative: closedObject(numbers()).nullable().exactOptional(),
    refusesToDisclose: z.boolean().nullable().exactOptional(),
  }),
);
