import type { Examiner, ExaminationOptions } from '../examination/file-state.js';
import { createIntake } from './intake.js';
import type { AsapIssue } from '../issues.js';

/** Examines a whole text or its bytes; answers the issues that concern the text as a whole. */
export function examineText(input: string | Uint8Array, options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): readonly AsapIssue[] {
  const intake = createIntake(options, examiner);
  intake.push(input);
  return intake.end();
}
