export { recordCodec } from './record-codec.js';
export type { RecordCodec } from './record-codec.js';
export { dispensingEntryCodec, submissionCodec } from './submission-codec.js';
export type { ElementTexts, RecordSegment, SegmentRecords } from '../segment-records.js';
export type { DispensingTexts, PatientTexts, PharmacyTexts, SubmissionTexts } from '../submission-texts.js';
