import { createExamination, type Examiner, type ExaminationOptions } from './examination.js';
import type { AsapIssue } from './issues.js';
import { textIssues } from './parse.js';
import { createScanner } from './scanner.js';
import { openText } from './source-text.js';

/** Examines a whole text or its bytes; answers the issues that concern the text as a whole. */
export function examineText(input: string | Uint8Array, options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): readonly AsapIssue[] {
  const source = openText(input);
  const { text, start, delimiters } = source;
  // Without a terminator there are no segments to examine.
  if (delimiters && delimiters.terminator !== '') {
    const scanner = createScanner(text, delimiters, { from: start });
    const examination = createExamination({ ...options, headerForm: delimiters.headerForm }, examiner);
    while (scanner.next(examination.view())) examination.take();
    examination.end();
  }
  return textIssues(source);
}
