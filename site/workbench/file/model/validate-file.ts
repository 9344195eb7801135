import { validateStream, type AsapIssue, type ValidationReport } from 'kasper-rules/asap';
import { profileOf } from '../../common/profiles.js';
import { stretchesOf, type BytePlaces } from './byte-places.js';
import { createDayTally, type DispensingDay } from './dispensing-days.js';
import type { Question } from './question.js';

/** How far a file has been read. */
export interface FileProgress {
  readonly bytes: number;
  readonly records: number;
  readonly issues: number;
}

/** What came out of a file that is too large for the editor. */
export interface FileAnswer {
  readonly report: ValidationReport;
  readonly days: readonly DispensingDay[];
  /** Where its stretches start, to find a place again. */
  readonly places: BytePlaces;
}

/** Validates a file while it is read, stretch by stretch. Progress is told behind each. */
export async function validateFile(file: Blob, { profile, on }: Question, tell: (progress: FileProgress) => void): Promise<FileAnswer> {
  const places = { bytes: new Array<number>(), characters: new Array<number>() };
  const tally = createDayTally();
  let bytes = 0;
  let records = 0;
  let issues = 0;
  const stretches = async function* (): AsyncGenerator<Uint8Array, void> {
    for await (const stretch of stretchesOf(file, places)) {
      yield stretch;
      bytes += stretch.length;
      tell({ bytes, records, issues });
    }
  };
  let report: ValidationReport | undefined;
  for await (const batch of validateStream(stretches(), { profile: profileOf(profile), on }).batches()) {
    for (const item of batch) {
      issues += item.issues.length;
      if (item.kind === 'report') report = item.report;
      else {
        records += 1;
        tally.add(item);
      }
    }
  }
  if (!report) throw new TypeError('The file ended without a report.');
  return { report, days: tally.days(), places };
}

/** A report in pieces that are small enough to be taken over one by one without a pause. */
export function issueSlices(issues: readonly AsapIssue[], size = 500): readonly (readonly AsapIssue[])[] {
  return Array.from({ length: Math.ceil(issues.length / size) }, (_, at) => issues.slice(at * size, (at + 1) * size));
}
