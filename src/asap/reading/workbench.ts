import { BENCH_LENGTH, type BenchColumns } from './bench-columns.js';
import { createGlance, type Glance } from './glance.js';
import { createRecordLayer, type RecordLayer } from './lay-record.js';
import { createScan, type Scan } from './scan.js';

/**
 * Where pieces of files are cut and looked at. There is one, since code whose arrays never change needs a third of the instructions; whoever
 * finds it taken, as a callback does that validates another file, cuts by itself.
 */
export interface Workbench {
  readonly columns: BenchColumns;
  /** Lays a piece of ASCII down and cuts it; answers how many whole segments it holds, or -1 where the bench cannot serve. */
  readonly lay: (piece: Uint8Array, delimiter: number, terminator: number) => number;
  /** Keeps the bench for records that are laid down one by one; false where it is taken. */
  readonly take: () => boolean;
  readonly layer: RecordLayer;
  readonly glance: Glance;
  /** The bench is free for another piece. */
  readonly release: () => void;
}

function createWorkbench(): Workbench {
  // One more of each: a terminator behind the last character ends every loop.
  const room = BENCH_LENGTH + 1;
  const columns: BenchColumns = {
    codes: new Uint8Array(room),
    ends: new Int32Array(room),
    kinds: new Uint8Array(room),
    states: new Uint8Array(room),
    numbers: new Float64Array(room),
    starts: new Int32Array(room),
    firsts: new Int32Array(room),
    lasts: new Int32Array(room),
    allKinds: new Uint8Array(room),
    lineFeeds: new Int32Array(room),
  };
  const { codes } = columns;
  const scan: Scan = createScan(columns);
  let isTaken = false;
  return {
    columns,
    lay: (piece, delimiter, terminator) => {
      if (isTaken || piece.length > BENCH_LENGTH) return -1;
      isTaken = true;
      codes.set(piece);
      return scan(piece.length, delimiter, terminator);
    },
    take: () => {
      if (isTaken) return false;
      isTaken = true;
      return true;
    },
    layer: createRecordLayer(columns),
    glance: createGlance(columns),
    release: () => {
      isTaken = false;
    },
  };
}

let bench: Workbench | undefined;

/** The workbench, which is made when the first file comes. */
export function workbench(): Workbench {
  return (bench ??= createWorkbench());
}
