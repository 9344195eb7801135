import * as z from 'zod';
import { lazily } from '../../core/lazily.js';

const text = () => z.string().nullable().exactOptional();

/**
 * The vocabulary of `patientIdentifier` as a zod schema, built on first use: a number that is `null`, absent or blank is one the patient does
 * not have. Whether a number can be one is for the function.
 *
 * @example
 * ```ts
 * import { patientNumbersSchema } from 'kasper-rules/zod';
 *
 * patientNumbersSchema().safeParse({ kind: 'adult', ssn: null, driversLicense: { number: 'A12345678', state: 'KY' } }).success; // true
 * patientNumbersSchema().safeParse({ kind: 'adult', passport: 'X1234567' }).success; // false
 * ```
 */
export const patientNumbersSchema = /* @__PURE__ */ lazily(() =>
  z.strictObject({
    kind: z.enum(['adult', 'child', 'animal']),
    ssn: text(),
    driversLicense: z.strictObject({ number: text(), state: text() }).nullable().exactOptional(),
    refusesToDisclose: z.boolean().nullable().exactOptional(),
  }),
);
