import { parse, read, type Issue, type Submission } from 'kasper-rules/asap';
import { reportedDispensings, type ReportedDispensing } from 'kasper-rules/corrections';

/** The records of a text, and the file they stand in. */
export type RecordSource = { readonly file: Submission; readonly records: readonly [ReportedDispensing, ...ReportedDispensing[]] } | { readonly issues: readonly Issue[] };

const MOST_SHOWN = 5;

/** Reads the records that a pasted file, or a piece of one, holds. */
export function recordSource(text: string): RecordSource {
  const found = read(parse(text).value);
  const file = found.ok ? found.value : found.partial;
  const [first, ...rest] = file === undefined ? [] : reportedDispensings(file);
  return file && first ? { file, records: [first, ...rest] } : { issues: found.issues.slice(0, MOST_SHOWN) };
}
