import type { AsapSegment } from '../document.js';
import { endOf, rawTextOf, sliceOf, type SegmentView } from '../reading/segment-view.js';

/** The segment of a view exactly as it is written, in a file with this terminator. */
export function writtenSegment(view: SegmentView, terminator: string): AsapSegment {
  return {
    id: sliceOf(view, view.start, endOf(view, 0)),
    elements: Array.from({ length: view.count }, (_, at) => rawTextOf(view, at + 1)),
    terminator: view.terminated ? terminator : '',
    trivia: '',
    offset: view.base + view.start,
    line: view.line,
  };
}
