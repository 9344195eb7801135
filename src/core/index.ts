export type { Citation, Standing } from './citation.js';
export type { Dated } from './dated.js';
export type { Issue, IssueCatalogue, IssueLocation, IssueParams, IssueSpec, Severity } from './issue.js';
export type { PlainDate } from './plain-date.js';
export { addDays, addMonths, isPlainDate } from './plain-date.js';
export type { Result } from './result.js';
export type { StandardSchema } from './standard-schema.js';
export type { Truth } from './truth.js';
