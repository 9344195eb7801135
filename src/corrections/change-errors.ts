import { tryWrite, validate } from '../asap/index.js';
import type { AsapIssue, SeverityOverrides, Submission } from '../asap/index.js';
import type { CorrectionRecordsOptions, RecordLaw } from './record-law.js';
import type { SubmittedEntry } from './reported-dispensing.js';

/** Without a day to look from, nothing lies in the future. */
const LAST_DAY = '9999-12-31';

/** What a reader takes for another value than the one that was meant is not written either. */
const severity: SeverityOverrides = { 'asap.code-form': 'error', 'asap.punctuation': 'error' };

/** A file that holds one record and no fault of its own. */
function fileOf({ patient = {}, pharmacy = {}, ...entry }: SubmittedEntry, { on = LAST_DAY, version = '4.2' }: CorrectionRecordsOptions): Submission {
  return {
    header: { version, controlNumber: '1', transactionType: '01', creationDate: on, creationTime: '0000', fileType: 'P' },
    source: { sourceId: '1', sourceName: '1' },
    pharmacies: [{ pharmacy, patients: [{ patient, dispensings: [entry] }] }],
  };
}

/** From a path in that file to one in the record: `pharmacies.0.patients.0.dispensings.0.dispensing.daysSupply` is `dispensing.daysSupply`. */
function pathInRecord(path: AsapIssue['path']): AsapIssue['path'] {
  const lists = ['pharmacies', 'patients', 'dispensings'];
  return lists.reduce((rest, list) => (rest[0] === list ? rest.slice(2) : rest), path);
}

/** The errors a receiver would find in a record, wherever the file that holds it comes from; their paths lead from the record. */
export function errorsIn(entry: SubmittedEntry, law: RecordLaw, options: CorrectionRecordsOptions): AsapIssue[] {
  const { elementDelimiter = '*', segmentTerminator = '~', on = LAST_DAY } = options;
  const written = tryWrite(fileOf(entry, options), { elementDelimiter, segmentTerminator, allowErrors: true });
  const found = written.ok ? validate(written.value, { profile: { id: '', asap: law.asap }, on, severity }).issues : written.issues;
  return found
    .filter((issue) => issue.severity === 'error')
    .map(({ code, severity: grave, message, path, params, cites }) => ({ code, severity: grave, message, path: pathInRecord(path), ...(params && { params }), ...(cites && { cites }) }));
}

/** What a place in an entry holds, if that is one value. */
function valueAt(entry: SubmittedEntry, path: AsapIssue['path']): unknown {
  const found = path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), entry);
  return typeof found === 'object' ? undefined : found;
}

/** The errors that changes bring into a record: those of elements that change, and others that the record did not have before. */
export function changeErrors(before: SubmittedEntry, after: SubmittedEntry, law: RecordLaw, options: CorrectionRecordsOptions): AsapIssue[] {
  const errors = errorsIn(after, law, options);
  if (errors.length === 0) return errors;
  const placeOf = ({ code, path }: AsapIssue) => JSON.stringify([code, path]);
  const known = new Set(errorsIn(before, law, options).map(placeOf));
  // What is wrong with the whole file are the delimiters it is to have, which keep everything else from being seen.
  return errors
    .filter((error) => error.path.length === 0 || !known.has(placeOf(error)) || valueAt(before, error.path) !== valueAt(after, error.path))
    .map((error) => ({ ...error, path: ['changes', ...error.path] }));
}
