import { DEFAULT_VERSION } from '../dictionary.js';
import type { SubmissionRows } from '../rows/submission-rows.js';
import type { SegmentId } from '../tables/spec.js';

/** Where in a submission a record stands. */
export type Path = readonly (string | number)[];

/** Takes the segments of a submission in the order of a file. */
export interface SegmentWriter {
  /** The next segment; its path is asked for where something is refused. `computed` holds values that are not the record's to give. */
  readonly segment: (id: SegmentId, record: object, pathOf: () => Path, computed?: Readonly<Record<string, string | number>>) => void;
  /** How many it has taken. */
  readonly count: () => number;
}

/** Passes the segments of a submission on, trailers and counts among them. */
export function walkSubmission({ header, source, pharmacies }: SubmissionRows, writer: SegmentWriter, terminator: string): void {
  // One that is no text is refused in the header; the trailer repeats a text alone.
  const given: unknown = header.controlNumber;
  const controlNumber = typeof given === 'string' ? given : '';
  writer.segment('TH', header, () => ['header'], { version: header.version ?? DEFAULT_VERSION, segmentTerminator: terminator });
  const isTransactionVoid = header.transactionType === '04' && pharmacies.length === 0;
  if (!isTransactionVoid) writer.segment('IS', source, () => ['source']);
  pharmacies.forEach(({ pharmacy, patients }, p) => {
    const start = writer.count();
    writer.segment('PHA', pharmacy, () => ['pharmacies', p, 'pharmacy']);
    patients.forEach(({ patient, dispensings }, q) => {
      writer.segment('PAT', patient, () => ['pharmacies', p, 'patients', q, 'patient']);
      dispensings.forEach(({ dispensing, prescriber, compound, additional }, r) => {
        const pathOf = (...part: Path) => () => ['pharmacies', p, 'patients', q, 'dispensings', r, ...part];
        writer.segment('DSP', dispensing, pathOf('dispensing'));
        writer.segment('PRE', prescriber ?? {}, pathOf('prescriber'));
        compound?.forEach((ingredient, k) => { writer.segment('CDI', ingredient, pathOf('compound', k)); });
        if (additional) writer.segment('AIR', additional, pathOf('additional'));
      });
    });
    writer.segment('TP', {}, () => ['pharmacies', p], { segmentCount: writer.count() - start + 1 });
  });
  writer.segment('TT', {}, () => [], { controlNumber, segmentCount: writer.count() + 1 });
}
