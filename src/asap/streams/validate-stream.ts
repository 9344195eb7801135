import { chunksOf, type ChunkSource } from '../reading/chunks.js';
import { createEntryMaker, type StreamedDispensing } from '../records/entry.js';
import type { Examiner } from '../examination/file-state.js';
import { createIntake } from '../reading/intake.js';
import type { AsapIssue } from '../issues.js';
import { recordStream, type ChunkReader, type RecordStream } from './record-stream.js';
import { byPosition, examinationOf, startReport, type ValidateOptions, type ValidationCounts, type ValidationReport } from '../report/report.js';
import { startValidation } from '../report/watched-validation.js';

/** A record of the file with what was found on it. */
export interface ValidatedRecord extends StreamedDispensing {
  /** A record. */
  readonly kind: 'dispensing';
  /**
   * What was found since the record before, by position: on the record itself; on a patient's first record also on the patient; and on
   * whatever stands between, such as the header or the pharmacy.
   */
  readonly issues: readonly AsapIssue[];
}

/** The end of the file: what was found after its last record, and the report on all of it. */
export interface ValidatedFile {
  /** The last item. */
  readonly kind: 'report';
  /** What was found after the last record, by position. */
  readonly issues: readonly AsapIssue[];
  /** What `validate` answers on the whole text. */
  readonly report: ValidationReport;
}

/** What `validateStream` yields: the records in their order, then the report. Each issue comes with one item only. */
export type ValidatedDispensing = ValidatedRecord | ValidatedFile;

/** Patients have a handful of records. From so many on they are passed on before the patient is over, so that none fills the memory. */
const MOST_HELD = 1_000;

type Held = Omit<ValidatedRecord, 'issues'> & { issues: AsapIssue[] };

function createRecordValidator(options: ValidateOptions, give: (item: ValidatedDispensing) => void): ChunkReader {
  let found: AsapIssue[] = [];
  const takeFound = (): AsapIssue[] => {
    const taken = found;
    if (taken.length > 0) found = [];
    return taken.length > 0 ? taken.sort(byPosition) : [];
  };
  const report = startReport(options, { found: (issue) => found.push(issue) });
  const maker = createEntryMaker();
  // The records of the open patient, whose own faults are known when the patient is over.
  let held: Held[] = [];
  const release = (): void => {
    for (const record of held) give(record);
    held = [];
  };
  const examiner: Examiner = {
    ...report.examiner,
    dispensingEnds: (loops) => {
      report.examiner.dispensingEnds?.(loops);
      const { pharmacy, patient, dispensing, prescriber, compound, additional } = maker.entry(loops);
      const kind = 'dispensing';
      const issues = takeFound();
      held.push(additional ? { kind, pharmacy, patient, dispensing, prescriber, compound, additional, issues } : { kind, pharmacy, patient, dispensing, prescriber, compound, issues });
      if (held.length === MOST_HELD) release();
    },
    patientEnds: (loops) => {
      report.examiner.patientEnds?.(loops);
      const [first] = held;
      if (first && found.length > 0) first.issues = [...first.issues, ...takeFound()].sort(byPosition);
      release();
      maker.patientEnds();
    },
    pharmacyEnds: (loops) => {
      report.examiner.pharmacyEnds?.(loops);
      maker.pharmacyEnds();
    },
  };
  const intake = createIntake(examinationOf(options, report.law?.value), examiner);
  return {
    push: intake.push,
    end: () => {
      for (const issue of intake.end()) report.add(issue);
      const whole = report.finish();
      give({ kind: 'report', issues: takeFound(), report: whole });
    },
  };
}

/**
 * Validates a file while it arrives: every record with its issues, and last the report that `validate` gives on the whole text, wherever
 * the chunks are cut. Memory does not depend on the size of the file, but for some numbers a record by which records are compared: `compareRecords: false` leaves 16 bytes, to know duplicates by.
 *
 * The records of a patient are passed on together. A chunk is read when the records before have been taken; leaving the loop early
 * releases the source. `batches()` gives the records of a chunk at once; `validateChunks` gives the report alone, for less.
 * Issues are those of `validate`. Source: ASAP 4.2 as 902 KAR 55:110 s.2(7) names it, and the requirements of the profile.
 *
 * @example
 * ```ts
 * import { validateStream } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * async function* chunks() {
 *   yield 'TH*4.2*C1*01**20250311*081500*P**~~\nPHA***GB9900019~PAT**07*899010001****FICTITIOUS*FA';
 *   yield 'YE~DSP*00*6000001*20250309*0*20250310~PRE**GI9910010~TP*5~TT*C1*6~';
 * }
 * for await (const item of validateStream(chunks(), { profile: kentucky, on: '2025-03-31' })) {
 *   if (item.kind === 'dispensing') console.log(item.dispensing.prescriptionNumber, item.issues.length);
 *   else console.log(item.report.ok); // false
 * }
 * ```
 */
export function validateStream(chunks: ChunkSource, options: ValidateOptions): RecordStream<ValidatedDispensing> {
  return recordStream(chunks, (give) => createRecordValidator(options, give));
}

/** Options of `validateChunks`. */
export interface ValidateChunksOptions extends ValidateOptions {
  /** Told after every chunk what has been counted so far. */
  readonly onProgress?: (counts: ValidationCounts) => void;
}

/**
 * Validates a file while it arrives and answers with the report alone: what `validate` gives on the whole text, without keeping it.
 *
 * @example
 * ```ts
 * import { validateChunks } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const response = new Response('TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n');
 * const report = response.body && (await validateChunks(response.body, { profile: kentucky, on: '2025-03-31' }));
 * report?.counts.segments; // 2
 * ```
 */
export async function validateChunks(chunks: ChunkSource, options: ValidateChunksOptions): Promise<ValidationReport> {
  const validation = startValidation(options);
  for await (const chunk of chunksOf(chunks)) {
    validation.push(chunk);
    options.onProgress?.(validation.counts());
  }
  return validation.end();
}
