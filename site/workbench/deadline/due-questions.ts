import { branchNoticeDue, correctionDue } from './correction-due.js';
import type { DueQuestion } from './due-question.js';
import { errorCorrectionDue, errorNoticeDue } from './error-due.js';
import { extensionDue } from './extension-due.js';
import { reportingDue } from './reporting-due.js';
import { zeroDue } from './zero-due.js';

/** The deadlines of the page. */
export const dueQuestions: readonly [DueQuestion, ...DueQuestion[]] = [reportingDue, extensionDue, zeroDue, correctionDue, branchNoticeDue, errorNoticeDue, errorCorrectionDue];

/** The deadline of an id; the first where there is none. */
export function dueQuestionOf(id: string | undefined): DueQuestion {
  return dueQuestions.find((question) => question.id === id) ?? dueQuestions[0];
}
