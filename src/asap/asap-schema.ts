import type { StandardSchema } from '../core/standard-schema.js';
import type { AsapIssue } from './issues.js';
import { parse } from './parse.js';
import { read } from './read.js';
import { exactSubmission, type SubmissionRows } from './rows/submission-rows.js';
import type { Submission } from './submission.js';
import type { ValidateOptions } from './report/report.js';
import { validate } from './validate.js';
import { openSubmission } from './writing/write-bytes.js';

/** What `asapSchema` answers: the submission, or the issues `validate` found, of which one at least is an error. */
export type AsapSchemaResult =
  | {
      /** The submission, built in memory or read from the file. */
      readonly value: Submission;
      /** A success has none. */
      readonly issues?: undefined;
    }
  | {
      /** Every issue found, warnings included; one at least is an error. */
      readonly issues: readonly [AsapIssue, ...AsapIssue[]];
    };

/** A Standard Schema of ASAP files and submissions. */
export interface AsapSchema extends StandardSchema<Submission> {
  readonly '~standard': Omit<StandardSchema<Submission>['~standard'], 'validate'> & {
    /** The submission, or the issues `validate` found in the file. */
    readonly validate: (value: unknown) => AsapSchemaResult;
  };
}

function submissionOf(text: string | Uint8Array): Submission {
  const result = read(parse(text).value);
  // Errors were looked for before; one whose severity the caller overrode leaves its value out.
  return result.ok ? result.value : (result.partial ?? { header: {}, source: {}, pharmacies: [] });
}

/**
 * A Standard Schema of ASAP files, so that forms, routers and RPC libraries take one as it is: text, bytes or a submission built in memory
 * goes in, the submission comes out. What is absent in one built in memory may be `null`, `undefined` or left out, as for `validate`.
 *
 * It fails when `validate` finds an error, and then gives every issue found, warnings included; each has its code, severity, path and
 * place. A success is silent about warnings. A value of another shape is `asap.unwritable`, at the path of the part. `on` is the day of validation: make a schema a
 * request, since a library reads no clock. Source: the Standard Schema specification; the law as in `validate`.
 *
 * @example
 * ```ts
 * import { asapSchema } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const schema = asapSchema({ profile: kentucky, on: '2025-03-31' });
 * const { issues } = schema['~standard'].validate('TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n');
 * issues?.some(({ code }) => code === 'asap.bad-time'); // true
 * ```
 */
export function asapSchema(options: ValidateOptions): AsapSchema {
  const validateUnknown = (value: unknown): AsapSchemaResult => {
    const file = typeof value === 'string' || value instanceof Uint8Array ? value : undefined;
    const rows = value as SubmissionRows;
    if (file === undefined) {
      const opened = openSubmission(rows, {});
      if (!opened.ok) return { issues: opened.issues };
    }
    const { ok, issues } = validate(file ?? rows, options);
    const [first, ...others] = issues;
    if (!ok && first) return { issues: [first, ...others] };
    return { value: file === undefined ? exactSubmission(rows) : submissionOf(file) };
  };
  return { '~standard': { version: 1, vendor: 'kasper-rules', validate: validateUnknown } };
}
