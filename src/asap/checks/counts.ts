import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import type { Loops } from '../examination/loops.js';
import { isReadable, numberOf, textOf, type SegmentView } from '../reading/segment-view.js';

/** Holds a trailer against what it closes. */
export interface TrailerChecks {
  /** TP01 is the number of segments from the one that opened the pharmacy. */
  readonly pharmacyTrailer: (trailer: SegmentView, start: number, report: Report) => void;
  /** TT02 is the number of all segments, TT01 the control number of TH02. */
  readonly transactionTrailer: (trailer: SegmentView, loops: Loops, report: Report) => void;
}

/** Every segment physically present counts, also an unknown or misplaced one. */
export function trailerChecks(dictionary: CompiledDictionary): TrailerChecks {
  const pharmacyCount = dictionary.position('TP', 'segmentCount');
  const transactionCount = dictionary.position('TT', 'segmentCount');
  const closingNumber = dictionary.position('TT', 'controlNumber');
  const openingNumber = dictionary.position('TH', 'controlNumber');

  const checkCount = (trailer: SegmentView, element: number, expected: number, report: Report): void => {
    if (!isReadable(trailer, element)) return;
    const missing = expected - numberOf(trailer, element);
    if (missing === 0) return;
    const reason = missing === 1 ? 'one-left-out' : missing === 2 ? 'ends-left-out' : undefined;
    report('segment-count', trailer, element, { expected, ...(reason !== undefined && { reason }) });
  };

  return {
    pharmacyTrailer: (trailer, start, report) => {
      checkCount(trailer, pharmacyCount, trailer.index - start + 1, report);
    },
    transactionTrailer: (trailer, { header }, report) => {
      checkCount(trailer, transactionCount, trailer.index + 1, report);
      if (isReadable(trailer, closingNumber) && isReadable(header, openingNumber) && textOf(trailer, closingNumber) !== textOf(header, openingNumber)) {
        report('control-number', trailer, closingNumber);
      }
    },
  };
}
