import { analyse, type Analysis } from '../model/analysis.js';
import type { Question } from '../model/question.js';
import FileWorker from './file.worker.ts?worker&inline';
import type { Asked, Told } from './messages.js';

/** Looks at texts as they change. */
export interface Analyst {
  /** Looks at a text; `undefined` where another was asked for meanwhile. */
  readonly look: (text: string, question: Question) => Promise<Analysis | undefined>;
  readonly close: () => void;
}

/** What takes longer than this, in milliseconds, is done in a worker from then on. */
const MOST_ON_PAGE = 20;
/** Longer texts are not tried on the page, in characters. */
const MOST_TRIED = 20_000;

interface Waiting {
  readonly asked: Extract<Asked, { kind: 'text' }>;
  readonly take: (analysis: Analysis | undefined) => void;
  readonly fail: (error: Error) => void;
}

/** Starts without a worker, which short texts never need. */
export function createAnalyst(): Analyst {
  let worker: Worker | undefined;
  let id = 0;
  let isSlow = false;
  let running: Waiting | undefined;
  let next: Waiting | undefined;

  const send = (waiting: Waiting): void => {
    running = waiting;
    worker ??= start();
    worker.postMessage(waiting.asked);
  };
  const finished = (): void => {
    running = undefined;
    if (!next) return;
    const waiting = next;
    next = undefined;
    send(waiting);
  };
  const start = (): Worker => {
    const started = new FileWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      const done = running;
      if (data.kind === 'text') done?.take(data.id === id ? data.analysis : undefined);
      else done?.fail(new Error('The file could not be looked at.'));
      finished();
    });
    started.addEventListener('error', () => {
      worker = undefined;
      running?.fail(new Error('The worker of the page could not start.'));
      finished();
    });
    return started;
  };

  return {
    look: (text, question) => {
      id += 1;
      next?.take(undefined);
      next = undefined;
      if (!isSlow && text.length <= MOST_TRIED) {
        const before = performance.now();
        const analysis = analyse(text, question);
        isSlow = performance.now() - before > MOST_ON_PAGE;
        return Promise.resolve(analysis);
      }
      return new Promise((take, fail) => {
        const waiting: Waiting = { asked: { kind: 'text', id, text, question }, take, fail };
        if (running) next = waiting;
        else send(waiting);
      });
    },
    close: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
