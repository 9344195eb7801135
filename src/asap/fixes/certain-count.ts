import type { AsapDocument } from '../document.js';
import type { AsapIssue } from '../issues.js';

const IN_PHARMACY: ReadonlySet<string> = new Set(['PAT', 'DSP', 'PRE', 'CDI', 'AIR']);

/**
 * How many segments a trailer closes, itself included, where an issue of its count leaves no doubt about it: the segments of a pharmacy
 * stand between its PHA and its TP, those of the transaction from TH to TT, and the trailer stands where the issue counted it.
 */
export function certainCount({ segments }: AsapDocument, { location }: AsapIssue): number | undefined {
  const { segment: at = -1, offset = 0 } = location ?? {};
  const trailer = segments[at];
  // A segment that hides in another is counted by the validation alone.
  if (!trailer || offset < trailer.offset || offset >= (segments[at + 1]?.offset ?? Infinity)) return undefined;
  if (trailer.id === 'TT') return segments[0]?.id === 'TH' ? at + 1 : undefined;
  if (trailer.id !== 'TP') return undefined;
  let start = at - 1;
  while (IN_PHARMACY.has(segments[start]?.id ?? '')) start -= 1;
  return segments[start]?.id === 'PHA' ? at - start + 1 : undefined;
}
