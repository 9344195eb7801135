import type { CompiledDictionary } from '../dictionary.js';
import { takeSegment } from '../examination/examination.js';
import type { FileState } from '../examination/file-state.js';
import { settleLoops } from '../examination/loops.js';
import { isBenchDelimiter } from '../reading/bench-columns.js';
import { standOnBench } from '../reading/segment-view.js';
import { growingSource } from '../reading/text-source.js';
import { workbench } from '../reading/workbench.js';
import { recordFields, type Values } from '../records/record-fields.js';
import { appendBytes, type ByteText } from './byte-text.js';
import type { SegmentWriter } from './walk-submission.js';
import { newlines, TERMINATOR_NAME, type WriteLayout } from './write-layout.js';

/** Who looks at the segments while they lie on the workbench, and where they are gathered as a file. */
interface LaidFor {
  readonly file?: FileState;
  /** All is laid, and the last of it still lies there: closes what is open. */
  readonly end?: (file: FileState) => void;
  readonly out?: ByteText;
}

/**
 * Lays records on the workbench one after the other and has each finished segment examined there: no text is made, and none is cut again.
 * False where the bench is taken, or where something cannot be written as it is; then what came of it until there is to be thrown away, and
 * the writer of texts, which says why, takes its place.
 */
export function layRecords(layout: WriteLayout, dictionary: CompiledDictionary, { file, end, out }: LaidFor, give: (writer: SegmentWriter) => void): boolean {
  const { elementDelimiter = '*', segmentTerminator = '~', newline = 'LF', trailingEmpty = 'keep' } = layout;
  const [delimiter, terminator] = [elementDelimiter.charCodeAt(0), segmentTerminator.charCodeAt(0)];
  const bench = workbench();
  if (!isBenchDelimiter(delimiter) || !isBenchDelimiter(terminator) || !bench.take()) return false;
  const { columns, layer } = bench;
  const { codes, starts, firsts, lasts } = columns;
  const laid = { delimiter, terminator, newline: newlines[newline], keepsEmpty: trailingEmpty === 'keep' };
  const source = growingSource(codes, layer.length);
  let base = 0;
  let count = 0;
  const state = { isRefused: false };

  const flush = (): void => {
    if (out) appendBytes(out, codes.subarray(0, layer.length()));
  };
  const clear = (): void => {
    if (file) settleLoops(file.loops);
    flush();
    base += layer.length();
    layer.start(laid);
  };
  const writer: SegmentWriter = {
    count: () => count,
    segment: (id, record, _pathOf, computed) => {
      if (state.isRefused) return;
      const segment = dictionary.segment(id);
      const fields = recordFields(segment.spec);
      if (!layer.hasRoom(fields)) clear();
      state.isRefused = (computed !== undefined && TERMINATOR_NAME in record) || !layer.lay(id, fields, record as Values, computed);
      if (state.isRefused) return;
      count += 1;
      if (!file) return;
      const { view } = file;
      standOnBench(view, columns, starts[0] ?? 0, firsts[0] ?? 0, lasts[0] ?? 0);
      view.source = source;
      view.codes = codes;
      view.base = base;
      view.index = count - 1;
      // Places are told of the usual layout alone: a segment a line.
      view.line = count;
      takeSegment(file, segment);
    },
  };

  try {
    layer.start(laid);
    give(writer);
    if (state.isRefused) return false;
    flush();
    if (file) end?.(file);
    return true;
  } finally {
    bench.release();
  }
}
