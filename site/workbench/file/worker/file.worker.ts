import { analyse } from '../model/analysis.js';
import { redactFile } from '../model/redact-file.js';
import { issueSlices, validateFile } from '../model/validate-file.js';
import type { Asked, Told } from './messages.js';

const tell = (told: Told): void => {
  self.postMessage(told);
};

const BETWEEN_MS = 100;

/** Passes on one in a while: the page draws no faster. */
function nowAndThen<Progress>(pass: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < BETWEEN_MS) return;
    last = now;
    pass(progress);
  };
}

async function answer(asked: Asked): Promise<void> {
  if (asked.kind === 'text') {
    tell({ kind: 'text', id: asked.id, analysis: analyse(asked.text, asked.question) });
    return;
  }
  if (asked.kind === 'redact') {
    const masked = await redactFile(
      asked.file,
      nowAndThen((bytes) => {
        tell({ kind: 'redacting', bytes });
      }),
    );
    tell({ kind: 'redacted', masked });
    return;
  }
  const { report, ...rest } = await validateFile(
    asked.file,
    asked.question,
    nowAndThen((progress) => {
      tell({ kind: 'progress', progress });
    }),
  );
  for (const issues of issueSlices(report.issues)) tell({ kind: 'issues', issues });
  tell({ kind: 'file', answer: { ...rest, report: { ...report, issues: [] } } });
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // What broke may hold a piece of the file, and is not passed on.
  answer(data).catch(() => {
    tell({ kind: 'failed' });
  });
});
