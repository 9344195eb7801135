import * as z from 'zod';
import type { Result } from '../core/result.js';
import type { AccessReadings } from '../rules/facts/access-facts.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { lazily } from '../core/lazily.js';
import { parseFacts } from './facts/parse-facts.js';

/**
 * The readings that `decideAccess` and `decideRedisclosure` take, as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { accessReadingsSchema } from 'kasper-rules/zod';
 *
 * accessReadingsSchema().safeParse({ coroner: 'as-medical-examiner' }).success; // true
 * ```
 */
export const accessReadingsSchema = lazily(() =>
  z.strictObject({
    bundle: z.enum(['default', 'agency']).exactOptional(),
    prosecutorInvestigation: z.enum(['required', 'waived', 'open']).exactOptional(),
    coroner: z.enum(['open', 'deny', 'as-medical-examiner']).exactOptional(),
    nasPharmacist: z.enum(['open', 'permit', 'deny']).exactOptional(),
    precertifiedOfficer: z.enum(['open', 'permit', 'deny']).exactOptional(),
    civilOrder: z.enum(['open', 'permit-in-camera', 'deny']).exactOptional(),
    part2Rows: z.enum(['redact', 'open', 'deny']).exactOptional(),
    managedCare: z.enum(['open', 'permit', 'deny']).exactOptional(),
    cannabisRecords: z.enum(['open', 'deny']).exactOptional(),
    facilitySharing: z.enum(['open', 'as-treatment', 'deny']).exactOptional(),
  }),
);

/**
 * Reads untrusted JSON as the policy choices of `decideAccess` and `decideRedisclosure`.
 *
 * Issues: `access.facts.unknown-key`, `wrong-type`, `unknown-word`. They name the place by its path and repeat no value that arrived.
 *
 * @example
 * ```ts
 * import { parseAccessReadings } from 'kasper-rules/access';
 *
 * parseAccessReadings({ bundle: 'agency', civilOrder: 'deny' }).ok; // true
 * ```
 */
export function parseAccessReadings(json: unknown): Result<AccessReadings, FactsIssueCode> {
  return parseFacts(accessReadingsSchema(), json);
}
