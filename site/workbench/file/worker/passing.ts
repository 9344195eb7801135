import type { AsapIssue } from 'kasper-rules/asap';
import type { Question } from '../model/question.js';
import type { FileAnswer, FileProgress } from '../model/validate-file.js';
import FileWorker from './file.worker.ts?worker&inline';
import type { Asked, Told } from './messages.js';

/** A large file that is validated in passing. */
export interface Passing {
  /** The answer; never, once it was cancelled. */
  readonly answer: Promise<FileAnswer>;
  readonly cancel: () => void;
}

/** Validates a file in a worker of its own, which ends with it. */
export function validateInPassing(file: Blob, question: Question, tell: (progress: FileProgress) => void): Passing {
  const worker = new FileWorker();
  const issues: AsapIssue[] = [];
  const answer = new Promise<FileAnswer>((resolve, reject) => {
    const fail = (): void => {
      worker.terminate();
      reject(new Error('The file could not be read to its end.'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') tell(data.progress);
      else if (data.kind === 'issues') issues.push(...data.issues);
      else if (data.kind === 'file') {
        worker.terminate();
        resolve({ ...data.answer, report: { ...data.answer.report, issues } });
      } else fail();
    });
  });
  worker.postMessage({ kind: 'file', file, question } satisfies Asked);
  return {
    answer,
    cancel: () => {
      worker.terminate();
    },
  };
}

/** Masks a file in a worker of its own, which ends with it. */
export function redactInPassing(file: Blob, tell: (bytes: number) => void): Promise<Blob> {
  const worker = new FileWorker();
  worker.postMessage({ kind: 'redact', file } satisfies Asked);
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate();
      reject(new Error('The file could not be read to its end.'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'redacting') tell(data.bytes);
      else if (data.kind === 'redacted') {
        worker.terminate();
        resolve(data.masked);
      } else fail();
    });
  });
}
