import * as z from 'zod';
import { accessVocabulary as words } from '../../rules/facts/access-vocabulary.js';
import { lazily } from '../../core/lazily.js';
import { day, fact } from './facts-schema.js';
import { investigation, legalProcess } from './legal-process-schema.js';

const recipient = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('patient'), isSubject: fact() }),
    z.strictObject({ kind: z.literal('representative'), authorizedToAct: fact() }),
    z.strictObject({ kind: z.literal('medical-record'), of: z.enum(words.chartOf) }),
    z.strictObject({ kind: z.literal('law-enforcement'), listed: fact() }),
    z.strictObject({ kind: z.literal('licensing-board'), appropriate: fact() }),
    z.strictObject({ kind: z.literal('licensee-and-counsel') }),
    z.strictObject({ kind: z.literal('consultant'), boardAgent: fact() }),
    z.strictObject({ kind: z.literal('hearing-13b') }),
    z.strictObject({ kind: z.literal('court') }),
    z.strictObject({ kind: z.literal('practitioner') }),
    z.strictObject({ kind: z.literal('other'), sort: z.enum(words.otherSort) }),
  ]);

/**
 * The vocabulary of `decideRedisclosure` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { redisclosureSchema } from 'kasper-rules/zod';
 *
 * redisclosureSchema().safeParse({ at: '2025-03-10', from: 'court', obtainedUnder: 'court-order', to: { kind: 'patient' } }).success; // true
 * ```
 */
export const redisclosureSchema = lazily(() =>
  z.strictObject({
    at: day(),
    from: z.enum(words.holder),
    obtainedUnder: z.enum(words.obtainedUnder),
    to: recipient(),
    purpose: z.enum(words.redisclosurePurpose).exactOptional(),
    sharedInvestigation: investigation().exactOptional(),
    shareLog: z.strictObject({ bothDocumented: fact(), personsNamed: fact(), fullDate: fact(), filedByEachAgency: fact() }).exactOptional(),
    suspicion: z.strictObject({ suspectedMisuse: fact(), goodFaithBelief: fact() }).exactOptional(),
    overutilization: fact(),
    proceeding: z.strictObject({ formal: fact(), relevant: fact() }).exactOptional(),
    process: legalProcess().exactOptional(),
    part2Rows: fact(),
    part2Order: fact(),
  }),
);
