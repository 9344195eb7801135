import { lineFeedsIn } from '../../core/char-codes.js';
import type { SegmentSpec } from '../tables/spec.js';
import { createView, endOf, ownRows, startOf, type SegmentView } from './segment-view.js';

/** Of a segment that is gone: where it stood, and where in it an element that may be reported later. */
export interface NotedSegment {
  readonly index: number;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly pharmacy: number;
  readonly patient: number;
  readonly dispensing: number;
}

/** What is to be known of a segment for a finding on one of its elements. */
export function noteSegment(view: SegmentView, element: number): NotedSegment {
  const start = startOf(view, element);
  const [pharmacy, patient, dispensing] = view.place;
  return {
    index: view.index,
    offset: view.base + start,
    length: endOf(view, element) - start,
    line: view.line + lineFeedsIn(view.codes, view.start, start),
    pharmacy,
    patient,
    dispensing,
  };
}

/** A view for notes on segments of a kind, one after the other. */
export function createNotedView(spec: SegmentSpec): SegmentView {
  const view = createView();
  ownRows(view);
  view.id = spec.id;
  view.spec = spec;
  return view;
}

/** Lets such a view stand for a segment of which no more is known than the note. */
export function standForNote(view: SegmentView, element: number, { index, offset, length, line, pharmacy, patient, dispensing }: NotedSegment): void {
  view.index = index;
  view.base = offset;
  view.end = length;
  view.line = line;
  view.place = [pharmacy, patient, dispensing, -1];
  view.count = element;
  view.ends[element - 1] = -1;
  view.ends[element] = length;
}
