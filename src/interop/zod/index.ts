export { recordCodec, recordSchema } from './record-schema.js';
export type { RecordCodec, RecordSchema } from './record-schema.js';
export { dispensingEntryCodec, dispensingEntrySchema, submissionCodec, submissionSchema } from './submission-schema.js';
export type { ElementTexts, RecordSegment, SegmentRecords } from '../segment-records.js';
export type { DispensingTexts, PatientTexts, PharmacyTexts, SubmissionTexts } from '../submission-texts.js';

export { accessReadingsSchema } from '../../access/parse-access-readings.js';
export { accessRequestSchema } from '../../access/parse-access-request.js';
export { accountSchema as accountFactsSchema } from '../../access/accounts.js';
export { epcsSchema as epcsFactsSchema } from '../../access/electronic-prescribing.js';
export { queryDutySchema as queryDutyFactsSchema } from '../../access/query-duty.js';
export { redisclosureSchema } from '../../access/parse-redisclosure.js';
export { correctionCaseSchema, correctionEventSchema } from '../../corrections/parse-correction.js';
export {
  branchNoticeDeadlineInputSchema,
  correctionDeadlineInputSchema,
  extensionDeadlineInputSchema,
  reportingDeadlineInputSchema,
  submissionDeadlinesOptionsSchema,
} from './deadline-schemas.js';
export { patientNumbersSchema } from './patient-numbers-schema.js';
export { reportabilityFactsSchema } from './reportability-schema.js';
export { toxicologyFactsSchema } from './toxicology-schema.js';
