import { asapIssues, remedyOf, type AsapIssue, type Issue } from 'kasper-rules/asap';
import { correctionIssues, type CorrectionIssueCode } from 'kasper-rules/corrections';
import { rulesIssues, type RulesIssueCode } from 'kasper-rules/rules';

/** What to do on these pages, by code, where the library's own remedy names a function, an option or a command. */
const HERE: Readonly<Record<string, string>> = {
  'asap.bad-code': 'Use one of the codes of the element: they stand in its card, once it is chosen in the text.',
  'asap.law-missing': 'Choose a day under “As of” that the recorded law reaches, or hold the file against another state.',
  'asap.too-many-segments': 'Split the file.',
  'asap.too-many-issues': 'Mend the issues listed first; the counts cover all of them.',
  'rules.date-format': 'Choose a day of the calendar, and a time on a clock of 24 hours.',
  'rules.time-required': 'Tell the time of day.',
  'rules.time-unknown': 'Tell the time of day; the answer lists the latest end as well.',
  'rules.fact-missing': 'Tell what is known; the answer lists what each fact would change.',
  'rules.date-before-law': 'Ask about a later day.',
  'rules.zone-required': 'Choose the county or the time zone of the dispenser.',
  'rules.zone-unknown': 'Choose another time zone.',
  'rules.closing-time-required': 'Tell when the dispenser closes.',
  'rules.closure-format': 'Tell of each closure its day and its reason.',
  'rules.dispenser-closures-format': 'Tell on which days of the week, and on which days besides, the dispenser is closed.',
  'rules.start-missing': 'Tell the day or the time of the event that the message names.',
  'rules.outside-coverage': 'Confirm the closed days with the agency, or add those you know under “Closures of the offices you know of”.',
  'rules.room-missing': 'Look the answer up: no other state’s law is asked in its place.',
  'rules.correction-not-new': 'Ask the Deadline page by when a correction is due, with the day it was requested.',
  'corrections.not-carried': 'Take a record with its patient and its pharmacy.',
  'corrections.status-not-accepted': 'Send the kind of record that is suggested, or ask the program where it takes no corrections by file.',
  'corrections.other-records': 'Correct every dispensing of the patient, unless this is the only one.',
  'corrections.unknown-element': 'Choose the elements from the list.',
};

/** What the library says to whoever calls it. */
function libraryRemedy(issue: Issue): string | undefined {
  const { code } = issue;
  if (code in asapIssues) return remedyOf(issue as AsapIssue);
  if (code in rulesIssues) return rulesIssues[code as RulesIssueCode].help;
  return code in correctionIssues ? correctionIssues[code as CorrectionIssueCode].help : undefined;
}

/** One sentence that says what to do about an issue on these pages, where one is known. */
export const remedyHere = (issue: Issue): string | undefined => HERE[issue.code] ?? libraryRemedy(issue);
