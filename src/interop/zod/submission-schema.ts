import { closedObject } from '../../rules/facts/closed-object.js';
import * as z from 'zod';
import type { DispensingEntry, Submission } from '../../asap/submission.js';
import { lazily } from '../../core/lazily.js';
import type { RecordSegment } from '../segment-records.js';
import type { DispensingTexts, SubmissionTexts } from '../submission-texts.js';
import { recordCodec, recordSchema } from './record-schema.js';

/** An entry whose prescriber, ingredients and AIR may be left out or `null`, as `validate` has it, and then are as `read` gives them. */
function exactEntry({ prescriber, compound, additional, ...rest }: Partial<DispensingTexts>): object {
  return { ...rest, prescriber: prescriber ?? {}, compound: compound ?? [], ...(additional && { additional }) };
}

/** Builds the tree of a submission from the schemas of its records. */
function treeOf(record: (segment: RecordSegment) => z.ZodType) {
  const entry = closedObject({
    dispensing: record('DSP'),
    prescriber: record('PRE').nullish().meta({ description: 'Who prescribed it (PRE); left out where nothing is known of them.' }),
    compound: z.array(record('CDI')).nullish().meta({ description: 'The reportable ingredients of a compound (CDI), in order; otherwise left out or empty.' }),
    additional: record('AIR').nullish().meta({ description: 'The serial number, the person who dropped off or picked up, the pharmacist (AIR), where told.' }),
  })
    .overwrite((entry) => exactEntry(entry as Partial<DispensingTexts>) as typeof entry)
    .meta({ description: 'One dispensing with everything that belongs to it.' });
  const patient = closedObject({
    patient: record('PAT'),
    dispensings: z.array(entry).meta({ description: 'What was dispensed to the patient, in the order of the file.' }),
  }).meta({ description: 'A patient with what was dispensed to them.' });
  const pharmacy = closedObject({
    pharmacy: record('PHA'),
    patients: z.array(patient).meta({ description: 'The patients, in the order of the file.' }),
  }).meta({ description: 'A pharmacy with its patients.' });
  const submission = closedObject({
    header: record('TH'),
    source: record('IS'),
    pharmacies: z.array(pharmacy).meta({ description: 'The pharmacies, in the order of the file.' }),
  }).meta({ description: 'An ASAP file as a tree of records; trailers and counts are computed when it is written.' });
  return { entry, submission };
}

const values = lazily(() => treeOf(recordSchema));
const codecs = lazily(() => treeOf(recordCodec));

/**
 * The zod schema of a submission, the typed tree that `read` gives and `write` and `validate` take; see `recordSchema`.
 *
 * @example
 * ```ts
 * import { submissionSchema } from 'kasper-rules/zod';
 *
 * submissionSchema().safeParse({ header: { fileType: 'P' }, source: {}, pharmacies: [] }).success; // true
 * ```
 */
export function submissionSchema(): z.ZodType<Submission, Submission> {
  return values().submission as z.ZodType as z.ZodType<Submission, Submission>;
}

/**
 * The zod codec of a submission: decodes a tree of element texts and encodes it again; see `recordCodec`.
 *
 * @example
 * ```ts
 * import * as z from 'zod';
 * import { submissionCodec } from 'kasper-rules/zod';
 *
 * const submission = z.decode(submissionCodec(), { header: { creationDate: '20250311' }, source: {}, pharmacies: [] });
 * submission.header.creationDate; // '2025-03-11'
 * ```
 */
export function submissionCodec(): z.ZodType<Submission, SubmissionTexts> {
  return codecs().submission as z.ZodType as z.ZodType<Submission, SubmissionTexts>;
}

/**
 * The zod schema of one dispensing with everything that belongs to it: DSP, PRE, CDI and AIR; see `recordSchema`. Prescriber, ingredients and
 * AIR may be left out or `null`, as for `validate`; in what comes out a prescriber is then empty and so is the list.
 *
 * @example
 * ```ts
 * import { dispensingEntrySchema } from 'kasper-rules/zod';
 *
 * dispensingEntrySchema().safeParse({ dispensing: { reportingStatus: '00' }, prescriber: {}, compound: [] }).success; // true
 * ```
 */
export function dispensingEntrySchema(): z.ZodType<DispensingEntry, DispensingEntry> {
  return values().entry as z.ZodType as z.ZodType<DispensingEntry, DispensingEntry>;
}

/**
 * The zod codec of one dispensing with everything that belongs to it; see `recordCodec`.
 *
 * @example
 * ```ts
 * import * as z from 'zod';
 * import { dispensingEntryCodec } from 'kasper-rules/zod';
 *
 * const entry = z.decode(dispensingEntryCodec(), { dispensing: { daysSupply: '030' }, prescriber: {}, compound: [] });
 * entry.dispensing.daysSupply; // 30
 * ```
 */
export function dispensingEntryCodec(): z.ZodType<DispensingEntry, DispensingTexts> {
  return codecs().entry as z.ZodType as z.ZodType<DispensingEntry, DispensingTexts>;
}
