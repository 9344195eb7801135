import { mustBeOptions } from '../core/mistake.js';
import { closedObject } from '../rules/facts/closed-object.js';
import { described } from '../rules/facts/described.js';
import * as z from 'zod';
import type { Result } from '../core/result.js';
import type { AccessReading } from '../rules/law/access-rule.js';
import type { ReadingsOf } from '../rules/law/readings-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import type { AccessRoom } from './decide.js';
import { lazily } from '../core/lazily.js';
import { parseBy } from './facts/parse-facts.js';

type Readings = Readonly<Record<string, AccessReading>>;
type ReadingsOfRoom<Of extends AccessRoom> = ReadingsOf<NonNullable<Of['access']>['readings']>;

const built = new WeakMap<Readings, z.ZodType>();

const BUNDLE = 'The setting of every switch that is not named here: default is its own, agency is what the agency itself says, where it says so.';

/** An open question with what each setting means. */
function switchInWords({ question, default: usual, settings }: AccessReading): string {
  return `${question} Settings: ${Object.entries(settings).map(([setting, means]) => `${setting}: ${means}`).join('; ')}. Default: ${usual}.`;
}

/** The choices a profile's open questions allow, as a schema; built on first use. */
function schemaOf(readings: Readings): z.ZodType {
  const known = built.get(readings);
  if (known) return known;
  const switches = Object.entries(readings).map(([name, reading]) => [name, z.enum(Object.keys(reading.settings)).meta({ description: switchInWords(reading) }).exactOptional()] as const);
  const bundle = z.enum(['default', 'agency']).meta({ description: BUNDLE }).exactOptional();
  const schema = described(closedObject({ bundle, ...Object.fromEntries(switches) }), 'How the open questions of the law are answered; what is left out is as the profile has it.');
  built.set(readings, schema);
  return schema;
}

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
// The type is derived from the same data; a test compares the two.
export const accessReadingsSchema = lazily(() => schemaOf(defaultAccess.access.readings) as z.ZodType<ReadingsOfRoom<DefaultProfile>, ReadingsOfRoom<DefaultProfile>>);

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
export function parseAccessReadings<Of extends AccessRoom = DefaultProfile>(json: unknown, options: {
    /** The jurisdiction; the default profile when left out. */
    readonly profile?: Of;
  } = {}): Result<ReadingsOfRoom<Of>, FactsIssueCode> {
  mustBeOptions('parseAccessReadings', options);
  const readings: Readings = (options.profile ?? defaultAccess).access?.readings ?? {};
  return parseBy(schemaOf(readings) as z.ZodType<ReadingsOfRoom<Of>>, json, { namesAt: () => ['bundle', ...Object.keys(readings)] });
}
