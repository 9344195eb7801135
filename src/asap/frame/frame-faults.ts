import { codeAt } from '../../core/char-codes.js';
import type { Report } from '../findings.js';
import type { SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';
import { characterName } from './character-name.js';
import { idLengthAt } from './segment-start.js';

/** What stands in the way all through a file and is said once, with the number of its places. */
export type RepeatedFault = 'line-break' | 'blank-before' | 'blank-after' | 'other-delimiter' | 'empty';

/** What a program has written behind a segment that is none. */
export type FileMark = 'end-of-file-mark' | 'padding' | 'byte-order-mark';

/** A fault at the segment that has just been given out. */
export type SegmentFault =
  | { readonly kind: 'missing'; readonly next: SegmentId }
  | { readonly kind: 'inside-value'; readonly from: number; readonly to: number };

interface Repeated {
  readonly first: SegmentView;
  places: number;
}

/** What has been read past so far. */
export interface FrameFaults {
  readonly repeated: Map<RepeatedFault, Repeated>;
  mark: { readonly mark: FileMark; readonly view: SegmentView } | undefined;
}

/** Nothing read past yet. */
export function createFrameFaults(): FrameFaults {
  return { repeated: new Map(), mark: undefined };
}

/** Notes a place of something that is said once. */
export function noteRepeated({ repeated }: FrameFaults, fault: RepeatedFault, first: () => SegmentView, places = 1): void {
  const known = repeated.get(fault);
  if (known) known.places += places;
  else repeated.set(fault, { first: first(), places });
}

/** A stretch of a segment, as the segment itself. */
function stretchOf(view: SegmentView, from: number, to: number): SegmentView {
  return { ...view, start: from, end: to, count: 0 };
}

/** Tells what was read past in a segment, once it has been judged. */
export function tellSegmentFault(fault: SegmentFault, view: SegmentView, report: Report): void {
  if (fault.kind === 'missing') report('terminator', view, 0, { reason: 'missing', expected: fault.next });
  else report('terminator', stretchOf(view, fault.from, fault.to), 0, { reason: 'inside-value' });
}

/** Tells what is said once a file, when it is over. */
export function tellFrameFaults({ repeated, mark }: FrameFaults, report: Report): void {
  for (const [fault, { first, places }] of repeated) {
    if (fault === 'line-break') report('line-break', first, 0, { expected: places });
    else if (fault === 'empty') report('terminator', first, 0, { reason: 'repeated', severity: 'warning', expected: places });
    else if (fault === 'other-delimiter') report('delimiter', first, 0, { reason: 'in-segments', expected: places, used: characterName(String.fromCharCode(codeAt(first.codes, first.start + idLengthAt(first.codes, first.start)))) });
    else report('blank-around-segment', first, 0, { reason: fault === 'blank-before' ? 'before' : 'after', expected: places });
  }
  if (mark) report('file-mark', mark.view, 0, { reason: mark.mark });
}
