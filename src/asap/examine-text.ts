import { createExamination, type Examiner, type ExaminationOptions } from './examination.js';
import type { AsapIssue } from './issues.js';
import { textIssues } from './parse.js';
import { createScanner } from './scanner.js';
import { openText } from './source-text.js';
import { sourceOfText } from './text-source.js';

/** A piece fits the processor's cache; larger ones cost more. */
const PIECE = 65_536;

/** Examines a whole text or its bytes; answers the issues that concern the text as a whole. */
export function examineText(input: string | Uint8Array, options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): readonly AsapIssue[] {
  const source = openText(input);
  const { text, start, delimiters } = source;
  // Without a terminator there are no segments to examine.
  if (delimiters && delimiters.terminator !== '') {
    const scanner = createScanner(delimiters, { offset: start, line: text.slice(0, start).split('\n').length });
    const examination = createExamination({ ...options, headerForm: delimiters.headerForm }, examiner);
    let length = PIECE;
    for (let at = start; at < text.length; ) {
      const end = at + length;
      scanner.feed(sourceOfText(text.slice(at, end)), end >= text.length);
      const before = scanner.position();
      while (scanner.next(examination.view())) examination.take();
      // A segment that does not end is looked at from its start each time, so pieces must grow with it.
      length = scanner.position() === before ? length * 2 : PIECE;
      at = end;
    }
    examination.end();
  }
  return textIssues(source);
}
