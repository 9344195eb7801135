import * as z from 'zod';
import { IANAZone } from 'luxon';
import { asapIssues } from '../../asap/index.js';

const codes = Object.keys(asapIssues);
const code = z.enum(codes);

/** What a member of the configuration file may be, and how a fault of it is said. */
interface ConfigMember {
  readonly schema: z.ZodType;
  /** What must stand there, as it ends a sentence. */
  readonly expects: string;
}

/** Every member of the configuration file. */
export const configMembers = {
  $schema: {
    schema: z.string().describe('Where the schema of this file is, for editors: ./node_modules/kasper-rules/schemas/command-config.json.'),
    expects: 'the path or address of its schema',
  },
  profile: {
    schema: z.string().min(1).describe('Whose law is asked, as --profile takes it: the id of a state, such as ky, or the path of a .json file, from the folder of this file. A .js file is taken from --profile and from a file named with --config alone.'),
    expects: 'the id of a state, such as ky, or the path of a .json file',
  },
  off: {
    schema: z.array(code).describe('Issue codes that validate does not report, as --off takes them.'),
    expects: 'issue codes in a list, such as ["asap.check-digit"]',
  },
  severity: {
    schema: z.partialRecord(code, z.enum(['error', 'warning', 'info', 'off'])).describe('How grave an issue is, by its code, as --severity takes it: error, warning, info or off.'),
    expects: 'issue codes with error, warning, info or off, such as { "asap.check-digit": "error" }',
  },
  maxWarnings: {
    schema: z.int().min(0).max(999_999_999).describe('More warnings than this end validate with status 1, as --max-warnings has it.'),
    expects: 'a whole number from 0',
  },
  zone: {
    schema: z.string().refine((zone) => IANAZone.isValidZone(zone)).describe("The dispenser's time zone, as deadline and validate take it with --zone: America/Chicago."),
    expects: 'a time zone such as America/Chicago',
  },
  closeOfBusiness: {
    schema: z.string().min(1).describe('When the due day ends, by an option of the profile, as deadline and validate take it with --close-of-business: dispenser-closing.'),
    expects: 'an option of the profile, such as dispenser-closing',
  },
  closesAt: {
    schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).describe("The dispenser's closing time, as deadline and validate take it with --closes-at: 18:00. It counts where closeOfBusiness is dispenser-closing."),
    expects: 'a time such as 18:00',
  },
} as const satisfies Readonly<Record<string, ConfigMember>>;

/** The name of a member. */
export type ConfigMemberName = keyof typeof configMembers;

/** The schema of the whole file; what it does not know, it refuses. */
export const configSchema = z.strictObject(
  Object.fromEntries(Object.entries(configMembers).map(([name, { schema }]) => [name, schema.optional()])) as { [Name in ConfigMemberName]: z.ZodOptional<(typeof configMembers)[Name]['schema']> },
);

/** What a configuration file says. */
export type Config = z.infer<typeof configSchema>;
