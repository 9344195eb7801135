import type { ValidationCounts } from '../asap/index.js';
import { plural } from './lines.js';
import { sizeWords } from './size-words.js';

/** How far a long validation has come, as a terminal shows it; nothing of it stays when it stops. */
export interface ProgressBar {
  readonly update: (bytes: number, counts: ValidationCounts) => void;
  readonly stop: () => void;
}

const BAR = '{bar} {percentage}% · ';
const COUNTS = '{bytes} · {records} · {issues}';

/** Starts a bar on a terminal, without a bar proper where nobody knows how long the file is. Plain characters, so that no colour is asked for. */
export async function startProgressBar(stream: NodeJS.WritableStream, size: number | undefined): Promise<ProgressBar> {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream,
    format: size === undefined ? COUNTS : BAR + COUNTS,
    barsize: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Nothing to be restored when the process is interrupted.
    linewrap: true,
  });
  const words = (bytes: number, dispensings: number, issues: number) => ({
    bytes: size === undefined ? sizeWords(bytes) : `${sizeWords(bytes)} of ${sizeWords(size)}`,
    records: plural(dispensings, 'record'),
    issues: plural(issues, 'issue'),
  });
  bar.start(size ?? 0, 0, words(0, 0, 0));
  return {
    update: (bytes, { dispensings, errors, warnings }) => {
      bar.update(bytes, words(bytes, dispensings, errors + warnings));
    },
    stop: () => {
      bar.stop();
    },
  };
}
