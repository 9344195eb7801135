import { jsonText, printable } from '../lines.js';
import type { CheckedFile, FileAnswer, ValidationFormat } from './file-answer.js';

/** The codes that were not to be reported: a file without errors may be one whose errors are off. */
const offOf = ({ off }: CheckedFile) => (off.length > 0 ? { off } : {});
const deadlinesOf = ({ deadlines }: CheckedFile) => (deadlines ? { deadlines } : {});

/** One object for one file or many: `{ ok, files: [{ file, ok, report, off? }] }`. */
export const json: ValidationFormat = {
  listsRecords: true,
  start: () => {
    const files: unknown[] = [];
    return {
      file: (answer) => {
        files.push('error' in answer ? { file: answer.file, ok: false, error: answer.error } : { file: answer.file, ok: answer.ok, report: answer.report, ...offOf(answer), ...deadlinesOf(answer) });
        return '';
      },
      end: ({ ok }) => jsonText({ ok, files }),
    };
  },
};

const line = (value: unknown): string => `${printable(JSON.stringify(value))}\n`;

function linesOf(answer: FileAnswer): readonly unknown[] {
  const { file } = answer;
  if ('error' in answer) return [{ type: 'file', file, ok: false, error: answer.error }];
  const { issues, ...summary } = answer.report;
  // Late records make a file wrong that has no error.
  return [...issues.map((issue) => ({ type: 'issue', file, ...issue })), { type: 'file', file, ...summary, ok: answer.ok, ...offOf(answer), ...deadlinesOf(answer) }];
}

/** One object a line: every issue of a file, then what the file comes to. */
export const ndjson: ValidationFormat = {
  listsRecords: true,
  start: () => ({ file: (answer) => linesOf(answer).map(line).join(''), end: () => '' }),
};
