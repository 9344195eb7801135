import { mustBeObject } from '../../core/mistake.js';
import type { ChunkSource } from '../reading/chunks.js';
import { createEntryMaker, type StreamedDispensing } from '../records/entry.js';
import type { Examiner } from '../examination/file-state.js';
import { findings } from '../findings.js';
import { createIntake } from '../reading/intake.js';
import { issueMaker, type AsapIssue } from '../issues.js';
import { isReadingFinding } from '../read.js';
import { recordStream, type ChunkReader, type RecordStream } from './record-stream.js';

/** Options of `readStream`. */
export interface ReadStreamOptions {
  /** Told what stands between the file and its typed records, as `read` lists it, when it is found. */
  readonly onIssue?: (issue: AsapIssue) => void;
}

function createEntryReader({ onIssue }: ReadStreamOptions, give: (entry: StreamedDispensing) => void): ChunkReader {
  const makeIssue = issueMaker(undefined);
  const maker = createEntryMaker();
  const examiner: Examiner = {
    finding: (kind, view, element, details = {}) => {
      if (onIssue && isReadingFinding(kind, details)) onIssue(makeIssue(kind, view, element, details, details.severity ?? findings[kind].severity));
    },
    dispensingEnds: (loops) => {
      give(maker.entry(loops));
    },
    patientEnds: maker.patientEnds,
    pharmacyEnds: maker.pharmacyEnds,
  };
  const intake = createIntake({ examined: 'what hinders reading' }, examiner);
  return {
    push: intake.push,
    end: () => {
      for (const issue of intake.end()) onIssue?.(issue);
    },
  };
}

/**
 * Reads the dispensings of a file while it arrives, as typed records with their patient and pharmacy, in memory that does not depend on
 * the size of the file.
 *
 * The records are those of `read` on the whole text, wherever the chunks are cut. A chunk is read when the records of the one before have
 * been taken; leaving the loop early releases the source. `batches()` gives the records of a chunk at once. What could not be typed is left
 * out and named to `onIssue`; whether the values are right is for `validateStream`.
 * Source: ASAP Standard for Prescription Monitoring Programs 4.2, as 902 KAR 55:110 s.2(7) names it.
 *
 * @example
 * ```ts
 * import { readStream } from 'kasper-rules/asap';
 *
 * async function* chunks() {
 *   yield 'TH*4.2*C1*01**20250311*081500*P**~~\nPHA***GB9900019~PAT**07*899010001****FICTITIOUS*FA';
 *   yield 'YE~DSP*00*6000001*20250309*0*20250310~PRE**GI9910010~TP*5~TT*C1*6~';
 * }
 * for await (const { patient, dispensing } of readStream(chunks())) {
 *   console.log(patient.firstName, dispensing.prescriptionNumber); // FAYE 6000001
 * }
 * ```
 */
export function readStream(chunks: ChunkSource, options: ReadStreamOptions = {}): RecordStream<StreamedDispensing> {
  mustBeObject('readStream', options, 'the options');
  return recordStream(chunks, (give) => createEntryReader(options, give));
}
