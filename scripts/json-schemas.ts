import * as z from 'zod';
import { configSchema } from '../src/cli/config/config-members.js';
import * as schemas from '../src/interop/zod/index.js';
import { dictionary42 } from '../src/asap/tables/versions.js';
import type { RecordSegment } from '../src/interop/segment-records.js';

const segments = ['TH', 'IS', 'PHA', 'PAT', 'DSP', 'PRE', 'CDI', 'AIR'] as const satisfies readonly RecordSegment[];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every schema of `kasper-rules/zod` that describes JSON, by the name of its file; codecs describe the texts of a file instead. */
export const described: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  submission: { title: 'ASAP 4.2 submission', schema: schemas.submissionSchema() },
  'dispensing-entry': { title: 'ASAP 4.2 dispensing with DSP, PRE, CDI and AIR', schema: schemas.dispensingEntrySchema() },
  ...Object.fromEntries(
    segments.map((segment) => {
      const { name, label } = dictionary42.segments[segment];
      return [`${kebab(name)}-record`, { title: `ASAP 4.2 ${segment}: ${label}`, schema: schemas.recordSchema(segment) }];
    }),
  ),
  'access-request': { title: 'Facts of decideAccess', schema: schemas.accessRequestSchema() },
  'access-readings': { title: 'Readings of decideAccess and decideRedisclosure', schema: schemas.accessReadingsSchema() },
  redisclosure: { title: 'Facts of decideRedisclosure', schema: schemas.redisclosureSchema() },
  'account-facts': { title: 'Facts of decideAccount', schema: schemas.accountFactsSchema() },
  'query-duty-facts': { title: 'Facts of queryDuty', schema: schemas.queryDutyFactsSchema() },
  'epcs-facts': { title: 'Facts of electronicPrescribingDuty', schema: schemas.epcsFactsSchema() },
  'reportability-facts': { title: 'Facts of reportingDuty', schema: schemas.reportabilityFactsSchema() },
  'toxicology-facts': { title: 'Facts of toxicologyDuty', schema: schemas.toxicologyFactsSchema() },
  'patient-numbers': { title: 'Facts of patientIdentifier', schema: schemas.patientNumbersSchema() },
  'reporting-deadline-input': { title: 'What reportingDeadline is asked', schema: schemas.reportingDeadlineInputSchema() },
  'submission-deadlines-options': { title: 'How submissionDeadlines judges a submission', schema: schemas.submissionDeadlinesOptionsSchema() },
  'extension-deadline-input': { title: 'What extensionDeadline is asked', schema: schemas.extensionDeadlineInputSchema() },
  'correction-deadline-input': { title: 'What correctionDeadline is asked', schema: schemas.correctionDeadlineInputSchema() },
  'branch-notice-deadline-input': { title: 'What branchNoticeDeadline is asked', schema: schemas.branchNoticeDeadlineInputSchema() },
  'correction-event': { title: 'Event of a correction case', schema: schemas.correctionEventSchema() },
  'correction-case': { title: 'Correction case', schema: schemas.correctionCaseSchema() },
  'command-config': { title: 'Configuration file of the command kasper-rules', schema: configSchema.describe('What the command kasper-rules takes where its options are not given.') },
};

/** The name of a schema for other schemas; it is no address, since the files come with the package. */
export const schemaId = (name: string) => `urn:kasper-rules:schemas:${name}`;

/** The JSON Schema files of the package, 2020-12, by file name. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(described).map(([name, { title, schema }]) => {
      // What `z.custom` checks is said by the metadata beside it.
      const { $schema, description, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.json`, `${JSON.stringify({ $schema, $id: schemaId(name), title, description, ...rest }, null, 2)}\n`];
    }),
  );
}
