import { clearLine, cursorTo } from 'node:readline';
import type { ValidationCounts } from '../asap/index.js';
import { plural } from './lines.js';
import { sizeWords } from './size-words.js';

/** How far a long validation has come, as a terminal shows it; nothing of it stays when it stops. */
export interface ProgressBar {
  readonly update: (bytes: number, counts: ValidationCounts) => void;
  readonly stop: () => void;
}

const BAR_WIDTH = 20;
const HUNDREDTHS = 100;
/** The width of a terminal that does not say its own. */
const USUAL_COLUMNS = 80;
/** Nobody reads faster. */
const REDRAWS_A_SECOND = 10;

function barOf(share: number): string {
  const full = Math.floor(share * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${String(Math.floor(share * HUNDREDTHS))}% · `;
}

/** Starts a bar on a terminal, without a bar proper where nobody knows how long the file is. Plain characters, so that no colour is asked for. */
export function startProgressBar(stream: NodeJS.WriteStream, size: number | undefined, elapsed: () => number = () => performance.now()): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = () => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  return {
    update: (bytes, { dispensings, errors, warnings }) => {
      const now = elapsed();
      if (now - drawnAt < 1000 / REDRAWS_A_SECOND) return;
      drawnAt = now;
      const [bar, held] = size === undefined ? ['', sizeWords(bytes)] : [barOf(Math.min(1, bytes / size)), `${sizeWords(bytes)} of ${sizeWords(size)}`];
      const line = `${bar}${held} · ${plural(dispensings, 'record')} · ${plural(errors + warnings, 'issue')}`;
      clear();
      // A line that wraps could not be taken back.
      stream.write(line.slice(0, (stream.columns || USUAL_COLUMNS) - 1));
    },
    stop: clear,
  };
}
