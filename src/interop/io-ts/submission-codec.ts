import * as t from 'io-ts';
import type { DispensingEntry, Submission } from '../../asap/submission.js';
import type { DispensingTexts, SubmissionTexts } from '../submission-texts.js';
import { recordCodec } from './record-codec.js';
import { strictObject } from './strict-object.js';

const never = () => false;

function buildEntry(): t.Type<DispensingEntry, DispensingTexts> {
  const codecs = { dispensing: recordCodec('DSP'), prescriber: recordCodec('PRE'), compound: t.array(recordCodec('CDI')), additional: recordCodec('AIR') };
  return strictObject('dispensing entry', {
    codecs,
    optional: (name) => name === 'additional',
    missing: { prescriber: () => ({}), compound: () => [], additional: () => undefined },
  }) as t.Type<DispensingEntry, DispensingTexts>;
}

function buildSubmission(): t.Type<Submission, SubmissionTexts> {
  const patient = strictObject('patient entry', { codecs: { patient: recordCodec('PAT'), dispensings: t.array(dispensingEntryCodec()) }, optional: never });
  const pharmacy = strictObject('pharmacy entry', { codecs: { pharmacy: recordCodec('PHA'), patients: t.array(patient) }, optional: never });
  const codecs = { header: recordCodec('TH'), source: recordCodec('IS'), pharmacies: t.array(pharmacy) };
  return strictObject('submission', { codecs, optional: never }) as t.Type<Submission, SubmissionTexts>;
}

let entry: t.Type<DispensingEntry, DispensingTexts> | undefined;
let submission: t.Type<Submission, SubmissionTexts> | undefined;

/**
 * The io-ts codec of one dispensing with everything that belongs to it, built on first use; see `recordCodec`. Prescriber, ingredients and
 * AIR may be left out or `null`, as for `validate`; decoded, a prescriber is then empty and so is the list.
 *
 * @example
 * ```ts
 * import { dispensingEntryCodec } from 'kasper-rules/io-ts';
 *
 * dispensingEntryCodec().decode({ dispensing: { daysSupply: '030' }, prescriber: {}, compound: [] })._tag; // 'Right'
 * ```
 */
export function dispensingEntryCodec(): t.Type<DispensingEntry, DispensingTexts> {
  return (entry ??= buildEntry());
}

/**
 * The io-ts codec of a submission, built on first use: decodes a tree of element texts and encodes it again; see `recordCodec`.
 *
 * @example
 * ```ts
 * import { submissionCodec } from 'kasper-rules/io-ts';
 *
 * const decoded = submissionCodec().decode({ header: { creationDate: '20250311' }, source: {}, pharmacies: [] });
 * decoded._tag === 'Right' && decoded.right.header.creationDate; // '2025-03-11'
 * ```
 */
export function submissionCodec(): t.Type<Submission, SubmissionTexts> {
  return (submission ??= buildSubmission());
}
